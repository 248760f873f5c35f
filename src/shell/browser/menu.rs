//! The open menu: where it stands, and how the keys move about in it.

use gloo::utils::{document, document_element};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

use super::block::block_element;
use super::edge::attended;
use super::{element, pixels};

/// How far a menu keeps from the edges of the window, in pixels.
const MARGIN: i32 = 8;

/// Puts the menu beside a block of the text, or below the button that opens it, and gives the focus to the item that is
/// about the joined line which starts at this byte, else to the first one. What was focused is remembered.
pub fn open_menu(block: Option<usize>, line: Option<usize>) {
    let Some(menu) = element::<HtmlElement>("menu") else { return };
    let button = if block.is_none() {
        "more"
    } else if block == attended() {
        "correct"
    } else {
        ""
    };
    if let Some(button) = element::<Element>(button) {
        place(&menu, &button, true);
    } else if let Some(block) = block.and_then(block_element) {
        place(&menu, &block, false);
    }
    if let Some(block) = block.and_then(block_element) {
        let _ = block.set_attribute("data-menu", "");
    }
    let own = line.and_then(|line| menu.query_selector(&["[data-line='", &line.to_string(), "']"].concat()).ok()?);
    let own = own.map(JsCast::unchecked_into);
    if let Some(item) = own.or_else(|| items(&menu).next()) {
        let _ = item.focus();
    }
}

/// The menu is gone.
pub fn close_menu() {
    if let Ok(Some(block)) = document().query_selector("[data-menu]") {
        let _ = block.remove_attribute("data-menu");
    }
}

/// The menu hangs from its button, or else in the upper corner of what it is about, inside of the window.
fn place(menu: &HtmlElement, beside: &Element, is_button: bool) {
    let (own, of) = (menu.get_bounding_client_rect(), beside.get_bounding_client_rect());
    let window = document_element();
    let (width, height) = (window.client_width(), window.client_height());
    let left = if is_button { of.right() - own.width() } else { of.left() + 32.0 };
    let top = if is_button { of.bottom() + 4.0 } else { of.top().max(48.0) + 32.0 };
    let within = |place: f64, size: f64, all: i32| pixels(place).min(all - pixels(size) - MARGIN).max(MARGIN);
    let style = menu.style();
    let _ = style.set_property("--menu-left", &format!("{}px", within(left, own.width(), width)));
    let _ = style.set_property("--menu-top", &format!("{}px", within(top, own.height(), height)));
}

/// A key moves about in the menu. Says whether it does.
pub fn menu_key(key: &str) -> bool {
    let Some(menu) = element::<HtmlElement>("menu") else { return false };
    let items: Vec<HtmlElement> = items(&menu).collect();
    let active = document().active_element();
    let now = items.iter().position(|item| item.is_same_node(active.as_deref()));
    let last = items.len().saturating_sub(1);
    let next = match key {
        "ArrowDown" => now.filter(|now| *now < last).map_or(0, |now| now + 1),
        "ArrowUp" => now.unwrap_or(0).checked_sub(1).unwrap_or(last),
        "Home" => 0,
        "End" => last,
        _ => return false,
    };
    if let Some(item) = items.get(next) {
        let _ = item.focus();
    }
    true
}

/// The items of the menu that are shown.
fn items(menu: &HtmlElement) -> impl Iterator<Item = HtmlElement> {
    let all = menu.query_selector_all(".Menu-item").ok();
    let length = all.as_ref().map_or(0, NodeList::length);
    let items = (0..length).filter_map(move |at| all.as_ref()?.item(at)).map(JsCast::unchecked_into::<HtmlElement>);
    items.filter(|item| item.offset_height() > 0)
}
