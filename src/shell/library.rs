//! The library, 我的讲稿: the reader's own speeches, kept in this browser. What is kept, what of that the page shows, and what
//! happens to it.
//!
//! [`card`]: a kept speech. [`filing`]: under which name a text is kept. [`bundle`]: all of them in one file. [`left`]: what
//! the page comes back to. [`unfiled`]: what is to be kept and is not yet when the page is left. [`order`]: what the browser is
//! asked for, and what it answers.

mod answer;
pub mod bundle;
pub mod card;
pub mod day;
mod desk;
pub mod filing;
mod hand;
pub mod json;
pub mod left;
pub mod order;
mod panel;
mod recent;
mod said;
mod status;
mod step;
mod unfiled;

use std::rc::Rc;

use tigang::Document;
use tigang::find::holds;

use super::memory::Record;
use super::reading::Reading;
use super::source::Source;
use super::state::State;
use card::{Card, Id};
use day::Clock;
use filing::free;

pub use desk::Desk;
pub use hand::NAMES;
pub use panel::library_panel;
pub use recent::recent;
pub use said::{Said, Trouble};
pub use status::{Status, status_item, status_line, unkept};
pub use step::{Step, change, settle};

/// What the page knows of the library.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The cards of what is kept, those that were opened last first.
    pub cards: Rc<[Rc<Card>]>,
    /// How many there were last time, until the browser has told.
    pub count: usize,
    /// The clock of the reader, when the browser told last.
    pub clock: Clock,
    /// How a speech was left, until the browser tells that this is noted.
    pub leaving: Option<(Id, Record)>,
    /// What of what was read is kept as it is.
    pub kept: Option<Rc<Document>>,
    /// Why nothing can be kept.
    pub trouble: Option<Trouble>,
    /// Texts that the reader does not want to be kept, by their ids.
    pub unwanted: Rc<[Id]>,
    /// A text that he wants to be kept though it would not be by itself.
    pub wanted: Option<Id>,
    /// The section that the address leads to, where that is another one than when the page was left.
    pub anchor: String,
    /// The words that the reader looks for.
    pub words: Rc<str>,
    /// The speeches that have them in their texts.
    pub found: Rc<[Id]>,
    /// The speech that gets another name.
    pub renamed: Option<Id>,
    /// Whether the reader was asked if all of them shall go.
    pub is_sure: bool,
}

impl Library {
    /// The card of this id.
    pub fn card(&self, id: &str) -> Option<&Rc<Card>> {
        self.cards.iter().find(|card| *card.id == *id)
    }

    /// The card of a text that is kept to the byte.
    pub fn same(&self, size: usize, mark: &dyn Fn() -> Rc<str>) -> Option<&Rc<Card>> {
        let size = u64::try_from(size).unwrap_or_default();
        self.cards.iter().find(|card| card.size == size && card.mark == mark())
    }

    /// The id of a text that comes in: that under which it is kept; or its mark, unless that is the id of a speech that has
    /// become another text since.
    pub fn id_of(&self, reading: &Reading) -> Id {
        let same = || self.same(reading.document.text.len(), &|| reading.mark.clone());
        match &reading.source {
            Source::Kept(card) => card.id.clone(),
            _ => match same() {
                Some(card) => card.id.clone(),
                None if self.card(&reading.mark).is_some() => free(&self.cards, &reading.mark),
                None => reading.mark.clone(),
            },
        }
    }

    /// How the reader has left this text, where it is kept.
    pub fn left(&self, reading: &Reading) -> Option<Record> {
        self.card(&reading.id).filter(|card| card.mark == reading.mark)?.place.clone()
    }

    /// Those that have the words that the reader looks for, in what they are called or in their texts; all where there are
    /// none.
    pub fn listed(&self) -> impl Iterator<Item = &Rc<Card>> {
        let has = |card: &&Rc<Card>| {
            self.words.trim().is_empty() || holds(card.called(), &self.words) || self.found.contains(&card.id)
        };
        self.cards.iter().filter(has)
    }

    /// How many bytes the texts have.
    pub fn size(&self) -> u64 {
        self.cards.iter().map(|card| card.size).sum()
    }
}

impl State {
    /// Whether what is read is to be kept.
    pub fn is_wanted(&self) -> bool {
        let Some(reading) = self.reading.as_ref().filter(|reading| !reading.document.text.trim().is_empty()) else {
            return false;
        };
        let Library { unwanted, wanted, .. } = &self.shelf;
        let is_its_own = || self.settings.keep || self.shelf.card(&reading.id).is_some();
        let is_unwanted = unwanted.contains(&reading.id) || unwanted.contains(&reading.mark);
        // What comes by a link and is kept already, as it is, need not be said to be somebody else's.
        let is_there = || {
            let card = self.shelf.card(&reading.id);
            card.is_some_and(|card| card.mark == reading.mark && card.corrections == reading.corrections)
        };
        wanted.as_ref() == Some(&reading.id) || !is_unwanted && (reading.is_own() && is_its_own() || is_there())
    }
}

#[cfg(test)]
mod tests;
