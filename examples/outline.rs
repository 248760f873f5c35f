//! Prints the outline of a speech as JSON.
fn main() {}
