//! Words inside HTML: as what is read, and as what a script reads.

/// Adds words as they stand between tags and in the quotes of an attribute. They cannot end what holds them, and are read
/// again as they are; but NUL, which no page can hold, becomes U+FFFD.
pub fn escape(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A page that is read has but one kind of line break.
            '\r' => out.push_str("&#13;"),
            '\0' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
}

/// Adds words as a string of JSON that a script element can hold: they end nothing, and come back byte for byte.
pub fn quote(out: &mut String, words: &str) {
    let digit = |c: char, shift: u32| char::from_digit(u32::from(c) >> shift & 0xf, 16).unwrap_or_default();
    out.push('"');
    for c in words.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            // With the first begin the end of the element and a comment. A page holds the others otherwise than they are, or
            // not at all; the last two break lines in old scripts.
            '<' | '\0'..='\u{1f}' | '\u{2028}' | '\u{2029}' => {
                out.push_str("\\u");
                out.extend([12, 8, 4, 0].map(|shift| digit(c, shift)));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What people and their enemies write.
    pub const HOSTILE: [&str; 9] = [
        "</script><script>alert(1)</script>",
        "<!-- <script> -->",
        "</title></textarea></style><b>",
        "\" onload=\"alert(1)\" 'x' `y` \\",
        "&amp; &lt;&#0;",
        "一\r二\r\n三\n四\0五\u{b}\u{7f}",
        "\u{2028}\u{2029}\u{feff}\u{fffe}\u{10ffff}",
        "𠮷👨‍👩‍👧🇨🇳é",
        "\u{202e}gnp.exe\u{2066}",
    ];

    fn of(add: fn(&mut String, &str), words: &str) -> String {
        let mut out = String::new();
        add(&mut out, words);
        out
    }

    #[test]
    fn words_end_nothing_and_are_read_again_as_they_are() {
        for words in HOSTILE {
            let escaped = of(escape, words);
            assert!(!escaped.contains(['<', '>', '"', '\r', '\0']), "{escaped}");
            let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#13;", "\r"), ("&amp;", "&")];
            let read = marks.iter().fold(escaped, |read, (mark, c)| read.replace(mark, c));
            assert_eq!(read, words.replace('\0', "\u{fffd}"));
        }
    }

    #[test]
    fn strings_come_back_byte_for_byte() {
        for words in HOSTILE {
            let quoted = of(quote, words);
            assert!(!quoted.contains(['<', '\r', '\n', '\0', '\u{2028}', '\u{2029}']), "{quoted}");
            assert_eq!(serde_json::from_str::<String>(&quoted).expect("it is JSON"), words);
        }
        assert_eq!(of(quote, "</\u{1f}"), r#""\u003c/\u001f""#);
    }
}
