//! What happens when the program dies: the reader is told, and the text is still there. It is shown by the page itself
//! ([start.js](../../../xtask/src/build/start.js)), which is told of all that kills a program; a panic says why.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::element;

/// Keeps a text for the case that reading it kills the program: with the browser, since the memory of the program may be
/// damaged when it is wanted.
pub fn keep(text: &JsValue) {
    if let Some(area) = element::<JsValue>("panic-text") {
        let _ = Reflect::set(&area, &"kept".into(), text);
    }
}

/// From now on a panic says why it came. The hook calls the browser and nothing else.
pub fn guard() {
    yew::set_custom_panic_hook(Box::new(|info| {
        if let Some(message) = element::<Element>("panic-message") {
            message.set_text_content(Some(&info.to_string()));
        }
    }));
}
