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
        let rows = Rows::of(self, outline);
        let mut tally = vec![0; outline.rows.len()];
        for hit in hits {
            if let Some(row) = self.target_at(hit.start).and_then(|target| rows.row(target)) {
                tally[row] += 1;
            }
        }
        // Parents stand before their children: from the end, each row is complete when it is added to its parent.
        for row in (0..tally.len()).rev() {
            if let Some(parent) = outline.rows[row].parent {
                tally[parent] += tally[row];
            }
        }
        tally
    }

    /// What byte `place` of the text belongs to in the outline: the innermost of all that it lies in.
    #[must_use]
    pub fn target_at(&self, place: usize) -> Option<RowTarget> {
        let block = self.blocks.partition_point(|block| block.span.end <= place);
        if let BlockKind::Declared { entry } = self.blocks.get(block)?.kind {
            let entry = self.declared.as_ref()?.entries.get(entry?)?;
            return match entry.state {
                EntryState::Missing(id) => Some(RowTarget::Missing(id)),
                _ => None,
            };
        }
        let point = self.points[..self.points.partition_point(|point| point.span.start <= place)].last();
        if let Some(point) = point.filter(|point| point.block == block) {
            return Some(RowTarget::Point(point.id));
        }
        self.section_at(place).map(RowTarget::Section)
    }

    /// The innermost section that byte `place` of the text lies in.
    #[must_use]
    pub fn section_at(&self, place: usize) -> Option<SectionId> {
        let opened = self.sections.partition_point(|section| section.span.start <= place);
        self.sections[..opened].last().map(|section| section.id)
    }
}

/// The rows of an outline, by what they stand for.
struct Rows {
    sections: Vec<Option<usize>>,
    missing: Vec<Option<usize>>,
    points: Vec<Option<usize>>,
}

impl Rows {
    fn of(document: &Document, outline: &Outline) -> Self {
        let mut rows = Self {
            sections: vec![None; document.sections.len()],
            missing: vec![None; document.missing.len()],
            points: vec![None; document.points.len()],
        };
        for (at, row) in outline.rows.iter().enumerate() {
            let place = match row.target {
                RowTarget::Section(id) => rows.sections.get_mut(id.index()),
                RowTarget::Missing(id) => rows.missing.get_mut(id.index()),
                RowTarget::Point(id) => rows.points.get_mut(id.index()),
            };
            if let Some(place) = place {
                *place = Some(at);
            }
        }
        rows
    }

    fn row(&self, target: RowTarget) -> Option<usize> {
        let row = match target {
            RowTarget::Section(id) => self.sections.get(id.index()),
            RowTarget::Missing(id) => self.missing.get(id.index()),
            RowTarget::Point(id) => self.points.get(id.index()),
        };
        row.copied().flatten()
    }
}
