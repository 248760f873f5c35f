//! Points in running text: 一是…，二是….

use super::SectionId;
use crate::{Marker, Span};

/// A point's place in [`Document::points`](crate::Document::points); starts at zero, in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PointId(pub u32);

impl PointId {
    /// The index into [`Document::points`](crate::Document::points).
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// One item of an enumeration that runs through a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its own place in the list.
    pub id: PointId,
    /// Which of the points of its section it is, counted from 1.
    pub ordinal: u32,
    /// The ordinal that opens it.
    pub marker: Marker,
    /// The ordinal without the mark behind it, such as 一是.
    pub number: Span,
    /// Its first clause without the ordinal.
    pub lead: Span,
    /// From the ordinal to the end of the first clause.
    pub span: Span,
    /// 1, or 2 where it is a point inside a point.
    pub level: u8,
    /// The section that it stands in.
    pub section: Option<SectionId>,
    /// The block that it stands in, an index into [`Document::blocks`](crate::Document::blocks).
    pub block: usize,
}
