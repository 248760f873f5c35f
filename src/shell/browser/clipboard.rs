//! The clipboard.

use gloo::utils::{body, document};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlDocument, HtmlInputElement, HtmlTextAreaElement};

use super::element;
use super::page::{keep_focus, return_focus};

/// Copies a text, and says whether the browser let it. The focus stays where it is.
///
/// The old way is taken, by a box that is there for a moment: it works at once and wherever the page is, also from disk and
/// over plain HTTP, where browsers have no other one.
pub fn copy(text: &str) -> bool {
    let page = document();
    let Some(area) = page.create_element("textarea").ok().and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok())
    else {
        return false;
    };
    keep_focus();
    area.set_value(text);
    area.set_class_name("is-unseen");
    // Beside an open dialog nothing can be marked.
    let dialog = element::<HtmlDialogElement>("panel").filter(HtmlDialogElement::open);
    let _ = dialog.map_or_else(|| body().into(), Element::from).append_child(&area);
    area.select();
    let is_copied = page.unchecked_ref::<HtmlDocument>().exec_command("copy").unwrap_or(false);
    area.remove();
    return_focus();
    is_copied
}

/// Marks all that is in a field, for the reader to copy it.
pub fn mark_field(id: &str) {
    if let Some(field) = element::<HtmlInputElement>(id) {
        let _ = field.focus();
        field.select();
    }
}

/// Empties a field where the reader writes in it. Says whether he does.
pub fn empty_field(id: &str) -> bool {
    let field = element::<HtmlInputElement>(id).filter(|_| super::focus_is_in(id));
    field.inspect(|field| field.set_value("")).is_some()
}
