//! Corrections (更正): what a reader puts right in an outline by hand.
//!
//! A [`Correction`] is a [`Change`] at a [`Place`]. The place is known by its words and by what stands around it, not by
//! its number of bytes, so that a correction made in one draft holds in the next one. Where the place is gone or could be
//! several, the correction is dropped and its [`Outcome`] says so: it is never guessed.
//!
//! 1. `spot`: every line of a text at which a correction may hold, by its words and its neighbours.
//! 2. `search`: which of them a [`Place`] means.
//! 3. `ground`: which lines are the declared outline, and where paragraphs are broken.
//! 4. `mend`: the headings that are made and unmade there, between finding headings and nesting them.
//! 5. `level`: what is under what then.
//! 6. `fold`: one correction more in a list of them.
//! 7. `choice`: what a menu offers at a place.
//! 8. `draft`: whether a text is a draft of the same speech as another, so that corrections may travel.
//! 9. `travel`: corrections in a few bytes beside their text, for a link.
//! 10. `line`: a correction as a line of text, for keeping it.
//!
//! Corrections are statements, not steps: each says what its place is, whatever the others say and in whatever order they
//! stand. One that is dropped leaves the others as they are.

mod chains;
mod change;
mod choice;
mod draft;
mod fold;
mod ground;
mod level;
mod line;
mod mend;
mod outcome;
mod place;
mod search;
mod spot;
mod travel;

use serde::{Deserialize, Serialize};

use crate::document::build;
use crate::work::{Work, finish};
use crate::{BlockKind, Document, SectionId, Span};
use ground::Footing;
use mend::Mender;
use spot::{Natural, Spot, Spots};

pub use change::Change;
pub use choice::Choice;
pub use draft::is_draft;
pub use fold::{Put, fold};
pub use outcome::{Corrected, Lost, Outcome};
pub use place::Place;
pub use travel::{pack, unpack};

/// One thing that a reader puts right, and where.
///
/// As a record it is `{"place": …, "change": …}`, without a place where the change is about the whole text; reading one
/// refuses what no correction can be.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Record")]
pub struct Correction {
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
    change: Change,
}

/// A correction as it was written down, not looked at yet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(default)]
    place: Option<Place>,
    change: Change,
}

impl TryFrom<Record> for Correction {
    type Error = &'static str;

    fn try_from(Record { place, change }: Record) -> Result<Self, Self::Error> {
        if place.is_none() == (change == Change::Lines) {
            return Ok(Self { place, change });
        }
        Err("a change has a place, unless it is about all lines")
    }
}

impl Correction {
    /// The deepest level that a heading can be put on by hand.
    pub const DEEPEST: u8 = 9;

    /// The line breaks of the whole text are kept as they are.
    pub const LINES: Self = Self { place: None, change: Change::Lines };

    /// A change at byte `offset` of the text of `document`: of the heading that stands there, else of the line.
    ///
    /// A break is always one before the line; what is undeclared is the declared outline that the line is in. For all
    /// other changes there is nothing where no line of the speech starts that could be a heading: in the declared outline,
    /// at marks of omission and left-overs, in the text that goes on in the line of its heading, on a line without a
    /// letter.
    #[must_use]
    pub fn at(document: &Document, offset: usize, change: Change) -> Option<Self> {
        Self::among(&Natural::at_once(&document.text).spots, document, offset, change)
    }

    /// The same among lines that are read already.
    fn among(spots: &Spots, document: &Document, offset: usize, change: Change) -> Option<Self> {
        let at = document.blocks.partition_point(|block| block.span.end() <= offset);
        let block = document.blocks.get(at)?;
        let spot = match block.kind {
            _ if change == Change::Lines => return Some(Self::LINES),
            BlockKind::Declared { .. } if change == Change::Undeclared => {
                let declared = document.declared.as_ref()?.span;
                spots.all.iter().find(|spot| declared.contains(spot.start))
            }
            _ if change == Change::Undeclared => None,
            BlockKind::Heading(id) if change != Change::Break => {
                spots.holding(document.sections.get(id.index())?.heading.span.start())
            }
            BlockKind::Title
            | BlockKind::Subtitle
            | BlockKind::Salutation
            | BlockKind::Heading(_)
            | BlockKind::Paragraph { .. } => {
                // A run-in paragraph starts behind the start of its first line, which is its heading's.
                spots.holding(offset).filter(|spot| block.span.start() <= spot.start)
            }
            _ => None,
        };
        Self::on(spots, document, spot?, change)
    }

