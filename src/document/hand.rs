//! Where somebody else may put right what the parser found, between one stage and the next.

use crate::outline::{Candidate, Contents, Enumerated, Front, Tree};
use crate::text::{Line, Paragraph};

/// A hand in the parsing of a text. Nobody's hand is `()`: it changes nothing. The parser takes any of them as the same, so
/// that there is one parser in the program and not one for each hand.
pub(crate) trait Hand {
    /// Puts right which lines are the declared outline.
    fn contents(&mut self, _text: &str, _lines: &[Line], found: Option<Contents>) -> Option<Contents> {
        found
    }

    /// Puts right which lines belong together. Paragraphs start and end with a line of text and do not overlap.
    fn paragraphs(&mut self, _text: &str, _lines: &[Line], _paragraphs: &mut Vec<Paragraph>) {}

    /// Puts the headings right.
    fn headings(&mut self, _found: Found) {}

    /// Puts right what is under what. The sections have no ends and no names yet.
    fn tree(&mut self, _tree: &mut Tree) {}
}

impl Hand for () {}

/// What was found in a text, up to its headings.
///
/// Whoever changes it keeps this: paragraphs start and end with a line of text and do not overlap, each that has
/// enumerations keeps them, headings stand in the order of their paragraphs, and no paragraph has two.
pub(crate) struct Found<'a> {
    /// The text.
    pub text: &'a str,
    /// Its lines.
    pub lines: &'a [Line],
    /// The paragraphs outside of the declared outline.
    pub paragraphs: &'a mut Vec<Paragraph>,
    /// The enumerations of the paragraphs.
    pub enumerations: &'a mut Enumerated,
    /// The head of the speech.
    pub front: &'a mut Front,
    /// The headings.
    pub headings: &'a mut Vec<Candidate>,
}
