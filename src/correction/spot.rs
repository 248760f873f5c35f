//! Every line of a text at which a correction may hold.

use std::collections::{BTreeMap, BTreeSet};

use super::place::{EDGE, Place, print, words};
use crate::document::{Found, Hand};
use crate::outline::key;
use crate::text::LineKind;
use crate::{Document, Marker, Span};

/// A line of a speech: one that no declared outline, no mark of omission and no left-over takes.
pub(super) struct Spot {
    /// The line, as an index.
    pub line: usize,
    /// All its bytes.
    pub span: Span,
    /// Where its words start.
    pub start: usize,
    /// Its words as a [`Place`] has them, and those of them that count.
    pub words: String,
    pub key: String,
    /// The prints of the paragraphs around it.
    pub before: u32,
    pub after: u32,
}

/// The lines of a speech in the order of the text, and where to find which. They are those of the text as the parser reads
/// it by itself, so that a place is told in the same way whatever has been corrected.
#[derive(Default)]
pub(super) struct Spots {
    pub all: Vec<Spot>,
    /// The lines of the same words, as indices into `all`.
    pub by_key: BTreeMap<String, Vec<usize>>,
    /// Those of the same words behind a number.
    pub by_title: BTreeMap<String, Vec<usize>>,
    /// Those between the same paragraphs.
    pub by_neighbours: BTreeMap<(u32, u32), Vec<usize>>,
    /// The words of the lines at which no correction holds.
    pub outside: BTreeSet<String>,
}

impl Spots {
    /// The lines of a text.
    pub fn of(text: &str) -> Self {
        struct Look(Spots);
        impl Hand for Look {
            fn headings(&mut self, found: Found) {
                self.0 = Spots::new(&found);
            }
        }
        let mut look = Look(Self::default());
        Document::parse_by(text, &mut look);
        look.0
    }

    /// The lines of a text in which paragraphs were found.
    pub fn new(found: &Found) -> Self {
        let mut spots = Self::default();
        let words_from = |from: usize, to: usize| {
            let lines = found.lines[from..to].iter().filter(|line| line.kind == LineKind::Text);
            words(lines.map(|line| line.content.of(found.text)))
        };
        let opens = |paragraph: &crate::text::Paragraph| words_from(paragraph.lines.start, paragraph.lines.end);
        let prints: Vec<u32> = found.paragraphs.iter().map(|paragraph| print(&key(&opens(paragraph)))).collect();
        let print_of = |at: Option<usize>| at.and_then(|at| prints.get(at)).copied().unwrap_or(EDGE);
        let mut next_line = 0;
        for (at, paragraph) in found.paragraphs.iter().enumerate() {
            spots.leave_out(found, next_line..paragraph.lines.start);
            next_line = paragraph.lines.end;
            for line in paragraph.lines.clone().filter(|line| found.lines[*line].kind == LineKind::Text) {
                let is_first = line == paragraph.lines.start;
                let words = words_from(line, paragraph.lines.end);
                spots.push(Spot {
                    line,
                    span: found.lines[line].span,
                    start: found.lines[line].content.start,
                    key: key(&words),
                    words,
                    before: print_of(if is_first { at.checked_sub(1) } else { Some(at) }),
                    after: print_of(Some(at + 1)),
                });
            }
        }
        spots.leave_out(found, next_line..found.lines.len());
        spots
    }

    fn push(&mut self, spot: Spot) {
        let at = self.all.len();
        self.by_key.entry(spot.key.clone()).or_default().push(at);
        if let Some(title) = title(&spot.words) {
            self.by_title.entry(title).or_default().push(at);
        }
        self.by_neighbours.entry((spot.before, spot.after)).or_default().push(at);
        self.all.push(spot);
    }

    fn leave_out(&mut self, found: &Found, lines: std::ops::Range<usize>) {
        let lines = found.lines[lines].iter().filter(|line| line.kind != LineKind::Blank);
        self.outside.extend(lines.map(|line| key(&words(std::iter::once(line.content.of(found.text))))));
    }

    /// The last line that starts at byte `offset` or before it.
    pub fn holding(&self, offset: usize) -> Option<&Spot> {
        self.all.get(self.all.partition_point(|spot| spot.span.start <= offset).checked_sub(1)?)
    }

    /// The place of a line; nothing where it holds no letter.
    pub fn place(&self, spot: &Spot) -> Option<Place> {
        let same = self.by_key.get(&spot.key)?;
        let nth = same.iter().position(|other| self.all[*other].line == spot.line)?;
        Place::new(&spot.words, spot.before, spot.after, nth, same.len())
    }
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
