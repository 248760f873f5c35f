//! From pasted bytes to blocks: the layer that knows about lines, white space, wrapping and left-overs, and nothing
//! about numbers.

mod block;
mod span;

pub use block::{Block, BlockKind, CutEnd, Gap, Piece};
pub use span::Span;
