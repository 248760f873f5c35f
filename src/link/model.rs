//! The model: how likely every next bit of a text is.
//!
//! A character is the way to it in a tree, some nine bits. Before each bit the model asks
//!
//! 1. the list: how what was read last goes on in it ([`Reach`]);
//! 2. the text so far: how its [`Contexts`] went on in it ([`Tally`]);
//! 3. both together: a [`Blend`], in which long contexts fall back on short ones.
//!
//! A [`Mixer`] weighs what they say. Behind a character that has several forms follows which it is ([`Script`]). The same
//! function writes and reads, so that the two cannot differ: [`Model::code`].

mod blend;
mod contexts;
mod reach;
mod script;

use std::sync::Arc;

use super::coder::{Coder, Decoder, End};
use super::letters::Walk;
use super::logistic::{log2, stretch};
use super::mixer::{Mixer, Place};
use super::prior::Prior;
use super::tally::{Seen, TOP, Tally, way};
use blend::Blend;
use contexts::{CONTEXTS, Contexts, ORDERS};
use reach::Reach;
use script::Script;

/// The kinds of evidence. First the contexts of the list, of none to two characters.
const ORDERS_OF_LIST: usize = 3;
/// Then a word of the list that was begun.
const WORD_OF_LIST: usize = 3;
/// What words of the list begin with.
const FIRST_OF_LIST: usize = 4;
/// The blend of the list alone.
const BLEND_OF_LIST: usize = 5;
/// That of the list and the text.
const BLEND_OF_ALL: usize = 6;
/// From here on contexts of the text. Those not named here speak in the blend alone: of longer contexts there is little.
const OF_TEXT: usize = 7;
const TEXT_CONTEXTS: [usize; 6] = [0, 1, 2, contexts::WORD, contexts::DISTANCE, contexts::KINDS];

/// How many places in the tree are told apart: each of the first bits, and of the later ones how far down they are.
const PLACES: usize = 64 + 32;

/// How many values has what is known of a place. What turns evidence up and down: which contexts are known here, of the
/// text and of the list; how far the last mark is, and how far in the tree the bit; which bit of the tree it is; of what
/// kind the last character is; how likely a word ends here, and how much of it the list knows.
///
/// Leanings: what is likely behind a character of such a kind (classes that follow each other, as in Brown et al., see
/// [`letters`]); so far behind a mark, where a word ends or does not; and anywhere.
///
/// [`letters`]: super::letters
const VALUES: Place =
    Place { facts: [ORDERS * 8, 8 * 8, PLACES, 64, 8 * 8], leanings: [64 * PLACES, 4 * 8 * PLACES, PLACES] };

/// How slowly is learned what was learned beforehand already, as a power of two.
const PATIENCE: u32 = 14;

/// A text being coded.
#[derive(Clone, Debug)]
pub struct Model {
    prior: Arc<Prior>,
    tally: Tally,
    contexts: Contexts,
    reach: Reach,
    script: Script,
    /// What it has learned stays when the text changes.
    pub mixer: Mixer,
}

impl Model {
    /// A model of a text of about `length` characters.
    pub fn new(prior: Arc<Prior>, length: usize) -> Self {
        let mut mixer = Mixer::new(OF_TEXT + TEXT_CONTEXTS.len(), VALUES, PATIENCE);
        mixer.recall(prior.learned);
        // A character touches some 30 groups of 16 bytes, half of which were touched before. 256 KB at least, and up to 4 MB
        // there is room for all of them: that much the list had before. What is long shares 16 MB at most.
        let log = length.max(1).ilog2();
        let bits = (log + 6).clamp(14, 18).max(log + 4).min(20);
        let script = Script::new(prior.letters.listed());
        let (contexts, reach) = Default::default();
        Self { prior, tally: Tally::new(bits), contexts, reach, script, mixer }
    }

    /// Writes the next character.
    pub fn write(&mut self, coder: &mut dyn Coder, letter: char) -> Result<(), End> {
        let prior = Arc::clone(&self.prior);
        let (rank, form) = prior.forms.find(letter).unwrap_or_else(|| (prior.letters.rank(letter), 0));
        self.code(coder, Some(rank))?;
        self.script.code(coder, rank, prior.forms.of(rank).len(), form)?;
        Ok(())
    }

