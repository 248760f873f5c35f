//! Where a marker can open: asked at every mark of a text, so that most places are passed at once.

use std::sync::OnceLock;

use super::{FORMS, Numbering, Numeral};
use crate::text::{Ideographs, behind_digits, is_space, leads_ideograph};

/// What markers open with, labels excepted (建议一：): any two characters may be one.
pub(crate) fn openers() -> &'static Openers {
    OPENERS.get_or_init(Openers::new)
}

/// What a marker can open with.
pub(crate) struct Openers {
    /// The forms that a character can open, as one bit each: those of several characters in one place, since reading a
    /// form finds out whether it is there.
    forms: Places,
    /// The forms in which a character can stand second, or behind white space, in the same way.
    seconds: Places,
    /// Those that are Chinese characters.
    first: Ideographs,
    /// The Chinese characters that can stand second, whatever the first is.
    second: Ideographs,
    /// The first two letters, where both are Latin.
    letters: Ideographs,
    /// Other characters that are a number by themselves or begin one, as ① and １ do.
    signs: Ideographs,
    /// Other characters before a number, as （ is.
    brackets: Ideographs,
    /// The first characters that take one byte, one bit each.
    ascii: u128,
    /// The forms that can be one character and nothing else.
    alone: u64,
    /// The forms that have a full stop inside.
    decimals: u64,
}

static OPENERS: OnceLock<Openers> = OnceLock::new();

/// Forms by characters, as one bit each.
type Places = [u64; PLACES];

/// So many places there are: with this number, found by trial, fewest of the characters that numbers consist of, and of
/// the marks around them, fall together.
const PLACES: usize = 485;

/// The place of a character.
const fn place(c: char) -> usize {
    c as usize % PLACES
}

impl Openers {
    fn new() -> Self {
        let none = Ideographs::NONE;
        let (first, second, letters, signs, brackets) = (none, none, none, none, none);
        let mut openers = Self {
            forms: [0; PLACES],
            seconds: [0; PLACES],
            first,
            second,
            letters,
            signs,
            brackets,
            ascii: 0,
            alone: 0,
            decimals: 0,
        };
        for (bit, form) in FORMS.iter().enumerate() {
            openers.add_form(form, bit);
        }
        openers
    }

