//! Numbers that repeat or skip in a row of headings.

use super::speech::Speech;
use super::{Diagnostic, DiagnosticKind, Expected, bare};

/// More numbers than these are not skipped by a slip: then the row was misread, or it is another one.
const SKIPPED_MOST: u32 = 3;

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    for row in &speech.rows {
        check_row(speech, row, found);
    }
}

fn check_row(speech: &Speech, row: &[usize], found: &mut Vec<Diagnostic>) {
    let Some(first) = row.first().and_then(|first| speech.marker(*first)) else { return };
    // Numbers that may come next, and the highest so far. Behind a fault the row may go on as if there were none, from the
    // faulty number, or with the one that was expected: one slip is one finding.
    let mut next = [first.value + 1; 3];
    let mut highest = first.value;
    for pair in row.windows(2) {
        let [before, at] = *pair else { continue };
        let Some(marker) = speech.marker(at) else { continue };
        let value = marker.value;
        let expected = next.into_iter().max().unwrap_or(value);
        highest = highest.max(value);
        // Where something was left out, a number may go on with another row than it seems to.
        let lacks = || speech.lacks_between(speech.section(before).span.start, speech.section(at).span.start);
        if next.contains(&value) || lacks() {
            next = [value + 1, highest + 1, highest + 1];
            continue;
        }
        next = [value + 1, expected, expected + 1];
        if value < expected {
            let expected = number(speech, before, expected);
            found.push(Diagnostic { kind: DiagnosticKind::RepeatedNumber, span: marker.span, expected });
        } else if value - expected <= SKIPPED_MOST && !(before + 1..at).any(|stray| speech.strays[stray]) {
            found.extend(skipped(speech, before, at, expected));
        }
    }
}

/// The finding for heading `at`, which counts more than the one `expected` behind heading `before`.
fn skipped(speech: &Speech, before: usize, at: usize, expected: u32) -> Option<Diagnostic> {
    let marker = speech.marker(at)?;
    let bare = bare::heading_between(speech, before, at).filter(|_| marker.value == expected + 1);
    Some(Diagnostic {
        kind: if bare.is_some() { DiagnosticKind::LostNumber } else { DiagnosticKind::SkippedNumber },
        span: bare.unwrap_or(marker.span),
        expected: number(speech, before, expected),
    })
}

fn number(speech: &Speech, like: usize, value: u32) -> Expected {
    speech.number_like(like, value).map_or(Expected::Nothing, Expected::Number)
}
