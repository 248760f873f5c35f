//! What a text did so far: in which contexts which bits came how often.
//!
//! A context and a place in the tree of characters are one number, and lead to one cell of a table. Both counts stay
//! small, and a bit that comes takes from the other count what is above two: the recent counts for more (the nonstationary
//! counters of PAQ).

/// How often a count can go up.
const MOST: u8 = 60;

/// How many cells stand together: a context lies in one of them.
const TOGETHER: usize = 4;

/// How often a zero and a one came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub zeros: u8,
    pub ones: u8,
}

impl Seen {
    /// Whether anything was seen at all.
    pub const fn any(self) -> bool {
        self.zeros | self.ones != 0
    }

    fn count(&mut self, bit: bool) {
        let (same, other) = if bit { (&mut self.ones, &mut self.zeros) } else { (&mut self.zeros, &mut self.ones) };
        *same = (*same + 1).min(MOST);
        if *other > 2 {
            *other = (*other - *other / 4).max(2);
        }
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    seen: Seen,
    /// Tells a context from another one with the same cells.
    check: u16,
}

/// A table of counts. What is seen least makes room where it is full.
#[derive(Clone, Debug)]
pub struct Tally {
    cells: Vec<Cell>,
}

/// Where a context has its count.
#[derive(Clone, Copy, Debug, Default)]
pub struct At(usize);

impl Tally {
    /// A table of 2 to the power of `bits` cells of 4 bytes.
    pub fn new(bits: u32) -> Self {
        Self { cells: vec![Cell::default(); 1 << bits] }
    }

    /// The cell of a context at a place of the tree, and what was seen there.
    pub fn find(&mut self, context: u32, place: u32) -> (At, Seen) {
        let key = hash(context, place);
        let check = u16::try_from(key & 0xffff).unwrap_or_default();
        let first = ((key >> 12) as usize * TOGETHER) & (self.cells.len() - 1);
        let cells = &self.cells[first..first + TOGETHER];
        let found = cells.iter().position(|cell| cell.check == check && cell.seen.any());
        let at = first + found.unwrap_or_else(|| least(cells));
        let cell = &mut self.cells[at];
        if found.is_none() {
            *cell = Cell { seen: Seen::default(), check };
        }
        (At(at), cell.seen)
    }

    /// Counts a bit in a cell.
    pub fn count(&mut self, at: At, bit: bool) {
        self.cells[at.0].seen.count(bit);
    }
}

/// Which of the cells has seen least.
fn least(cells: &[Cell]) -> usize {
    let seen = |&at: &usize| cells[at].seen.zeros.max(cells[at].seen.ones);
    (0..cells.len()).min_by_key(seen).unwrap_or_default()
}

/// Mixes two numbers into one that looks like chance (after the last steps of Appleby's `MurmurHash3`).
pub const fn hash(a: u32, b: u32) -> u32 {
    let mut key = a.wrapping_mul(0x9e37_79b1) ^ b.wrapping_add(0x7f4a_7c15).wrapping_mul(0x85eb_ca6b);
    key = (key ^ (key >> 15)).wrapping_mul(0x2c1b_3c6d);
    key = (key ^ (key >> 13)).wrapping_mul(0xc2b2_ae35);
    key ^ (key >> 16)
}
