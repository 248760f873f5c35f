//! Where a marker can open: asked at every mark of a text, so that most places are passed at once.

use std::sync::OnceLock;

use super::{FORMS, Numbering};
use crate::text::{Ideographs, behind_digits, leads_ideograph};

/// What markers open with, labels excepted (建议一：): any two characters may be one.
pub(crate) fn openers() -> &'static Openers {
    OPENERS.get_or_init(Openers::new)
}

/// What a marker can open with.
pub(crate) struct Openers {
    /// The forms that a character can open, as one bit each, by the last byte of the character's code: those of several
    /// characters in one place, since reading a form finds out whether it is there.
    forms: [u64; 256],
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
}

static OPENERS: OnceLock<Openers> = OnceLock::new();

impl Openers {
    fn new() -> Self {
        let none = Ideographs::NONE;
        let (first, second, letters, signs, brackets) = (none, none, none, none, none);
        let mut openers = Self { forms: [0; 256], first, second, letters, signs, brackets, ascii: 0 };
        for (bit, form) in FORMS.iter().enumerate() {
            openers.add_form(form, bit);
        }
        openers
    }

    /// Whether a marker, labels excepted, can open these bytes, as far as the first two characters tell: most places fail
    /// here, at the cost of a few instructions.
    #[inline]
    pub fn may_open(&self, bytes: &[u8]) -> bool {
        match *bytes {
            [lead, second, third, ..] if leads_ideograph(lead) && !self.first.may_hold(second, third) => false,
            _ => self.may_well_open(bytes),
        }
    }

    fn may_well_open(&self, bytes: &[u8]) -> bool {
        match bytes {
            [lead, second, third, rest @ ..] if leads_ideograph(*lead) => {
                self.first.may_hold(*second, *third) && self.may_stand_second(rest)
            }
            [b'0'..=b'9', ..] => self.may_be_number(bytes),
            [lead, second, ..] if lead.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
                self.may_be_number(bytes)
            }
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
            [b'0'..=b'9', ..] => are_set_off(bytes),
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
        self.forms[c as usize & 255]
    }

    fn add_form(&mut self, form: &Numbering, bit: usize) {
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

    fn add(&mut self, c: char, bit: usize) {
        self.forms[c as usize & 255] |= 1 << bit;
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

/// Whether something sets off the digits that open these bytes, three at most: 2026年 and 75% are amounts.
fn are_set_off(bytes: &[u8]) -> bool {
    let end = behind_digits(&bytes[..bytes.len().min(4)], 0);
    end <= 3
        && matches!(
            bytes.get(end),
            None | Some(b'.' | b',' | b':' | b')' | b' ' | b'\t' | b'*' | b'_' | 0xC2 | 0xE2 | 0xE3 | 0xEF)
        )
}
