//! Links (链接): a whole speech in the fragment of an address, which no server ever sees.
//!
//! A link is as short as can be, and cannot be mistaken: what was cut, changed or broken on its way says so, and never
//! passes for the text that was sent.
//!
//! ```
//! use tigang::link::{Parcel, Priming, Reading, Writing};
//!
//! let prior = Priming::new().finish();
//! let parcel = Parcel::of("同志们：\n今天我们召开全市安全生产工作会议。");
//! let link = Writing::new(prior.clone(), parcel.clone()).expect("a short text fits").finish();
//! assert!(link.fragment.len() < 36);
//! let opened = Reading::new(prior, &link.address("https://example.org/")).and_then(Reading::finish);
//! assert_eq!(opened, Ok(parcel));
//! ```
//!
//! # From a text to a link, and back
//!
//! 1. [`Parcel`]: what travels: the text, the place where it opens, the reader's corrections.
//! 2. `model`: how likely every next bit of the text is. What it knows beforehand is [`Prior`]: the [`list`] of words and
//!    set phrases, as `phrases`, the characters as a tree, `letters`, and the `forms` that they have in traditional script.
//!    What it sees it counts in a `tally`; what speaks for which bit is weighed by a `mixer`, in the whole numbers of
//!    `logistic`.
//! 3. `coder`: bits of which is known how likely they are, as digits of 6 bits; `digits` are the characters of addresses,
//!    `capitals` those of QR codes. What has no order is shorter by `deflate`; other programs can make such links too.
//! 4. `envelope`: the version, the lengths and the `check` values around it.
//! 5. `found`: the fragment in what became of an address on its way; [`pasted`]: whether it is a link at all; [`Damage`]: what
//!    can be wrong with it.
//! 6. [`Part`]: which part of a text travels; [`Channel`]: what a link of some length can be sent with; [`Qr`]: the link as
//!    a QR code.
//!
//! All that takes long goes in steps of some milliseconds, so that a page stays alive: [`Priming`], once, then [`Writing`]
//! or [`Reading`].
//!
//! # What always holds
//!
//! The list, the constants of the model and what it has learned are one version, and frozen: a link opens for ever. All
//! arithmetic is in whole numbers, so every engine makes and opens the same links. No link makes the program set aside more
//! than 64 MB, whatever it claims, nor work on more than [`Parcel::LONGEST`] characters.

mod capitals;
mod channel;
mod check;
mod coder;
mod damage;
mod deflate;
mod digits;
mod envelope;
mod forms;
mod found;
pub mod learn;
mod letters;
pub mod list;
mod logistic;
mod mixer;
mod model;
mod parcel;
mod part;
mod pasted;
mod phrases;
mod prior;
mod qr;
mod reading;
mod sort;
mod tally;
#[cfg(test)]
mod tests;
mod writing;

pub use channel::{Channel, Light};
pub use check::Check;
pub use damage::{Damage, Rest};
pub use found::{expected, head, is_link};
pub use parcel::{Parcel, Spot};
pub use part::Part;
pub use pasted::pasted;
pub use prior::{Priming, Prior};
pub use qr::Qr;
pub use reading::{Reading, glance};
pub use writing::{Link, Writing};
