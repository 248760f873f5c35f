//! The facts that several checks ask for, gathered once.

use std::borrow::Cow;

use super::unheaded::{Unheaded, unheaded};
use crate::numbering::Role;
use crate::{BlockKind, Document, Marker, Parent, Section};

/// A document with what its headings have to do with each other. Sections go by their index in
/// [`Document::sections`].
pub(super) struct Speech<'a> {
    pub document: &'a Document,
    /// The title as it was pasted.
    pub title: Option<&'a str>,
    /// The sections under each parent, in the order of the text.
    pub families: Vec<Vec<usize>>,
    /// Siblings whose numbers count on, or were meant to.
    pub rows: Vec<Vec<usize>>,
    /// For each section, whether it belongs to a row of headings that are written in another form.
    pub strays: Vec<bool>,
    /// Numbers of paragraphs that read as if they stood in a row of headings, in the order of the text.
    unheaded: Vec<Unheaded>,
}

impl<'a> Speech<'a> {
    pub fn of(document: &'a Document) -> Self {
        let title = document.blocks.iter().find(|block| block.kind == BlockKind::Title);
        let mut speech = Self {
            document,
            title: title.map(|title| title.content.of(&document.text)),
            families: families(document),
            rows: Vec::new(),
            strays: vec![false; document.sections.len()],
            unheaded: Vec::new(),
        };
        speech.unheaded = unheaded(&speech);
        speech.strays = super::stray::strays(&speech);
        for family in &speech.families {
            let rows = speech.rows_of(family);
            speech.rows.extend(rows);
        }
        speech
    }

    pub fn section(&self, at: usize) -> &'a Section {
        &self.document.sections[at]
    }

    /// The number of a section as it is to be shown.
    pub fn number(&self, at: usize) -> Cow<'a, str> {
        self.document.shown(self.section(at).heading.number)
    }

    /// The words of the heading of a section without their number.
    pub fn words(&self, at: usize) -> Cow<'a, str> {
        self.document.shown(self.section(at).heading.title)
    }

    /// The number of a section, where it is one that counts in a row.
    pub fn marker(&self, at: usize) -> Option<&'a Marker> {
        self.section(at).heading.marker.as_ref().filter(|marker| counts(marker))
    }

    /// The numbers of paragraphs that read as if they followed heading `section` in its row.
    pub fn unheaded_behind(&self, section: usize) -> impl Iterator<Item = &Unheaded> {
        let from = self.unheaded.partition_point(|own| own.marker.span.start() < self.section(section).span.start());
        let own = self.section(section).span;
        let inside = self.unheaded[from..].iter().take_while(move |it| own.contains(it.marker.span.start()));
        inside.filter(move |it| it.section == section)
    }

    /// Whether the number at byte `place` reads as if it stood in a row of headings.
    pub fn is_unheaded(&self, place: usize) -> bool {
        self.unheaded.binary_search_by_key(&place, |own| own.marker.span.start()).is_ok()
    }

    /// Whether something is left out, or a declared section missing, from byte `from` up to and with byte `to`.
    pub fn lacks_between(&self, from: usize, to: usize) -> bool {
        let document = self.document;
        let is_inside = |place: usize| from <= place && place <= to;
        // Both lists stand in the order of the text.
        let gap = document.gaps.partition_point(|gap| gap.span.start() < from);
        let missing = document.missing.partition_point(|missing| missing.place < from);
        document.gaps.get(gap).is_some_and(|gap| is_inside(gap.span.start()))
            || document.missing.get(missing).is_some_and(|missing| is_inside(missing.place))
            || document.cut_end.as_ref().is_some_and(|cut| is_inside(cut.span.start()))
    }

    /// Whether anything at all is left out or missing.
    pub fn lacks_anything(&self) -> bool {
        self.lacks_between(0, usize::MAX)
    }

    /// The number that counts `value`, written like that of section `like`.
    pub fn number_like(&self, like: usize, value: u32) -> Option<String> {
        let heading = &self.section(like).heading;
        written(heading.marker?, &self.number(like), value)
    }

    /// The number that counts `value`, written like this one.
    pub fn marker_like(&self, like: &Marker, value: u32) -> Option<String> {
        written(*like, like.span.of(&self.document.text), value)
    }

    fn rows_of(&self, family: &[usize]) -> Vec<Vec<usize>> {
        let mut rows: Vec<Vec<usize>> = Vec::new();
        let numbered: Vec<usize> =
            family.iter().copied().filter(|at| !self.strays[*at] && self.marker(*at).is_some()).collect();
        let mut siblings = family.iter().copied();
        for (index, at) in numbered.iter().copied().enumerate() {
            let next = numbered.get(index + 1).copied();
            let are_next = siblings.by_ref().take_while(|sibling| *sibling != at).count() == 0;
            let row =
                rows.last_mut().filter(|row| row.last().is_some_and(|last| self.goes_on(*last, at, next, are_next)));
            match row {
                Some(row) => row.push(at),
                None => rows.push(vec![at]),
            }
        }
        rows
    }

    /// Whether heading `at` stands in the row of its sibling `last`; `are_next` where no sibling stands between them, and
    /// `next` is the one behind it.
    fn goes_on(&self, last: usize, at: usize, next: Option<usize>, are_next: bool) -> bool {
        let (Some(one), Some(other)) = (self.marker(last), self.marker(at)) else { return false };
        let is_alike = one.is_of_one_row_with(other)
            || (ARABIC.contains(&one.rank()) && ARABIC.contains(&other.rank()) && other.value == one.value + 1);
        if !is_alike || self.stem(last) != self.stem(at) {
            return false;
        }
        // A row starts anew with 1, unless two siblings next to each other count 1 and the row goes on or ends there.
        let is_twice = || {
            let goes_on = next.and_then(|next| self.marker(next)).is_none_or(|next| (2..4).contains(&next.value));
            one.value == 1 && are_next && goes_on
        };
        other.value > 1 || is_twice()
    }

    /// What a decimal number counts inside of: 2.1. in 2.1.3.
    pub fn stem(&self, at: usize) -> Option<String> {
        let heading = &self.section(at).heading;
        let is_decimal = heading.marker.is_some_and(|marker| DECIMAL.contains(&marker.rank()));
        let number = self.number(at);
        let (stem, _) = number.rsplit_once(['.', '．']).filter(|_| is_decimal)?;
        Some(stem.to_owned())
    }
}

