//! A heading that lost its number: a bare line between two numbered siblings.

use super::speech::Speech;
use crate::text::{columns, is_finished};
use crate::{Block, BlockKind, Marker, Span};

/// A heading takes so many columns: less is a name, more is a sentence.
const COLUMNS: std::ops::RangeInclusive<usize> = 8..=60;

/// The paragraph that a heading leads takes more columns than these.
const LED_LEAST: usize = 30;

/// The one line between the headings `before` and `at` that reads like a heading without a number: it stands alone, ends
/// in no mark, and leads a paragraph. Nothing where there is none, or more than one.
pub(super) fn heading_between(speech: &Speech, before: usize, at: usize) -> Option<Span> {
    let blocks = &speech.document.blocks;
    let place = |section: usize| speech.section(section).span.start();
    let from = blocks.partition_point(|block| block.span.start() <= place(before));
    let to = blocks.partition_point(|block| block.span.start() < place(at));
    let mut bare = (from..to).filter(|index| is_bare(speech, blocks, *index));
    let first = bare.next()?;
    bare.next().is_none().then(|| blocks[first].content)
}

fn is_bare(speech: &Speech, blocks: &[Block], index: usize) -> bool {
    let block = &blocks[index];
    let can_head = match block.kind {
        BlockKind::Paragraph { run_in } => !run_in,
        BlockKind::Heading(id) => speech.section(id.index()).heading.marker.is_none(),
        _ => false,
    };
    let leads = blocks.get(index + 1).is_some_and(|next| {
        let heads = match next.kind {
            BlockKind::Heading(id) => speech.section(id.index()).heading.marker.is_some_and(|marker| marker.value == 1),
            _ => false,
        };
        let words = next.content.of(&speech.document.text);
        let is_prose = is_finished(words) && columns(words, LED_LEAST + 1) > LED_LEAST;
        heads || matches!(next.kind, BlockKind::Paragraph { .. }) && is_prose
    });
    let words = block.content.of(&speech.document.text);
    // A printed page repeats the title at its head.
    let is_plain = speech.title != Some(words) && !is_finished(words) && Marker::read(words).is_none();
    can_head && leads && is_plain && COLUMNS.contains(&columns(words, COLUMNS.end() + 1))
}
