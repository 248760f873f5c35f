//! The words of the page of titles.

/// What is said of the titles.
#[derive(Debug)]
pub struct TitleWords {
    /// The page of titles, and the button that shows it.
    pub title: &'static str,
    /// The switch that shows the points among them.
    pub points: &'static str,
    /// Copies them.
    pub copy: &'static str,
    /// Prints them.
    pub print: &'static str,
    /// Leads back to the text.
    pub back: &'static str,
    /// They are copied.
    pub copied: &'static str,
    /// The browser does not let them be copied.
    pub not_copied: &'static str,
}
