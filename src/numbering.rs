//! How speeches number their parts: the table of forms, and the marker read at a place.

mod form;
mod marker;

pub use form::Numbering;
pub use marker::Marker;
