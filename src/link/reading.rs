//! Opening a link, in steps.

use std::sync::Arc;

use super::coder::Decoder;
use super::damage::Damage;
use super::deflate;
use super::envelope::{Envelope, Version};
use super::found::{expected, fragment};
use super::model::Model;
use super::parcel::Parcel;
use super::prior::Prior;
use super::writing::{STEP, share};

/// Looks at what was pasted or followed, as far as nothing need be known for it.
///
/// # Errors
///
/// What is wrong with it, where that can be seen before the text is read. The number of characters in the address counts
/// for that alone: a link whose fragment is as it was sent opens, whatever became of the rest of its address.
pub fn glance(pasted: &str) -> Result<(), Damage> {
    envelope(pasted).map(drop)
}

fn envelope(pasted: &str) -> Result<Envelope, Damage> {
    Envelope::open(&fragment(pasted)).map_err(|damage| damage.beside(expected(pasted)))
}

/// A link that is being opened.
#[derive(Clone, Debug)]
pub struct Reading {
    envelope: Envelope,
    /// How many characters the address says that there are.
    expected: Option<u32>,
    model: Option<(Model, Decoder)>,
    text: String,
    /// How many characters `text` has.
    read: usize,
    /// Whether nothing more can be read.
    ended: bool,
}

impl Reading {
    /// Begins to open what was pasted or followed: an address, or what is left of one.
    ///
    /// # Errors
    ///
    /// As [`glance`].
    pub fn new(prior: Arc<Prior>, pasted: &str) -> Result<Self, Damage> {
        let expected = expected(pasted);
        let envelope = envelope(pasted)?;
        let model = (envelope.version == Version::Model)
            .then(|| (Model::new(prior, envelope.length), Decoder::new(envelope.payload.clone())));
        Ok(Self { envelope, expected, model, text: String::new(), read: 0, ended: false })
    }

    /// Goes on for some milliseconds. True when all is done.
    pub fn step(&mut self) -> bool {
        let Some((model, decoder)) = &mut self.model else {
            let (text, whole) = deflate::read(&self.envelope.payload, self.envelope.length);
            self.read = if whole { self.envelope.length } else { 0 };
            (self.text, self.ended) = (text, true);
            return true;
        };
        for _ in 0..STEP {
            if self.read == self.envelope.length || self.ended {
                break;
            }
            match model.read(decoder) {
                Some(letter) => {
                    self.text.push(letter);
                    self.read += 1;
                }
                None => self.ended = true,
            }
        }
        self.read == self.envelope.length || self.ended
    }

    /// How much of it is done, from 0 to 1.
    #[must_use]
    pub fn done(&self) -> f64 {
        share(self.read, self.envelope.length)
    }

    /// What was sent.
    ///
    /// # Errors
    ///
    /// What is wrong with it. No text passes for another, nor a part of one for the whole.
    pub fn finish(mut self) -> Result<Parcel, Damage> {
        while !self.step() {}
        let whole = self.read == self.envelope.length;
        self.envelope.parcel(self.text, whole).map_err(|damage| damage.beside(self.expected))
    }
}
