//! What travels in a link.

use super::check::{Check, Sum};
use crate::Span;
use crate::leb128::{pull, push};
use crate::text::places::{behind, characters};

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

/// A place in the text of a parcel. Characters are those of Unicode (`char`), counted from 0 in the text as it travels;
/// a line break of two characters (CR LF) is two. What lies outside of the text is no place: a parcel with it does not
/// fit into a link, and none comes out of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The anchor of a section, of 255 bytes at most. Whether the text has such a section is not looked at.
    Section(String),
    /// Before the character with this number; the number of characters, for the end.
    Offset(u32),
    /// Words that are quoted.
    Passage {
        /// The number of their first character.
        from: u32,
        /// How many characters they have, one at least.
        length: u32,
    },
}

impl Spot {
    /// The place before a byte of a text.
    #[must_use]
    pub fn before(text: &str, byte: usize) -> Self {
        Self::Offset(characters(text.get(..byte).unwrap_or_default()))
    }

    /// Its bytes in the text, none of them where it is before a character; nothing for a section, or outside of the text.
    #[must_use]
    pub fn span(&self, text: &str) -> Option<Span> {
        let (from, length) = match self {
            Self::Section(_) => return None,
            Self::Offset(offset) => (*offset, 0),
            Self::Passage { from, length } => (*from, *length),
        };
        let start = behind(text, 0, usize::try_from(from).ok()?)?;
        Some(Span::new(start, behind(text, start, usize::try_from(length).ok()?)?))
    }

    /// The words that it quotes, as a span of the text.
    #[must_use]
    pub fn passage(&self, text: &str) -> Option<Span> {
        self.span(text).filter(|_| matches!(self, Self::Passage { .. }))
    }

    /// The byte of the text that it is before, where it quotes nothing and is no section.
    #[must_use]
    pub fn offset(&self, text: &str) -> Option<usize> {
        self.span(text).filter(|_| matches!(self, Self::Offset(_))).map(Span::start)
    }

    /// The anchor of the section.
    #[must_use]
    pub fn section(&self) -> Option<&str> {
        if let Self::Section(anchor) = self { Some(anchor) } else { None }
    }

    /// Whether a text of so many characters has it.
    fn is_in(&self, characters: usize) -> bool {
        let within = |end: u64| usize::try_from(end).is_ok_and(|end| end <= characters);
        match self {
            Self::Section(anchor) => anchor.len() <= 255,
            Self::Offset(offset) => within((*offset).into()),
            Self::Passage { from, length } => *length > 0 && within(u64::from(*from) + u64::from(*length)),
        }
    }
}

/// The kinds of what stands beside a text. A new one has a new number; one that is not known is passed over.
const SECTION: u8 = 1;
const OFFSET: u8 = 2;
const CORRECTIONS: u8 = 3;
const PASSAGE: u8 = 4;

impl Parcel {
    /// The most characters that a link may hold.
    pub const LONGEST: usize = 200_000;

    /// The most bytes beside a text.
    pub(super) const MOST_BESIDE: usize = 1 << 16;

    /// The most bytes of corrections.
    const MOST_OF_CORRECTIONS: usize = Self::MOST_BESIDE - 512;

