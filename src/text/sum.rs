//! Counting the characters of words as they are passed over.

use super::chars::{char_at, is_wide, turn};
use super::scan::Ideographs;

/// What the characters of some words add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    /// The columns that they take in a fixed-width font: two for a Chinese character, one for a Latin one.
    pub columns: usize,
    /// How many more brackets and quotations open in them than close.
    pub unclosed: isize,
    /// Whether a sentence ends in them with 。
    pub has_stop: bool,
}

impl Sum {
    /// Of these words.
    pub fn of(words: &str) -> Self {
        if words.is_empty() {
            return Self::default();
        }
        let bytes = words.as_bytes();
        let (mut sum, mut at) = (Self::default(), 0);
        loop {
            let wide = Ideographs::NONE.next(bytes, at);
            let next = wide + bytes[wide..].iter().take_while(|byte| is_plain(**byte)).count();
            sum.columns += (wide - at) / 3 * 2 + (next - wide);
            let Some(c) = char_at(words, next) else { return sum };
            sum.add(c);
            at = next + c.len_utf8();
        }
    }

    /// One more character.
    pub fn add(&mut self, c: char) {
        self.columns += if is_wide(c) { 2 } else { 1 };
        self.unclosed += turn(c);
        self.has_stop |= c == '。';
    }
}

/// Whether a byte is a character that takes one column, and neither opens nor closes anything.
#[expect(clippy::inline_always, reason = "it is asked of every byte, and would be a call where small goes before fast")]
#[inline(always)]
pub(super) fn is_plain(byte: u8) -> bool {
    byte.is_ascii() && !matches!(byte, b'(' | b')' | b'[' | b']')
}

/// The columns that a text takes in a fixed-width font: two for a Chinese character, one for a Latin one. Stops
/// counting at `most`.
pub(crate) fn columns(text: &str, most: usize) -> usize {
    // A character takes four bytes a column at the most: long texts need no counting.
    if text.len() >= most * 4 { most } else { Sum::of(text).columns.min(most) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_that_of_its_characters() {
        for words in [
            "",
            "好",
            "😀😀😀",
            "（一）加强a1",
            "“甲。",
            "é𠮷…—",
            "“‘「『《〈（(【[〔甲",
            "甲”’」』》〉）)】]〕",
            "　一、二　",
        ] {
            let sum = Sum::of(words);
            let mut whole = Sum::default();
            words.chars().for_each(|c| whole.add(c));
            assert_eq!(sum, whole, "{words}");
            assert_eq!(sum.columns, columns(words, 1_000), "{words}");
            assert_eq!(sum.columns.min(4), columns(words, 4), "{words}");
        }
    }
}
