//! The bar at the top.

use std::borrow::Cow;

use yew::prelude::*;

use super::action::Action;
use super::button::{NEW, THEMES, button};
use super::language::Words;
use super::plain::span;
use super::state::State;

/// The bar: what is read, and the switches.
pub fn header(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let theme = state.settings.theme;
    let title = state.reading.as_ref().map(|reading| reading.document.title());
    let other = state.settings.language.next();
    let switch = act.reform(|_: MouseEvent| Action::NextLanguage);
    html! {
        <header class="Header">
            { span("Header-name", words.name) }
            if let Some(title) = title {
                { span("Header-title", title.map_or_else(|| words.untitled.to_owned(), Cow::into_owned)) }
                { button("new", NEW, words.new_text, act, Action::PutAway) }
            }
            <button type="button" id="language" class="Button" lang={other.tag()} onclick={switch}>
                { other.words().language }
            </button>
            <span class="Header-theme" data-now={theme.name()}>
                { button("theme", THEMES[theme as usize], words.themes[theme as usize], act, Action::NextTheme) }
            </span>
        </header>
    }
}
