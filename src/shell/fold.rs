//! Which rows of the outline are folded, and what follows from it.

use std::rc::Rc;

use tigang::{Outline, Row};

/// For each row of an outline, whether what is under it is hidden.
pub type Folded = Rc<[bool]>;

/// The rows directly under `parent`, or those at the top.
pub fn children(outline: &Outline, parent: Option<usize>) -> impl Iterator<Item = usize> + '_ {
    let rows = &outline.rows;
    let (mut next, end) = parent.map_or((0, rows.len()), |parent| (parent + 1, rows[parent].end));
    std::iter::from_fn(move || {
        let row = next;
        next = rows.get(row)?.end;
        (row < end).then_some(row)
    })
}

/// The next section of the same parent as `row`, or the one before. From a row that is none, that of its section.
pub fn sibling(outline: &Outline, row: usize, down: bool) -> Option<usize> {
    let is_section = |row: &usize| outline.rows[*row].target.is_section();
    let row = std::iter::once(row).chain(ancestors(outline, row)).find(is_section)?;
    let mut siblings = children(outline, outline.rows[row].parent).filter(is_section);
    if down { siblings.find(|other| *other > row) } else { siblings.take_while(|other| *other < row).last() }
}

/// The row that stands for `row` when some are folded: itself, or its outermost ancestor that is folded.
pub fn visible(outline: &Outline, folded: &[bool], row: usize) -> usize {
    ancestors(outline, row).filter(|ancestor| folded[*ancestor]).last().unwrap_or(row)
}

/// With everything above `row` unfolded.
pub fn reveal(outline: &Outline, folded: &Folded, row: usize) -> Folded {
    let mut open = folded.to_vec();
    ancestors(outline, row).for_each(|ancestor| open[ancestor] = false);
    open.into()
}

/// With `row` folded if it was unfolded, and the other way round.
pub fn toggle(folded: &Folded, row: usize) -> Folded {
    let mut toggled = folded.to_vec();
    if let Some(row) = toggled.get_mut(row) {
        *row = !*row;
    }
    toggled.into()
}

/// How `next`, the outline of the same text put right or edited, is folded: as the rows of the same words were before, one
/// after the other, and as at first where there are none.
pub fn carried(before: &Outline, folded: &[bool], next: &Outline, at_first: &[bool]) -> Folded {
    let mut from = 0;
    let mut fold = |(row, first): (&Row, &bool)| {
        let is_it = |old: &Row| old.number == row.number && old.title == row.title;
        let Some(found) = before.rows[from..].iter().take(LOOKED_AT).position(is_it) else { return *first };
        from += found + 1;
        folded[from - 1]
    };
    next.rows.iter().zip(at_first).map(&mut fold).collect()
}

/// So many rows are looked at for one that is as it was: where more are gone, another text is there.
const LOOKED_AT: usize = 200;

/// The rows above `row`, from its parent to the top.
fn ancestors(outline: &Outline, row: usize) -> impl Iterator<Item = usize> + '_ {
    std::iter::successors(outline.rows.get(row).and_then(|row| row.parent), |row| outline.rows[*row].parent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::fixture;
    use crate::shell::level::at_level;

    #[test]
    fn children_stand_behind_their_parent() {
        let outline = fixture::outline();
        assert_eq!(children(&outline, None).collect::<Vec<_>>(), [0, 4, 6]);
        assert_eq!(children(&outline, Some(0)).collect::<Vec<_>>(), [1]);
        assert_eq!(children(&outline, Some(1)).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(children(&outline, Some(6)).count(), 0);
        assert_eq!(children(&Outline::default(), None).count(), 0);
    }

    #[test]
    fn sections_of_one_parent_stand_beside_each_other() {
        let outline = fixture::outline();
        assert_eq!(sibling(&outline, 0, true), Some(6), "what the text lacks is passed over");
        assert_eq!(sibling(&outline, 6, false), Some(0));
        assert_eq!([sibling(&outline, 6, true), sibling(&outline, 0, false)], [None; 2]);
        assert_eq!([sibling(&outline, 1, true), sibling(&outline, 1, false)], [None; 2], "an only child");
        assert_eq!(sibling(&outline, 2, true), None, "a point stands for its section");
    }

    #[test]
    fn the_outermost_folded_ancestor_stands_for_a_row() {
        let outline = fixture::outline();
        let folded = at_level(&outline, 2);
        assert_eq!([0, 1, 2, 3].map(|row| visible(&outline, &folded, row)), [0, 1, 1, 1]);
        let folded = toggle(&folded, 0);
        assert_eq!([0, 1, 2, 5].map(|row| visible(&outline, &folded, row)), [0, 0, 0, 5]);
    }

    #[test]
    fn what_is_above_a_row_can_be_opened() {
        let outline = fixture::outline();
        let folded = toggle(&at_level(&outline, 2), 0);
        assert_eq!(*reveal(&outline, &folded, 2), [false; 7]);
        assert_eq!(reveal(&outline, &folded, 0), folded, "the row itself stays folded");
        assert_eq!(toggle(&folded, 99), folded, "a row that is not there");
    }
}
