//! The words of the help.

/// What the keys do.
#[derive(Debug)]
pub struct KeyWords {
    /// The panel, and the button that opens it.
    pub title: &'static str,
    /// The groups of keys: moving in the text, putting the outline right, what works at any time.
    pub groups: [&'static str; 3],
    /// Where the keys do nothing, and how they are turned off.
    pub note: &'static str,
    /// To the next heading.
    pub next: &'static str,
    /// To the heading before.
    pub previous: &'static str,
    /// To the next section of the same level.
    pub next_sibling: &'static str,
    /// To the section before, of the same level.
    pub previous_sibling: &'static str,
    /// The outline comes or goes.
    pub outline: &'static str,
    /// Shows in the outline where the reader is.
    pub locate: &'static str,
    /// Unfolds the outline to the first, second, third level, and all of it.
    pub levels: [&'static str; 4],
    /// To look for words.
    pub find: &'static str,
    /// To the next hit.
    pub next_hit: &'static str,
    /// To the hit before.
    pub previous_hit: &'static str,
    /// To the titles alone, and back.
    pub titles: &'static str,
    /// Larger text.
    pub larger: &'static str,
    /// Smaller text.
    pub smaller: &'static str,
    /// Dark, or no longer.
    pub dark: &'static str,
    /// Shares the text by a link.
    pub share: &'static str,
    /// Saves the page with the text in it.
    pub save: &'static str,
    /// The library.
    pub shelf: &'static str,
    /// The help.
    pub help: &'static str,
    /// Closes what is open.
    pub close: &'static str,
    /// Prints the text.
    pub print: &'static str,
    /// Opens the menu of the place where the reader is.
    pub menu: &'static str,
    /// One step back.
    pub undo: &'static str,
    /// One step forth.
    pub redo: &'static str,
    /// The other key of it.
    pub redo_too: &'static str,
}
