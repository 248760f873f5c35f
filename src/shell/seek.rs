//! Looking for words while they are written, and coming to them: what of it is between the state and the browser.

use std::ops::Range;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use tigang::Span;
use yew::{Callback, Context};

use super::action::Action;
use super::app::{App, Message};
use super::browser::{self, Hits};
use super::find::{Find, Step};
use super::gesture::Gesture;
use super::state::{Reading, State};

/// How long the hand must rest before what it wrote is looked for, in milliseconds: writing never waits for the search.
const PAUSE: u32 = 120;

/// So many hits before and behind the place of the reader are marked, so that a thousand times 的 cost no time.
const MARKED: usize = 1_000;

/// What is between.
#[derive(Debug, Default)]
pub struct Seek {
    /// What was written and not looked for yet.
    written: Option<(Rc<str>, Timeout)>,
    /// Which hits are marked, as far as they are drawn.
    marked: Range<usize>,
    /// The size of the text for which they are, where that is of account.
    size: Option<(i32, i32)>,
    /// How far the text was scrolled when the reader was brought to a hit.
    brought: Option<i32>,
    /// Words that the reader is to be brought to as soon as they are drawn.
    bound: Option<Span>,
    /// The size of the text for which the passage of a link is marked, where that is of account.
    pub passage: Option<(i32, i32)>,
}

impl App {
    /// Opens the bar, or leads back into it.
    pub fn find(&mut self) -> Option<Action> {
        let reading = self.state.reading.as_ref().filter(|_| self.state.edited.is_none())?;
        if reading.find.is_open {
            browser::focus_words();
            return None;
        }
        let offset = browser::offset();
        let block = browser::block_at(offset).and_then(|block| reading.document.blocks.get(block));
        Some(Action::Find(Step::Open(block.map_or(0, |block| block.span.start()), offset)))
    }

    /// The reader writes: the words are looked for after a pause.
    pub fn write(&mut self, words: &str, tell: &Callback<Gesture>) {
        let tell = tell.clone();
        self.seek.written = Some((words.into(), Timeout::new(PAUSE, move || tell.emit(Gesture::Pause))));
    }

    /// The reader pauses, or wants to `go` to what was written.
    pub fn pause(&mut self, go: bool) -> Option<Action> {
        let (words, _) = self.seek.written.take()?;
        Some(Action::Find(Step::Seek(words, go)))
    }

    /// The reader wants to go to the next hit, or to the one before.
    pub fn go(&mut self, down: bool) -> Option<Action> {
        self.pause(true).or(Some(Action::Find(Step::Go(down))))
    }

    /// Marks the hits around the place of the reader, where it has moved away from those that are marked.
    pub fn mark_on(&mut self) {
        self.mark_passage_on();
        let state = self.state.clone();
        let Some(reading) = state.reading.as_ref().filter(|reading| !reading.find.hits.is_empty()) else { return };
        let Range { start, end } = self.seek.marked;
        let at = place(reading, None);
        let is_inside =
            (start == 0 || at > start + MARKED / 2) && (end == reading.find.hits.len() || at + MARKED / 2 < end);
        if !is_inside || self.seek.size.is_some_and(|size| browser::size() != Some(size)) {
            self.mark(reading, at);
        }
    }

    /// Tells the browser what is different in what is looked for.
    pub fn tell_found(&mut self, ctx: &Context<Self>, told: &State) {
        let state = self.state.clone();
        let find = |state: &State| state.reading.as_ref().map(|reading| reading.find.clone()).unwrap_or_default();
        let (then, now) = (find(told), find(&state));
        let is_other = !Rc::ptr_eq(&then.hits, &now.hits);
        if now.is_open && !then.is_open {
            browser::keep_focus();
            browser::focus_words();
        }
        if then.is_open && !now.is_open {
            self.close(&then);
        }
        if is_other || told.reading.is_some() && state.reading.is_none() {
            self.seek.bound = None;
            browser::unmark(Hits::All);
            browser::unmark(Hits::Now);
            self.seek.marked = 0..0;
        }
        let Some(reading) = &state.reading else { return };
        if now.has_moved && !then.has_moved {
            browser::depart(now.offset);
        }
        let is_elsewhere = is_other || now.now != then.now;
        if is_elsewhere {
            self.come_to_hit(ctx, reading);
        } else if let Some(span) = self.seek.bound {
            self.come_to(ctx, reading, span);
        }
        let is_drawn = told.reading.as_ref().is_some_and(|told| !Rc::ptr_eq(&told.drawn.text, &reading.drawn.text));
        if (is_elsewhere || is_drawn) && !now.hits.is_empty() {
            self.mark(reading, place(reading, now.now));
        }
    }

    /// The bar is closed: the focus goes back to where it was, and so does a reader who has only looked.
    fn close(&mut self, then: &Find) {
        self.seek.written = None;
        browser::return_focus();
        if !then.has_moved && self.seek.brought.take() == Some(browser::offset()) {
            browser::scroll_to(then.offset);
        }
    }

    /// Brings the reader to the hit.
    fn come_to_hit(&mut self, ctx: &Context<Self>, reading: &Reading) {
        if let Some(hit) = reading.find.hit() {
            self.come_to(ctx, reading, hit);
        }
    }

    /// Brings the reader to words; where they are not drawn yet, as soon as they are.
    pub fn come_to(&mut self, ctx: &Context<Self>, reading: &Reading, span: Span) {
        let Some(mark) = reading.document.marks(&[span]).pop() else { return };
        let lacking = reading.drawn.lacking(mark.block..mark.block);
        self.seek.bound = lacking.as_ref().map(|_| span);
        if let Some(lacking) = lacking {
            ctx.link().send_message(Message::Act(Action::Draw(lacking)));
            return;
        }
        self.seek.brought = browser::bring(mark);
        if let Some(row) = self.follow.row_at(mark.block) {
            self.follow.pin(row);
            ctx.link().send_message(Message::Act(Action::Follow(row)));
        }
    }

    /// Marks the hits around the `at`th, and the one that the reader is at.
    fn mark(&mut self, reading: &Reading, at: usize) {
        let hits = &reading.find.hits;
        self.seek.marked = at.saturating_sub(MARKED)..(at + MARKED).min(hits.len());
        browser::unmark(Hits::All);
        browser::unmark(Hits::Now);
        self.seek.size = browser::mark(&reading.document.marks(&hits[self.seek.marked.clone()]), Hits::All);
        if let Some(now) = reading.find.hit() {
            browser::mark(&reading.document.marks(&[now]), Hits::Now);
        }
    }
}

/// The hit that the reader is at, or the first one in view.
fn place(reading: &Reading, now: Option<usize>) -> usize {
    now.unwrap_or_else(|| {
        let block = browser::block_at(browser::offset()).and_then(|block| reading.document.blocks.get(block));
        let top = block.map_or(0, |block| block.span.start());
        reading.find.hits.partition_point(|hit| hit.start() < top)
    })
}
