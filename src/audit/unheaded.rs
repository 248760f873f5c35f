//! Numbers at the head of a paragraph that are no headings because they repeat or skip: the second 1.2 of 1.1, 1.2, 1.2.
//!
//! Decimal numbers and ordinals are also common in plain text, so the outline takes them for headings only where they
//! count on. The one with the fault is then a paragraph inside the section that it should follow.

use super::speech::{COUNTING_ORDINALS, DECIMAL, Speech};
use super::{Diagnostic, DiagnosticKind, Expected};
use crate::{BlockKind, Marker, Parent, SectionId, Span};

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    let mut section = None;
    for block in &speech.document.blocks {
        match block.kind {
            BlockKind::Heading(id) => section = Some(id),
            BlockKind::Paragraph { run_in: false } => {
                let words = block.content.of(&speech.document.text);
                let fault = Marker::read(words).zip(section).and_then(|(marker, section)| {
                    let start = block.content.start;
                    fault(speech, &marker.at(Span::new(start, start + marker.span.end)), section)
                });
                found.extend(fault);
            }
            _ => {}
        }
    }
}

/// The finding for a number that opens a paragraph of `section`.
fn fault(speech: &Speech, marker: &Marker, section: SectionId) -> Option<Diagnostic> {
    let rank = marker.numbering.rank;
    let is_decimal = DECIMAL.contains(&rank);
    if !is_decimal && !COUNTING_ORDINALS.contains(&rank) {
        return None;
    }
    let before = row_before(speech, marker, section)?;
    let last = speech.marker(before)?.value;
    let kind = if marker.value == last && last > 1 {
        DiagnosticKind::RepeatedNumber
    } else if is_decimal && marker.value == last + 2 {
        DiagnosticKind::SkippedNumber
    } else {
        return None;
    };
    let expected = speech.number_like(before, last + 1).map_or(Expected::Nothing, Expected::Number);
    let lacks = speech.lacks_between(speech.section(before).span.start, marker.span.start);
    (!lacks).then_some(Diagnostic { kind, span: marker.span, expected })
}

/// The section whose row the number could go on with: `section` or what it is under.
fn row_before(speech: &Speech, marker: &Marker, section: SectionId) -> Option<usize> {
    let number = marker.span.of(&speech.document.text);
    let mut at = section.index();
    loop {
        let fits = speech.marker(at).is_some_and(|own| own.is_of_one_row_with(marker));
        if fits {
            let is_of_stem = speech.stem(at).is_none_or(|stem| {
                number.strip_prefix(stem).is_some_and(|rest| rest.trim_start_matches(['.', '．']).len() < rest.len())
            });
            return is_of_stem.then_some(at);
        }
        let Parent::Section(parent) = speech.section(at).parent else { return None };
        at = parent.index();
    }
}
