//! Whether the page is going. Its browser may stop it then at any moment, and keep it as it is until the reader comes back.

use std::cell::Cell;

use crate::shell::gesture::Gesture;

thread_local! {
    static GONE: Cell<bool> = const { Cell::new(false) };
}

/// Whether it is.
pub fn is_gone() -> bool {
    GONE.get()
}

/// It goes, and the reader with it.
pub fn hide() -> Gesture {
    GONE.set(true);
    Gesture::Leave
}

/// It is there, for the first time or again, which is nothing that the reader does.
pub fn show() -> Option<Gesture> {
    GONE.set(false);
    None
}
