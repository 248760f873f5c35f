//! Where the parts of a speech begin and end, counted in characters from its beginning.

use super::{Length, Part};
use crate::{Block, BlockKind, Document, RowTarget, Span};

/// The lengths at which sections and points begin and end.
#[derive(Debug)]
pub(super) struct Places {
    /// All of the speech.
    pub whole: Length,
    /// For each section, how long the speech is before it and with it.
    sections: Vec<(Length, Length)>,
    /// For each point, the same.
    points: Vec<(Length, Length)>,
}

impl Places {
    /// Passes over a document once.
    pub fn of(document: &Document) -> Self {
        let none = (Length::default(), Length::default());
        let places = Self {
            whole: Length::default(),
            sections: vec![none; document.sections.len()],
            points: vec![none; document.points.len()],
        };
        let mut pass = Pass { document, places, next_join: 0, next_point: 0, open: Vec::new() };
        document.blocks.iter().enumerate().for_each(|(index, block)| pass.block(index, block));
        pass.leave(usize::MAX);
        pass.places
    }

    /// What is known of the row that stands for `target`; nothing is of a missing section.
    pub fn part(&self, target: RowTarget) -> Part {
        let (start, end) = match target {
            RowTarget::Section(id) => self.sections[id.index()],
            RowTarget::Point(id) => self.points[id.index()],
            RowTarget::Missing(_) => return Part::default(),
        };
        Part { start: start.characters, length: end.without(start), own: Length::default() }
    }
}

struct Pass<'a> {
    document: &'a Document,
    places: Places,
    next_join: usize,
    next_point: usize,
    /// The sections around the place that the pass has come to, the innermost last.
    open: Vec<usize>,
}

impl Pass<'_> {
    fn block(&mut self, index: usize, block: &Block) {
        match block.kind {
            BlockKind::Heading(id) => {
                self.leave(block.span.start());
                self.open.push(id.index());
                self.places.sections[id.index()].0 = self.places.whole;
            }
            BlockKind::Title | BlockKind::Subtitle | BlockKind::Salutation | BlockKind::Paragraph { .. } => {}
            BlockKind::Declared { .. }
            | BlockKind::Gap(_)
            | BlockKind::CutEnd
            | BlockKind::Chrome
            | BlockKind::Blank => return,
        }
        let mut done = block.content.start();
        // The points that go on, the outer one first.
        let mut points: Vec<usize> = Vec::new();
        while let Some(point) = self.document.points.get(self.next_point).filter(|point| point.block <= index) {
            self.add(Span::new(done, point.span.start()));
            done = point.span.start();
            while let Some(last) = points.pop_if(|last| self.document.points[*last].level >= point.level) {
                self.places.points[last].1 = self.places.whole;
            }
            self.places.points[self.next_point].0 = self.places.whole;
            points.push(self.next_point);
            self.next_point += 1;
        }
        self.add(Span::new(done, block.content.end()));
        for last in points {
            self.places.points[last].1 = self.places.whole;
        }
    }

    /// Ends the sections that do not reach beyond this byte.
    fn leave(&mut self, place: usize) {
        while let Some(last) = self.open.pop_if(|last| self.document.sections[*last].span.end() <= place) {
            self.places.sections[last].1 = self.places.whole;
        }
    }

    /// Counts what stands in `span`, but for what stands in its soft breaks.
    fn add(&mut self, span: Span) {
        let mut from = span.start();
        while let Some(join) = self.document.joins.get(self.next_join).filter(|join| join.start() < span.end()) {
            if join.end() > from {
                self.count(from, join.start());
                from = join.end();
            }
            self.next_join += 1;
        }
        self.count(from, span.end());
    }

    fn count(&mut self, start: usize, end: usize) {
        self.places.whole = self.places.whole.with(Length::of(Span::new(start, end).of(&self.document.text)));
    }
}
