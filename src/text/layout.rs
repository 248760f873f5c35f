//! How the lines of a text are laid out as a whole: which line breaks end a paragraph is a habit of the text, not of
//! the line.

use super::chars::{closes, ends_sentence};
use super::opening::reads_like_title;
use super::{Line, LineKind};

/// The habits of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The column at which lines are broken, where they all are.
    pub width: Option<usize>,
    /// Whether indentation marks the first line of a paragraph and flush lines go on with it.
    pub is_indented: bool,
    /// Whether some lines are broken in the middle of a sentence.
    pub is_torn: bool,
}

/// Longer lines are paragraphs: nobody breaks lines beyond this column.
const WIDEST: usize = 140;
/// Shorter lines are headings, names and dates, and tell nothing about the column.
const NARROWEST: usize = 24;
/// Headings are hardly longer.
const LONG: usize = 40;
/// How far a full line may fall short of the column: two Chinese characters for a mark that must not start a line, or
/// the Latin word that did not fit.
const SLACK: usize = 6;

impl Layout {
    /// Reads the habits off the lines of a text.
    pub fn of(text: &str, lines: &[Line]) -> Self {
        let words: Vec<&Line> = lines.iter().filter(|line| line.kind == LineKind::Text).collect();
        let width = column(&words);
        let pairs = || words.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
        let indented = words.iter().filter(|line| line.indent >= 2).count();
        let flush_after_unfinished = || {
            // A heading, however it is indented, does not go on with the text below it.
            let may_go_on =
                |line: &Line| line.marker().is_none_or(|marker| marker.is_ordinal()) || line_columns(line) >= LONG;
            let goes_on = |before: &Line| !before.reads.is_finished && may_go_on(before);
            pairs().filter(|(before, after)| after.indent == 0 && goes_on(before)).count()
        };
        let is_torn = pairs().any(|(before, after)| {
            before.marked == 0
                && after.marked == 0
                && line_columns(before) >= 56
                && !before.reads.is_finished
                && before.marker().is_none_or(|marker| marker.is_ordinal())
                && !reads_like_title(before.content.of(text))
        });
        let is_indented = indented >= 3 && {
            let flush = flush_after_unfinished();
            flush >= 3 && flush * 2 >= indented
        };
        Self { width, is_indented, is_torn }
    }

    /// Whether a line reaches the column at which lines are broken. Some programs count characters and not columns: then
    /// a line with many digits is full and looks short, and that it ends in the middle of a sentence shows it.
    pub fn is_full(&self, text: &str, line: &Line) -> bool {
        self.width.is_some_and(|width| {
            let characters = || line.content.of(text).chars().take(width).count();
            line_columns(line) + SLACK >= width || (!line.reads.is_finished && characters() * 2 + SLACK >= width)
        })
    }
}

/// The column at which lines are broken: the one that a good part of them reach, most of those in the middle of a
/// sentence.
fn column(words: &[&Line]) -> Option<usize> {
    // How many lines there are of each width: all, and those that end in the middle of a sentence.
    let mut all = [0_usize; WIDEST + 1];
    let mut torn = [0_usize; WIDEST + 1];
    for line in words {
        let width = line_columns(line);
        if width >= NARROWEST {
            all[width] += 1;
            torn[width] += usize::from(!line.reads.is_finished);
        }
    }
    let count: usize = all.iter().sum();
    let mut left = count * 9 / 10;
    let width = (0..=WIDEST).find(|width| {
        let is_here = left < all[*width];
        left = left.saturating_sub(all[*width]);
        is_here
    })?;
    let near = width.saturating_sub(SLACK)..=(width + SLACK).min(WIDEST);
    let (full, broken): (usize, usize) = (all[near.clone()].iter().sum(), torn[near].iter().sum());
    (width < WIDEST && broken >= 6 && broken * 3 >= count && broken * 2 >= full).then_some(width)
}

/// The columns of a line with its indentation, [`WIDEST`] at most.
fn line_columns(line: &Line) -> usize {
    usize::try_from(line.columns).map_or(WIDEST, |columns| (columns + usize::from(line.indent)).min(WIDEST))
}

/// Whether words end as a sentence or a lead-in ends, whatever quotes and brackets close behind it.
pub(crate) fn is_finished(words: &str) -> bool {
    let inner = words.trim_end_matches(closes).trim_end_matches(['"', '\'']);
    match inner.chars().next_back() {
        // A full stop is one of a Latin text; behind a Chinese character it is a mistyped 。
        Some('：' | ':' | '.') => true,
        Some(c) => ends_sentence(c),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pace::{Pace, finish};
    use crate::text::lines;

    fn layout(text: &str) -> Layout {
        Layout::of(text, &finish(lines(text, &Pace::straight())))
    }

    #[test]
    fn a_text_of_whole_paragraphs_has_no_column() {
        let text = "各位代表：\n今年以来各项工作稳步推进，取得了明显的成效，群众满意。\n下一步要抓好落实。\n".repeat(9);
        assert_eq!(layout(&text), Layout::default());
    }

    #[test]
    fn a_hard_wrapped_text_shows_its_column() {
        let line = "今年以来各项工作稳步推进取得了明显的成效群众满意度提高了不少\n";
        let text = format!("{}少。\n", line.repeat(9));
        assert_eq!(layout(&text).width, Some(60));
    }

    #[test]
    fn indentation_is_a_habit_only_where_flush_lines_go_on() {
        let paragraph = "　　今年以来各项工作稳步推进取得了明显的成\n效群众满意度提高了不\n少，大家都高兴。\n";
        assert!(layout(&paragraph.repeat(4)).is_indented);
        assert!(!layout(&"　　今年以来各项工作稳步推进。\n".repeat(9)).is_indented);
    }
}
