//! The place in the text where the reader is at work: which menu opens there, and how it is kept in view.

use gloo::timers::callback::Timeout;
use tigang::Document;
use tigang::correction::Choice;
use yew::Callback;

use super::action::Action;
use super::app::App;
use super::browser;
use super::coming::is_long;
use super::gesture::Gesture;
use super::library;
use super::memory::Place;
use super::menu::items;
use super::notice::Notice;
use super::panel::Panel;
use super::share::passage;
use super::state::{Reading, State};

/// A place at the upper edge of the pane that is kept there while the text around it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The byte at which its block starts.
    pub byte: usize,
    /// How much of the block is above the place, in ten-thousandths.
    pub part: i32,
}

/// All of a block, in ten-thousandths.
const WHOLE: i32 = 10_000;

/// What is said is on the screen after so many milliseconds.
const SEEN: u32 = 50;

impl Held {
    /// The same in a document of the same text.
    pub fn within(self, document: &Document) -> Place {
        let at = document.blocks.partition_point(|block| block.span.end() <= self.byte);
        let groups = document.groups().map(|(first, _)| first);
        Place { block: groups.take_while(|first| *first <= at).last().unwrap_or_default(), part: self.part }
    }

    /// The byte of the text at which it is.
    pub fn exact(self, document: &Document) -> usize {
        let at = document.blocks.partition_point(|block| block.span.end() <= self.byte);
        let length = document.blocks.get(at).map_or(0, |block| block.content.len());
        let into = length * usize::try_from(self.part.min(WHOLE)).unwrap_or_default() / WHOLE as usize;
        document.text.floor_char_boundary(self.byte + into)
    }
}

impl App {
    /// Opens the menu at a block, or where the reader is: at what is marked, else at what has the focus, else at the
    /// reading line. `at` is the block that was pointed at and the byte of its joined line.
    pub fn open_menu(&mut self, at: Option<(usize, Option<usize>)>) -> Option<Action> {
        let document = &self.state.reading.as_ref().filter(|_| self.state.edited.is_none())?.document;
        let marked = browser::marked_blocks().filter(|marked| at.is_none_or(|(block, _)| marked.contains(&block)));
        let (first, last) = match (marked, at) {
            (Some(marked), _) => (*marked.start(), *marked.end()),
            (None, Some((block, _))) => (block, block),
            (None, None) => {
                let block = browser::focused_block().or_else(|| browser::block_at(browser::view()?.line()))?;
                // At a mark of omission or a left-over there is nothing to be put right, but before it.
                let block = (0..=block).rev().find(|block| !Choice::at(document, *block..=*block).is_empty())?;
                (block, block)
            }
        };
        let line = at.and_then(|(_, line)| line);
        let place = Panel::Place { first, last, line, words: passage(document, first, last) };
        (!Choice::at(document, first..=last).is_empty()).then_some(Action::Open(place))
    }

    /// Does what an item of what is open says.
    pub fn choose_item(&mut self, index: usize, tell: &Callback<Gesture>) -> Option<Action> {
        let words = self.state.settings.language.words();
        let action = items(&self.state, words).into_iter().nth(index)?.action?;
        match action {
            // Closing and opening go by the history, where what is open is in it.
            Action::Close => self.away(),
            Action::Save => self.save_page(tell),
            Action::Edit(_) => Some(self.edit()),
            Action::Library(library::Step::Want(_)) => self.want(),
            Action::Library(library::Step::Unwant(..)) => self.unwant(tell),
            action => Some(action),
        }
    }

    /// With a long text some things take a while, without a rest: that is said, and on the screen, before it comes to them.
    pub fn say_long(&self, reading: &Reading, then: Gesture, tell: &Callback<Gesture>) -> Option<Action> {
        if self.state.notice == Some(Notice::Long) || !is_long(reading) {
            return None;
        }
        let tell = tell.clone();
        Timeout::new(SEEN, move || tell.emit(then)).forget();
        Some(Action::Say(Notice::Long))
    }

    /// One step back or forth, unless the text is being edited: its box has steps of its own.
    pub fn step_back(&mut self, action: Action) -> Option<Action> {
        self.state.edited.is_none().then_some(action)
    }

    /// Where the reader is in the text. Above its first block is at that.
    pub fn held(&self) -> Option<Held> {
        let reading = self.state.reading.as_ref()?;
        let place = browser::place().unwrap_or_default();
        Some(Held { byte: reading.document.blocks.get(place.block)?.span.start(), part: place.part })
    }

    /// The same text is drawn anew: the reader stays where he was.
    pub fn reread(&mut self, told: &State, reading: &Reading, held: Held, tell: &Callback<Gesture>) {
        self.name_page();
        self.follow.attend(reading);
        if !browser::is_watched() {
            browser::watch(tell);
        }
        self.follow.back = Some(held.within(&reading.document));
        if told.edited.is_some() {
            browser::focus("text");
        }
    }
}
