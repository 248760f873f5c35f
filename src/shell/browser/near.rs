//! The chunks near to where the reader is. A chunk that never came near has a guessed height (`content-visibility`): these
//! are laid out before they come into view, so that nothing moves when they do.

use gloo::utils::document;
use web_sys::Element;

use super::block::chunk_at_top;
use super::{below, opener, pane};

/// Marks the chunks that are laid out wherever they are; its value tells which of them it is.
const NEAR: &str = "data-near";

/// Has the chunk of a place and the one before it laid out; no others any longer, unless they are in view. What is below
/// moves nothing when it gets its height.
pub fn lay_out_around(place: &Element) {
    while let Ok(Some(chunk)) = document().query_selector("[data-near]") {
        let _ = chunk.remove_attribute(NEAR);
    }
    let Ok(Some(chunk)) = place.closest(".Chunk") else { return };
    if let Some(before) = chunk.previous_element_sibling() {
        let _ = before.set_attribute(NEAR, "before");
    }
    let _ = chunk.set_attribute(NEAR, "here");
}

/// Has the chunks around the view laid out. What is in view stays where it is; not every browser sees to that by itself.
pub fn lay_out_near() {
    let (Some(pane), Some(chunk)) = (pane(), chunk_at_top()) else { return };
    if chunk.get_attribute(NEAR).as_deref() == Some("here") {
        return;
    }
    let before = below(&pane, &chunk);
    lay_out_around(&chunk);
    let way = below(&pane, &chunk) - before;
    if way != 0 {
        pane.set_scroll_top(pane.scroll_top() + way);
    }
    opener::moved(&pane);
}
