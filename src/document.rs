//! The whole of a parsed speech, and the way in.

mod build;
mod hand;
mod parsing;

pub use parsing::Parsing;

pub(crate) use build::build;
pub(crate) use hand::{Found, Hand};

use std::borrow::Cow;
use std::ops::Range;

use crate::text::needs_space;
use crate::work::{Work, finish};
use crate::{Block, BlockKind, CutEnd, Declared, Gap, Missing, Piece, Point, RowTarget, Section, Span};

/// A speech, parsed.
///
/// Equal texts give equal documents. Nothing in it is shared or changes, so a page keeps it in one `Rc`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The text as it was pasted, to the byte.
    pub text: String,
    /// What it consists of; the blocks tile `text`.
    pub blocks: Vec<Block>,
    /// Its sections in the order of the text.
    pub sections: Vec<Section>,
    /// Its points in the order of the text.
    pub points: Vec<Point>,
    /// The sections that it lacks, in the order in which they would stand.
    pub missing: Vec<Missing>,
    /// The outline declared before it.
    pub declared: Option<Declared>,
    /// The marks of omission in it.
    pub gaps: Vec<Gap>,
    /// The notice that its end is cut off.
    pub cut_end: Option<CutEnd>,
    /// The soft breaks in it, in the order of the text: line breaks, with the indentation behind them, that only wrap a
    /// line. Where line breaks were lost, spaces that were taken for one and then for none are among them.
    pub joins: Vec<Span>,
}

impl Document {
    /// Parses a text, and keeps it; one that is lent is copied. Never fails, loses nothing, and gives the same document for
    /// the same text. A text of 4 GiB and more, which no [`Span`] can measure, is kept and not read: nothing is in its document
    /// but the text.
    #[must_use]
    pub fn parse(text: impl Into<String>) -> Self {
        finish(build(text.into(), &mut (), &Work::straight()))
    }

    /// The text in `span` as it is to be shown: stretches of text, and the soft breaks between them. Laid end to end the
    /// pieces are the span.
    #[must_use]
    pub fn pieces(&self, span: Span) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut from = span.start();
        let first = self.joins.partition_point(|join| join.end() <= span.start());
        for join in self.joins.get(first..).unwrap_or_default().iter().take_while(|join| join.start() < span.end()) {
            let join = Span::new(join.start().max(span.start()), join.end().min(span.end()));
            if from < join.start() {
                pieces.push(Piece::Text(Span::new(from, join.start())));
            }
            self.push_join(join, &mut pieces);
            from = join.end();
        }
        if from < span.end() {
            pieces.push(Piece::Text(Span::new(from, span.end())));
        }
        pieces
    }

    /// A soft break, with the page number that may stand in it.
    fn push_join(&self, join: Span, pieces: &mut Vec<Piece>) {
        let before = self.text.get(..join.start()).unwrap_or_default();
        let space = needs_space(before, self.text.get(join.end()..).unwrap_or_default());
        let left_over = crate::text::trim(&self.text, join);
        if left_over.is_empty() {
            pieces.push(Piece::Join { span: join, space });
            return;
        }
        pieces.push(Piece::Join { span: Span::new(join.start(), left_over.start()), space });
        pieces.push(Piece::LeftOver(left_over));
        pieces.push(Piece::Join { span: Span::new(left_over.end(), join.end()), space: false });
    }

    /// The text in `span` as one string, soft breaks taken out.
    #[must_use]
    pub fn shown(&self, span: Span) -> Cow<'_, str> {
        let first = self.joins.partition_point(|join| join.end() <= span.start());
        if self.joins.get(first).is_none_or(|join| join.start() >= span.end()) {
            return Cow::Borrowed(span.of(&self.text));
        }
        let mut shown = String::with_capacity(span.len());
        for piece in self.pieces(span) {
            match piece {
                Piece::Text(span) => shown.push_str(span.of(&self.text)),
                Piece::Join { space: true, .. } => shown.push(' '),
                Piece::Join { space: false, .. } | Piece::LeftOver(_) => {}
            }
        }
        Cow::Owned(shown)
    }

    /// The blocks, those together that are one thing to a reader: the lines of the declared outline, those of a left-over,
    /// a run-in heading and the text behind it. With each group goes the index of its first block.
    pub fn groups(&self) -> impl Iterator<Item = (usize, &[Block])> {
        self.groups_in(0..self.blocks.len())
    }

    /// The groups of some of its blocks, a range of [`Document::blocks`] that parts no group.
    pub fn groups_in(&self, blocks: Range<usize>) -> impl Iterator<Item = (usize, &[Block])> {
        use BlockKind::{Chrome, Declared};
        let belongs = |one: &Block, next: &Block| {
            next.kind.runs_in()
                || matches!((one.kind, next.kind), (Declared { .. }, Declared { .. }) | (Chrome, Chrome))
        };
        let first = blocks.start;
        let blocks = self.blocks.get(blocks).unwrap_or_default();
        blocks.chunk_by(belongs).scan(first, |first, group| {
            let index = *first;
            *first += group.len();
            Some((index, group))
        })
    }

    /// The byte at which what a row stands for starts, or would start; none where it is of another document.
    #[must_use]
    pub fn start_of(&self, target: RowTarget) -> Option<usize> {
        match target {
            RowTarget::Section(id) => Some(self.sections.get(id.index())?.heading.span.start()),
            RowTarget::Point(id) => Some(self.points.get(id.index())?.span.start()),
            RowTarget::Missing(id) => Some(self.missing.get(id.index())?.place),
        }
    }

    /// The title of the speech as it is to be shown, where it has one.
    #[must_use]
    pub fn title(&self) -> Option<Cow<'_, str>> {
        let block = self.blocks.iter().find(|block| block.kind == BlockKind::Title)?;
        Some(self.shown(block.content))
    }
}
