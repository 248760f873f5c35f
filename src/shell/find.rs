//! What the reader looks for in the text, and what was found of it.

pub mod bar;
pub mod narrow;

use std::rc::Rc;

use tigang::{Document, Outline, Span};

use super::fold::Folded;
use super::level;
use super::state::Reading;

/// What the reader looks for. It outlives the bar, so that the words are still there when the bar is opened again.
#[derive(Clone, Debug, Default)]
pub struct Find {
    /// Whether the bar is open. As long as it is not, nothing is found.
    pub is_open: bool,
    /// The words that are looked for.
    pub words: Rc<str>,
    /// Where they stand in the text, in its order.
    pub hits: Rc<[Span]>,
    /// How many hits there are under each row of the outline.
    pub tally: Rc<[usize]>,
    /// The hit that the reader is at, an index into `hits`.
    pub now: Option<usize>,
    /// Whether the outline is not to be narrowed to the rows that have hits under them.
    pub is_wide: bool,
    /// Which rows are folded while the outline is narrowed: what the reader folded before is left alone.
    pub folded: Folded,
    /// Whether the reader has gone from hit to hit, and is no longer where the search began.
    pub has_moved: bool,
    /// Where the search begins: a byte of the text.
    pub from: usize,
    /// How far the text was scrolled there.
    pub offset: i32,
}

/// What can happen to it.
#[derive(Clone, Debug)]
pub enum Step {
    /// The bar is opened where the reader is in the text: at this byte, with the text scrolled so far.
    Open(usize, i32),
    /// The words are looked for again.
    Again,
    /// The reader wrote these words, and wants to go to the first hit or only to see it.
    Seek(Rc<str>, bool),
    /// The reader wants to go to the next hit, or to the one before.
    Go(bool),
    /// The reader wants the outline narrowed to the rows with hits, or no longer.
    Narrow,
    /// The bar is closed.
    Close,
}

impl Find {
    /// Whether there is something to be counted and marked.
    pub fn has_words(&self) -> bool {
        self.is_open && !self.words.trim().is_empty()
    }

    /// Whether the outline shows nothing but rows with hits. Where there are none, there is nothing to narrow it to.
    pub fn is_narrow(&self) -> bool {
        !self.is_wide && !self.hits.is_empty()
    }

    /// The span of the hit that the reader is at.
    pub fn hit(&self) -> Option<Span> {
        self.hits.get(self.now?).copied()
    }

    fn search(&mut self, document: &Document, outline: &Outline) {
        self.hits = document.find(&self.words).into();
        self.tally = document.tally(outline, &self.hits).into();
    }

    /// The first hit at byte `place` or behind it, else the first of all.
    fn first_from(&self, place: usize) -> Option<usize> {
        let before = self.hits.partition_point(|hit| hit.start() < place);
        (!self.hits.is_empty()).then(|| before % self.hits.len())
    }

    /// The hit next to the one that the reader is at; behind the last comes the first.
    fn next(&self, down: bool) -> Option<usize> {
        let count = self.hits.len();
        let Some(now) = self.now else {
            let first = self.first_from(self.from)?;
            return Some(if down { first } else { (first + count - 1) % count });
        };
        (count > 0).then(|| (now + if down { 1 } else { count - 1 }) % count)
    }
}

/// The words that were looked for are looked for in another text, or in the same with corrections. The reader is at no hit.
pub fn carry_on(before: &Find, reading: &mut Reading) {
    let Find { is_open, is_wide, has_moved, offset, ref words, .. } = *before;
    let from = before.hit().map_or(before.from, Span::start);
    let find = Find { is_open, is_wide, has_moved, offset, from, words: words.clone(), ..Find::default() };
    reading.find = Rc::new(find);
    if is_open {
        change(reading, Step::Again);
    }
}

