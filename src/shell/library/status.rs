//! Whether the text that is read is kept: said at the foot of the outline and in the menu of the text, and never silent.

use std::rc::Rc;

use yew::prelude::*;

use super::Step;
use super::card::Card;
use crate::shell::action::Action;
use crate::shell::language::LibraryWords;
use crate::shell::plain::{group, span, tag};
use crate::shell::reading::Reading;
use crate::shell::source::Source;
use crate::shell::state::State;

/// Whether a text is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// As it is.
    Kept,
    /// Not yet.
    Waiting,
    /// It is not.
    Off,
}

impl State {
    /// Whether what is read is kept; nothing where nothing is read.
    pub fn status(&self) -> Option<Status> {
        let (reading, library) = (self.reading.as_ref()?, &self.shelf);
        let is_filed = library.kept.as_ref().is_some_and(|kept| Rc::ptr_eq(kept, &reading.document));
        Some(match is_filed {
            true if library.card(&reading.id).is_some() => Status::Kept,
            false if self.is_wanted() => Status::Waiting,
            _ => Status::Off,
        })
    }

    /// Whether what is read is kept, and no longer is where these are all that is.
    pub fn loses(&self, cards: &[Rc<Card>]) -> bool {
        let is_left = |reading: &Reading| cards.iter().all(|card| card.id != reading.id);
        self.status() == Some(Status::Kept) && self.reading.as_ref().is_some_and(is_left)
    }

    /// The same as it is said, and what can be done about it. The sample is never kept.
    fn said(&self, words: &LibraryWords) -> Option<(&'static str, Option<Way>)> {
        let reading = self.reading.as_ref()?;
        let id = reading.id.clone();
        Some(match self.status()? {
            Status::Kept => (words.kept, Some(("unkeep", words.unkeep, Step::Unwant(id, reading.mark.clone())))),
            Status::Waiting if self.shelf.trouble.is_none() => (words.waiting, None),
            _ if matches!(reading.source, Source::Sample) && !reading.touched => (words.unkept, None),
            _ => (words.unkept, Some(("keep", words.keep, Step::Want(id)))),
        })
    }
}

/// The id of a button, its word, and what it does.
type Way = (&'static str, &'static str, Step);

/// The line at the foot of the outline.
pub fn status_line(state: &State, words: &LibraryWords) -> Html {
    let Some((said, way)) = state.said(words) else { return Html::default() };
    let mut parts = vec![tag("span", &["role"], &["status"], vec![said.into()])];
    parts.extend(
        way.map(|(id, word, _)| tag("button", &["type", "id", "class"], &["button", id, "Button"], vec![word.into()])),
    );
    group("p", "Kept", parts)
}

/// What stands before the title where the outline is a drawer, and its foot with it: that what is read is not kept.
pub fn unkept(state: &State, words: &LibraryWords) -> Html {
    match state.said(words) {
        Some((said, _)) if said == words.unkept => span("Header-unkept", said),
        _ => Html::default(),
    }
}

/// The line in the menu of the text: what can be done, and what is so.
pub fn status_item(state: &State, words: &LibraryWords) -> (&'static str, &'static str, Option<Action>) {
    match state.said(words) {
        Some((said, Some((_, word, step)))) => (word, said, Some(Action::Library(step))),
        Some((said, None)) => (said, "", None),
        None => ("", "", None),
    }
}
