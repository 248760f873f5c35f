//! What the reader looks for, whether he looks at the text or at its titles alone, and whether in the dark.

use std::rc::Rc;

use super::State;
use crate::shell::find::{self, Step};
use crate::shell::fold;
use crate::shell::level;
use crate::shell::panel::Panel;
use crate::shell::settings::{Settings, Theme};

/// A row becomes current, and what is above it is opened.
pub(super) fn choose(state: &mut State, row: usize, panel: Option<Panel>) {
    state.panel = panel;
    if let Some(reading) = &mut state.reading {
        reading.reveal(row);
        reading.current = Some(row);
        reading.titles.are_open = false;
    }
}

/// A row is folded, or unfolded.
pub(super) fn fold(state: &mut State, row: usize) {
    if let Some(reading) = &mut state.reading {
        reading.fold(fold::toggle(reading.folded(), row));
    }
}

/// The outline is unfolded down to a level.
pub(super) fn unfold(state: &mut State, level: u8) {
    if let Some(reading) = &mut state.reading {
        reading.fold(level::at_level(&reading.outline, level));
        reading.drawn = reading.drawn.unfolded();
    }
}

/// The page is dressed otherwise. In another language the text is drawn anew, as some words of the page stand in it.
pub(super) fn dress(state: &mut State, settings: Settings) {
    let speaks_otherwise = state.settings.language != settings.language;
    if let Some(reading) = state.reading.as_mut().filter(|_| speaks_otherwise) {
        reading.drawn = reading.drawn.afresh();
    }
    state.settings = settings;
}

/// The reader looks for words.
pub(super) fn find(state: &mut State, step: Step) {
    if let Some(reading) = &mut state.reading {
        reading.titles.are_open = false;
        find::change(reading, step);
        reading.drawn = reading.drawn.unfolded();
    }
}

/// The titles are shown in place of the text, or no longer.
pub(super) fn titles(state: &mut State, open: bool) {
    state.panel = None;
    if let Some(reading) = &mut state.reading {
        find::change(reading, Step::Close);
        reading.titles.are_open = open;
    }
}

/// The points are among the titles, or no longer.
pub(super) fn points(state: &mut State) {
    if let Some(reading) = &mut state.reading {
        reading.titles.with_points = !reading.titles.with_points;
    }
}

/// Whatever is read next, the words that are looked for are looked for in it.
pub(super) fn carry_on(before: &State, now: &mut State) {
    if let (Some(before), Some(now)) = (&before.reading, &mut now.reading)
        && !Rc::ptr_eq(&before.document, &now.document)
    {
        find::carry_on(&before.find, now);
    }
}

/// Into the dark, or back from it to what the reader had by day.
pub(super) fn dark(state: &mut State, system: bool) {
    let theme = &mut state.settings.theme;
    let now = *theme == Theme::Dark || *theme == Theme::System && system;
    if now {
        *theme = if state.day == Theme::System && system { Theme::Light } else { state.day };
    } else {
        state.day = std::mem::replace(theme, Theme::Dark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::action::Action;
    use crate::shell::fixture;
    use crate::shell::state::reduce;

    fn after(state: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
    }

    fn reading() -> Rc<State> {
        Rc::new(State { reading: Some(fixture::reading()), ..State::default() })
    }

    #[test]
    fn words_are_looked_for_and_titles_shown_one_at_a_time() {
        let find = |step| Action::Find(step);
        let state = after(&reading(), [Action::Titles(true), Action::Points, find(Step::Open(0, 0))]);
        let reading = state.reading.as_ref().expect("a text is read");
        assert!(reading.find.is_open && !reading.titles.are_open && reading.titles.with_points);
        let state = after(&state, [Action::Titles(true)]);
        let reading = state.reading.as_ref().expect("a text is read");
        assert!(!reading.find.is_open && reading.titles.are_open);
        let state = after(&state, [Action::Choose(2)]);
        assert!(!state.reading.as_ref().expect("a text is read").titles.are_open, "a title leads into the text");
    }

    #[test]
    fn an_outline_that_is_narrowed_is_folded_apart() {
        let seek = |words: &str| Action::Find(Step::Seek(words.into(), false));
        let state = after(&reading(), [Action::Fold(0), Action::Find(Step::Open(0, 0)), seek("晚上")]);
        let folded =
            |state: &State| state.reading.as_ref().map(|reading| reading.folded().to_vec()).expect("a text is read");
        assert_eq!(folded(&state), [false, true, false, false, false, false, false]);
        let state = after(&state, [Action::Fold(1)]);
        assert_eq!(folded(&state), [false; 7]);
        let closed = after(&state, [Action::Find(Step::Close)]);
        assert_eq!(folded(&closed), [true, true, false, false, false, false, false], "as it was before");
        let located = after(&state, [Action::Locate { row: 6, drawer: false }]);
        assert!(!located.reading.as_ref().expect("a text is read").find.is_narrow(), "the row was left out");
    }
}
