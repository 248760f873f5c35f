//! Keys that write nothing, as the protocol names them.

/// To the next control.
pub const TAB: &str = "\u{e004}";
/// Enter.
pub const ENTER: &str = "\u{e007}";
/// Shift.
pub const SHIFT: &str = "\u{e008}";
/// Ctrl. In what is typed into an element, it is released at the end.
pub const CONTROL: &str = "\u{e009}";
/// Esc.
pub const ESCAPE: &str = "\u{e00c}";
/// To the end.
pub const END: &str = "\u{e010}";
/// To the start.
pub const HOME: &str = "\u{e011}";
/// The arrow to the left.
pub const LEFT: &str = "\u{e012}";
/// The arrow upwards.
pub const UP: &str = "\u{e013}";
/// The arrow to the right.
pub const RIGHT: &str = "\u{e014}";
/// The arrow downwards.
pub const DOWN: &str = "\u{e015}";
/// F3.
pub const F3: &str = "\u{e033}";
/// F10.
pub const F10: &str = "\u{e03a}";
