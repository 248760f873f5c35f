//! The keys. Both what a key does and the help are made from the rows of three tables: [`text`], [`hand`] and [`page`].

mod hand;
mod page;
mod text;

use yew::Callback;

use super::action::Action;
use super::app::App;
use super::gesture::Gesture;
use super::language::KeyWords;

/// A key, and what it does.
#[derive(Debug)]
pub struct Key {
    /// Its names as the browser gives them, in small letters and half width.
    presses: &'static [&'static str],
    /// When it does it.
    pub when: When,
    /// What is written on it; a space stands between keys that are pressed together.
    pub shown: &'static str,
    /// Where it stands in the help.
    pub group: Group,
    /// What it does, in words.
    pub words: fn(&KeyWords) -> &'static str,
    /// What it does. None where there is nothing to be done.
    pub does: Does,
}

/// What a key does: it tells the browser what must be told at once, and gives what happens to the state.
pub type Does = fn(&mut App, &Callback<Gesture>) -> Option<Action>;

/// When a key does something. None of them does while a word is being composed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Pressed alone, outside of boxes that take text, and as long as single keys are on.
    Alone,
    /// Pressed with Ctrl, or ⌘, outside of boxes that take text.
    Control,
    /// Pressed with Ctrl, or ⌘, and Shift, outside of boxes that take text.
    ControlShift,
    /// Pressed while the bar is open in which one looks for words, also in its box.
    Finding,
    /// Pressed so with Shift.
    FindingShift,
    /// Always.
    Always,
    /// The browser does it: the key stands in the help and is left alone.
    Browser,
}

/// The groups of keys in the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Moving in the text.
    Text,
    /// Putting the outline right by hand.
    Hand,
    /// What works at any time.
    Page,
}

impl When {
    /// Whether it is pressed in a box that takes text as well as elsewhere.
    pub fn reaches_boxes(self) -> bool {
        matches!(self, Self::Finding | Self::FindingShift | Self::Always)
    }

    /// Whether it is pressed only while the bar is open in which one looks for words.
    pub fn needs_bar(self) -> bool {
        matches!(self, Self::Finding | Self::FindingShift)
    }
}

impl Group {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 3] = [Self::Text, Self::Hand, Self::Page];
}

/// What was pressed, as the browser tells it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Press<'a> {
    /// The name of the key.
    pub key: &'a str,
    /// Whether Ctrl or ⌘ was held.
    pub control: bool,
    /// Whether Alt was held.
    pub alt: bool,
    /// Whether Shift was held.
    pub shift: bool,
}

/// Every key, in the order of the help.
pub fn all() -> impl Iterator<Item = &'static Key> {
    text::KEYS.iter().chain(&hand::KEYS).chain(&page::KEYS)
}

/// The row of the key that was pressed.
pub fn pressed(press: Press) -> Option<&'static Key> {
    let name = press.key.to_ascii_lowercase();
    // The punctuation of a Chinese keyboard is the same, full width.
    let half = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    let name: String = name.chars().map(half).collect();
    let fits = |key: &&Key| {
        key.presses.contains(&name.as_str())
            && match key.when {
                When::Alone => !press.control && !press.alt,
                When::Control => press.control && !press.alt && !press.shift,
                When::ControlShift => press.control && !press.alt && press.shift,
                When::Finding => !press.control && !press.alt && !press.shift,
                When::FindingShift => !press.control && !press.alt && press.shift,
                When::Always => true,
                When::Browser => false,
            }
    };
    all().find(fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::language::Language;

    fn shown(key: &str) -> Option<&'static str> {
        pressed(Press { key, ..Press::default() }).map(|key| key.shown)
    }

    #[test]
    fn no_key_does_two_things() {
        let keys: Vec<&Key> = all().collect();
        for (index, key) in keys.iter().enumerate() {
            let same = |other: &&Key| key.when == other.when && key.presses.iter().any(|p| other.presses.contains(p));
            assert_eq!(keys[index + 1..].iter().find(|key| same(key)).map(|key| key.shown), None, "{}", key.shown);
            for press in key.presses {
                assert_eq!(*press, press.to_ascii_lowercase(), "names are compared in small letters");
            }
        }
    }

    #[test]
    fn letters_are_the_same_in_both_cases_and_punctuation_in_both_widths() {
        for (key, row) in [("j", "J"), ("J", "J"), ("?", "?"), ("？", "?"), ("【", "["), ("＋", "+"), ("－", "−")]
        {
            assert_eq!(shown(key), Some(row), "{key}");
        }
        for key in ["x", "Process", "Shift", "", "jj", "ж"] {
            assert_eq!(shown(key), None, "{key}");
        }
    }

    #[test]
    fn a_single_key_is_one_without_others() {
        let held = Press { key: "d", ..Press::default() };
        assert!(pressed(held).is_some());
        assert!(pressed(Press { shift: true, ..held }).is_some());
        assert!(pressed(Press { control: true, ..held }).is_none(), "a bookmark is a bookmark");
        assert!(pressed(Press { alt: true, ..held }).is_none());
        assert!(pressed(Press { key: "Escape", control: true, ..Press::default() }).is_some());
        assert!(pressed(Press { key: "p", control: true, ..Press::default() }).is_none(), "printing is the browser's");
    }

    #[test]
    fn every_key_is_in_a_group_of_the_help_and_has_words_of_its_own() {
        for language in Language::ALL {
            let words = &language.words().keys;
            let mut said: Vec<_> = all().map(|key| (key.words)(words)).collect();
            said.sort_unstable();
            said.dedup();
            assert_eq!(said.len(), all().count());
            assert!(all().all(|key| Group::ALL.contains(&key.group)));
        }
    }
}
