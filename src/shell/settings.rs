//! What the reader chose for good, and what the page remembers of it. What can be chosen is in [`setting`](super::setting).

use tigang::Pace;

use super::language::Language;

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Light or dark, as the system says.
    #[default]
    System,
    /// Dark ink on a light sheet.
    Light,
    /// Light ink on a dark sheet.
    Dark,
    /// Brown ink on old paper.
    Paper,
}

impl Theme {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Paper];
}

/// The face that the text is set in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// 仿宋, as offices print.
    #[default]
    Fang,
    /// 宋体, as books are printed.
    Song,
    /// 黑体, without serifs.
    Hei,
}

impl Face {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Fang, Self::Song, Self::Hei];
}

/// The settings of the page.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How the page looks.
    pub theme: Theme,
    /// What language it speaks.
    pub language: Language,
    /// The size of the text, in CSS pixels.
    pub size: u16,
    /// The face of the text.
    pub face: Face,
    /// The longest line of the text, in characters.
    pub measure: u16,
    /// The height of a line, in hundredths of the size.
    pub leading: u16,
    /// The space between paragraphs, in hundredths of the size.
    pub gap: u16,
    /// Whether the first line of a paragraph is indented.
    pub indent: bool,
    /// Whether there is a little space between Chinese and Latin letters, where the browser can.
    pub spacing: bool,
    /// How fast the reader speaks, in characters a minute.
    pub rate: u16,
    /// How wide the outline is where it stands beside the text, in CSS pixels.
    pub pane: u16,
    /// Whether single keys do something.
    pub keys: bool,
    /// Whether the outline is printed before the text.
    pub contents: bool,
    /// Whether the title of the text is kept out of the title of the window, and so out of the history.
    pub untitled: bool,
    /// Whether the reader's own texts are kept by themselves.
    pub keep: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            language: Language::ZhHans,
            size: 19,
            face: Face::Fang,
            measure: 40,
            leading: 180,
            gap: 0,
            indent: true,
            spacing: true,
            rate: 180,
            pane: 320,
            keys: true,
            contents: true,
            untitled: false,
            keep: true,
        }
    }
}

impl Settings {
    /// The speaking rate, as the core reckons with it.
    pub fn pace(self) -> Pace {
        Pace::new(self.rate)
    }

    /// As they are at first, in the same language.
    pub fn restored(self) -> Self {
        Self { language: self.language, ..Self::default() }
    }
}
