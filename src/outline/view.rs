//! The outline as it is shown: sections, missing sections and points in one list of rows.

use super::{MissingId, PointId, SectionId};
use crate::Document;

/// The outline of a document, shaped for showing: rows in the order of the text, children behind their parent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// All rows, none folded.
    pub rows: Vec<Row>,
}

/// One row of an [`Outline`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub target: RowTarget,
    /// The address of what it stands for, without `#`; no two rows share one.
    pub anchor: String,
    /// Its number as it is to be shown; empty where it has none.
    pub number: String,
    /// Its words.
    pub title: String,
    /// How deep it is nested: 1 at the top.
    pub depth: u8,
    /// The row that it is under, an index into [`Outline::rows`] and always smaller than its own.
    pub parent: Option<usize>,
    /// The row behind its last descendant, an index into [`Outline::rows`]; its own plus one where it has no child.
    pub end: usize,
}

/// What a [`Row`] stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowTarget {
    /// A section of the text.
    Section(SectionId),
    /// A section that the text lacks: nothing to go to.
    Missing(MissingId),
    /// A point in a paragraph.
    Point(PointId),
}

impl Outline {
    /// The outline of `document`.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let _ = document;
        Self::default()
    }
}
