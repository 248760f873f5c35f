//! What travels in a link.

use super::check::{Check, Sum};

/// A text, and how it is to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parcel {
    /// The text, to the byte; [`Parcel::LONGEST`] characters at most.
    pub text: String,
    /// Where it opens.
    pub place: Option<Spot>,
    /// The reader's corrections, in whatever form the page keeps them.
    pub corrections: Vec<u8>,
}

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The anchor of a section, of 255 bytes at most.
    Section(String),
    /// So many characters behind the start.
    Offset(u32),
}

/// The kinds of what stands beside a text. A new one has a new number; one that is not known is passed over.
const SECTION: u8 = 1;
const OFFSET: u8 = 2;
const CORRECTIONS: u8 = 3;

impl Parcel {
    /// The most characters that a link may hold.
    pub const LONGEST: usize = 200_000;

    /// The most bytes beside a text.
    pub(super) const MOST_BESIDE: usize = 1 << 16;

    /// A text alone.
    #[must_use]
    pub fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), place: None, corrections: Vec::new() }
    }

    /// Whether a link can hold it.
    #[must_use]
    pub fn fits(&self) -> bool {
        let section = matches!(&self.place, Some(Spot::Section(anchor)) if anchor.len() > 255);
        !self.text.is_empty()
            && self.text.chars().nth(Self::LONGEST).is_none()
            && !section
            && self.corrections.len() + 512 <= Self::MOST_BESIDE
    }

    /// The check value of all that travels.
    #[must_use]
    pub fn check(&self) -> Check {
        let mut sum = Sum::new();
        sum.add(&self.beside());
        sum.add(self.text.as_bytes());
        sum.check()
    }

    /// All but the text, as records: a kind, a length of two bytes, and what it is.
    pub(super) fn beside(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut push = |kind: u8, record: &[u8]| {
            bytes.push(kind);
            bytes.extend(u16::try_from(record.len()).unwrap_or(u16::MAX).to_be_bytes());
            bytes.extend_from_slice(record);
        };
        match &self.place {
            Some(Spot::Section(anchor)) => push(SECTION, anchor.as_bytes()),
            Some(Spot::Offset(offset)) => push(OFFSET, &offset.to_be_bytes()),
            None => {}
        }
        if !self.corrections.is_empty() {
            push(CORRECTIONS, &self.corrections);
        }
        bytes
    }

    /// A text with what stood beside it.
    pub(super) fn with(text: String, mut beside: &[u8]) -> Self {
        let mut parcel = Self::of(text);
        while let [kind, high, low, rest @ ..] = beside {
            let length = usize::from(u16::from_be_bytes([*high, *low])).min(rest.len());
            let (record, rest) = rest.split_at(length);
            match *kind {
                SECTION => parcel.place = String::from_utf8(record.to_vec()).ok().map(Spot::Section),
                OFFSET => parcel.place = record.try_into().ok().map(|offset| Spot::Offset(u32::from_be_bytes(offset))),
                CORRECTIONS => parcel.corrections = record.to_vec(),
                _ => {}
            }
            beside = rest;
        }
        parcel
    }
}
