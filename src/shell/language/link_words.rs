//! The words of links that are opened.

use tigang::link::Damage;

use super::{count, fill};

/// What is said of a link, and of a text that came by one.
#[derive(Debug)]
pub struct LinkWords {
    /// A link is being opened.
    pub opening: &'static str,
    /// A text came by a link and waits: its title.
    pub received: &'static str,
    /// Shows it in place of the reader's own.
    pub open: &'static str,
    /// The reader did not wait for it.
    pub stopped: &'static str,
    /// Where the text is from: the 校验码.
    pub source: &'static str,
    /// Where it is from, where the link is damaged.
    pub source_damaged: &'static str,

    /// Where it is from, where the reader has changed it.
    pub source_changed: &'static str,
    /// The text came by a link, whole: the 校验码.
    pub whole: &'static str,
    /// The same with so many corrections: their number, the 校验码.
    pub corrected: &'static str,
    /// The end is missing: characters that are here, characters of the whole.
    pub cut_part: &'static str,
    /// It was changed: characters that are certain, characters of the whole.
    pub changed_part: &'static str,
    /// The same, where nobody knows how long the whole is: characters that are certain.
    pub changed_unknown: &'static str,

    /// There is no text in the link.
    pub empty: &'static str,
    /// There is none, but there was: so many characters.
    pub missing: &'static str,
    /// It is of a version that is not known.
    pub version: &'static str,
    /// It has a character that no link has: which, and where, counted from 1.
    pub character: &'static str,
    /// The end is missing, and nothing is left that is certain.
    pub cut: &'static str,
    /// It was changed, and nothing is left that is certain.
    pub changed: &'static str,
    /// It says that its text has so many characters, which is too many.
    pub too_long: &'static str,
}

impl LinkWords {
    /// What is wrong with a link of which nothing can be shown, and what to do.
    pub fn damage(&self, damage: &Damage) -> String {
        let number = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        match damage {
            Damage::Empty { expected: None } => self.empty.to_owned(),
            Damage::Empty { expected: Some(expected) } => count(self.missing, &[number(*expected)]),
            Damage::Version(version) => fill(self.version, &[&version.to_string()]),
            Damage::Character { character, at } => {
                fill(self.character, &[&character.to_string(), &(at + 1).to_string()])
            }
            Damage::Cut(_) => self.cut.to_owned(),
            Damage::Changed(_) => self.changed.to_owned(),
            Damage::TooLong(length) => count(self.too_long, &[number(*length)]),
        }
    }
}
