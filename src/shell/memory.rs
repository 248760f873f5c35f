//! What the page remembers of the texts that were read: for each, which rows were folded and where the reader was.
//!
//! That is for texts that are not kept; what is [kept](super::library) has it on its card.
//!
//! A text is known again by a number that is computed from all of it. That number, and numbers of bytes, are all that is
//! kept; no word of a text is. Rows and places are known by where they start in the text: what was put right in it is not
//! kept, and the text that comes in again may have other rows and blocks.

use std::rc::Rc;

use tigang::{Document, Outline};

use super::fold::Folded;
use super::level;
use super::place::Held;

/// So many texts are remembered, those that were read last.
const MOST_TEXTS: usize = 50;

/// So many rows that are folded otherwise than their level are remembered of a text.
const MOST_ROWS: usize = 500;

/// A place in a text that stays the same when the text is laid out anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// A block of the document.
    pub block: usize,
    /// How much of it is above the place, in ten-thousandths.
    pub part: i32,
}

/// What is remembered of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Where the reader was.
    pub place: Held,
    /// The level that the outline was unfolded to, or nearly.
    level: u8,
    /// The rows that were folded though they are open at this level, or the other way round, see [`known`].
    others: Vec<usize>,
}

/// The number by which a row is known: where it starts, and how deep it stands among those that start there.
fn known(document: &Document, outline: &Outline, row: usize) -> usize {
    let row = &outline.rows[row];
    document.start_of(row.target).unwrap_or_default() * 16 + usize::from(row.depth.min(15))
}

impl Record {
    /// The record of a text that is left at a place.
    pub fn of(document: &Document, outline: &Outline, folded: &[bool], place: Held) -> Self {
        let others = |level: u8| -> Vec<usize> {
            let plain = level::at_level(outline, level);
            (0..folded.len()).filter(|row| plain[*row] != folded[*row]).collect()
        };
        let levels = [1, 2, 3, level::ALL].map(|level| (level, others(level)));
        let nearest = levels.into_iter().min_by_key(|(_, others)| others.len());
        let (level, others) = nearest.unwrap_or_default();
        let others = others.into_iter().take(MOST_ROWS).map(|row| known(document, outline, row)).collect();
        Self { place, level, others }
    }

    /// How the outline was folded.
    pub fn folded(&self, document: &Document, outline: &Outline) -> Folded {
        let plain = level::at_level(outline, self.level);
        let is_other =
            |row: usize| outline.rows[row].end > row + 1 && self.others.contains(&known(document, outline, row));
        (0..plain.len()).map(|row| plain[row] != is_other(row)).collect()
    }

    /// What [`Record::numbers`] has written.
    pub fn of_numbers(numbers: &str) -> Option<Self> {
        Self::read(numbers.split(' '))
    }

    /// It as numbers.
    pub fn numbers(&self) -> String {
        let mut numbers = String::new();
        self.write(&mut numbers);
        numbers.trim_start().to_owned()
    }

    /// The numbers on a line behind that of the text.
    fn read<'a>(mut numbers: impl Iterator<Item = &'a str>) -> Option<Self> {
        let place = Held { byte: numbers.next()?.parse().ok()?, part: numbers.next()?.parse().ok()? };
        let level = numbers.next()?.parse().ok()?;
        Some(Self { place, level, others: numbers.filter_map(|row| row.parse().ok()).collect() })
    }

    fn write(&self, line: &mut String) {
        let Self { place, level, others } = self;
        let numbers = [place.byte, usize::try_from(place.part).unwrap_or_default(), usize::from(*level)];
        for number in numbers.iter().chain(others) {
            line.push(' ');
            line.push_str(&number.to_string());
        }
    }
}

/// The record of a text among all that is kept: one line for each, the text that was read last first.
pub fn recall(kept: &str, mark: &str) -> Option<Record> {
    kept.lines().map(|line| line.split(' ')).find_map(|mut numbers| {
        let is_it = numbers.next() == Some(mark);
        is_it.then(|| Record::read(numbers))?
    })
}

/// All that is to be kept, with the record of a text put first.
pub fn remember(kept: &str, mark: &str, record: &Record) -> String {
    let mut lines = mark.to_owned();
    let others = kept.lines().filter(|line| !line.starts_with(&lines)).take(MOST_TEXTS - 1).collect::<Vec<_>>();
    record.write(&mut lines);
    others.into_iter().fold(lines, |lines, line| lines + "\n" + line)
}

