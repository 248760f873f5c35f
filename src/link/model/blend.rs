//! Contexts of all lengths, blended into one probability: what a long context leaves open, the shorter ones decide.
//!
//! These are the escapes of prediction by partial matching (Cleary and Witten, “Data Compression Using Adaptive Coding and
//! Partial String Matching”, 1984), interpolated (Witten and Bell, “The zero-frequency problem”, 1991) and taken down to
//! bits: the share of the shorter contexts is parted at each bit as they themselves part.

use super::super::tally::Seen;
use super::contexts::ORDERS;
use super::reach::Reach;

/// A count of the list, which are in quarters, with 8 bits behind the point.
const QUARTER: u64 = 1 << 8;

/// One occurrence.
const ONE: u64 = 4 * QUARTER;

/// A blend over the bits of one character.
#[derive(Clone, Copy, Debug)]
pub struct Blend {
    /// What all shorter contexts count together beside each context.
    open: [u64; ORDERS],
    /// The probability of a one in 65536, by each context with all shorter ones.
    ones: [u32; ORDERS],
    /// What an occurrence in the text counts.
    worth: u64,
}

impl Blend {
    /// The contexts of the list alone.
    pub fn of_list(reach: &Reach) -> Self {
        Self::new(reach, 0)
    }

    /// The contexts of the list and of the text. In a million characters of other texts a thing occurs so often as in a
    /// few hundred of this one.
    pub fn of_all(reach: &Reach) -> Self {
        Self::new(reach, 24 * ONE)
    }

    fn new(reach: &Reach, worth: u64) -> Self {
        let mut open = [ONE / 2; ORDERS];
        for (order, open) in open.iter_mut().enumerate().skip(1) {
            let [ended, went_on] = reach.endings(order).map(|count| u64::from(count) * QUARTER);
            let of_list = if ended + went_on == 0 { 0 } else { ended * 3 / 4 + went_on / 32 + ONE / 2 };
            *open = (of_list + worth * 3 / 10).max(ONE / 16);
        }
        Self { open, ones: [1 << 15; ORDERS], worth }
    }

    /// Adds the next longer context, beginning with none: its counts in the list, and in the text.
    pub fn mix(&mut self, order: usize, listed: [u32; 2], seen: Seen) {
        let count = |listed: u32, seen: u8| u64::from(listed) * QUARTER + u64::from(seen) * self.worth;
        let zeros = count(listed[0], seen.zeros);
        let ones = count(listed[1], seen.ones);
        let shorter = order.checked_sub(1).map_or(1 << 15, |order| self.ones[order]);
        self.ones[order] = if zeros + ones == 0 {
            shorter
        } else {
            let sum = (ones << 16) + self.open[order] * u64::from(shorter);
            u32::try_from(sum / (zeros + ones + self.open[order])).unwrap_or(u32::MAX)
        };
    }

    /// The probability of a one in 65536, neither 0 nor 65536.
    pub fn ones(&self) -> u32 {
        self.ones[ORDERS - 1].clamp(1, (1 << 16) - 1)
    }

    /// Goes on behind a bit.
    pub fn take(&mut self, bit: bool) {
        for order in 1..ORDERS {
            let ones = self.ones[order - 1];
            let share = if bit { ones } else { (1 << 16) - ones };
            self.open[order] = (self.open[order] * u64::from(share)) >> 16;
        }
    }
}
