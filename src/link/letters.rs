//! The characters of a text as the leaves of a binary tree, so that a character is a few bits.
//!
//! The characters of the list stand in an order in which those that are used alike are neighbours (figures, units, names
//! of places, verbs …), so that the first bits of a character say of what kind it is, and what is learned of one serves
//! its kind: the idea of Brown et al., “Class-Based n-gram Models of Natural Language” (1992). Where the tree is cut, both
//! sides are about as frequent (Fano). Every other character of Unicode hangs on one last leaf, by its number.
//!
//! The place of a character in this order is its *rank*; ranks start at 0.

use super::sort::sort;

/// How many ranks there are behind those of the list: a power of two above the last character of Unicode.
const OTHERS: u32 = 1 << 21;

/// How many bits say of what kind a character is.
const KIND_BITS: u32 = 5;

/// So many, as characters and what is said of them are counted: no list has more.
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The characters of the list, and the tree above them.
#[derive(Debug)]
pub struct Letters {
    in_order: Vec<char>,
    /// The ranks, sorted by the numbers of their characters.
    by_number: Vec<u32>,
    /// How frequent all characters before a rank are together; one more than there are ranks, and the last leaf.
    below: Vec<u32>,
    /// For each cut of the tree the cuts below it, left and right; 0 where there is a leaf. A cut is the first rank on its
    /// right.
    cuts: Vec<[u32; 2]>,
    top: u32,
    kinds: Vec<u32>,
}

impl Letters {
    /// A tree of these characters with their frequencies, which are not 0.
    pub fn new(letters: &[(char, u32)]) -> Self {
        let in_order: Vec<char> = letters.iter().map(|&(letter, _)| letter).collect();
        let mut by_number: Vec<u32> = (0..).take(in_order.len()).collect();
        sort(&mut by_number, &|a, b| in_order[a as usize] < in_order[b as usize]);
        let mut below = vec![0];
        let mut sum = 0;
        for frequency in letters.iter().map(|&(_, frequency)| frequency).chain([1]) {
            sum += frequency;
            below.push(sum);
        }
        let mut new = Self { cuts: vec![[0; 2]; below.len()], in_order, by_number, below, top: 0, kinds: Vec::new() };
        new.top = new.cut(0, new.listed() + 1);
        new.kinds = (0..new.listed()).map(|rank| new.kind_of(rank)).collect();
        new
    }

    /// How many characters the list has.
    #[expect(clippy::cast_possible_truncation, reason = "a list has fewer characters than Unicode")]
    pub const fn listed(&self) -> u32 {
        self.in_order.len() as u32
    }

    /// The characters of the list by their numbers in Unicode.
    pub fn by_number(&self) -> Vec<char> {
        self.by_number.iter().map(|&rank| self.in_order[rank as usize]).collect()
    }

    /// What is given for each of [`Self::by_number`], by ranks.
    pub fn in_ranks<Given: Default>(&self, given: Vec<Given>) -> Vec<Given> {
        let mut in_ranks: Vec<Given> = Vec::new();
        in_ranks.resize_with(self.by_number.len(), Given::default);
        for (&rank, given) in self.by_number.iter().zip(given) {
            in_ranks[rank as usize] = given;
        }
        in_ranks
    }

    /// Cuts the leaves from `low` to before `high` where both sides are as equal as can be, and so on below.
    fn cut(&mut self, low: u32, high: u32) -> u32 {
        if high - low < 2 {
            return 0;
        }
        let twice = self.below[low as usize] + self.below[high as usize];
        let middle = self.below.partition_point(|&below| 2 * below <= twice);
        let nearest = [middle - 1, middle].into_iter().min_by_key(|&at| (2 * self.below[at]).abs_diff(twice));
        let cut = u32::try_from(nearest.unwrap_or(middle)).unwrap_or(high).clamp(low + 1, high - 1);
        let left = self.cut(low, cut);
        let right = self.cut(cut, high);
        self.cuts[cut as usize] = [left, right];
        cut
    }

    fn kind_of(&self, rank: u32) -> u32 {
        let mut walk = self.walk();
        while walk.path < 1 << KIND_BITS
            && let Some(cut) = walk.cut
        {
            walk.take(self, rank >= cut);
        }
        walk.path
    }

