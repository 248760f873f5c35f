//! The words for a newer version of the page.

/// What is said when there is one, and what can be done.
#[derive(Debug)]
pub struct VersionWords {
    /// There is one.
    pub newer: &'static str,
    /// The button that loads it.
    pub renew: &'static str,
    /// The button that leaves it for later.
    pub later: &'static str,
    /// The text would be lost.
    pub would_be_lost: &'static str,
    /// The button that loads it all the same.
    pub renew_anyway: &'static str,
}
