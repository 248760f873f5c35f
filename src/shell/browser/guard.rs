//! What happens when the program dies: the reader is told, and the text is still there.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::element;

thread_local! {
    /// The text that came in last, kept by the browser: the memory of the program may be damaged when it is wanted.
    static KEPT: RefCell<JsValue> = const { RefCell::new(JsValue::NULL) };
}

/// Keeps a text for the case that reading it kills the program.
pub fn keep(text: JsValue) {
    KEPT.set(text);
}

/// From now on a panic shows the part of the page that is made for it. The hook calls the browser and nothing else.
pub fn guard() {
    yew::set_custom_panic_hook(Box::new(|info| {
        if let (Some(app), Some(panic)) = (element::<Element>("app"), element::<Element>("panic")) {
            let _ = app.set_attribute("hidden", "");
            let _ = panic.remove_attribute("hidden");
        }
        if let Some(message) = element::<Element>("panic-message") {
            message.set_text_content(Some(&info.to_string()));
        }
        if let (Some(area), Ok(text)) = (element::<JsValue>("panic-text"), KEPT.try_with(|kept| kept.borrow().clone()))
        {
            let _ = Reflect::set(&area, &"value".into(), &text);
        }
    }));
}
