//! The bar at the top.

use yew::prelude::*;

use super::action::Action;
use super::button::{LENS, LINK, MORE, NEW, SLIDERS, TICK, TITLES, button, icon, tool};
use super::find;
use super::language::{Language, Words};
use super::library::unkept;
use super::panel::Panel;
use super::plain::{group, span, tag};
use super::setting::LANGUAGE;
use super::state::State;

/// The bar: what is read, and what can be done about it. The switch of the language is there until a text is.
pub fn header(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let mut parts = vec![span("Header-name", words.name)];
    if let Some(reading) = &state.reading {
        let title = vec![unkept(state, &words.shelf), reading.title(words).into()];
        parts.push(group("span", "Header-title", title));
        if state.edited.is_some() {
            parts.push(finish(words));
            return bar(true, parts);
        }
        parts.push(if reading.find.is_open {
            find::bar::bar(&reading.find, words)
        } else {
            tool("find", LENS, words.find.title)
        });
        parts.push(tool("show-titles", TITLES, words.titles.title));
        parts.push(button("share", LINK, words.share.short, act, Action::Open(Panel::Share(None))));
        parts.push(button("new", NEW, words.new_text, act, Action::PutAway));
        parts.push(button("more", MORE, words.hand.text, act, Action::Open(Panel::Text)));
    } else {
        parts.push(language(state.settings.language.next()));
    }
    parts.push(button("settings", SLIDERS, words.settings.title, act, Action::Open(Panel::Settings)));
    bar(state.reading.is_some(), parts)
}

fn bar(is_reading: bool, parts: Vec<Html>) -> Html {
    group("header", if is_reading { "Header is-reading" } else { "Header" }, parts)
}

/// Ends editing.
fn finish(words: &'static Words) -> Html {
    let content = vec![icon(TICK), span("", words.hand.finish)];
    tag("button", &["type", "id", "class"], &["button", "finish", "Button Header-finish"], content)
}

/// The switch to another language, in its own words.
fn language(other: Language) -> Html {
    let values = ["button", "language", "Button", other.tag(), LANGUAGE.name, other.tag()];
    tag("button", &["type", "id", "class", "lang", "name", "value"], &values, vec![other.words().language.into()])
}
