//! One pass over a line: where it ends, and what may stand in it. What cannot is not looked for later.

use super::chars::{ends_text, is_space, starts_clause};
use super::omission::{NOTICES, OMITTED};
use super::scan::{Ideographs, behind_digits, behind_letters, leads_ideograph};
use super::sum::Sum;
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
    /// Whether numbers stand in it, and which.
    pub numbers: Numbers,
    /// What its characters add up to, without the line break.
    pub sum: Sum,
}

/// Which numbers may stand inside a line, behind its first word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    /// One that heads a section.
    pub heads: bool,
    /// One that counts a point, and counts further than one: without it there is no enumeration.
    pub counts: bool,
}

/// Where to look: at marks, digits and letters, and at these.
const STOPS: Ideographs = NOTICES.openers().or(OMITTED.openers());

impl Glance {
    /// Passes over the line that starts at byte `start`.
    pub fn at(text: &str, start: usize) -> Self {
        let (bytes, openers) = (text.as_bytes(), openers());
        let (numbers, sum) = (Numbers::default(), Sum::default());
        let mut glance = Self { end: start, omits: false, notifies: false, numbers, sum };
        let mut is_behind_wide = false;
        loop {
            let at = STOPS.next(bytes, glance.end);
            is_behind_wide |= at > glance.end;
            glance.sum.columns += (at - glance.end) / 3 * 2;
            glance.end = at;
            let Some(&byte) = bytes.get(at).filter(|byte| !matches!(byte, b'\n' | b'\r')) else { break };
            if leads_ideograph(byte) || byte.is_ascii_alphabetic() {
                is_behind_wide = leads_ideograph(byte);
                glance.end = if is_behind_wide { at + 3 } else { behind_letters(bytes, at) };
                let places = at..if is_behind_wide { at + 1 } else { glance.end };
                glance.omits = glance.omits || places.clone().any(|at| OMITTED.open(text, at));
                glance.notifies = glance.notifies || places.clone().any(|at| NOTICES.open(text, at));
                glance.sum.columns += if is_behind_wide { 2 } else { glance.end - at };
            } else if byte.is_ascii_digit() {
                glance.numbers.heads |= is_behind_wide && is_decimal(&bytes[at..]);
                is_behind_wide = false;
                glance.end = behind_digits(bytes, at);
                glance.sum.columns += glance.end - at;
            } else {
                let is_wide = !byte.is_ascii();
                let wide = if is_wide { text[at..].chars().next() } else { None };
                let mark = wide.unwrap_or(char::from(byte));
                is_behind_wide |= is_wide;
                glance.end = at + mark.len_utf8();
                glance.sum.add(mark);
                glance.see_mark(text, at, mark, openers);
            }
        }
        glance
    }

    /// A mark, behind which a number may open; a bracket or a sign may open one itself.
    fn see_mark(&mut self, text: &str, at: usize, mark: char, openers: &Openers) {
        let bytes = text.as_bytes();
        let is_bracket = mark == '(' || !mark.is_ascii();
        if is_bracket && !self.numbers.counts && openers.may_open(&bytes[at..]) {
            self.numbers.counts = Marker::read(&text[at..]).is_some_and(|marker| marker.value > 1);
        }
        if !openers.may_open(&bytes[self.end..]) {
            return;
        }
        let may_count = !self.numbers.counts && (mark == '.' || starts_clause(mark));
        let may_head = !self.numbers.heads && (is_space(mark) || ends_text(mark));
        if (may_count || may_head)
            && let Some(marker) = Marker::read(&text[self.end..])
        {
            self.numbers.counts |= may_count && marker.value > 1;
            self.numbers.heads |= may_head && (!marker.is_ordinal() || marker.numbering.rank == 70);
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
