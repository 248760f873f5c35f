//! The outline as it is shown: sections, missing sections and points in one list of rows.

use super::{MissingId, Parent, PointId, SectionId};
use crate::Document;

/// The outline of a document, shaped for showing: rows in the order of the text, children behind their parent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// All rows, none folded.
    pub rows: Vec<Row>,
}

/// One row of an [`Outline`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub target: RowTarget,
    /// The address of what it stands for, without `#`; no two rows share one.
    pub anchor: String,
    /// Its number as it is to be shown; empty where it has none.
    pub number: String,
    /// Its words.
    pub title: String,
    /// How deep it is nested: 1 at the top.
    pub depth: u8,
    /// The row that it is under, an index into [`Outline::rows`] and always smaller than its own.
    pub parent: Option<usize>,
    /// The row behind its last descendant, an index into [`Outline::rows`]; its own plus one where it has no child.
    pub end: usize,
}

/// What a [`Row`] stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowTarget {
    /// A section of the text.
    Section(SectionId),
    /// A section that the text lacks: nothing to go to.
    Missing(MissingId),
    /// A point in a paragraph.
    Point(PointId),
}

impl RowTarget {
    /// Whether it is a section of the text.
    #[must_use]
    pub const fn is_section(self) -> bool {
        matches!(self, Self::Section(_))
    }

    /// Whether it is a section that the text lacks.
    #[must_use]
    pub const fn is_missing(self) -> bool {
        matches!(self, Self::Missing(_))
    }

    /// Whether it is a point.
    #[must_use]
    pub const fn is_point(self) -> bool {
        matches!(self, Self::Point(_))
    }
}

impl Outline {
    /// The outline of `document`.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let tree = Branches::of(document);
        let mut outline = Self { rows: Vec::with_capacity(tree.count()) };
        // Rows to come, the next one last: what it stands for, its depth, and its parent's row. A loop, not a recursion:
        // nothing bounds the depth of a pasted text but the depth of its numbers.
        let mut ahead: Vec<(RowTarget, u8, Option<usize>)> = Vec::new();
        ahead.extend(tree.top.iter().rev().map(|target| (*target, 1, None)));
        while let Some((target, depth, parent)) = ahead.pop() {
            let at = outline.rows.len();
            outline.rows.push(row(document, target, depth, parent));
            ahead.extend(tree.under(target).iter().rev().map(|child| (*child, depth.saturating_add(1), Some(at))));
        }
        for at in (0..outline.rows.len()).rev() {
            outline.rows[at].end = outline.rows[at].end.max(at + 1);
            let end = outline.rows[at].end;
            if let Some(parent) = outline.rows[at].parent {
                outline.rows[parent].end = outline.rows[parent].end.max(end);
            }
        }
        outline
    }
}

fn row(document: &Document, target: RowTarget, depth: u8, parent: Option<usize>) -> Row {
    let shown = |number, title| (document.shown(number).into_owned(), document.shown(title).into_owned());
    let (number, title) = match target {
        RowTarget::Section(id) => {
            let heading = &document.sections[id.index()].heading;
            shown(heading.number, heading.title)
        }
        RowTarget::Missing(id) => {
            let missing = &document.missing[id.index()];
            (missing.number.clone(), missing.title.clone())
        }
        RowTarget::Point(id) => {
            let point = &document.points[id.index()];
            shown(point.number, point.lead)
        }
    };
    Row { target, anchor: document.anchor(target), number, title, depth, parent, end: 0 }
}

/// What is under what, in the order in which it is shown.
struct Branches {
    top: Vec<RowTarget>,
    under_section: Vec<Vec<RowTarget>>,
    under_missing: Vec<Vec<RowTarget>>,
    under_point: Vec<Vec<RowTarget>>,
}

impl Branches {
    fn of(document: &Document) -> Self {
        let mut tree = Self {
            top: Vec::new(),
            under_section: vec![Vec::new(); document.sections.len()],
            under_missing: vec![Vec::new(); document.missing.len()],
            under_point: vec![Vec::new(); document.points.len()],
        };
        let mut last_point = None;
        for point in &document.points {
            let target = RowTarget::Point(point.id);
            match (last_point, point.section) {
                (Some((block, id)), _) if point.level > 1 && block == point.block => {
                    let id: PointId = id;
                    tree.under_point[id.index()].push(target);
                    continue;
                }
                (_, Some(section)) => tree.under_section[section.index()].push(target),
                (_, None) => tree.top.push(target),
            }
            // The outer point may stand in the heading before; then those inside of it are each other's neighbours.
            last_point = (point.level == 1).then_some((point.block, point.id));
        }
        // Both lists stand in the order of the text; at one place what is missing comes first.
        let mut missing = document.missing.iter().peekable();
        for section in &document.sections {
            while let Some(lacking) = missing.next_if(|lacking| lacking.place <= section.span.start()) {
                tree.put(RowTarget::Missing(lacking.id), lacking.parent);
            }
            tree.put(RowTarget::Section(section.id), section.parent);
        }
        for lacking in missing {
            tree.put(RowTarget::Missing(lacking.id), lacking.parent);
        }
        tree
    }

    fn put(&mut self, target: RowTarget, parent: Parent) {
        match parent {
            Parent::Top => self.top.push(target),
            Parent::Section(id) => self.under_section[id.index()].push(target),
            Parent::Missing(id) => self.under_missing[id.index()].push(target),
        }
    }

    fn under(&self, target: RowTarget) -> &[RowTarget] {
        match target {
            RowTarget::Section(id) => &self.under_section[id.index()],
            RowTarget::Missing(id) => &self.under_missing[id.index()],
            RowTarget::Point(id) => &self.under_point[id.index()],
        }
    }

    fn count(&self) -> usize {
        self.under_section.len() + self.under_missing.len() + self.under_point.len()
    }
}
