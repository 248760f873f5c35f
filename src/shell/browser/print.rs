//! What is on paper and not on the screen is put there, and what is folded in the text is opened.
//!
//! It is made and undone while the browser waits: a browser that prints lets nothing else happen meanwhile, so that what
//! comes by way of the state would come too late.

use std::cell::RefCell;

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};
use yew::virtual_dom::VNode;

use super::page::print_title;
use super::pane;
use super::planted::gathered;
use crate::shell::paper::{Paper, Part};

thread_local!(static PAPER: RefCell<Option<Paper>> = const { RefCell::new(None) });

/// From now on this gives what is printed besides what is on the screen.
pub fn print_with(paper: Option<Paper>) {
    PAPER.set(paper);
}

/// The browser is about to print, or has printed.
pub fn print(begins: bool) {
    each(".Printed", |earlier| {
        earlier.remove();
        Ok(())
    });
    PAPER.with_borrow(|paper| {
        let paper = paper.as_ref().filter(|_| begins);
        print_title(paper.map_or("", |paper| &paper.title));
        if let (Some(Paper { part, .. }), Some(pane)) = (paper, pane()) {
            let _ = put(&pane, pane.first_child().as_ref(), &part(Part::Before));
            each(".Article .Chunk:empty", |chunk| {
                let from = chunk.get_attribute("data-from").and_then(|from| from.parse().ok());
                from.map_or(Ok(()), |from| put(chunk, None, &part(Part::Chunk(from))))
            });
        }
    });
    let folded = if begins { ".Article details:not([open])" } else { "[data-folded]" };
    each(folded, |folded| set(folded, "open", begins).and_then(|()| set(folded, "data-folded", begins)));
}

/// Does something to each of the elements that are there now.
fn each(which: &str, does: impl Fn(&Element) -> Result<(), JsValue>) {
    let Ok(list) = document().query_selector_all(which) else { return };
    for at in 0..list.length() {
        let _ = list.get(at).and_then(|one| one.dyn_into().ok()).map_or(Ok(()), |one| does(&one));
    }
}

/// Puts something in, for as long as is printed.
fn put(parent: &Element, before: Option<&Node>, what: &VNode) -> Result<(), JsValue> {
    let printed = gathered(what)?;
    printed.set_class_name("Printed");
    parent.insert_before(&printed, before).map(drop)
}

fn set(element: &Element, name: &str, on: bool) -> Result<(), JsValue> {
    if on { element.set_attribute(name, "") } else { element.remove_attribute(name) }
}
