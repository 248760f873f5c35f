//! What the reader chose for good, and what the page remembers of it.

use super::language::Language;

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark ink on a light sheet.
    Light,
    /// Light ink on a dark sheet.
    Dark,
}

/// The name of each theme in the page and in the storage, and its icon, in the order of the enumeration.
const ROWS: [(Theme, &str); 3] = [(Theme::System, "system"), (Theme::Light, "light"), (Theme::Dark, "dark")];

impl Theme {
    /// Its name in the page and in the storage.
    pub const fn name(self) -> &'static str {
        ROWS[self as usize].1
    }

    /// The one that the switch goes to from this one.
    pub const fn next(self) -> Self {
        ROWS[(self as usize + 1) % ROWS.len()].0
    }

    /// The theme with this name.
    pub fn named(name: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.1 == name).map(|row| row.0)
    }
}

/// The settings of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// How the page looks.
    pub theme: Theme,
    /// What language it speaks.
    pub language: Language,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_stands_at_its_theme() {
        for (index, (theme, name)) in ROWS.into_iter().enumerate() {
            assert_eq!(theme as usize, index);
            assert_eq!(Theme::named(name), Some(theme));
            assert_eq!(theme.name(), name);
        }
        assert_eq!(Theme::named("sepia"), None);
        assert_eq!(Theme::System.next().next().next(), Theme::System);
    }
}
