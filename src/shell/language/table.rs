//! The table of the languages: one row for each.

use super::{Words, english, zh_hans};

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Chinese in simplified characters.
    #[default]
    ZhHans,
    /// English.
    English,
}

/// What the page knows of a [`Language`].
pub(super) struct Row {
    pub(super) language: Language,
    pub(super) tag: &'static str,
    pub(super) words: &'static Words,
}

/// All languages, in the order in which the switch goes through them.
pub(super) const ROWS: [Row; 2] = [
    Row { language: Language::ZhHans, tag: "zh-Hans", words: &zh_hans::WORDS },
    Row { language: Language::English, tag: "en", words: &english::WORDS },
];

impl Language {
    /// All of them, in their order.
    pub const ALL: [Self; 2] = [ROWS[0].language, ROWS[1].language];

    /// The tag of each.
    pub const TAGS: [&'static str; 2] = [ROWS[0].tag, ROWS[1].tag];

    /// What each calls itself.
    pub const NAMES: [&'static str; 2] = [ROWS[0].words.language, ROWS[1].words.language];

    /// Its tag by BCP 47.
    pub const fn tag(self) -> &'static str {
        ROWS[self as usize].tag
    }

    /// Its words.
    pub const fn words(self) -> &'static Words {
        ROWS[self as usize].words
    }

    /// The one that the switch goes to from this one.
    pub const fn next(self) -> Self {
        ROWS[(self as usize + 1) % ROWS.len()].language
    }

    /// The language for readers whose browser speaks `tag`: Chinese for all who read Chinese, English for the others.
    pub fn for_reader(tag: &str) -> Self {
        if tag.starts_with("zh") { Self::ZhHans } else { Self::English }
    }
}
