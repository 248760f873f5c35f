//! The pane in which the outline stands beside the text, or before it on narrow screens.

use yew::prelude::*;

use super::action::Action;
use super::button::{CROSS, OUTLINE, icon};
use super::class::class;
use super::find::narrow::{found, narrow};
use super::language::Words;
use super::levels::levels;
use super::library::status_line;
use super::panel::Panel;
use super::plain::{element, span};
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
    let content = html! {
        <>
            <div class="Outline-head">
                { levels(reading, words, act) }
                <button type="button" id="close" class="Button Outline-close" title={words.close}>
                    { icon(CROSS) }{ span("Button-word", words.close) }
                </button>
            </div>
            <div id="rows" class="Outline-rows">
                { summary(reading, words) }
                { for narrow(&reading.find, words) }
                <ol>{ rows(&props, None) }</ol>
            </div>
            { total(reading, pace, words) }
            { status_line(state, &words.shelf) }
            { divider(state.settings.pane, words) }
        </>
    };
    let class = class("Outline", &[("is-open", open)]);
    html! {
        <>
            { element("nav", &["id", "class", "aria-label"], ["outline".into(), class, words.outline.into()], content) }
            <div id="scrim" class="Outline-scrim" />
            <button type="button" id="drawer" class="Button Outline-opener" aria-controls="outline"
                aria-expanded={if open { "true" } else { "false" }}>
                { icon(OUTLINE) }{ span("", words.outline) }
            </button>
        </>
    }
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