    /// Reads the next character; nothing where the digits do not tell one.
    pub fn read(&mut self, coder: &mut Decoder) -> Option<char> {
        let rank = self.code(coder, None).ok()?;
        let prior = Arc::clone(&self.prior);
        let forms = prior.forms.of(rank);
        match self.script.code(coder, rank, forms.len(), 0).ok()? {
            0 => prior.letters.letter(rank),
            form => forms.get(form - 1).map(|&(letter, _)| letter),
        }
    }

    /// Codes the next character, and learns from it. Writing, `rank` is its rank; reading, nothing.
    fn code(&mut self, coder: &mut dyn Coder, rank: Option<u32>) -> Result<u32, End> {
        let prior = Arc::clone(&self.prior);
        self.reach.open(&prior.phrases);
        let mut blends = [Blend::of_list(&self.reach), Blend::of_all(&self.reach)];
        let keys = self.contexts.keys(&prior.letters);
        let mut walk = prior.letters.walk();
        let mut groups = [0; CONTEXTS];
        let mut seen = [Seen::default(); CONTEXTS];
        while let Some(cut) = walk.cut {
            let way = way(walk.depth, walk.path);
            for ((group, seen), key) in groups.iter_mut().zip(&mut seen).zip(&keys) {
                if way == TOP {
                    *group = self.tally.find(*key, cut);
                }
                *seen = self.tally.seen(*group, way);
            }
            self.reach.part(&prior.phrases, cut);
            let ones = self.ones(&prior, &walk, cut, &seen, &mut blends);
            let bit = coder.bit(ones, rank.is_some_and(|rank| rank >= cut))?;
            self.mixer.learn(bit);
            for group in &groups {
                self.tally.count(*group, way, bit);
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
    fn ones(&mut self, prior: &Prior, walk: &Walk, cut: u32, seen: &[Seen; CONTEXTS], blends: &mut [Blend; 2]) -> u32 {
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
        let ending = self.reach.ending();
        let depth = walk.depth.min(7) as usize;
        let firsts = [(walk.low, cut), (cut, walk.high)].map(|(low, high)| prior.phrases.count_first(low, high));
        self.say_counted(FIRST_OF_LIST, firsts, ending + 8 * depth);
        let longest_of_list = self.reach.longest();
        let [of_list, of_all] = blends.map(|blend| stretch(blend.ones()));
        self.mixer.say(BLEND_OF_LIST, of_list, longest_of_list + 8 * depth);
        self.mixer.say(BLEND_OF_ALL, of_all, longest_of_list + 8 * longest_of_text);
        for (kind, context) in (OF_TEXT..).zip(TEXT_CONTEXTS) {
            self.mixer.say_seen(kind, seen[context]);
        }
        let place = if walk.path < 64 { walk.path } else { 64 + walk.depth.min(31) } as usize;
        let known = longest_of_text * 8 + longest_of_list;
        let kind = self.contexts.kind(&prior.letters) as usize;
        let distance = self.contexts.distance();
        self.mixer.ones(Place {
            facts: [known, distance * 8 + depth, place, kind, ending * 8 + longest_of_list],
            leanings: [kind * PLACES + place, (distance.min(3) * 8 + ending) * PLACES + place, place],
        })
    }

    /// Says what counts of the list mean; how certain they are, is told by the larger and by the smaller one.
    fn say_listed(&mut self, kind: usize, counts: [u32; 2]) {
        let degree = |count: u32| count.checked_ilog2().map_or(0, |log| log as usize / 2 + 1);
        let [smaller, larger] = [counts[0].min(counts[1]), counts[0].max(counts[1])].map(degree);
        self.say_counted(kind, counts, larger.min(7) + 8 * smaller.min(6));
    }

    /// Says what counts of the list mean, where there are any.
    fn say_counted(&mut self, kind: usize, [zeros, ones]: [u32; 2], certainty: usize) {
        if zeros | ones != 0 {
            self.mixer.say(kind, log2(ones * 4 + 5) - log2(zeros * 4 + 5), certainty);
        }
    }
}
