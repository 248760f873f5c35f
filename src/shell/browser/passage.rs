//! The words that the reader marked in the text.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, Range};

use super::block::block_of;
use super::range::{next, walk};

/// From where to where words are marked in the text: the block of each place, and how much is shown of it before that, as
/// in a [`Mark`](tigang::find::Mark).
pub fn quoted() -> Option<((usize, usize), (usize, usize))> {
    let selection = window().get_selection().ok()??;
    let range = selection.get_range_at(0).ok().filter(|_| !selection.is_collapsed())?;
    Some((place(&range, true)?, place(&range, false)?))
}

/// The place where a range starts, or ends.
fn place(range: &Range, start: bool) -> Option<(usize, usize)> {
    let at = range.clone_range();
    at.collapse_with_to_start(start);
    let (node, offset) = (at.start_container().ok()?, at.start_offset().ok()?);
    let children = node.child_nodes();
    // Between two elements, it is at the one behind.
    let inner = children.item(offset).or_else(|| children.item(children.length().checked_sub(1)?));
    let node = inner.filter(JsCast::has_type::<Element>).unwrap_or(node);
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let block = element.closest(".Article [data-block]").ok()??;
    let walker = walk(&block)?;
    let mut passed = 0;
    while let Some(text) = next(&walker) {
        let length = text.length();
        if at.compare_point(&text, length) == Ok(1) {
            if text.is_same_node(Some(&node)) {
                passed += offset;
            }
            break;
        }
        passed += length;
    }
    Some((block_of(&block)?, passed as usize))
}
