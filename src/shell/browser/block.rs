//! Which block of the text an element or a height belongs to.

use gloo::utils::document;
use web_sys::{Element, HtmlCollection};

use super::{below, element};

/// The attribute by which an element of the text says which block it shows, the first of several: an index into
/// [`Document::blocks`](tigang::Document::blocks).
const BLOCK: &str = "data-block";

/// The block that an element is part of; none outside of the text.
pub fn block_of(element: &Element) -> Option<usize> {
    element.closest("[data-block]").ok()??.get_attribute(BLOCK)?.parse().ok()
}

/// The block at this height, in pixels from the top of the text: the last one that begins on or above it. None where the
/// text begins below it.
///
/// Elements that hold others are gone into, so that nothing is measured but what is on the way.
pub fn block_at(height: i32) -> Option<usize> {
    let pane: Element = element("text")?;
    let height = height - pane.scroll_top();
    let mut place = document().query_selector(".Article").ok()??;
    while !place.has_attribute(BLOCK) {
        place = last_above(&pane, &place.children(), height)?;
    }
    block_of(&place)
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
