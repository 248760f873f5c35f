//! How the lines of a text are laid out as a whole: which line breaks end a paragraph is a habit of the text, not of
//! the line.

use super::chars::{closes, ends_sentence};
use super::opening::reads_like_title;
use super::{Line, LineKind, leads_ideograph};

/// The habits of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The column at which lines are broken, where they all are.
    pub width: Option<usize>,
    /// Whether indentation marks the first line of a paragraph and flush lines go on with it.
    pub is_indented: bool,
    /// Whether some lines are broken in the middle of a sentence.
    pub is_torn: bool,
    /// Whether a blank line stands behind every line, also where it is broken at the column.
    pub is_doubled: bool,
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
        let mut widths = Widths { all: [0; WIDEST + 1], torn: [0; WIDEST + 1] };
        let (mut indented, mut flush, mut is_torn) = (0, 0, false);
        let mut last: Option<&Line> = None;
        let (mut is_behind_text, mut is_doubled) = (false, true);
        for line in lines {
            let is_text = line.kind == LineKind::Text;
            is_doubled &= !(std::mem::replace(&mut is_behind_text, is_text) && is_text);
            if !is_text {
                continue;
            }
            widths.add(line);
            indented += usize::from(line.indent >= 2);
            let unfinished = last.replace(line).filter(|before| !before.reads.is_finished);
            let Some(before) = unfinished else { continue };
            let is_numbered = before.marker().is_some_and(|marker| !marker.is_ordinal());
            // A heading, however it is indented, does not go on with the text below it.
            flush += usize::from(line.indent == 0 && (!is_numbered || line_columns(before) >= LONG));
            is_torn = is_torn
                || (before.marked == 0
                    && line.marked == 0
                    && line_columns(before) >= 56
                    && !is_numbered
                    && !reads_like_title(before.content.of(text)));
        }
        let is_indented = indented >= 3 && flush >= 3 && flush * 2 >= indented;
        let width = widths.column();
        Self { width, is_indented, is_torn, is_doubled: is_doubled && width.is_some() }
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

/// How many lines there are of each width, [`WIDEST`] for all that are wider.
struct Widths {
    all: [usize; WIDEST + 1],
    /// Those that end in the middle of a sentence.
    torn: [usize; WIDEST + 1],
}

impl Widths {
    /// One more line.
    fn add(&mut self, line: &Line) {
        let width = line_columns(line);
        if width >= NARROWEST {
            self.all[width] += 1;
            self.torn[width] += usize::from(!line.reads.is_finished);
        }
    }

    /// The column at which lines are broken: the one that a good part of them reach, most of those in the middle of a
    /// sentence.
    fn column(&self) -> Option<usize> {
        let count: usize = self.all.iter().sum();
        let mut left = count * 9 / 10;
        let width = (0..=WIDEST).find(|width| {
            let is_here = left < self.all[*width];
            left = left.saturating_sub(self.all[*width]);
            is_here
        })?;
        let near = width.saturating_sub(SLACK)..=(width + SLACK).min(WIDEST);
        let (full, broken): (usize, usize) = (self.all[near.clone()].iter().sum(), self.torn[near].iter().sum());
        (width < WIDEST && broken >= 6 && broken * 3 >= count && broken * 2 >= full).then_some(width)
    }
}

/// The columns of a line with its indentation, [`WIDEST`] at most.
fn line_columns(line: &Line) -> usize {
    usize::try_from(line.columns).map_or(WIDEST, |columns| (columns + usize::from(line.indent)).min(WIDEST))
}

/// Whether words end as a sentence or a lead-in ends, whatever quotes and brackets close behind it.
pub(crate) fn is_finished(words: &str) -> bool {
    // Mostly a word stands last.
    if matches!(*words.as_bytes(), [.., lead, _, _] if leads_ideograph(lead)) {
        return false;
    }
    let mut back = words.chars().rev().skip_while(|c| closes(*c)).skip_while(|c| matches!(c, '"' | '\''));
    match back.next() {
        // A full stop is one of a Latin text; behind a Chinese character it is a mistyped 。
        Some('：' | ':' | '.') => true,
        Some(c) => ends_sentence(c),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines_at_once;

    fn layout(text: &str) -> Layout {
        Layout::of(text, &lines_at_once(text))
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
