//! What the reader does to the text, step by step, and back.

use std::rc::Rc;

use tigang::edit::Boxed;
use tigang::{Row, Span};

use super::{Reading, State};
use crate::shell::action::Next;
use crate::shell::notice::Notice;
use crate::shell::past::Deed;

/// Something else is read, or nothing. What was read before is a step back.
pub(super) fn replace(state: &mut State, fresh: Option<Reading>, deed: Deed) {
    let before = std::mem::replace(&mut state.reading, fresh);
    // What was being edited is given up for good.
    let before = state.edited.take().or(before);
    note(state, before, deed);
    state.panel = None;
}

/// The text that was not shown is shown. What was edited meanwhile is a step back, and what it was before another one.
pub(super) fn show(state: &mut State) {
    let Some(offered) = state.offered.take() else { return };
    let is_letter = offered.letter().is_some();
    if is_letter && let Some(before) = state.edited.take() {
        let is_other = |now: &Reading| now.document.text != before.document.text;
        if state.reading.as_ref().is_some_and(is_other) {
            state.past.note(Some(before), Deed::Edited);
        }
    }
    replace(state, Some(offered), Deed::Replaced);
    if is_letter {
        state.notice = Some(Notice::Done(Deed::Replaced));
    }
}

/// The same text is read anew after something was done to it, at a place that is to be seen.
pub(super) fn again(state: &mut State, next: Reading, deed: Deed, place: Option<Span>) {
    state.coming = None;
    if place.is_some() || next.corrections.is_empty() {
        state.panel = None;
    }
    let before = state.reading.replace(next);
    note(state, before, deed);
    if let Some(place) = place {
        reveal(state, place);
    }
}

/// The row of what was put right is to be seen.
fn reveal(state: &mut State, place: Span) {
    let Some(reading) = &mut state.reading else { return };
    let is_there = |row: &Row| reading.document.start_of(row.target).is_some_and(|start| place.contains(start));
    if let Some(row) = reading.outline.rows.iter().position(is_there) {
        reading.folded = crate::shell::fold::reveal(&reading.outline, &reading.folded, row);
    }
}

/// One step back, or forth.
pub(super) fn step(state: &mut State, forth: bool) {
    if state.edited.is_some() {
        return;
    }
    let now = state.reading.clone();
    let found = if forth { state.past.redo(now) } else { state.past.undo(now) };
    let Some((reading, deed)) = found else { return };
    state.reading = reading.map(|reading| Reading { drawn: reading.drawn.afresh(), ..reading });
    state.panel = None;
    state.notice = Some(if forth { Notice::Redone(deed) } else { Notice::Undone(deed) });
}

/// The reader begins to edit the text, from this byte on.
pub(super) fn edit(state: &mut State, byte: usize) {
    state.notice = None;
    if state.edited.is_none() {
        state.edited.clone_from(&state.reading);
    }
    turn(state, byte);
}

/// What the reader has written is read, and this comes next.
pub(super) fn draft(state: &mut State, fresh: Reading, next: Next) {
    let length = |reading: &Reading| reading.document.text.len();
    let after = length(&fresh);
    let before = state.reading.replace(fresh).map_or(after, |before| length(&before));
    match next {
        Next::Write => {}
        // What is behind the part has moved, by as much as was written.
        Next::Turn(byte) if byte < state.boxed.span(before).end => turn(state, byte),
        Next::Turn(byte) => turn(state, after.saturating_sub(before.saturating_sub(byte))),
        Next::Finish => finish(state),
    }
}

/// The box is for the part of the text around this byte.
pub(super) fn turn(state: &mut State, byte: usize) {
    (state.coming, state.panel) = (None, None);
    if let Some(reading) = &state.reading {
        state.boxed = Boxed::around(&reading.document.text, byte).into();
    }
}

/// The reader is done with editing. A text that is all gone comes back.
pub(super) fn finish(state: &mut State) {
    state.coming = None;
    state.boxed = Rc::default();
    let Some(before) = state.edited.take() else { return };
    let Some(now) = &state.reading else { return };
    let is_empty = now.document.text.trim().is_empty();
    if is_empty || now.document.text == before.document.text {
        state.notice = is_empty.then_some(Notice::Empty);
        state.reading = Some(before);
    } else {
        note(state, Some(before), Deed::Edited);
    }
}

/// Notes what was read before a deed, and says what was done; where corrections were lost by it, how many.
fn note(state: &mut State, before: Option<Reading>, deed: Deed) {
    let tells_lost = matches!(deed, Deed::Edited | Deed::Replaced);
    state.offered = None;
    state.past.note(before, deed.clone());
    state.notice = Some(match &state.reading {
        Some(now) if tells_lost && !now.corrections.is_empty() => {
            Notice::Carried { kept: now.corrections.len() - now.lost.len(), lost: now.lost.len() }
        }
        Some(now) if deed == Deed::Replaced && now.outline.rows.is_empty() => Notice::NoHeadings,
        _ => Notice::Done(deed),
    });
}

#[cfg(test)]
mod tests;
