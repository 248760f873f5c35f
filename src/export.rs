//! What leaves the program: the outline in forms that other programs read.

pub mod json;
pub mod outline;
