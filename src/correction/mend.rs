//! The hand that puts corrections into a text while it is parsed.

use std::mem;

use super::ground::{Footing, parts};
use super::level::{self, Origin};
use super::{Change, Correction, Outcome};
use crate::Document;
use crate::document::{Found, Hand};
use crate::outline::{Candidate, Contents, Tree, cut, enumerations};
use crate::text::{Joined, Line, Paragraph};

/// Corrections on their way into a document.
pub(super) struct Mender<'a> {
    /// The document without those of its headings.
    base: &'a Document,
    corrections: &'a [Correction],
    /// Where they hold, and what became of each.
    pub footing: Footing,
    /// For each heading of the document with them, where it comes from.
    origins: Vec<Origin>,
}

impl<'a> Mender<'a> {
    /// Corrections of the headings of `base`, which was parsed with this footing.
    pub fn new(base: &'a Document, corrections: &'a [Correction], footing: Footing) -> Self {
        Self { base, corrections, footing, origins: Vec::new() }
    }

    /// Puts a heading at the start of paragraph `at`, keeps or unmakes the one that is there. `asked` is the correction
    /// that speaks of it, if any, and `own` the heading that the parser found, with its index.
    fn head(&mut self, found: &mut Found, at: usize, asked: Option<usize>, own: Option<(usize, Candidate)>) {
        // A correction of a heading that asks for no depth asks for none.
        let asked = asked.map(|correction| (correction, self.depth(correction)));
        match (asked, own) {
            (None | Some((_, None)), None) => {}
            (Some((correction, None)), Some(_)) => self.footing.outcomes[correction] = Outcome::Applied,
            (None, Some((index, heading))) => {
                found.headings.push(heading);
                self.origins.push(Origin { natural: Some(index), asked: None });
            }
            (Some((correction, Some(depth))), Some((index, heading))) => {
                found.headings.push(heading);
                self.origins.push(Origin { natural: Some(index), asked: Some((correction, depth)) });
            }
            (Some((correction, Some(depth))), None) => {
                found.headings.push(made(at, &found.paragraphs[at], &words(found, at)));
                self.origins.push(Origin { natural: None, asked: Some((correction, depth)) });
                self.footing.outcomes[correction] = Outcome::Applied;
            }
        }
    }

    /// How deep a heading is that this correction makes.
    fn depth(&self, correction: usize) -> Option<u8> {
        if let Change::Heading { depth } = self.corrections[correction].change { Some(depth) } else { None }
    }
}

impl Hand for Mender<'_> {
    fn contents(&mut self, text: &str, lines: &[Line], found: Option<Contents>) -> Option<Contents> {
        self.footing.contents(text, lines, found)
    }

    fn paragraphs(&mut self, text: &str, lines: &[Line], paragraphs: &mut Vec<Paragraph>) {
        self.footing.paragraphs(text, lines, paragraphs);
    }

    fn headings(&mut self, mut found: Found) {
        let places = mem::take(&mut self.footing.headings);
        let mut natural = mem::take(found.headings).into_iter().enumerate().peekable();
        let paragraphs = mem::take(found.paragraphs);
        let mut enumerated = mem::take(found.enumerations).into_iter().peekable();
        // For each paragraph, where it is now.
        let mut moved: Vec<usize> = Vec::with_capacity(paragraphs.len());
        for (old, paragraph) in paragraphs.into_iter().enumerate() {
            let at = found.paragraphs.len();
            moved.push(at);
            let lines = paragraph.lines();
            let said = places.within(lines.start + 1..lines.end).iter().copied();
            let breaks: Vec<(usize, usize)> =
                said.filter(|(_, correction)| self.depth(*correction).is_some()).collect();
            let mut own = natural.next_if(|(_, heading)| heading.paragraph() == old);
            let points = enumerated.next_if(|(paragraph, _)| *paragraph == old);
            if breaks.is_empty() {
                found.paragraphs.push(paragraph);
                if let Some((_, points)) = points {
                    found.enumerations.push(at, points);
                }
                own = own.map(|(index, heading)| (index, heading.moved_to(at)));
            } else {
                lay_parts(&mut found, paragraph, &breaks);
                own =
                    own.map(|(index, heading)| (index, recut(&heading, at, &found.paragraphs[at], &words(&found, at))));
            }
            let asked = places.at(lines.start);
            self.head(&mut found, at, asked, own);
            for (part, (_, correction)) in (at + 1..).zip(breaks) {
                self.head(&mut found, part, Some(correction), None);
            }
        }
        // A title that was made a heading is one no more: its block is that of a heading.
        let front = found.front;
        for at in front.title.iter_mut().chain(&mut front.salutation).chain(&mut front.subtitles) {
            *at = moved[*at];
        }
    }

    fn tree(&mut self, tree: &mut Tree) {
        level::put_right(tree, self.base, &self.origins, &mut self.footing.outcomes);
    }
}

/// Adds the parts of a paragraph that is broken before the lines of `breaks`.
fn lay_parts(found: &mut Found, paragraph: Paragraph, breaks: &[(usize, usize)]) {
    let starts: Vec<usize> = breaks.iter().map(|(line, _)| *line).collect();
    for part in parts(found.text, found.lines, paragraph, &starts) {
        let points = enumerations(&part.joined(found.text, found.lines).text);
        found.enumerations.push(found.paragraphs.len(), points);
        found.paragraphs.push(part);
    }
}

/// The words of paragraph `at`.
fn words<'a>(found: &Found<'a>, at: usize) -> Joined<'a> {
    found.paragraphs[at].joined(found.text, found.lines)
}

/// The heading that a reader makes of a paragraph.
fn made(at: usize, paragraph: &Paragraph, words: &Joined) -> Candidate {
    let heading = cut(at, paragraph.marker(), words, paragraph.number_end());
    if !heading.span.is_empty() {
        return heading;
    }
    // A paragraph that opens with the mark that ends headings: its heading ends at the next one.
    let marks = words.text.find(char::is_alphanumeric).unwrap_or(words.text.len());
    let heading = cut(at, None, words, marks);
    heading.without_marks(marks)
}

/// A heading whose paragraph, now paragraph `at`, was broken behind its first lines.
fn recut(heading: &Candidate, at: usize, paragraph: &Paragraph, words: &Joined) -> Candidate {
    // A number that goes over the break is none any more.
    let number = if heading.number_end() <= words.text.len() { heading.number_end() } else { 0 };
    let marker = paragraph.marker().filter(|_| heading.is_numbered);
    cut(at, marker, words, number).counted(heading.rank, heading.value)
}
