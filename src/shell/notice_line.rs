//! The line in which the page says what happened and what can be done.

use yew::prelude::*;

use super::action::Action;
use super::button::{CROSS, OUTLINE, REDO, SAMPLE, UNDO, button};
use super::language::Words;
use super::notice::Way;
use super::state::State;

/// The line. It is always there, so that what comes into it is read out. While a long text comes in, it says how far that
/// is.
pub fn notice_line(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let shown = state.notice.as_ref().map(|notice| notice.shown(words));
    let name = if state.coming.is_some() { Some("coming") } else { shown.as_ref().map(|shown| shown.name) };
    html! {
        <div id="notice" class="Notice" role="status" data-notice={name}>
            if let Some(percent) = state.coming {
                { coming(percent, words, act) }
            } else if let Some(shown) = shown {
                <p>{ shown.sentence }</p>
                { for shown.ways.iter().map(|way| show_way(way, words, act)) }
                { button("dismiss", CROSS, words.dismiss, act, Action::Dismiss) }
            }
        </div>
    }
}

/// What is said while a long text is read. The number is for the eye: to the ear it would be one word more every moment.
fn coming(percent: u8, words: &'static Words, act: &Callback<Action>) -> Html {
    let value = percent.to_string();
    html! {
        <>
            <p>{ words.coming }</p>
            <span class="Notice-percent" aria-hidden="true">{ percent }{ "%" }</span>
            { button("stop", CROSS, words.stop, act, Action::Await(None)) }
            <progress class="Notice-progress" aria-label={words.coming} max="100" {value} />
        </>
    }
}

fn show_way(way: &Way, words: &'static Words, act: &Callback<Action>) -> Html {
    let (word, action) = way.what(words);
    let (id, sign) = match way {
        Way::Undo => ("undo", UNDO),
        Way::Redo => ("redo", REDO),
        Way::Show => ("show", SAMPLE),
        Way::Look => ("look", OUTLINE),
    };
    button(id, sign, word, act, action)
}
