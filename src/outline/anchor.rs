//! The addresses of sections and points inside a page.

use super::prints::Prints;
use super::{Missing, MissingId, Parent, RowTarget, Section};
use crate::{Document, Marker};

impl Document {
    /// The address of a section, a missing section or a point inside a page, without `#`. It is made of the numbers on the
    /// way down to it: `s2-3` is the third section of the second part, `s2-3_2` one that bears the same number again,
    /// `s2-3.1` its first point, `p.1` the first point under no section. The same text gives the same anchors, and no two
    /// targets share one.
    ///
    /// # Panics
    ///
    /// The target is none of this document.
    #[must_use]
    pub fn anchor(&self, target: RowTarget) -> String {
        let mut parent = match target {
            RowTarget::Section(id) => Parent::Section(id),
            RowTarget::Missing(id) => Parent::Missing(id),
            RowTarget::Point(id) => {
                let point = &self.points[id.index()];
                let prefix = point.section.map_or_else(|| "p".to_owned(), |id| self.anchor(RowTarget::Section(id)));
                return prefix + "." + &point.ordinal.to_string();
            }
        };
        // From the innermost number to the outermost.
        let mut steps = Vec::new();
        loop {
            let (own, repeat, above) = match parent {
                Parent::Top => break,
                Parent::Section(id) => {
                    let section = &self.sections[id.index()];
                    (Own::of_section(section), section.repeat, section.parent)
                }
                Parent::Missing(id) => {
                    let missing = &self.missing[id.index()];
                    (Own::of_missing(missing), missing.repeat, missing.parent)
                }
            };
            steps.push((own, repeat));
            parent = above;
        }
        let mut anchor = "s".to_owned();
        for (at, (own, repeat)) in steps.into_iter().rev().enumerate() {
            if at > 0 {
                anchor.push('-');
            }
            match own {
                Own::Number(number) => anchor.push_str(&number.to_string()),
                Own::Unnumbered => anchor.push('u'),
                Own::Unread => anchor.push('m'),
            }
            if repeat > 0 {
                anchor.push('_');
                anchor.push_str(&(repeat + 1).to_string());
            }
        }
        anchor
    }
}

/// Whether these characters could be the address of a section or a point.
pub(crate) fn is_anchor(characters: &str) -> bool {
    let rest = characters.strip_prefix(['s', 'p']);
    rest.is_some_and(|rest| rest.chars().all(|one| one.is_ascii_digit() || "um-_.".contains(one)))
}

/// What a section adds to the address of its parent.
#[derive(Clone, Copy)]
enum Own {
    Number(u32),
    /// A section without a number.
    Unnumbered,
    /// A missing section whose number is none that is known.
    Unread,
}

impl Own {
    fn of_section(section: &Section) -> Self {
        section.heading.marker.map_or(Self::Unnumbered, |marker| Self::Number(marker.value))
    }

    fn of_missing(missing: &Missing) -> Self {
        Marker::read(&missing.number).map_or(Self::Unread, |marker| Self::Number(marker.value))
    }
}

/// Counts how often a number comes again under one parent.
pub(super) fn count_repeats(sections: &mut [Section], missing: &mut [Missing]) {
    let mut counts = Counts::default();
    let mut done = vec![false; missing.len()];
    for section in sections {
        // What is missing stands before what is under it.
        let mut above = section.parent;
        while let Parent::Missing(id) = above
            && !std::mem::replace(&mut done[id.index()], true)
        {
            above = count_missing(id, missing, &mut counts);
        }
        section.repeat = counts.next(section.parent, Own::of_section(section));
    }
    for (at, _) in done.iter().enumerate().filter(|(_, done)| !**done) {
        count_missing(MissingId(u32::try_from(at).unwrap_or(u32::MAX)), missing, &mut counts);
    }
}

/// Counts a missing section. Returns what it is under.
fn count_missing(id: MissingId, missing: &mut [Missing], counts: &mut Counts) -> Parent {
    let lacking = &mut missing[id.index()];
    lacking.repeat = counts.next(lacking.parent, Own::of_missing(lacking));
    lacking.parent
}

/// Numbers are smaller than this.
const NUMBER_MOST: u32 = u32::MAX >> 2;

/// How many there are of each number under each parent.
#[derive(Default)]
struct Counts(Prints);

impl Counts {
    /// How many there were before this one.
    fn next(&mut self, parent: Parent, own: Own) -> u32 {
        let (outer, above) = match parent {
            Parent::Top => (0, 0),
            Parent::Section(id) => (1, id.0),
            Parent::Missing(id) => (2, id.0),
        };
        // No number is as great as the two that stand for none.
        let number = match own {
            Own::Number(number) => number,
            Own::Unnumbered => NUMBER_MOST - 1,
            Own::Unread => NUMBER_MOST,
        };
        let place = (u64::from(above) << 32) | u64::from((number << 2) | outer);
        u32::try_from(self.0.count(place)).unwrap_or(u32::MAX)
    }
}
