//! The state of the page, and the one function that changes it.

use std::rc::Rc;

use tigang::edit::Boxed;

use super::action::Action;
use super::coming::Wait;
use super::library::{self, Library};
use super::notice::Notice;
use super::panel::Panel;
use super::past::{Deed, Past};
use super::post::Made;
pub use super::reading::Reading;
use super::settings::{Settings, Theme};
use super::share::{self, Outside, Share};
use super::version::{self, Version};
use super::work::Work;

/// All that the page shows follows from this.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What the reader chose for good.
    pub settings: Settings,
    /// The text that is read; without one it is the first view.
    pub reading: Option<Reading>,
    /// What the reader waits for.
    pub coming: Option<Wait>,
    /// The link that the reader asked for.
    pub made: Option<Made>,
    /// What the reader did to it.
    pub past: Past,
    /// What is read as it was before the reader began to edit it; nothing where it is not being edited.
    pub edited: Option<Reading>,
    /// What was put into the box to be edited.
    pub boxed: Rc<Boxed>,
    /// The text that came in and is not shown, for the case that the reader wants to see it all the same.
    pub offered: Option<Reading>,
    /// What is kept.
    pub shelf: Library,
    /// What there is to say.
    pub notice: Option<Notice>,
    /// What is open over the page.
    pub panel: Option<Panel>,
    /// The theme by day: what the reader comes back to from the dark.
    pub day: Theme,
    /// What the reader chose to share.
    pub share: Share,
    /// What the browser tells of the world outside.
    pub outside: Outside,
    /// Whether there is a newer version of the page.
    pub version: Version,
    /// Whether the browser refuses to keep the settings.
    pub unkept: bool,
    /// Whether the outline is put away where it stands beside the text.
    pub alone: bool,
    /// Whether something is being dragged over the page.
    pub hover: bool,
}

impl State {
    /// Whether it is the very same text that is read, or none in both.
    pub fn reads_the_same(&self, other: &Self) -> bool {
        let document = |state: &Self| state.reading.as_ref().map(|reading| Rc::as_ptr(&reading.document));
        document(self) == document(other)
    }

    /// The text as it is with this in the box, where that is another one than is read.
    pub fn written(&self, boxed: &str) -> Option<String> {
        let reading = self.reading.as_ref().filter(|_| self.edited.is_some())?;
        let text = self.boxed.whole(&reading.document.text, boxed);
        (text != reading.document.text).then_some(text)
    }

    /// Whether the text is the one that was read before, put right or edited, so that the reader stays where he was.
    pub fn keeps_place(&self) -> bool {
        let Some(Notice::Done(deed) | Notice::Undone(deed) | Notice::Redone(deed)) = &self.notice else { return true };
        !matches!(deed, Deed::Replaced | Deed::PutAway)
    }
}

/// The state after `action`; the very same one where it changes nothing. What is work is done to its end.
pub fn reduce(state: &Rc<State>, mut action: Action) -> Rc<State> {
    if let Some(work) = Work::of(state, &mut action) {
        action = work.finish(state);
    }
    let idle = match action {
        Action::Follow(row) => state.reading.as_ref().is_none_or(|reading| reading.current == Some(row)),
        Action::Hover(hover) => state.hover == hover,
        Action::Open(panel) => state.panel == Some(panel),
        Action::Close => state.panel.is_none(),
        Action::Set(setting, value) => setting.set(state.settings, value) == state.settings,
        Action::Await(wait) => state.coming == wait,
        Action::Make(ref made) => state.made == *made,
        Action::Share(share) => state.share == share,
        _ => false,
    };
    if idle {
        return state.clone();
    }
    let mut next = State::clone(state);
    change(&mut next, action);
    look::carry_on(state, &mut next);
    share::settle(state, &mut next);
    library::settle(state, &mut next);
    Rc::new(next)
}

fn change(state: &mut State, action: Action) {
    match action {
        // These are work, see `reduce`; where there is nothing to do, nothing happens.
        // The last one is for the browser, see `App::choose_item`.
        Action::Enter { .. } | Action::Correct { .. } | Action::Drop(_) | Action::Draft(_) | Action::Save => {}
        Action::Read(reading) => entry::open(state, reading),
        Action::Await(wait) => {
            let before = std::mem::replace(&mut state.coming, wait);
            state.hover = false;
            state.notice = before.filter(|before| wait.is_none() && *before != Wait::Kept).map(Notice::Stopped);
        }
        Action::Make(made) => state.made = made,
        Action::Share(share) => state.share = share,
        Action::Refuse(notice) => {
            if matches!(notice, Notice::Damaged(_) | Notice::Library(_)) {
                state.coming = None;
            }
            state.notice = Some(notice);
            state.hover = false;
        }
        Action::Show => deeds::show(state),
        Action::Hear => {
            if let Some(reading) = &mut state.reading {
                reading.heard = true;
            }
        }
        Action::Dismiss => {
            if state.notice.take().is_none() {
                state.version = Version::Newest;
            }
            state.offered = None;
        }
        Action::PutAway => deeds::replace(state, None, Deed::PutAway),
        Action::Again(next, deed, place) => deeds::again(state, next, deed, place),
        Action::Undo => deeds::step(state, false),
        Action::Redo => deeds::step(state, true),
        Action::Edit(byte) => {
            look::titles(state, false);
            deeds::edit(state, byte);
        }
        Action::Drafted(reading, next) => deeds::draft(state, reading, next),
        Action::Turn(_, byte) => deeds::turn(state, byte),
        Action::Finish(_) => deeds::finish(state),
        Action::Fold(row) => look::fold(state, row),
        Action::Refold(folded) => {
            if let Some(reading) = &mut state.reading {
                reading.folded = folded;
            }
        }
        Action::Level(level) => look::unfold(state, level),
        Action::Choose(row) => look::choose(state, row, None),
        Action::Locate { row, drawer } => {
            state.alone = false;
            look::choose(state, row, drawer.then_some(Panel::Outline));
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
        Action::Find(step) => look::find(state, step),
        Action::Titles(open) => look::titles(state, open),
        Action::Points => look::points(state),
        Action::Say(notice) => state.notice = Some(notice),
        Action::Saved(notice) => (state.panel, state.notice) = (None, Some(notice)),
        Action::Open(panel) => state.panel = Some(panel),
        Action::Alone(alone) => state.alone = alone,
        Action::Close => state.panel = None,
        Action::Hover(hover) => state.hover = hover,
        Action::Set(setting, value) => look::dress(state, setting.set(state.settings, value)),
        Action::Restore => look::dress(state, state.settings.restored()),
        Action::Dark { system } => look::dark(state, system),
        Action::Library(step) => library::change(state, step),
        Action::Newer => state.version = Version::Old,
        Action::Renew { anyway } => version::renew(state, anyway),
        Action::Unkept(unkept) => state.unkept = unkept,
    }
}

mod deeds;
mod entry;
mod look;
#[cfg(test)]
mod tests;
