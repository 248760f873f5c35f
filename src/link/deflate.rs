//! Version 0: deflate, for texts that the model is poor at.
//!
//! By `miniz_oxide`, which the Rust project itself builds upon: no `unsafe`, and unpacking that stops at a limit and hands
//! out what it has when the data end too soon.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::digits::{packed, unpacked};

/// The digits of a text.
pub fn write(text: &str) -> Vec<u8> {
    packed(&compress_to_vec(text.as_bytes(), 9))
}

/// The text in digits, as far as it can be read, `length` characters at most; and whether that is all of it.
pub fn read(digits: &[u8], length: usize) -> (String, bool) {
    let bytes =
        decompress_to_vec_with_limit(&unpacked(digits), length.saturating_mul(4)).unwrap_or_else(|error| error.output);
    let valid = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let text: String = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default()).chars().take(length).collect();
    let whole = text.chars().count() == length;
    (text, whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_and_a_cut_one_as_far_as_it_is_there() {
        let text = "Fellow citizens, 同志们。".repeat(40);
        let length = text.chars().count();
        let digits = write(&text);
        assert_eq!(read(&digits, length), (text.clone(), true));
        let (cut, whole) = read(&digits[..digits.len() / 2], length);
        assert!(!whole && text.starts_with(&cut));
        assert_eq!(read(&digits, 3), ("Fel".to_owned(), true), "no more than asked for");
        assert_eq!(read(&[], 3), (String::new(), false));
    }
}
