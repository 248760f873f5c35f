//! Making a link, in steps.

use std::sync::Arc;

use super::check::Check;
use super::coder::Encoder;
use super::deflate;
use super::envelope::{Envelope, Version};
use super::model::Model;
use super::parcel::Parcel;
use super::prior::Prior;
use super::qr::Qr;

/// How many characters are coded in one step: some ten milliseconds in a browser.
pub(super) const STEP: usize = 400;

/// A link that is being made.
#[derive(Clone, Debug)]
pub struct Writing {
    parcel: Parcel,
    model: Model,
    encoder: Encoder,
    /// How many bytes of the text are coded.
    coded: usize,
}

/// A link, made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What stands behind the `#` of the address.
    pub fragment: String,
    /// How many characters the text has; `?n=` in the address.
    pub length: usize,
    /// For people to compare.
    pub check: Check,
}

impl Writing {
    /// Begins with a link for this; nothing where no link can hold it ([`Parcel::fits`]).
    #[must_use]
    pub fn new(prior: Arc<Prior>, parcel: Parcel) -> Option<Self> {
        parcel.fits().then(|| {
            let model = Model::new(prior, parcel.text.chars().count());
            Self { parcel, model, encoder: Encoder::new(), coded: 0 }
        })
    }

    /// Goes on for some milliseconds. True when all is done.
    pub fn step(&mut self) -> bool {
        let rest = &self.parcel.text[self.coded..];
        for letter in rest.chars().take(STEP) {
            // An encoder takes whatever comes.
            let Ok(()) = self.model.write(&mut self.encoder, letter) else { break };
            self.coded += letter.len_utf8();
        }
        self.coded == self.parcel.text.len()
    }

    /// How much of it is done, from 0 to 1.
    #[must_use]
    pub fn done(&self) -> f64 {
        share(self.coded, self.parcel.text.len())
    }

    /// The link, in the version that makes it shorter.
    #[must_use]
    pub fn finish(mut self) -> Link {
        while !self.step() {}
        let of_model = (Version::Model, self.encoder.finish());
        let deflated = (Version::Deflate, deflate::write(&self.parcel.text));
        let (version, payload) = if deflated.1.len() < of_model.1.len() { deflated } else { of_model };
        let envelope = Envelope::around(&self.parcel, version, payload);
        Link { fragment: envelope.fragment(), length: envelope.length, check: self.parcel.check() }
    }
}

/// What share `part` is of `whole`.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    let [part, whole] = [part, whole.max(1)].map(|count| f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
    part / whole
}

impl Link {
    /// The whole address: that of the page, the number of characters, and the fragment.
    #[must_use]
    pub fn address(&self, page: &str) -> String {
        format!("{page}?n={}#{}", self.length, self.fragment)
    }

    /// The fragment in capital letters, for QR codes. It opens like any other.
    #[must_use]
    pub fn capitals(&self) -> String {
        let digits: Vec<u8> = self.fragment.chars().filter_map(super::digits::digit).collect();
        super::capitals::written(&digits)
    }

    /// The whole address as a QR code, where it is short enough to be read off a screen.
    #[must_use]
    pub fn qr(&self, page: &str) -> Option<Qr> {
        let address = self.address(page);
        Qr::of(address.strip_suffix(&self.fragment)?, &self.capitals())
    }

    /// The fragment with a mark that counts for nothing behind every 200 characters, for programs that break up longer runs.
    #[must_use]
    pub fn spaced(&self) -> String {
        let mut spaced = String::with_capacity(self.fragment.len() * 201 / 200 + 1);
        for (at, character) in self.fragment.chars().enumerate() {
            if at > 0 && at % 200 == 0 {
                spaced.push(super::found::SEPARATOR);
            }
            spaced.push(character);
        }
        spaced
    }
}
