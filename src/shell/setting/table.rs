//! The table of the settings: one row for each.

use tigang::Pace;

use super::{Kind, Setting};
use crate::shell::language::{Language, SettingWords};
use crate::shell::settings::{Face, Theme};

/// One of `all` by its place.
fn at<T: Copy + Default>(all: &[T], place: u16) -> T {
    all.get(usize::from(place)).copied().unwrap_or_default()
}

/// The size of the text.
pub static SIZE: Setting = Setting {
    name: "size",
    kind: Kind::number(12, 40, 1, 1),
    label: |words| words.size,
    of: |settings| settings.size,
    put: |settings, value| settings.size = value,
};

static THEME: Setting = Setting {
    name: "theme",
    kind: Kind::Choice { names: &["system", "light", "dark", "paper"], words: |words| &words.themes },
    label: |words| words.theme,
    of: |settings| settings.theme as u16,
    put: |settings, value| settings.theme = at(&Theme::ALL, value),
};

static FACE: Setting = Setting {
    name: "face",
    kind: Kind::Choice { names: &["fang", "song", "hei"], words: |words| &words.faces },
    label: |words| words.face,
    of: |settings| settings.face as u16,
    put: |settings, value| settings.face = at(&Face::ALL, value),
};

static LEADING: Setting = Setting {
    name: "leading",
    kind: Kind::number(140, 240, 10, 100),
    label: |words| words.leading,
    of: |settings| settings.leading,
    put: |settings, value| settings.leading = value,
};

static MEASURE: Setting = Setting {
    name: "measure",
    kind: Kind::number(20, 60, 2, 1),
    label: |words| words.measure,
    of: |settings| settings.measure,
    put: |settings, value| settings.measure = value,
};

static GAP: Setting = Setting {
    name: "gap",
    kind: Kind::number(0, 200, 25, 100),
    label: |words| words.gap,
    of: |settings| settings.gap,
    put: |settings, value| settings.gap = value,
};

static INDENT: Setting = Setting {
    name: "indent",
    kind: Kind::Switch,
    label: |words| words.indent,
    of: |settings| settings.indent.into(),
    put: |settings, value| settings.indent = value > 0,
};

static SPACING: Setting = Setting {
    name: "spacing",
    kind: Kind::Switch,
    label: |words| words.spacing,
    of: |settings| settings.spacing.into(),
    put: |settings, value| settings.spacing = value > 0,
};

static RATE: Setting = Setting {
    name: "rate",
    kind: Kind::number(*Pace::RANGE.start(), *Pace::RANGE.end(), 10, 1),
    label: |words| words.rate,
    of: |settings| settings.rate,
    put: |settings, value| settings.rate = value,
};

static CONTENTS: Setting = Setting {
    name: "contents",
    kind: Kind::Switch,
    label: |words| words.contents,
    of: |settings| settings.contents.into(),
    put: |settings, value| settings.contents = value > 0,
};

static KEEP: Setting = Setting {
    name: "keep",
    kind: Kind::Switch,
    label: |words| words.keep,
    of: |settings| settings.keep.into(),
    put: |settings, value| settings.keep = value > 0,
};

static UNTITLED: Setting = Setting {
    name: "untitled",
    kind: Kind::Switch,
    label: |words| words.untitled,
    of: |settings| settings.untitled.into(),
    put: |settings, value| settings.untitled = value > 0,
};

static KEYS: Setting = Setting {
    name: "keys",
    kind: Kind::Switch,
    label: |words| words.keys,
    of: |settings| settings.keys.into(),
    put: |settings, value| settings.keys = value > 0,
};

/// What language the page speaks.
pub static LANGUAGE: Setting = Setting {
    name: "language",
    kind: Kind::Choice { names: &Language::TAGS, words: |_| &Language::NAMES },
    label: |words| words.language,
    of: |settings| settings.language as u16,
    put: |settings, value| settings.language = at(&Language::ALL, value),
};

/// Settings that stand together in the panel, under a word.
pub struct Group {
    /// The word.
    pub title: fn(&SettingWords) -> &'static str,
    /// The settings, in their order.
    pub settings: &'static [&'static Setting],
}

/// How wide the outline is. It is set at its edge, not in the panel.
pub static PANE: Setting = Setting {
    name: "outline",
    kind: Kind::number(200, 480, 16, 1),
    label: |words| words.pane,
    of: |settings| settings.pane,
    put: |settings, value| settings.pane = value,
};

/// All settings, in the order of the panel.
pub static GROUPS: [Group; 2] = [
    Group { title: |words| words.of_text, settings: &[&SIZE, &FACE, &LEADING, &MEASURE, &GAP, &INDENT, &SPACING] },
    Group { title: |words| words.of_page, settings: &[&THEME, &LANGUAGE, &RATE, &KEYS, &CONTENTS, &KEEP, &UNTITLED] },
];

/// All settings.
pub fn all() -> impl Iterator<Item = &'static Setting> {
    GROUPS.iter().flat_map(|group| group.settings).copied().chain([&PANE])
}
