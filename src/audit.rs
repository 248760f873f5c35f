//! The structure check of a speech (结构体检): what is odd about its numbers, its headings and its promises.
//!
//! It looks at a parsed [`Document`] and changes nothing in it. Every check is a row of a table and has a file of its own;
//! the facts that several of them ask for are gathered once, in `Speech`. A check stays silent where the text gives a
//! reason for what is odd: something was left out there, a declared section is missing there, a row starts anew. One
//! false alarm costs more trust than one fault that goes unseen.

mod balance;
mod bare;
mod diagnostic;
mod level;
mod number;
mod point;
mod promise;
mod punctuation;
mod speech;
mod stray;
mod style;
mod twin;
mod unheaded;

pub use diagnostic::{Diagnostic, DiagnosticKind, Expected};

use std::collections::BinaryHeap;

use crate::Document;
use speech::Speech;

/// A check: reads the facts and reports what it finds.
type Check = fn(&Speech, &mut Vec<Diagnostic>);

/// All checks. The order tells nothing: what they find is sorted by its place.
const CHECKS: &[Check] = &[
    number::check,
    level::check,
    style::check,
    punctuation::check,
    point::check,
    promise::check,
    twin::check,
    balance::check,
];

/// What is odd about the structure of `document`, in the order of the text.
///
/// The same document gives the same findings. It takes time in proportion to the length of the text, and is done when
/// somebody asks, never while a text is parsed.
#[must_use]
pub fn audit(document: &Document) -> Vec<Diagnostic> {
    let speech = Speech::of(document);
    let mut found = Vec::new();
    for check in CHECKS {
        check(&speech, &mut found);
    }
    // A heap sorts with much less code than the general sort, which the page would have to carry.
    BinaryHeap::from(found).into_sorted_vec()
}

impl Document {
    /// What is odd about its structure, as [`audit`] finds it; computed anew at every call.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        audit(self)
    }
}
