//! The history of the tab: one entry per jump that the reader made, none from scrolling.
//!
//! When the reader leaves an entry by a jump, the scroll offset is noted in it, so that going back leads to the exact
//! place. What is open over the page has an entry of its own, so that going back closes it.

use gloo::utils::{history, window};
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

use super::offset;

/// The note in the entry of what is open over the page.
const PANEL: &str = "panel";

/// Where going back or forward led.
pub enum Travelled {
    /// To an entry that was left at this scroll offset.
    To(i32),
    /// To an entry that knows no offset.
    Somewhere,
}

/// From now on going back scrolls as [`travelled`] says. Left to itself the browser would go to the anchor instead.
pub fn take_over() {
    let _ = history().set_scroll_restoration(ScrollRestoration::Manual);
}

/// Makes an entry for a jump to `anchor`. From what is open over the page, its entry becomes that of the jump.
pub fn jump_to(anchor: &str) {
    let address = ["#", anchor].concat();
    let _ = if in_panel() {
        history().replace_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        note_offset();
        history().push_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// Makes an entry for where the reader is now, who was at this offset before.
pub fn depart(offset: i32) {
    let _ = history().replace_state(&offset.into(), "");
    let _ = history().push_state(&super::offset().into(), "");
}

/// Makes an entry for what is open over the page.
pub fn enter_panel() {
    note_offset();
    let _ = history().push_state(&PANEL.into(), "");
}

/// Goes back from the entry of what is open over the page. Says whether there was one.
pub fn leave_panel() -> bool {
    if !in_panel() {
        return false;
    }
    // Going back takes a moment. Asked again before that, it would go back twice.
    let _ = history().replace_state(&JsValue::NULL, "");
    history().back().is_ok()
}

/// Where the reader has just gone to, in the history.
pub fn travelled() -> Travelled {
    let noted = history().state().ok().and_then(|state| state.as_f64());
    noted.map_or(Travelled::Somewhere, |offset| Travelled::To(super::pixels(offset)))
}

/// The anchor in the address; empty where there is none.
pub fn target() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Takes the anchor out of the address: it belongs to a text that is no longer here.
pub fn clear_address() {
    let location = window().location();
    if let (Ok(path), Ok(query), false) = (location.pathname(), location.search(), target().is_empty()) {
        let _ = history().replace_state_with_url(&JsValue::NULL, "", Some(&(path + &query)));
    }
}

fn in_panel() -> bool {
    history().state().is_ok_and(|state| state == *PANEL)
}

fn note_offset() {
    let _ = history().replace_state(&offset().into(), "");
}
