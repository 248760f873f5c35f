//! What became of a declared outline: which of it the text holds, what the text holds besides, and what was cut out.

use super::contents::Contents;
use super::matching::{How, Matching};
use super::tree::Tree;
use super::{Declared, Entry, EntryState, MissingId, Omission, Parent};
use crate::{Document, Span};

/// Accounts for every entry of an outline declared in `span`.
pub(super) fn account(contents: &Contents, span: Span, matching: &Matching, tree: &Tree) -> Declared {
    let mut missing = tree.missing.iter().filter(|missing| missing.declared.is_some());
    let entries = contents.entries.iter().enumerate().map(|(at, listed)| Entry {
        span: listed.span,
        marker: listed.marker,
        number: listed.words[..listed.title_at].trim().to_owned(),
        title: listed.words[listed.title_at..].trim().to_owned(),
        depth: matching.depths[at],
        parent: matching.parents[at],
        state: match matching.headings[at] {
            Some((heading, how)) => {
                let id = tree.sections[heading].id;
                match how {
                    How::Found if is_elsewhere(at, heading, matching, tree) => EntryState::Moved(id),
                    How::Found => EntryState::Found(id),
                    How::Moved => EntryState::Moved(id),
                    How::Reworded => EntryState::Reworded(id),
                }
            }
            None => EntryState::Missing(missing.next().map_or(MissingId(0), |missing| missing.id)),
        },
    });
    // Deeper sections than any that is listed are not expected to be listed.
    let deepest = matching.depths.iter().max().copied().unwrap_or_default();
    let is_extra = |at: &usize| matching.entry(*at).is_none() && tree.sections[*at].depth <= deepest;
    let extra = (0..tree.sections.len()).filter(is_extra).map(|at| tree.sections[at].id);
    Declared { span, entries: entries.collect(), extra: extra.collect() }
}

/// Whether a heading stands under another listed one than its entry does.
fn is_elsewhere(entry: usize, heading: usize, matching: &Matching, tree: &Tree) -> bool {
    let mut above = tree.sections[heading].parent;
    let listed = loop {
        match above {
            Parent::Top => return false,
            Parent::Section(id) => match matching.entry(id.index()) {
                Some(listed) => break listed,
                None => above = tree.sections[id.index()].parent,
            },
            Parent::Missing(id) => match tree.missing[id.index()].declared {
                Some(listed) => break listed,
                None => above = tree.missing[id.index()].parent,
            },
        }
    };
    matching.parents[entry] != Some(listed)
}

impl Document {
    /// Says of every missing section which mark of omission stands where it would stand.
    pub(crate) fn blame_omissions(&mut self) {
        let found = |state: EntryState| match state {
            EntryState::Found(id) | EntryState::Reworded(id) => Some(id),
            EntryState::Moved(_) | EntryState::Missing(_) => None,
        };
        // The heading of the text behind which a missing section would stand: the last one listed before it.
        let mut behind = vec![0; self.missing.len()];
        let mut last = 0;
        for entry in self.declared.iter().flat_map(|declared| &declared.entries) {
            if let Some(id) = found(entry.state) {
                last = last.max(self.sections[id.index()].heading.span.end());
            } else if let EntryState::Missing(id) = entry.state {
                behind.get_mut(id.index()).into_iter().for_each(|behind| *behind = last);
            }
        }
        for (missing, from) in self.missing.iter_mut().zip(behind) {
            let gap = self.gaps.partition_point(|gap| gap.span.start() < missing.place).checked_sub(1);
            let gap = gap.filter(|gap| self.gaps[*gap].span.start() >= from);
            let is_cut_off = self.cut_end.as_ref().is_some_and(|cut| (from..missing.place).contains(&cut.span.start()));
            // The end is behind every gap.
            missing.omission = if is_cut_off { Some(Omission::CutEnd) } else { gap.map(Omission::Gap) };
        }
    }
}
