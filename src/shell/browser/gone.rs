//! Whether the page is going. Its browser may stop it then at any moment, and keep it as it is until the reader comes back.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsValue;
use web_sys::Event;

use crate::shell::gesture::Gesture;

thread_local! {
    static GONE: Cell<bool> = const { Cell::new(false) };
    /// What waits until it is there again.
    static WAITING: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
    /// What is to be done at once when the reader turns away.
    static AT_LEAVING: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// From now on this is done at once when the reader turns away, and nothing else: what waits its turn may have none.
pub fn at_leaving(does: impl Fn() + 'static) {
    AT_LEAVING.set(Some(Box::new(does)));
}

/// Whether it is.
pub fn is_gone() -> bool {
    GONE.get()
}

/// It goes, and the reader with it.
pub fn hide(event: &Event) -> Gesture {
    GONE.set(true);
    let gesture = turn();
    if Reflect::get(event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy()) {
        super::library::let_go();
    }
    gesture
}

/// The reader turns to something else, or back.
pub fn turn() -> Gesture {
    AT_LEAVING.with_borrow(|does| does.as_ref().map(|does| does()));
    Gesture::Leave
}

/// It is there, for the first time or again, which is nothing that the reader does.
pub fn show() -> Option<Gesture> {
    GONE.set(false);
    for waits in WAITING.take() {
        let _ = waits.call0(&JsValue::NULL);
    }
    None
}

/// Kept as soon as the page is there again.
pub fn again() -> Promise {
    Promise::new(&mut |resolve, _| WAITING.with_borrow_mut(|waiting| waiting.push(resolve)))
}
