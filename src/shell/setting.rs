//! What can be set. The panel is drawn from it, the page is dressed by it, and what the browser remembers is read and
//! written through it. The settings themselves are the rows of [`table`].

mod table;

use super::language::SettingWords;
use super::settings::Settings;
pub use table::{GROUPS, LANGUAGE, PANE, SIZE, all};

/// Something that the reader can set.
#[derive(Debug)]
pub struct Setting {
    /// Its name in the page and in the storage.
    pub name: &'static str,
    /// Which values it can have.
    pub kind: Kind,
    /// What it is called.
    pub label: fn(&SettingWords) -> &'static str,
    /// Its value in these settings.
    pub of: fn(&Settings) -> u16,
    put: fn(&mut Settings, u16),
}

/// The values of a [`Setting`].
#[derive(Debug)]
pub enum Kind {
    /// One of several, counted from 0.
    Choice {
        /// The name of each, in the page and in the storage.
        names: &'static [&'static str],
        /// What each is called.
        words: fn(&SettingWords) -> &[&'static str],
    },
    /// 1 for on, 0 for off.
    Switch,
    /// A number from `least` to `most`.
    Number {
        /// The smallest.
        least: u16,
        /// The largest.
        most: u16,
        /// From one to the next.
        step: u16,
        /// How much of it is 1 to the reader.
        one: u16,
    },
}

/// The names of the values of a switch.
const SWITCH: [&str; 2] = ["off", "on"];

impl Kind {
    const fn number(least: u16, most: u16, step: u16, one: u16) -> Self {
        Self::Number { least, most, step, one }
    }
}

impl Setting {
    /// The setting with this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        all().find(|setting| setting.name == name)
    }

    /// A value as it is written in the page and in the storage.
    pub fn write(&self, value: u16) -> String {
        let names = match self.kind {
            Kind::Choice { names, .. } => names,
            Kind::Switch => &SWITCH,
            Kind::Number { .. } => return value.to_string(),
        };
        names.get(usize::from(value)).copied().unwrap_or_default().to_owned()
    }

    /// The value that was written so. None where it is no value of this setting.
    pub fn read(&self, text: &str) -> Option<u16> {
        let names = match self.kind {
            Kind::Choice { names, .. } => names,
            Kind::Switch => &SWITCH,
            Kind::Number { least, most, .. } => {
                return text.parse().ok().filter(|value| (least..=most).contains(value));
            }
        };
        names.iter().position(|name| *name == text).and_then(|place| u16::try_from(place).ok())
    }

    /// These settings with another value; one that is too small or too large becomes the nearest that fits.
    pub fn set(&self, settings: Settings, value: u16) -> Settings {
        let (least, most) = self.limits();
        let mut next = settings;
        (self.put)(&mut next, value.clamp(least, most));
        next
    }

    /// The smallest number and the largest; all there are where it is no number.
    pub fn limits(&self) -> (u16, u16) {
        if let Kind::Number { least, most, .. } = self.kind { (least, most) } else { (u16::MIN, u16::MAX) }
    }

    /// The value that is `steps` steps from the present one, no further than the last.
    pub fn stepped(&self, settings: &Settings, steps: i16) -> u16 {
        let Kind::Number { least, most, step, .. } = self.kind else { return (self.of)(settings) };
        let way = step.saturating_mul(steps.unsigned_abs());
        let value = (self.of)(settings);
        if steps < 0 { value.saturating_sub(way).max(least) } else { value.saturating_add(way).min(most) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::language::Language;
    use crate::shell::settings::Theme;

    fn named(name: &str) -> &'static Setting {
        Setting::named(name).expect("it is in the table")
    }

    #[test]
    fn every_value_is_read_as_it_was_written() {
        for setting in all() {
            let values: Vec<u16> = match setting.kind {
                Kind::Choice { names, .. } => (0..).take(names.len()).collect(),
                Kind::Switch => vec![0, 1],
                Kind::Number { least, most, .. } => (least..=most).collect(),
            };
            for value in values {
                let set = setting.set(Settings::default(), value);
                assert_eq!((setting.of)(&set), value, "{}", setting.name);
                assert_eq!(setting.read(&setting.write(value)), Some(value), "{}", setting.name);
            }
            for text in ["", "junk", "-1", "65536", "1.5"] {
                assert_eq!(setting.read(text), None, "{}: {text}", setting.name);
            }
        }
    }

    #[test]
    fn every_setting_has_a_name_and_words_of_its_own_and_starts_within_its_limits() {
        let settings: Vec<_> = all().collect();
        for (index, setting) in settings.iter().enumerate() {
            let later = &settings[index + 1..];
            assert!(later.iter().all(|other| other.name != setting.name), "{}", setting.name);
            let plain = Settings::default();
            assert_eq!(setting.read(&setting.write((setting.of)(&plain))), Some((setting.of)(&plain)));
            for language in Language::ALL {
                let words = &language.words().settings;
                assert!(later.iter().all(|other| (other.label)(words) != (setting.label)(words)), "{}", setting.name);
                if let Kind::Choice { names, words: of } = setting.kind {
                    assert_eq!(of(words).len(), names.len(), "{}", setting.name);
                }
            }
        }
        assert!(Setting::named("size").is_some_and(|setting| setting.name == SIZE.name));
        assert!(Setting::named("colour").is_none());
    }

    #[test]
    fn steps_end_at_the_limits() {
        let at = |value| SIZE.set(Settings::default(), value);
        assert_eq!([SIZE.stepped(&at(19), 1), SIZE.stepped(&at(40), 1), SIZE.stepped(&at(12), -1)], [20, 40, 12]);
        assert_eq!([i16::MIN, i16::MAX].map(|steps| PANE.stepped(&Settings::default(), steps)), [200, 480]);
        assert_eq!(named("leading").stepped(&Settings::default(), -1), 170);
        assert_eq!(named("theme").stepped(&Settings::default(), 1), 0, "a theme has no next one");
    }

    #[test]
    fn a_value_that_does_not_fit_becomes_the_nearest() {
        assert_eq!([0, 99].map(|value| SIZE.set(Settings::default(), value).size), [12, 40]);
        assert_eq!(named("theme").set(Settings::default(), 9).theme, Theme::System);
    }
}
