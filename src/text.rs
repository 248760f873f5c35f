//! From pasted bytes to blocks: the layer that knows about lines, white space, wrapping and left-overs, and of headings
//! only where the number of one may open.

mod block;
mod chars;
mod counting;
mod glance;
mod joined;
mod layout;
mod left_over;
mod line;
mod lines;
mod lookout;
mod marks;
mod omission;
mod open;
mod opening;
mod page;
mod paragraph;
mod pattern;
pub(crate) mod places;
mod scan;
mod span;
mod sum;
mod unfold;

pub use block::{Block, BlockKind, CutEnd, Gap, Piece};
pub use span::Span;

pub(crate) use chars::{
    Trim, char_at, closes, is_space, is_stop, is_wide, is_zero_width, one_of, opens, starts_clause,
};
pub(crate) use counting::may_enumerate;
pub(crate) use joined::{Joined, needs_space};
pub(crate) use layout::is_finished;
pub(crate) use line::{Line, LineKind, Opens, trim};
#[cfg(test)]
pub(crate) use lines::lines_at_once;
pub(crate) use lines::{LINE_PASSES, first_lines, lines};
pub(crate) use omission::{cut_end, omitted};
pub(crate) use opening::{is_salutation, is_title_like};
pub(crate) use paragraph::{Hints, Paragraph, paragraphs};
pub(crate) use scan::{Ideographs, behind_digits, behind_letters, leads_ideograph};
pub(crate) use span::place;
pub(crate) use sum::columns;
