//! What a stretch of text adds up to.

use std::ops::RangeInclusive;

use crate::text::{Ideographs, char_at, is_space};

/// How long a stretch of a speech is, as offices count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Length {
    /// Its Chinese characters, digits and letters, each counted as one.
    pub characters: usize,
    /// Its punctuation marks and signs. White space is never counted.
    pub marks: usize,
}

impl Length {
    /// Of a text. Chinese characters, of which a speech consists, are passed over by three bytes.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let (bytes, mut length, mut at) = (text.as_bytes(), Self::default(), 0);
        loop {
            let next = Ideographs::NONE.next(bytes, at);
            length.characters += (next - at) / 3;
            let Some(c) = char_at(text, next) else { return length };
            length.add(c);
            at = next + c.len_utf8();
        }
    }

    /// One more character of a text.
    fn add(&mut self, c: char) {
        if is_mark(c) {
            self.marks += 1;
        } else if !is_silent(c) {
            self.characters += 1;
        }
    }

    /// Its characters and its punctuation.
    #[must_use]
    pub const fn with_marks(self) -> usize {
        self.characters + self.marks
    }

    /// This and another length.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self { characters: self.characters + other.characters, marks: self.marks + other.marks }
    }

    /// This length but for another, which is part of it. What the other has more is taken for nothing, so that a length
    /// is always one.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        let characters = self.characters.saturating_sub(other.characters);
        Self { characters, marks: self.marks.saturating_sub(other.marks) }
    }
}

/// Where punctuation and signs stand beyond ASCII. Numbers in circles and brackets are none.
const SIGNS: [RangeInclusive<char>; 13] = [
    '\u{3001}'..='\u{3020}',
    '\u{ff01}'..='\u{ff65}',
    '\u{2010}'..='\u{2027}',
    '\u{a1}'..='\u{bf}',
    '\u{2030}'..='\u{205e}',
    '\u{20a0}'..='\u{20c0}',
    '\u{2190}'..='\u{245f}',
    '\u{2500}'..='\u{2775}',
    '\u{2794}'..='\u{2bff}',
    '\u{fe10}'..='\u{fe1f}',
    '\u{fe30}'..='\u{fe6f}',
    '\u{ffe0}'..='\u{fffd}',
    '\u{1f000}'..='\u{1faff}',
];

/// Punctuation and signs, in both widths. What is unknown counts as a letter: there are more scripts than signs.
fn is_mark(c: char) -> bool {
    let is_letter = matches!(c, 'ª' | '\u{ad}' | '²' | '³' | '¹' | 'º' | '¼' | '½' | '¾' | '々' | '〆' | '〇')
        || matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    !is_letter && (c.is_ascii_punctuation() || matches!(c, '×' | '÷') || SIGNS.iter().any(|signs| signs.contains(&c)))
}

/// White space, control characters, and what only changes the character before it.
fn is_silent(c: char) -> bool {
    c.is_control() || is_space(c) || matches!(c, '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_digits_and_letters_are_counted_and_marks_beside_them() {
        let length = |characters, marks| Length { characters, marks };
        for (text, expected) in [
            ("", length(0, 0)),
            ("同志们：", length(3, 1)),
            ("2025年，GDP增长5.3%。", length(12, 4)),
            ("２０２５年（一）①Ⅰ", length(8, 2)),
            ("“双百”——不搞花架子……", length(7, 6)),
            ("　\u{feff}\t \r\n\u{200b}\0", length(0, 0)),
            ("café 々〇𠮷㐀豈", length(9, 0)),
            ("cafe\u{301} ☎\u{fe0f}→×÷·•😀€％", length(4, 9)),
            ("ئۇيغۇر བོད་", length(10, 0)),
        ] {
            assert_eq!(Length::of(text), expected, "{text}");
        }
    }

    #[test]
    fn passing_over_counts_what_counting_one_by_one_does() {
        for c in (0..=0x2_ffff).filter_map(char::from_u32) {
            let mut one = Length::default();
            one.add(c);
            assert_eq!(Length::of(&format!("好{c}")), Length { characters: 1, marks: 0 }.with(one), "{c:?}");
        }
    }

    #[test]
    fn a_part_is_taken_off() {
        let (whole, part) = (Length::of("一、读书。"), Length::of("一、"));
        assert_eq!(whole.without(part), Length::of("读书。"));
        assert_eq!((part.with(whole.without(part)), whole.with_marks()), (whole, 5));
        assert_eq!(part.without(whole), Length::default());
    }
}
