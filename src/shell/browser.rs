//! The only door to the browser. What passes it are plain values, so that all else can be tested without one.

mod block;
mod clipboard;
mod clock;
mod edge;
mod edit_box;
mod events;
mod file;
mod gone;
mod guard;
mod highlight;
mod history;
mod json;
mod keyboard;
mod layout;
mod library;
mod library_file;
mod menu;
mod near;
mod opener;
mod own_file;
mod page;
mod passage;
mod planted;
mod pointer;
mod print;
mod range;
mod rows;
mod scroller;
mod send;
mod stage;
mod storage;
mod text;
mod worker;

pub use block::{block_at, blocks_in_view, focused_block, marked_blocks};
pub use clipboard::{copy, empty_field, mark_field};
pub use clock::{clock, now, within};
pub use edge::attended;
pub use edit_box::{boxed, caret, move_caret, open_box};
pub use events::listen;
pub use file::decode;
pub use gone::{at_leaving, is_gone};
pub use highlight::{Hits, bring, mark, size, unmark};
pub use history::{
    Travelled, address, carry, clear_address, depart, enter_panel, jump_to, kept_link, leave_panel, take_over, target,
    travelled, was_here,
};
pub use json::parsed;
pub use layout::{is_watched, watch};
pub use library::{heed_library, order};
pub use library_file::save_json;
pub use menu::{close_menu, open_menu};
pub use near::lay_out_near;
pub use own_file::{carried, carries, stay_still, template};
pub use page::{
    dress, focus, focus_is_in, focus_speech, focus_unseen, focus_words, is_drawer, keep_focus, let_focus_go,
    prefers_dark, print, return_focus, set_title, show_dialog,
};
pub use passage::quoted;
pub use planted::planted;
pub use print::print_with;
pub use rows::{focus_row, most_room, reveal_row, row_heights};
pub use scroller::{come_back, land, offset, place, scroll_to, top, view};
pub use send::{home, save_page, save_text, send, sends};
pub use stage::{lay_out, stage};
pub use storage::{
    hold, keep_texts, keep_unwanted, keeps, kept_count, left, let_go, note_count, note_left, remember, settings, texts,
    unfiled, unwanted,
};
pub use worker::{keep_page, renew};

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The element that the page mounts in.
pub fn root() -> Element {
    element("app").unwrap_or_else(|| gloo::utils::body().into())
}

/// The element with this id, as what it is taken for.
fn element<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The pane that scrolls the text.
fn pane() -> Option<Element> {
    element("text")
}

/// The height of the window.
fn window_height() -> i32 {
    gloo::utils::window().inner_height().ok().and_then(|height| height.as_f64()).map_or(0, pixels)
}

/// What the browser measured, in whole pixels or milliseconds.
#[expect(clippy::cast_possible_truncation, reason = "no page is so long that its pixels do not fit")]
fn pixels(length: f64) -> i32 {
    length.round() as i32
}

/// How far the upper edge of `inner` is below that of `outer`; negative where it is above.
fn below(outer: &Element, inner: &Element) -> i32 {
    pixels(inner.get_bounding_client_rect().top() - outer.get_bounding_client_rect().top())
}
