//! Numbers at the head of a paragraph that are no headings because they repeat or skip: the second 1.2 of 1.1, 1.2, 1.2.
//!
//! Decimal numbers and ordinals are also common in plain text, so the outline takes them for headings only where they
//! count on. The one with the fault is then a paragraph inside the section that it should follow.

use super::speech::{COUNTING_ORDINALS, DECIMAL, Speech};
use crate::{BlockKind, Marker, Parent, SectionId, Span};

/// A number that opens a paragraph and reads as if it stood in the row of a heading.
#[derive(Clone, Copy)]
pub(super) struct Unheaded {
    /// The last heading of the row.
    pub section: usize,
    /// The number.
    pub marker: Marker,
}

/// All of them, in the order of the text.
pub(super) fn unheaded(speech: &Speech) -> Vec<Unheaded> {
    let mut section = None;
    let mut found: Vec<Unheaded> = Vec::new();
    for block in &speech.document.blocks {
        match block.kind {
            BlockKind::Heading(id) => section = Some(id),
            BlockKind::Paragraph { run_in: false } => {
                let words = block.content.of(&speech.document.text);
                let Some((marker, section)) = Marker::read(words).zip(section) else { continue };
                let start = block.content.start();
                let marker = marker.at(Span::new(start, start + marker.span.end()));
                let Some(section) = row_before(speech, &marker, section) else { continue };
                let before = found.last().filter(|last| last.section == section).map(|last| &last.marker);
                let Some(before) = before.or(speech.marker(section)) else { continue };
                if marker.value > 1 && (before.value..=before.value + 2).contains(&marker.value) {
                    found.push(Unheaded { section, marker });
                }
            }
            _ => {}
        }
    }
    found
}

/// The section whose row the number could go on with: `section` or what it is under.
fn row_before(speech: &Speech, marker: &Marker, section: SectionId) -> Option<usize> {
    let rank = marker.rank();
    if !DECIMAL.contains(&rank) && !COUNTING_ORDINALS.contains(&rank) {
        return None;
    }
    let number = marker.span.of(&speech.document.text);
    // 第三件事是最难的 tells of the third thing; 第三件事， opens it.
    if rank == COUNTING_ORDINALS[0] && !number.ends_with(['，', ',', '、', '：', ':']) {
        return None;
    }
    let mut at = section.index();
    loop {
        let fits = speech.marker(at).is_some_and(|own| own.is_of_one_row_with(marker));
        if fits {
            let is_of_stem = speech.stem(at).is_none_or(|stem| {
                number.strip_prefix(&*stem).is_some_and(|rest| rest.trim_start_matches(['.', '．']).len() < rest.len())
            });
            return is_of_stem.then_some(at);
        }
        let Parent::Section(parent) = speech.section(at).parent else { return None };
        at = parent.index();
    }
}
