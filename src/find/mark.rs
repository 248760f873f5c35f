//! Where a stretch of the pasted text stands in what is shown of it.

use crate::{Document, Piece, Span};

/// Where something is to be marked in what is shown of a text.
///
/// Lengths are counted as browsers count them, in UTF-16 code units, over the words that are shown of a group of blocks
/// ([`Document::groups`]): the text of its pieces and the left-overs between them, one after another. What stands for a
/// soft break is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The first block of the group, an index into [`Document::blocks`].
    pub block: usize,
    /// How much is shown of the group before the place.
    pub start: usize,
    /// How much is shown of it before the end of the place.
    pub end: usize,
}

impl Document {
    /// Where `spans` stand in what is shown. They are in the order of the text and do not overlap, as
    /// [`Document::find`] gives them; each lies in one group.
    #[must_use]
    pub fn marks(&self, spans: &[Span]) -> Vec<Mark> {
        let mut spans = spans.iter().peekable();
        let mut marks = Vec::with_capacity(spans.len());
        for (block, group) in self.groups() {
            let end = group.last().map_or(0, |last| last.span.end());
            if spans.peek().is_none_or(|span| span.start() >= end) {
                continue;
            }
            let pieces: Vec<Piece> = group.iter().flat_map(|block| self.pieces(block.content)).collect();
            let mut ruler = Ruler { text: &self.text, pieces: &pieces, piece: Span::default(), measured: 0 };
            while let Some(span) = spans.next_if(|span| span.start() < end) {
                marks.push(Mark { block, start: ruler.reach(span.start()), end: ruler.reach(span.end()) });
            }
        }
        marks
    }
}

impl Document {
    /// What was marked in what is shown of the text, without white space around it: from one place to another, each told by
    /// the first block of its group and how much is shown of that before it, as in a [`Mark`]. Nothing where there are no
    /// words between them.
    #[must_use]
    pub fn marked(&self, from: (usize, usize), to: (usize, usize)) -> Option<Span> {
        let (start, end) = (self.place_of(from, false)?, self.place_of(to, true)?);
        let span = crate::text::trim(&self.text, Span::new(start, end.max(start)));
        (!span.is_empty()).then_some(span)
    }

    /// What is read of some blocks, from the first to the last and what is shown as one with that.
    #[must_use]
    pub fn words_of(&self, first: usize, last: usize) -> Option<Span> {
        let (_, group) = self.groups_in(last..self.blocks.len()).next()?;
        Some(Span::new(self.blocks.get(first)?.content.start(), group.last()?.content.end()))
    }

    /// The byte behind so much of what is shown of a group, for an end; else that before the next character that is shown.
    fn place_of(&self, (block, mut units): (usize, usize), is_end: bool) -> Option<usize> {
        let (_, group) = self.groups_in(block..self.blocks.len()).next()?;
        let mut place = group.first()?.content.start();
        for piece in group.iter().flat_map(|block| self.pieces(block.content)) {
            let (Piece::Text(span) | Piece::LeftOver(span)) = piece else { continue };
            if is_end && units == 0 {
                break;
            }
            place = span.start();
            for c in span.of(&self.text).chars() {
                if units == 0 {
                    return Some(place);
                }
                units = units.saturating_sub(c.len_utf16());
                place += c.len_utf8();
            }
        }
        Some(place)
    }
}

/// Measures what is shown of a group, from its beginning on.
struct Ruler<'a> {
    text: &'a str,
    /// What it has not come to yet.
    pieces: &'a [Piece],
    /// What has not been measured yet of the piece that it lies at.
    piece: Span,
    /// How much is shown before that.
    measured: usize,
}

impl Ruler<'_> {
    /// How much is shown before byte `place`, which is not before those that were asked for earlier.
    fn reach(&mut self, place: usize) -> usize {
        while place > self.piece.end() {
            self.measure(self.piece.end());
            let Some((piece, behind)) = self.pieces.split_first() else { return self.measured };
            self.pieces = behind;
            if let Piece::Text(span) | Piece::LeftOver(span) = *piece {
                self.piece = span;
            }
        }
        self.measure(place);
        self.measured
    }

    fn measure(&mut self, end: usize) {
        if end > self.piece.start() {
            let words = Span::new(self.piece.start(), end).of(self.text);
            self.measured += words.chars().map(char::len_utf16).sum::<usize>();
            self.piece = Span::new(end, self.piece.end());
        }
    }
}
