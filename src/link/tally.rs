//! What a text did so far: in which contexts which bits came how often.
//!
//! A context and a place in the tree of characters are one number, and lead to a group of a table: the cells of the three
//! bits that come from there on, side by side, so that a context is looked for at every third bit alone (the slots of
//! Mahoney's lpaq). Both counts of a cell stay small, and a bit that comes takes from the other count what is above two: the
//! recent counts for more (the nonstationary counters of PAQ).

#![expect(
    clippy::inline_always,
    reason = "it is done at every bit, many times, and would be calls where small goes before fast"
)]

/// How often a count can go up.
const MOST: u8 = 60;

/// How many groups stand together: a context lies in one of them.
const TOGETHER: usize = 4;

/// How many bits in a row a group has cells for.
pub const BITS: u32 = 3;

/// How often a zero and a one came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub zeros: u8,
    pub ones: u8,
}

impl Seen {
    /// Whether anything was seen at all.
    #[inline(always)]
    pub const fn any(self) -> bool {
        self.zeros | self.ones != 0
    }

    #[inline(always)]
    fn count(&mut self, bit: bool) {
        let (same, other) = if bit { (&mut self.ones, &mut self.zeros) } else { (&mut self.zeros, &mut self.ones) };
        *same = (*same + 1).min(MOST);
        if *other > 2 {
            *other = (*other - *other / 4).max(2);
        }
    }
}

/// The cells of [`BITS`] bits: the way from the top of the group, as the binary digits behind a leading 1. What stands in the
/// place of 0 tells a context from another one with the same groups.
type Group = [Seen; 8];

/// The way in a group to a place of the tree that is so deep, behind these steps.
pub const fn way(depth: u32, path: u32) -> usize {
    let leading = 1 << (depth % BITS);
    (leading | path & (leading - 1)) as usize
}

/// At the top of a group.
pub const TOP: usize = 1;

/// A table of counts. What is seen least makes room where it is full.
#[derive(Clone, Debug)]
pub struct Tally {
    groups: Vec<Group>,
}

impl Tally {
    /// A table of 2 to the power of `bits` groups of 16 bytes.
    pub fn new(bits: u32) -> Self {
        Self { groups: vec![Group::default(); 1 << bits] }
    }

    /// The group of a context at a place of the tree.
    pub fn find(&mut self, context: u32, place: u32) -> usize {
        let key = hash(context, place);
        let [zeros, ones, ..] = key.to_le_bytes();
        let check = Seen { zeros, ones };
        let first = ((key >> 12) as usize * TOGETHER) & (self.groups.len() - 1);
        let mut at = first;
        let mut least = u8::MAX;
        for (number, group) in (first..).zip(&self.groups[first..first + TOGETHER]) {
            let seen = group[TOP].zeros.max(group[TOP].ones);
            if seen > 0 && group[0] == check {
                return number;
            }
            if seen < least {
                (at, least) = (number, seen);
            }
        }
        self.groups[at] = Group::default();
        self.groups[at][0] = check;
        at
    }

    /// What was seen in a group at the end of a way.
    #[inline(always)]
    pub fn seen(&self, group: usize, way: usize) -> Seen {
        self.groups[group][way & 7]
    }

    /// Counts a bit there.
    #[inline(always)]
    pub fn count(&mut self, group: usize, way: usize, bit: bool) {
        self.groups[group][way & 7].count(bit);
    }
}

/// Mixes two numbers into one that looks like chance (after the last steps of Appleby's `MurmurHash3`).
#[inline(always)]
pub const fn hash(a: u32, b: u32) -> u32 {
    let mut key = a.wrapping_mul(0x9e37_79b1) ^ b.wrapping_add(0x7f4a_7c15).wrapping_mul(0x85eb_ca6b);
    key = (key ^ (key >> 15)).wrapping_mul(0x2c1b_3c6d);
    key = (key ^ (key >> 13)).wrapping_mul(0xc2b2_ae35);
    key ^ (key >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_counted_is_found_again() {
        let mut tally = Tally::new(10);
        let paths = [1, 0b11, 0b110, 0b1101, 0b1_1011];
        for context in 0..50 {
            for (depth, path) in (0..).zip(paths) {
                let group = tally.find(context, path >> (depth % BITS));
                let way = way(depth, path);
                assert_eq!(tally.seen(group, way), Seen::default());
                (0..=context % 3).for_each(|_| tally.count(group, way, depth % 2 == 0));
            }
        }
        for context in 0..50 {
            for (depth, path) in (0..).zip(paths) {
                let group = tally.find(context, path >> (depth % BITS));
                let count = u8::try_from(context % 3 + 1).unwrap();
                let [zeros, ones] = if depth % 2 == 0 { [0, count] } else { [count, 0] };
                assert_eq!(tally.seen(group, way(depth, path)), Seen { zeros, ones });
            }
        }
    }

    #[test]
    fn where_all_is_full_what_was_seen_most_stays() {
        let mut tally = Tally::new(2);
        let often = tally.find(7, 1);
        (0..9).for_each(|_| tally.count(often, TOP, true));
        for context in 100..200 {
            let group = tally.find(context, 1);
            tally.count(group, TOP, true);
        }
        assert_eq!((tally.find(7, 1), tally.seen(often, TOP)), (often, Seen { zeros: 0, ones: 9 }));
    }
}
