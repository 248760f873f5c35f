//! The model: how likely every next bit of a text is.
//!
//! A character is the way to it in a tree, some nine bits. Before each bit the model asks
//!
//! 1. the list: how what was read last goes on in it ([`Reach`]);
//! 2. the text so far: how its [`Contexts`] went on in it ([`Tally`]);
//! 3. both together: a [`Blend`], in which long contexts fall back on short ones.
//!
//! A [`Mixer`] weighs what they say. The same function writes and reads, so that the two cannot differ: [`Model::code`].

mod blend;
mod contexts;
mod reach;

use std::sync::Arc;

use super::coder::{Coder, Decoder, Encoder, End};
use super::letters::Walk;
use super::logistic::{log2, stretch};
use super::mixer::Mixer;
use super::prior::Prior;
use super::tally::{Seen, Tally};
use blend::Blend;
use contexts::{CONTEXTS, Contexts, ORDERS};
use reach::Reach;

/// The kinds of evidence. First the contexts of the list, of none to two characters.
const ORDERS_OF_LIST: usize = 3;
/// Then a word of the list that was begun.
const WORD_OF_LIST: usize = 3;
/// The blend of the list alone.
const BLEND_OF_LIST: usize = 4;
/// That of the list and the text.
const BLEND_OF_ALL: usize = 5;
/// From here on contexts of the text. Those not named here speak in the blend alone: of longer contexts there is little.
const OF_TEXT: usize = 6;
const TEXT_CONTEXTS: [usize; 6] = [0, 1, 2, contexts::WORD, contexts::DISTANCE, contexts::KINDS];

/// How many values each fact has that turns evidence up and down: which contexts are known here, of the text and of the
/// list; how far the last mark is, and how far in the tree the bit; which bit of the tree it is; of what kind the last
/// character is.
const FACTS: [usize; 4] = [ORDERS * 8, 8 * 8, 64 + 32, 64];

/// A text being coded.
#[derive(Clone, Debug)]
pub struct Model {
    prior: Arc<Prior>,
    tally: Tally,
    contexts: Contexts,
    reach: Reach,
    /// What it has learned stays when the text changes.
    pub mixer: Mixer,
}

impl Model {
    /// A model of a text of about `length` characters.
    pub fn new(prior: Arc<Prior>, length: usize) -> Self {
        let mut mixer = Mixer::new(OF_TEXT + TEXT_CONTEXTS.len(), FACTS);
        mixer.recall(prior.learned);
        // A character touches some 80 cells of 4 bytes, most of which were touched before. 64 KB at least, 16 MB at most.
        let bits = (length.max(1).ilog2() + 6).clamp(14, 22);
        Self { prior, tally: Tally::new(bits), contexts: Contexts::default(), reach: Reach::default(), mixer }
    }

    /// Writes the next character.
    pub fn write(&mut self, coder: &mut Encoder, letter: char) -> Result<(), End> {
        let rank = self.prior.letters.rank(letter);
        self.code(coder, Some(rank)).map(|_| ())
    }

    /// Reads the next character; nothing where the digits do not tell one.
    pub fn read(&mut self, coder: &mut Decoder) -> Option<char> {
        let rank = self.code(coder, None).ok()?;
        self.prior.letters.letter(rank)
    }

    /// Codes the next character, and learns from it. Writing, `rank` is its rank; reading, nothing.
    fn code(&mut self, coder: &mut dyn Coder, rank: Option<u32>) -> Result<u32, End> {
        let prior = Arc::clone(&self.prior);
        self.reach.open(&prior.phrases);
        let mut blends = [Blend::of_list(&self.reach), Blend::of_all(&self.reach)];
        let keys = self.contexts.keys(&prior.letters);
        let mut walk = prior.letters.walk();
        while let Some(cut) = walk.cut {
            let cells = keys.map(|key| self.tally.find(key, cut));
            self.reach.part(&prior.phrases, cut);
            let ones = self.ones(&prior, &walk, cut, cells.map(|(_, seen)| seen), &mut blends);
            let bit = coder.bit(ones, rank.is_some_and(|rank| rank >= cut))?;
            self.mixer.learn(bit);
            for (at, _) in cells {
                self.tally.count(at, bit);
            }
            for blend in &mut blends {
                blend.take(bit);
            }
            self.reach.take(bit);
            walk.take(&prior.letters, bit);
        }
        self.reach.close(&prior, walk.low);
        self.contexts.close(&prior.letters, walk.low, self.reach.word(&prior.phrases));
        Ok(walk.low)
    }

    /// The probability of a one in 65536.
    fn ones(&mut self, prior: &Prior, walk: &Walk, cut: u32, seen: [Seen; CONTEXTS], blends: &mut [Blend; 2]) -> u32 {
        let mut longest_of_text = 0;
        for (order, &seen) in seen.iter().enumerate().take(ORDERS) {
            let counts = match order {
                0 => [prior.letters.frequency(walk.low, cut), prior.letters.frequency(cut, walk.high)],
                _ => self.reach.counts(&prior.phrases, order),
            };
            if order < ORDERS_OF_LIST {
                self.say_listed(order, counts);
            }
            if seen.any() {
                longest_of_text = order;
            }
            for blend in &mut *blends {
                blend.mix(order, counts, seen);
            }
        }
        self.say_listed(WORD_OF_LIST, self.reach.counts_of_word(&prior.phrases));
        let longest_of_list = self.reach.longest();
        let depth = walk.depth.min(7) as usize;
        let [of_list, of_all] = blends.map(|blend| stretch(blend.ones()));
        self.mixer.say(BLEND_OF_LIST, of_list, longest_of_list + 8 * depth);
        self.mixer.say(BLEND_OF_ALL, of_all, longest_of_list + 8 * longest_of_text);
        for (kind, context) in (OF_TEXT..).zip(TEXT_CONTEXTS) {
            self.mixer.say_seen(kind, seen[context]);
        }
        let place = if walk.path < 64 { walk.path } else { 64 + walk.depth.min(31) };
        let known = longest_of_text * 8 + longest_of_list;
        let kind = self.contexts.kind(&prior.letters) as usize;
        self.mixer.ones([known, self.contexts.distance() * 8 + depth, place as usize, kind])
    }

    /// Says what counts of the list mean; how certain they are, is told by the larger and by the smaller one.
    fn say_listed(&mut self, kind: usize, [zeros, ones]: [u32; 2]) {
        if zeros | ones != 0 {
            let degree = |count: u32| count.checked_ilog2().map_or(0, |log| log as usize / 2 + 1);
            let certainty = degree(zeros.max(ones)).min(7) + 8 * degree(zeros.min(ones)).min(6);
            self.mixer.say(kind, log2(ones * 4 + 5) - log2(zeros * 4 + 5), certainty);
        }
    }
}
