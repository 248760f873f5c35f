//! The table of encodings, and the guess which of them a file is in.

use super::reading::{Reading, is_foreign};

/// An encoding that the page can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the low byte of each unit first: what Windows calls Unicode.
    Utf16Le,
    /// UTF-16, the high byte of each unit first.
    Utf16Be,
    /// GB 18030, which holds GBK and GB 2312: what Windows calls ANSI on a Chinese machine.
    Gb18030,
}

/// What the program knows of an [`Encoding`].
struct Row {
    encoding: Encoding,
    label: &'static str,
    name: &'static str,
    mark: &'static [u8],
}

/// All encodings, in the order of the enumeration.
const ROWS: [Row; 4] = [
    Row { encoding: Encoding::Utf8, label: "utf-8", name: "UTF-8", mark: b"\xEF\xBB\xBF" },
    Row { encoding: Encoding::Utf16Le, label: "utf-16le", name: "UTF-16 LE", mark: b"\xFF\xFE" },
    Row { encoding: Encoding::Utf16Be, label: "utf-16be", name: "UTF-16 BE", mark: b"\xFE\xFF" },
    Row { encoding: Encoding::Gb18030, label: "gb18030", name: "GB 18030 (GBK)", mark: b"\x84\x31\x95\x33" },
];

impl Encoding {
    /// All encodings, in the order in which a menu lists them.
    pub const ALL: [Self; 4] = [ROWS[0].encoding, ROWS[1].encoding, ROWS[2].encoding, ROWS[3].encoding];

    /// What the WHATWG Encoding Standard, and so the browser's `TextDecoder`, calls it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        ROWS[self as usize].label
    }

    /// What people call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        ROWS[self as usize].name
    }
}

/// What the bytes of a file seem to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Guess {
    /// A text in this encoding.
    Text(Encoding),
    /// No text.
    Binary(BinaryKind),
}

/// What a file is that is no text, as far as the page has something to say about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinaryKind {
    /// A document of Word 2007 or later, or of WPS in that format.
    Docx,
    /// A document of an older Word or WPS, or rich text.
    Doc,
    /// A PDF file.
    Pdf,
    /// Anything else: a picture, an archive, a program.
    Other,
}

/// How files begin that are no text. A row holds the first bytes and what they tell.
const MAGIC: [(&[u8], BinaryKind); 13] = [
    (b"\xD0\xCF\x11\xE0", BinaryKind::Doc),
    (b"{\\rtf", BinaryKind::Doc),
    (b"%PDF-", BinaryKind::Pdf),
    (b"PK\x03\x04", BinaryKind::Other),
    (b"PK\x05\x06", BinaryKind::Other),
    (b"\xFF\xD8\xFF", BinaryKind::Other),
    (b"\x89PNG", BinaryKind::Other),
    (b"GIF8", BinaryKind::Other),
    (b"RIFF", BinaryKind::Other),
    (b"Rar!\x1A", BinaryKind::Other),
    (b"7z\xBC\xAF", BinaryKind::Other),
    (b"\x1F\x8B", BinaryKind::Other),
    (b"\0asm", BinaryKind::Other),
];

/// The name of the folder in a zip archive that tells a document from other archives.
const DOCX_FOLDER: &[u8] = b"word/";

/// How many bytes from the start of a file are looked at.
const SAMPLE: usize = 64 * 1024;

/// One byte in so many may be one that no text holds before a file counts as no byte text: texts copied out of PDF
/// files carry a stray control character now and then; in compressed data one byte in nine is such.
const FOREIGN_ONE_IN: usize = 50;

/// The share of credible characters, in per mille, from which UTF-16 without a byte-order mark is believed.
const UTF16_CREDIBLE: usize = 900;

/// The share of credible characters, in per mille, from which bytes that happen to be valid UTF-8 may still be GBK.
/// Russian and Greek in UTF-8, the closest to GBK that there is, reach about 600 and 800.
const GBK_CREDIBLE: usize = 900;

/// The share of credible characters, in per mille, below which a reading has failed.
const FAILED: usize = 500;

