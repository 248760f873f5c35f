//! The state of the page, and the one function that changes it.

use std::rc::Rc;

use tigang::{Document, Outline, RowTarget};

use super::action::Action;
use super::fold::{self, Folded};
use super::notice::Notice;
use super::settings::Settings;
use super::source::Source;

/// All that the page shows follows from this.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What the reader chose for good.
    pub settings: Settings,
    /// The text that is read; without one it is the first view.
    pub reading: Option<Reading>,
    /// The text that [`Action::Swap`] shows: the one before, or the one that was not shown.
    pub spare: Option<Reading>,
    /// What there is to say.
    pub notice: Option<Notice>,
    /// Whether the outline is open where it is a drawer.
    pub drawer: bool,
    /// Whether something is being dragged over the page.
    pub hover: bool,
}

/// A text that is read. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The text and what it consists of.
    pub document: Rc<Document>,
    /// Its outline.
    pub outline: Rc<Outline>,
    /// Which rows of the outline are folded.
    pub folded: Folded,
    /// The current row, whether or not it is folded away. There is one wherever there is a section.
    pub current: Option<usize>,
    /// Where the text is from.
    pub source: Source,
}

impl Reading {
    /// The reading of a text from its beginning.
    pub fn of(text: &str, source: Source) -> Self {
        Self::at_first(Document::parse(text), source)
    }

    fn at_first(document: Document, source: Source) -> Self {
        let outline = Outline::of(&document);
        let folded = fold::at_first(&outline);
        let current = outline.rows.iter().position(|row| matches!(row.target, RowTarget::Section(_)));
        Self { document: Rc::new(document), outline: Rc::new(outline), folded, current, source }
    }

    /// The row with this anchor.
    pub fn row(&self, anchor: &str) -> Option<usize> {
        self.outline.rows.iter().position(|row| row.anchor == anchor)
    }

    /// The row that is marked: the current one, or what stands for it where it is folded away.
    pub fn marked(&self) -> Option<usize> {
        self.current.map(|row| fold::visible(&self.outline, &self.folded, row))
    }

    fn folded(self, folded: Folded) -> Self {
        Self { folded, ..self }
    }

    fn with_current(self, row: usize) -> Self {
        Self { current: Some(row), ..self }
    }
}

/// The state after `action`; the very same one where it changes nothing.
pub fn reduce(state: &Rc<State>, action: Action) -> Rc<State> {
    let idle = match action {
        Action::Follow(row) => state.reading.as_ref().is_none_or(|reading| reading.current == Some(row)),
        Action::Hover(hover) => state.hover == hover,
        Action::Drawer(open) => state.drawer == open,
        _ => false,
    };
    if idle { state.clone() } else { Rc::new(change(State::clone(state), action)) }
}

fn change(state: State, action: Action) -> State {
    match action {
        Action::Enter { text, source } => enter(state, &text, source),
        Action::Refuse(notice) => State { notice: Some(notice), hover: false, ..state },
        Action::Swap => swap(state),
        Action::Dismiss => State { notice: None, spare: None, ..state },
        Action::PutAway => {
            let (spare, notice) = (state.reading, Some(Notice::PutAway));
            State { reading: None, spare, notice, drawer: false, ..state }
        }
        Action::Fold(row) => read(state, |reading| {
            let folded = fold::toggle(&reading.folded, row);
            reading.folded(folded)
        }),
        Action::Choose(row) => State {
            drawer: false,
            ..read(state, |reading| {
                let folded = fold::reveal(&reading.outline, &reading.folded, row);
                reading.with_current(row).folded(folded)
            })
        },
        Action::Follow(row) => read(state, |reading| reading.with_current(row)),
        Action::Drawer(drawer) => State { drawer, ..state },
        Action::Hover(hover) => State { hover, ..state },
        Action::NextTheme => {
            State { settings: Settings { theme: state.settings.theme.next(), ..state.settings }, ..state }
        }
        Action::NextLanguage => {
            State { settings: Settings { language: state.settings.language.next(), ..state.settings }, ..state }
        }
    }
}

/// A text comes in. What was read before becomes the spare text, so that nothing is lost by a wrong paste.
fn enter(state: State, text: &str, source: Source) -> State {
    if text.trim().is_empty() {
        return State { notice: Some(Notice::Empty), hover: false, ..state };
    }
    let fresh = Reading::of(text, source);
    let bare = fresh.outline.rows.is_empty();
    let recoded = state.reading.as_ref().is_some_and(|reading| reading.source.same_file(&fresh.source));
    let (reading, spare, notice) = match state.reading {
        Some(earlier) if bare && !recoded => (earlier, Some(fresh), Some(Notice::Kept)),
        Some(earlier) if !recoded => (fresh, Some(earlier), Some(Notice::Replaced)),
        _ => (fresh, state.spare, bare.then_some(Notice::NoHeadings)),
    };
    State { reading: Some(reading), spare, notice, drawer: false, hover: false, ..state }
}

/// The spare text is shown. What it takes the place of is spare then, save after an undo.
fn swap(state: State) -> State {
    let keep = state.notice == Some(Notice::Kept);
    let Some(shown) = state.spare else { return state };
    let spare = state.reading.filter(|_| keep);
    let notice = keep.then_some(Notice::Replaced);
    State { reading: Some(shown), spare, notice, drawer: false, ..state }
}

fn read(state: State, change: impl FnOnce(Reading) -> Reading) -> State {
    State { reading: state.reading.map(change), ..state }
}

#[cfg(test)]
mod tests;
