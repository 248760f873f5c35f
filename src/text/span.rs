//! A range of the pasted text.

use std::ops::Range;

/// A half-open range of **bytes** of the pasted text: `start` is in it, `end` is not. Indices start at zero.
///
/// Both ends of every span that this library makes lie on character boundaries and inside the text that was parsed. There
/// are very many of them, so each takes eight bytes: a text that they cannot measure, of 4 GiB and more, is
/// [not read](crate::Document::parse).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` up to, not including, `end`. Neither is taken for more than `u32::MAX`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start: place(start), end: place(end) }
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last one.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// The same span from another start on.
    #[must_use]
    pub const fn starting_at(self, start: usize) -> Self {
        Self { start: place(start), end: self.end }
    }

    /// The same span up to another end.
    #[must_use]
    pub const fn up_to(self, end: usize) -> Self {
        Self { start: self.start, end: place(end) }
    }

    /// The bytes of `text` that this span covers; empty where the span does not fit the text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(Range::from(self)).unwrap_or_default()
    }

    /// How many bytes it covers.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end().saturating_sub(self.start())
    }

    /// Whether it covers no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether byte `offset` lies in it.
    #[must_use]
    pub const fn contains(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start()..span.end()
    }
}

/// A number of bytes, lines or paragraphs in four bytes: more than fit are in no text that is read.
pub(crate) const fn place(at: usize) -> u32 {
    #[expect(clippy::cast_possible_truncation, reason = "it is not greater than that")]
    if at > u32::MAX as usize { u32::MAX } else { at as u32 }
}
