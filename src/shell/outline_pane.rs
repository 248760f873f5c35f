//! The pane in which the outline stands beside the text, or before it on narrow screens.

use yew::prelude::*;

use super::action::Action;
use super::button::{CROSS, OUTLINE, icon};
use super::find::narrow::{found, narrow};
use super::language::Words;
use super::levels::levels;
use super::library::status_line;
use super::panel::Panel;
use super::plain::{all, element, group, span, tag};
use super::row::{Props, rows};
use super::setting::PANE;
use super::state::{Reading, State};
use super::summary::summary;
use super::total::total;

/// The pane, and the button that opens it where it is a drawer.
pub fn outline_pane(reading: &Reading, state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let (open, pace) = (state.panel == Some(Panel::Outline), state.settings.pace());
    let (outline, folded) = (reading.outline.clone(), reading.folded().clone());
    let (measure, current, drawn) = (reading.measure.clone(), reading.marked(), reading.drawn.rows);
    let found = found(&reading.find);
    let props = Props { outline, measure, pace, folded, drawn, index: 0, current, found, words };
    let close = vec![icon(CROSS), span("Button-word", words.close)];
    let values = ["button", "close", "Button Outline-close", words.close];
    let close = tag("button", &["type", "id", "class", "title"], &values, close);
    let narrow = narrow(&reading.find, words).unwrap_or_default();
    let list = vec![summary(reading, words), narrow, tag("ol", &[], &[], vec![rows(&props, None)])];
    let content = vec![
        group("div", "Outline-head", vec![levels(reading, words, act), close]),
        tag("div", &["id", "class"], &["rows", "Outline-rows"], list),
        total(reading, pace, words),
        status_line(state, &words.shelf),
        divider(state.settings.pane, words),
    ];
    let class = if open { "Outline is-open" } else { "Outline" };
    let opener = ["button", "drawer", "Button Outline-opener", "outline", if open { "true" } else { "false" }];
    let keys = &["type", "id", "class", "aria-controls", "aria-expanded"];
    all(vec![
        tag("nav", &["id", "class", "aria-label"], &["outline", class, words.outline], content),
        tag("div", &["id", "class"], &["scrim", "Outline-scrim"], Vec::new()),
        tag("button", keys, &opener, vec![icon(OUTLINE), span("", words.outline)]),
    ])
}

/// The edge of the pane, by which its width is changed.
fn divider(width: u16, words: &'static Words) -> Html {
    let (least, most) = PANE.limits();
    let attributes = [
        "divider".into(),
        "Outline-divider".into(),
        "separator".into(),
        "0".into(),
        "vertical".into(),
        words.settings.pane.into(),
        "outline".into(),
        width.to_string().into(),
        least.to_string().into(),
        most.to_string().into(),
    ];
    let names = &[
        "id",
        "class",
        "role",
        "tabindex",
        "aria-orientation",
        "aria-label",
        "aria-controls",
        "aria-valuenow",
        "aria-valuemin",
        "aria-valuemax",
    ];
    element("div", names, attributes, Html::default())
}
