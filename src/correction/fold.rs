//! One correction more in a list of them.

use super::spot::{Spot, Spots};
use super::{Change, Correction};
use crate::{Document, Section};

/// The corrections of `text` with one more behind them. It takes the place of the one at its place, and is left out itself
/// where the document is the same without it: what is done and undone leaves no trace.
///
/// What was put on a level by hand and stands under a heading that now moves, moves with it. Corrections whose place is not
/// found in `text` stay in the list as they are.
///
/// It parses the text several times: once is enough for a click, not for a loop.
#[must_use]
pub fn fold(text: &str, corrections: &[Correction], correction: Correction) -> Vec<Correction> {
    let spots = Spots::of(text);
    let spot_of = |one: &Correction| spots.find(one.place()).ok().map(|at| &spots.all[at]);
    let mut folded = corrections.to_vec();
    let Some(here) = spot_of(&correction) else {
        folded.push(correction);
        return folded;
    };
    folded.retain(|other| spot_of(other).is_none_or(|there| there.line != here.line));
    let before = Document::parse_with(text, corrections).document;
    folded.push(correction);
    let mut with = Document::parse_with(text, &folded).document;
    if let (Some(old), Some(new)) = (headed(&before, here), headed(&with, here))
        && old.depth != new.depth
    {
        let by = i16::from(new.depth) - i16::from(old.depth);
        for other in &mut folded {
            let is_under =
                spot_of(other).is_some_and(|there| there.start > here.start && old.span.contains(there.start));
            if is_under {
                other.change = deeper(other.change, by);
            }
        }
        with = Document::parse_with(text, &folded).document;
    }
    let last = folded.pop();
    if Document::parse_with(text, &folded).document != with {
        folded.extend(last);
    }
    folded
}

/// The section whose heading starts with this line.
fn headed<'a>(document: &'a Document, spot: &Spot) -> Option<&'a Section> {
    document.sections.iter().find(|section| section.heading.span.start == spot.start)
}

/// A change that asks for so many levels more.
fn deeper(change: Change, by: i16) -> Change {
    let Change::Heading { depth } = change else { return change };
    let depth = (i16::from(depth) + by).clamp(1, i16::from(Correction::DEEPEST));
    Change::Heading { depth: u8::try_from(depth).unwrap_or(Correction::DEEPEST) }
}
