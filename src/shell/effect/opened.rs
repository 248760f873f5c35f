//! How far the outline of a text that comes in is unfolded: as it was when the reader left it, or else as far as it fits the
//! pane. What cannot fit is folded before it is drawn, since drawing it only to put it away takes a third of the time until
//! the text is there; what may fit is drawn and measured.

use std::rc::Rc;

use crate::shell::action::Action;
use crate::shell::app::App;
use crate::shell::browser;
use crate::shell::level;
use crate::shell::memory::{self, Record};
use crate::shell::state::{Reading, State, reduce};

impl App {
    /// The state that is about to be shown, with the outline of a text that comes in folded as far as that is known.
    pub fn folded(&self, before: &State, next: &Rc<State>) -> Rc<State> {
        let comes = next.reading.as_ref().filter(|_| {
            next.edited.is_none() && !before.reads_the_same(next) && (self.held.is_none() || !next.keeps_place())
        });
        let Some(reading) = comes else { return next.clone() };
        let folded = match record(next, reading) {
            Some(record) => record.folded(&reading.document, &reading.outline),
            None => level::at_level(&reading.outline, level::fitting(&reading.outline, &[], browser::most_room())),
        };
        reduce(next, Action::Refold(folded))
    }

    /// What is to be done for the outline, now that it is drawn; and what is known of the last time that this was read.
    pub fn unfold(&self) -> (Option<Action>, Option<Record>) {
        let Some(reading) = &self.state.reading else { return (None, None) };
        let record = record(&self.state, reading);
        (refold(reading, record.as_ref()), record)
    }
}

fn record(state: &State, reading: &Reading) -> Option<Record> {
    state.shelf.left(reading).or_else(|| memory::recall(&browser::texts(), &reading.mark))
}

fn refold(reading: &Reading, record: Option<&Record>) -> Option<Action> {
    if let Some(record) = record {
        let folded = record.folded(&reading.document, &reading.outline);
        return (folded != reading.folded).then_some(Action::Refold(folded));
    }
    // At the top level nothing is left to be folded, and so nothing is measured: that takes as long as laying all of it out.
    let is_at = |level| *reading.folded == *level::at_level(&reading.outline, level);
    if is_at(1) {
        return None;
    }
    let (heights, room) = browser::row_heights(reading.outline.rows.len());
    let level = level::fitting(&reading.outline, &heights, room);
    (!is_at(level)).then_some(Action::Level(level))
}
