//! Where the buttons at the edge of a paragraph are.

use web_sys::{Element, Event, HtmlElement};
use yew::Callback;

use super::block::{BLOCK, block_of};
use super::{below, element, is_drawer, pane, pixels, window_height};
use crate::shell::gesture::Gesture;

/// On narrow screens the buttons lie over the foot of the text, where this many pixels are theirs.
const FOOT: i32 = 96;

/// Brings the buttons to the paragraph that `place` is part of.
pub fn attend(place: &Element) {
    if let Some((edge, pane, paragraph)) = parts(place) {
        let top = below(&pane, &paragraph) + pane.scroll_top();
        let right = place.closest(".Article").ok().flatten().map_or(0, |sheet| {
            pixels(sheet.get_bounding_client_rect().right() - pane.get_bounding_client_rect().left())
        });
        let style = edge.style();
        let _ = style.set_property("--edge-y", &format!("{top}px"));
        let _ = style.set_property("--edge-x", &format!("{right}px"));
        let _ = edge.set_attribute(BLOCK, &paragraph.get_attribute(BLOCK).unwrap_or_default());
    }
}

/// Brings the buttons to the paragraph that was tapped at this height of the window, where they do not hide it.
pub fn attend_tap(place: &Element, client_y: i32) {
    attend(place);
    if let Some(edge) = element::<Element>("edge") {
        let _ = edge.toggle_attribute_with_force("data-above", client_y > window_height() - FOOT);
    }
}

/// Follows the pointer, where there is one that points without a touch, or the focus.
pub fn follow(place: &Element) {
    if !is_drawer() {
        attend(place);
    }
}

/// Puts the buttons away where they lie over the text.
pub fn leave() {
    if is_drawer()
        && let Some(edge) = element::<Element>("edge")
    {
        let _ = edge.remove_attribute(BLOCK);
    }
}

/// Words were marked, or no longer are: as long as some are marked in the text, the buttons are at their paragraph, and one
/// of them is about the words. In the box in which the text is edited it is the caret.
pub fn mark(_: &Event, _: &Callback<Gesture>) -> Option<Gesture> {
    let selection = gloo::utils::window().get_selection().ok().flatten().filter(|marked| !marked.is_collapsed());
    let place =
        selection.and_then(|marked| marked.focus_node()?.parent_element()?.closest(".Article [data-block]").ok()?);
    if let Some(place) = &place {
        attend(place);
    }
    if let Some(edge) = element::<Element>("edge") {
        let _ = edge.toggle_attribute_with_force("data-marked", place.is_some());
    }
    super::focus_is_in("edit").then_some(Gesture::Caret)
}

/// The block at whose edge the buttons are, where they are in view.
pub fn attended() -> Option<usize> {
    let (edge, pane) = (element("edge")?, pane()?);
    let height = below(&pane, &edge);
    (0..pane.client_height()).contains(&height).then(|| block_of(&edge))?
}

fn parts(place: &Element) -> Option<(HtmlElement, Element, Element)> {
    let paragraph = place.closest(".Article [data-block]").ok()??;
    Some((element("edge")?, pane()?, paragraph))
}
