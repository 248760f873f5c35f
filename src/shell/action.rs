//! What can happen to the state of the page.

use super::drawn::Portion;
use super::notice::Notice;
use super::source::Source;

/// What happened. Pasted, opened, dropped, typed and sample texts all come in as [`Action::Enter`].
#[derive(Clone, Debug)]
pub enum Action {
    /// A text came in.
    Enter {
        /// The text, to the byte.
        text: String,
        /// Where it is from.
        source: Source,
    },
    /// Something came in that cannot be read.
    Refuse(Notice),
    /// The reader wants the spare text in place of what is shown.
    Swap,
    /// The reader has read the notice.
    Dismiss,
    /// The reader wants to read another text.
    PutAway,
    /// The reader folded or unfolded a row.
    Fold(usize),
    /// The outline is to be unfolded down to this level, which may be [`ALL`](super::level::ALL).
    Level(u8),
    /// The reader chose a row, in the outline or by its place in the text.
    Choose(usize),
    /// The text was scrolled to where a row is current.
    Follow(usize),
    /// There is time to draw more of a long text, or the reader has come to a place that is not drawn yet.
    Draw(Portion),
    /// The outline is to be open (or not) where it is a drawer.
    Drawer(bool),
    /// Something is being dragged over the page, or no longer.
    Hover(bool),
    /// The reader wants the next theme.
    NextTheme,
    /// The reader wants the next language.
    NextLanguage,
}
