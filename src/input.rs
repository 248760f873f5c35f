//! How a text comes in: which encoding a file is in, whether it is a text at all, and a sample for those who have none.
//!
//! Only the guess is made here. The decoding itself is the browser's ([`Encoding::label`] is what its `TextDecoder`
//! wants), so the page carries no tables of characters.

mod encoding;
mod reading;
mod sample;

pub use encoding::{BinaryKind, Encoding, Guess, guess};
pub use sample::sample;

/// The largest file that the page opens, in bytes.
///
/// Forty megabytes are some ten million Chinese characters, a thousand times the longest speech that we have seen.
pub const MAX_BYTES: usize = 40 * 1024 * 1024;
