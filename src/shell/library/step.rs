//! What happens to what the page knows of the library.

use std::rc::Rc;

use tigang::Document;

use super::card::{Card, Id};
use super::day::Clock;
use super::{Library, Said, Trouble};
use crate::shell::memory::Record;
use crate::shell::notice::Notice;
use crate::shell::source::Source;
use crate::shell::state::State;

/// What happens to it.
#[derive(Clone, Debug)]
pub enum Step {
    /// This is kept now.
    Listed(Rc<[Rc<Card>]>, Clock),
    /// A text is kept, under this id, which was to be kept under that one.
    Filed(Rc<Document>, Id, Id),
    /// The reader has left a speech so.
    Left(Id, Record),
    /// Nothing can be kept.
    Trouble(Trouble),
    /// The reader wants this text to be kept.
    Want(Id),
    /// He does not want this one to be kept, nor what has this mark.
    Unwant(Id, Id),
    /// He looks for these words.
    Words(Rc<str>),
    /// These texts have the words.
    Found(Rc<str>, Rc<[Id]>),
    /// He gives this speech another name, or none any more.
    Rename(Option<Id>),
    /// He wants all of them gone.
    Clear,
    /// Speeches came from a file: those that are there now are wanted again.
    Brought,
}

/// So many texts at most are known not to be wanted, the last ones.
const UNWANTED: usize = 100;

impl Library {
    /// Puts onto its card how the reader has left a speech. What is told of the library may have been asked before he did:
    /// that the place is noted is known as soon as it is told so.
    fn place_left(&mut self) {
        let Some((id, record)) = &self.leaving else { return };
        let Some(at) = self.cards.iter().position(|card| card.id == *id) else { return };
        let record = Some(record.clone());
        if self.cards[at].place == record {
            self.leaving = None;
        } else {
            Rc::make_mut(&mut Rc::make_mut(&mut self.cards)[at]).place = record;
        }
    }
}

/// Changes what is known of the library.
pub fn change(state: &mut State, step: Step) {
    let library = &mut state.shelf;
    library.is_sure = matches!(step, Step::Clear);
    // What was chosen in a menu closes it.
    if matches!(step, Step::Want(_) | Step::Unwant(..)) {
        state.panel = state.panel.filter(|panel| !panel.is_menu());
    }
    match step {
        Step::Listed(cards, clock) => {
            (library.count, library.cards, library.clock) = (cards.len(), cards, clock);
            library.place_left();
            // It is there again.
            if state.reading.as_ref().is_some_and(|reading| library.card(&reading.id).is_some()) {
                state.notice.take_if(|notice| *notice == Notice::Library(Said::Gone));
            }
            library.trouble = library.trouble.filter(|trouble| *trouble != Trouble::Silent);
        }
        Step::Filed(document, from, to) => {
            library.kept = Some(document);
            library.trouble = None;
            if from != to {
                state.past.rename(&from, &to);
                let read = state.reading.iter_mut().chain(&mut state.edited);
                read.filter(|reading| reading.id == from).for_each(|reading| reading.id = to.clone());
            }
        }
        Step::Left(id, record) => {
            library.leaving = Some((id, record));
            library.place_left();
        }
        Step::Trouble(trouble) => library.trouble = Some(trouble),
        Step::Want(id) => {
            library.forgive(|name| *name == id);
            (library.wanted, library.kept) = (Some(id), None);
        }
        Step::Unwant(id, mark) => {
            library.forgive(|name| *name == id || *name == mark);
            let fresh = [Some(id.clone()), Some(mark).filter(|mark| *mark != id)];
            let known = library.unwanted.iter().cloned();
            library.unwanted = fresh.into_iter().flatten().chain(known).take(UNWANTED).collect();
            library.wanted = None;
        }
        Step::Words(words) => (library.words, library.found) = (words, Rc::default()),
        Step::Found(words, found) => {
            if words == library.words {
                library.found = found;
            }
        }
        Step::Rename(id) => library.renamed = id,
        Step::Clear => {}
        Step::Brought => {
            let cards = library.cards.clone();
            library.forgive(|name| cards.iter().any(|card| card.id == *name || card.mark == *name));
        }
    }
}

impl Library {
    /// Texts of these names are no longer such that are not to be kept.
    fn forgive(&mut self, is_one: impl Fn(&Id) -> bool) {
        self.unwanted = self.unwanted.iter().filter(|name| !is_one(name)).cloned().collect();
    }
}

/// What is open in the dialog closes with it. A kept speech that has just come is kept as it is, and wanted.
pub fn settle(before: &State, now: &mut State) {
    if before.panel != now.panel {
        let library = &mut now.shelf;
        (library.renamed, library.is_sure) = (None, false);
        (library.words, library.found) = (Rc::default(), Rc::default());
    }
    if !before.reads_the_same(now)
        && let Some(reading) = &now.reading
        && let Source::Kept(card) = &reading.source
    {
        let library = &mut now.shelf;
        // One that was taken out since is not.
        if library.card(&card.id).is_some() {
            library.forgive(|name| *name == card.id || *name == card.mark);
        }
        if card.mark == reading.mark && card.corrections == reading.corrections {
            library.kept = Some(reading.document.clone());
        }
    }
}
