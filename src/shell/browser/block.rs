//! Which block of the text an element or a height belongs to.

use std::ops::{Range, RangeInclusive};

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCollection, Node};

use super::{below, pane, view};

/// The attribute by which an element of the text says which block it shows, the first of several: an index into
/// [`Document::blocks`](tigang::Document::blocks).
pub(super) const BLOCK: &str = "data-block";

/// The block that an element is part of; none outside of the text.
pub fn block_of(element: &Element) -> Option<usize> {
    element.closest("[data-block]").ok()??.get_attribute(BLOCK)?.parse().ok()
}

/// The element that shows a block, the first of those that it shows.
pub(super) fn block_element(block: usize) -> Option<Element> {
    document().query_selector(&format!(".Article [data-block='{block}']")).ok()?
}

/// The attribute by which a chunk of a long text says which block it begins with.
const FROM: &str = "data-from";

/// The block that has the focus, or something in it.
pub fn focused_block() -> Option<usize> {
    block_of(&document().active_element()?)
}

/// The blocks that are marked in the text, where these are several: the first and the last.
pub fn marked_blocks() -> Option<RangeInclusive<usize>> {
    let selection = window().get_selection().ok()??;
    let range = selection.get_range_at(0).ok().filter(|_| !selection.is_collapsed())?;
    let block = |node: Node| match node.dyn_ref::<Element>() {
        Some(element) => block_of(element),
        None => block_of(&node.parent_element()?),
    };
    let first = block(range.start_container().ok()?)?;
    let last = block(range.end_container().ok()?)?;
    // What ends at the start of a block is not meant to reach into it.
    let last = if range.end_offset() == Ok(0) { last.saturating_sub(1) } else { last };
    (first < last).then_some(first..=last)
}

/// The block at this height, in pixels from the top of the text: the last one that begins on or above it. None where the
/// text begins below it.
///
/// Elements that hold others are gone into, so that nothing is measured but what is on the way. In a chunk that is not
/// drawn yet it is the first block.
pub fn block_at(height: i32) -> Option<usize> {
    let pane = pane()?;
    let height = height - pane.scroll_top();
    let mut place = article()?;
    while !place.has_attribute(BLOCK) {
        match last_above(&pane, &place.children(), height) {
            Some(inner) => place = inner,
            None => return place.get_attribute(FROM)?.parse().ok(),
        }
    }
    block_of(&place)
}

/// The blocks that are in view, from the first to the last, both included.
pub fn blocks_in_view() -> Option<Range<usize>> {
    let view = view()?;
    Some(block_at(view.offset).unwrap_or_default()..block_at(view.offset + view.height)?)
}

/// The chunk that is at the top of the view; none in a text that has but one.
pub(super) fn chunk_at_top() -> Option<Element> {
    last_above(&pane()?, &article()?.children(), 0).filter(|chunk| chunk.has_attribute(FROM))
}

/// The sheet with the text on it.
pub(super) fn article() -> Option<Element> {
    document().query_selector(".Article").ok()?
}

/// The last of these, which follow each other downwards, that begins on or above a height of the pane.
fn last_above(pane: &Element, elements: &HtmlCollection, height: i32) -> Option<Element> {
    let (mut from, mut to) = (0, elements.length());
    while from < to {
        let middle = from.midpoint(to);
        if elements.item(middle).is_some_and(|element| below(pane, &element) <= height) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    elements.item(from.checked_sub(1)?)
}