/// What is different in a reading after `step`.
pub fn change(reading: &mut Reading, step: Step) {
    let find = Rc::make_mut(&mut reading.find);
    match step {
        Step::Open(from, offset) => {
            (find.is_open, find.has_moved) = (true, false);
            (find.from, find.offset) = (from, offset);
            change(reading, Step::Again);
        }
        Step::Again => {
            find.now = None;
            find.folded = level::at_level(&reading.outline, level::SECTIONS);
            find.search(&reading.document, &reading.outline);
        }
        Step::Seek(words, go) => {
            find.words = words;
            find.search(&reading.document, &reading.outline);
            find.now = find.first_from(find.from);
            find.has_moved |= go && find.now.is_some();
        }
        Step::Go(down) => {
            find.now = find.next(down);
            find.has_moved |= find.now.is_some();
            // The next words are looked for from here.
            find.from = find.hit().map_or(find.from, Span::start);
        }
        Step::Narrow => find.is_wide = !find.is_wide,
        Step::Close => {
            find.is_open = false;
            (find.hits, find.tally, find.now) = Default::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::fixture;
    use crate::shell::source::Source;

    fn after(steps: impl IntoIterator<Item = Step>) -> Reading {
        let mut reading = fixture::reading();
        steps.into_iter().for_each(|step| change(&mut reading, step));
        reading
    }

    fn seek(words: &str) -> Step {
        Step::Seek(words.into(), false)
    }

    /// Which hit of how many the reader is at, counted from 0.
    fn at(reading: &Reading) -> (Option<usize>, usize) {
        (reading.find.now, reading.find.hits.len())
    }

    #[test]
    fn the_search_begins_where_the_reader_is() {
        let document = fixture::document();
        let place = document.blocks[6].span.start();
        assert_eq!(at(&after([Step::Open(0, 0), seek("读")])), (Some(0), 7));
        assert_eq!(at(&after([Step::Open(place, 0), seek("读")])), (Some(2), 7));
        assert_eq!(
            at(&after([Step::Open(place, 0), seek("目录")])),
            (Some(0), 1),
            "behind the end comes the beginning"
        );
        assert_eq!(at(&after([Step::Open(0, 0), seek("没有")])), (None, 0));
        assert_eq!(at(&after([Step::Open(0, 0), seek(" ")])), (None, 0));
    }

    #[test]
    fn going_goes_round() {
        let there = || [Step::Open(0, 0), seek("读")];
        assert_eq!(at(&after(there().into_iter().chain([Step::Go(true)]))), (Some(1), 7));
        assert_eq!(at(&after(there().into_iter().chain([Step::Go(false)]))), (Some(6), 7));
        assert_eq!(at(&after(there().into_iter().chain([Step::Go(false), Step::Go(true)]))), (Some(0), 7));
        assert_eq!(at(&after([Step::Open(0, 0), Step::Go(true)])), (None, 0));
        assert!(!after([Step::Open(0, 0), Step::Go(true)]).find.has_moved);
        assert!(!after(there()).find.has_moved && after(there().into_iter().chain([Step::Go(true)])).find.has_moved);
    }

    #[test]
    fn other_words_are_looked_for_from_the_hit_that_was_gone_to() {
        let reading = after([Step::Open(0, 0), seek("写作"), Step::Go(true), seek("读")]);
        assert_eq!(at(&reading), (Some(1), 7));
    }

    #[test]
    fn a_closed_bar_keeps_its_words_and_nothing_else() {
        let reading = after([Step::Open(0, 0), seek("读"), Step::Close]);
        assert_eq!((at(&reading), &*reading.find.words, reading.find.has_words()), ((None, 0), "读", false));
        let reading = after([Step::Open(0, 0), seek("读"), Step::Close, Step::Open(0, 0)]);
        assert_eq!(at(&reading), (None, 7), "found again, and not gone to");
        assert_eq!(reading.find.next(false), Some(6));
    }

    #[test]
    fn the_words_are_looked_for_in_another_text() {
        let before = after([Step::Open(0, 0), seek("读"), Step::Narrow]);
        let mut reading = Reading::of("一、读书\n要读书。\n", Source::Pasted);
        carry_on(&before.find, &mut reading);
        assert_eq!((at(&reading), reading.find.is_narrow(), &*reading.find.words), ((None, 2), false, "读"));
        let mut reading = Reading::of("一、读书\n要读书。\n", Source::Pasted);
        carry_on(&after([Step::Open(0, 0), seek("读"), Step::Close]).find, &mut reading);
        assert_eq!((at(&reading), reading.find.is_open, &*reading.find.words), ((None, 0), false, "读"));
    }

    #[test]
    fn the_outline_is_narrowed_where_there_is_something_to_narrow_it_to() {
        let opened = after([Step::Open(0, 0), seek("读"), Step::Narrow, Step::Narrow]);
        assert!(opened.find.is_narrow());
        assert_eq!(*opened.find.folded, [false, true, false, false, false, false, false]);
        assert_eq!(*opened.find.tally, [5, 4, 2, 1, 0, 0, 0]);
        assert!(!after([Step::Open(0, 0), seek("没有")]).find.is_narrow());
        assert!(!after([Step::Open(0, 0), seek("读"), Step::Narrow, seek("写")]).find.is_narrow(), "it is remembered");
        assert!(!after([Step::Open(0, 0), seek("读"), Step::Close]).find.is_narrow());
    }
}
