//! The table of numbering forms.

/// One form of number: a numeral system between two delimiters.
#[derive(Debug, PartialEq, Eq)]
pub struct Numbering {
    /// Its name in this program.
    pub name: &'static str,
}
