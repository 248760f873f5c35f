//! The ways in which other pages put a text into a link.

/// One of them.
#[derive(Clone, Copy)]
pub struct Peer {
    pub name: &'static str,
    /// How many characters a link has for a text.
    pub length: fn(&str) -> usize,
}

/// All that are compared.
pub const PEERS: [Peer; 3] = [
    Peer {
        name: "deflate 9",
        length: |text| in_base64(miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 9).len()),
    },
    Peer { name: "brotli 11", length: |text| in_base64(brotli(text).len()) },
    Peer { name: "lz-string", length: |text| lz_str::compress_to_encoded_uri_component(text).len() },
];

/// How many characters so many bytes take in base64url without padding.
const fn in_base64(bytes: usize) -> usize {
    (bytes * 8).div_ceil(6)
}

/// As hard as it can, in the largest window. It cannot fail in memory.
fn brotli(text: &str) -> Vec<u8> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut packed, &parameters).map_or_else(|_| Vec::new(), |_| packed)
}