    /// A text alone.
    #[must_use]
    pub fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), place: None, corrections: Vec::new() }
    }

    /// Whether a link can hold it.
    #[must_use]
    pub fn fits(&self) -> bool {
        let characters = self.text.chars().count();
        (1..=Self::LONGEST).contains(&characters)
            && self.place.as_ref().is_none_or(|place| place.is_in(characters))
            && self.corrections.len() <= Self::MOST_OF_CORRECTIONS
    }

    /// The check value of all that travels.
    #[must_use]
    pub fn check(&self) -> Check {
        let mut sum = Sum::new();
        sum.add(&self.beside());
        sum.add(self.text.as_bytes());
        sum.check()
    }

    /// All but the text, as records: a kind, the number of bytes, and what it is.
    #[must_use]
    pub fn beside(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut record = |kind: u8, record: &[u8]| {
            bytes.push(kind);
            push(&mut bytes, u32::try_from(record.len()).unwrap_or(u32::MAX));
            bytes.extend_from_slice(record);
        };
        let numbers = |numbers: &[u32]| {
            let mut bytes = Vec::new();
            for &number in numbers {
                push(&mut bytes, number);
            }
            bytes
        };
        match &self.place {
            Some(Spot::Section(anchor)) => record(SECTION, anchor.as_bytes()),
            Some(Spot::Offset(offset)) => record(OFFSET, &numbers(&[*offset])),
            Some(Spot::Passage { from, length }) => record(PASSAGE, &numbers(&[*from, *length])),
            None => {}
        }
        if !self.corrections.is_empty() {
            record(CORRECTIONS, &self.corrections);
        }
        bytes
    }

    /// A text with what stood beside it. What makes no sense in it is left out.
    #[must_use]
    pub fn with(text: String, mut beside: &[u8]) -> Self {
        let mut parcel = Self::of(text);
        while let [kind, rest @ ..] = beside {
            beside = rest;
            let length = pull(&mut beside).and_then(|length| usize::try_from(length).ok());
            let Some((mut record, rest)) = length.and_then(|length| beside.split_at_checked(length)) else { break };
            beside = rest;
            match *kind {
                SECTION => parcel.place = String::from_utf8(record.to_vec()).ok().map(Spot::Section),
                OFFSET => parcel.place = pull(&mut record).map(Spot::Offset),
                PASSAGE => {
                    let passage = pull(&mut record).zip(pull(&mut record));
                    parcel.place = passage.map(|(from, length)| Spot::Passage { from, length });
                }
                CORRECTIONS if record.len() <= Self::MOST_OF_CORRECTIONS => parcel.corrections = record.to_vec(),
                _ => {}
            }
        }
        let characters = parcel.text.chars().count();
        parcel.place = parcel.place.filter(|place| place.is_in(characters));
        parcel
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(place: Spot) -> Vec<u8> {
        Parcel { place: Some(place), ..Parcel::of("") }.beside()
    }

    #[test]
    fn a_place_is_in_the_text_or_is_none() {
        let text = "一、读书"; // four characters
        let parcel = |bytes: &[u8]| Parcel::with(text.into(), bytes);
        let passage = |from, length| Spot::Passage { from, length };
        for (place, is_in) in [
            (Spot::Offset(0), true),
            (Spot::Offset(4), true),
            (Spot::Offset(5), false),
            (passage(2, 2), true),
            (passage(0, 4), true),
            (passage(2, 3), false),
            (passage(4, 0), false),
            (passage(u32::MAX, u32::MAX), false),
            (Spot::Section("s-1.2".into()), true),
            (Spot::Section("s".repeat(256)), false),
        ] {
            let expected = is_in.then(|| place.clone());
            assert_eq!(parcel(&beside(place.clone())).place, expected);
            assert_eq!(Parcel { place: Some(place), ..Parcel::of(text) }.fits(), is_in, "{expected:?}");
        }
    }

    #[test]
    fn places_are_counted_in_characters() {
        let text = "读书，a𠮷\n写";
        let passage = |from, length| Spot::Passage { from, length }.passage(text).map(|span| span.of(text));
        assert_eq!((passage(1, 3), passage(4, 3)), (Some("书，a"), Some("𠮷\n写")));
        assert_eq!((passage(4, 4), passage(9, 1), passage(u32::MAX, u32::MAX)), (None, None, None));
        let offset = |offset| Spot::Offset(offset).offset(text);
        assert_eq!((offset(2), offset(7), offset(8)), (Some(6), Some(text.len()), None));
        assert_eq!((Spot::before(text, 6), Spot::before(text, 0)), (Spot::Offset(2), Spot::Offset(0)));
        let section = Spot::Section("s1".into());
        assert_eq!((section.section(), section.offset(text), section.passage(text)), (Some("s1"), None, None));
        assert_eq!((Spot::Offset(1).passage(text), Spot::Offset(1).section()), (None, None));
    }

    #[test]
    fn a_passage_costs_a_few_bytes() {
        assert_eq!(beside(Spot::Passage { from: 100, length: 40 }).len(), 4);
        assert_eq!(beside(Spot::Passage { from: 15_000, length: 40 }).len(), 5);
    }

    #[test]
    fn what_is_not_known_is_passed_over_and_what_is_cut_ends_it() {
        let open = |bytes: &[u8]| {
            let Parcel { place, corrections, .. } = Parcel::with("读书".into(), bytes);
            (place, corrections)
        };
        assert_eq!(open(&[9, 2, 7, 7, OFFSET, 1, 2]), (Some(Spot::Offset(2)), vec![]));
        assert_eq!(open(&[CORRECTIONS, 2, 7, 8, OFFSET, 2, 1]), (None, vec![7, 8]));
        assert_eq!(open(&[PASSAGE, 1, 0]), (None, vec![]));
        assert_eq!(open(&[OFFSET, 0xff, 0xff, 0xff, 0xff, 0xff, 1]), (None, vec![]));
        assert_eq!(open(&[SECTION, 1, 0xff]), (None, vec![]));
        assert_eq!(open(&[SECTION]), (None, vec![]));
    }
}
