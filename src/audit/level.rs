//! Headings that jump over a level which the speech has elsewhere.

use super::speech::Speech;
use super::{Diagnostic, DiagnosticKind, Expected};
use crate::numbering::Role;
use crate::{BlockKind, Marker, Parent};

/// So many headings must have the level in between before one that lacks it is odd.
const USUAL_LEAST: u32 = 2;

/// Only forms of smaller ranks make a level of their own: 1), (1) and ① are ways to write one.
const INNERMOST: u8 = 44;

/// How often headings of one form lead into headings of another, by their ranks.
#[derive(Default)]
struct Steps {
    /// Outer rank, inner rank, how many headings.
    counts: Vec<(u8, u8, u32)>,
}

impl Steps {
    fn add(&mut self, outer: u8, inner: u8) {
        match self.counts.iter_mut().find(|step| (step.0, step.1) == (outer, inner)) {
            Some(step) => step.2 += 1,
            None => self.counts.push((outer, inner, 1)),
        }
    }

    fn of(&self, outer: u8, inner: u8) -> u32 {
        self.counts.iter().find(|step| (step.0, step.1) == (outer, inner)).map_or(0, |step| step.2)
    }

    /// Whether the speech usually has a level between these two.
    fn has_between(&self, outer: u8, inner: u8) -> bool {
        let direct = self.of(outer, inner);
        self.counts.iter().any(|(from, middle, count)| {
            *from == outer
                && (outer + 1..inner.min(INNERMOST)).contains(middle)
                && *count >= USUAL_LEAST
                && *count > direct
                && self.of(*middle, inner) > 0
        })
    }
}

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    let firsts: Vec<(u8, usize)> = speech.families.iter().filter_map(|family| first(speech, family)).collect();
    let mut steps = Steps::default();
    for (outer, at) in &firsts {
        steps.add(*outer, speech.marker(*at).map_or(0, Marker::rank));
    }
    for (outer, at) in firsts {
        let Some(marker) = speech.marker(at) else { continue };
        let Parent::Section(parent) = speech.section(at).parent else { continue };
        let is_cut = speech.lacks_between(speech.section(parent.index()).span.start(), speech.section(at).span.start());
        let inner = marker.rank();
        if !is_cut && steps.has_between(outer, inner) && !opens_between(speech, parent.index(), at, outer + 1..inner) {
            found.push(Diagnostic { kind: DiagnosticKind::LevelJump, span: marker.span, expected: Expected::Nothing });
        }
    }
}

/// Whether a paragraph between two headings opens with a number of one of these ranks: the level is there as a list.
fn opens_between(speech: &Speech, from: usize, to: usize, ranks: std::ops::Range<u8>) -> bool {
    let blocks = &speech.document.blocks;
    let (from, to) = (speech.section(from).span.start(), speech.section(to).span.start());
    let first = blocks.partition_point(|block| block.span.start() < from);
    blocks[first..].iter().take_while(|block| block.span.start() < to).any(|block| {
        matches!(block.kind, BlockKind::Paragraph { .. })
            && Marker::read(block.content.of(&speech.document.text))
                .is_some_and(|marker| ranks.contains(&marker.rank()))
    })
}

/// The first numbered heading of a family, and the rank of what it is under.
fn first(speech: &Speech, family: &[usize]) -> Option<(u8, usize)> {
    let first = *family.first()?;
    let Parent::Section(parent) = speech.section(first).parent else { return None };
    let is_heading = speech.marker(first).is_some_and(|marker| marker.numbering().role != Role::Ordinal);
    let outer = speech.marker(parent.index())?.rank();
    (is_heading && !speech.strays[first]).then_some((outer, first))
}
