//! The buttons above the outline that unfold it level by level.

use yew::prelude::*;

use super::action::Action;
use super::language::{Words, fill};
use super::level::{ALL, buttons, pressed};
use super::plain::element;
use super::state::Reading;

/// The buttons, the one marked whose level is seen.
pub fn levels(reading: &Reading, words: &'static Words, act: &Callback<Action>) -> Html {
    let pressed = pressed(&reading.outline, reading.folded());
    let buttons = buttons(&reading.outline).into_iter().map(|level| {
        let onclick = act.reform(move |_: MouseEvent| Action::Level(level));
        let number = level.to_string();
        let (word, name) = match level {
            ALL => (words.pane.all_levels.to_owned(), words.pane.unfold_all.to_owned()),
            _ => (number.clone(), fill(words.pane.unfold_to, &[&number])),
        };
        html! {
            <button type="button" class="Button Level" aria-pressed={if pressed == Some(level) { "true" } else { "false" }}
                title={name.clone()} aria-label={name} {onclick}>
                { word }
            </button>
        }
    });
    element(
        "div",
        &["class", "role", "aria-label"],
        ["Levels".into(), "group".into(), words.pane.levels.into()],
        buttons.collect(),
    )
}
