//! Any bytes, read as a text, give a document of which the laws hold: those of `tests/laws/held.rs`.

#![no_main]

#[path = "../../tests/laws/held.rs"]
mod held;
#[path = "../../tests/laws/lengths.rs"]
mod lengths;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    held::assert_laws(&String::from_utf8_lossy(bytes));
});
