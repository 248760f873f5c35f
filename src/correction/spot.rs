//! Every line of a text at which a correction may hold.

use std::ops::Range;

use super::place::{EDGE, is_telling, print, words};
use crate::document::{Found, Hand, build};
use crate::outline::{Contents, key};
use crate::text::{Line, LineKind, Paragraph};
use crate::work::{Work, finish};
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
    /// The print of those that count, and that of what counts behind a number; 0 where there is none.
    pub print: u32,
    pub title: u32,
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
    /// Reads a text at once.
    pub fn at_once(text: &str) -> Self {
        finish(Self::read(text.to_owned(), &Work::straight()))
    }

    /// Reads a text.
    pub async fn read(text: String, work: &Work) -> Self {
        let mut look = Look::default();
        let document = build(text, &mut look, work).await;
        let Look { declared, lines, paragraphs } = look;
        let mut spots = Spots { declared, ..Spots::default() };
        spots.note(&Read { text: &document.text, lines: &lines, paragraphs: &paragraphs }, work).await;
        Self { document, spots }
    }
}

/// A hand that changes nothing, and keeps what it sees: there is time to look at it later.
#[derive(Default)]
struct Look {
    declared: Range<usize>,
    lines: Vec<Line>,
    paragraphs: Vec<Paragraph>,
}

impl Hand for Look {
    fn contents(&mut self, _: &str, _: &[Line], found: Option<Contents>) -> Option<Contents> {
        self.declared = found.as_ref().map_or(0..0, |contents| contents.lines.clone());
        found
    }

    fn headings(&mut self, found: Found) {
        self.lines = found.lines.to_vec();
        self.paragraphs.clone_from(found.paragraphs);
    }
}

/// A text in which paragraphs were found.
struct Read<'a> {
    text: &'a str,
    lines: &'a [Line],
    paragraphs: &'a [Paragraph],
}

/// Looking at the words of a line is as much work as passing over so many bytes.
const LOOK: usize = 1_000;

impl Spots {
    /// Notes the lines of a text.
    async fn note(&mut self, found: &Read<'_>, work: &Work) {
        let mut prints: Vec<u32> = Vec::with_capacity(found.paragraphs.len());
        for paragraph in found.paragraphs {
            prints.push(print(&key(&words_from(found, paragraph.lines()))));
            work.spend(LOOK).await;
        }
        let print_of = |at: Option<usize>| at.and_then(|at| prints.get(at)).copied().unwrap_or(EDGE);
        let mut next_line = 0;
        for (at, paragraph) in found.paragraphs.iter().enumerate() {
            self.pass(found, next_line..paragraph.lines().start);
            next_line = paragraph.lines().end;
            for line in text_lines(found, paragraph.lines()) {
                let is_first = line == paragraph.lines().start;
                // A line inside a paragraph is known by its own words, where they tell: those behind it are another line's.
                let is_enough = !is_first && is_telling(&key(&words_from(found, line..line + 1)));
                let end = if is_enough { line + 1 } else { paragraph.lines().end };
                let before = print_of(if is_first { at.checked_sub(1) } else { Some(at) });
                self.push(found, line..end, (before, print_of(Some(at + 1))));
                work.spend(LOOK).await;
            }
        }
        self.pass(found, next_line..found.lines.len());
    }

    /// Notes lines between two paragraphs: the declared outline, and what is no part of a speech.
    fn pass(&mut self, found: &Read, lines: Range<usize>) {
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
    fn push(&mut self, found: &Read, lines: Range<usize>, (before, after): (u32, u32)) {
        let (line, words) = (lines.start, words_from(found, lines));
        let Line { span, content, .. } = found.lines[line];
        let (key, title) = (key(&words), title(&words).map_or(0, |title| print(&title)));
        self.all.push(Spot {
            line,
            span,
            start: content.start(),
            print: print(&key),
            title,
            key,
            words,
            before,
            after,
        });
    }

    /// The last line that starts at byte `offset` or before it.
    pub fn holding(&self, offset: usize) -> Option<&Spot> {
        self.all.get(self.all.partition_point(|spot| spot.span.start() <= offset).checked_sub(1)?)
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
fn text_lines(found: &Read, lines: Range<usize>) -> impl Iterator<Item = usize> {
    lines.filter(|line| found.lines[*line].kind == LineKind::Text)
}

/// The words that these lines open with.
fn words_from(found: &Read, lines: Range<usize>) -> String {
    words(text_lines(found, lines).map(|line| found.lines[line].content.of(found.text)))
}

/// What counts of words behind a number, with the form of the number; nothing where there is no number or nothing behind
/// it.
pub(super) fn title(words: &str) -> Option<String> {
    let marker = Marker::read(words)?;
    let mut title = key(words.get(marker.span.end()..)?);
    if title.is_empty() {
        return None;
    }
    title.push(char::from(marker.rank()));
    Some(title)
}
