//! Ways out of the page: what the system sends links with, and files.

use gloo::file::{Blob, ObjectUrl};
use gloo::utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlAnchorElement, ShareData};

/// The address at which others reach the page, without what stands behind it; none where it is a file.
pub fn home() -> String {
    let location = window().location();
    let is_file = location.protocol().is_ok_and(|protocol| protocol == "file:");
    let parts = location.origin().ok().zip(location.pathname().ok()).filter(|_| !is_file);
    parts.map(|(origin, path)| origin + &path).unwrap_or_default()
}

/// Whether the system can be asked to send a link.
pub fn sends() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Asks the system to send a link. What becomes of that is between it and the reader.
pub fn send(title: &str, address: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    // The reader may change his mind, which is no fault.
    let ignore = Closure::once(|_| {});
    let _ = window().navigator().share_with_data(&data).catch(&ignore);
    ignore.forget();
}

/// Begins each text: without it, old programs on Chinese systems take UTF-8 for another encoding.
const ENCODING: &str = "\u{feff}";

/// Has a text saved as a file of this name.
pub fn save_text(name: &str, text: &str) {
    save(name, "text/plain;charset=utf-8", &[ENCODING, text].concat());
}

/// Has a web page saved as a file of this name.
pub fn save_page(name: &str, page: &str) {
    save(name, "text/html;charset=utf-8", page);
}

/// Has what is said so in JSON saved as a file of this name.
pub fn save_json(name: &str, json: &str) {
    save(name, "application/json", json);
}

fn save(name: &str, kind: &str, content: &str) {
    let blob = Blob::new_with_options(content, Some(kind));
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        let url = ObjectUrl::from(blob);
        link.set_download(name);
        link.set_href(&url);
        link.click();
        // It must live until the browser has read it.
        gloo::timers::callback::Timeout::new(60_000, move || drop(url)).forget();
    }
}