/// Guesses what the bytes of a file are, from their first 64 KB.
///
/// A byte-order mark settles it, then the first bytes of well-known formats. Else the sample is read in each encoding,
/// and the reading with the larger share of characters that a Chinese speech would hold wins. Being valid UTF-8 alone
/// decides nothing: the GBK bytes of 同志 are valid UTF-8. In doubt it is UTF-8.
#[must_use]
pub fn guess(bytes: &[u8]) -> Guess {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if let Some(row) = ROWS.iter().find(|row| sample.starts_with(row.mark)) {
        return Guess::Text(row.encoding);
    }
    if let Some((_, kind)) = MAGIC.iter().find(|(start, _)| sample.starts_with(start)) {
        let docx = sample.starts_with(b"PK") && sample.windows(DOCX_FOLDER.len()).any(|window| window == DOCX_FOLDER);
        return Guess::Binary(if docx { BinaryKind::Docx } else { *kind });
    }
    let foreign = sample.iter().filter(|byte| is_foreign(**byte)).count();
    if foreign * FOREIGN_ONE_IN > sample.len() {
        return utf16(sample).map_or(Guess::Binary(BinaryKind::Other), Guess::Text);
    }
    Guess::Text(byte_text(sample))
}

/// Which UTF-16 the sample is in, where one of the two is credible.
fn utf16(sample: &[u8]) -> Option<Encoding> {
    let [little, big] = [u16::from_le_bytes, u16::from_be_bytes].map(|join| Reading::utf16(sample, join).credible());
    let encoding = if little >= big { Encoding::Utf16Le } else { Encoding::Utf16Be };
    (little.max(big) >= UTF16_CREDIBLE).then_some(encoding)
}

