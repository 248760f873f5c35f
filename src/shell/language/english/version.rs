//! A newer version.

use super::super::VersionWords;

/// The words for a newer version of the page.
pub const WORDS: VersionWords = VersionWords {
    newer: "There is a new version of this page.",
    renew: "Use it now",
    later: "Later",
    would_be_lost: "This text is kept nowhere, and would be gone with this version. Please copy or save it first.",
    renew_anyway: "Use it anyway",
};
