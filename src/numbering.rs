//! How speeches number their parts: the table of forms, and the marker read at a place.
//!
//! A form is a numeral system between two delimiters, and each form is one row of [`FORMS`]. What a form *means* (how
//! deep its heading is) is not written here beyond a usual rank: that is for the document to say.

mod form;
mod marker;
mod numeral;
mod openers;

pub use form::{FORMS, Numbering, Role};
pub use marker::Marker;
pub(crate) use marker::{ANY_COUNTED, is_year};
pub use numeral::Numeral;

pub(crate) use marker::Packed;
pub(crate) use numeral::amount;

pub(crate) use openers::{Openers, openers};
