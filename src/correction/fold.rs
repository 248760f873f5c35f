//! One correction more in a list of them.

use std::rc::Rc;

use super::change::Matter;
use super::spot::Natural;
use super::{Change, Choice, Corrected, Correction, Outcome, corrected};
use crate::work::{Work, finish};
use crate::{Document, Parsing, Section, Span};

/// The corrections of `text` with one more behind them. It takes the place of those that it overrules, and is left out
/// itself where the document is the same without it: what is done and undone leaves no trace.
///
/// What was put on a level by hand and stands under a heading that now moves, moves with it. Corrections whose place is not
/// found in `text` stay in the list as they are.
///
/// It parses the text several times: once is enough for a click, not for a loop.
#[must_use]
pub fn fold(text: &str, corrections: &[Correction], correction: Correction) -> Vec<Correction> {
    finish(Natural::at_once(text).folded(corrections, correction, &Work::straight())).0
}

/// What a choice comes to; or what a text with corrections in it comes to.
#[derive(Clone, Debug)]
pub struct Put {
    /// The correction that was made; none where none was to be made.
    pub correction: Option<Correction>,
    /// All corrections then, see [`fold`].
    pub corrections: Rc<[Correction]>,
    /// The document with them in it.
    pub corrected: Corrected,
}

impl Choice {
    /// Makes a choice at a block of `document`, which has these corrections in it; nothing where it comes to none.
    #[must_use]
    pub fn put(self, document: &Document, block: usize, corrections: &[Correction]) -> Option<Put> {
        finish(put(self, document, block, corrections, &Work::straight()))
    }
}

impl Parsing<Option<Put>> {
    /// Parses a text as [`Document::parse_with`] does, step by step.
    #[must_use]
    pub fn with(text: String, corrections: Rc<[Correction]>) -> Self {
        let readings = if corrections.is_empty() { 1 } else { READINGS };
        Self::begin(text.len() * readings, |work| async move {
            let corrected = corrected(text, &corrections, &work).await;
            Some(Put { correction: None, corrections, corrected })
        })
    }

    /// Makes a choice as [`Choice::put`] does, step by step.
    #[must_use]
    pub fn put(choice: Choice, document: Rc<Document>, block: usize, corrections: Rc<[Correction]>) -> Self {
        Self::begin(document.text.len() * READINGS, |work| async move {
            put(choice, &document, block, &corrections, &work).await
        })
    }
}

/// Putting a text right takes about as long as parsing it so often.
const READINGS: usize = 4;

async fn put(
    choice: Choice,
    document: &Document,
    block: usize,
    corrections: &[Correction],
    work: &Work,
) -> Option<Put> {
    let natural = Natural::read(document.text.clone(), work).await;
    let correction = choice.among(&natural.spots, document, block)?;
    let (corrections, corrected) = natural.folded(corrections, correction.clone(), work).await;
    Some(Put { correction: Some(correction), corrections: corrections.into(), corrected })
}

impl Natural {
    /// The corrections with one more, see [`fold`], and the document with them.
    async fn folded(&self, before: &[Correction], correction: Correction, work: &Work) -> (Vec<Correction>, Corrected) {
        let mut folded = before.to_vec();
        let matter = correction.change.matter();
        folded.push(correction);
        let mut with = self.corrected(&folded, work).await;
        if matches!(with.outcomes.last(), Some(Outcome::Dropped(_))) {
            return (folded, with);
        }
        if with.outcomes.contains(&Outcome::Overruled) {
            let mut outcomes = with.outcomes.iter();
            folded.retain(|_| outcomes.next() != Some(&Outcome::Overruled));
            with.outcomes.retain(|outcome| *outcome != Outcome::Overruled);
        }
        let is_level = |other: &Correction| matches!(other.change, Change::Heading { .. });
        if matter == Matter::Heading && folded.split_last().is_some_and(|(_, others)| others.iter().any(is_level)) {
            let before = self.corrected(before, work).await.document;
            if self.move_along(&before, &mut folded, &with.document) {
                with = self.corrected(&folded, work).await;
            }
        }
        let last = folded.pop();
        let without = if folded.is_empty() { None } else { Some(self.corrected(&folded, work).await) };
        work.spend(self.document.text.len()).await;
        if without.as_ref().map_or(&self.document, |without| &without.document) != &with.document {
            folded.extend(last);
            return (folded, with);
        }
        (folded, without.unwrap_or_else(|| Corrected { document: self.document.clone(), outcomes: Vec::new() }))
    }

    /// Moves what was put on a level by hand under the heading that the last of `folded` moves. Says whether there is such.
    fn move_along(&self, before: &Document, folded: &mut [Correction], with: &Document) -> bool {
        let Some((last, others)) = folded.split_last_mut() else { return false };
        let declared = with.declared.as_ref().map_or(Span::default(), |declared| declared.span);
        let speech = self.spots.search(&|spot| !declared.contains(spot.start));
        let start_of = |one: &Correction| speech.find(one.place.as_ref()?).ok().map(|spot| spot.start);
        let Some(here) = start_of(last) else { return false };
        let (Some(old), Some(new)) = (headed(before, here), headed(with, here)) else { return false };
        let by = i16::from(new.depth) - i16::from(old.depth);
        let is_under = |other: &Correction| start_of(other).is_some_and(|at| at > here && old.span.contains(at));
        for other in others.iter_mut().filter(|_| by != 0) {
            if is_under(other) {
                other.change = other.change.deeper(by);
            }
        }
        by != 0
    }
}

/// The section whose heading starts at this byte.
fn headed(document: &Document, start: usize) -> Option<&Section> {
    document.sections.iter().find(|section| section.heading.span.start() == start)
}
