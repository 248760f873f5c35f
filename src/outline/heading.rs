//! The words that head a section.

use crate::{Marker, Span};

/// The heading of a [`Section`](crate::Section).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// From its number to its last character, without a closing 。
    pub span: Span,
    /// Its number, where it has one.
    pub marker: Option<Marker>,
    /// Its number with its delimiters, such as （一）, or the label in its place (附件：); empty where it has neither.
    /// [`Document::shown`](crate::Document::shown) gives it as it is to be shown.
    pub number: Span,
    /// Its words without the number.
    pub title: Span,
    /// Whether it opens a paragraph that goes on in the same line, as in （一）加强领导。各级要….
    pub run_in: bool,
}
