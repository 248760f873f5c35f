//! How deep an outline is unfolded: its levels, the buttons for them, and the level that fits the pane.

use tigang::Outline;

use super::fold::{Folded, children};

/// Everything unfolded, points too.
pub const ALL: u8 = u8::MAX;

/// All sections unfolded, and points put away.
pub const SECTIONS: u8 = ALL - 1;

/// The deepest level that has a button of its own; what is deeper, [`ALL`] shows.
const DEEPEST_BUTTON: u8 = 3;

/// No pane shows more rows than this. What has more is not drawn in order to find out whether it fits.
const MOST_ROWS: usize = 100;

/// No row is lower than this, in pixels.
const LEAST_HEIGHT: i32 = 30;

/// The outline unfolded so far that the sections down to `level` are seen, 1 being those at the top. Points are no level:
/// they stay put away unless it is [`ALL`].
pub fn at_level(outline: &Outline, level: u8) -> Folded {
    (0..outline.rows.len()).map(|row| is_folded(outline, level, row)).collect()
}

fn is_folded(outline: &Outline, level: u8, row: usize) -> bool {
    let shown = &outline.rows[row];
    let has_sections = || children(outline, Some(row)).any(|child| !is_point(outline, child));
    level != ALL && shown.end > row + 1 && (shown.depth >= level || !has_sections())
}

fn is_point(outline: &Outline, row: usize) -> bool {
    outline.rows[row].target.is_point()
}

/// How many levels of sections, missing or not, an outline has.
fn depth(outline: &Outline) -> u8 {
    let sections = (0..outline.rows.len()).filter(|row| !is_point(outline, *row));
    sections.map(|row| outline.rows[row].depth).max().unwrap_or(0)
}

/// The levels that there is a button for: as many as differ. None where there is nothing to fold.
pub fn buttons(outline: &Outline) -> Vec<u8> {
    let has_points = (0..outline.rows.len()).any(|row| is_point(outline, row));
    // Without points the deepest level is the same as all.
    let levels = depth(outline).saturating_sub(u8::from(!has_points)).min(DEEPEST_BUTTON);
    let all = (levels > 0).then_some(ALL);
    (1..=levels).chain(all).collect()
}

/// The level, of those that have a button, that an outline is folded to; what a folded row hides makes no difference.
pub fn pressed(outline: &Outline, folded: &[bool]) -> Option<u8> {
    buttons(outline)
        .into_iter()
        .find(|level| shown(outline, |row| folded[row]).all(|row| folded[row] == is_folded(outline, *level, row)))
}

/// The level that an outline is drawn at before anything is measured: the deepest that might fit.
pub fn at_first(outline: &Outline) -> u8 {
    let few = |level: &u8| shown(outline, |row| is_folded(outline, *level, row)).nth(MOST_ROWS).is_none();
    (2..=depth(outline)).rev().find(few).unwrap_or(1)
}

/// The deepest level at which the rows are together no higher than `room`, and at least one. `heights` are those of the
/// rows that are drawn, in pixels; one that is 0 is not known.
pub fn fitting(outline: &Outline, heights: &[i32], room: i32) -> u8 {
    let height = |row: usize| heights.get(row).copied().filter(|height| *height > 0).unwrap_or(LEAST_HEIGHT);
    let fits = |level: &u8| shown(outline, |row| is_folded(outline, *level, row)).map(height).sum::<i32>() <= room;
    (2..=at_first(outline)).rev().find(fits).unwrap_or(1)
}

/// The rows that are not folded away.
fn shown(outline: &Outline, folded: impl Fn(usize) -> bool) -> impl Iterator<Item = usize> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let row = next;
        let shown = outline.rows.get(row)?;
        next = if folded(row) { shown.end } else { row + 1 };
        Some(row)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::{fixture, fold};

    /// The outline of a text with three levels and no points.
    fn deep() -> Outline {
        Outline::of(&tigang::Document::parse("一、甲\n（一）乙\n1.丙\n文。\n2.丁\n文。\n（二）戊\n文。\n二、己\n文。"))
    }

    fn seen(outline: &Outline, level: u8) -> Vec<usize> {
        let folded = at_level(outline, level);
        shown(outline, |row| folded[row]).collect()
    }

    #[test]
    fn a_level_shows_sections_down_to_it_and_all_shows_points() {
        let outline = fixture::outline();
        assert_eq!(seen(&outline, 1), [0, 4, 6]);
        assert_eq!(seen(&outline, 2), [0, 1, 4, 5, 6]);
        assert_eq!(seen(&outline, 9), seen(&outline, 2));
        assert_eq!(seen(&outline, ALL), [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(seen(&deep(), 3), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn there_is_a_button_for_each_level_that_differs() {
        assert_eq!(buttons(&fixture::outline()), [1, 2, ALL]);
        assert_eq!(buttons(&deep()), [1, 2, ALL]);
        assert_eq!(buttons(&Outline::of(&tigang::Document::parse("一、甲\n文。\n二、乙\n文。"))), [0; 0]);
        assert_eq!(buttons(&Outline::default()), [0; 0]);
    }

    #[test]
    fn the_level_that_is_seen_is_pressed() {
        let outline = fixture::outline();
        for level in buttons(&outline) {
            assert_eq!(pressed(&outline, &at_level(&outline, level)), Some(level));
        }
        let two = at_level(&outline, 2);
        assert_eq!(pressed(&outline, &fold::toggle(&two, 4)), None, "one part is folded, the other is not");
        let one = fold::toggle(&fold::toggle(&two, 4), 0);
        assert_eq!(pressed(&outline, &one), Some(1), "by hand");
    }

    #[test]
    fn the_deepest_level_that_fits_is_taken() {
        let outline = deep();
        let heights = [30, 30, 50, 30, 30, 30];
        let levels = [0, 59, 119, 120, 199, 200, 900].map(|room| fitting(&outline, &heights, room));
        assert_eq!(levels, [1, 1, 1, 2, 2, 3, 3]);
        assert_eq!(fitting(&Outline::default(), &[], 500), 1);
    }

    #[test]
    fn what_cannot_fit_is_not_drawn() {
        let part = |part: usize| format!("{part}. 甲\n（一）乙\n文。\n（二）丙\n文。\n");
        let outline = |parts| Outline::of(&tigang::Document::parse((1..=parts).map(part).collect::<String>()));
        assert_eq!([at_first(&outline(3)), at_first(&outline(90))], [2, 1]);
        assert_eq!(fitting(&outline(90), &[], 9_000), 1);
        assert_eq!([269, 270].map(|room| fitting(&outline(3), &[], room)), [1, 2], "a row that is not drawn yet");
    }
}
