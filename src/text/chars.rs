//! Classes of characters that the layers above ask about.

use super::scan::leads_ideograph;

/// White space and characters without width: what may stand anywhere and says nothing.
pub(crate) fn is_space(c: char) -> bool {
    match c {
        // Most characters are told here: words, and the marks among them.
        '!'..='~' | '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{fefe}' | '\u{ff00}'.. => false,
        // No-break and zero-width spaces, direction marks, byte-order mark, soft hyphen, ideographic space.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => true,
        _ => c.is_whitespace(),
    }
}

/// Words without the white space around them. Mostly there is none, and one byte tells.
pub(crate) trait Trim {
    /// Without that before them.
    fn trim_front(&self) -> &Self;
    /// Without that behind them.
    fn trim_back(&self) -> &Self;
}

impl Trim for str {
    fn trim_front(&self) -> &Self {
        if opens_with_word(self.as_bytes()) { self } else { self.trim_start_matches(is_space) }
    }

    fn trim_back(&self) -> &Self {
        match *self.as_bytes() {
            [.., last] if last.is_ascii_graphic() => self,
            [.., lead, _, _] if leads_ideograph(lead) => self,
            // 。 or a mark that is a wide one of ASCII.
            [.., 0xE3, 0x80, 0x82] | [.., 0xEF, 0xBC, _] => self,
            _ => self.trim_end_matches(is_space),
        }
    }
}

/// Whether no white space opens these bytes, as far as one of them tells.
pub(crate) fn opens_with_word(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(|byte| byte.is_ascii_graphic() || leads_ideograph(*byte))
}

/// Characters that take no room: they are no space between words.
pub(crate) fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Marks that end a sentence, in both widths, except the ASCII full stop.
pub(crate) fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '；' | ';' | '…' | '．' | '｡')
}

/// By how many quotations and brackets a character leads further in: 1 where it opens one, -1 where it closes one.
pub(crate) fn turn(c: char) -> isize {
    match c {
        '“' | '‘' | '「' | '『' | '《' | '〈' | '（' | '(' | '【' | '[' | '〔' => 1,
        '”' | '’' | '」' | '』' | '》' | '〉' | '）' | ')' | '】' | ']' | '〕' => -1,
        _ => 0,
    }
}

/// Marks that open a quotation or a bracket.
pub(crate) fn opens(c: char) -> bool {
    turn(c) > 0
}

/// Marks that close a quotation or a bracket.
pub(crate) fn closes(c: char) -> bool {
    turn(c) < 0
}

/// Whether text that ends in this mark goes on: commas and their like.
pub(crate) fn goes_on(c: char) -> bool {
    matches!(c, '，' | ',' | '、')
}

/// Marks that open no line.
pub(crate) fn is_bound(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '：' | '、' | '！' | '？' | '”' | '）' | '》' | '%')
}

/// Marks behind which the number of a heading may open.
pub(crate) fn ends_text(c: char) -> bool {
    c == '：' || ends_sentence(c) || closes(c)
}

/// White space and marks behind which a clause starts.
pub(crate) fn starts_clause(c: char) -> bool {
    is_space(c)
        || matches!(
            c,
            '。' | '，'
                | '；'
                | '：'
                | '、'
                | '！'
                | '？'
                | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | '…'
                | '”'
                | '）'
                | ')'
                | '“'
                // Markdown sets numbers in bold.
                | '*'
                | '_'
        )
}

/// The character that starts at byte `at` of a text; none at its end.
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    // A character of one byte or of three is read here, since it is asked of very many.
    match *text.as_bytes().get(at..)? {
        [byte, ..] if byte.is_ascii() => Some(char::from(byte)),
        [lead @ 0xE0..=0xEF, second, third, ..] => {
            char::from_u32(u32::from(lead & 15) << 12 | u32::from(second & 63) << 6 | u32::from(third & 63))
        }
        _ => text.get(at..)?.chars().next(),
    }
}

/// Whether the half-width full stop at byte `at` stands for 。: behind Chinese words, and no Latin word or digit follows.
pub(crate) fn is_stop(text: &str, at: usize) -> bool {
    let is_word = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}' | '%' | '％') || closes(c);
    text.get(..at).is_some_and(|before| before.ends_with(is_word))
        && text.get(at + 1..).is_some_and(|rest| rest.trim_front().chars().next().is_none_or(is_wide))
}

/// Chinese characters and the marks set among them: between two of these no space is written.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2014}'..='\u{2026}' | '\u{2e80}'..='\u{ffef}' | '\u{20000}'..)
}

/// Whether a character is one of these. A list of characters would do as a pattern, but each length of list brings all the
/// code of searching into the page again.
pub(crate) fn one_of(marks: &'static str) -> impl Fn(char) -> bool + Copy {
    move |c| marks.chars().any(|mark| mark == c)
}
