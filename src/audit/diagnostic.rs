//! What the structure check reports: a kind, a place, and what should stand there.

use crate::{SectionId, Span};

/// One finding of the structure check. It holds no words for people: those are for whoever shows it.
///
/// Findings are ordered by their place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The place to look at: a number, a heading, a point's ordinal or a clause, as [`DiagnosticKind`] says. Never empty.
    pub span: Span,
    /// What is odd.
    pub kind: DiagnosticKind,
    /// What would be right there, as far as the text tells.
    pub expected: Expected,
}

/// What is odd about a place. All kinds that speak of a number have the number as their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiagnosticKind {
    /// A heading counts what a heading before it in the same row counts: 二、 behind 二、.
    RepeatedNumber,
    /// A heading leaves out at least one number of its row, and nothing says that a part was left out: 四、 behind 二、.
    SkippedNumber,
    /// The first heading below another has the form that this speech uses one level further in: 1. right below 二、,
    /// where the other parts have （一） in between. Nothing is expected.
    LevelJump,
    /// A heading's number has another form than those of its row: (3) behind 2., or 二. behind 一、.
    MixedStyle,
    /// The brackets of a heading's number have another width than those of its row: (二) behind （一）.
    MixedBrackets,
    /// A number ends in a mark that GB/T 15834-2011, B.3 does not have there: `1、` for `1.`, `（一）、` for `（一）`. There
    /// is one such finding for each form and document, at the first of them.
    Punctuation,
    /// A heading stands on its line without a number, where the numbers around it leave out just one. Its place is the
    /// whole line.
    LostNumber,
    /// A point leaves out at least one number of its row: 三是 behind 一是.
    SkippedPoint,
    /// So many parts are announced (讲三点意见) and another number follows. Its place is the number with its noun.
    BrokenPromise,
    /// A heading says what a heading before it in the same row says. Its place is the heading.
    RepeatedHeading,
    /// A bracket or a quotation mark in a heading lacks its partner. Its place is the heading.
    UnpairedMark,
}

/// What would be right at the place of a [`Diagnostic`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expected {
    /// The text does not tell.
    Nothing,
    /// This number, written as its neighbours are.
    Number(String),
    /// As many parts as are promised.
    Count {
        /// How many are announced.
        promised: u32,
        /// How many there are.
        found: u32,
    },
    /// Other words than this section has.
    UnlikeSection(SectionId),
    /// This mark somewhere in it.
    Mark(char),
}
