//! Time, as the browser measures it.

use gloo::utils::window;

/// Takes steps until one gives something, or until so many milliseconds are over.
pub fn within<T>(milliseconds: f64, mut step: impl FnMut() -> Option<T>) -> Option<T> {
    let now = || window().performance().map_or(f64::INFINITY, |clock| clock.now());
    let end = now() + milliseconds;
    loop {
        let given = step();
        if given.is_some() || now() >= end {
            return given;
        }
    }
}
