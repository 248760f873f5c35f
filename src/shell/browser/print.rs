//! What is on paper and not on the screen: the outline before the text, and what is folded in the text, open.
//!
//! It is made and undone while the browser waits: a browser that prints lets nothing else happen meanwhile, so that what
//! comes by way of the state would come too late.

use std::cell::RefCell;

use gloo::utils::document;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::page::print_title;
use super::pane;
use crate::shell::contents::Line;

/// What gives the lines that are printed before the text.
type Lines = Box<dyn Fn() -> Vec<Line>>;

thread_local!(static LINES: RefCell<Option<Lines>> = const { RefCell::new(None) });

/// From now on these lines are printed before the text; or none.
pub fn print_before_text(lines: Option<Lines>) {
    LINES.set(lines);
}

/// The browser is about to print, or has printed.
pub fn print(begins: bool) {
    print_title(begins);
    let folded = if begins { ".Article details:not([open])" } else { "[data-folded]" };
    while let Ok(Some(folded)) = document().query_selector(folded) {
        let _ = set(&folded, "open", begins).and_then(|()| set(&folded, "data-folded", begins));
    }
    if let Ok(Some(earlier)) = document().query_selector(".Contents") {
        earlier.remove();
    }
    let lines = LINES.with_borrow(|lines| lines.as_ref().filter(|_| begins).map(|lines| lines()));
    if let (Some(lines), Some(pane)) = (lines, pane()) {
        let _ = page(&lines).and_then(|page| pane.insert_before(&page, pane.first_child().as_ref()));
    }
}

fn page(lines: &[Line]) -> Result<Element, JsValue> {
    let page = make("section", "Contents")?;
    for line in lines {
        let paragraph = make("p", "Contents-line")?;
        paragraph.set_attribute("data-kind", &line.kind)?;
        for part in &line.parts {
            let span = make("span", "Contents-part")?;
            span.set_text_content(Some(part));
            paragraph.append_child(&span)?;
        }
        page.append_child(&paragraph)?;
    }
    Ok(page)
}

fn make(tag: &str, class: &str) -> Result<Element, JsValue> {
    let element = document().create_element(tag)?;
    element.set_class_name(class);
    Ok(element)
}

fn set(element: &Element, name: &str, on: bool) -> Result<(), JsValue> {
    if on { element.set_attribute(name, "") } else { element.remove_attribute(name) }
}