fn written(marker: Marker, number: &str, value: u32) -> Option<String> {
    marker.numbering().write_like(number, marker.value, value).or_else(|| {
        // 2.1.3: the last part counts.
        let old = marker.value.to_string();
        let at = number.rfind(&old)?;
        let rest = number.get(at + old.len()..)?;
        Some(number.get(..at)?.to_owned() + &value.to_string() + rest)
    })
}

/// The ranks of decimal numbers: 1.1, 1.1.1.
pub(super) const DECIMAL: std::ops::RangeInclusive<u8> = 41..=43;
/// The ranks of the other Arabic numbers, which may stand in one row: 1. 2. (3).
const ARABIC: std::ops::RangeInclusive<u8> = 40..=55;
/// The ranks of ordinals that count on, in the order of the table of forms: 第一，, 一是, 其一.
pub(super) const COUNTING_ORDINALS: [u8; 3] = [70, 80, 81];

/// Whether a number is one that a writer counts with: no article of a law, no attachment, no Latin letter.
fn counts(marker: &Marker) -> bool {
    match marker.numbering().role {
        Role::Heading => true,
        Role::Weak => (10..=12).contains(&marker.rank()) || DECIMAL.contains(&marker.rank()),
        Role::Ordinal => COUNTING_ORDINALS.contains(&marker.rank()),
    }
}

fn families(document: &Document) -> Vec<Vec<usize>> {
    let sections = document.sections.len();
    let mut families = vec![Vec::new(); 1 + sections + document.missing.len()];
    for section in &document.sections {
        let family = match section.parent {
            Parent::Top => 0,
            Parent::Section(id) => 1 + id.index(),
            Parent::Missing(id) => 1 + sections + id.index(),
        };
        families[family].push(section.id.index());
    }
    families.retain(|family| !family.is_empty());
    families
}
