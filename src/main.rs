//! The page: a Yew shell around the core library.
fn main() {}
