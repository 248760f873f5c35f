//! What a correction says.

use serde::{Deserialize, Deserializer, Serialize};

use super::{Correction, Place};

/// One thing that a reader puts right. More may follow.
///
/// As a record: `{"heading": {"depth": 2}}`, `"plain"`, `"break"`, `{"declared": {"last": …}}`, `"undeclared"`, `"lines"`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// A paragraph starts with this line: the line break before it wraps nothing. What the paragraph is, is for the parser
    /// to say.
    Break,
    /// The outline declared before the speech starts with this line and ends with the line `last`. There is no other.
    Declared {
        /// Its last line.
        last: Place,
    },
    /// This line is in no declared outline, nor are those around it: they are lines of the speech.
    Undeclared,
    /// Every line of the text is a paragraph: its line breaks wrap nothing. It has no place.
    Lines,
}

/// What a change is about. Changes about different things hold side by side at one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matter {
    /// Whether a heading starts with the line.
    Heading,
    /// Whether a paragraph does.
    Break,
    /// Whether a declared outline holds it.
    Outline,
    /// How all lines are read.
    Lines,
}

impl Change {
    /// What it is about.
    pub(super) const fn matter(&self) -> Matter {
        match self {
            Self::Heading { .. } | Self::Plain => Matter::Heading,
            Self::Break => Matter::Break,
            Self::Declared { .. } | Self::Undeclared => Matter::Outline,
            Self::Lines => Matter::Lines,
        }
    }

    /// The same with a depth that a heading can be put on.
    pub(super) fn within_reach(self) -> Self {
        match self {
            Self::Heading { depth } => Self::Heading { depth: depth.clamp(1, Correction::DEEPEST) },
            _ => self,
        }
    }

    /// The same so many levels deeper.
    pub(super) fn deeper(&self, by: i16) -> Self {
        let Self::Heading { depth } = self else { return self.clone() };
        let depth = (i16::from(*depth) + by).clamp(1, i16::from(Correction::DEEPEST));
        Self::Heading { depth: u8::try_from(depth).unwrap_or(Correction::DEEPEST) }
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
