//! A marker in few bytes.

use std::num::NonZeroU8;

use super::{Marker, form_in};
use crate::Span;

/// A marker that opens a text, in eight bytes: for those who keep very many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Packed {
    /// Its bytes.
    len: u32,
    value: u16,
    /// Its row, counted from 1.
    row: NonZeroU8,
    suffix: u8,
}

impl Packed {
    /// Packs a marker. One that does not fit counts nothing: it would have more than 4 GiB of spaces in it.
    pub fn new(marker: Marker) -> Option<Self> {
        Some(Self {
            len: u32::try_from(marker.span.end()).ok()?,
            value: u16::try_from(marker.value).ok()?,
            row: marker.row,
            suffix: marker.suffix,
        })
    }

    /// Its bytes.
    pub const fn len(self) -> usize {
        self.len as usize
    }

    /// The marker; its span counts from the start of the text that it opens.
    pub fn marker(self) -> Marker {
        let Self { len, value, row, suffix } = self;
        let rank = form_in(usize::from(row.get()) - 1).rank;
        Marker { span: Span::new(0, len as usize), value: u32::from(value), suffix, row, rank }
    }
}
