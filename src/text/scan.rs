//! Passing over a text: most characters neither open nor end anything, and are not looked at one by one.
//!
//! The Chinese characters that fill a speech take three bytes each, the first of which is 0xE4 to 0xE9; no mark, digit
//! or letter that this project asks about has such a first byte. A loop that steps over them by three, and asks a small
//! table about the last two bytes, costs a few instructions a character.

#![expect(
    clippy::inline_always,
    reason = "where small goes before fast, as in the page, each question would be a call"
)]

/// Whether a Chinese character of three bytes opens with this byte.
pub(crate) const fn leads_ideograph(byte: u8) -> bool {
    matches!(byte, 0xE4..=0xE9)
}

/// A set of Chinese characters that is asked by their bytes. It may say yes to a character that is not in it and ends in
/// the same two bytes, never no to one that is. A set of any other two bytes is asked in the same way.
#[derive(Clone, Copy)]
pub(crate) struct Ideographs([u64; 64]);

impl Ideographs {
    /// No character.
    pub const NONE: Self = Self([0; 64]);

    /// The set with the Chinese character that stands at byte `at` of `text`; the same set where none stands there.
    const fn with(mut self, text: &str, at: usize) -> Self {
        let bytes = text.as_bytes();
        if at + 2 < bytes.len() && leads_ideograph(bytes[at]) {
            self.insert_bytes(bytes[at + 1], bytes[at + 2]);
        }
        self
    }

    /// Adds a character; one that takes other bytes is left out.
    pub fn insert(&mut self, c: char) {
        *self = self.with(c.encode_utf8(&mut [0; 4]), 0);
    }

    /// Adds a character of three bytes that is no Chinese one: a set holds either these or those.
    pub fn insert_sign(&mut self, c: char) {
        if let [0xE2 | 0xE3 | 0xEF, second, third] = *c.encode_utf8(&mut [0; 4]).as_bytes() {
            self.insert_bytes(second, third);
        }
    }

    /// Adds what ends in these two bytes.
    pub const fn insert_bytes(&mut self, second: u8, third: u8) {
        self.0[(second & 63) as usize] |= 1 << (third & 63);
    }

    /// The Chinese characters in a text.
    pub const fn of(text: &str) -> Self {
        let (mut set, mut at) = (Self::NONE, 0);
        while at < text.len() {
            set = set.with(text, at);
            at += 1;
        }
        set
    }

    /// What is in one or the other.
    pub const fn or(mut self, other: Self) -> Self {
        let mut at = 0;
        while at < 64 {
            self.0[at] |= other.0[at];
            at += 1;
        }
        self
    }

    /// Whether the character with these last two bytes may be in it.
    #[inline(always)]
    pub const fn may_hold(&self, second: u8, third: u8) -> bool {
        self.0[(second & 63) as usize] >> (third & 63) & 1 != 0
    }

    /// Whether a character may be in it, as far as its last two bytes tell, if it takes three.
    #[inline(always)]
    pub const fn may_be(&self, c: char) -> bool {
        self.0[(c as usize >> 6) & 63] >> (c as u32 & 63) & 1 != 0
    }

    /// The first place from byte `at` on, where a character starts, that is no Chinese character or one that may be in the
    /// set; a place at most two bytes before the end where there is none.
    pub fn next(&self, bytes: &[u8], at: usize) -> usize {
        bytes.len() - self.behind(bytes.get(at..).unwrap_or_default()).len()
    }

    /// What stands behind the Chinese characters at the head of `bytes` that are not in the set.
    #[inline(always)]
    pub fn behind<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        let mut rest = bytes;
        while let Some(([lead, second, third], behind)) = rest.split_first_chunk()
            && leads_ideograph(*lead)
            && !self.may_hold(*second, *third)
        {
            rest = behind;
        }
        rest
    }
}

