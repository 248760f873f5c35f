//! Being told when the text is laid out anew: by another size of the window or of the letters.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;
use yew::Callback;

use crate::shell::gesture::Gesture;

thread_local! {
    /// What observes the text that is read.
    static OBSERVER: RefCell<Option<ResizeObserver>> = const { RefCell::new(None) };
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
    let observer = ResizeObserver::new(changed.unchecked_ref()).ok();
    if let (Some(observer), Ok(Some(text))) = (&observer, document().query_selector(".Article")) {
        observer.observe(&text);
    }
    if let Some(before) = OBSERVER.replace(observer) {
        before.disconnect();
    }
}
