//! A number read at a place of the text.

use super::Numbering;
use crate::Span;

/// A number (or ordinal word) that opens a heading, an entry or a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The number with its delimiters.
    pub span: Span,
    /// Its form.
    pub numbering: &'static Numbering,
    /// What it counts: 3 for 三、, for （三） and for 三是.
    pub value: u32,
}
