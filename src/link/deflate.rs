//! Version 0: deflate (RFC 1951), for what the model is poor at, and so that a script of three lines can make a link where
//! the model is out of reach.
//!
//! It is read by `miniz_oxide`, which the Rust project itself builds upon: no `unsafe`, and unpacking into a buffer of our
//! own, which stops where that is full and tells how far it came when the data end too soon. Its other half would take more
//! of the page than what it can ever save (all kinds of language are shorter by the model, and so is what repeats itself):
//! what is shorter by deflate is written by [`huffman`].

mod huffman;

use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::digits::{packed, unpacked};

/// How many bytes one byte can stand for, at most.
const MOST: usize = 1_032;

/// The text in digits, as far as it can be read, `length` characters at most; and whether that is all of it.
pub fn read(digits: &[u8], length: usize) -> (String, bool) {
    let packed = unpacked(digits);
    let most = length.saturating_mul(4).min(packed.len().saturating_mul(MOST));
    let mut bytes = vec![0; most];
    let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let (_, _, count) = decompress(&mut DecompressorOxide::new(), &packed, &mut bytes, 0, flags);
    bytes.truncate(count);
    let valid = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let text: String = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default()).chars().take(length).collect();
    let whole = text.chars().count() == length;
    (text, whole)
}

/// A text in digits.
pub fn write(text: &str) -> Vec<u8> {
    packed(&huffman::write(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As other programs write it, with repetitions.
    fn write_elsewhere(text: &str) -> Vec<u8> {
        packed(&miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 9))
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(text in "([a-c]|[一-三]|\\PC){1,80}", times in 1..40usize) {
            let text = text.repeat(times);
            let length = text.chars().count();
            prop_assert_eq!(read(&write(&text), length), (text.clone(), true));
            prop_assert_eq!(read(&write_elsewhere(&text), length), (text, true));
        }
    }

    #[test]
    fn a_text_comes_back_and_a_cut_one_as_far_as_it_is_there() {
        let text = (0..90).fold(String::new(), |text, number| text + &format!("第{number}条，同志们。"));
        let length = text.chars().count();
        let digits = write_elsewhere(&text);
        assert_eq!(read(&digits, length), (text.clone(), true));
        let (cut, whole) = read(&digits[..digits.len() / 2], length);
        assert!(!whole && text.starts_with(&cut));
        assert_eq!(read(&digits, 3), ("第0条".to_owned(), true), "no more than asked for");
        assert_eq!(read(&[], 3), (String::new(), false));
    }
}
