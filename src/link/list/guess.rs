//! Guesses what a list says next: the model of the list, which knows nothing beforehand.

use super::super::coder::{Coder, End};
use super::super::letters::Letters;
use super::super::logistic::log2;
use super::super::mixer::{Mixer, Place};
use super::super::tally::{BITS, Tally, hash, way};

/// The questions that a list answers.
#[derive(Clone, Copy, Debug)]
pub enum Ask {
    /// How long a gap between two characters is, in Unicode.
    Gap,
    /// How frequent a character is.
    Frequency,
    /// How many forms a character has.
    Forms,
    /// How far one form of a character is from another one, in Unicode.
    FormGap,
    /// Whether an entry has another child.
    More,
    /// Which character comes next.
    Letter,
    /// How often an entry was counted.
    Class,
}

/// How many questions there are.
const ASKS: usize = 7;

/// How many contexts a question is asked in.
const CONTEXTS: usize = 6;

/// The kind of evidence beside those of the contexts: how frequent the characters on both sides are.
const FREQUENCY: usize = CONTEXTS;

/// How slowly it learns, as a power of two: fast, since it begins with nothing.
const PATIENCE: u32 = 12;

/// Behind the largest of the first numbers.
const NEAREST: usize = 80;

/// What is near a question, in six ways: three numbers each. The first number of all is below [`NEAREST`].
pub type Near = [[u32; 3]; CONTEXTS];

/// A question, asked.
struct Asked {
    question: usize,
    nearest: usize,
    /// The contexts, as numbers to look them up by.
    keys: [u32; CONTEXTS],
    /// Their groups in the tally, and the path at the top of these; 0 before the first.
    groups: [usize; CONTEXTS],
    top: u32,
    /// What the frequencies of characters say, as a stretch; 0 where no character is asked for.
    frequent: i32,
}

impl Asked {
    fn new(ask: Ask, near: &Near) -> Self {
        let mut number = ask as u32 * 8;
        let keys = near.map(|[a, b, c]| {
            number += 1;
            hash(hash(hash(a, b), c), number - 1)
        });
        Self { question: ask as usize, nearest: near[0][0] as usize, keys, groups: [0; CONTEXTS], top: 0, frequent: 0 }
    }
}

/// Codes answers.
#[derive(Debug)]
pub struct Guess {
    tally: Tally,
    mixer: Mixer,
}

impl Guess {
    /// Knows nothing yet, and has room for 2 to the power of `bits` things.
    pub fn new(bits: u32) -> Self {
        let values =
            Place { facts: [ASKS, ASKS * 32, 64, NEAREST, 1], leanings: [ASKS * 32, ASKS * 64, ASKS * NEAREST] };
        Self { tally: Tally::new(bits), mixer: Mixer::new(FREQUENCY + 1, values, PATIENCE) }
    }

    /// Codes an answer of one bit.
    pub fn bit(&mut self, coder: &mut dyn Coder, ask: Ask, near: &Near, bit: bool) -> Result<bool, End> {
        self.code(coder, &mut Asked::new(ask, near), 1, bit)
    }

    /// Codes one bit of an answer; `path` is those before it, behind a leading 1.
    fn code(&mut self, coder: &mut dyn Coder, asked: &mut Asked, path: u32, bit: bool) -> Result<bool, End> {
        let depth = path.ilog2();
        let way = way(depth, path);
        let top = path >> (depth % BITS);
        let is_known = asked.top == top;
        asked.top = top;
        for (kind, (group, key)) in asked.groups.iter_mut().zip(&asked.keys).enumerate() {
            if !is_known {
                *group = self.tally.find(*key, top);
            }
            self.mixer.say_seen(kind, self.tally.seen(*group, way));
        }
        let depth = depth.min(31) as usize;
        self.mixer.say(FREQUENCY, asked.frequent, depth);
        let [question, nearest] = [asked.question, asked.nearest];
        let facts = [question, question * 32 + depth, path.min(63) as usize, nearest, 0];
        let ones = self.mixer.ones(Place {
            facts,
            leanings: [question * 32 + depth, question * 64 + path.min(63) as usize, question * NEAREST + nearest],
        });
        let bit = coder.bit(ones, bit)?;
        self.mixer.learn(bit);
        for group in &asked.groups {
            self.tally.count(*group, way, bit);
        }
        Ok(bit)
    }

    /// Codes a number below 2 to the power of `bits`.
    pub fn number(
        &mut self,
        coder: &mut dyn Coder,
        ask: Ask,
        near: &Near,
        bits: u32,
        number: Option<u32>,
    ) -> Result<u32, End> {
        let mut asked = Asked::new(ask, near);
        let mut path = 1;
        for bit in (0..bits).rev() {
            let one = number.is_some_and(|number| number >> bit & 1 == 1);
            path = path << 1 | u32::from(self.code(coder, &mut asked, path, one)?);
        }
        Ok(path - (1 << bits))
    }

    /// Codes a character of the list whose rank is `from` or higher.
    pub fn letter(
        &mut self,
        coder: &mut dyn Coder,
        letters: &Letters,
        near: &Near,
        from: u32,
        rank: Option<u32>,
    ) -> Result<u32, End> {
        let mut asked = Asked::new(Ask::Letter, near);
        let mut walk = letters.walk();
        while let Some(cut) = walk.cut {
            // What lies on one side alone needs no bit.
            let bit = match () {
                () if cut <= from => true,
                () if cut >= letters.listed() => false,
                () => {
                    let left = letters.frequency(walk.low.max(from), cut);
                    let right = letters.frequency(cut, walk.high.min(letters.listed()));
                    asked.frequent = log2(right * 4 + 1) - log2(left * 4 + 1);
                    self.code(coder, &mut asked, walk.path, rank.is_some_and(|rank| rank >= cut))?
                }
            };
            walk.take(letters, bit);
        }
        Ok(walk.low)
    }
}
