//! 新版本。

use super::super::VersionWords;

/// The words for a newer version of the page.
pub const WORDS: VersionWords = VersionWords {
    newer: "本页有新版本。",
    renew: "现在换上",
    later: "以后",
    would_be_lost: "这篇稿子没有保存，换上新版本就没了。请先复制或存好。",
    renew_anyway: "仍要换上",
};
