//! What the page has to say to the reader in one sentence.

use tigang::input::BinaryKind;
use tigang::link::Damage;

use super::action::Action;
use super::coming::Wait;
use super::language::{Words, count, fill};
use super::library::Said;
use super::panel::Panel;
use super::past::Deed;

/// What there is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing was pasted, or the file is empty.
    Empty,
    /// The file is no text.
    Binary(BinaryKind),
    /// The file is larger than [`MAX_BYTES`](tigang::input::MAX_BYTES).
    TooBig,
    /// The pasted text is larger than that.
    TooLong,
    /// The reader did not wait for this.
    Stopped(Wait),
    /// A text of this title came by a link, and waits: what is read is the reader's own.
    Received(Option<String>),
    /// A link does not open: this is wrong with it.
    Damaged(Damage),
    /// The browser could not read the file.
    Unreadable,
    /// The text has no heading and is shown as it is.
    NoHeadings,
    /// The text has no heading, and the earlier one stays.
    Kept,
    /// The reader did something that can be undone.
    Done(Deed),
    /// It was undone.
    Undone(Deed),
    /// It was done again.
    Redone(Deed),
    /// The next draft took the place of the text: so many corrections hold in it, and so many have no place there.
    Carried {
        /// How many hold.
        kept: usize,
        /// How many do not.
        lost: usize,
    },
    /// The titles are copied.
    Copied,
    /// The browser does not let them be copied.
    NotCopied,
    /// The page is saved with the text in it, as a file of this name.
    Saved(String),
    /// It cannot be: something of it is missing.
    NotSaved,
    /// There is a newer version of the page.
    Newer,
    /// The text is kept nowhere, and would be lost with this version of the page.
    WouldBeLost,
    /// A long text is about to be put right or to become a box: that takes a while.
    Long,
    /// Something is to be said of the library.
    Library(Said),
}

/// What is shown of a [`Notice`].
pub struct Shown {
    /// Its name in the page.
    pub name: &'static str,
    /// Its sentence.
    pub sentence: String,
    /// What can be done about it.
    pub ways: Vec<Way>,
    /// The word that puts it away.
    pub away: &'static str,
}

/// Something that can be done about what a notice says.
#[derive(Clone, Debug)]
pub enum Way {
    /// Undo it.
    Undo,
    /// Do it again.
    Redo,
    /// Show the text that was not shown.
    Show,
    /// Show the text of a link in place of the reader's own.
    Open,
    /// Look at the corrections.
    Look,
    /// Put back what was taken out of the library.
    Return,
    /// Keep what was deleted elsewhere.
    Keep,
    /// Load the newer version of the page.
    Renew {
        /// Whether also where the text would be lost.
        anyway: bool,
    },
}

impl Way {
    /// What it is called, and what it does; nothing where the browser is needed for that.
    pub fn what(&self, words: &Words) -> (&'static str, Option<Action>) {
        let (word, action) = match self {
            Self::Return => return (words.undo, None),
            Self::Keep => return (words.shelf.keep, None),
            Self::Undo => (words.undo, Action::Undo),
            Self::Redo => (words.hand.redo, Action::Redo),
            Self::Show => (words.show_anyway, Action::Show),
            Self::Open => (words.link.open, Action::Show),
            Self::Look => (words.hand.look, Action::Open(Panel::Corrections)),
            Self::Renew { anyway } => {
                let word = if *anyway { words.version.renew_anyway } else { words.version.renew };
                (word, Action::Renew { anyway: *anyway })
            }
        };
        (word, Some(action))
    }
}

impl Notice {
    /// What is shown of it.
    pub fn shown(&self, words: &Words) -> Shown {
        let plain = |name, sentence: &str| (name, sentence.to_owned(), vec![]);
        let hand = &words.hand;
        let (name, sentence, ways) = match self {
            Self::Empty => plain("empty", words.empty),
            Self::Binary(BinaryKind::Docx) => plain("binary", words.docx),
            Self::Binary(BinaryKind::Doc) => plain("binary", words.doc),
            Self::Binary(BinaryKind::Pdf) => plain("binary", words.pdf),
            Self::Binary(BinaryKind::Other) => plain("binary", words.binary),
            Self::TooBig => plain("too-big", words.too_big),
            Self::TooLong => plain("too-long", words.too_long),
            Self::Stopped(Wait::Text(_)) => plain("stopped", words.stopped),
            Self::Stopped(Wait::Link(_) | Wait::Kept) => plain("stopped", words.link.stopped),
            Self::Received(title) => {
                let title = title.as_deref().unwrap_or(words.untitled);
                ("received", fill(words.link.received, &[title]), vec![Way::Open])
            }
            Self::Damaged(damage) => ("damaged", words.link.damage(damage), vec![]),
            Self::Unreadable => plain("unreadable", words.unreadable),
            Self::NoHeadings => plain("no-headings", words.no_headings),
            Self::Kept => ("kept", words.kept.to_owned(), vec![Way::Show]),
            Self::Done(deed) => (deed.name(), fill(hand.done, &[&deed.said(hand)]), vec![Way::Undo]),
            Self::Undone(deed) => ("undone", fill(hand.undone, &[&deed.said(hand)]), vec![Way::Redo]),
            Self::Redone(deed) => ("redone", fill(hand.redone, &[&deed.said(hand)]), vec![Way::Undo]),
            Self::Carried { kept, lost: 0 } => ("carried", count(hand.carried, &[*kept]), vec![Way::Undo]),
            Self::Carried { kept, lost } => ("lost", count(hand.lost, &[*kept, *lost]), vec![Way::Look, Way::Undo]),
            Self::Copied => plain("copied", words.titles.copied),
            Self::NotCopied => plain("not-copied", words.titles.not_copied),
            Self::Saved(name) => ("saved", fill(words.save.saved, &[name]), vec![]),
            Self::NotSaved => plain("not-saved", words.save.not_saved),
            Self::Newer => ("newer", words.version.newer.to_owned(), vec![Way::Renew { anyway: false }]),
            Self::WouldBeLost => {
                ("would-be-lost", words.version.would_be_lost.to_owned(), vec![Way::Renew { anyway: true }])
            }
            Self::Long => plain("long", hand.long),
            Self::Library(said) => {
                let ways = match said {
                    Said::Removed(_) => vec![Way::Return],
                    Said::Gone => vec![Way::Keep],
                    _ => vec![],
                };
                (said.name(), said.sentence(&words.shelf), ways)
            }
        };
        let away = if matches!(self, Self::Newer | Self::WouldBeLost) { words.version.later } else { words.dismiss };
        Shown { name, sentence, ways, away }
    }
}
