//! The page's own file: what it is made of, and the speech that it may carry.

use gloo::utils::document;
use js_sys::{JSON, Reflect, Uint8Array};
use tigang::export::page::{Template, VERSION};
use tigang::link::Parcel;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::element;
use super::guard::keep;

/// What the page is made of; nothing where something has taken a part of it away, or where it was not built as one file.
pub fn template() -> Option<Template> {
    let source = element::<Element>("template")?.text_content()?;
    Template::read(&source, |length| {
        let length: usize = length.parse().ok()?;
        let parts = document().query_selector_all("script, style").ok()?;
        let mut parts = (0..parts.length()).filter_map(|at| parts.get(at)?.text_content());
        parts.find(|part| part.encode_utf16().count() == length)
    })
}

/// Whether the file carries a speech.
pub fn carries() -> bool {
    element::<Element>("speech").is_some()
}

/// What the file carries cannot be read by the program: it stays as it is read without, and the page says so.
pub fn stay_still() {
    let set = |id, hidden| element::<Element>(id).map(|line| line.toggle_attribute_with_force("hidden", hidden));
    let _ = (set("refused", false), set("boot", true));
}

/// The speech that the file carries. It is kept, for the case that reading it kills the program.
pub fn carried() -> Option<Parcel> {
    let record = JSON::parse(&element::<Element>("speech")?.text_content()?).ok()?;
    let of = |name: &str| Reflect::get(&record, &JsValue::from(name)).ok();
    of("version").filter(|version| version.as_f64() == Some(VERSION.into()))?;
    let text = of("text")?;
    keep(&text);
    Some(Parcel::with(text.as_string()?, &Uint8Array::new(&of("beside")?).to_vec()))
}
