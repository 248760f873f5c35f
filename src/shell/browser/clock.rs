//! Time, as the browser measures it.

use gloo::utils::window;

use super::pixels;

/// The time since the page was opened, in whole milliseconds; the end of all time where the browser has no clock.
pub fn now() -> u32 {
    window().performance().map_or(u32::MAX, |clock| pixels(clock.now()).unsigned_abs())
}

/// Takes steps until one gives something, or until so many milliseconds are over.
pub fn within<T>(milliseconds: u32, mut step: impl FnMut() -> Option<T>) -> Option<T> {
    let end = now().saturating_add(milliseconds);
    loop {
        let given = step();
        if given.is_some() || now() >= end {
            return given;
        }
    }
}
