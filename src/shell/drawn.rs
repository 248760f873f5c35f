//! How much of a text and of its outline is on the page. What is in view comes first, the rest when there is time: in the
//! end all of it is there, so that the browser's own search finds everything.

use std::ops::Range;
use std::rc::Rc;

use tigang::{Document, Outline};

use super::chunk::chunks;

/// So many rows of the outline are drawn at first: a pane full of them.
const ROWS_AT_FIRST: usize = 40;

/// So many more are drawn at once.
const ROWS_AT_ONCE: usize = 100;

/// So many rows may be unfolded at once.
const ROWS_AT_MOST: usize = 500;

/// A text of more chunks than this is drawn by several at once: each turn passes over all of them.
const TURNS: usize = 400;

/// How much is drawn. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The chunks of the text, as ranges of its blocks. They tile them.
    pub chunks: Rc<[Range<usize>]>,
    /// For each chunk, whether it is drawn.
    pub text: Rc<[bool]>,
    /// How many rows of the outline are drawn, from its first one on. Rows that are folded away count as drawn.
    pub rows: usize,
}

/// What can be drawn at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Portion {
    /// Some more rows of the outline.
    Rows,
    /// These chunks of the text.
    Chunks(Range<usize>),
}

impl Drawn {
    /// What is drawn of a text at first: its beginning, and that of its outline.
    pub fn at_first(document: &Document) -> Self {
        let chunks = chunks(document);
        let text = (0..chunks.len()).map(|chunk| chunk == 0).collect();
        Self { chunks: chunks.into(), text, rows: ROWS_AT_FIRST }
    }

    /// The same text and nothing but its beginning drawn.
    pub fn afresh(&self) -> Self {
        let text = (0..self.chunks.len()).map(|chunk| chunk == 0).collect();
        Self { chunks: self.chunks.clone(), text, rows: ROWS_AT_FIRST }
    }

    /// With other rows of the outline unfolded, which may be very many: they come when there is time.
    pub fn unfolded(&self) -> Self {
        Self { rows: self.rows.min(ROWS_AT_MOST), ..self.clone() }
    }

    /// With one portion more.
    pub fn with(&self, portion: &Portion) -> Self {
        match portion {
            Portion::Rows => Self { rows: self.rows + ROWS_AT_ONCE, ..self.clone() },
            Portion::Chunks(chunks) => {
                let text = self.text.iter().enumerate().map(|(chunk, drawn)| *drawn || chunks.contains(&chunk));
                Self { text: text.collect(), ..self.clone() }
            }
        }
    }

    /// The chunks that hold some blocks, with the one before and the one behind, where not all of them are drawn.
    pub fn lacking(&self, blocks: Range<usize>) -> Option<Portion> {
        let chunk = |block: usize| self.chunks.partition_point(|chunk| chunk.end <= block).min(self.chunks.len() - 1);
        let chunks = chunk(blocks.start).saturating_sub(1)..(chunk(blocks.end) + 2).min(self.chunks.len());
        self.text[chunks.clone()].contains(&false).then_some(Portion::Chunks(chunks))
    }

    /// What is to be drawn next; none where all is.
    pub fn next(&self, outline: &Outline) -> Option<Portion> {
        if self.rows < outline.rows.len() {
            return Some(Portion::Rows);
        }
        let next = self.text.iter().position(|drawn| !drawn)?;
        Some(Portion::Chunks(next..(next + 1 + self.text.len() / TURNS).min(self.text.len())))
    }
}
