//! Finding things again by a number that is made of them, such as a print. A map would do, but each kind of map is a few
//! kilobytes in the page, and this is a few hundred bytes for all.

/// Indices in order, each under a number. Several may be under one, and others come up under it by chance: whoever asks
/// looks at what they stand for.
pub(super) struct Chains {
    /// For each slot, the last index in it, one added; 0 where there is none.
    heads: Vec<u32>,
    /// For each entry, the one before it in its slot, one added.
    entries: Vec<u32>,
}

impl Chains {
    /// Room for so many.
    pub fn with_room(room: usize) -> Self {
        Self { heads: vec![0; room.next_power_of_two()], entries: Vec::with_capacity(room) }
    }

    /// Puts the next index under a number. Each index is put, in order, beginning with 0.
    pub fn push(&mut self, number: u32) {
        let slot = self.slot(number);
        let next = u32::try_from(self.entries.len() + 1).unwrap_or_default();
        self.entries.push(std::mem::replace(&mut self.heads[slot], next));
    }

    /// The indices that may be under a number, the last one first.
    pub fn under(&self, number: u32) -> impl Iterator<Item = usize> {
        let before = |at: u32| (at as usize).checked_sub(1);
        let first = before(self.heads[self.slot(number)]);
        std::iter::successors(first, move |at| before(self.entries[*at]))
    }

    fn slot(&self, number: u32) -> usize {
        number as usize & (self.heads.len() - 1)
    }
}