/// The place behind the Latin letters that stand from byte `at` on.
pub(crate) fn behind_letters(bytes: &[u8], at: usize) -> usize {
    at + bytes.get(at..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// The place behind the digits that stand from byte `at` on.
pub(crate) fn behind_digits(bytes: &[u8], at: usize) -> usize {
    at + bytes.get(at..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Words to look out for while passing over a text.
pub(crate) struct Words {
    all: &'static [&'static str],
    openings: Openings,
}

/// What words open with, as far as two characters tell.
#[derive(Clone, Copy)]
pub(crate) struct Openings {
    /// The Chinese characters that a word opens with: where to look.
    pub first: Ideographs,
    /// Those that are a word by themselves.
    alone: Ideographs,
    /// The last bytes of the first and the second character of the words that go on with a Chinese one.
    pairs: Ideographs,
    /// The first two bytes of the words that open otherwise.
    other: Ideographs,
}

impl Openings {
    /// What opens with one or the other.
    pub const fn or(self, other: Self) -> Self {
        Self {
            first: self.first.or(other.first),
            alone: self.alone.or(other.alone),
            pairs: self.pairs.or(other.pairs),
            other: self.other.or(other.other),
        }
    }

    /// Whether a word may open these bytes, which start with a character.
    #[inline(always)]
    pub fn may_open(&self, bytes: &[u8]) -> bool {
        match *bytes {
            [lead, second, third, ref behind @ ..] if leads_ideograph(lead) => {
                self.first.may_hold(second, third)
                    && (self.alone.may_hold(second, third)
                        || matches!(*behind, [_, _, last, ..] if self.pairs.may_hold(third, last)))
            }
            [lead, second, ..] => self.other.may_hold(lead, second),
            _ => false,
        }
    }
}

impl Words {
    /// These words. None is empty, and none is one Latin letter.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let none = Ideographs::NONE;
        let mut set = Openings { first: none, alone: none, pairs: none, other: none };
        let mut at = 0;
        while at < words.len() {
            let (word, lead) = (words[at], words[at].as_bytes()[0]);
            if leads_ideograph(lead) {
                set.first = set.first.with(word, 0);
                if word.len() >= 6 && leads_ideograph(word.as_bytes()[3]) {
                    set.pairs.insert_bytes(word.as_bytes()[2], word.as_bytes()[5]);
                } else {
                    set.alone = set.alone.with(word, 0);
                }
            } else {
                set.other.insert_bytes(lead, word.as_bytes()[1]);
            }
            at += 1;
        }
        Self { all: words, openings: set }
    }

    /// What they open with.
    pub const fn openings(&self) -> Openings {
        self.openings
    }

    /// Whether one of the words opens these bytes, which start with a character.
    #[inline]
    pub fn open(&self, bytes: &[u8]) -> bool {
        self.openings.may_open(bytes) && self.do_open(bytes)
    }

    /// Whether one of the words opens these bytes.
    #[cold]
    fn do_open(&self, bytes: &[u8]) -> bool {
        // The second byte tells most of them apart, for less than it takes to compare them.
        self.all.iter().any(|word| bytes.get(1) == word.as_bytes().get(1) && bytes.starts_with(word.as_bytes()))
    }

    /// Whether one of the words stands in a text.
    pub fn stand_in(&self, text: &str) -> bool {
        self.find(text, 0).is_some()
    }

    /// The first place from byte `from` of a text on at which one of the words stands.
    pub fn find(&self, text: &str, from: usize) -> Option<usize> {
        let (bytes, first) = (text.as_bytes(), &self.openings.first);
        let mut at = first.next(bytes, from);
        while at < bytes.len() {
            if self.open(&bytes[at..]) {
                return Some(at);
            }
            at = first.next(bytes, behind(bytes, at));
        }
        None
    }
}

/// The place behind the character that starts at byte `at`.
pub(crate) fn behind(bytes: &[u8], at: usize) -> usize {
    at + match bytes.get(at) {
        Some(0xF0..) => 4,
        Some(0xE0..) => 3,
        Some(0xC0..) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passing_over_stops_at_marks_and_at_members() {
        let text = "大家一起来，好";
        let stop = |set: Ideographs| &text[set.next(text.as_bytes(), 0)..];
        assert_eq!(stop(Ideographs::NONE), "，好");
        assert_eq!(stop(Ideographs::of("一，")), "一起来，好");
        assert_eq!(Ideographs::NONE.next("好".as_bytes(), 0), 3);
        assert_eq!(Ideographs::NONE.next(b"", 0), 0);
    }

    #[test]
    fn words_are_found_wherever_they_stand() {
        const WORDS: Words = Words::new(&["未完", "略", "Omit", "余e", "↓↓"]);
        for text in ["未完", "还有未完的", "策略", "words Omitted", "余e", "好↓↓"] {
            assert!(WORDS.stand_in(text), "{text}");
        }
        for text in ["", "未", "完未", "未来完成", "omit", "余", "余f", "↓", "é"] {
            assert!(!WORDS.stand_in(text), "{text}");
        }
    }
}
