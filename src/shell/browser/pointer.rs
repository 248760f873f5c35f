//! What the pointer does, told as gestures.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent};
use yew::Callback;

use super::block::block_of;
use super::edge;
use super::events::{target, typed};
use crate::shell::gesture::Gesture;
use crate::shell::tool::tool;

/// What a click is to the page.
pub fn click(event: &Event, tell: &Callback<Gesture>) -> Option<Gesture> {
    let target = target(event)?;
    let within = |selector| target.closest(selector).ok().flatten();
    let mouse = event.unchecked_ref::<MouseEvent>();
    if within("#read").is_some() {
        return typed(tell);
    }
    if let Some(item) = within("[data-item]") {
        return item.get_attribute("data-item")?.parse().ok().map(Gesture::Item);
    }
    // What lies in the dialog is in its sheet: the dialog itself is hit beside it.
    if matches!(&*target.id(), "scrim" | "menu-scrim" | "panel") {
        return Some(Gesture::Away);
    }
    if let Some(button) = within("button[name]") {
        return Some(Gesture::Set(button.get_attribute("name")?, button.get_attribute("value")?));
    }
    if let Some(does) = within("button[id]").and_then(|button| tool(&button.id())) {
        return Some(Gesture::Tool(does));
    }
    if within(".Row-fold").is_some() {
        return within("li")?.get_attribute("data-row")?.parse().ok().map(Gesture::Fold);
    }
    if let Some(link) = within("a[href^='#']") {
        // With a key held the reader wants a new tab or window.
        let plain = !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key());
        return if plain {
            event.prevent_default();
            Some(Gesture::Jump(link.get_attribute("href")?.split_off(1)))
        } else {
            None
        };
    }
    within(".Article")?;
    if let Some(line) = within(".Join").and_then(|join| join.get_attribute("data-line")) {
        return Some(Gesture::Menu(Some((block_of(&target)?, line.parse().ok()))));
    }
    let selecting = window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
    if selecting || within("summary").is_some() {
        return None;
    }
    edge::attend_tap(&target, mouse.client_y());
    Some(Gesture::Touch(match within("[id]:not(#text):not(#app)") {
        Some(place) => Ok(place.id()),
        None => Err(block_of(&target)?),
    }))
}

/// The pointer, or the focus, has come to a place. A finger points by tapping alone.
pub fn point(event: &Event, _: &Callback<Gesture>) -> Option<Gesture> {
    if event.dyn_ref::<PointerEvent>().is_none_or(|pointer| pointer.pointer_type() == "mouse") {
        edge::follow(&target(event)?);
    }
    None
}

/// The edge of the outline is taken hold of: until it is let go, all movements of the pointer are its own.
pub fn take(event: &Event, _: &Callback<Gesture>) -> Option<Gesture> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    let _ = divider(event)?.set_pointer_capture(pointer.pointer_id());
    None
}

/// The edge of the outline is dragged.
pub fn drag(event: &Event, _: &Callback<Gesture>) -> Option<Gesture> {
    divider(event)?;
    let mouse = event.dyn_ref::<MouseEvent>()?;
    (mouse.buttons() & 1 != 0).then(|| Gesture::Widen(Some(mouse.client_x())))
}

/// A double click on the edge of the outline.
pub fn reset(event: &Event, _: &Callback<Gesture>) -> Option<Gesture> {
    divider(event).map(|_| Gesture::Widen(None))
}

/// The edge of the outline, where it is what an event is about.
pub(super) fn divider(event: &Event) -> Option<Element> {
    target(event).filter(|target| target.id() == "divider")
}
