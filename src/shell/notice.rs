//! What the page has to say to the reader in one sentence.

use tigang::input::BinaryKind;

use super::language::Words;

/// What there is to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing was pasted, or the file is empty.
    Empty,
    /// The file is no text.
    Binary(BinaryKind),
    /// The file is larger than [`MAX_BYTES`](tigang::input::MAX_BYTES).
    TooBig,
    /// The pasted text is larger than that.
    TooLong,
    /// The reader did not wait until a long text was read.
    Stopped,
    /// The browser could not read the file.
    Unreadable,
    /// The text has no heading and is shown as it is.
    NoHeadings,
    /// The text has no heading, and the earlier one stays.
    Kept,
    /// A new text took the place of the earlier one.
    Replaced,
    /// The text was put away.
    PutAway,
}

/// What is shown of a [`Notice`].
pub struct Shown {
    /// Its name in the page.
    pub name: &'static str,
    /// Its sentence.
    pub sentence: &'static str,
    /// The button that swaps the text for the spare one.
    pub swap: Option<&'static str>,
}

impl Notice {
    /// What is shown of it.
    pub fn shown(self, words: &Words) -> Shown {
        let (name, sentence, swap) = match self {
            Self::Empty => ("empty", words.empty, None),
            Self::Binary(BinaryKind::Docx) => ("binary", words.docx, None),
            Self::Binary(BinaryKind::Doc) => ("binary", words.doc, None),
            Self::Binary(BinaryKind::Pdf) => ("binary", words.pdf, None),
            Self::Binary(BinaryKind::Other) => ("binary", words.binary, None),
            Self::TooBig => ("too-big", words.too_big, None),
            Self::TooLong => ("too-long", words.too_long, None),
            Self::Stopped => ("stopped", words.stopped, None),
            Self::Unreadable => ("unreadable", words.unreadable, None),
            Self::NoHeadings => ("no-headings", words.no_headings, None),
            Self::Kept => ("kept", words.kept, Some(words.show_anyway)),
            Self::Replaced => ("replaced", words.replaced, Some(words.undo)),
            Self::PutAway => ("put-away", words.put_away, Some(words.undo)),
        };
        Shown { name, sentence, swap }
    }
}
