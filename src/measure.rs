//! How long a speech and its parts are, counted as offices count, and how long it takes to say them.
//!
//! What is counted is the speech: its title, salutation, headings and paragraphs. The declared outline, marks of omission
//! and left-overs are none of it, nor is a page number in the middle of a sentence.
//!
//! The parts add up to the whole, to the character: a row of the outline is as long as all rows under it and what it has
//! of its own (its heading, the text before the first row under it), and the whole is as long as the rows at the top and
//! what the speech has of its own (its title, and what stands before the first of them).

mod length;
mod pace;
mod places;

pub use length::Length;
pub use pace::Pace;

use crate::{Document, Outline};
use places::Places;

/// The lengths of a document and of the rows of its outline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// All of the speech.
    pub whole: Length,
    /// What of it is in no row: the title and the opening.
    pub own: Length,
    /// For each row of the outline, how long it is.
    pub rows: Vec<Part>,
}

/// The length of a row of the outline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// How many characters of the speech stand before it; 0 for a missing section, which stands nowhere.
    pub start: usize,
    /// All of it: of a section, everything up to the next that is not under it; of a point, everything up to the next or
    /// to the end of its paragraph; of a missing section, what is left of it in the text.
    pub length: Length,
    /// What of it is in no row under it.
    pub own: Length,
}

impl Measure {
    /// The lengths of `document`, in one pass over its text, for the rows of its `outline`.
    #[must_use]
    pub fn of(document: &Document, outline: &Outline) -> Self {
        let places = Places::of(document);
        let mut rows: Vec<Part> = outline.rows.iter().map(|row| places.part(row.target)).collect();
        // What is under each row, and under none. Children stand behind their parents.
        let mut under = vec![Length::default(); rows.len()];
        let mut at_top = Length::default();
        for (at, row) in outline.rows.iter().enumerate().rev() {
            let part = &mut rows[at];
            if row.target.is_missing() {
                part.length = under[at];
            }
            part.own = part.length.without(under[at]);
            let above = row.parent.map_or(&mut at_top, |parent| &mut under[parent]);
            *above = above.with(part.length);
        }
        Self { whole: places.whole, own: places.whole.without(at_top), rows }
    }

    /// How long it takes to say a row, in tenths of a minute. The rows under one never take longer than itself together.
    #[must_use]
    pub fn tenths(&self, outline: &Outline, row: usize, pace: Pace) -> usize {
        let part = self.rows[row];
        if !outline.rows[row].target.is_missing() {
            return pace.tenths(part.start + part.length.characters) - pace.tenths(part.start);
        }
        let under = (row + 1..outline.rows[row].end).filter(|under| outline.rows[*under].parent == Some(row));
        under.map(|under| self.tenths(outline, under, pace)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The title of each row, its length and what it has of its own, in characters.
    fn lengths(text: &str) -> (usize, usize, Vec<(String, usize, usize)>) {
        let document = Document::parse(text);
        let outline = Outline::of(&document);
        let measure = Measure::of(&document, &outline);
        let rows = outline.rows.iter().zip(&measure.rows);
        let rows = rows.map(|(row, part)| (row.title.clone(), part.length.characters, part.own.characters));
        (measure.whole.characters, measure.own.characters, rows.collect())
    }

    #[test]
    fn rows_add_up_to_the_whole() {
        let text = "同志们：\n一、读书\n读书很好。\n（一）多读。要读。\n（二）常读\n一是早上读。二是晚上读，睡前读。\n二、写作\n写。";
        let (whole, own, rows) = lengths(text);
        let rows: Vec<_> = rows.iter().map(|(title, length, own)| (title.as_str(), *length, *own)).collect();
        assert_eq!(
            rows,
            [("读书", 28, 7), ("多读", 5, 5), ("常读", 16, 3), ("早上读", 5, 5), ("晚上读", 8, 8), ("写作", 4, 4)]
        );
        assert_eq!((whole, own), (35, 3));
    }

    #[test]
    fn what_is_no_speech_is_not_counted() {
        let text = "目录\n一、甲\n二、乙\n（一）丙\n在会上的讲话\n同志们：\n一、甲\n甲文。\n……（省略1200字）……\n（一）丙\n丙文。\n";
        let (whole, own, rows) = lengths(text);
        let rows: Vec<_> = rows.iter().map(|(title, length, own)| (title.as_str(), *length, *own)).collect();
        assert_eq!(
            rows,
            [("甲", 4, 4), ("乙", 4, 0), ("丙", 4, 4)],
            "what is missing is as long as what is left of it"
        );
        assert_eq!((whole, own), (17, 9));
    }
}
