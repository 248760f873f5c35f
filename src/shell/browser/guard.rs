//! What happens when the program dies: the reader is told, and the text is still there. The page itself shows it
//! ([start.js](../../../xtask/src/build/start.js)), which is told of all that kills a program.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::element;

/// Keeps a text for the case that reading it kills the program: with the browser, since the memory of the program may be
/// damaged when it is wanted.
pub fn keep(text: &JsValue) {
    if let Some(area) = element::<JsValue>("panic-text") {
        let _ = Reflect::set(&area, &"kept".into(), text);
    }
}
