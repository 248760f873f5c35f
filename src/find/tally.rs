//! Hits counted by the rows of the outline.

use crate::{BlockKind, Document, EntryState, Outline, RowTarget, SectionId, Span};

impl Document {
    /// How many of `hits` stand under each row of `outline`, the rows below it included.
    ///
    /// A hit in a paragraph belongs to the point that it stands behind, else to its section. One in the declared outline
    /// belongs to the section that the text lacks, where it is in the entry of such a one: nothing else speaks of it. What
    /// stands before the first section belongs to no row, so the rows may sum to less than there are hits.
    #[must_use]
    pub fn tally(&self, outline: &Outline, hits: &[Span]) -> Vec<usize> {
        let mut rows = vec![0; self.sections.len() + self.points.len() + self.missing.len()];
        for (at, row) in outline.rows.iter().enumerate() {
            rows[self.slot(row.target)] = at;
        }
        let mut tally = vec![0; outline.rows.len()];
        for target in hits.iter().filter_map(|hit| self.target_at(hit.start())) {
            tally[rows[self.slot(target)]] += 1;
        }
        // Parents stand before their children: from the end, each row is complete when it is added to its parent.
        for row in (0..tally.len()).rev() {
            if let Some(parent) = outline.rows[row].parent {
                tally[parent] += tally[row];
            }
        }
        tally
    }

    /// A number of its own for everything that a row can stand for.
    const fn slot(&self, target: RowTarget) -> usize {
        match target {
            RowTarget::Section(id) => id.index(),
            RowTarget::Point(id) => self.sections.len() + id.index(),
            RowTarget::Missing(id) => self.sections.len() + self.points.len() + id.index(),
        }
    }

    /// What byte `place` of the text belongs to in the outline: the innermost of all that it lies in.
    #[must_use]
    pub fn target_at(&self, place: usize) -> Option<RowTarget> {
        let block = self.blocks.partition_point(|block| block.span.end() <= place);
        if let BlockKind::Declared { entry } = self.blocks.get(block)?.kind {
            let entry = self.declared.as_ref()?.entries.get(entry? as usize)?;
            return match entry.state {
                EntryState::Missing(id) => Some(RowTarget::Missing(id)),
                _ => None,
            };
        }
        let point = self.points[..self.points.partition_point(|point| point.span.start() <= place)].last();
        if let Some(point) = point.filter(|point| point.block == block) {
            return Some(RowTarget::Point(point.id));
        }
        self.section_at(place).map(RowTarget::Section)
    }

    /// The innermost section that byte `place` of the text lies in.
    #[must_use]
    pub fn section_at(&self, place: usize) -> Option<SectionId> {
        let opened = self.sections.partition_point(|section| section.span.start() <= place);
        self.sections[..opened].last().map(|section| section.id)
    }
}
