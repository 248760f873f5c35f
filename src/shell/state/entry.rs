//! How a text comes in, beside what is read.

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
