//! A section: a heading and the text under it.

use super::{Heading, MissingId};
use crate::Span;

/// A section's place in [`Document::sections`](crate::Document::sections); starts at zero, in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionId(pub u32);

impl SectionId {
    /// The index into [`Document::sections`](crate::Document::sections).
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A heading and all the text up to the next heading that is not below it.
///
/// Sections nest: the span of a section lies inside that of the section it is under, and two sections of one parent do
/// not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its own place in the list.
    pub id: SectionId,
    /// How many sections before it, missing or not, are under the same parent and bear the same number.
    pub repeat: u32,
    /// What heads it.
    pub heading: Heading,
    /// How deep it is nested: 1 at the top, never more than one deeper than its parent.
    pub depth: u8,
    /// What it is under.
    pub parent: Parent,
    /// Its heading and everything under it.
    pub span: Span,
}

/// What a [`Section`] is under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parent {
    /// Nothing: it stands at the top.
    Top,
    /// Another section.
    Section(SectionId),
    /// A section that was cut out of the text but can be named.
    Missing(MissingId),
}