    /// Whether a marker, labels excepted, can open these bytes, as far as the first two characters tell: most places fail
    /// here, at the cost of a few instructions.
    #[expect(
        clippy::inline_always,
        reason = "it is asked at every mark, and would be a call where small goes before fast"
    )]
    #[inline(always)]
    pub fn may_open(&self, bytes: &[u8]) -> bool {
        match *bytes {
            [lead, second, third, ..] if leads_ideograph(lead) && !self.first.may_hold(second, third) => false,
            [lead, second, ..] if lead.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
                self.letters.may_hold(lead, second)
            }
            _ => self.may_well_open(bytes),
        }
    }

    #[inline(never)]
    fn may_well_open(&self, bytes: &[u8]) -> bool {
        match bytes {
            [lead, second, third, rest @ ..] if leads_ideograph(*lead) => {
                self.first.may_hold(*second, *third) && self.may_stand_second(rest)
            }
            [b'0'..=b'9', ..] | [0xEF, 0xBC, 0x90..=0x99, ..] => self.may_be_number(bytes),
            // （2026年） and (GDP) number nothing.
            [b'(', rest @ ..] => self.may_be_number(rest),
            [lead, rest @ ..] if lead.is_ascii() => self.ascii >> lead & 1 != 0 && self.may_stand_second(rest),
            [0xE2..=0xEF, second, third, rest @ ..] => {
                self.signs.may_hold(*second, *third)
                    || self.brackets.may_hold(*second, *third) && self.may_be_number(rest)
            }
            _ => false,
        }
    }

    /// Whether these bytes may be a number, as far as Latin letters, digits and Chinese characters tell.
    #[inline]
    fn may_be_number(&self, bytes: &[u8]) -> bool {
        match *bytes {
            [b'0'..=b'9', ..] | [0xEF, 0xBC, 0x90..=0x99, ..] => are_set_off(bytes),
            // A letter is a number where no word goes on behind it.
            [lead, second, ..] if lead.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
                self.letters.may_hold(lead, second)
            }
            _ => self.may_stand_second(bytes),
        }
    }

    /// Whether what stands behind an opener may go on with it, as far as it is a Chinese character.
    #[inline]
    fn may_stand_second(&self, bytes: &[u8]) -> bool {
        match *bytes {
            [lead, second, third, ..] if leads_ideograph(lead) => self.second.may_hold(second, third),
            _ => true,
        }
    }

    /// The forms whose markers may open with a character, as one bit each in the order of the table.
    pub fn forms(&self, c: char) -> u64 {
        self.forms[place(c)]
    }

    /// The forms whose markers may open a text, as one bit each in the order of the table: mostly one is left to be read.
    pub fn forms_of(&self, text: &str) -> u64 {
        let mut chars = text.chars();
        let first = chars.next().map_or(0, |c| self.forms(c));
        let Some(second) = chars.next() else { return first & self.alone };
        let seconds = self.seconds[place(second)];
        if !is_space(second) {
            let forms = first & seconds;
            let may_be = forms & self.decimals == 0 || is_dotted(text.as_bytes());
            return if may_be { forms } else { forms & !self.decimals };
        }
        // White space sets a number off, or stands inside of it.
        chars.find(|c| !is_space(*c)).map_or(first, |c| first & (seconds | self.seconds[place(c)]))
    }

    fn add_form(&mut self, form: &Numbering, bit: usize) {
        self.add_seconds(form, bit);
        let is_decimal =
            |numeral: &Numeral| matches!(numeral, Numeral::Decimal2 | Numeral::Decimal3 | Numeral::Decimal4);
        if form.numeral.iter().any(is_decimal) {
            self.decimals |= 1 << bit;
        }
        // A numeral needs nothing behind it where white space would set it off.
        if form.suffix.first().is_none_or(|suffix| *suffix == " ") {
            self.alone |= 1 << bit;
        }
        for prefix in form.prefix {
            let mut chars = prefix.chars();
            let (first, second) = (chars.next().unwrap_or(' '), chars.next());
            self.add(first, bit);
            self.brackets.insert_sign(first);
            if let Some(second) = second {
                self.add_pair(first, second);
            }
        }
        for suffix in form.suffix.iter().chain(form.closing) {
            suffix.chars().take(1).for_each(|c| self.second.insert(c));
        }
        for numeral in form.numeral {
            let digits = numeral.digits();
            for c in &digits {
                self.second.insert(*c);
                if form.prefix.is_empty() {
                    for next in &digits {
                        self.add_pair(*c, *next);
                    }
                }
            }
            if form.prefix.is_empty() {
                for c in numeral.openers() {
                    self.add(c, bit);
                    self.signs.insert_sign(c);
                }
            }
        }
    }

    /// Notes what can stand second in a form.
    fn add_seconds(&mut self, form: &Numbering, bit: usize) {
        let mut add = |c: char| self.seconds[place(c)] |= 1 << bit;
        let goes_on = |numeral: &Numeral| match numeral {
            Numeral::Decimal2 | Numeral::Decimal3 | Numeral::Decimal4 => {
                [&numeral.openers()[..], &['.', '．']].concat()
            }
            Numeral::Arabic => numeral.openers(),
            _ => numeral.digits(),
        };
        for prefix in form.prefix {
            match prefix.chars().nth(1) {
                Some(second) => add(second),
                None => form.numeral.iter().flat_map(|numeral| numeral.openers()).for_each(&mut add),
            }
        }
        if form.prefix.is_empty() {
            form.numeral.iter().flat_map(goes_on).for_each(&mut add);
            // Behind the number: what sets it off, or the mark of a bold that ends there.
            let behind = form.suffix.iter().filter_map(|suffix| suffix.chars().next());
            behind.chain(['*', '_']).for_each(&mut add);
            // A sign is a whole number, and anything may stand behind one that nothing has to set off.
            if form.suffix.is_empty() && form.numeral.iter().any(|numeral| goes_on(numeral).is_empty()) {
                self.seconds.iter_mut().for_each(|forms| *forms |= 1 << bit);
            }
        }
    }

    fn add(&mut self, c: char, bit: usize) {
        self.forms[place(c)] |= 1 << bit;
        self.first.insert(c);
        if c.is_ascii() {
            self.ascii |= 1 << (c as u32);
        }
    }

    fn add_pair(&mut self, first: char, second: char) {
        self.second.insert(second);
        if let (Ok(first), Ok(second)) = (u8::try_from(first), u8::try_from(second)) {
            self.letters.insert_bytes(first, second);
        }
    }
}

/// Whether a full stop with a digit behind it stands behind the digits that open these bytes, or may do so in full width: most
/// numbers have none.
fn is_dotted(bytes: &[u8]) -> bool {
    let behind = bytes.get(behind_digits(bytes, 0)..);
    matches!(behind, Some([b'.', b'0'..=b'9' | 0xEF, ..] | [0xEF, ..]))
}

/// Whether something sets off the digits that open these bytes, three at most, in half or full width: 2026年 and 75％ are
/// amounts.
fn are_set_off(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    for _ in 0..4 {
        rest = match rest {
            [b'0'..=b'9', behind @ ..] | [0xEF, 0xBC, 0x90..=0x99, behind @ ..] => behind,
            [0xEF, 0xBC, 0x85, ..] => return false,
            [] | [b'.' | b',' | b':' | b')' | b' ' | b'\t' | b'*' | b'_' | 0xC2 | 0xE2 | 0xE3 | 0xEF, ..] => {
                return true;
            }
            _ => return false,
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_may_open_a_number_that_is_written_in_it() {
        let openers = openers();
        for (bit, form) in FORMS.iter().enumerate() {
            let behind = form.suffix.iter().copied().chain(form.suffix.is_empty().then_some("好"));
            for suffix in behind {
                for space in ["", " ", "\u{3000}"] {
                    for prefix in form.prefix.iter().copied().chain(form.prefix.is_empty().then_some("")) {
                        for number in [
                            "一", "十一", "壹", "甲", "1", "12", "１", "１２", "1.1", "1.1.1.1", "Ⅱ", "IV", "c", "①",
                            "⑴", "⒈", "㈠", "",
                        ] {
                            let fits = form
                                .numeral
                                .iter()
                                .any(|numeral| numeral.read(number).is_some_and(|(_, len)| len == number.len()));
                            let text = [prefix, number, space, suffix].concat();
                            assert!(
                                !fits || text.is_empty() || openers.forms_of(&text) >> bit & 1 != 0,
                                "{} for {text}",
                                form.name
                            );
                        }
                    }
                }
            }
        }
    }
}
