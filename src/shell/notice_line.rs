//! The line in which the page says what happened and what can be done.

use yew::prelude::*;

use super::action::Action;
use super::button::{CROSS, UNDO, button};
use super::language::Words;
use super::notice::Notice;

/// The line. It is always there, so that what comes into it is read out.
pub fn notice_line(notice: Option<Notice>, words: &'static Words, act: &Callback<Action>) -> Html {
    let shown = notice.map(|notice| notice.shown(words));
    html! {
        <div id="notice" class="Notice" role="status" data-notice={shown.as_ref().map(|shown| shown.name)}>
            if let Some(shown) = shown {
                <p>{ shown.sentence }</p>
                if let Some(word) = shown.swap {
                    { button("undo", UNDO, word, act, Action::Swap) }
                }
                { button("dismiss", CROSS, words.dismiss, act, Action::Dismiss) }
            }
        </div>
    }
}
