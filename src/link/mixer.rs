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
pub const FACTS: usize = 4;

/// One, as a trust.
const ONE: i32 = 1 << 16;

/// How slowly trust is learned, as a power of two.
const TRUST_RATE: u32 = 31;

/// How slowly it is learned what a fact means.
const FACT_RATE: u32 = 31;

/// What a mixer has learned, in units of 1/32, a byte each: trust, then turns.
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
    evidence: Vec<Piece>,
    facts: [usize; FACTS],
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
}

impl Mixer {
    /// A mixer for so many kinds of evidence, with facts of so many values each.
    pub fn new(kinds: usize, values: [usize; FACTS]) -> Self {
        let mut rows = [0; FACTS];
        let mut count = 0;
        for (row, values) in rows.iter_mut().zip(values) {
            *row = count;
            count += values;
        }
        Self {
            trust: vec![ONE / 4; kinds * DEGREES],
            turns: vec![ONE / 3; kinds * count],
            rows,
            evidence: vec![Piece::default(); kinds],
            facts: [0; FACTS],
            ones: 0,
        }
    }

    /// Begins with what was learned before. What is missing in it stays as it is.
    pub fn recall(&mut self, learned: Learned) {
        for (weight, &known) in self.trust.iter_mut().chain(&mut self.turns).zip(learned.0) {
            *weight = i32::from(known.cast_signed()) * (ONE / 32);
        }
    }

    /// What mixers have learned by now, on average, as [`Learned`] has it.
    pub fn learned(mixers: &[Self]) -> Vec<u8> {
        let Some(first) = mixers.first() else { return Vec::new() };
        let weight = |at: usize| {
            let weight = |mixer: &Self| mixer.trust.iter().chain(&mixer.turns).nth(at).copied().map_or(0, i64::from);
            let sum: i64 = mixers.iter().map(weight).sum();
            let unit = i64::from(ONE / 32) * i64::try_from(mixers.len()).unwrap_or(i64::MAX);
            let rounded = (sum + unit / 2).div_euclid(unit).clamp(-127, 127);
            i8::try_from(rounded).unwrap_or_default().cast_unsigned()
        };
        (0..first.trust.len() + first.turns.len()).map(weight).collect()
    }

    /// What evidence of this kind says of the next bit, with a certainty below [`DEGREES`].
    pub fn say(&mut self, kind: usize, stretch: i32, certainty: usize) {
        self.evidence[kind] = Piece { stretch, trust: kind * DEGREES + certainty, turn: 0 };
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
    pub fn ones(&mut self, facts: [usize; FACTS]) -> u32 {
        let kinds = self.evidence.len();
        for ((fact, row), value) in self.facts.iter_mut().zip(self.rows).zip(facts) {
            *fact = (row + value) * kinds;
        }
        let mut sum = 0;
        for (kind, piece) in self.evidence.iter_mut().enumerate() {
            if piece.stretch == 0 {
                continue;
            }
            piece.turn = self.facts.iter().map(|fact| self.turns[fact + kind]).sum();
            let weight = (i64::from(self.trust[piece.trust]) * i64::from(piece.turn)) >> 16;
            sum += weight * i64::from(piece.stretch);
        }
        self.ones = squash(clamped(sum >> 16));
        self.ones
    }

    /// Learns from the bit. All is forgotten that was said of it.
    pub fn learn(&mut self, bit: bool) {
        let error = (i32::from(bit) << 16) - self.ones.cast_signed();
        for (kind, piece) in self.evidence.iter_mut().enumerate() {
            if piece.stretch == 0 {
                continue;
            }
            let blame = i64::from(error) * i64::from(piece.stretch);
            let trust = &mut self.trust[piece.trust];
            for fact in self.facts {
                let turn = &mut self.turns[fact + kind];
                *turn = clamped(i64::from(*turn) + ((blame * i64::from(*trust)) >> FACT_RATE));
            }
            *trust = clamped(i64::from(*trust) + ((blame * i64::from(piece.turn)) >> TRUST_RATE));
            piece.stretch = 0;
        }
    }
}

/// Within what a trust or a stretch can be.
fn clamped(x: i64) -> i32 {
    const MOST: i64 = 1 << 22;
    #[expect(clippy::cast_possible_truncation, reason = "it is clamped")]
    {
        x.clamp(-MOST, MOST) as i32
    }
}
