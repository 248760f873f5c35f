//! What stands behind `cargo xtask`: how the page is built, served and checked.
//!
//! It is a library as well, so that the end-to-end suite serves the page with the very server that a reader gets from
//! `cargo xtask serve`.

pub mod bench;
pub mod build;
pub mod check;
pub mod list;
mod project;
pub mod release;
pub mod serve;
pub mod tools;
