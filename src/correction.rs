//! Corrections (更正): what a reader puts right in an outline by hand.
//!
//! A [`Correction`] is a [`Change`] at a [`Place`]. The place is known by its words and by what stands around it, not by
//! its number of bytes, so that a correction made in one draft holds in the next one. Where the place is gone or could be
//! several, the correction is dropped and its [`Outcome`] says so: it is never guessed.
//!
//! 1. `spot`: every line of a text at which a correction may hold, by its words and its neighbours.
//! 2. `search`: which of them a [`Place`] means.
//! 3. `mend`: the headings that are made and unmade there, between finding headings and nesting them.
//! 4. `level`: what is under what then.
//! 5. `fold`: one correction more in a list of them.
//!
//! Corrections are statements, not steps: each says what its place is, whatever the others say and in whatever order they
//! stand. One that is dropped leaves the others as they are.

mod fold;
mod level;
mod mend;
mod outcome;
mod place;
mod search;
mod spot;

use serde::{Deserialize, Deserializer, Serialize};

use crate::{BlockKind, Document, SectionId};
use mend::Mender;
use spot::Spots;

pub use fold::fold;
pub use outcome::{Corrected, Lost, Outcome};
pub use place::Place;

/// One thing that a reader puts right.
///
/// As a record it is `{"place": …, "change": …}`; reading one refuses what no correction can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    place: Place,
    change: Change,
}

/// What becomes of a line. More may follow, such as breaking a paragraph or leaving a declared outline.
///
/// As a record: `{"heading": {"depth": 2}}` or `"plain"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
#[non_exhaustive]
pub enum Change {
    /// A heading starts with this line, so deep: 1 at the top, [`Correction::DEEPEST`] at most. It ends where a numbered
    /// heading would: behind its first sentence where text goes on, else with its paragraph. A paragraph that goes on
    /// across the line is broken before it. A heading that is there already moves, and all under it by as many levels;
    /// other headings keep theirs. Where nothing one level further out stands before it, it stands less deep.
    Heading {
        /// How deep.
        #[serde(deserialize_with = "depth")]
        depth: u8,
    },
    /// No heading starts here: the line belongs to the text of the section before it, and what was under its heading
    /// falls to what is above it then.
    Plain,
}

impl Correction {
    /// The deepest level that a heading can be put on by hand.
    pub const DEEPEST: u8 = 9;

    /// A change at byte `offset` of the text of `document`: of the heading that stands there, else of the line.
    ///
    /// Nothing where no line of the speech starts that could be a heading: in the declared outline, at marks of omission
    /// and left-overs, in the text that goes on in the line of its heading, on a line without a letter.
    #[must_use]
    pub fn at(document: &Document, offset: usize, change: Change) -> Option<Self> {
        let at = document.blocks.partition_point(|block| block.span.end <= offset);
        let block = document.blocks.get(at)?;
        match block.kind {
            BlockKind::Heading(id) => Self::of(document, id, change),
            BlockKind::Title | BlockKind::Subtitle | BlockKind::Salutation | BlockKind::Paragraph { .. } => {
                let spots = Spots::of(&document.text);
                // A run-in paragraph starts behind the start of its first line, which is its heading's.
                let spot = spots.holding(offset).filter(|spot| block.span.start <= spot.start)?;
                Some(Self::new(spots.place(spot)?, change))
            }
            _ => None,
        }
    }

    /// A change of a section's heading; nothing where `document` has no such section.
    #[must_use]
    pub fn of(document: &Document, section: SectionId, change: Change) -> Option<Self> {
        let start = document.sections.get(section.index())?.heading.span.start;
        let spots = Spots::of(&document.text);
        let spot = spots.holding(start)?;
        Some(Self::new(spots.place(spot)?, change))
    }

    fn new(place: Place, change: Change) -> Self {
        let change = match change {
            Change::Heading { depth } => Change::Heading { depth: depth.clamp(1, Self::DEEPEST) },
            Change::Plain => change,
        };
        Self { place, change }
    }

    /// Where it holds.
    #[must_use]
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// What becomes of the line.
    #[must_use]
    pub const fn change(&self) -> Change {
        self.change
    }
}

impl Document {
    /// Parses a text and puts right what the corrections say. Their order does not count, but that of two at one place the
    /// later one holds. Without any it is [`Document::parse`]; with some it takes about twice as long, and at worst a look at
    /// every line for each of them.
    #[must_use]
    pub fn parse_with(text: &str, corrections: &[Correction]) -> Corrected {
        let natural = Self::parse(text);
        if corrections.is_empty() {
            return Corrected { document: natural, outcomes: Vec::new() };
        }
        let mut mender = Mender::new(&natural, corrections);
        let document = Self::parse_by(text, &mut mender);
        Corrected { document, outcomes: mender.outcomes }
    }
}

/// Reads a depth, and refuses one that no heading can be put on.
fn depth<'de, D: Deserializer<'de>>(record: D) -> Result<u8, D::Error> {
    let depth = u8::deserialize(record)?;
    if (1..=Correction::DEEPEST).contains(&depth) {
        return Ok(depth);
    }
    Err(serde::de::Error::custom("a heading stands on level 1 to 9"))
}
