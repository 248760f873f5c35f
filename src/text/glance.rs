//! One pass over a line: where it ends, and what may stand in it. What cannot is not looked for later.

use super::chars::{char_at, ends_text, is_space, opens_with_word, starts_clause};
use super::left_over::{ADDRESSES, PHRASES};
use super::omission::{NOTICES, OMITTED};
use super::scan::{Openings, behind_digits, leads_ideograph};
use super::sum::{Sum, is_plain};
use crate::Marker;
use crate::numbering::openers;

/// What passing over a line shows. Each of the answers may be yes although it should be no, never the other way round.
#[derive(Debug, Default)]
pub(crate) struct Glance {
    /// Where its words start, behind white space; its end where there are none.
    pub words: usize,
    /// The columns of that white space.
    pub indent: usize,
    /// The place of the line break, or the end of the text.
    pub end: usize,
    /// The places at which words of omission open, in order.
    pub omits: Vec<usize>,
    /// Whether a word of the notice at a cut end stands in it.
    pub notifies: bool,
    /// What else may stand in it.
    pub inside: Inside,
    /// What its characters add up to, without that white space and the line break.
    pub sum: Sum,
    /// The last place at which a number was read that may count a point. What opens the line is second to nothing.
    counted: usize,
}

/// What may stand inside a line. All of it holds of the parts of a line too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Inside {
    /// A number that heads a section, behind the first word of the line.
    pub heads: bool,
    /// One that counts a point, and can be the second: without it there is no enumeration.
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
        let line = text.get(start..).unwrap_or_default();
        // Paragraphs open with two wide spaces or none.
        let mut behind_wide = line.as_bytes();
        while let [0xE3, 0x80, 0x80, behind @ ..] = behind_wide {
            behind_wide = behind;
        }
        let wide = line.len() - behind_wide.len();
        let (mut indent, mut behind_indent) = (wide / 3 * 2, &line[wide..]);
        if !opens_with_word(behind_indent.as_bytes()) {
            let words = behind_indent.trim_start_matches(|c| is_space(c) && !matches!(c, '\n' | '\r'));
            indent += Sum::of(&behind_indent[..behind_indent.len() - words.len()]).columns;
            behind_indent = words;
        }
        let words = text.len() - behind_indent.len();
        let mut glance =
            Self { words, indent, end: words, omits: Vec::new(), notifies: false, inside, sum, counted: words };
        let mut is_behind_wide = false;
        // The bytes of Chinese characters and wide marks; each has three.
        let mut wide = 0;
        // What is passed is cut off at the front: so nothing has to ask whether a place lies inside the text.
        let mut rest = behind_indent.as_bytes();
        loop {
            let here = STOPS.first.behind(rest);
            is_behind_wide |= here.len() < rest.len();
            wide += rest.len() - here.len();
            rest = match here {
                [] | [b'\n' | b'\r', ..] => {
                    glance.end = bytes.len() - here.len();
                    break;
                }
                [lead, _, _, behind @ ..] if leads_ideograph(*lead) => {
                    (is_behind_wide, wide) = (true, wide + 3);
                    if STOPS.may_open(here) {
                        glance.see_word(here, bytes.len() - here.len());
                    }
                    behind
                }
                // Two marks of three are one of these; none is a bracket or a number.
                [0xEF, 0xBC, last @ 0x8C, behind @ ..] | [0xE3, 0x80, last @ (0x81 | 0x82), behind @ ..] => {
                    (is_behind_wide, wide) = (true, wide + 3);
                    glance.sum.has_stop |= *last == 0x82;
                    if openers.may_open(behind) {
                        glance.see_number(
                            text,
                            behind,
                            match last {
                                0x81 => '、',
                                0x82 => '。',
                                _ => '，',
                            },
                        );
                    }
                    behind
                }
                [letter, ..] if letter.is_ascii_alphabetic() => {
                    is_behind_wide = false;
                    glance.see_letters(here, bytes.len())
                }
                [digit, ..] if digit.is_ascii_digit() => {
                    glance.inside.heads |= is_behind_wide && is_decimal(here);
                    is_behind_wide = false;
                    let digits = behind_digits(here, 0);
                    glance.sum.columns += digits;
                    &here[digits..]
                }
                [byte, behind @ ..] if is_plain(*byte) => {
                    glance.sum.columns += 1;
                    if openers.may_open(behind) {
                        glance.see_number(text, behind, char::from(*byte));
                    }
                    behind
                }
                [byte, ..] => {
                    is_behind_wide |= !byte.is_ascii();
                    glance.see_mark(text, here)
                }
            };
        }
        glance.sum.columns += wide / 3 * 2;
        glance
    }

    /// What its characters add up to without the white space behind byte `end`.
    pub fn sum_up_to(&self, text: &str, end: usize) -> Sum {
        if end == self.end {
            return self.sum;
        }
        let spaces = Sum::of(text.get(end..self.end).unwrap_or_default()).columns;
        Sum { columns: self.sum.columns - spaces, ..self.sum }
    }

    /// Passes over Latin letters, in which words to look out for may open; the text ends at byte `end`. Returns what
    /// stands behind them.
    fn see_letters<'a>(&mut self, bytes: &'a [u8], end: usize) -> &'a [u8] {
        let mut rest = bytes;
        while let [letter, behind @ ..] = rest
            && letter.is_ascii_alphabetic()
        {
            if STOPS.may_open(rest) {
                self.see_word(rest, end - rest.len());
            }
            rest = behind;
        }
        self.sum.columns += bytes.len() - rest.len();
        rest
    }

    /// A word to look out for may open these bytes, which stand at byte `at` of the text.
    #[cold]
    fn see_word(&mut self, bytes: &[u8], at: usize) {
        if OMITTED.open(bytes) {
            self.omits.push(at);
        }
        self.notifies = self.notifies || NOTICES.open(bytes);
        self.inside.is_web = self.inside.is_web || PHRASES.open(bytes) || ADDRESSES.open(bytes);
    }

    /// Passes over a bracket or another mark that may open a number itself. Returns what stands behind it.
    fn see_mark<'a>(&mut self, text: &'a str, bytes: &'a [u8]) -> &'a [u8] {
        let openers = openers();
        let at = text.len() - bytes.len();
        let rest = &text[at..];
        let mut chars = rest.chars();
        let Some(mark) = chars.next() else { return bytes };
        let behind = chars.as_str().as_bytes();
        self.sum.add(mark);
        if !self.inside.counts && at > self.counted && may_be_second(rest) && openers.may_open(bytes) {
            self.inside.counts = Marker::read(rest).is_some_and(|marker| marker.can_be_second());
        }
        if STOPS.may_open(bytes) {
            self.see_word(bytes, at);
        }
        if openers.may_open(behind) {
            self.see_number(text, behind, mark);
        }
        behind
    }

    /// A number may open the end of the text that stands behind a mark.
    fn see_number(&mut self, text: &str, behind: &[u8], mark: char) {
        let at = text.len() - behind.len();
        let number = &text[at..];
        let starts_point = !self.inside.counts && (mark == '.' || starts_clause(mark));
        self.counted = if starts_point { at } else { self.counted };
        let may_count = starts_point && may_be_second(number);
        let may_head = !self.inside.heads && (is_space(mark) || ends_text(mark));
        if !may_count && !may_head {
            return;
        }
        if let Some(marker) = Marker::read(number) {
            self.inside.counts |= may_count && marker.can_be_second();
            self.inside.heads |= may_head && (!marker.is_ordinal() || marker.rank() == 70);
        }
    }
}

/// Whether the number that opens a text can stand second in an enumeration, as far as its first digit tells: most are 1, or
/// part of an amount, and are not read.
fn may_be_second(number: &str) -> bool {
    let bracket = match number.as_bytes() {
        [b'(', ..] => 1,
        [0xEF, 0xBC, 0x88, ..] => '（'.len_utf8(),
        _ => 0,
    };
    !matches!(
        char_at(number, bracket),
        Some('1' | '3'..='9' | '一' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
    )
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
