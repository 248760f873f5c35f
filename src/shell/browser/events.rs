//! Events of the browser, told as gestures.
//!
//! All are listened to at the window, on their way down: so a paste or a drop counts anywhere on the page, and a list
//! of a thousand rows needs no thousand listeners.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    InputEvent,
};
use yew::Callback;

use super::{edge, element, file, gone, keyboard, library_file, pointer, scroller, text};
use crate::shell::gesture::Gesture;

/// What an event is to the page. What only becomes known later is told later.
type Told = fn(&Event, &Callback<Gesture>) -> Option<Gesture>;

/// The events that are listened to, and what each is to the page.
const EVENTS: [(&str, Told); 26] = [
    ("paste", paste),
    ("dragover", drag_over),
    ("dragleave", drag_leave),
    ("drop", drop),
    ("input", input),
    ("compositionend", |event, _| words(&target(event)?)),
    ("change", change),
    ("click", pointer::click),
    ("pointerover", pointer::point),
    ("focusin", pointer::point),
    ("pointerdown", pointer::take),
    ("pointermove", pointer::drag),
    ("dblclick", pointer::reset),
    ("keydown", keyboard::key_down),
    ("contextmenu", keyboard::context_menu),
    ("selectionchange", edge::mark),
    ("cancel", cancel),
    ("close", |_, _| Some(Gesture::Away)),
    ("scroll", scroller::scroll),
    ("resize", |_, _| Some(Gesture::Layout)),
    ("pagehide", |event, _| Some(gone::hide(event))),
    ("pageshow", |_, _| gone::show()),
    ("visibilitychange", |_, _| Some(gone::turn())),
    ("beforeprint", |_, _| print(true)),
    ("afterprint", |_, _| print(false)),
    ("popstate", |_, _| Some(Gesture::Travel)),
];

/// So many characters at once are not typed: they were pasted by a menu, or dropped.
const AT_ONCE: u32 = 100;

/// The box in which the text is edited.
const EDIT: &str = "edit";

/// Listens for as long as the page lives.
pub fn listen(tell: &Callback<Gesture>) {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    for (name, gesture) in EVENTS {
        let tell = tell.clone();
        EventListener::new_with_options(&window(), name, options, move |event| {
            if let Some(gesture) = gesture(event, &tell) {
                tell.emit(gesture);
            }
        })
        .forget();
    }
}

fn paste(event: &Event, tell: &Callback<Gesture>) -> Option<Gesture> {
    let data = event.unchecked_ref::<ClipboardEvent>().clipboard_data()?;
    // In a box that already holds words a paste is one of several, and the browser does it.
    let leave = |target: Element| {
        target.has_type::<HtmlInputElement>()
            || target.id() == EDIT
            || target.dyn_ref().is_some_and(|area: &HtmlTextAreaElement| area.text_length() > 0)
    };
    if target(event).is_some_and(leave) {
        return None;
    }
    event.prevent_default();
    take(&data, tell)
}

fn drag_over(event: &Event, _: &Callback<Gesture>) -> Option<Gesture> {
    files_of(event)?;
    event.prevent_default();
    Some(Gesture::Hover(true))
}

fn drag_leave(event: &Event, _: &Callback<Gesture>) -> Option<Gesture> {
    // Between two elements of the page there is a related target; beyond its edge there is none.
    event.unchecked_ref::<DragEvent>().related_target().is_none().then_some(Gesture::Hover(false))
}

fn drop(event: &Event, tell: &Callback<Gesture>) -> Option<Gesture> {
    let data = files_of(event)?;
    event.prevent_default();
    tell.emit(Gesture::Hover(false));
    take(&data, tell)
}

fn input(event: &Event, tell: &Callback<Gesture>) -> Option<Gesture> {
    thread_local!(static BEFORE: Cell<u32> = const { Cell::new(0) });
    let target = target(event)?;
    if target.id() == EDIT {
        return Some(Gesture::Typed);
    }
    // A word that is being composed is none yet.
    if !event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing)
        && let Some(gesture) = words(&target)
    {
        return Some(gesture);
    }
    let area = target.dyn_ref::<HtmlTextAreaElement>()?;
    let now = area.text_length();
    let before = BEFORE.replace(now);
    if now < before.saturating_add(AT_ONCE) {
        return None;
    }
    BEFORE.set(0);
    text::take_from(area, tell)
}

/// The words to look for, where this is one of the boxes that they are written in.
fn words(target: &Element) -> Option<Gesture> {
    let input = target.dyn_ref::<HtmlInputElement>()?;
    match &*input.id() {
        "find-words" => Some(Gesture::Words(input.value())),
        "library-words" => Some(Gesture::Set(input.id(), input.value())),
        _ => None,
    }
}

fn change(event: &Event, tell: &Callback<Gesture>) -> Option<Gesture> {
    let target = target(event)?;
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        return Some(Gesture::Encoding(select.value()));
    }
    let input = target.dyn_ref::<HtmlInputElement>()?;
    let value = match input.type_().as_str() {
        "radio" | "text" | "search" => input.value(),
        "checkbox" => if input.checked() { "on" } else { "off" }.to_owned(),
        _ => {
            let open = if input.id() == "library-file" { library_file::bring } else { file::open };
            open(input.files(), tell.clone());
            // So that choosing the same file again is a change again.
            input.set_value("");
            return None;
        }
    };
    Some(Gesture::Set(input.name(), value))
}

/// The browser is about to close the dialog. It closes when the state says so.
fn cancel(event: &Event, _: &Callback<Gesture>) -> Option<Gesture> {
    (target(event)?.id() == "panel").then(|| {
        event.prevent_default();
        Gesture::Away
    })
}

/// What was pasted or dropped: its first file, else its text.
fn take(data: &DataTransfer, tell: &Callback<Gesture>) -> Option<Gesture> {
    if file::open(data.files(), tell.clone()) {
        return None;
    }
    text::take(data, tell)
}

/// What is dragged, where it is files. Text that is dragged about inside the page is none of our business.
fn files_of(event: &Event) -> Option<DataTransfer> {
    let data = event.unchecked_ref::<DragEvent>().data_transfer()?;
    data.types().includes(&"Files".into(), 0).then_some(data)
}

/// The words in the paste box.
pub(super) fn typed(tell: &Callback<Gesture>) -> Option<Gesture> {
    text::take_from(&element("paste")?, tell)
}

pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn print(begins: bool) -> Option<Gesture> {
    super::print::print(begins);
    None
}
