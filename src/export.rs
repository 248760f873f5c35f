//! What leaves the program: the outline in forms that other programs read, and a speech as a web page.

pub mod file_name;
pub mod json;
pub mod markup;
pub mod outline;
pub mod page;
