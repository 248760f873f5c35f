//! What the reader does with the library.

use gloo::timers::callback::Timeout;
use yew::Callback;

use super::bundle::is_one;
use super::card::{Id, plain};
use super::order::Order;
use super::{Said, Step};
use crate::shell::action::Action;
use crate::shell::app::App;
use crate::shell::browser;
use crate::shell::gesture::Gesture;
use crate::shell::notice::Notice;

/// What the names begin with that buttons and boxes of the library have in the page.
pub const NAMES: &str = "library-";

/// How long the hand must rest before what it wrote is looked for in all texts.
const SEARCH: u32 = 200;

impl App {
    /// Does what a button or a box of this name asks for with this value, see [`NAMES`].
    pub fn keep_house(&mut self, name: &str, value: &str, tell: &Callback<Gesture>) -> Option<Action> {
        let step = match name {
            "open" if self.state.reading.as_ref().is_some_and(|reading| *reading.id == *value) => return self.away(),
            "open" => {
                browser::order(Order::Fetch(value.into(), false), tell);
                return None;
            }
            "take" => return self.take_out(value.into(), tell),
            "rename" => Step::Rename(Some(value.into())),
            "name" => {
                let id = self.state.shelf.renamed.clone()?;
                browser::order(Order::Rename(id, plain(value).into()), tell);
                Step::Rename(None)
            }
            "words" => {
                let tell = tell.clone();
                self.desk.search = Some(Timeout::new(SEARCH, move || tell.emit(Gesture::Tool(App::search))));
                Step::Words(value.into())
            }
            _ => return None,
        };
        Some(Action::Library(step))
    }

    /// What comes in, unless that is a file of kept speeches: these are kept, whatever way they came.
    pub fn unless_bundle(action: Action, tell: &Callback<Gesture>) -> Option<Action> {
        match action {
            Action::Enter { text, .. } if is_one(&text) => {
                browser::order(Order::Bring(browser::parsed(&text)), tell);
                None
            }
            action => Some(action),
        }
    }

    /// Looks for the words in the texts too.
    pub fn search(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        self.desk.search = None;
        let words = self.state.shelf.words.clone();
        if !words.trim().is_empty() {
            browser::order(Order::Search(words), tell);
        }
        None
    }

    /// What is read is to be kept.
    pub fn want(&mut self) -> Option<Action> {
        (self.desk.asked, self.desk.told) = (None, None);
        Some(Action::Library(Step::Want(self.state.reading.as_ref()?.id.clone())))
    }

    /// What is read is not to be kept.
    pub fn unwant(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        let id = self.state.reading.as_ref()?.id.clone();
        self.take_out(id, tell)
    }

    /// Takes a speech out. The one that is read stays out.
    fn take_out(&mut self, id: Id, tell: &Callback<Gesture>) -> Option<Action> {
        browser::order(Order::Take(id.clone()), tell);
        let reading = self.state.reading.as_ref().filter(|reading| reading.id == id)?;
        self.desk.next = None;
        browser::note_left("");
        Some(Action::Library(Step::Unwant(id, reading.mark.clone())))
    }

    /// Puts back what was taken out last; that it was is known when the browser has done it.
    pub fn put_back(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        let taken = self.desk.taken.last()?.clone();
        let id = taken.card.id.clone();
        browser::order(Order::Return(taken), tell);
        let is_read = self.state.reading.as_ref().is_some_and(|reading| reading.id == id);
        self.desk.asked = self.desk.asked.take().filter(|_| !is_read);
        is_read.then_some(Action::Library(Step::Want(id)))
    }

    /// Takes back what was done last: what was taken out where the page offers that, else a step in the text.
    pub fn take_back(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        match self.state.notice {
            Some(Notice::Library(Said::Removed(_))) => self.put_back(tell),
            _ => self.step_back(Action::Undo),
        }
    }

    /// Takes all of them out, once the reader has said so twice.
    pub fn clear_library(&self, tell: &Callback<Gesture>) -> Action {
        if !self.state.shelf.is_sure {
            return Action::Library(Step::Clear);
        }
        browser::order(Order::Clear, tell);
        match &self.state.reading {
            Some(reading) => Action::Library(Step::Unwant(reading.id.clone(), reading.mark.clone())),
            None => Action::Library(Step::Rename(None)),
        }
    }
}
