//! What can be wrong with a link. Each has words of its own for the reader, and something else to do.

use std::fmt;

/// Why a link does not open, with what is known nevertheless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// There is nothing behind the address, or the text is empty. The address may say how many characters there were.
    Empty {
        /// The number of characters, if it is told.
        expected: Option<u32>,
    },
    /// It was made by a later version of the page; or its first character was changed.
    Version(char),
    /// It has a character that no link has.
    Character {
        /// Which.
        character: char,
        /// How many characters of the link stand before it.
        at: usize,
    },
    /// The end is missing.
    Cut(Rest),
    /// Something in it is not as it was sent.
    Changed(Rest),
    /// It says that its text has more characters than a link may have.
    TooLong(u32),
}

/// What is left of a damaged text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rest {
    /// The beginning, as far as it was checked: it is as it was sent, but by a chance of one in a quarter of a million. It
    /// is empty where nothing is certain.
    pub intact: String,
    /// How many characters the whole text has, if the link tells that much.
    pub length: Option<u32>,
}

impl Damage {
    /// What is known if the address says how many characters there are: it may tell what a damaged link does not, and a
    /// link that says otherwise is a changed one, of which no length is certain.
    pub(super) fn beside(self, expected: Option<u32>) -> Self {
        let Some(said) = expected else { return self };
        match self {
            Self::Empty { expected: None } => Self::Empty { expected },
            Self::Cut(rest) if rest.length.is_none() => Self::Cut(Rest { length: expected, ..rest }),
            Self::Cut(rest) | Self::Changed(rest) if rest.length != expected => {
                Self::Changed(Rest { length: None, ..rest })
            }
            Self::TooLong(length) if length != said => Self::Changed(Rest::default()),
            other => other,
        }
    }

    /// What is left of the text, where anything could be.
    #[must_use]
    pub const fn rest(&self) -> Option<&Rest> {
        match self {
            Self::Cut(rest) | Self::Changed(rest) => Some(rest),
            _ => None,
        }
    }
}

/// For programs and tests; the page has words of its own.
impl fmt::Display for Damage {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty { expected: Some(expected) } => write!(to, "the text of {expected} characters is missing"),
            Self::Empty { expected: None } => write!(to, "there is no text in the link"),
            Self::Version(version) => write!(to, "the link is of a version that is not known here: {version:?}"),
            Self::Character { character, at } => write!(to, "no link has the character {character:?}, here at {at}"),
            Self::Cut(rest) => write!(to, "the end of the link is missing; {rest}"),
            Self::Changed(rest) => write!(to, "the link was changed; {rest}"),
            Self::TooLong(length) => write!(to, "a text of {length} characters is too long for a link"),
        }
    }
}

impl fmt::Display for Rest {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let intact = self.intact.chars().count();
        match self.length {
            Some(length) => write!(to, "{intact} of {length} characters are intact"),
            None => write!(to, "{intact} characters are intact"),
        }
    }
}

impl std::error::Error for Damage {}
