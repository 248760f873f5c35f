//! The pane that scrolls the text.

use tigang::reading::View;
use web_sys::{Element, Event};
use yew::Callback;

use super::block::{block_at, block_element};
use super::events::target;
use super::near::lay_out_around;
use super::{below, edge, element, opener, pane, pixels};
use crate::shell::gesture::Gesture;
use crate::shell::memory::Place;

/// How far below the upper edge of the pane a heading lands; `scroll-padding-top` in the styles says the same.
const PADDING: i32 = 4;

/// All of a block, in the measure of [`Place`].
const WHOLE: f64 = 10_000.0;

/// Something is scrolled. That the text is, is told.
pub(super) fn scroll(event: &Event, _: &Callback<Gesture>) -> Option<Gesture> {
    let pane = target(event)?;
    opener::scrolled(&pane);
    (pane.id() == "text").then(|| {
        edge::leave();
        Gesture::Scroll
    })
}

/// What is in view of the text.
pub fn view() -> Option<View> {
    let pane = pane()?;
    let (offset, height) = (pane.scroll_top(), pane.client_height());
    Some(View { offset, max: (pane.scroll_height() - height).max(0), height, padding: PADDING })
}

/// How far the text is scrolled.
pub fn offset() -> i32 {
    pane().map_or(0, |pane| pane.scroll_top())
}

/// Scrolls the text to this offset.
pub fn scroll_to(offset: i32) {
    if let Some(pane) = pane() {
        pane.set_scroll_top(offset);
    }
}

/// How far below the top of the text the element with this anchor is.
pub fn top(anchor: &str) -> Option<i32> {
    let pane = pane()?;
    Some(below(&pane, &element(anchor)?) + pane.scroll_top())
}

/// Scrolls the text so that the element with this anchor is at the top of the pane. Says where the text is then.
///
/// The chunks around it are laid out before it is measured, so that it does not move when they come into view.
pub fn land(anchor: &str) -> Option<i32> {
    bring(&element(anchor)?, |_| PADDING)
}

/// Where the reader is: the block that one lands at, and how much of it is above.
pub fn place() -> Option<Place> {
    let pane = pane()?;
    let block = block_at(pane.scroll_top() + PADDING)?;
    let shown = block_element(block)?;
    let above = f64::from(PADDING - below(&pane, &shown).min(PADDING));
    Some(Place { block, part: pixels(above * WHOLE / shown.get_bounding_client_rect().height().max(1.0)) })
}

/// Scrolls the text to where the reader was, where that is drawn.
pub fn come_back(place: Place) {
    let above =
        |shown: &Element| PADDING - pixels(shown.get_bounding_client_rect().height() * f64::from(place.part) / WHOLE);
    if let Some(shown) = block_element(place.block) {
        bring(&shown, above);
    }
}

/// Scrolls the text so that an element is so far below the upper edge of the pane. Says where the text is then.
fn bring(target: &Element, distance: impl Fn(&Element) -> i32) -> Option<i32> {
    let pane = pane()?;
    lay_out_around(target);
    Some(approach(&pane, || below(&pane, target) - distance(target)))
}

/// Scrolls the pane the way that is left to go, again where what came into view has changed it. Says where the text is
/// then.
pub(super) fn approach(pane: &Element, way: impl Fn() -> i32) -> i32 {
    for _ in 0..4 {
        let way = way();
        if way == 0 {
            break;
        }
        pane.set_scroll_top(pane.scroll_top() + way);
    }
    opener::moved(pane);
    pane.scroll_top()
}
