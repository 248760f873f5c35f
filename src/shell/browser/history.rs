//! The history of the tab: one entry per jump that the reader made, none from scrolling.
//!
//! When the reader leaves an entry by a jump, the scroll offset is noted in it, so that going back leads to the exact
//! place. What is open over the page has an entry of its own, so that going back closes it. Every entry of a text that came
//! by a link also holds the link, which is no longer in the address: the browser keeps it as long as the tab, and brings it
//! again where the page is loaded anew.

use std::cell::RefCell;

use gloo::utils::{history, window};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ScrollRestoration;

use super::offset;

/// The note in the entry of what is open over the page.
const PANEL: &str = "panel";

/// What is noted in an entry: where the reader was, and the link of the text.
const PLACE: u32 = 0;
const LINK: u32 = 1;

thread_local! {
    /// The link of the text that is read.
    static CARRIED: RefCell<JsValue> = const { RefCell::new(JsValue::NULL) };
}

/// Where going back or forward led.
pub enum Travelled {
    /// To an entry that was left at this scroll offset.
    To(i32),
    /// To an entry that knows no offset.
    Somewhere,
}

/// From now on going back scrolls as [`travelled`] says. Left to itself the browser would go to the anchor instead. The entry
/// knows that the page was here.
pub fn take_over() {
    let _ = history().set_scroll_restoration(ScrollRestoration::Manual);
    if !was_here() {
        let _ = history().replace_state(&note(&JsValue::NULL), "");
    }
}

/// Whether the page was open in this entry before: it is loaded anew, or come back to.
pub fn was_here() -> bool {
    history().state().is_ok_and(|state| !state.is_null())
}

/// Makes an entry for a jump to `anchor`. From what is open over the page, its entry becomes that of the jump.
pub fn jump_to(anchor: &str) {
    let address = ["#", anchor].concat();
    let _ = if in_panel() {
        history().replace_state_with_url(&note(&JsValue::NULL), "", Some(&address))
    } else {
        note_offset();
        history().push_state_with_url(&note(&JsValue::NULL), "", Some(&address))
    };
}

/// Makes an entry for where the reader is now, who was at this offset before.
pub fn depart(offset: i32) {
    let _ = history().replace_state(&note(&offset.into()), "");
    let _ = history().push_state(&note(&super::offset().into()), "");
}

/// Makes an entry for what is open over the page.
pub fn enter_panel() {
    note_offset();
    let _ = history().push_state(&note(&PANEL.into()), "");
}

/// Goes back from the entry of what is open over the page. Says whether there was one.
pub fn leave_panel() -> bool {
    if !in_panel() {
        return false;
    }
    // Going back takes a moment. Asked again before that, it would go back twice.
    let _ = history().replace_state(&note(&JsValue::NULL), "");
    history().back().is_ok()
}

/// Where the reader has just gone to, in the history.
pub fn travelled() -> Travelled {
    noted(PLACE).as_f64().map_or(Travelled::Somewhere, |offset| Travelled::To(super::pixels(offset)))
}

/// The link that the entry holds, if any.
pub fn kept_link() -> Option<String> {
    noted(LINK).as_string()
}

/// The address behind the path of the page: what asks, and the anchor or the payload of a link.
pub fn address() -> String {
    let location = window().location();
    [location.search(), location.hash()].map(Result::unwrap_or_default).concat()
}

/// From now on entries hold this link, or none; this one too. Behind the path of the page the address is to be `address`:
/// where the browser does not allow that, it stays as it is.
pub fn carry(link: Option<&str>, address: &str) {
    let link = link.map_or(JsValue::NULL, JsValue::from);
    CARRIED.set(link.clone());
    let is_there = noted(LINK) == link || link.is_null() && kept_link().is_none();
    if is_there && self::address() == address {
        return;
    }
    let note = note(&noted(PLACE));
    let path = window().location().pathname().unwrap_or_default();
    if history().replace_state_with_url(&note, "", Some(&[&path, address].concat())).is_err() {
        let _ = history().replace_state(&note, "");
    }
}

/// The anchor in the address; empty where there is none.
pub fn target() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Takes the anchor out of the address: it belongs to a text that is no longer here.
pub fn clear_address() {
    let location = window().location();
    if let (Ok(path), Ok(query), false) = (location.pathname(), location.search(), target().is_empty()) {
        let _ = history().replace_state_with_url(&note(&JsValue::NULL), "", Some(&(path + &query)));
    }
}

fn in_panel() -> bool {
    noted(PLACE) == *PANEL
}

fn note_offset() {
    let _ = history().replace_state(&note(&offset().into()), "");
}

/// What an entry notes of a place.
fn note(place: &JsValue) -> JsValue {
    CARRIED.with_borrow(|link| Array::of2(place, link).into())
}

/// What is noted in this entry.
fn noted(what: u32) -> JsValue {
    let state = history().state().unwrap_or_default();
    state.dyn_into::<Array>().map_or(JsValue::UNDEFINED, |note| note.get(what))
}
