//! What is to be kept and is not yet. Where the reader turns away it is noted beside the library, at once: the page may go, and
//! has no time for its library then. Opened again, the page has it kept.

use std::rc::Rc;

use tigang::Document;
use yew::Callback;

use super::card::{Card, Kept, title};
use super::order::Order;
use super::{Status, Trouble};
use crate::shell::action::Action;
use crate::shell::browser;
use crate::shell::gesture::Gesture;
use crate::shell::memory::Record;
use crate::shell::reading::Reading;
use crate::shell::state::{State, reduce};

/// A speech of so many bytes at most is noted: the browser has not much more room for all notes together.
const LONGEST: usize = 900_000;

/// The revision of a speech that the page has neither read nor written: none has it, so that the speech takes the place of
/// nothing. It is the largest number that is read again.
const UNKNOWN: u64 = (1 << 53) - 1;

impl State {
    /// What is read, where it is to be kept and is not yet.
    pub fn waiting(&self) -> Option<&Reading> {
        self.reading.as_ref().filter(|_| self.status() == Some(Status::Waiting))
    }
}

/// The card of a text as it is read now, and left at this place.
pub fn card(reading: &Reading, place: Option<Record>, revision: u64) -> Card {
    let (document, now) = (&reading.document, browser::clock().now);
    let length = |length: usize| u64::try_from(length).unwrap_or_default();
    Card {
        id: reading.id.clone(),
        title: title(document).into(),
        name: Rc::default(),
        first: now,
        opened: now,
        length: length(reading.measure.whole.characters),
        size: length(document.text.len()),
        mark: reading.mark.clone(),
        revision,
        place,
        corrections: reading.corrections.clone(),
        is_damaged: false,
    }
}

/// Notes what is not kept yet of what is read, and of what is written in the box. `known` is the revision that the page knows
/// of it.
pub fn hold(state: &Rc<State>, known: Option<u64>) {
    let is_short = |reading: &Reading| reading.document.text.len() <= LONGEST;
    let edited = state.reading.as_ref().filter(|reading| state.edited.is_some() && is_short(reading));
    let written = edited.and_then(|_| browser::boxed());
    let state = written.map_or_else(|| state.clone(), |text| reduce(state, Action::Draft(text)));
    let Some(reading) = state.waiting().filter(|reading| is_short(reading)) else { return };
    // Where the browser lets nothing be kept the page has said so.
    if state.shelf.trouble != Some(Trouble::Refused) {
        let card = card(reading, None, known.unwrap_or(UNKNOWN)).into();
        browser::hold(&Kept { card, text: reading.document.text.clone() });
    }
}

/// Has what was noted kept.
pub fn take_up(tell: &Callback<Gesture>) {
    if let Some(Kept { card, text }) = browser::unfiled() {
        let known = Some(card.revision);
        let card = Card { revision: 1, ..Card::clone(&card) };
        let document = Document { text, ..Document::default() };
        browser::order(Order::Keep(card, known, document.into()), tell);
    }
}

#[cfg(test)]
mod tests {
    use super::super::card::tests::kept;
    use super::super::filing::{Filing, file};
    use super::*;

    #[test]
    fn what_was_noted_takes_the_place_of_nothing_that_the_page_did_not_know() {
        let new = kept("0a", "读诗");
        let new = Kept { card: Card { revision: UNKNOWN, ..Card::clone(&new.card) }.into(), ..new };
        let read = Kept::read(&new.written()).expect("it is whole");
        assert_eq!(read, new);
        let filed = |revision| {
            let there = Card { revision, ..Card::clone(&kept("0a", "读书").card) };
            file(&[there.into()], Card::clone(&read.card), Some(read.card.revision)).filing
        };
        assert_eq!((filed(1), filed(UNKNOWN - 1)), (Filing::Twin, Filing::Twin));
    }
}
