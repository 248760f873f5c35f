//! The menus, of a place in the text and of the text as a whole, and the list of corrections. Each is a list of items: what
//! an item says, and what it does. The browser tells which was chosen by its index.

use tigang::correction::Choice;
use tigang::{Change, Document, Place};
use yew::prelude::*;

use super::action::Action;
use super::button::{TICK, icon};
use super::language::{HandWords, Words, count, fill};
use super::library::status_item;
use super::panel::Panel;
use super::past::Verb;
use super::plain::{all, element, group, span};
use super::state::{Reading, State};

/// One line of what is open.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// What it says.
    word: String,
    /// What it says behind that: the words that it is about, or its key.
    hint: String,
    /// What it does; nothing where it cannot be done now.
    pub action: Option<Action>,
    /// Whether it is switched on; none where it is no switch.
    on: Option<bool>,
    /// The byte of the line that it is about, for the browser to find it by.
    line: Option<usize>,
    /// Whether it is here on a narrow page alone: a wide one has a button for it.
    is_narrow: bool,
}

/// What can be chosen in what is open.
pub fn items(state: &State, words: &'static Words) -> Vec<Item> {
    let Some(reading) = &state.reading else { return Vec::new() };
    match state.panel {
        Some(Panel::Place { first, last, words: passage, .. }) => {
            let mut items = of_place(&reading.document, first, last, &words.hand);
            items.push(item(words.share.passage, "", Action::Open(Panel::Share(passage))));
            items
        }
        Some(Panel::Text) => of_text(state, reading, words),
        Some(Panel::Corrections) => of_corrections(reading, &words.hand),
        _ => Vec::new(),
    }
}

fn item(word: impl Into<String>, hint: impl Into<String>, action: impl Into<Option<Action>>) -> Item {
    Item { word: word.into(), hint: hint.into(), action: action.into(), ..Item::default() }
}

/// What can be put right at a place.
fn of_place(document: &Document, first: usize, last: usize, words: &'static HandWords) -> Vec<Item> {
    let of = |choice: Choice| {
        let (word, hint, line) = match choice {
            Choice::Make(depth) => (fill(words.make, &[words.level(depth)]), "", None),
            Choice::Unmake => (words.unmake.to_owned(), "", None),
            Choice::Raise(depth) => (words.raise.to_owned(), words.level(depth), None),
            Choice::Lower(depth) => (words.lower.to_owned(), words.level(depth), None),
            Choice::Break(line) => (words.break_here.to_owned(), line.of(&document.text), Some(line.start())),
            Choice::Declare(_) => (words.declare.to_owned(), "", None),
            Choice::Undeclare => (words.undeclare.to_owned(), "", None),
            Choice::KeepLines => (words.keep_lines.to_owned(), "", None),
        };
        let hint = hint.chars().take(HINT_MOST).collect::<String>();
        Item { line, ..item(word, hint, Action::Correct { choice, block: first }) }
    };
    Choice::at(document, first..=last).into_iter().map(of).collect()
}

/// A line is told by so many characters.
const HINT_MOST: usize = 16;

/// What can be done to the text as a whole.
fn of_text(state: &State, reading: &Reading, words: &'static Words) -> Vec<Item> {
    let hand = &words.hand;
    let kept = reading.corrections.iter().position(|one| *one.change() == Change::Lines);
    let keep = kept.map_or(Action::Correct { choice: Choice::KeepLines, block: 0 }, |at| Action::Drop(vec![at]));
    let (can_undo, can_redo) = state.past.reaches();
    let list = reading.corrections.len();
    let mut items = vec![
        Item { is_narrow: true, ..item(words.share.title, "S", Action::Open(Panel::Share(None))) },
        item(words.save.page, "Ctrl S", Action::Save),
        item(hand.edit, "", Action::Edit(0)),
        Item { on: Some(kept.is_some()), ..item(hand.keep_lines, "", keep) },
        item(words.undo, "Ctrl Z", can_undo.then_some(Action::Undo)),
        item(hand.redo, "Ctrl Shift Z", can_redo.then_some(Action::Redo)),
    ];
    if list > 0 {
        items.push(item(hand.corrections, count("{}", &[list]), Action::Open(Panel::Corrections)));
    }
    items.push(item(words.shelf.title, "B", Action::Open(Panel::Library)));
    let (word, hint, action) = status_item(state, &words.shelf);
    items.push(Item { is_narrow: true, ..item(word, hint, action) });
    items.push(Item { is_narrow: true, ..item(words.new_text, "", Action::PutAway) });
    items
}

