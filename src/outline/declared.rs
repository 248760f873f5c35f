//! The declared outline (目录, 提纲) before a text, and what of it the text lacks.

use super::{Parent, SectionId};
use crate::{Marker, Span};

/// A list of headings that stands before the text and says what the text holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// All its lines, from its label to the ornament that closes it.
    pub span: Span,
    /// What it lists, in its order.
    pub entries: Vec<Entry>,
    /// The sections of the text that it does not list, as far out as those that it lists, in the order of the text.
    pub extra: Vec<SectionId>,
}

/// One heading of a [`Declared`] outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its words in the declared outline, page number and leader left out.
    pub span: Span,
    /// Its number.
    pub marker: Option<Marker>,
    /// Its number as it is to be shown.
    pub number: String,
    /// Its words without the number.
    pub title: String,
    /// Its depth in the declared outline: 1 at the top.
    pub depth: u8,
    /// The entry that it is listed under, an index into [`Declared::entries`].
    pub parent: Option<usize>,
    /// What became of it in the text.
    pub state: EntryState,
}

/// What became of a declared [`Entry`] in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryState {
    /// The text has it, in its place and in its words.
    Found(SectionId),
    /// The text has it in another order, under another number or under another listed heading.
    Moved(SectionId),
    /// The text has it in its place in other words.
    Reworded(SectionId),
    /// The text lacks it.
    Missing(MissingId),
}

/// How much of a [`Declared`] outline the text holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeclaredCounts {
    /// Entries at the top.
    pub parts: usize,
    /// All entries.
    pub entries: usize,
    /// Entries that the text has, moved and reworded ones among them.
    pub found: usize,
    /// Entries that the text lacks.
    pub missing: usize,
}

impl Declared {
    /// Counts the entries.
    #[must_use]
    pub fn counts(&self) -> DeclaredCounts {
        let missing = self.entries.iter().filter(|entry| matches!(entry.state, EntryState::Missing(_))).count();
        DeclaredCounts {
            parts: self.entries.iter().filter(|entry| entry.depth == 1).count(),
            entries: self.entries.len(),
            found: self.entries.len() - missing,
            missing,
        }
    }
}

/// The place of a missing section in [`Document::missing`](crate::Document::missing); starts at zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MissingId(pub u32);

impl MissingId {
    /// The index into [`Document::missing`](crate::Document::missing).
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A section that the text lacks: declared, or proven by the numbers around its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Its own place in the list.
    pub id: MissingId,
    /// How many sections before it, missing or not, are under the same parent and bear the same number.
    pub repeat: u32,
    /// Its number as it is to be shown.
    pub number: String,
    /// Its words, empty where nothing tells them.
    pub title: String,
    /// How deep it would be nested: 1 at the top.
    pub depth: u8,
    /// What it would be under.
    pub parent: Parent,
    /// Where it would stand, as far as the text tells: a byte of the pasted text.
    pub place: usize,
    /// The entry of the declared outline that names it, an index into [`Declared::entries`].
    pub declared: Option<usize>,
    /// The mark of omission that stands where it would stand, the last one where there are several: what swallowed it.
    pub omission: Option<Omission>,
}

/// What tells that a [`Missing`] section was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Omission {
    /// A mark in the text, an index into [`Document::gaps`](crate::Document::gaps).
    Gap(usize),
    /// The notice that the end is cut off.
    CutEnd,
}
