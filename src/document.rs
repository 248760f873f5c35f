//! The whole of a parsed speech, and the way in.

use crate::{Block, CutEnd, Declared, Gap, Missing, Piece, Point, Section, Span};

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
    /// line.
    pub joins: Vec<Span>,
}

impl Document {
    /// Parses a text. Never fails, loses nothing, and gives the same document for the same text.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// The text in `span` as it is to be shown: stretches of text, and the soft breaks between them.
    pub fn pieces(&self, span: Span) -> impl Iterator<Item = Piece> + '_ {
        std::iter::once(Piece::Text(span))
    }

    /// The text in `span` as one string, soft breaks taken out.
    #[must_use]
    pub fn shown(&self, span: Span) -> String {
        self.pieces(span).fold(String::new(), |mut shown, piece| {
            match piece {
                Piece::Text(span) => shown.push_str(span.of(&self.text)),
                Piece::Join { space: true, .. } => shown.push(' '),
                Piece::Join { space: false, .. } => {}
            }
            shown
        })
    }

    /// The title of the speech as it is to be shown, where it has one.
    #[must_use]
    pub fn title(&self) -> Option<String> {
        let block = self.blocks.iter().find(|block| block.kind == crate::BlockKind::Title)?;
        Some(self.shown(block.content))
    }
}
