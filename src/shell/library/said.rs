//! What there is to say of the library, in one sentence.

use std::rc::Rc;

use super::bundle::Unfit;
use crate::shell::language::{LibraryWords, count, fill};

/// What there is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A text was kept for the first time.
    First,
    /// What was read is kept no longer, or what was deleted is gone: what it was called.
    Removed(Rc<str>),
    /// So many are gone.
    Cleared(usize),
    /// So many came in, so many were there already, so many are damaged.
    Brought(usize, usize, usize),
    /// A file holds no speeches.
    Unfit(Unfit),
    /// So many were handed to the browser to be saved, and so many could not be read.
    Written([usize; 2]),
    /// The text was changed elsewhere too, and both are kept.
    Twin,
    /// What is read was deleted elsewhere.
    Gone,
    /// The text behind a card cannot be read.
    Unreadable,
    /// Nothing can be kept.
    Trouble(Trouble),
}

/// Why nothing can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser does not let the page keep anything.
    Refused,
    /// There is no room left.
    Full,
    /// A later version of the page has the library.
    Later,
    /// The browser does not answer.
    Silent,
    /// Something else.
    Broken,
}

impl Said {
    /// Its name in the page.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::First => "kept-first",
            Self::Removed(_) => "removed",
            Self::Cleared(_) => "cleared",
            Self::Brought(..) => "brought",
            Self::Unfit(_) => "unfit",
            Self::Written(_) => "written",
            Self::Twin => "twin",
            Self::Gone => "gone",
            Self::Unreadable => "unreadable",
            Self::Trouble(_) => "trouble",
        }
    }

    /// The sentence.
    pub fn sentence(&self, words: &LibraryWords) -> String {
        match self {
            Self::First => words.first.to_owned(),
            Self::Removed(title) => fill(words.removed, &[title]),
            Self::Cleared(number) => count(words.cleared, &[*number]),
            Self::Brought(fresh, there, damaged) => {
                let parts = [(words.brought, *fresh), (words.there, *there), (words.damaged_there, *damaged)];
                let told = parts.iter().enumerate().filter(|(at, (_, number))| *at == 0 || *number > 0);
                told.map(|(_, (phrase, number))| count(phrase, &[*number])).collect()
            }
            Self::Unfit(Unfit::Other) => words.unfit.to_owned(),
            Self::Unfit(Unfit::Later) => words.later_file.to_owned(),
            Self::Written([number, lost]) => {
                let lost = if *lost > 0 { count(words.unwritten, &[*lost]) } else { String::new() };
                count(words.written, &[*number]) + &lost
            }
            Self::Twin => words.twin.to_owned(),
            Self::Gone => words.gone.to_owned(),
            Self::Unreadable => words.unreadable.to_owned(),
            Self::Trouble(trouble) => words.troubles[*trouble as usize].to_owned(),
        }
    }
}
