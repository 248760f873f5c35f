//! What stands around a text in a link, so that none is taken for another and a part of one not for the whole.
//!
//! | | digits of 6 bits |
//! |---|---|
//! | the version of what follows, and [`BESIDE`] where something stands beside the text | 1 |
//! | how many characters the text has | 1 to 4 |
//! | how many bytes stand beside it, where any do | 1, mostly |
//! | the check value of all | 5 |
//! | check values of beginnings of the text | 3 each, 7 at most |
//! | what stands beside the text | |
//! | the text, in the way of its version | |
//!
//! The check values of beginnings are what makes a cut link open: what comes before the cut is shown as far as it is known
//! to be right. Without them, a link that lost a character in the middle would pass for one that lost its end.

use super::check::{Check, Sum};
use super::damage::{Damage, Rest};
use super::digits::{Digits, Ended, character, push_fixed, push_number};
use super::parcel::Parcel;
use crate::text::places::behind;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// With deflate (RFC 1951).
    Deflate,
    /// With the first model and the first list.
    Model,
}

impl Version {
    const ALL: [Self; 2] = [Self::Deflate, Self::Model];
}

/// Is added to the version where something stands beside the text: most texts travel alone, and need no number for that.
const BESIDE: u8 = 32;

/// How many bits the check value of a beginning has.
const BEGINNING_BITS: u32 = 18;

/// How far the beginnings that are checked are apart, in characters: an eighth of the text, and no less than this.
const LEAST_APART: usize = 500;

/// What a link says of its text, and the text as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    pub version: Version,
    /// How many characters the text has; [`Parcel::LONGEST`] at most.
    pub length: usize,
    check: Check,
    beginnings: Vec<Check>,
    beside: Vec<u8>,
    /// The digits of the text.
    pub payload: Vec<u8>,
}

impl Envelope {
    /// Around a parcel, whose text is written in these digits.
    pub fn around(parcel: &Parcel, version: Version, payload: Vec<u8>) -> Self {
        let beside = parcel.beside();
        let length = parcel.text.chars().count();
        let beginnings = Beginnings::new(&beside, &parcel.text, length).map(|(_, check)| check).collect();
        Self { version, length, check: parcel.check(), beginnings, beside, payload }
    }

    /// The fragment of a link.
    pub fn fragment(&self) -> String {
        let is_alone = self.beside.is_empty();
        let mut digits = vec![self.version as u8 + if is_alone { 0 } else { BESIDE }];
        push_number(&mut digits, u32::try_from(self.length).unwrap_or(u32::MAX));
        if !is_alone {
            push_number(&mut digits, u32::try_from(self.beside.len()).unwrap_or(u32::MAX));
        }
        push_fixed(&mut digits, Check::BITS, self.check.0);
        for beginning in &self.beginnings {
            push_fixed(&mut digits, BEGINNING_BITS, beginning.0);
        }
        digits.extend(super::digits::packed(&self.beside));
        digits.extend(&self.payload);
        digits.into_iter().map(character).collect()
    }

    /// Reads a fragment up to its text. Nothing is set aside for more than is there.
    pub fn open(fragment: &str) -> Result<Self, Damage> {
        let mut digits = Digits::of(fragment)?;
        let Ok(number) = digits.fixed(6) else { return Err(Damage::Empty { expected: None }) };
        let is_alone = number < u32::from(BESIDE);
        let version = Version::ALL.get((number % u32::from(BESIDE)) as usize).copied();
        let version = version.ok_or(Damage::Version(u8::try_from(number).map_or(' ', character)))?;
        let cut = |length| move |Ended| Damage::Cut(Rest { intact: String::new(), length });
        let length = digits.number().map_err(cut(None))?;
        if length == 0 {
            return Err(Damage::Empty { expected: None });
        }
        if length as usize > Parcel::LONGEST {
            return Err(Damage::TooLong(length));
        }
        let cut = cut(Some(length));
        let beside = if is_alone { 0 } else { digits.number().map_err(cut)? as usize };
        if beside > Parcel::MOST_BESIDE {
            return Err(Damage::Changed(Rest { intact: String::new(), length: Some(length) }));
        }
        let check = Check(digits.fixed(Check::BITS).map_err(cut)?);
        let length = length as usize;
        let beginnings = (1..length.div_ceil(apart(length))).map(|_| digits.fixed(BEGINNING_BITS).map(Check));
        let beginnings: Vec<Check> = beginnings.collect::<Result<_, _>>().map_err(cut)?;
        let beside = digits.bytes(beside).map_err(cut)?;
        Ok(Self { version, length, check, beginnings, beside, payload: digits.rest() })
    }

    /// What was sent, if this is its text: all of it where it is `whole`, else what could be read.
    pub fn parcel(self, text: String, whole: bool) -> Result<Parcel, Damage> {
        let mut sum = Sum::new();
        sum.add(&self.beside);
        sum.add(text.as_bytes());
        if whole && sum.check() == self.check {
            return Ok(Parcel::with(text, &self.beside));
        }
        let reached = Beginnings::new(&self.beside, &text, self.length);
        let mut intact = 0;
        let mut all_right = true;
        for ((end, check), &expected) in reached.zip(&self.beginnings) {
            all_right = check == expected;
            if !all_right {
                break;
            }
            intact = end;
        }
        let rest = Rest { intact: text[..intact].to_owned(), length: u32::try_from(self.length).ok() };
        Err(if whole || !all_right { Damage::Changed(rest) } else { Damage::Cut(rest) })
    }
}

/// How far the beginnings of a text of so many characters are apart.
fn apart(length: usize) -> usize {
    length.div_ceil(8).max(LEAST_APART)
}

/// The beginnings of a text that are checked: how many bytes each has, and its check value.
struct Beginnings<'a> {
    sum: Sum,
    text: &'a str,
    from: usize,
    left: usize,
    apart: usize,
}

impl<'a> Beginnings<'a> {
    /// Of a text that has, or should have, `length` characters.
    fn new(beside: &[u8], text: &'a str, length: usize) -> Self {
        let mut sum = Sum::new();
        sum.add(beside);
        Self { sum, text, from: 0, left: length.div_ceil(apart(length)).saturating_sub(1), apart: apart(length) }
    }
}

impl Iterator for Beginnings<'_> {
    type Item = (usize, Check);

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let end = behind(self.text, self.from, self.apart)?;
        self.sum.add(&self.text.as_bytes()[self.from..end]);
        self.from = end;
        Some((end, self.sum.check().low(BEGINNING_BITS)))
    }
}
