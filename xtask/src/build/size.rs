//! How large the page is: as a file, and as it travels.

use std::fmt;

use anyhow::ensure;

use super::page::Parts;

/// The most that the page may weigh when it travels compressed with brotli, in bytes. The first page had 160 KB; reading
/// what people really paste took 12 KB more, reading by the outline, settings and keys 20 KB, putting the outline right by
/// hand and editing the text 26 KB, and 18 KB were saved by packing. Whole speeches in links take up to 75 KB more, most of
/// it for the list of words that makes them short. Working without a server, keeping speeches and saving them as files may
/// take 25 KB.
pub const BUDGET: usize = 300 * 1024;

/// The size of a page and of its parts, in bytes.
pub struct Size {
    /// The page.
    pub page: Weight,
    /// Its parts by name. Each is compressed alone, so they add up to a little more than the page.
    pub parts: Vec<(&'static str, Weight)>,
}

/// The size of a text in bytes.
#[derive(Clone, Copy)]
pub struct Weight {
    /// As it is.
    pub raw: usize,
    /// Compressed with brotli as hard as it can.
    pub brotli: usize,
}

impl Size {
    pub(super) fn of(html: &str, parts: &Parts) -> Self {
        let named = [("program", &parts.wasm), ("glue", &parts.glue), ("style", &parts.style)];
        Self { page: Weight::of(html), parts: named.into_iter().map(|(name, part)| (name, Weight::of(part))).collect() }
    }

    /// Sees that the page is no heavier than [`BUDGET`].
    ///
    /// # Errors
    ///
    /// It is.
    pub fn fits(&self) -> anyhow::Result<()> {
        ensure!(self.page.brotli <= BUDGET, "the page travels as {} bytes, its budget are {BUDGET}", self.page.brotli);
        Ok(())
    }
}

impl Weight {
    fn of(text: &str) -> Self {
        let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        let mut compressed = Vec::new();
        brotli::BrotliCompress(&mut text.as_bytes(), &mut compressed, &settings).expect("memory can be written to");
        Self { raw: text.len(), brotli: compressed.len() }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, weight) in self.parts.iter().copied().chain([("page", self.page)]) {
            writeln!(f, "  {name:<10}{:>8} bytes{:>10} brotli", weight.raw, weight.brotli)?;
        }
        let part = self.page.brotli * 100 / BUDGET;
        writeln!(f, "  budget    {:>8}      {:>10} brotli, {part} % of it used", "", BUDGET)
    }
}
