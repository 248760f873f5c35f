//! What the reader does to the text, step by step, and back.

use std::rc::Rc;

use tigang::correction::{Choice, Put, is_draft};
use tigang::{Document, Row, Span, edit};

use super::{Reading, State};
use crate::shell::notice::Notice;
use crate::shell::past::{Deed, Verb};

/// Something else is read, or nothing. What was read before is a step back.
pub(super) fn replace(state: &mut State, fresh: Option<Reading>, deed: Deed) {
    let before = std::mem::replace(&mut state.reading, fresh);
    // What was being edited is given up for good.
    let before = state.edited.take().or(before);
    note(state, before, deed);
    state.panel = None;
}

/// The text that was not shown is shown.
pub(super) fn show(state: &mut State) {
    if let Some(offered) = state.offered.take() {
        replace(state, Some(offered), Deed::Replaced);
    }
}

/// A text that came in, with the corrections of the one that is read, where it is a draft of the same speech.
pub(super) fn carried(earlier: &Reading, fresh: Reading) -> Reading {
    if earlier.corrections.is_empty() || !is_draft(&earlier.document, &fresh.document) {
        return fresh;
    }
    let corrected = Document::parse_with(&fresh.document.text, &earlier.corrections);
    Reading::with(corrected, fresh.source, earlier.corrections.clone())
}

/// The reader puts something right.
pub(super) fn correct(state: &mut State, choice: Choice, block: usize) {
    state.panel = None;
    let Some(reading) = &state.reading else { return };
    let Some(put) = choice.put(&reading.document, block, &reading.corrections) else { return };
    let Put { correction, corrections, corrected } = put;
    let words = correction.place().map(|place| place.words().to_owned()).unwrap_or_default();
    let deed = Deed::Corrected(Verb::of(correction.change()), words);
    let place = reading.document.blocks[block].span;
    if corrections[..] != reading.corrections[..] {
        let next = reading.again(corrected, corrections.into());
        let before = state.reading.replace(next);
        note(state, before, deed);
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

/// Some of the corrections are taken back.
pub(super) fn drop_some(state: &mut State, which: &[usize]) {
    let Some(reading) = &state.reading else { return };
    let kept = reading.corrections.iter().enumerate().filter(|(at, _)| !which.contains(at));
    let kept: Rc<[_]> = kept.map(|(_, correction)| correction.clone()).collect();
    let dropped = reading.corrections.len() - kept.len();
    if kept.is_empty() {
        state.panel = None;
    }
    if dropped > 0 {
        let next = reading.again(Document::parse_with(&reading.document.text, &kept), kept);
        let before = state.reading.replace(next);
        note(state, before, Deed::Dropped(dropped));
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

/// The reader begins to edit the text.
pub(super) fn edit(state: &mut State) {
    state.panel = None;
    state.notice = None;
    if state.edited.is_none() {
        state.edited.clone_from(&state.reading);
    }
}

/// The reader has written this much: its outline is shown.
pub(super) fn draft(state: &mut State, text: &str) {
    let (Some(reading), Some(before)) = (&state.reading, &state.edited) else { return };
    let text = edit::written(&before.document.text, text);
    if text != reading.document.text {
        let corrected = Document::parse_with(&text, &reading.corrections);
        state.reading = Some(reading.again(corrected, reading.corrections.clone()));
    }
}

/// The reader is done with editing. A text that is all gone comes back.
pub(super) fn finish(state: &mut State, text: &str) {
    draft(state, text);
    let Some(before) = state.edited.take() else { return };
    let is_same = state.reading.as_ref().is_some_and(|now| now.document.text == before.document.text);
    if is_same || text.trim().is_empty() {
        state.notice = text.trim().is_empty().then_some(Notice::Empty);
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
