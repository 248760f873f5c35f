//! Every line of a text at which a correction may hold.

use std::ops::Range;

use super::place::{EDGE, is_telling, print, words};
use crate::document::{Found, Hand};
use crate::outline::{Contents, key};
use crate::text::{Line, LineKind, Paragraph};
use crate::{Document, Marker, Span};

/// A line of words: one that no mark of omission and no left-over takes.
pub(super) struct Spot {
    /// The line, as an index.
    pub line: usize,
    /// All its bytes.
    pub span: Span,
    /// Where its words start.
    pub start: usize,
    /// Its words as a [`Place`](super::Place) has them, and those of them that count.
    pub words: String,
    pub key: String,
    /// The prints of the paragraphs around it; in the declared outline, those of the lines.
    pub before: u32,
    pub after: u32,
}

/// The lines of a text in its order. They are those of the text as the parser reads it by itself, so that a place is told
/// in the same way whatever has been corrected.
#[derive(Default)]
pub(super) struct Spots {
    pub all: Vec<Spot>,
    /// The lines of the declared outline, as indices of lines.
    pub declared: Range<usize>,
    /// The words of the lines at which no correction holds.
    outside: Vec<String>,
    /// The marks of omission, as indices of lines.
    cuts: Vec<usize>,
}

/// A text as the parser reads it by itself.
pub(super) struct Natural {
    /// Its document.
    pub document: Document,
    /// Its lines.
    pub spots: Spots,
}

impl Natural {
    /// Reads a text.
    pub fn read(text: &str) -> Self {
        struct Look(Spots);
        impl Hand for Look {
            fn contents(&mut self, _: &str, _: &[Line], found: Option<Contents>) -> Option<Contents> {
                self.0.declared = found.as_ref().map_or(0..0, |contents| contents.lines.clone());
                found
            }

            fn headings(&mut self, found: Found) {
                self.0.note(&found);
            }
        }
        let mut look = Look(Spots::default());
        Self { document: Document::parse_by(text, &mut look), spots: look.0 }
    }
}

impl Spots {
    /// Notes the lines of a text in which paragraphs were found.
    fn note(&mut self, found: &Found) {
        let opens = |paragraph: &Paragraph| words_from(found, paragraph.lines.clone());
        let prints: Vec<u32> = found.paragraphs.iter().map(|paragraph| print(&key(&opens(paragraph)))).collect();
        let print_of = |at: Option<usize>| at.and_then(|at| prints.get(at)).copied().unwrap_or(EDGE);
        let mut next_line = 0;
        for (at, paragraph) in found.paragraphs.iter().enumerate() {
            self.pass(found, next_line..paragraph.lines.start);
            next_line = paragraph.lines.end;
            for line in text_lines(found, paragraph.lines.clone()) {
                let is_first = line == paragraph.lines.start;
                // A line inside a paragraph is known by its own words, where they tell: those behind it are another line's.
                let is_enough = !is_first && is_telling(&key(&words_from(found, line..line + 1)));
                let end = if is_enough { line + 1 } else { paragraph.lines.end };
                let before = print_of(if is_first { at.checked_sub(1) } else { Some(at) });
                self.push(found, line..end, (before, print_of(Some(at + 1))));
            }
        }
        self.pass(found, next_line..found.lines.len());
    }

    /// Notes lines between two paragraphs: the declared outline, and what is no part of a speech.
    fn pass(&mut self, found: &Found, lines: Range<usize>) {
        let start = self.declared.start.max(lines.start);
        let declared: Vec<usize> = text_lines(found, start..self.declared.end.min(lines.end).max(start)).collect();
        let print_of = |at: Option<usize>| {
            let line = at.and_then(|at| declared.get(at));
            line.map_or(EDGE, |line| print(&key(&words_from(found, *line..line + 1))))
        };
        for (at, line) in declared.iter().enumerate() {
            self.push(found, *line..line + 1, (print_of(at.checked_sub(1)), print_of(Some(at + 1))));
        }
        for at in lines.filter(|at| declared.binary_search(at).is_err()) {
            match found.lines[at].kind {
                LineKind::Blank => continue,
                LineKind::Gap | LineKind::CutEnd => self.cuts.push(at),
                _ => {}
            }
            self.outside.push(key(&words(std::iter::once(found.lines[at].content.of(found.text)))));
        }
    }

    /// Notes the first of these lines, whose words go on in the others.
    fn push(&mut self, found: &Found, lines: Range<usize>, (before, after): (u32, u32)) {
        let (line, words) = (lines.start, words_from(found, lines));
        let Line { span, content, .. } = found.lines[line];
        self.all.push(Spot { line, span, start: content.start, key: key(&words), words, before, after });
    }

    /// The last line that starts at byte `offset` or before it.
    pub fn holding(&self, offset: usize) -> Option<&Spot> {
        self.all.get(self.all.partition_point(|spot| spot.span.start <= offset).checked_sub(1)?)
    }

    /// Whether any line of the text has words of this key.
    pub fn has(&self, key: &str) -> bool {
        self.outside.iter().any(|words| words == key) || self.all.iter().any(|spot| spot.key == key)
    }

    /// Whether a mark of omission stands in these lines.
    pub fn is_cut(&self, lines: Range<usize>) -> bool {
        self.cuts.iter().any(|cut| lines.contains(cut))
    }
}

/// Those of these lines that hold words.
fn text_lines(found: &Found, lines: Range<usize>) -> impl Iterator<Item = usize> {
    lines.filter(|line| found.lines[*line].kind == LineKind::Text)
}

/// The words that these lines open with.
fn words_from(found: &Found, lines: Range<usize>) -> String {
    words(text_lines(found, lines).map(|line| found.lines[line].content.of(found.text)))
}

/// What counts of words behind a number, with the form of the number; nothing where there is no number or nothing behind
/// it.
pub(super) fn title(words: &str) -> Option<String> {
    let marker = Marker::read(words)?;
    let mut title = key(words.get(marker.span.end..)?);
    if title.is_empty() {
        return None;
    }
    title.push(char::from(marker.numbering.rank));
    Some(title)
}
