//! What was read last, below the empty sheet.

use yew::prelude::*;

use super::card::Card;
use super::panel::facts;
use crate::shell::language::Words;
use crate::shell::plain::{all, element, group, span};
use crate::shell::state::State;

/// So many are shown.
const MOST: usize = 3;

/// The last ones, or their room until the browser has told of them. Nothing where nothing is kept.
pub fn recent(state: &State, words: &'static Words) -> Html {
    let library = &state.shelf;
    let mut rows: Vec<Html> =
        library.cards.iter().take(MOST).map(|card| group("li", "", vec![row(state, card, words)])).collect();
    rows.resize_with(library.count.min(MOST), || group("li", "", Vec::new()));
    if rows.is_empty() { Html::default() } else { group("ul", "Recent", rows) }
}

/// A button that opens a speech.
pub fn row(state: &State, card: &Card, words: &'static Words) -> Html {
    let title = if card.called().is_empty() { words.untitled.into() } else { card.called().clone() };
    let parts = vec![span("Speech-title", AttrValue::from(title)), span("Speech-facts", facts(state, card, words))];
    let values = ["button".into(), "Speech-open".into(), "library-open".into(), AttrValue::from(card.id.clone())];
    element("button", &["type", "class", "name", "value"], values, all(parts))
}
