//! One correction more in a list of them.

use super::change::Matter;
use super::spot::Spots;
use super::{Change, Corrected, Correction, Outcome};
use crate::{Document, Section, Span};

/// The corrections of `text` with one more behind them. It takes the place of those that it overrules, and is left out
/// itself where the document is the same without it: what is done and undone leaves no trace.
///
/// What was put on a level by hand and stands under a heading that now moves, moves with it. Corrections whose place is not
/// found in `text` stay in the list as they are.
///
/// It parses the text several times: once is enough for a click, not for a loop.
#[must_use]
pub fn fold(text: &str, corrections: &[Correction], correction: Correction) -> Vec<Correction> {
    let mut folded = corrections.to_vec();
    let matter = correction.change.matter();
    folded.push(correction);
    let Corrected { document: mut with, outcomes } = Document::parse_with(text, &folded);
    if matches!(outcomes.last(), Some(Outcome::Dropped(_))) {
        return folded;
    }
    let mut outcomes = outcomes.into_iter();
    folded.retain(|_| outcomes.next() != Some(Outcome::Overruled));
    if matter == Matter::Heading && move_along(text, corrections, &mut folded, &with) {
        with = Document::parse_with(text, &folded).document;
    }
    let last = folded.pop();
    if Document::parse_with(text, &folded).document != with {
        folded.extend(last);
    }
    folded
}

/// Moves what was put on a level by hand under the heading that the last of `folded` moves. Says whether there is such.
fn move_along(text: &str, before: &[Correction], folded: &mut [Correction], with: &Document) -> bool {
    let Some((last, others)) = folded.split_last_mut() else { return false };
    if !others.iter().any(|other| matches!(other.change, Change::Heading { .. })) {
        return false;
    }
    let before = Document::parse_with(text, before).document;
    let spots = Spots::read(text).1;
    let declared = with.declared.as_ref().map_or(Span::default(), |declared| declared.span);
    let speech = spots.search(&|spot| !declared.contains(spot.start));
    let start_of = |one: &Correction| speech.find(one.place.as_ref()?).ok().map(|spot| spot.start);
    let Some(here) = start_of(last) else { return false };
    let (Some(old), Some(new)) = (headed(&before, here), headed(with, here)) else { return false };
    let by = i16::from(new.depth) - i16::from(old.depth);
    for other in others.iter_mut().filter(|_| by != 0) {
        if start_of(other).is_some_and(|there| there > here && old.span.contains(there)) {
            other.change = other.change.deeper(by);
        }
    }
    by != 0
}

/// The section whose heading starts at this byte.
fn headed(document: &Document, start: usize) -> Option<&Section> {
    document.sections.iter().find(|section| section.heading.span.start == start)
}
