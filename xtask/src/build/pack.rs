//! Wasm as text: compressed, then in letters that any HTML file can hold.

use std::fs;

use anyhow::Context;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::project;

/// The bytes in gzip format, as small as that format allows, in base64.
///
/// Compressing so well takes seconds, so the result is kept and found again by the hash of the bytes.
///
/// # Errors
///
/// The result cannot be kept.
pub fn gzip_base64(bytes: &[u8]) -> anyhow::Result<String> {
    let name = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(bytes));
    let kept = project::cache().join("packed").join(name);
    if let Ok(text) = fs::read_to_string(&kept) {
        return Ok(text);
    }
    println!("Compressing the program ({} KB)", bytes.len() / 1024);
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)
        .context("cannot compress the program")?;
    let text = BASE64_STANDARD.encode(packed);
    project::write_whole(&kept, &text)?;
    Ok(text)
}
