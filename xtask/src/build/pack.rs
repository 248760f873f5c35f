//! Wasm as text: compressed, then in letters that any HTML file can hold.

use std::io::Write;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lzma_rust2::{LzmaOptions, LzmaWriter};

/// The bytes in the format of LZMA, as small as it makes them, and behind them those that are dense as they are, in base64.
/// `unpack.js` unpacks them. Takes less than a second.
///
/// # Errors
///
/// They cannot be compressed.
pub fn lzma_base64(bytes: &[u8], dense: &[u8]) -> std::io::Result<String> {
    Ok(BASE64_STANDARD.encode([&lzma(bytes)?, dense].concat()))
}

/// The bytes behind a header that tells their number. Instructions of Wasm are of any length, so what stands at which
/// place of four says nothing (`pb`); `unpack.js` relies on that, and on the two bits of context (`lc`).
fn lzma(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let options = LzmaOptions { lc: 2, lp: 0, pb: 0, nice_len: 273, depth_limit: 1_000, ..LzmaOptions::with_preset(9) };
    let length = u64::try_from(bytes.len()).ok();
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, length)?;
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_what_the_script_reads() {
        let packed = lzma(&vec![7; 70_000]).expect("memory can be written to");
        assert_eq!(packed[0], 2, "two bits of context for a literal, none of its position");
        assert_eq!(packed[5..13], 70_000_u64.to_le_bytes());
        assert_eq!(packed[13], 0, "the first byte of the code says nothing");
        assert!(packed.len() < 100, "{} bytes", packed.len());
    }
}
