//! A stage where the page rehearses: laid out like the page itself, and never seen.

use gloo::utils::{body, document};
use web_sys::Element;

/// Sets up the stage.
pub fn stage() -> Option<Element> {
    let stage = document().create_element("div").ok()?;
    stage.set_class_name("is-stage");
    body().append_child(&stage).ok()?;
    Some(stage)
}

/// Has what is on the stage laid out.
pub fn lay_out(stage: &Element) {
    let _ = stage.scroll_height();
}
