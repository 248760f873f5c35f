//! The dialog of the library: what is kept, and what can be done with it.

use yew::prelude::*;

use super::card::Card;
use super::recent::row;
use crate::shell::action::Action;
use crate::shell::button::{BIN, FILE, Icon, PEN, SAVE, icon, tool};
use crate::shell::class::class;
use crate::shell::language::{LibraryWords, Words, count, fill};
use crate::shell::notice_line::notice_line;
use crate::shell::plain::{element, group, p, span, tag};
use crate::shell::state::State;

/// The dialog. What there is to say is said in it, since it lies over the line in which that is said else.
pub fn library_panel(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let (library, of) = (&state.shelf, &words.shelf);
    let mut parts = Vec::new();
    if !library.cards.is_empty() {
        let keys = &["type", "id", "class", "placeholder", "aria-label", "autocomplete", "spellcheck"];
        let values = ["search", "library-words", "Library-words", of.search, of.search, "off", "false"];
        parts.push(tag("input", keys, &values, Vec::new()));
    }
    let rows: Vec<Html> = library.listed().map(|card| speech(state, card, words)).collect();
    parts.push(match rows.is_empty() {
        true if library.cards.is_empty() => p("Library-empty", of.empty),
        true => p("Library-empty", of.none),
        false => group("ul", "Library-list", rows),
    });
    parts.push(notice_line(state, words, act));
    let mut foot = Vec::new();
    if !library.cards.is_empty() {
        let room = [library.cards.len().to_string(), size(library.size())];
        foot.push(p("Library-room", fill(of.room, &[&room[0], &room[1]])));
        foot.push(tool("library-write", SAVE, of.write));
    }
    let file = ["file", "library-file", "is-unseen", ".json,application/json"];
    foot.push(tag("input", &["type", "id", "class", "accept"], &file, Vec::new()));
    foot.push(tag("label", &["class", "for"], &["Button", "library-file"], vec![icon(FILE), span("", of.bring)]));
    if !library.cards.is_empty() {
        let word = if library.is_sure { count(of.clear_now, &[library.cards.len()]) } else { of.clear.to_owned() };
        let class = class("Button", &[("is-sure", library.is_sure)]);
        let values = ["button".into(), "library-clear".into(), class];
        foot.push(element(
            "button",
            &["type", "id", "class"],
            values,
            [icon(BIN), span("", word)].into_iter().collect(),
        ));
    }
    parts.push(group("div", "Library-foot", foot));
    group("div", "Library", parts)
}

/// A speech: the button that opens it, or the box for its name; and what else can be done with it.
fn speech(state: &State, card: &Card, words: &'static Words) -> Html {
    let of = &words.shelf;
    let is_current = state.reading.as_ref().is_some_and(|reading| reading.id == card.id);
    let content = if state.shelf.renamed.as_ref() == Some(&card.id) {
        let values = ["text", "library-name", "library-name", "Library-name", of.name, "off"].map(AttrValue::from);
        let [kind, id, name, class, label, off] = values;
        let values = [kind, id, name, class, label, off, AttrValue::from(card.called().clone())];
        let keys = &["type", "id", "name", "class", "aria-label", "autocomplete", "value"];
        vec![element("input", keys, values, Html::default())]
    } else {
        let way = |name: &'static str, sign: Icon, word: &'static str| {
            let label = [word, "：", card.called()].concat();
            let values =
                ["button".into(), "Button".into(), name.into(), card.id.clone().into(), label.into(), word.into()];
            element("button", &["type", "class", "name", "value", "aria-label", "title"], values, icon(sign))
        };
        vec![row(state, card, words), way("library-rename", PEN, of.rename), way("library-take", BIN, of.delete)]
    };
    let values = [class("Speech", &[]), if is_current { "true" } else { "" }.into()];
    element("li", &["class", "aria-current"], values, content.into_iter().collect())
}

/// What tells a speech from others beside its title.
pub fn facts(state: &State, card: &Card, words: &'static Words) -> String {
    let of: &LibraryWords = &words.shelf;
    let number = |number: u64| usize::try_from(number).unwrap_or_default();
    let is_current = state.reading.as_ref().is_some_and(|reading| reading.id == card.id);
    let facts = [
        (card.opened > 0).then(|| state.shelf.clock.said(card.opened, of)),
        Some(count(of.length, &[number(card.length)])),
        (!card.corrections.is_empty()).then(|| count(of.corrections, &[card.corrections.len()])),
        is_current.then(|| of.current.to_owned()),
        card.is_damaged.then(|| of.damaged.to_owned()),
    ];
    let facts = facts.into_iter().flatten();
    facts.reduce(|facts, fact| facts + " · " + &fact).unwrap_or_default()
}

/// A size in bytes, as one says it.
fn size(bytes: u64) -> String {
    const KILO: u64 = 1_000;
    match bytes {
        0..1_000_000 => format!("{} KB", bytes.div_ceil(KILO)),
        _ => format!("{}.{} MB", bytes / (KILO * KILO), bytes / (KILO * KILO / 10) % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_few_digits() {
        let cases = [
            (0, "0 KB"),
            (1, "1 KB"),
            (21_000, "21 KB"),
            (999_999, "1000 KB"),
            (1_240_000, "1.2 MB"),
            (400_000_000, "400.0 MB"),
        ];
        for (bytes, said) in cases {
            assert_eq!(size(bytes), said);
        }
    }
}
