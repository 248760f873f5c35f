//! Numbers found again by words. A map of the library would do, but each kind of map is a few kilobytes in the page, and
//! this is a few hundred bytes for all.

/// A number under each print of some words: a table with more slots than entries, in which an entry stands in its own slot
/// or in the next free one behind it.
///
/// Different words have the same print by a chance of one in 2⁶⁴; then one of them is taken for the other.
#[derive(Debug, Default)]
pub(crate) struct Prints {
    slots: Vec<Option<(u64, usize)>>,
    len: usize,
}

impl Prints {
    /// How many prints there are.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// The number under a print.
    pub fn get(&self, print: u64) -> Option<usize> {
        self.slots.get(self.slot(print)).copied().flatten().map(|(_, number)| number)
    }

    /// Puts a number under a print. Returns the one that was there.
    pub fn insert(&mut self, print: u64, number: usize) -> Option<usize> {
        let before = self.place(print).replace((print, number));
        self.len += usize::from(before.is_none());
        before.map(|(_, number)| number)
    }

    /// Counts a print. Returns how often it was counted before.
    pub fn count(&mut self, print: u64) -> usize {
        let (_, count) = self.place(print).get_or_insert((print, 0));
        *count += 1;
        let before = *count - 1;
        self.len += usize::from(before == 0);
        before
    }

    /// Where the number under a print stands, or would stand.
    fn place(&mut self, print: u64) -> &mut Option<(u64, usize)> {
        if self.len * 2 >= self.slots.len() {
            let room = (self.slots.len() * 2).max(16);
            for (print, number) in std::mem::replace(&mut self.slots, vec![None; room]).into_iter().flatten() {
                let slot = self.slot(print);
                self.slots[slot] = Some((print, number));
            }
        }
        let slot = self.slot(print);
        &mut self.slots[slot]
    }

    /// The slot of a print, or the free one in which it would stand; 0 where there is none.
    fn slot(&self, print: u64) -> usize {
        let last = self.slots.len().saturating_sub(1);
        let mixed = print.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        let mut slot = usize::try_from(mixed).unwrap_or_default() & last;
        while self.slots.get(slot).is_some_and(|entry| entry.is_some_and(|(other, _)| other != print)) {
            slot = (slot + 1) & last;
        }
        slot
    }
}

/// The print of no words.
pub(crate) const NOTHING: u64 = 0xcbf2_9ce4_8422_2325;

/// The print of words: FNV-1a in 64 bits, over characters instead of bytes, since it is nowhere kept.
#[cfg(test)]
pub(crate) fn print(words: &str) -> u64 {
    words.chars().fold(NOTHING, |print, c| with(print, c.into()))
}

/// The print of words with one more character, or another number behind them.
pub(crate) fn with(print: u64, more: u32) -> u64 {
    (print ^ u64::from(more)).wrapping_mul(0x0100_0000_01b3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_is_found() {
        let mut prints = Prints::default();
        assert_eq!(prints.get(print("甲")), None);
        let words: Vec<String> = (0..1_000).map(|at| format!("第{at}条")).collect();
        for (at, words) in words.iter().enumerate() {
            assert_eq!(prints.insert(print(words), at), None);
        }
        assert_eq!(prints.insert(print("第7条"), 70), Some(7));
        assert_eq!(prints.len(), 1_000);
        for (at, words) in words.iter().enumerate() {
            assert_eq!(prints.get(print(words)), Some(if at == 7 { 70 } else { at }));
        }
        assert_eq!(prints.get(print("第1000条")), None);
        assert_eq!([0; 3].map(|_| prints.count(print("甲"))), [0, 1, 2]);
        assert_eq!((prints.get(print("甲")), prints.len()), (Some(3), 1_001));
    }
}
