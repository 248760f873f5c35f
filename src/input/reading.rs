//! How credible a sample of bytes is as a Chinese text in one encoding.
//!
//! No table of GBK characters is needed for that. The 6,763 characters of GB 2312, which nearly all of a Chinese text
//! consists of, have lead bytes B0 to F7, its punctuation A1 to A3, and both have trail bytes from A1; misread text
//! strays beyond these ranges at once.

use std::ops::RangeInclusive;

/// What a sample looks like when it is read in one encoding. ASCII says nothing (it is the same in UTF-8 and GBK) and
/// is not counted, save in UTF-16.
#[derive(Default)]
pub(super) struct Reading {
    /// The bytes that were looked at.
    pub(super) seen: usize,
    /// Those of them in characters that a speech would hold.
    good: usize,
    /// Whether the bytes break a rule of the encoding.
    pub(super) broken: bool,
}

/// Characters that a Chinese text holds, by code point.
const CHINESE: [RangeInclusive<u32>; 5] = [
    0x2010..=0x27BF,   // dashes, quotation marks, … Ⅰ → ① ■
    0x3000..=0x33FF,   // 、。《》 ㈠ ㎡
    0x4E00..=0x9FFF,   // 汉字
    0xFF00..=0xFF65,   // ，：（）１
    0x1F300..=0x1FAFF, // emoji
];

/// Letters with accents, and signs such as · and °: credible where they touch a Latin letter, as in Müller.
const LATIN: RangeInclusive<u32> = 0xA0..=0x17F;

/// The longest run of such letters that a Latin word holds, as in créée. Two Chinese characters side by side are the
/// rule; both falling into the bytes of [`LATIN`] and next to a Latin letter is rare enough.
const LATIN_RUN: usize = 2;

/// ASCII that a text holds, as UTF-16 shows it.
const ASCII_TEXT: [RangeInclusive<u32>; 3] = [0x09..=0x0A, 0x0D..=0x0D, 0x20..=0x7E];

/// Lead bytes, with their trail bytes, of the characters that a Chinese text in GBK consists of.
const GB2312: [(RangeInclusive<u8>, RangeInclusive<u8>); 2] = [
    (0xB0..=0xF7, 0xA1..=0xFE), // 啊 to 座, the common characters, and 亍 to 齄, the less common ones
    (0xA1..=0xA3, 0xA1..=0xFE), // 、。《》 ① （）１
];

/// Whether no text in UTF-8 or GBK holds this byte: control characters other than white space and the end mark of DOS
/// texts, and FF.
pub(super) const fn is_foreign(byte: u8) -> bool {
    matches!(byte, 0x00..=0x08 | 0x0E..=0x19 | 0x1B..=0x1F | 0x7F | 0xFF)
}

impl Reading {
    /// The share of credible bytes in per mille; 0 where there is nothing to go by.
    pub(super) fn credible(&self) -> usize {
        (self.good * 1000).checked_div(self.seen).unwrap_or_default()
    }

    /// Reads the sample as UTF-8.
    pub(super) fn utf8(sample: &[u8]) -> Self {
        let mut reading = Self::default();
        let mut left = sample.len();
        for chunk in sample.utf8_chunks() {
            reading.letters(chunk.valid());
            left -= chunk.valid().len() + chunk.invalid().len();
            // At the very end it may be the first half of a character that the sample cuts.
            if left > 0 {
                reading.count(chunk.invalid().len(), false);
                reading.broken = true;
            }
        }
        reading
    }

    /// Reads the sample as GBK with the four-byte characters of GB 18030.
    pub(super) fn gbk(sample: &[u8]) -> Self {
        let mut reading = Self::default();
        let mut rest = sample;
        while let [lead, after @ ..] = rest {
            rest = match (lead, after) {
                // ASCII, or the first half of a character that the sample cuts.
                (0x00..=0x7F, _) | (0x81..=0xFE, []) => after,
                (0x81..=0xFE, [0x30..=0x39, 0x81..=0xFE, 0x30..=0x39, behind @ ..]) => {
                    reading.count(4, false);
                    behind
                }
                (0x81..=0xFE, [trail @ (0x40..=0x7E | 0x80..=0xFE), behind @ ..]) => {
                    let good = GB2312.iter().any(|(leads, trails)| leads.contains(lead) && trails.contains(trail));
                    reading.count(2, good);
                    behind
                }
                _ => {
                    reading.count(1, false);
                    reading.broken = true;
                    after
                }
            };
        }
        reading
    }

    /// Reads the sample as UTF-16; `join` makes a unit of two bytes. An odd byte at the end is left out.
    pub(super) fn utf16(sample: &[u8], join: fn([u8; 2]) -> u16) -> Self {
        let mut reading = Self::default();
        for pair in sample.chunks_exact(2) {
            let unit = u32::from(join([pair[0], pair[1]]));
            reading.count(2, holds(&CHINESE, unit) || holds(&ASCII_TEXT, unit) || LATIN.contains(&unit));
        }
        reading
    }

    /// Counts the characters of a stretch of valid UTF-8.
    fn letters(&mut self, text: &str) {
        let mut before = ' ';
        for run in text.split_inclusive(|c: char| c.is_ascii()) {
            let after = run.chars().next_back().filter(char::is_ascii).unwrap_or(' ');
            let touches = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
            let run = run.trim_end_matches(after);
            before = after;
            let latin = touches && run.chars().nth(LATIN_RUN).is_none();
            for c in run.chars() {
                let point = u32::from(c);
                self.count(c.len_utf8(), holds(&CHINESE, point) || latin && LATIN.contains(&point));
            }
        }
    }

    fn count(&mut self, bytes: usize, good: bool) {
        self.seen += bytes;
        self.good += if good { bytes } else { 0 };
    }
}

fn holds(ranges: &[RangeInclusive<u32>], point: u32) -> bool {
    ranges.iter().any(|range| range.contains(&point))
}
