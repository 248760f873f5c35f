//! Finding words in a document, as a reader means them.
//!
//! [`Document::find`] gives the hits as spans of the pasted text. How letters are compared says `fold`, how they are
//! searched for says `search`. [`Document::tally`] counts the hits under each row of the outline, and
//! [`Document::marks`] says where a hit stands in what is shown of a text.
//!
//! Everything that is shown of a text is searched: the speech with its title and headings, but also the declared
//! outline, marks of omission and what a web page left behind. Only a page number in the middle of a sentence is passed
//! over, like the line break that it stands in, so that the sentence is found. No hit reaches from one paragraph into the
//! next; a run-in heading and the text behind it are one.

mod fold;
mod mark;
mod search;
mod tally;

pub use mark::Mark;

use crate::{Document, Piece, Span};
use search::{Pattern, Search};

impl Document {
    /// Where `words` stand in the text: in its order, none overlapping another, each from the first to the last of its
    /// letters. Capital and small letters are the same, and so are full and half width. White space counts only between
    /// two Latin words or numbers, and any is as good as any other: a phrase is found though a line break wraps it.
    ///
    /// Words of white space alone stand nowhere. Takes time that grows with the text, whatever the words.
    #[must_use]
    pub fn find(&self, words: &str) -> Vec<Span> {
        let Some(pattern) = Pattern::of(words) else { return Vec::new() };
        let mut search = Search::of(&pattern);
        for block in &self.blocks {
            if !block.kind.runs_in() {
                search.begin();
            }
            for piece in self.pieces(block.content) {
                match piece {
                    Piece::Text(span) => search.pass(&self.text, span),
                    Piece::Join { space: true, .. } => search.space(),
                    Piece::Join { .. } | Piece::LeftOver(_) => {}
                }
            }
        }
        search.hits
    }
}

/// Whether `words` stand in a text of which nothing is known but its characters, as [`Document::find`] compares them; a line
/// break there is white space like any other.
#[must_use]
pub fn holds(text: &str, words: &str) -> bool {
    let Some(pattern) = Pattern::of(words) else { return false };
    let mut search = Search::of(&pattern);
    search.pass(text, Span::new(0, text.len()));
    !search.hits.is_empty()
}

#[cfg(test)]
mod tests;
