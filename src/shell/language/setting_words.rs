//! The words of the settings.

/// What the settings and their values are called.
#[derive(Debug)]
pub struct SettingWords {
    /// The panel, and the button that opens it.
    pub title: &'static str,
    /// The button that closes a panel.
    pub close: &'static str,
    /// Above what concerns the text.
    pub of_text: &'static str,
    /// Above what concerns the page.
    pub of_page: &'static str,
    /// The size of the text, in pixels.
    pub size: &'static str,
    /// The face of the text.
    pub face: &'static str,
    /// The faces: 仿宋, 宋体, 黑体.
    pub faces: [&'static str; 3],
    /// How wide the outline is.
    pub pane: &'static str,
    /// The height of a line.
    pub leading: &'static str,
    /// The longest line, in characters.
    pub measure: &'static str,
    /// The space between paragraphs.
    pub gap: &'static str,
    /// Whether the first line of a paragraph is indented.
    pub indent: &'static str,
    /// Whether there is space between Chinese and Latin letters.
    pub spacing: &'static str,
    /// The look of the page.
    pub theme: &'static str,
    /// The themes: by the system, light, dark, paper.
    pub themes: [&'static str; 4],
    /// The language of the page.
    pub language: &'static str,
    /// How fast the reader speaks.
    pub rate: &'static str,
    /// Whether single keys do something.
    pub keys: &'static str,
    /// Whether the outline is printed before the text.
    pub contents: &'static str,
    /// Whether the reader's own texts are kept by themselves.
    pub keep: &'static str,
    /// Whether the title of the text is kept out of the title of the window.
    pub untitled: &'static str,
    /// The button that makes a number smaller: what the number is.
    pub less: &'static str,
    /// The button that makes a number larger: what the number is.
    pub more: &'static str,
    /// The button that brings all settings back to what they were at first.
    pub restore: &'static str,
    /// The button that shows the keys.
    pub help: &'static str,
    /// Said where the browser does not keep the settings.
    pub unkept: &'static str,
}
