//! The words of saving the page with the text in it.

/// What is said of a file that is the page with a text in it.
#[derive(Debug)]
pub struct SaveWords {
    /// Saves one.
    pub page: &'static str,
    /// It is saved: its name.
    pub saved: &'static str,
    /// It cannot be saved: something of the page is missing.
    pub not_saved: &'static str,
    /// The text is from there.
    pub source: &'static str,
    /// It is from there, and the reader has changed it.
    pub source_changed: &'static str,
    /// The same as a sentence, and what it means for the reader.
    pub line: &'static str,
    /// The program does not run, and the text is to be read all the same.
    pub still: &'static str,
}