/// The mark of a text, by which it is known again: a number, written in hexadecimal digits. All of the text counts, eight
/// bytes at once.
pub fn mark(text: &str) -> Rc<str> {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let number = text.as_bytes().chunks(8).fold(FACTOR, |number, chunk| {
        let mut bytes = [0; 8];
        bytes[..chunk.len()].copy_from_slice(chunk);
        let mixed = (number ^ u64::from_le_bytes(bytes)).wrapping_mul(FACTOR);
        mixed ^ mixed >> 29
    });
    format!("{:016x}", number ^ text.len() as u64).into()
}

#[cfg(test)]
mod tests {
    use tigang::correction::Choice;

    use super::*;
    use crate::shell::source::Source;
    use crate::shell::state::Reading;
    use crate::shell::{fixture, fold};

    fn record(reading: &Reading, folded: &[bool], byte: usize) -> Record {
        Record::of(&reading.document, &reading.outline, folded, Held { byte, part: 2_500 })
    }

    #[test]
    fn what_was_folded_is_folded_again() {
        let reading = fixture::reading();
        let outline = &*reading.outline;
        let two = level::at_level(outline, 2);
        for folded in [two.clone(), fold::toggle(&two, 4), fold::toggle(&two, 1), level::at_level(outline, level::ALL)]
        {
            let kept = remember("", &mark("讲话"), &record(&reading, &folded, 7));
            let again = recall(&kept, &mark("讲话")).expect("it is remembered");
            assert_eq!(
                (again.folded(&reading.document, outline), again.place),
                (folded, Held { byte: 7, part: 2_500 })
            );
        }
    }

    #[test]
    fn what_was_folded_in_a_text_that_was_put_right_is_folded_where_it_comes_in_again() {
        let text =
            "一、读书\n读诗的人多。\n（一）多读\n日积月累。\n二、写作\n（一）常写\n写一页。\n（二）多改\n改一遍。\n";
        let plain = Reading::of(text, Source::Pasted);
        let put = Choice::Make(2).put(&plain.document, 1, &[]).expect("a paragraph becomes a heading");
        let right = plain.again(put.corrected, put.corrections);
        assert_eq!((plain.outline.rows.len(), right.outline.rows.len()), (5, 6));
        let all = level::at_level(&right.outline, level::ALL);
        let kept = remember("", &mark(text), &record(&right, &fold::toggle(&all, 3), 0));
        let again = recall(&kept, &mark(text)).expect("it is remembered").folded(&plain.document, &plain.outline);
        assert_eq!(again[..], [false, false, true, false, false], "the second part, which is another row");
    }

    #[test]
    fn only_numbers_are_kept_and_those_of_so_many_texts() {
        let reading = fixture::reading();
        let outline = &*reading.outline;
        let folded = level::at_level(outline, 1);
        let kept = (0..80).fold(String::new(), |kept, text| {
            remember(&kept, &mark(&format!("第{text}篇")), &record(&reading, &folded, text))
        });
        assert!(kept.chars().all(|c| c.is_ascii_hexdigit() || c.is_ascii_whitespace()), "{kept}");
        assert_eq!(kept.lines().count(), MOST_TEXTS);
        assert_eq!(recall(&kept, &mark("第79篇")).map(|record| record.place.byte), Some(79));
        assert_eq!((recall(&kept, &mark("第29篇")), recall(&kept, &mark("第30篇")).is_some()), (None, true));
        let again = remember(&kept, &mark("第40篇"), &record(&reading, &folded, 1));
        assert_eq!(again.lines().count(), MOST_TEXTS);
        assert_eq!(recall(&again, &mark("第40篇")).map(|record| record.place.byte), Some(1));
    }

    #[test]
    fn what_is_damaged_is_forgotten() {
        let reading = fixture::reading();
        let outline = &*reading.outline;
        let kept = remember("", &mark("讲话"), &record(&reading, &level::at_level(outline, 1), 3));
        for damaged in [&kept[..16], &kept[..18], "x", "", " ", "\n\n"] {
            assert_eq!(recall(damaged, &mark("讲话")), None, "{damaged}");
        }
        let beyond = recall(&(kept + " 999 x -1"), &mark("讲话")).expect("the rest can be read");
        assert_eq!(beyond.folded(&reading.document, outline).len(), outline.rows.len());
    }

    #[test]
    fn every_byte_of_a_text_counts() {
        let texts =
            ["", "\0", "一、读书", "一、读书\n", "一、读事", "读书一、", "12345678abcdefgh", "abcdefgh12345678"];
        let mut names = texts.map(mark).to_vec();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), texts.len());
    }
}
