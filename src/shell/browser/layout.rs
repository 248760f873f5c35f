//! Being told when the text is laid out anew: by another size of the window or of the letters.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::Callback;

use super::block::article;
use crate::shell::gesture::Gesture;

thread_local! {
    /// What observes the text that is read, and its sheet.
    static OBSERVER: RefCell<Option<(ResizeObserver, Element)>> = const { RefCell::new(None) };
}

/// Tells from now on when the text has another size. A browser that cannot observe it tells of the window's size alone.
///
/// It is told behind the frame that laid the text out: what follows from it lays out more, and with a leap in a long text
/// both together would be a moment in which the page does not answer.
pub fn watch(tell: &Callback<Gesture>) {
    let tell = tell.clone();
    let changed = Closure::<dyn Fn()>::new(move || {
        let tell = tell.clone();
        Timeout::new(0, move || tell.emit(Gesture::Layout)).forget();
    });
    let changed = changed.into_js_value();
    let watched = ResizeObserver::new(changed.unchecked_ref()).ok().zip(article());
    if let Some((observer, sheet)) = &watched {
        observer.observe(sheet);
    }
    if let Some((before, _)) = OBSERVER.replace(watched) {
        before.disconnect();
    }
}

/// Whether the sheet is still there that is watched.
pub fn is_watched() -> bool {
    OBSERVER.with_borrow(|watched| watched.as_ref().is_some_and(|(_, sheet)| sheet.is_connected()))
}
