//! A paragraph while its lines are joined.

use super::{Line, LineKind};
use crate::Marker;

/// A paragraph that may still go on.
pub(super) struct Open {
    /// Its first and its last line so far.
    pub first: usize,
    pub last: usize,
    /// The columns that it takes; every line counts [`ENOUGH`] at most.
    pub columns: u32,
    /// The number that opens it.
    pub marker: Option<Marker>,
    /// Whether a sentence has ended in it: then it is running text, whatever opens it.
    pub has_sentence: bool,
    /// The bytes of its words so far, and how many more brackets and quotations open than close in them; counted only
    /// while it may be a heading.
    pub len: usize,
    pub unclosed: i32,
    /// Whether its first line is indented.
    pub is_indented: bool,
    /// What stands behind its last line.
    pub passed: Passed,
}

/// What stood between a paragraph and the line that may go on with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Passed {
    Nothing,
    Blank,
    Page,
}

/// From so many columns on, words without a closing mark are an unfinished sentence rather than a heading.
pub(super) const ENOUGH: u32 = 56;

/// Longer than this, in bytes, a line is no heading.
const HEADING_MOST: usize = 400;

impl Open {
    /// The paragraph that line `at` opens.
    pub fn new(lines: &[Line], at: usize, marker: Option<Marker>) -> Self {
        let mut open = Self {
            first: at,
            last: at,
            columns: 0,
            marker,
            has_sentence: false,
            len: 0,
            unclosed: 0,
            is_indented: lines[at].indent >= 2,
            passed: Passed::Nothing,
        };
        open.extend(lines, at);
        open
    }

    /// Its words so far.
    pub fn words(&self, text: &str, lines: &[Line]) -> String {
        let lines = lines.get(self.first..=self.last).unwrap_or_default();
        lines.iter().filter(|line| line.kind == LineKind::Text).map(|line| line.content.of(text)).collect()
    }

    /// Whether it is a number so far, and nothing else.
    pub fn is_number_alone(&self) -> bool {
        self.marker.is_some_and(|marker| self.len <= marker.span.end())
    }

    /// Whether an ordinal opens it: then the next one opens a paragraph too.
    pub fn is_in_row(&self) -> bool {
        self.marker.as_ref().is_some_and(Marker::is_ordinal)
    }

    /// Adds line `at`.
    pub fn extend(&mut self, lines: &[Line], at: usize) {
        let (line, len) = (&lines[at], lines[at].content.len());
        self.last = at;
        self.columns = self.columns.saturating_add(line.columns.min(ENOUGH));
        if !self.has_sentence && len <= HEADING_MOST {
            self.len += len;
            self.unclosed += line.unclosed;
        }
        self.has_sentence |= len > HEADING_MOST || line.reads.has_stop;
        self.passed = Passed::Nothing;
    }
}
