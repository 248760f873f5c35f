//! The pane that scrolls the text, and the pane that scrolls the outline.

use gloo::utils::document;
use tigang::reading::View;
use web_sys::Element;

use super::{below, element, pixels};

/// How far below the upper edge of the pane a heading lands; `scroll-padding-top` in the styles says the same.
const PADDING: i32 = 4;

/// How much of the outline stays in view below the marked row: two rows.
const ROOM: i32 = 72;

/// The size of the text and of its pane. As long as it is the same, nothing in the text has moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// The height of the text.
    pub text: i32,
    /// The width of the pane.
    pub width: i32,
    /// The height of the pane.
    pub height: i32,
}

/// The size of the text and of its pane as they are now.
pub fn size() -> Option<Size> {
    let pane = pane()?;
    Some(Size { text: pane.scroll_height(), width: pane.client_width(), height: pane.client_height() })
}

/// What is in view of the text.
pub fn view() -> Option<View> {
    let (pane, size) = (pane()?, size()?);
    let max = (size.text - size.height).max(0);
    Some(View { offset: pane.scroll_top(), max, height: size.height, padding: PADDING })
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

/// How far below the top of the text each of these anchors is.
pub fn tops<'a>(anchors: impl Iterator<Item = &'a str>) -> Vec<i32> {
    let Some(pane) = pane() else { return Vec::new() };
    let offset = pane.scroll_top();
    anchors.map(|anchor| element(anchor).map_or(0, |heading: Element| below(&pane, &heading) + offset)).collect()
}

/// How far below the top of the text a place in the window is.
pub fn height_of(client_y: i32) -> i32 {
    let top = |pane: Element| pixels(pane.get_bounding_client_rect().top()) - pane.scroll_top();
    client_y - pane().map_or(0, top)
}

/// Scrolls the text so that the element with this anchor is at the top of the pane. Says where the text is then.
///
/// What has not been drawn yet has a guessed height (`content-visibility`). It is measured when it comes near, so the
/// place is looked at again until it stays.
pub fn land(anchor: &str) -> Option<i32> {
    let (pane, target) = (pane()?, element::<Element>(anchor)?);
    for _ in 0..4 {
        let way = below(&pane, &target) - PADDING;
        if way == 0 {
            break;
        }
        pane.set_scroll_top(pane.scroll_top() + way);
    }
    Some(pane.scroll_top())
}

/// Scrolls the outline so that the marked row is in view, with two rows below it. It stays as it is where the row is in
/// view already, and where the reader is at work in it, unless the reader `asked` for the row.
pub fn reveal_row(asked: bool) {
    let (Some(pane), Ok(Some(row))) = (element::<Element>("outline"), document().query_selector(".Row.is-current"))
    else {
        return;
    };
    if !asked && pane.matches(":hover, :focus-within").unwrap_or(false) {
        return;
    }
    let (top, height) = (below(&pane, &row), pane.client_height());
    let excess = top + row.client_height() + ROOM - height;
    let way = if top < 0 { top - ROOM } else { excess.min(top).max(0) };
    if way != 0 {
        pane.set_scroll_top(pane.scroll_top() + way);
    }
}

fn pane() -> Option<Element> {
    element("text")
}
