//! What became of corrections.

use crate::Document;

/// A document with corrections in it, and what became of each of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The document. What holds of every document holds of it too.
    pub document: Document,
    /// For each correction, in their order, what became of it.
    pub outcomes: Vec<Outcome>,
}

/// What became of a [`Correction`](super::Correction).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Its place was found, and the outline is another for it.
    Applied,
    /// Its place was found, and is what it says without it.
    Idle,
    /// Its place was found, and a later correction speaks of it.
    Overruled,
    /// Its place was not found: nothing was done.
    Dropped(Lost),
}

/// Why the place of a correction was not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lost {
    /// No line has its words, or words close to them between the same neighbours.
    Gone,
    /// Several lines could be it, and nothing tells which.
    Ambiguous,
    /// One line has its words, but they are so few that any text may have them, and nothing around them is as it was.
    Doubtful,
    /// Its words stand only where no heading can be: in the declared outline or on a left-over.
    Outside,
}
