//! What is known before the first character: the list, the tree, and what the model has learned.

use std::sync::Arc;

use super::coder::Decoder;
use super::digits::packed;
use super::forms::Forms;
use super::letters::Letters;
use super::list::{self, COUNTS, Lexicon};
use super::mixer::Learned;
use super::phrases::Phrases;
use super::writing::share;

/// How many nodes of the list are read in one step, with their children; a few more, where one has many.
const NODES: usize = 300;

/// How many entries are sorted in one step, at least.
const SORTED: u32 = 4_000;

/// All that a model knows before it sees a text. It never changes.
#[derive(Debug)]
pub struct Prior {
    pub(super) letters: Letters,
    pub(super) forms: Forms,
    pub(super) phrases: Phrases,
    pub(super) learned: Learned,
}

/// Reads and sorts the list, in steps of a few milliseconds.
#[derive(Debug)]
pub struct Priming {
    coder: Decoder,
    letters: Letters,
    forms: Forms,
    lexicon: Lexicon,
    phrases: Phrases,
    learned: Learned,
    /// The next rank whose entries are sorted, once all are read.
    sorting: Option<u32>,
}

impl Priming {
    /// Begins with the list of the newest version.
    ///
    /// # Panics
    ///
    /// Never: a test reads the list that ships.
    #[must_use]
    pub fn new() -> Self {
        Self::of(list::SHIPPED, Learned(list::LEARNED)).expect("the list that ships is one")
    }

    /// Begins with a list as it ships; nothing where it is none.
    pub(super) fn of(shipped: &[u8], learned: Learned) -> Option<Self> {
        let mut coder = Decoder::new(packed(shipped));
        let letters = Letters::new(&list::letters::code(&mut coder, &list::letters::Given::default()).ok()?);
        let forms = list::forms::code(&mut coder, &letters.by_number(), None).ok()?;
        let forms = letters.in_ranks(forms);
        let lexicon = Lexicon::new(&letters);
        Some(Self {
            coder,
            letters,
            forms: Forms::new(&forms),
            lexicon,
            phrases: Phrases::default(),
            learned,
            sorting: None,
        })
    }

    /// Goes on for a few milliseconds. True when all is done.
    pub fn step(&mut self) -> bool {
        let Some(mut rank) = self.sorting else {
            let enough = self.lexicon.nodes().len() + NODES;
            for _ in 0..NODES {
                if self.lexicon.nodes().len() >= enough {
                    break;
                }
                if self.lexicon.next().is_none() || self.lexicon.step(&mut self.coder, &self.letters, None).is_err() {
                    self.gather();
                    break;
                }
            }
            return false;
        };
        let listed = self.letters.listed();
        let mut sorted = 0;
        while rank < listed && sorted < SORTED {
            self.phrases.sort(rank);
            let range = self.phrases.beginning(rank);
            sorted += range.to - range.from;
            rank += 1;
        }
        self.sorting = Some(rank);
        rank == listed
    }

    /// How much of it is done, from 0 to 1. Reading and sorting take about as long.
    #[must_use]
    pub fn done(&self) -> f64 {
        let shipped = list::SHIPPED.len() * 8 / 6;
        let rank = self.sorting.map_or(0, |rank| rank as usize);
        let read = shipped.saturating_sub(self.coder.left());
        f64::midpoint(share(read, shipped), share(rank, self.letters.listed() as usize))
    }

    /// Hands the entries over to be sorted.
    fn gather(&mut self) {
        let nodes = self.lexicon.nodes();
        for (number, node) in (0..).zip(nodes).filter(|(_, node)| node.class > 0) {
            let count = COUNTS.get(node.class as usize).copied().unwrap_or(0);
            self.phrases.add(&self.lexicon.ranks(number), count);
        }
        self.phrases.sort_roughly(self.letters.listed());
        self.sorting = Some(0);
    }

    /// What was read.
    #[must_use]
    pub fn finish(mut self) -> Arc<Prior> {
        while !self.step() {}
        self.phrases.sum_up();
        Arc::new(Prior { letters: self.letters, forms: self.forms, phrases: self.phrases, learned: self.learned })
    }
}

impl Default for Priming {
    fn default() -> Self {
        Self::new()
    }
}
