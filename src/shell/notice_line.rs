//! The line in which the page says what happened and what can be done.

use yew::prelude::*;

use super::action::Action;
use super::button::{CROSS, OUTLINE, REDO, SAMPLE, SAVE, UNDO, button, tool};
use super::coming::Wait;
use super::language::Words;
use super::notice::{Notice, Way};
use super::plain::{p, tag};
use super::progress::progress;
use super::state::State;

/// The line. It is always there, so that what comes into it is read out. While a long text comes in, it says how far that
/// is.
pub fn notice_line(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let mut parts = Vec::new();
    let mut name = "";
    let waits = match state.coming {
        Some(Wait::Text(percent)) => Some((words.coming, percent)),
        Some(Wait::Link(percent)) => Some((words.link.opening, percent)),
        Some(Wait::Kept) | None => None,
    };
    if let Some((sentence, percent)) = waits {
        name = "coming";
        parts.extend(coming(sentence, percent, words, act));
    } else if let Some(notice) = state.to_say()
        && (state.reading.is_some() || !matches!(notice, Notice::Damaged(_)))
    {
        let shown = notice.shown(words);
        name = shown.name;
        parts.push(p("", shown.sentence));
        parts.extend(shown.ways.iter().map(|way| show_way(way, words, act)));
        parts.push(button("dismiss", CROSS, shown.away, act, Action::Dismiss));
    }
    tag("div", &["id", "class", "role", "data-notice"], &["notice", "Notice", "status", name], parts)
}

/// What is said while a long text is read. The number is for the eye: to the ear it would be one word more every moment.
fn coming(sentence: &'static str, percent: u8, words: &'static Words, act: &Callback<Action>) -> [Html; 4] {
    let number = [&percent.to_string(), "%"].concat();
    [
        p("", sentence),
        tag("span", &["class", "aria-hidden"], &["Notice-percent", "true"], vec![number.into()]),
        button("stop", CROSS, words.stop, act, Action::Await(None)),
        progress(sentence, percent),
    ]
}

fn show_way(way: &Way, words: &'static Words, act: &Callback<Action>) -> Html {
    let (id, sign) = match way {
        Way::Return => ("return", UNDO),
        Way::Keep => ("keep-on", SAVE),
        Way::Undo => ("undo", UNDO),
        Way::Redo => ("redo", REDO),
        Way::Show | Way::Open => ("show", SAMPLE),
        Way::Look => ("look", OUTLINE),
        Way::Renew { .. } => ("renew", REDO),
    };
    match way.what(words) {
        (word, Some(action)) => button(id, sign, word, act, action),
        (word, None) => tool(id, sign, word),
    }
}
