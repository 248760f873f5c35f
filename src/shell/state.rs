//! The state of the page, and the one function that changes it.

use std::rc::Rc;

use tigang::{BlockKind, Document, Measure, Outline, RowTarget};

use super::action::Action;
use super::drawn::Drawn;
use super::fold::{self, Folded};
use super::level;
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
    /// How long the text and each row of the outline are.
    pub measure: Rc<Measure>,
    /// Which rows of the outline are folded.
    pub folded: Folded,
    /// How much of both is on the page.
    pub drawn: Drawn,
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
        let measure = Measure::of(&document, &outline);
        let folded = level::at_level(&outline, level::at_first(&outline));
        let current = outline.rows.iter().position(|row| matches!(row.target, RowTarget::Section(_)));
        let drawn = Drawn::at_first(&document);
        let (document, outline, measure) = (Rc::new(document), Rc::new(outline), Rc::new(measure));
        Self { document, outline, measure, folded, drawn, current, source }
    }

    /// The row with this anchor.
    pub fn row(&self, anchor: &str) -> Option<usize> {
        self.outline.rows.iter().position(|row| row.anchor == anchor)
    }

    /// The block of the text that a row leads to; none for what the text lacks.
    pub fn block(&self, row: usize) -> Option<usize> {
        match self.outline.rows.get(row)?.target {
            RowTarget::Section(id) => {
                self.document.blocks.iter().position(|block| block.kind == BlockKind::Heading(id))
            }
            RowTarget::Point(id) => Some(self.document.points[id.index()].block),
            RowTarget::Missing(_) => None,
        }
    }

    /// The row that is marked: the current one, or what stands for it where it is folded away.
    pub fn marked(&self) -> Option<usize> {
        self.current.map(|row| fold::visible(&self.outline, &self.folded, row))
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
    if idle {
        return state.clone();
    }
    let mut next = State::clone(state);
    change(&mut next, action);
    Rc::new(next)
}

fn change(state: &mut State, action: Action) {
    match action {
        Action::Enter { text, source } => enter(state, &text, source),
        Action::Refuse(notice) => {
            state.notice = Some(notice);
            state.hover = false;
        }
        Action::Swap => swap(state),
        Action::Dismiss => {
            state.notice = None;
            state.spare = None;
        }
        Action::PutAway => {
            state.spare = state.reading.take();
            state.notice = Some(Notice::PutAway);
            state.drawer = false;
        }
        Action::Fold(row) => {
            if let Some(reading) = &mut state.reading {
                reading.folded = fold::toggle(&reading.folded, row);
            }
        }
        Action::Level(level) => {
            if let Some(reading) = &mut state.reading {
                reading.folded = level::at_level(&reading.outline, level);
            }
        }
        Action::Choose(row) => {
            state.drawer = false;
            if let Some(reading) = &mut state.reading {
                reading.folded = fold::reveal(&reading.outline, &reading.folded, row);
                reading.current = Some(row);
            }
        }
        Action::Follow(row) => {
            if let Some(reading) = &mut state.reading {
                reading.current = Some(row);
            }
        }
        Action::Draw(portion) => {
            if let Some(reading) = &mut state.reading {
                reading.drawn = reading.drawn.with(&portion);
            }
        }
        Action::Drawer(open) => state.drawer = open,
        Action::Hover(hover) => state.hover = hover,
        Action::NextTheme => state.settings.theme = state.settings.theme.next(),
        Action::NextLanguage => state.settings.language = state.settings.language.next(),
    }
}

/// A text comes in. What was read before becomes the spare text, so that nothing is lost by a wrong paste.
fn enter(state: &mut State, text: &str, source: Source) {
    state.hover = false;
    if text.trim().is_empty() {
        state.notice = Some(Notice::Empty);
        return;
    }
    let fresh = Reading::of(text, source);
    let bare = fresh.outline.rows.is_empty();
    state.drawer = false;
    state.notice = bare.then_some(Notice::NoHeadings);
    match &state.reading {
        // The same file in another encoding is the same text, better read.
        Some(earlier) if earlier.source.same_file(&fresh.source) => state.reading = Some(fresh),
        Some(_) if bare => {
            state.spare = Some(fresh);
            state.notice = Some(Notice::Kept);
        }
        Some(_) => {
            state.spare = state.reading.replace(fresh);
            state.notice = Some(Notice::Replaced);
        }
        None => state.reading = Some(fresh),
    }
}

/// The spare text is shown. What it takes the place of is spare then, save after an undo.
fn swap(state: &mut State) {
    let Some(mut shown) = state.spare.take() else { return };
    shown.drawn = shown.drawn.afresh();
    let before = state.reading.replace(shown);
    let keep = state.notice == Some(Notice::Kept);
    state.spare = before.filter(|_| keep);
    state.notice = keep.then_some(Notice::Replaced);
    state.drawer = false;
}

#[cfg(test)]
mod tests;
