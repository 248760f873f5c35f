//! The bar in which the reader writes what to look for.

use yew::prelude::*;

use super::Find;
use crate::shell::button::{CROSS, DOWN, UP, tool};
use crate::shell::language::{Words, count};
use crate::shell::plain::{all, element};

/// The bar. What is written in it belongs to the browser: it is read when it has changed, and never written back.
pub fn bar(find: &Find, words: &'static Words) -> Html {
    let label = words.find.words;
    let values = ["find-words", label, label, "off", "false", &find.words];
    let output = ["find-count", "Find-count", "find-words"].map(Into::into);
    let parts = vec![
        element("input", &INPUT, values.map(|value| AttrValue::from(value.to_owned())), Html::default()),
        element("output", &["id", "class", "for"], output, counted(find, words).into()),
        tool("find-up", UP, words.find.up),
        tool("find-down", DOWN, words.find.down),
        tool("find-close", CROSS, words.find.close),
    ];
    let values = ["find-bar", "Find", "search", words.find.title].map(Into::into);
    element("div", &["id", "class", "role", "aria-label"], values, all(parts))
}

/// The attributes of the box. Its value is an attribute too: what is in the box at first.
const INPUT: [&str; 6] = ["id", "placeholder", "aria-label", "autocomplete", "spellcheck", "value"];

/// Which hit of how many the reader is at, or how many there are; that there is none, where none is.
fn counted(find: &Find, words: &'static Words) -> String {
    match (find.now, find.hits.len()) {
        _ if !find.has_words() => String::new(),
        (_, 0) => words.find.none.to_owned(),
        (None, hits) => count(words.find.hits, &[hits]),
        (Some(now), hits) => count(words.find.at, &[now + 1, hits]),
    }
}

/// The layer in which hits are marked where the browser knows no highlights. What is in it belongs to the browser.
pub fn hits() -> Html {
    element("div", &["id", "class", "aria-hidden"], ["hits", "Hits", "true"].map(Into::into), Html::default())
}
