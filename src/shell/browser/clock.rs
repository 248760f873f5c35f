//! Time, as the browser measures it.

use gloo::utils::window;

use js_sys::Date;

use super::pixels;
use crate::shell::library::day::Clock;

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

/// What the clock of the reader says.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds since 1970")]
pub fn clock() -> Clock {
    let now = Date::new_0();
    Clock { now: now.get_time() as u64, offset: pixels(now.get_timezone_offset()) }
}
