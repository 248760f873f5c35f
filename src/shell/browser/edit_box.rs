//! The box in which the text is edited. All places in it are counted in units of UTF-16, as the browser does.

use gloo::utils::document;
use tigang::edit::byte_at;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::{below, element, opener};

/// Puts a text into the box, and the caret at a place, which is brought to the top.
pub fn open_box(text: &str, caret: usize) {
    if let Some(area) = area() {
        area.set_value(text);
    }
    move_caret(caret);
}

/// The text in the box.
pub fn boxed() -> Option<String> {
    area().map(|area| area.value())
}

/// Where the caret is.
pub fn caret() -> Option<usize> {
    usize::try_from(area()?.selection_start().ok()??).ok()
}

/// Brings the caret to a place, and the place to the top.
pub fn move_caret(caret: usize) {
    let Some(area) = area() else { return };
    super::focus("edit");
    if let Ok(caret) = u32::try_from(caret) {
        let _ = area.set_selection_range(caret, caret);
    }
    area.set_scroll_top(height_of(&area, caret));
    opener::moved(&area);
}

/// How far below the top of the text in the box a place is: a box does not tell, so its text up to there is laid out once
/// more beside it, unseen.
fn height_of(area: &HtmlTextAreaElement, caret: usize) -> i32 {
    let measured = || {
        let twin: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
        twin.set_class_name("Edit is-twin");
        let _ = twin.style().set_property("width", &[&area.client_width().to_string(), "px"].concat());
        let text = area.value();
        let [start, end] = [(); 2].map(|()| document().create_element("span").ok());
        let (start, end) = (start?, end?);
        twin.append_child(&start).ok()?;
        let words = document().create_text_node(text.get(..byte_at(&text, caret))?);
        twin.append_child(&words).ok()?;
        twin.append_child(&end).ok()?;
        for mark in [&start, &end] {
            mark.set_text_content(Some("\u{200b}"));
        }
        area.parent_element()?.append_child(&twin).ok()?;
        let height = below(&start, &end);
        twin.remove();
        Some(height)
    };
    measured().unwrap_or_default()
}

fn area() -> Option<HtmlTextAreaElement> {
    element("edit")
}