    /// The rank of a character.
    pub fn rank(&self, letter: char) -> u32 {
        match self.by_number.binary_search_by_key(&letter, |&rank| self.in_order[rank as usize]) {
            Ok(at) => self.by_number[at],
            Err(_) => self.listed() + u32::from(letter),
        }
    }

    /// The character with a rank; nothing where Unicode has none.
    pub fn letter(&self, rank: u32) -> Option<char> {
        match self.in_order.get(rank as usize) {
            Some(&letter) => Some(letter),
            // One of the list is never written by its number.
            None => char::from_u32(rank - self.listed()).filter(|&letter| self.rank(letter) == rank),
        }
    }

    /// Of what kind a character is, from 1 to 63: the first steps to it. 0 for those that are not in the list.
    pub fn kind(&self, rank: u32) -> u32 {
        self.kinds.get(rank as usize).copied().unwrap_or(0)
    }

    /// How frequent the characters from `low` to before `high` are together.
    pub fn frequency(&self, low: u32, high: u32) -> u32 {
        let below = |rank: u32| self.below[(rank as usize).min(self.below.len() - 1)];
        if low >= self.listed() { 0 } else { below(high) - below(low) }
    }

    /// At the top of the tree.
    pub fn walk(&self) -> Walk {
        let high = self.listed() + OTHERS;
        Walk { low: 0, high, cut: Some(if self.top == 0 { OTHERS / 2 } else { self.top }), path: 1, depth: 0 }
    }
}

/// On the way from the top of the tree to a character.
#[derive(Clone, Copy, Debug)]
pub struct Walk {
    /// The first rank that can still be reached.
    pub low: u32,
    /// Behind the last one.
    pub high: u32,
    /// Where the way parts: to this rank and those behind it, or to those before it. No two partings have the same.
    /// Nothing at a leaf.
    pub cut: Option<u32>,
    /// The steps by now, as the binary digits behind a leading 1.
    pub path: u32,
    /// How many steps that are.
    pub depth: u32,
}

impl Walk {
    /// Goes to the right, where `right`, else to the left.
    pub fn take(&mut self, letters: &Letters, right: bool) {
        let Some(cut) = self.cut else { return };
        if right {
            self.low = cut;
        } else {
            self.high = cut;
        }
        self.path = (self.path << 1) | u32::from(right);
        self.depth += 1;
        self.cut = if self.high - self.low < 2 {
            None
        } else if self.low >= letters.listed() {
            Some(self.low.midpoint(self.high))
        } else {
            Some(letters.cuts[cut as usize][usize::from(right)])
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Letters {
        Letters::new(&[('的', 40), ('，', 30), ('国', 8), ('民', 7), ('一', 1), ('丁', 1), ('七', 1)])
    }

    /// The steps to a character.
    fn steps(letters: &Letters, letter: char) -> u32 {
        let rank = letters.rank(letter);
        let mut walk = letters.walk();
        while let Some(cut) = walk.cut {
            assert!(walk.low < cut && cut < walk.high);
            walk.take(letters, rank >= cut);
        }
        assert_eq!((walk.low, letters.letter(rank)), (rank, Some(letter)));
        walk.depth
    }

    #[test]
    fn every_character_is_reached_and_frequent_ones_soon() {
        let letters = letters();
        assert_eq!(['的', '，', '国', '民'].map(|letter| steps(&letters, letter)), [1, 2, 3, 4]);
        for letter in ['丁', 'a', '\0', '龍', '\u{10ffff}'] {
            assert!(steps(&letters, letter) <= 6 + 21);
        }
    }

    #[test]
    fn a_number_without_a_character_is_none() {
        let letters = letters();
        assert_eq!(letters.letter(letters.listed() + 0xd800), None);
        assert_eq!(letters.letter(letters.listed() + 0x11_0000), None);
        assert_eq!(letters.letter(letters.listed() + u32::from('国')), None, "the list has it");
    }

    #[test]
    fn frequencies_add_up() {
        let letters = letters();
        assert_eq!(letters.frequency(0, 2), 70);
        assert_eq!(letters.frequency(0, letters.walk().high), 89);
        assert_eq!(letters.frequency(letters.listed() + 5, letters.walk().high), 0);
    }
}