/// What can be done to each correction, the lost ones first, and to all lost ones.
fn of_corrections(reading: &Reading, words: &'static HandWords) -> Vec<Item> {
    let lost = reading.lost.len();
    let held = (0..reading.corrections.len()).filter(|at| !reading.lost.contains(at));
    let one = |at: usize| {
        let correction = &reading.corrections[at];
        let of = correction.place().map(Place::words).unwrap_or_default();
        item(words.drop, Verb::of(correction.change()).said(of, words), Action::Drop(vec![at]))
    };
    let keep = item(words.keep, "", Action::Close);
    let drop = item(count(words.drop_lost, &[lost]), "", Action::Drop(reading.lost.to_vec()));
    let all_lost = if lost > 0 { vec![keep, drop] } else { Vec::new() };
    reading.lost.iter().copied().map(one).chain(all_lost).chain(held.map(one)).collect()
}

/// The open menu, with what catches the hand beside it. Nothing where none is open.
pub fn menu(state: &State, words: &'static Words) -> Html {
    let label = match state.panel {
        Some(Panel::Place { .. }) => words.hand.place,
        Some(Panel::Text) => words.hand.text,
        _ => return Html::default(),
    };
    let items = items(state, words).into_iter().enumerate().map(|(index, item)| draw(index, item)).collect();
    let keys = &["id", "class", "role", "aria-label"];
    let menu = element("div", keys, ["menu".into(), "Menu".into(), "menu".into(), label.into()], all(items));
    all(vec![element("div", &["id", "class"], ["menu-scrim".into(), "Menu-scrim".into()], Html::default()), menu])
}

fn draw(index: usize, item: Item) -> Html {
    let role = if item.on.is_some() { "menuitemcheckbox" } else { "menuitem" };
    let checked = item.on.map_or("", |on| if on { "true" } else { "false" });
    let disabled = if item.action.is_none() { "true" } else { "" };
    let line = item.line.map(|line| line.to_string()).unwrap_or_default();
    let tick = item.on.filter(|on| *on).map(|_| icon(TICK));
    let parts = [
        tick,
        Some(span("Menu-word", item.word)),
        Some(span(if item.hint.is_ascii() && !item.hint.is_empty() { "Menu-key" } else { "Menu-hint" }, item.hint)),
    ];
    let keys = &["type", "class", "role", "tabindex", "aria-checked", "aria-disabled", "data-line", "data-item"];
    let class = if item.is_narrow { "Menu-item is-narrow" } else { "Menu-item" };
    let [button, class, role, tab, checked, disabled] =
        ["button", class, role, "-1", checked, disabled].map(AttrValue::from);
    let values = [button, class, role, tab, checked, disabled, line.into(), index.to_string().into()];
    element("button", keys, values, all(parts.into_iter().flatten().collect()))
}

/// The list of corrections: those that are lost, then those that hold.
pub fn corrections(state: &State, reading: &Reading, words: &'static Words) -> Html {
    let lost = reading.lost.len();
    let words_of = &words.hand;
    let mut rows = items(state, words).into_iter().enumerate().map(|(index, item)| {
        let parts = vec![span("", item.hint.clone()), way(index, item.word, &item.hint)];
        element("li", &[], [], all(parts))
    });
    let title = |word: &'static str| element("h3", &[], [], word.into());
    let mut parts = Vec::new();
    if lost > 0 {
        let without_place = rows.by_ref().take(lost).collect();
        parts.extend([title(words_of.lost_title), group("ul", "Corrections-list", without_place)]);
        let note = element("p", &[], [], words_of.lost_note.into());
        parts.extend([note, group("ul", "Corrections-ways", rows.by_ref().take(2).collect())]);
    }
    let rest: Vec<Html> = rows.collect();
    if !rest.is_empty() {
        parts.extend([title(words_of.held_title), group("ul", "Corrections-list", rest)]);
    }
    group("div", "Corrections", parts)
}

/// A button of the list; what it is about is read out with it.
fn way(index: usize, word: String, about: &str) -> Html {
    let label = if about.is_empty() { String::new() } else { [&word, "：", about].concat() };
    let values = ["button".into(), "Button".into(), label.into(), index.to_string().into()];
    element("button", &["type", "class", "aria-label", "data-item"], values, word.into())
}
