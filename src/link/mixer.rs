//! Weighing evidence: the logistic mixing of Mahoney's PAQ, with a trust of its own for every degree of certainty.
//!
//! A piece of evidence is a stretch, and how certain it is (how often such a thing was seen, and whether it ever failed).
//! Both together choose how much it is trusted. A few small facts about the place (which contexts are known here, how far
//! the last comma is, which bit of the character this is) turn every kind of evidence up or down. All that is learned on
//! the way: after each bit, what spoke for it is trusted more.

use super::logistic::{log2, squash};
use super::tally::Seen;

/// How many degrees of certainty there are.
pub const DEGREES: usize = 64;

/// How many facts about the place turn the evidence up and down.
pub const FACTS: usize = 5;

/// How many leanings there are at each place.
pub const LEANINGS: usize = 3;

/// One, as a trust.
const ONE: i32 = 1 << 16;

/// How much slower trust is learned than leanings are, as a power of two.
const TRUST_IS_SLOWER: u32 = 19;

/// A leaning of one: odds of two to one, as a stretch.
const LEANING: i32 = 256;

/// In which fractions of one trust and turns are kept, and leanings; they are rounded to them when they ship.
const FRACTION: i32 = ONE / 16;
const FRACTION_OF_LEANINGS: i32 = ONE / 4;

/// What a mixer has learned, a byte each: trust, then turns, then leanings.
#[derive(Clone, Copy, Debug)]
pub struct Learned(pub &'static [u8]);

impl Learned {
    /// Of one that is still to learn.
    pub const NOTHING: Self = Self(&[]);
}

/// Weighs a fixed number of pieces of evidence.
#[derive(Clone, Debug)]
pub struct Mixer {
    /// The trust in evidence by its kind and certainty.
    trust: Vec<i32>,
    /// How much every kind of evidence is turned up or down, by the value of a fact.
    turns: Vec<i32>,
    /// Which row of `turns` the values of a fact start with.
    rows: [usize; FACTS],
    /// What is likely, by the value of something about the place.
    leanings: Vec<i32>,
    /// Where in `leanings` the values of each start.
    starts: [usize; LEANINGS],
    /// How slowly it learns, as a power of two.
    patience: u32,
    evidence: Vec<Piece>,
    facts: [usize; FACTS],
    leaning: [usize; LEANINGS],
    ones: u32,
}

/// One piece of evidence about the next bit.
#[derive(Clone, Copy, Debug, Default)]
struct Piece {
    stretch: i32,
    /// Which trust it has.
    trust: usize,
    /// By how much it was turned.
    turn: i32,
    /// How much more it is to be turned.
    push: i64,
}

/// What is known of a place: values of facts, which turn evidence up and down, and those that something is likely by.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub facts: [usize; FACTS],
    pub leanings: [usize; LEANINGS],
}

impl Mixer {
    /// A mixer for so many kinds of evidence, at places of so many values each.
    pub fn new(kinds: usize, values: Place, patience: u32) -> Self {
        let (rows, count) = starts(values.facts);
        let (starts, leanings) = starts(values.leanings);
        Self {
            trust: vec![ONE / 4; kinds * DEGREES],
            turns: vec![ONE / 3; kinds * count],
            rows,
            leanings: vec![0; leanings],
            starts,
            patience,
            evidence: vec![Piece::default(); kinds],
            facts: [0; FACTS],
            leaning: [0; LEANINGS],
            ones: 0,
        }
    }

    /// Begins with what was learned before. What is missing in it stays as it is.
    pub fn recall(&mut self, learned: Learned) {
        for ((weight, fraction), &known) in self.weights().zip(learned.0) {
            *weight = i32::from(known.cast_signed()) * fraction;
        }
    }

    /// What mixers have learned by now, on average, as [`Learned`] has it.
    pub fn learned(mut mixers: Vec<Self>) -> Vec<u8> {
        let mut sums: Vec<(i64, i64)> = Vec::new();
        for mixer in &mut mixers {
            let weights = mixer.weights().map(|(weight, fraction)| (i64::from(*weight), i64::from(fraction)));
            if sums.is_empty() {
                sums = weights.collect();
            } else {
                sums.iter_mut().zip(weights).for_each(|(sum, (weight, _))| sum.0 += weight);
            }
        }
        let count = i64::try_from(mixers.len()).unwrap_or(i64::MAX);
        let rounded = |(sum, fraction): (i64, i64)| {
            let rounded = (sum + fraction * count / 2).div_euclid(fraction * count);
            i8::try_from(rounded.clamp(-127, 127)).unwrap_or_default().cast_unsigned()
        };
        sums.into_iter().map(rounded).collect()
    }

