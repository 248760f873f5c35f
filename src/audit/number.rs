//! Numbers that repeat or skip in a row of headings.

use super::speech::Speech;
use super::{Diagnostic, DiagnosticKind, Expected, bare};
use crate::numbering::Role;
use crate::text::is_space;
use crate::{Marker, Span};

/// More numbers than these are not skipped by a slip: then the row was misread, or it is another one.
const SKIPPED_MOST: u32 = 3;

/// A number of a row.
#[derive(Clone, Copy)]
struct Item<'a> {
    /// The section that it heads, or, where it heads none, the one before it.
    section: usize,
    marker: &'a Marker,
    heads: bool,
}

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    for row in &speech.rows {
        check_row(speech, &items(speech, row), found);
    }
}

/// The numbers of a row, those among them that became no headings included.
fn items<'a>(speech: &'a Speech, row: &[usize]) -> Vec<Item<'a>> {
    let mut items = Vec::with_capacity(row.len());
    for section in row.iter().copied() {
        items.extend(speech.marker(section).map(|marker| Item { section, marker, heads: true }));
        let unheaded = speech.unheaded_behind(section);
        items.extend(unheaded.map(|own| Item { section, marker: &own.marker, heads: false }));
    }
    items
}

fn check_row(speech: &Speech, items: &[Item], found: &mut Vec<Diagnostic>) {
    let Some(first) = items.first() else { return };
    // Numbers that may come next, and the highest so far. Behind a fault the row may go on as if there were none, from the
    // faulty number, or with the one that was expected: one slip is one finding.
    let mut next = [first.marker.value + 1; 3];
    let mut highest = first.marker.value;
    for pair in items.windows(2) {
        let [before, own] = *pair else { continue };
        let value = own.marker.value;
        let expected = next.into_iter().max().unwrap_or(value);
        highest = highest.max(value);
        // Where something was left out, a number may go on with another row than it seems to.
        let from = if before.heads { speech.section(before.section).span.start() } else { before.marker.span.start() };
        let has_reason = || speech.lacks_between(from, own.marker.span.start()) || follows_unseen(speech, before, own);
        if next.contains(&value) || has_reason() {
            next = [value + 1, highest + 1, highest + 1];
            continue;
        }
        next = [value + 1, expected, expected + 1];
        let (kind, span) = if value < expected {
            (DiagnosticKind::RepeatedNumber, own.marker.span)
        } else if value - expected <= SKIPPED_MOST && !has_stray(speech, before, own) {
            skipped(speech, before, own, expected)
        } else {
            continue;
        };
        let number = speech.number_like(before.section, expected);
        found.push(Diagnostic { kind, span, expected: number.map_or(Expected::Nothing, Expected::Number) });
    }
}

/// Whether the number before `own` stands between the two after all, at the start of a clause: in running text, or in a
/// line that reads like no heading.
fn follows_unseen(speech: &Speech, before: Item, own: Item) -> bool {
    let text = &speech.document.text;
    let Some(value) = own.marker.value.checked_sub(1) else { return false };
    let is_ordinal = own.marker.numbering().role == Role::Ordinal;
    let Some(mut number) = speech.marker_like(own.marker, value) else { return false };
    if is_ordinal {
        number.truncate(number.trim_end_matches(['，', ',', '、', '：', ':']).len());
    }
    let between = Span::new(before.marker.span.end(), own.marker.span.start()).of(text);
    between.match_indices(&number).any(|(at, _)| {
        let c = between[..at].chars().next_back().unwrap_or(' ');
        is_space(c) || "。；：，！？;:,!?）)”（(#*>".contains(c)
    })
}

/// Whether a heading of this row that is written in another form stands between two numbers.
fn has_stray(speech: &Speech, before: Item, own: Item) -> bool {
    (before.section + 1..own.section).any(|section| speech.strays[section])
}

/// What it is that `own` counts more than the one `expected` behind `before`, and where.
fn skipped(speech: &Speech, before: Item, own: Item, expected: u32) -> (DiagnosticKind, Span) {
    let may_be_bare = own.heads && own.marker.value == expected + 1;
    let bare = if may_be_bare { bare::heading_between(speech, before.section, own.section) } else { None };
    match bare {
        Some(span) => (DiagnosticKind::LostNumber, span),
        None => (DiagnosticKind::SkippedNumber, own.marker.span),
    }
}
