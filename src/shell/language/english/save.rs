//! Saving the page.

use super::super::SaveWords;

/// The words of saving the page in English.
pub const WORDS: SaveWords = SaveWords {
    page: "Save as a web page",
    saved: "Handed to the browser as “{}”, usually for your downloads. Whoever has the file can read the whole text.",
    not_saved: "Part of this page is missing, so it cannot be saved. Please copy the text and open the page again.",
    source: "Speech in this web page",
    source_changed: "Speech in this web page; changed since",
    line: "This speech is in the file of this page. Changes are not written into it: save another one to keep them.",
    still: "Read or print it here; in Chrome or Edge 88, Firefox 102, Safari 16 or later, with JavaScript, it can be searched and corrected too.",
};
