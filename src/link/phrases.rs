//! What the words and set phrases of the list say comes next.
//!
//! All ends of all entries (发展, 展) stand in one sorted array (Manber and Myers, “Suffix arrays”, 1990). What begins with
//! the last characters of a text is one range of it, and what comes next narrows the range: first to a half of the tree of
//! characters, bit by bit, then to a character, which is the range of the context that is longer by one. So one array
//! answers for every context of every length how often it went on in which way, and how often an entry ended there.

use super::sort::sort;

/// The longest context that is asked for, in characters.
pub const LONGEST: usize = 5;

/// Marks the end of an entry; the characters are their ranks and one.
const END: u16 = 0;

/// The ends of entries that begin with a context: from here to before there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    pub from: u32,
    pub to: u32,
}

impl Range {
    pub const fn is_empty(self) -> bool {
        self.from >= self.to
    }
}

/// The list, ready to be asked.
#[derive(Debug, Default)]
pub struct Phrases {
    /// The entries, each with an [`END`] behind it.
    text: Vec<u16>,
    /// How often an entry was counted, for each character of `text`.
    counts: Vec<u16>,
    /// Where in `text` the ends of entries start, sorted by what they are.
    ends: Vec<u32>,
    /// Where in `ends` those start that begin with a rank.
    first: Vec<u32>,
    /// The counts of all before an end, together.
    below: Vec<u32>,
    /// The same, of those alone that are whole entries.
    whole_below: Vec<u32>,
}

impl Phrases {
    /// Adds an entry that was counted so often; its ranks are those of characters in the list.
    pub fn add(&mut self, ranks: &[u32], count: u16) {
        for &rank in ranks {
            self.text.push(u16::try_from(rank + 1).unwrap_or(u16::MAX));
            self.counts.push(count);
        }
        self.text.push(END);
        self.counts.push(0);
    }

    /// Puts the ends into bins by their first characters, of which there are `listed`.
    pub fn sort_roughly(&mut self, listed: u32) {
        let mut next = vec![0u32; listed as usize + 2];
        for &letter in self.text.iter().filter(|&&letter| letter != END) {
            next[letter as usize] += 1;
        }
        let mut sum = 0;
        for next in &mut next {
            sum += std::mem::replace(next, sum);
        }
        self.first = next[1..].to_vec();
        self.ends = vec![0; sum as usize];
        for (&letter, at) in self.text.iter().zip(0..).filter(|&(&letter, _)| letter != END) {
            let place = &mut next[letter as usize];
            self.ends[*place as usize] = at;
            *place += 1;
        }
    }

    /// Sorts the bin of one rank.
    pub fn sort(&mut self, rank: u32) {
        let Range { from, to } = self.beginning(rank);
        let text = &self.text;
        sort(&mut self.ends[from as usize..to as usize], &|a, b| {
            let [mut a, mut b] = [a, b].map(|at| text[at as usize..].iter());
            // They differ before one of them is at its end, or are the same end of two entries: by their places then.
            loop {
                match (a.next(), b.next()) {
                    (Some(&one), Some(&other)) if one == other && one != END => {}
                    (Some(one), Some(other)) if one != other => return one < other,
                    _ => return a.len() > b.len(),
                }
            }
        });
    }

    /// Adds the counts up, when all is sorted.
    pub fn sum_up(&mut self) {
        let (mut sum, mut whole) = (0, 0);
        (self.below, self.whole_below) = (vec![0], vec![0]);
        for &at in &self.ends {
            let count = u32::from(self.counts[at as usize]);
            let before = at.checked_sub(1).map_or(END, |before| self.text[before as usize]);
            sum += count;
            whole += if before == END { count } else { 0 };
            self.below.push(sum);
            self.whole_below.push(whole);
        }
        self.counts = Vec::new();
    }

    /// What begins with a character; nothing where the list has no such rank.
    pub fn beginning(&self, rank: u32) -> Range {
        match self.first.get(rank as usize..rank as usize + 2) {
            Some(&[from, to]) => Range { from, to },
            _ => Range::default(),
        }
    }

    /// Where, in a range of what begins with `length` characters, the next one has this rank or a higher one.
    pub fn cut(&self, range: Range, length: usize, rank: u32) -> u32 {
        self.search(range, length, rank + 1)
    }

    /// Where, in a range of what begins with `length` characters, something comes next.
    pub fn goes_on(&self, range: Range, length: usize) -> u32 {
        self.search(range, length, 1)
    }

    fn search(&self, range: Range, length: usize, letter: u32) -> u32 {
        let Range { mut from, mut to } = range;
        while from < to {
            let middle = from.midpoint(to);
            let at = self.ends[middle as usize] as usize + length;
            if u32::from(self.text[at]) < letter { from = middle + 1 } else { to = middle }
        }
        from
    }

    /// How often was counted what is in a range.
    pub fn count(&self, range: Range) -> u32 {
        sum(&self.below, range)
    }

    /// The same, of whole entries alone.
    pub fn count_whole(&self, range: Range) -> u32 {
        sum(&self.whole_below, range)
    }

    /// How often was counted what begins an entry, with the ranks from `low` to before `high`.
    pub fn count_first(&self, low: u32, high: u32) -> u32 {
        let from = |rank: u32| self.first[(rank as usize).min(self.first.len() - 1)];
        self.count_whole(Range { from: from(low), to: from(high) })
    }
}

/// What is added up between two places.
fn sum(below: &[u32], range: Range) -> u32 {
    if range.is_empty() { 0 } else { below[range.to as usize] - below[range.from as usize] }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1 2 3 counted 10 times, 2 3 counted 5 times, 2 4 once.
    fn phrases() -> Phrases {
        let mut phrases = Phrases::default();
        phrases.add(&[1, 2, 3], 10);
        phrases.add(&[2, 3], 5);
        phrases.add(&[2, 4], 1);
        phrases.sort_roughly(6);
        (0..6).for_each(|rank| phrases.sort(rank));
        phrases.sum_up();
        phrases
    }

    #[test]
    fn it_is_told_how_often_a_context_goes_on_in_which_way() {
        let phrases = phrases();
        let two = phrases.beginning(2);
        assert_eq!((phrases.count(two), phrases.count_whole(two)), (16, 6));
        let cut = phrases.cut(two, 1, 4);
        assert_eq!((phrases.count(Range { to: cut, ..two }), phrases.count(Range { from: cut, ..two })), (15, 1));
        let three = phrases.beginning(3);
        assert_eq!(phrases.goes_on(three, 1), three.to, "an entry ends with it, always");
        assert_eq!((phrases.count_first(0, 2), phrases.count_first(2, 9)), (10, 6));
        assert!(phrases.beginning(5).is_empty() && phrases.beginning(9).is_empty());
    }
}
