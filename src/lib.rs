//! **Tigang (提纲)**: a speech, read by its outline.
//!
//! This library turns the text of a speech, as somebody pasted it, into a [`Document`]: which lines belong
//! together, which of them are headings, how the headings nest, which points (一是…二是…) run through the
//! paragraphs, what the declared outline (目录) promises and the text lacks, and where something was left out.
//!
//! It has no browser in it. The page around it is the binary of the same package, behind the feature `web`.
//!
//! # The pipeline, in the order in which a text flows through it
//!
//! 1. [`text`]: the pasted bytes become lines, lines become blocks; broken lines are joined, left-overs of a web
//!    page and marks of omission are recognised.
//! 2. [`numbering`]: the table of the forms in which speeches number their parts, and the [`Marker`] read at a place.
//! 3. [`outline`]: markers become headings, headings become sections, points are found in running text, and a
//!    declared outline is matched with what the text holds.
//! 4. [`document`]: the whole of it, and the way in: [`Document::parse`], or [`Parsing`] for a long text in steps.
//! 5. [`correction`]: what a reader puts right by hand, and how it is found again in the next draft:
//!    [`Document::parse_with`].
//! 6. [`audit`]: the structure check, done when somebody asks: what is odd about the numbers and the headings.
//! 7. [`export`]: the outline for other programs.
//! 8. [`measure`]: how long it and its parts are, and how long it takes to say them.
//! 9. [`find`]: words that a reader looks for, counted by the rows of the outline.
//! 10. [`reading`]: what a reader does with a document: which section is current at a scroll position.
//! 11. [`edit`]: its text in a box of the browser: which unit of the box a byte is, and line breaks kept.
//!
//! # What always holds
//!
//! Parsing cannot fail: any text gives a [`Document`]. The pasted text is never rewritten; every [`Span`] is a range
//! of its bytes, and the blocks of a document tile it: laid end to end they are the text, byte for byte. (A text of 4 GiB
//! and more, which no span can measure, is kept and has no blocks.)

pub mod audit;
pub mod correction;
pub mod document;
pub mod edit;
pub mod export;
pub mod find;
pub mod input;
mod leb128;
pub mod link;
pub mod measure;
pub mod numbering;
pub mod outline;
pub mod reading;
pub mod text;
mod work;

pub use audit::{Diagnostic, DiagnosticKind, Expected};
pub use correction::{Change, Corrected, Correction, Lost, Outcome, Place};
pub use document::{Document, Parsing};
pub use measure::{Length, Measure, Pace};
pub use numbering::{Marker, Numbering};
pub use outline::{
    Declared, DeclaredCounts, Entry, EntryState, Heading, Missing, MissingId, Omission, Outline, Parent, Point,
    PointId, Row, RowTarget, Section, SectionId,
};
pub use text::{Block, BlockKind, CutEnd, Gap, Piece, Span};

/// The examples of the READMEs compile and run.
#[cfg(doctest)]
mod readme {
    #[doc = include_str!("../README.md")]
    struct English;
    #[doc = include_str!("../README.zh-CN.md")]
    struct Chinese;
}
