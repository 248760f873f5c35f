//! The first view: the empty sheet, which is the paste box itself.

use tigang::input::sample;
use yew::prelude::*;

use super::action::Action;
use super::button::{BOOKS, FILE, OUTLINE, SAMPLE, button, icon, tool};
use super::coming::Wait;
use super::language::Words;
use super::library::recent;
use super::plain::{group, p, span, tag};
use super::source::Source;
use super::state::State;

/// The first view; while a link or the last speech is being opened, nothing but the ghost of what will come.
pub fn first(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let opening = match state.coming {
        Some(Wait::Link(_)) => words.link.opening,
        Some(Wait::Kept) => words.shelf.opening,
        _ => "",
    };
    if !opening.is_empty() {
        let title = group("h1", "is-unseen", vec![opening.into()]);
        return group("main", "First is-waiting", vec![group("div", "First-sheet", vec![title, ghost(words)])]);
    }
    let show_sample = Action::Enter { text: sample().to_owned(), source: Source::Sample };
    let keys = &["type", "id", "class", "accept"];
    let file = ["file", "file", "is-unseen", ".txt,.md,text/plain,text/markdown"];
    let ways = vec![
        tag("input", keys, &file, Vec::new()),
        tag("label", &["class", "for"], &["Button", "file"], vec![icon(FILE), span("", words.open_file)]),
        button("sample", SAMPLE, words.sample, act, show_sample),
        tool("library", BOOKS, words.shelf.title),
        tag("p", &["id", "class"], &["privacy", "First-privacy"], vec![words.privacy.into()]),
    ];
    let parts = vec![group("div", "First-sheet", sheet(words)), group("div", "First-ways", ways), recent(state, words)];
    group("main", "First", parts)
}

/// What is on the empty sheet.
fn sheet(words: &'static Words) -> Vec<Html> {
    let label = tag("label", &["for"], &["paste"], vec![words.paste.into()]);
    let keys = &["id", "class", "placeholder", "spellcheck", "autocomplete", "aria-describedby"];
    let values = ["paste", "First-paste", words.paste, "false", "off", "privacy"];
    let kbd = tag("kbd", &[], &[], vec!["Ctrl ↵".into()]);
    let read = vec![icon(OUTLINE), span("", words.read), kbd];
    vec![
        group("h1", "is-unseen", vec![label]),
        tag("textarea", keys, &values, Vec::new()),
        ghost(words),
        tag("p", HIDDEN, &["First-drop", "true"], vec![words.drop.into()]),
        tag("button", &["type", "id", "class"], &["button", "read", "Button First-read"], read),
    ]
}

/// The attributes of what is only for the eye.
const HIDDEN: &[&str] = &["class", "aria-hidden"];

/// A faint speech with its outline: what will happen to a text that is pasted. Only for the eye.
fn ghost(words: &'static Words) -> Html {
    let mut outline = Vec::new();
    let mut text = vec![p("Ghost-how", words.paste_how), p("", words.ghost_text[0])];
    for (number, title) in words.ghost {
        let class = if number.ends_with('、') { "Ghost-part" } else { "Ghost-section" };
        let row = group("p", class, vec![span("", number), span("", title)]);
        outline.push(row.clone());
        text.extend([row, p("", words.ghost_text[1])]);
    }
    tag(
        "div",
        HIDDEN,
        &["Ghost", "true"],
        vec![group("div", "Ghost-outline", outline), group("div", "Ghost-text", text)],
    )
}
