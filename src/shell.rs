//! The page, in the order in which things flow through it.
//!
//! [`gesture`]: what the reader did, as [`browser`] saw it. [`hand`]: what that means, as an [`action`].
//! [`state`]: the one function from a state and an action to the next state. [`app`]: what is shown of it, by the
//! views ([`header`], [`first`], [`outline_pane`], [`article`], [`notice_line`], [`panel`]) in the words of a [`language`].
//! [`effect`]: what the browser is told of it.
//!
//! A view is a function from a part of the state to what is shown. Only two of them, [`chunk::Chunk`] and
//! [`row::Row`], are components of their own: those that must not be drawn again when nothing in them has changed. How
//! much of a long text is on the page yet is part of the state: [`drawn`].

mod action;
mod app;
mod article;
mod browser;
mod button;
mod carried;
mod chunk;
mod class;
mod coming;
mod contents;
mod drawn;
mod edge;
mod editing;
mod effect;
mod figures;
mod find;
mod first;
#[cfg(test)]
mod fixture;
mod fold;
mod follow;
mod gesture;
mod hand;
mod header;
mod help;
mod idle;
mod inline;
mod key;
mod language;
mod letter;
mod letter_line;
mod level;
mod levels;
mod library;
mod marks;
mod markup;
mod memory;
mod menu;
mod notice;
mod notice_line;
mod outline_pane;
mod panel;
mod paper;
mod passage;
mod past;
mod place;
mod plain;
mod post;
mod progress;
mod reading;
mod rehearsal;
mod row;
mod save;
mod seek;
mod setting;
mod settings;
mod settings_panel;
mod share;
#[cfg(all(test, feature = "snapshots"))]
mod snapshots;
mod source;
mod state;
mod steps;
mod still;
mod summary;
mod titles;
mod tool;
mod total;
mod version;
mod work;

use std::rc::Rc;

use library::Library;
use library::left::Beginning;

/// Puts the page into the document.
pub fn run() {
    let (settings, unkept) = (browser::settings(), !browser::keeps());
    let outside = share::Outside { home: browser::home().into(), sends: browser::sends() };
    let (count, unwanted) = (browser::kept_count().unwrap_or_default(), browser::unwanted());
    let library = Library { count, unwanted, ..Library::default() };
    let state = Rc::new(state::State { settings, shelf: library, outside, unkept, ..state::State::default() });
    // Before anything is drawn: a page that is about to open a text, or carries one, is no empty one.
    let carried = browser::carried().and_then(|parcel| carried::reading(parcel, browser::was_here()));
    if carried.is_none() && browser::carries() {
        return browser::stay_still();
    }
    let state = carried.map_or(state.clone(), |reading| state::reduce(&state, action::Action::Read(reading)));
    let is_carried = state.reading.is_some();
    let mut state = state::State::clone(&state);
    match Beginning::of(letter::here(is_carried).is_some(), is_carried, browser::left()) {
        Beginning::Link => state.coming = Some(coming::Wait::Link(0)),
        Beginning::Last(left) => {
            let anchor = Some(browser::target()).filter(|anchor| *anchor != left.anchor);
            state.shelf.anchor = anchor.unwrap_or_default();
            state.coming = Some(coming::Wait::Kept);
        }
        Beginning::Carried | Beginning::Blank => {}
    }
    let state = Rc::new(state);
    yew::Renderer::<app::App>::with_root_and_props(browser::root(), app::Start { state, is_rehearsal: false }).render();
}