    /// All that it learns, each with the fraction of one in which it is kept.
    fn weights(&mut self) -> impl Iterator<Item = (&mut i32, i32)> {
        let weights = self.trust.iter_mut().chain(&mut self.turns).map(|weight| (weight, FRACTION));
        weights.chain(self.leanings.iter_mut().map(|weight| (weight, FRACTION_OF_LEANINGS)))
    }

    /// What evidence of this kind says of the next bit, with a certainty below [`DEGREES`].
    #[expect(clippy::inline_always, reason = "it would be a call where small goes before fast")]
    #[inline(always)]
    pub fn say(&mut self, kind: usize, stretch: i32, certainty: usize) {
        self.evidence[kind] = Piece { stretch, trust: kind * DEGREES + certainty, ..Piece::default() };
    }

    /// What counts of a text say, where there are any; how certain they are is told by the larger and by the smaller one.
    pub fn say_seen(&mut self, kind: usize, seen: Seen) {
        if seen.any() {
            let [zeros, ones] = [seen.zeros, seen.ones];
            let certainty = usize::from(zeros.max(ones).min(7)) + 8 * usize::from(zeros.min(ones).min(7));
            self.say(kind, log2(u32::from(ones) * 16 + 6) - log2(u32::from(zeros) * 16 + 6), certainty);
        }
    }

    /// The probability of a one in 65536, from all that was said since the last bit.
    pub fn ones(&mut self, place: Place) -> u32 {
        let kinds = self.evidence.len();
        for piece in &mut self.evidence {
            piece.turn = 0;
        }
        for ((fact, row), value) in self.facts.iter_mut().zip(&self.rows).zip(&place.facts) {
            *fact = (row + value) * kinds;
            for (piece, turn) in self.evidence.iter_mut().zip(&self.turns[*fact..]) {
                piece.turn += turn;
            }
        }
        let mut sum = 0;
        for ((leaning, start), value) in self.leaning.iter_mut().zip(&self.starts).zip(&place.leanings) {
            *leaning = start + value;
            sum += i64::from(self.leanings[*leaning]) * i64::from(LEANING);
        }
        for piece in &self.evidence {
            let weight = (i64::from(self.trust[piece.trust]) * i64::from(piece.turn)) >> 16;
            sum += weight * i64::from(piece.stretch);
        }
        self.ones = squash(clamped(sum >> 16));
        self.ones
    }

    /// Learns from the bit. All is forgotten that was said of it.
    pub fn learn(&mut self, bit: bool) {
        let error = i64::from((i32::from(bit) << 16) - self.ones.cast_signed());
        for &at in &self.leaning {
            let leaning = &mut self.leanings[at];
            *leaning = clamped(i64::from(*leaning) + rounded(error * i64::from(LEANING), self.patience));
        }
        let patience = self.patience + TRUST_IS_SLOWER;
        for piece in &mut self.evidence {
            let blame = error * i64::from(std::mem::take(&mut piece.stretch));
            let trust = &mut self.trust[piece.trust];
            piece.push = rounded(blame * i64::from(*trust), patience);
            *trust = clamped(i64::from(*trust) + rounded(blame * i64::from(piece.turn), patience));
        }
        for &fact in &self.facts {
            for (piece, turn) in self.evidence.iter().zip(&mut self.turns[fact..]) {
                *turn = clamped(i64::from(*turn) + piece.push);
            }
        }
    }
}

/// Where rows of so many values each start, one behind the other, and where they end.
fn starts<const COUNT: usize>(values: [usize; COUNT]) -> ([usize; COUNT], usize) {
    let mut end = 0;
    let starts = values.map(|values| {
        end += values;
        end - values
    });
    (starts, end)
}

/// Shifts to the right, and rounds to the nearest: rounded down, all weights would sink, slowly and for ever.
const fn rounded(x: i64, by: u32) -> i64 {
    (x + (1 << (by - 1))) >> by
}

/// Within what a trust or a stretch can be.
fn clamped(x: i64) -> i32 {
    const MOST: i64 = 1 << 22;
    #[expect(clippy::cast_possible_truncation, reason = "it is clamped")]
    {
        x.clamp(-MOST, MOST) as i32
    }
}