    /// A change of a section's heading; nothing where `document` has no such section.
    #[must_use]
    pub fn of(document: &Document, section: SectionId, change: Change) -> Option<Self> {
        let start = document.sections.get(section.index())?.heading.span.start();
        let spots = Natural::at_once(&document.text).spots;
        Self::on(&spots, document, spots.holding(start)?, change)
    }

    /// That the lines in `span` of the text of `document`, whole ones, are the outline declared before the speech.
    ///
    /// Nothing where its first or last line holds no letter, or where a mark of omission stands in between.
    #[must_use]
    pub fn declaring(document: &Document, span: Span) -> Option<Self> {
        Self::declaring_among(&Natural::at_once(&document.text).spots, span)
    }

    /// The same among lines that are read already.
    fn declaring_among(spots: &Spots, span: Span) -> Option<Self> {
        let from = spots.all.partition_point(|spot| spot.span.end() <= span.start());
        let to = spots.all.partition_point(|spot| spot.span.start() < span.end());
        let (first, last) = (spots.all.get(from)?, spots.all.get(..to)?.last()?);
        if last.line < first.line || spots.is_cut(first.line..last.line) {
            return None;
        }
        let everywhere = spots.search(&|_| true);
        let (first, last) = (everywhere.place(first)?, everywhere.place(last)?);
        Some(Self { place: Some(first), change: Change::Declared { last } })
    }

    /// A change at one of the lines of a document.
    fn on(spots: &Spots, document: &Document, spot: &Spot, change: Change) -> Option<Self> {
        let declared = document.declared.as_ref().map_or(Span::default(), |declared| declared.span);
        let is_about_speech = !matches!(change, Change::Undeclared | Change::Declared { .. });
        let search = spots.search(&|spot| !(is_about_speech && declared.contains(spot.start)));
        Some(Self { place: Some(search.place(spot)?), change: change.within_reach() })
    }

    /// Where it holds; nothing where that is the whole text.
    #[must_use]
    pub const fn place(&self) -> Option<&Place> {
        self.place.as_ref()
    }

    /// What it says of the place.
    #[must_use]
    pub const fn change(&self) -> &Change {
        &self.change
    }
}

impl Document {
    /// Parses a text and puts right what the corrections say. Their order does not count, but that of two about the same
    /// thing at one place the later one holds. Without any it is [`Document::parse`]; with some it takes two or three times
    /// as long, and at worst a look at every line for each of them.
    #[must_use]
    pub fn parse_with(text: &str, corrections: &[Correction]) -> Corrected {
        finish(corrected(text.to_owned(), corrections, &Work::straight()))
    }
}

async fn corrected(text: String, corrections: &[Correction], work: &Work) -> Corrected {
    if corrections.is_empty() {
        return Corrected { document: build(text, &mut (), work).await, outcomes: Vec::new() };
    }
    Natural::read(text, work).await.corrected(corrections, work).await
}

impl Natural {
    /// The document with corrections in it, at once.
    fn corrected_at_once(&self, corrections: &[Correction]) -> Corrected {
        finish(self.corrected(corrections, &Work::straight()))
    }

    /// The document with corrections in it.
    async fn corrected(&self, corrections: &[Correction], work: &Work) -> Corrected {
        let (text, natural) = (&self.document.text, &self.document);
        let mut footing = Footing::new(&self.spots, corrections);
        let mut put = None;
        if !footing.is_natural() {
            put = Some(build(text.clone(), &mut footing, work).await);
        }
        let base = put.as_ref().unwrap_or(natural);
        if footing.headings.is_empty() {
            return Corrected { document: put.unwrap_or_else(|| natural.clone()), outcomes: footing.outcomes };
        }
        let mut mender = Mender::new(base, corrections, footing);
        let document = build(text.clone(), &mut mender, work).await;
        Corrected { document, outcomes: mender.footing.outcomes }
    }
}
