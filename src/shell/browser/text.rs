//! Texts that come in as strings of the browser: pasted, dropped or typed.

use gloo::timers::callback::Timeout;
use js_sys::{Function, JsString, Reflect};
use tigang::input::MAX_BYTES;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, HtmlTextAreaElement};
use yew::Callback;

use super::guard::keep;
use crate::shell::gesture::Gesture;
use crate::shell::notice::Notice;

/// Takes the text of what was pasted or dropped.
pub fn take(data: &DataTransfer, tell: &Callback<Gesture>) -> Option<Gesture> {
    let get = Reflect::get(data, &"getData".into()).ok()?.dyn_into::<Function>().ok()?;
    came(get.call1(data, &"text/plain".into()).ok()?, tell.clone())
}

/// Takes the words in a box.
pub fn take_from(area: &HtmlTextAreaElement, tell: &Callback<Gesture>) -> Option<Gesture> {
    came(Reflect::get(area, &"value".into()).ok()?, tell.clone())
}

/// A text came in. Where its length alone is too much, it is never copied into the program; where it is not, that is done
/// a moment later, since for a long one it takes a while, as does getting it from the clipboard.
fn came(text: JsValue, tell: Callback<Gesture>) -> Option<Gesture> {
    let text: JsString = text.dyn_into().ok()?;
    let fits = |length: usize| length <= MAX_BYTES;
    if !usize::try_from(text.length()).is_ok_and(fits) {
        return Some(Gesture::Refused(Notice::TooLong));
    }
    let copy = move || {
        let copied = String::from(&text);
        tell.emit(if fits(copied.len()) {
            keep(&text.into());
            Gesture::Text(copied)
        } else {
            Gesture::Refused(Notice::TooLong)
        });
    };
    Timeout::new(0, copy).forget();
    None
}
