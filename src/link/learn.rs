//! What the model has learned before it ships: how much to trust which evidence.
//!
//! It is learned from whole texts, in some rounds, as the average of what is known behind each text of the later ones (Polyak
//! and Juditsky, “Acceleration of Stochastic Approximation by Averaging”, 1992), and rounded to a byte each. The texts leave
//! nothing behind but that. They have to be others than those that the list was counted over: of those it would trust the list too much.

use std::sync::Arc;

use super::coder::Encoder;
use super::mixer::{Learned, Mixer};
use super::model::Model;
use super::prior::Priming;

/// How often all texts are gone through.
const ROUNDS: usize = 4;

/// In how many of the rounds, the last ones, it is averaged.
const AVERAGED: usize = 2;

/// How many characters of a text are gone through: none counts for much more than another, and what is short, where the text
/// itself teaches little, hangs on it most.
const CHARACTERS: usize = 1_500;

/// Learns from texts with a list as it ships. Gives what ships beside it; nothing where it is no list.
#[must_use]
pub fn learn(shipped: &[u8], texts: &[String]) -> Option<Vec<u8>> {
    let prior = Priming::of(shipped, Learned::NOTHING)?.finish();
    let mut mixer = Model::new(Arc::clone(&prior), 0).mixer;
    let mut known = Vec::new();
    for text in std::iter::repeat_n(texts, ROUNDS).flatten() {
        let mut model = Model::new(Arc::clone(&prior), CHARACTERS);
        model.mixer = mixer;
        let mut coder = Encoder::new();
        for letter in text.chars().take(CHARACTERS) {
            model.write(&mut coder, letter).ok()?;
        }
        mixer = model.mixer;
        known.push(mixer.clone());
    }
    Some(Mixer::learned(known.split_off(texts.len() * (ROUNDS - AVERAGED))))
}
