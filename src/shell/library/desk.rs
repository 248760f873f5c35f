//! What is between the state and the library of the browser: what is read is kept, and where the reader is in it.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use tigang::Document;
use yew::{Callback, Context};

use super::card::{Id, Kept};
use super::left::Left;
use super::order::Order;
use super::unfiled::{card, hold, take_up};
use super::{Status, Step, Trouble};
use crate::shell::action::Action;
use crate::shell::app::{App, Message};
use crate::shell::browser;
use crate::shell::coming::Wait;
use crate::shell::gesture::Gesture;
use crate::shell::memory::{self, Record};
use crate::shell::panel::Panel;
use crate::shell::state::State;

/// What is between the state and the library of the browser.
#[derive(Debug, Default)]
pub struct Desk {
    /// The revisions that this page has read or written last, by the ids of the speeches.
    pub known: Vec<(Id, u64)>,
    /// What was to be kept last.
    pub asked: Option<Rc<Document>>,
    /// Runs until it is kept.
    pub next: Option<Timeout>,
    /// Runs until words are looked for in the texts.
    pub search: Option<Timeout>,
    /// Runs until the browser should have answered.
    pub limit: Option<Timeout>,
    /// What was taken out, for the case that the reader wants it back; the last one is at the end.
    pub taken: Vec<Kept>,
    /// The trouble that was told.
    pub told: Option<Trouble>,
}

impl Desk {
    /// The revision of a speech that this page has read or written last.
    fn revision(&self, id: &Id) -> Option<u64> {
        self.known.iter().find(|(known, _)| known == id).map(|(_, revision)| *revision)
    }
}

/// For so many milliseconds must a text be as it is before it is kept.
const PAUSE: u32 = 250;

/// One of which nothing is kept yet is kept as soon as it is on the screen.
const FIRST: u32 = 30;

/// The browser is to have answered within so many milliseconds.
const LIMIT: u32 = 4_000;

impl App {
    /// Begins with the library: asks what there is, and for the speech that was read last where the page is to begin with it.
    pub fn open_library(&mut self, ctx: &Context<Self>) {
        let tell = ctx.link().callback(Message::Hand);
        browser::heed_library(&tell);
        take_up(&tell);
        if self.state.coming == Some(Wait::Kept)
            && let Some(left) = browser::left()
        {
            if let Some(place) = left.place {
                browser::order(Order::Leave(left.id.clone(), place), &tell);
            }
            browser::order(Order::Fetch(left.id, true), &tell);
        }
        browser::order(Order::List, &tell);
        self.expect(&tell);
    }

    /// Says so where the browser does not answer.
    fn expect(&mut self, tell: &Callback<Gesture>) {
        let tell = tell.clone();
        self.desk.limit = Some(Timeout::new(LIMIT, move || tell.emit(Gesture::Shelf(Err((Trouble::Silent, true))))));
    }

    /// Has the text kept that is read, and what was read before no longer noted, where the state says so.
    pub fn tell_library(&mut self, told: &State, tell: &Callback<Gesture>) {
        let state = self.state.clone();
        if state.shelf.unwanted != told.shelf.unwanted {
            browser::keep_unwanted(&state.shelf.unwanted);
        }
        if state.panel == Some(Panel::Library) && told.panel != state.panel {
            browser::order(Order::List, tell);
        }
        match (&told.shelf.renamed, &state.shelf.renamed) {
            (before, Some(now)) if before.as_ref() != Some(now) => browser::mark_field("library-name"),
            // Back to the row, unless the reader is elsewhere in the dialog.
            (Some(id), None) if !browser::focus_is_in("panel") => browser::focus_speech(id),
            _ => {}
        }
        if told.reading.is_some() && !told.reads_the_same(&state) && !state.is_wanted() {
            browser::note_left("");
        }
        let known = state.reading.as_ref().and_then(|reading| self.desk.revision(&reading.id));
        let now = state.clone();
        browser::at_leaving(move || hold(&now, known));
        let Some(reading) = &state.reading else { return };
        let is_settled = match state.status() {
            // What could not be kept is noted until it can.
            Some(Status::Kept) => state.shelf.trouble.is_none() && !self.editing.is_ahead(),
            status => status == Some(Status::Off),
        };
        if is_settled {
            browser::let_go(&reading.id);
        }
        let is_asked = self.desk.asked.as_ref().is_some_and(|asked| Rc::ptr_eq(asked, &reading.document));
        if state.status() == Some(Status::Waiting) && !is_asked {
            self.desk.asked = Some(reading.document.clone());
            let tell = tell.clone();
            let pause = if state.shelf.card(&reading.id).is_some() { PAUSE } else { FIRST };
            self.desk.next = Some(Timeout::new(pause, move || tell.emit(Gesture::Tool(App::keep))));
        }
    }

    /// Has the text kept as it is read now.
    pub fn keep(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        self.desk.next = None;
        let reading = self.state.waiting()?;
        let card = card(reading, self.left_at(), 1);
        let known = self.desk.revision(&card.id);
        browser::order(Order::Keep(card, known, reading.document.clone()), tell);
        self.expect(tell);
        None
    }

    /// Where the reader is in what is read, and how its outline is folded; nothing while it is edited.
    pub fn left_at(&self) -> Option<Record> {
        let reading = self.state.reading.as_ref().filter(|_| self.state.edited.is_none())?;
        Some(Record::of(&reading.document, &reading.outline, &reading.folded, self.held()?))
    }

    /// Has the browser remember how the outline is folded and where the reader is: on the card of what is kept, or else by
    /// numbers alone. What is being edited is no text yet that may come in again.
    pub fn remember(&self, tell: &Callback<Gesture>) -> Option<Action> {
        let (reading, record) = (self.state.reading.as_ref()?, self.left_at()?);
        if !self.state.is_wanted() {
            browser::keep_texts(&memory::remember(&browser::texts(), &reading.mark, &record));
            return None;
        }
        let id = reading.id.clone();
        Self::note(&id, Some(record.clone()));
        self.state.shelf.card(&id).filter(|_| !browser::is_gone())?;
        browser::order(Order::Leave(id.clone(), record.clone()), tell);
        Some(Action::Library(Step::Left(id, record)))
    }

    /// Has the browser note that the page is to come back to this speech, at this place.
    pub fn note(id: &Id, place: Option<Record>) {
        let left = Left { id: id.clone(), anchor: browser::target(), place };
        browser::note_left(&left.note());
    }

    /// The reader turns to something else than this page: what is read is kept, and where he is. A page that goes asks its
    /// library for nothing: `WebKit` would keep it as it is, with its transaction open, for which all other pages would wait.
    pub fn leave(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        if self.desk.next.is_some() && !browser::is_gone() {
            self.keep(tell);
        }
        self.remember(tell)
    }
}
