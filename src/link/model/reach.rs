//! How far the list reaches: the ranges of what begins, in it, with the last one to five characters of the text.
//!
//! Each range is known by the length of its context. Bit by bit it narrows to what goes on like the text; behind the last
//! bit of a character, it is the range of the context that is longer by one.

use super::super::phrases::{LONGEST, Phrases, Range};
use super::super::prior::Prior;

/// The ranges of a place in a text, and of a bit within its next character.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    ranges: [Range; LONGEST + 1],
    /// Where in each range the ones begin.
    cuts: [u32; LONGEST + 1],
    /// How often an entry ended with the context, and how often it went on.
    endings: [[u32; 2]; LONGEST + 1],
}

impl Reach {
    /// Before the first bit of a character: sets aside what ends here.
    pub fn open(&mut self, phrases: &Phrases) {
        for (length, (range, endings)) in self.ranges.iter_mut().zip(&mut self.endings).enumerate().skip(1) {
            let ended = Range { to: phrases.goes_on(*range, length), ..*range };
            range.from = ended.to;
            *endings = [phrases.count(ended), phrases.count(*range)];
        }
    }

    /// How often an entry of the list ended with the last `length` characters, and how often it went on.
    pub fn endings(&self, length: usize) -> [u32; 2] {
        self.endings[length]
    }

    /// Before a bit: parts the ranges at a rank.
    pub fn part(&mut self, phrases: &Phrases, rank: u32) {
        for (length, (range, cut)) in self.ranges.iter().zip(&mut self.cuts).enumerate().skip(1) {
            *cut = phrases.cut(*range, length, rank);
        }
    }

    /// How often a zero and a one come next behind the last `length` characters.
    pub fn counts(&self, phrases: &Phrases, length: usize) -> [u32; 2] {
        self.parts(length).map(|part| phrases.count(part))
    }

    /// The same, within the longest word that may have been begun.
    pub fn counts_of_word(&self, phrases: &Phrases) -> [u32; 2] {
        self.begun(phrases).map_or([0; 2], |length| self.parts(length).map(|part| phrases.count_whole(part)))
    }

    /// How likely it is that a word of the list ends here, from 1 to 7; 0 where none may have been begun.
    pub fn ending(&self) -> usize {
        let begun = self.endings.iter().rev().find(|[ended, went_on]| ended + went_on > 0);
        begun.map_or(0, |&[ended, went_on]| {
            let count = ended + went_on;
            ((ended * 6 + count / 2) / count) as usize + 1
        })
    }

    /// What goes on with a zero, and what with a one.
    fn parts(&self, length: usize) -> [Range; 2] {
        let (range, cut) = (self.ranges[length], self.cuts[length]);
        [Range { to: cut, ..range }, Range { from: cut, ..range }]
    }

    /// How many of the last characters begin a word of the list.
    fn begun(&self, phrases: &Phrases) -> Option<usize> {
        (1..=LONGEST).rev().find(|&length| phrases.count_whole(self.ranges[length]) > 0)
    }

    /// The longest context that the list has.
    pub fn longest(&self) -> usize {
        (1..=LONGEST).rev().find(|&length| !self.ranges[length].is_empty()).unwrap_or(0)
    }

    /// Behind a bit: goes on to one part of each range.
    pub fn take(&mut self, bit: bool) {
        for length in 1..=LONGEST {
            self.ranges[length] = self.parts(length)[usize::from(bit)];
        }
    }

    /// Behind the last bit of a character.
    pub fn close(&mut self, prior: &Prior, rank: u32) {
        self.ranges.copy_within(1..LONGEST, 2);
        self.ranges[1] = prior.phrases.beginning(rank);
        if rank >= prior.letters.listed() {
            self.ranges = [Range::default(); LONGEST + 1];
        }
    }

    /// Which word was begun, as a number.
    pub fn word(&self, phrases: &Phrases) -> Option<u32> {
        self.begun(phrases).map(|length| self.ranges[length].from * 8 + u32::try_from(length).unwrap_or(0))
    }
}
