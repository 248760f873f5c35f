//! The contexts of a place in a text, as numbers to look them up by.

use super::super::letters::Letters;
use super::super::tally::hash;

/// How many lengths of contexts there are: none to five characters. A context of so many characters has this number.
pub const ORDERS: usize = 6;

/// The word of the list that was begun.
pub const WORD: usize = ORDERS;
/// How far the last mark is, and which it was.
pub const DISTANCE: usize = ORDERS + 1;
/// Of what kinds the last two characters are.
pub const KINDS: usize = ORDERS + 2;

/// How many contexts there are.
pub const CONTEXTS: usize = ORDERS + 3;

/// The marks at which a phrase ends.
const MARKS: &str = "，。、；：！？“”（）《》,.;:!?()\n";

/// Stands for what is not there.
const NONE: u32 = u32::MAX;

/// What the contexts are made of.
#[derive(Clone, Debug)]
pub struct Contexts {
    /// The ranks of the last characters, the last one first.
    last: [u32; ORDERS - 1],
    word: u32,
    mark: u32,
    distance: u32,
}

impl Default for Contexts {
    fn default() -> Self {
        Self { last: [NONE; ORDERS - 1], word: NONE, mark: NONE, distance: 0 }
    }
}

impl Contexts {
    /// The numbers of all contexts. Two that differ have different ones, but by a rare chance.
    pub fn keys(&self, letters: &Letters) -> [u32; CONTEXTS] {
        let mut keys = [0; CONTEXTS];
        let mut key = 0;
        for (order, &rank) in (1..).zip(&self.last) {
            key = hash(key, rank);
            keys[order] = hash(key, 100);
        }
        let [one, two] = [0, 1].map(|at| letters.kind(self.last[at]));
        keys[WORD] = hash(self.word, 101);
        keys[DISTANCE] = hash(hash(self.mark, self.distance.min(12)), 102);
        keys[KINDS] = hash(one * 64 + two, 103);
        keys
    }

    /// Of what kind the last character is, from 0 to 63.
    pub fn kind(&self, letters: &Letters) -> u32 {
        letters.kind(self.last[0])
    }

    /// How far the last mark is, from 0 to 7.
    pub fn distance(&self) -> usize {
        self.distance.min(7) as usize
    }

    /// Goes on behind a character, which may have begun a word.
    pub fn close(&mut self, letters: &Letters, rank: u32, word: Option<u32>) {
        self.last.rotate_right(1);
        self.last[0] = rank;
        // Where it has not, it stands for one.
        self.word = word.unwrap_or(rank | 1 << 31);
        if letters.letter(rank).is_some_and(|letter| MARKS.contains(letter)) {
            (self.mark, self.distance) = (rank, 0);
        } else {
            self.distance += 1;
        }
    }
}
