//! How a text comes in: which encoding a file is in, whether it is a text at all, and a sample for those who have none.
//!
//! Only the guess is made here. The decoding itself is the browser's ([`Encoding::label`] is what its `TextDecoder`
//! wants), so the page carries no tables of characters.
//!
//! ```
//! use tigang::input::{BinaryKind, Encoding, Guess, guess, sample};
//!
//! assert_eq!(guess(sample().as_bytes()), Guess::Text(Encoding::Utf8));
//! assert_eq!(guess(b"\xCD\xAC\xD6\xBE"), Guess::Text(Encoding::Gb18030), "同志, which is valid UTF-8 too");
//! assert_eq!(guess(b"%PDF-1.7"), Guess::Binary(BinaryKind::Pdf));
//! ```

mod encoding;
mod reading;
mod sample;

pub use encoding::{BinaryKind, Encoding, Guess, guess};
pub use sample::sample;

/// The largest text that the page takes in: of a file its bytes, of a pasted text those that it has in UTF-8.
///
/// Forty megabytes are some ten million Chinese characters, a thousand times the longest speech that we have seen.
pub const MAX_BYTES: usize = 40 * 1024 * 1024;
