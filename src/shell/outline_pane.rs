//! The pane in which the outline stands beside the text, or before it on narrow screens.

use yew::prelude::*;

use super::action::Action;
use super::button::{CROSS, OUTLINE, button, icon};
use super::fold::children;
use super::language::Words;
use super::row::Row;
use super::state::Reading;
use super::summary::summary;

/// The pane, and the button that opens it where it is a drawer.
pub fn outline_pane(reading: &Reading, open: bool, words: &'static Words, act: &Callback<Action>) -> Html {
    let current = reading.marked();
    let rows = children(&reading.outline, None).map(|index| {
        let (outline, folded) = (reading.outline.clone(), reading.folded.clone());
        html! { <Row key={index} {outline} {folded} {index} {current} {words} /> }
    });
    html! {
        <>
            <nav id="outline" class={classes!("Outline", open.then_some("is-open"))} aria-label={words.outline}>
                <button type="button" id="close" class="Button Outline-close" title={words.close}>
                    { icon(CROSS) }<span class="Button-word">{ words.close }</span>
                </button>
                { summary(reading, words) }
                <ol>{ for rows }</ol>
            </nav>
            <div id="scrim" class="Outline-scrim" />
            <div class="Outline-opener">{ button("drawer", OUTLINE, words.outline, act, Action::Drawer(true)) }</div>
        </>
    }
}
