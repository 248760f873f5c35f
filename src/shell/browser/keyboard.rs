//! Keys, as far as they are the page's: what is typed belongs to the box that it is typed into.

use std::cell::Cell;

use gloo::utils::document_element;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::Callback;

use super::element;
use super::events::{target, typed};
use super::menu::menu_key;
use super::pointer::divider;
use crate::shell::gesture::Gesture;
use crate::shell::key::{self, Press, When};

/// The code of a key that a method of input has taken for itself.
const COMPOSED: u32 = 229;

/// What takes what is typed.
const WRITTEN_IN: &str =
    "textarea, select, [contenteditable], [contenteditable] *, input:not([type=radio]):not([type=checkbox])";

/// How many steps a key moves the edge of the outline at which it is pressed: to its ends, more than there are.
fn steps(key: &str) -> Option<i16> {
    match key {
        "ArrowLeft" => Some(-1),
        "ArrowRight" => Some(1),
        "Home" => Some(i16::MIN),
        "End" => Some(i16::MAX),
        _ => None,
    }
}

/// A key was pressed.
pub fn key_down(event: &Event, tell: &Callback<Gesture>) -> Option<Gesture> {
    let press = event.dyn_ref::<KeyboardEvent>()?;
    let (name, control) = (press.key(), press.ctrl_key() || press.meta_key());
    if press.is_composing() || press.key_code() == COMPOSED {
        return None;
    }
    if name == "Enter" && control {
        let target = target(event)?;
        return if target.id() == "edit" {
            Some(Gesture::Finish)
        } else {
            target.has_type::<HtmlTextAreaElement>().then(|| typed(tell))?
        };
    }
    if let Some(steps) = divider(event).and_then(|_| steps(&name)) {
        event.prevent_default();
        return Some(Gesture::Step(steps));
    }
    if name == "Enter"
        && let Some(input) = target(event)?.dyn_ref::<HtmlInputElement>().filter(|input| input.id() == "library-name")
    {
        event.prevent_default();
        return Some(Gesture::Set(input.id(), input.value()));
    }
    if let Some(down) = in_bar(&target(event)?, &name, press.shift_key()) {
        event.prevent_default();
        return Some(Gesture::Go(down));
    }
    if menu_key(&name) {
        event.prevent_default();
        return None;
    }
    if name == "Tab" && super::focus_is_in("menu") {
        event.prevent_default();
        return Some(Gesture::Away);
    }
    let writes = || target(event).is_some_and(|target| target.matches(WRITTEN_IN).unwrap_or(false));
    if (name == "ContextMenu" || name == "F10" && press.shift_key()) && !writes() {
        event.prevent_default();
        BY_KEY.set(true);
        return Some(Gesture::Menu(None));
    }
    BY_KEY.set(false);
    let key = key::pressed(Press { key: &name, control, alt: press.alt_key(), shift: press.shift_key() })?;
    let off = || document_element().get_attribute("data-keys").as_deref() == Some("off");
    let has_bar = || element::<Element>("find-bar").is_some();
    if !key.when.reaches_boxes() && writes() || key.when == When::Alone && off() || key.when.needs_bar() && !has_bar() {
        return None;
    }
    event.prevent_default();
    Some(Gesture::Key(key))
}

thread_local! {
    /// Whether the key for menus was the last one.
    static BY_KEY: Cell<bool> = const { Cell::new(false) };
}

/// The browser is about to open its own menu: by the mouse it may, by the key for menus ours is open.
pub fn context_menu(event: &Event, _: &Callback<Gesture>) -> Option<Gesture> {
    if BY_KEY.replace(false) {
        event.prevent_default();
    }
    None
}

/// Keys that lead from hit to hit in the box in which one writes what to look for, and whether they lead down.
fn in_bar(target: &Element, name: &str, shift: bool) -> Option<bool> {
    match name {
        _ if target.id() != "find-words" => None,
        "Enter" => Some(!shift),
        "ArrowDown" => Some(true),
        "ArrowUp" => Some(false),
        _ => None,
    }
}
