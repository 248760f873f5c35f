//! How a text comes in, beside what is read.
//!
//! A text of the reader's own takes the place of what is read, and that is a step back. What comes by a link takes the place
//! of the reader's own when he says so.

use std::borrow::Cow;

use super::{Notice, Reading, State, deeds};
use crate::shell::past::Deed;

/// A text comes in. What was read before is a step back, so that nothing is lost by a wrong paste.
pub(super) fn open(state: &mut State, fresh: Reading) {
    state.hover = false;
    state.coming = None;
    if fresh.document.text.trim().is_empty() {
        state.notice = Some(Notice::Empty);
        return;
    }
    let bare = fresh.outline.rows.is_empty();
    state.panel = None;
    match &state.reading {
        // The same file in another encoding is the same text, better read.
        Some(earlier) if fresh.letter().is_some() => {
            if earlier.is_own() || state.edited.is_some() {
                state.notice = Some(Notice::Received(fresh.document.title().map(Cow::into_owned)));
                state.offered = Some(fresh);
            } else {
                deeds::replace(state, Some(fresh), Deed::Replaced);
                state.notice = Some(Notice::Done(Deed::Replaced));
            }
        }
        Some(earlier) if !earlier.source.same_file(&fresh.source) => {
            if bare && fresh.corrections.is_empty() {
                state.offered = Some(fresh);
                state.notice = Some(Notice::Kept);
            } else {
                deeds::replace(state, Some(fresh), Deed::Replaced);
            }
        }
        _ => {
            state.reading = Some(fresh);
            state.notice = bare.then_some(Notice::NoHeadings);
        }
    }
}
