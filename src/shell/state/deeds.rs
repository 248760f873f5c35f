//! What the reader does to the text, step by step, and back.

use std::rc::Rc;

use tigang::correction::{Choice, Put, is_draft};
use tigang::{Corrected, Correction, Document, Row, Span};

use super::{Reading, State};
use crate::shell::notice::Notice;
use crate::shell::past::Deed;
use crate::shell::source::Source;

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

/// The corrections of what was read `earlier` that are to be in a text which comes in: in a draft of the same speech, unless
/// it is the same file in another encoding, which is the same text, better read.
pub fn carried(earlier: &Reading, fresh: &Corrected, source: &Source) -> Option<Rc<[Correction]>> {
    let is_so = !earlier.corrections.is_empty()
        && !earlier.source.same_file(source)
        && is_draft(&earlier.document, &fresh.document);
    is_so.then(|| earlier.corrections.clone())
}

/// A text comes in, with the corrections that are to be in it.
pub(super) fn enter(state: &mut State, text: &str, source: Source) {
    let fresh = Document::parse_with(text, &[]);
    let carried = state.reading.as_ref().and_then(|earlier| carried(earlier, &fresh, &source));
    let reading = match carried {
        Some(corrections) => Reading::with(Document::parse_with(text, &corrections), source, corrections),
        None => Reading::with(fresh, source, Rc::default()),
    };
    open(state, reading);
}

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
                replace(state, Some(fresh), Deed::Replaced);
            }
        }
        _ => {
            state.reading = Some(fresh);
            state.notice = bare.then_some(Notice::NoHeadings);
        }
    }
}

/// The reader puts something right.
pub(super) fn correct(state: &mut State, choice: Choice, block: usize) {
    state.panel = None;
    let Some(reading) = &state.reading else { return };
    let Some(put) = choice.put(&reading.document, block, &reading.corrections) else { return };
    let Put { correction, corrections, corrected } = put;
    let place = reading.document.blocks[block].span;
    if corrections[..] != reading.corrections[..] {
        let next = reading.again(corrected, corrections.into());
        again(state, next, Deed::of(&correction), Some(place));
    }
}

/// The same text is read anew after a deed, which is a step back. A place in it is to be seen.
pub(super) fn again(state: &mut State, next: Reading, deed: Deed, place: Option<Span>) {
    state.coming = None;
    if next.corrections.is_empty() {
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

/// Some of the corrections are taken back.
pub(super) fn drop_some(state: &mut State, which: &[usize]) {
    let Some(reading) = &state.reading else { return };
    let kept = kept(&reading.corrections, which);
    let dropped = reading.corrections.len() - kept.len();
    if dropped > 0 {
        let next = reading.again(Document::parse_with(&reading.document.text, &kept), kept);
        again(state, next, Deed::Dropped(dropped), None);
    }
}

/// The corrections without those at these indices.
pub fn kept(corrections: &[Correction], dropped: &[usize]) -> Rc<[Correction]> {
    let kept = corrections.iter().enumerate().filter(|(at, _)| !dropped.contains(at));
    kept.map(|(_, correction)| correction.clone()).collect()
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
    if let (Some(text), Some(reading)) = (state.written(text), &state.reading) {
        let corrected = Document::parse_with(&text, &reading.corrections);
        state.reading = Some(reading.again(corrected, reading.corrections.clone()));
    }
}

/// So is read what the reader has written, which may be all.
pub(super) fn drafted(state: &mut State, reading: Reading, finished: Option<String>) {
    state.reading = Some(reading);
    if let Some(text) = finished {
        state.coming = None;
        finish(state, &text);
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
