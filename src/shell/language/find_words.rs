//! The words of the bar in which one looks for words.

/// What the bar says.
#[derive(Debug)]
pub struct FindWords {
    /// The bar, and the button that opens it.
    pub title: &'static str,
    /// What is to be written into it.
    pub words: &'static str,
    /// To the hit before.
    pub up: &'static str,
    /// To the next hit.
    pub down: &'static str,
    /// Closes the bar.
    pub close: &'static str,
    /// There is no hit.
    pub none: &'static str,
    /// How many hits there are.
    pub hits: &'static str,
    /// Which hit of how many the reader is at.
    pub at: &'static str,
    /// The switch that narrows the outline to the rows with hits.
    pub narrow: &'static str,
}
