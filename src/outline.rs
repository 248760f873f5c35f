//! What a reader calls the outline: headings, the sections under them, points in running text, the declared outline
//! and what it promises that the text lacks.

mod account;
mod anchor;
mod bare;
mod candidate;
mod contents;
mod declared;
mod enumeration;
mod front;
mod heading;
mod matching;
mod nesting;
mod point;
mod prints;
mod rows;
mod section;
mod tree;
mod unnumbered;
mod view;
mod wording;

pub use declared::{Declared, DeclaredCounts, Entry, EntryState, Missing, MissingId, Omission};
pub use heading::Heading;
pub use point::{Point, PointId};
pub use section::{Parent, Section, SectionId};
pub use view::{Outline, Row, RowTarget};

pub(crate) use anchor::is_anchor;
pub(crate) use candidate::{Candidate, Read, candidates, cut};
pub(crate) use contents::Contents;
pub(crate) use enumeration::{Enumerated, enumerations, opening_item};
pub(crate) use front::Front;
pub(crate) use tree::{Ground, Tree};
pub(crate) use unnumbered::with_unnumbered;
pub(crate) use wording::{key, likeness};
