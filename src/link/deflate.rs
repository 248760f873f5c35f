//! Version 0: deflate (RFC 1951), so that a script of three lines can make a link where the model is out of reach.
//!
//! It is read here and never written: what was tried, English, traditional Chinese and programs among it, is shorter by the
//! model, and the writing half would cost the page as much as 4,000 words of the list, which make every link shorter.
//!
//! By `miniz_oxide`, which the Rust project itself builds upon: no `unsafe`, and unpacking into a buffer of our own, which
//! stops where that is full and tells how far it came when the data end too soon.

use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::digits::unpacked;

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

#[cfg(test)]
pub fn write(text: &str) -> Vec<u8> {
    super::digits::packed(&miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 9))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_and_a_cut_one_as_far_as_it_is_there() {
        let text = (0..90).fold(String::new(), |text, number| text + &format!("第{number}条，同志们。"));
        let length = text.chars().count();
        let digits = write(&text);
        assert_eq!(read(&digits, length), (text.clone(), true));
        let (cut, whole) = read(&digits[..digits.len() / 2], length);
        assert!(!whole && text.starts_with(&cut));
        assert_eq!(read(&digits, 3), ("第0条".to_owned(), true), "no more than asked for");
        assert_eq!(read(&[], 3), (String::new(), false));
    }
}
