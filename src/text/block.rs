//! A block: a run of whole lines, or a part of one, that is one thing to a reader.

use super::Span;
use crate::outline::SectionId;

/// One piece of the text as a reader sees it: a heading, a paragraph, a mark of omission.
///
/// The blocks of a [`Document`](crate::Document) tile the pasted text: the first starts at byte 0, each starts where
/// the one before ends, the last ends where the text ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// All its bytes: line breaks, indentation and the blank lines behind it included.
    pub span: Span,
    /// What is read of it: `span` without the white space (and Markdown or HTML marks) around the words. It may still
    /// hold soft breaks; [`Document::pieces`](crate::Document::pieces) yields it as it is to be shown.
    pub content: Span,
}

/// What a [`Block`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The title of the speech.
    Title,
    /// Lines that belong to the title: a date in brackets, the speaker's name, the occasion.
    Subtitle,
    /// 同志们： and its like: whom the speech addresses.
    Salutation,
    /// A line of the declared outline: its label (目录), an entry, or an ornament.
    Declared {
        /// The entry that the line states, an index into [`Declared::entries`](crate::Declared::entries).
        entry: Option<u32>,
    },
    /// The heading of a section. A run-in heading is followed by the paragraph that it opens.
    Heading(SectionId),
    /// Running text. `run_in` where it goes on in the line of the heading before it.
    Paragraph {
        /// Whether it stands in the same line as the heading before it.
        run_in: bool,
    },
    /// A mark that text was left out here, an index into [`Document::gaps`](crate::Document::gaps).
    Gap(u32),
    /// The notice that the text ends before its end.
    CutEnd,
    /// What a web page or a printer left behind: page numbers, navigation, advertising.
    Chrome,
    /// Nothing but white space.
    Blank,
}

impl BlockKind {
    /// Whether it goes on in the line of the block before it.
    #[must_use]
    pub const fn runs_in(self) -> bool {
        matches!(self, Self::Paragraph { run_in: true })
    }
}

/// A mark inside the text that something was left out, such as ……（省略1150字）…….
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The mark.
    pub span: Span,
    /// How many characters were left out, where the mark tells.
    pub omitted: Option<u32>,
}

/// The notice at the end of a text that it is not the whole, such as 未完，全文共7007字，当前仅显示3229字.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutEnd {
    /// The notice.
    pub span: Span,
    /// The characters of the whole, where the notice tells.
    pub total: Option<u32>,
    /// The characters that are here, where the notice tells.
    pub shown: Option<u32>,
}

/// A stretch of a block as it is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Characters to show as they are.
    Text(Span),
    /// A line break (with the indentation behind it) that only wraps the line: shown as nothing, or as one space where
    /// Latin words meet.
    Join {
        /// The bytes that are not shown.
        span: Span,
        /// Whether a space stands in their place.
        space: bool,
    },
    /// A page number in the middle of a sentence: shown as what it is, and no part of the speech.
    LeftOver(Span),
}
