//! What can happen to the state of the page.

use tigang::Span;
use tigang::correction::Choice;

use super::coming::Wait;
use super::drawn::Portion;
use super::find::Step;
use super::fold::Folded;
use super::library;
use super::notice::Notice;
use super::panel::Panel;
use super::past::Deed;
use super::post::Made;
use super::reading::Reading;
use super::setting::Setting;
use super::share::Share;
use super::source::Source;

/// What the reader wants when what is written is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// To write on.
    Write,
    /// To edit another part, from this byte of the text as it was before.
    Turn(usize),
    /// No more: that was all.
    Finish,
}

/// What happened. Pasted, opened, dropped, typed and sample texts all come in as [`Action::Enter`], or as
/// [`Action::Read`] where they are long.
#[derive(Clone, Debug)]
pub enum Action {
    /// A text came in.
    Enter {
        /// The text, to the byte.
        text: String,
        /// Where it is from.
        source: Source,
    },
    /// A long text was read that is on its way in.
    Read(Reading),
    /// So much of a text is read that is on its way in; none where the reader no longer waits for it.
    Await(Option<Wait>),
    /// So much of a link is made that the reader asked for; none where he no longer does.
    Make(Option<Made>),
    /// The reader chose to share this, or did something with it.
    Share(Share),
    /// Something came in that cannot be read.
    Refuse(Notice),
    /// The reader wants to see the text that was not shown.
    Show,
    /// The reader has read the notice.
    Dismiss,
    /// The reader has read that the text came by a link, or with the page.
    Hear,
    /// The reader wants to read another text.
    PutAway,
    /// The reader puts something right at a block of the text.
    Correct {
        /// What.
        choice: Choice,
        /// The block, an index into [`Document::blocks`](tigang::Document::blocks).
        block: usize,
    },
    /// The reader takes these corrections back, as indices.
    Drop(Vec<usize>),
    /// One step back.
    Undo,
    /// One step forth.
    Redo,
    /// The reader wants to edit the text, from this byte on.
    Edit(usize),
    /// The reader has written this much: so it stands in the box.
    Draft(String),
    /// The reader wants to edit another part of a long text, from this byte on; so it stands in the box.
    Turn(String, usize),
    /// The reader is done with editing; so it stands in the box.
    Finish(String),
    /// This was done to the text, at a place that is to be seen, and so it is read then.
    Again(Reading, Deed, Option<Span>),
    /// What the reader has written is read so.
    Drafted(Reading, Next),
    /// The reader folded or unfolded a row.
    Fold(usize),
    /// The outline is to be folded as it was when the text was read last.
    Refold(Folded),
    /// The outline is to be unfolded down to this level, which may be [`ALL`](super::level::ALL).
    Level(u8),
    /// The reader chose a row, in the outline or by its place in the text.
    Choose(usize),
    /// The reader wants to see a row in the outline.
    Locate {
        /// The row.
        row: usize,
        /// Whether the outline is a drawer, which is to be opened.
        drawer: bool,
    },
    /// The text was scrolled to where a row is current.
    Follow(usize),
    /// There is time to draw more of a long text, or the reader has come to a place that is not drawn yet.
    Draw(Portion),
    /// The reader looks for words.
    Find(Step),
    /// The titles are to be shown in place of the text, or no longer.
    Titles(bool),
    /// The points are to be among the titles, or no longer.
    Points,
    /// The page has done what it was asked for, or could not.
    Say(Notice),
    /// The reader wants the page saved with the text in it.
    Save,
    /// That is done, or could not be.
    Saved(Notice),
    /// Something is to be open over the page, in place of what else is.
    Open(Panel),
    /// The outline is to be put away (or not) where it stands beside the text.
    Alone(bool),
    /// Nothing is to be open over the page.
    Close,
    /// Something is being dragged over the page, or no longer.
    Hover(bool),
    /// The reader gave a setting a value.
    Set(&'static Setting, u16),
    /// The reader wants all settings as they were at first, but for the language.
    Restore,
    /// The reader wants it dark, or no longer.
    Dark {
        /// Whether the system wants it dark.
        system: bool,
    },
    /// This happens to the library.
    Library(library::Step),
    /// A newer version of the page waits.
    Newer,
    /// The reader wants it, also where the text would be lost or not.
    Renew {
        /// Whether also then.
        anyway: bool,
    },
    /// The browser keeps the settings, or refuses to.
    Unkept(bool),
}
