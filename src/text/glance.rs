//! One pass over a line: where it ends, and what may stand in it. What cannot is not looked for later.

use super::chars::{ends_text, is_space, starts_clause};
use super::left_over::{ADDRESSES, PHRASES};
use super::omission::{NOTICES, OMITTED};
use super::scan::{Openings, behind_digits, leads_ideograph};
use super::sum::{Sum, is_plain};
use crate::Marker;
use crate::numbering::{Openers, openers};

/// What passing over a line shows. Each of the answers may be yes although it should be no, never the other way round.
#[derive(Debug)]
pub(crate) struct Glance {
    /// The place of the line break, or the end of the text.
    pub end: usize,
    /// Whether a word of omission stands in it.
    pub omits: bool,
    /// Whether a word of the notice at a cut end stands in it.
    pub notifies: bool,
    /// What else may stand in it.
    pub inside: Inside,
    /// What its characters add up to, without the line break.
    pub sum: Sum,
}

/// What may stand inside a line. All of it holds of the parts of a line too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Inside {
    /// A number that heads a section, behind the first word of the line.
    pub heads: bool,
    /// One that counts a point, and counts further than one: without it there is no enumeration.
    pub counts: bool,
    /// What only a web page says.
    pub is_web: bool,
}

/// Where to look: at marks, digits and letters, and where a word to look out for may open.
static STOPS: Openings = NOTICES.openings().or(OMITTED.openings()).or(PHRASES.openings()).or(ADDRESSES.openings());

impl Glance {
    /// Passes over the line that starts at byte `start`.
    #[inline(never)] // Its loop is the hottest of all, and keeps the registers to itself.
    pub fn at(text: &str, start: usize) -> Self {
        let (bytes, openers) = (text.as_bytes(), openers());
        let (inside, sum) = (Inside::default(), Sum::default());
        let mut glance = Self { end: start, omits: false, notifies: false, inside, sum };
        let mut is_behind_wide = false;
        // The bytes of Chinese characters; each has three.
        let mut wide = 0;
        loop {
            let at = STOPS.first.next(bytes, glance.end);
            is_behind_wide |= at > glance.end;
            wide += at - glance.end;
            glance.end = at;
            let rest = &bytes[at..];
            match *rest {
                [] | [b'\n' | b'\r', ..] => break,
                [lead, ..] if leads_ideograph(lead) => {
                    is_behind_wide = true;
                    (glance.end, wide) = (at + 3, wide + 3);
                    if STOPS.may_open(rest) {
                        glance.see_word(rest);
                    }
                }
                // Two marks of three are one of these.
                [0xEF, 0xBC, 0x8C, ..] => is_behind_wide = glance.see_stop(text, '，', openers),
                [0xE3, 0x80, 0x81, ..] => is_behind_wide = glance.see_stop(text, '、', openers),
                [0xE3, 0x80, 0x82, ..] => is_behind_wide = glance.see_stop(text, '。', openers),
                [letter, ..] if letter.is_ascii_alphabetic() => {
                    is_behind_wide = false;
                    glance.see_letters(bytes);
                }
                [digit, ..] if digit.is_ascii_digit() => {
                    glance.inside.heads |= is_behind_wide && is_decimal(rest);
                    is_behind_wide = false;
                    glance.end = behind_digits(bytes, at);
                    glance.sum.columns += glance.end - at;
                }
                [byte, ..] => {
                    is_behind_wide |= !byte.is_ascii();
                    glance.see_mark(text, byte, openers);
                }
            }
        }
        glance.sum.columns += wide / 3 * 2;
        glance
    }

    /// Passes over Latin letters, in which words to look out for may open.
    fn see_letters(&mut self, bytes: &[u8]) {
        let start = self.end;
        while let [letter, ..] = bytes[self.end..]
            && letter.is_ascii_alphabetic()
        {
            if STOPS.may_open(&bytes[self.end..]) {
                self.see_word(&bytes[self.end..]);
            }
            self.end += 1;
        }
        self.sum.columns += self.end - start;
    }

    /// A word to look out for may open these bytes.
    #[cold]
    fn see_word(&mut self, bytes: &[u8]) {
        self.omits = self.omits || OMITTED.open(bytes);
        self.notifies = self.notifies || NOTICES.open(bytes);
        self.inside.is_web = self.inside.is_web || PHRASES.open(bytes) || ADDRESSES.open(bytes);
    }

    /// Passes over a wide mark that is neither a bracket nor a number; that it is wide is what it returns.
    #[inline]
    fn see_stop(&mut self, text: &str, mark: char, openers: &Openers) -> bool {
        self.end += mark.len_utf8();
        self.sum.columns += 2;
        self.sum.has_stop |= mark == '。';
        if openers.may_open(&text.as_bytes()[self.end..]) {
            self.see_number(text, mark);
        }
        true
    }

    /// Passes over a mark, which opens with `byte`; a bracket or a sign may open a number itself.
    fn see_mark(&mut self, text: &str, byte: u8, openers: &Openers) {
        let (bytes, at) = (text.as_bytes(), self.end);
        let wide = if byte.is_ascii() { None } else { text[at..].chars().next() };
        let mark = wide.unwrap_or(char::from(byte));
        self.end += mark.len_utf8();
        if is_plain(byte) {
            self.sum.columns += 1;
        } else {
            self.sum.add(mark);
            if !self.inside.counts && openers.may_open(&bytes[at..]) {
                self.inside.counts = Marker::read(&text[at..]).is_some_and(|marker| marker.value > 1);
            }
            if STOPS.may_open(&bytes[at..]) {
                self.see_word(&bytes[at..]);
            }
        }
        if openers.may_open(&bytes[self.end..]) {
            self.see_number(text, mark);
        }
    }

    /// A number may open here, behind a mark.
    fn see_number(&mut self, text: &str, mark: char) {
        let may_count = !self.inside.counts && (mark == '.' || starts_clause(mark));
        let may_head = !self.inside.heads && (is_space(mark) || ends_text(mark));
        if (may_count || may_head)
            && let Some(marker) = Marker::read(&text[self.end..])
        {
            self.inside.counts |= may_count && marker.value > 1;
            self.inside.heads |= may_head && (!marker.is_ordinal() || marker.numbering.rank == 70);
        }
    }
}

/// Whether digits may be a decimal number that is set off, as in 1.2 统筹: 5.3% and 2026年 are not.
pub(crate) fn is_decimal(bytes: &[u8]) -> bool {
    let dot = behind_digits(bytes, 0);
    match bytes.get(dot) {
        Some(b'.') => matches!(bytes.get(behind_digits(bytes, dot + 1)), Some(b'.' | b' ' | b')' | 0xE3 | 0xEF)),
        // A full-width stop or digit.
        Some(0xEF) => true,
        _ => false,
    }
}
