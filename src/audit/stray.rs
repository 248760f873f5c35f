//! Headings whose number belongs to a row further out or in, written in the form of another level: the 2. of 一、 2. 三、.

use super::speech::Speech;
use crate::Parent;
use crate::numbering::Role;

/// Where the numbers before and behind a heading stand.
struct Rows {
    /// For each section, the next one of its rank.
    next: Vec<Option<usize>>,
    /// For each section, the last one of its rank before it.
    last: Vec<Option<usize>>,
}

impl Rows {
    fn of(speech: &Speech) -> Self {
        let count = speech.document.sections.len();
        let mut rows = Self { next: vec![None; count], last: vec![None; count] };
        let mut before: [Option<usize>; 256] = [None; 256];
        for at in 0..count {
            let Some(marker) = speech.marker(at) else { continue };
            rows.last[at] = before[usize::from(marker.rank())].replace(at);
            if let Some(last) = rows.last[at] {
                rows.next[last] = Some(at);
            }
        }
        rows
    }

    /// What the next heading of the form of `at` counts, and which it is.
    fn next_value(&self, speech: &Speech, at: usize) -> Option<(usize, u32)> {
        let next = self.next[at]?;
        Some((next, speech.marker(next)?.value))
    }
}

/// For each section, whether it is a stray. It fits no row of its own form, and another row leaves out just its number.
pub(super) fn strays(speech: &Speech) -> Vec<bool> {
    let rows = Rows::of(speech);
    let mut strays: Vec<bool> = Vec::with_capacity(speech.document.sections.len());
    for at in 0..speech.document.sections.len() {
        strays.push(is_stray(speech, &rows, &strays, at).unwrap_or(false));
    }
    strays
}

/// `before` tells it of the sections before this one.
fn is_stray(speech: &Speech, rows: &Rows, before: &[bool], at: usize) -> Option<bool> {
    let marker = speech.marker(at).filter(|marker| marker.value > 1 && marker.numbering().role == Role::Heading)?;
    let value = marker.value;
    let other = row_of_other_form(speech, at)?;
    let is_outer = speech.marker(other)?.rank() > marker.rank();
    let own_last = rows.last[at].and_then(|last| speech.marker(last)).map_or(0, |last| last.value);
    let own_next = rows.next_value(speech, at).map(|(_, next)| next);
    if own_next == Some(value + 1) || speech.lacks_between(speech.section(other).span.start(), marker.span.start()) {
        return None;
    }
    let continues = own_last + 1 == value;
    let after = rows.next_value(speech, other).filter(|(next, _)| *next > at);
    // The other row goes on behind it: 一、 2. 三、. Where it fits its own row too, the other one must go on for longer:
    // 一、 （一） 二、 （三） （四）.
    if let Some((next, _)) = after.filter(|(_, next)| *next == value + 1) {
        let goes_on_further = || rows.next_value(speech, next).is_some_and(|(_, further)| further == value + 2);
        let is_cut = speech.lacks_between(marker.span.start(), speech.section(next).span.start());
        return Some(!is_cut && (!continues || is_outer && goes_on_further()));
    }
    if continues {
        return None;
    }
    Some(if is_outer {
        // It interrupts its own row: 一、 （一） （二） 三、 二、; or that row is far from it.
        own_next.map_or(value > own_last + 2, |next| next == own_last + 1)
    } else {
        // It opens a level, though it counts on from what it is under: 二、 （三）.
        let Parent::Section(parent) = speech.section(at).parent else { return None };
        let opens = rows.last[at].is_none_or(|last| last < other);
        // What stands below a stray goes on with the stray's own row.
        opens && !before[other] && parent.index() == other && after.is_none_or(|(_, next)| next != value)
    })
}

/// The heading of another form that section `at` counts on from: the one before it or what that is under.
pub(super) fn row_of_other_form(speech: &Speech, at: usize) -> Option<usize> {
    let marker = speech.marker(at)?;
    let mut other = at.checked_sub(1)?;
    loop {
        let fits = speech.marker(other).is_some_and(|one| {
            one.rank() != marker.rank() && one.numbering().role == Role::Heading && one.value + 1 == marker.value
        });
        if fits {
            return Some(other);
        }
        let Parent::Section(parent) = speech.section(other).parent else { return None };
        other = parent.index();
    }
}
