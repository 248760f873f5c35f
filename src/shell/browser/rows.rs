//! The rows of the outline as they lie in their pane, which scrolls by itself.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::page::focus_on;
use super::{below, element, window_height};

/// How much of the outline stays in view below the marked row: two rows.
const ROOM: i32 = 72;

/// What is in the window above and below the rows is together no lower than this.
const AROUND: i32 = 100;

/// Scrolls the outline so that the marked row is in view, with two rows below it. It stays as it is where the row is in
/// view already, and where the reader is at work in it, unless the reader `asked` for the row.
pub fn reveal_row(asked: bool) {
    let (Some(pane), Ok(Some(row))) = (element::<Element>("rows"), document().query_selector(".Row.is-current")) else {
        return;
    };
    let at_work = element("outline").unwrap_or_else(|| pane.clone());
    if !asked && at_work.matches(":hover, :focus-within").unwrap_or(false) {
        return;
    }
    let (top, height) = (below(&pane, &row), pane.client_height());
    let excess = top + row.client_height() + ROOM - height;
    let way = if top < 0 { top - ROOM } else { excess.min(top).max(0) };
    if way != 0 {
        pane.set_scroll_top(pane.scroll_top() + way);
    }
}

/// Gives the focus to the marked row. Says whether it is there.
pub fn focus_row() -> bool {
    let row = document().query_selector(".Row.is-current .Row-label").ok().flatten();
    row.and_then(|row| row.dyn_into().ok()).map(|link| focus_on(&link)).is_some()
}

/// The height of each of the first `count` rows without the rows under it, 0 where it is not drawn; and the height that
/// there is for them all, at most, where all that are drawn are in view.
pub fn row_heights(count: usize) -> (Vec<i32>, i32) {
    let mut heights = vec![0; count];
    let room = measure(&mut heights).unwrap_or_default();
    (heights, room)
}

/// The height that there may be for the rows, before any are drawn: there is no more.
pub fn most_room() -> i32 {
    window_height() - AROUND
}

fn measure(heights: &mut [i32]) -> Option<i32> {
    let pane: Element = element("rows")?;
    let rows = pane.query_selector_all("li").ok()?;
    for row in (0..rows.length()).filter_map(|place| rows.get(place)?.dyn_into::<Element>().ok()) {
        let index = row.get_attribute("data-row").and_then(|index| index.parse::<usize>().ok());
        if let Some(height) = index.and_then(|index| heights.get_mut(index)) {
            *height = height_of(&row) - list_height(&row);
        }
    }
    let (height, content) = (pane.client_height(), pane.scroll_height());
    Some(if content > height { height - (content - list_height(&pane)) } else { most_room() })
}

/// The height of the list of rows that is directly in this element.
fn list_height(element: &Element) -> i32 {
    element.query_selector(":scope > ol").ok().flatten().map_or(0, |list| height_of(&list))
}

fn height_of(element: &Element) -> i32 {
    element.dyn_ref::<HtmlElement>().map_or(0, HtmlElement::offset_height)
}
