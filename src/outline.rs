//! What a reader calls the outline: headings, the sections under them, points in running text, the declared outline
//! and what it promises that the text lacks.

mod declared;
mod heading;
mod point;
mod section;
mod view;

pub use declared::{Declared, DeclaredCounts, Entry, EntryState, Missing, MissingId};
pub use heading::Heading;
pub use point::{Point, PointId};
pub use section::{Parent, Section, SectionId};
pub use view::{Outline, Row, RowTarget};