/// The encoding of a sample that holds hardly a byte that is foreign to byte texts.
fn byte_text(sample: &[u8]) -> Encoding {
    let utf8 = Reading::utf8(sample);
    let gbk = Reading::gbk(sample);
    // A line of Chinese in UTF-16 without any 。 or ，: no foreign bytes in it, but nothing credible in both others.
    // (Western texts in old encodings fail in both too. They are mostly ASCII.)
    let failed = utf8.broken && utf8.credible() < FAILED && gbk.credible() < FAILED;
    if failed
        && utf8.seen * 8 >= sample.len()
        && let Some(encoding) = utf16(sample)
    {
        return encoding;
    }
    let believed = utf8.broken || gbk.credible() >= GBK_CREDIBLE;
    if believed && gbk.credible() > utf8.credible() { Encoding::Gb18030 } else { Encoding::Utf8 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::sample;
    use proptest::prelude::*;

    const UTF8: Guess = Guess::Text(Encoding::Utf8);
    const GBK: Guess = Guess::Text(Encoding::Gb18030);

    fn gbk(text: &str) -> Vec<u8> {
        encoding_rs::GB18030.encode(text).0.into_owned()
    }

    fn utf16(text: &str, split: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(split).collect()
    }

    #[test]
    fn each_row_stands_at_its_encoding() {
        for (encoding, row) in Encoding::ALL.into_iter().zip(&ROWS) {
            assert_eq!(ROWS[encoding as usize].encoding, row.encoding);
            assert!(encoding_rs::Encoding::for_label(encoding.label().as_bytes()).is_some(), "{}", encoding.name());
        }
    }

    #[test]
    fn the_smallest_texts() {
        let table: [(&[u8], Guess); 9] = [
            (b"", UTF8),
            (b"a", UTF8),
            (b"\n", UTF8),
            (b"\xD6", UTF8),
            (b"\0", Guess::Binary(BinaryKind::Other)),
            (b"\xCD\xAC\xD6\xBE", GBK),
            ("同志".as_bytes(), UTF8),
            (b"\xC4\xE3", GBK),
            (b"\xC4\xE3\xBA", GBK),
        ];
        for (bytes, expected) in table {
            assert_eq!(guess(bytes), expected, "{bytes:02X?}");
        }
    }

    #[test]
    fn western_texts_are_utf8() {
        let texts = [
            "Comrades, we meet today to speak of books.",
            "Herr Müller trinkt im Café einen Mokka für 3 €.",
            "Une idée créée à Genève, déjà aménagée.",
            "The hall is 25 °C; see § 4 · page 2 — “quiet, please”.",
            "Привет, товарищи! Сегодня мы говорим о книгах.",
            "Σύντροφοι, σήμερα μιλάμε για βιβλία.",
            "约翰·史密斯 (John Smith) 在 café 里说：déjà vu。",
        ];
        for text in texts {
            assert_eq!(guess(text.as_bytes()), UTF8, "{text}");
        }
        assert_eq!(guess(b"Un caf\xE9 cr\xE8me, d\xE9j\xE0 servi \xE0 Gen\xE8ve."), UTF8, "an encoding that we lack");
    }

    #[test]
    fn chinese_texts_in_every_encoding() {
        let texts = [
            sample(),
            "同志们：\r\n今天，我们在这里开会。",
            "A座3楼的WPS文件，请看“说明”。",
            "一、加强领导\n（一）统一思想\n1．落实责任",
            "工作总结",
            "同志们",
            "韦溪镇浣花小学",
        ];
        for text in texts {
            assert_eq!(guess(text.as_bytes()), UTF8, "{text}");
            assert_eq!(guess(&gbk(text)), GBK, "{text}");
            assert_eq!(guess(&utf16(text, u16::to_le_bytes)), Guess::Text(Encoding::Utf16Le), "{text}");
            assert_eq!(guess(&utf16(text, u16::to_be_bytes)), Guess::Text(Encoding::Utf16Be), "{text}");
            for row in &ROWS {
                let marked = [row.mark, text.as_bytes()].concat();
                assert_eq!(guess(&marked), Guess::Text(row.encoding), "the mark decides");
            }
        }
        assert_eq!(guess(&utf16("Comrades, good morning.", u16::to_le_bytes)), Guess::Text(Encoding::Utf16Le));
    }

    #[test]
    fn a_stray_byte_does_not_turn_a_text() {
        let mut bytes = sample().as_bytes().to_vec();
        bytes[500] = 0xA0;
        bytes[900] = 0x07;
        assert_eq!(guess(&bytes), UTF8);
        let mut bytes = gbk(sample());
        bytes[500] = 0x07;
        assert_eq!(guess(&bytes), GBK);
    }

    #[test]
    fn a_sample_may_end_inside_a_character() {
        for pad in 0..4 {
            let text = format!("{}{}", " ".repeat(pad), "春风化雨，润物无声。".repeat(5000));
            assert_eq!(guess(text.as_bytes()), UTF8);
            assert_eq!(guess(&gbk(&text)), GBK);
        }
        let (utf8, gbk) = ("同志们，大家好".as_bytes(), gbk("同志们，大家好"));
        assert!((4..utf8.len()).all(|end| guess(&utf8[..end]) == UTF8));
        assert!((4..gbk.len()).all(|end| guess(&gbk[..end]) == GBK));
    }

    #[test]
    fn other_files_are_told_apart() {
        let zip = |name: &str| [b"PK\x03\x04\x14\0\x06\0", name.as_bytes(), &[0; 40]].concat();
        let noise = (0..5000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
        let table: [(Vec<u8>, BinaryKind); 7] = [
            (zip("[Content_Types].xml word/document.xml"), BinaryKind::Docx),
            (zip("photo.jpg"), BinaryKind::Other),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), BinaryKind::Doc),
            (b"{\\rtf1\\ansi }".to_vec(), BinaryKind::Doc),
            (b"%PDF-1.7\n".to_vec(), BinaryKind::Pdf),
            (b"\x89PNG\r\n\x1A\n\0\0".to_vec(), BinaryKind::Other),
            (noise, BinaryKind::Other),
        ];
        for (bytes, kind) in table {
            assert_eq!(guess(&bytes), Guess::Binary(kind), "{:02X?}", &bytes[..8]);
        }
    }

    /// Any of the 3,755 common characters of GB 2312.
    fn common() -> impl Strategy<Value = char> {
        (0xB0..=0xD7_u8, 0xA1..=0xFE_u8).prop_filter_map("five places behind 座 are empty", |(lead, trail)| {
            let text = encoding_rs::GB18030.decode(&[lead, trail]).0.chars().next()?;
            ('\u{4E00}'..='\u{9FFF}').contains(&text).then_some(text)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn any_bytes_give_a_guess(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            prop_assert_eq!(guess(&bytes), guess(&bytes));
        }

        #[test]
        fn two_common_characters_are_enough(text in prop::collection::vec(common(), 2..40)) {
            let text = String::from_iter(text);
            prop_assert_eq!(guess(text.as_bytes()), UTF8);
            prop_assert_eq!(guess(&gbk(&text)), GBK);
        }
    }
}
