//! A place in a text, told in a way that outlives small edits of the text.

use serde::{Deserialize, Serialize};

use crate::outline::key;
use crate::text::is_space;

/// A line of a text, known by its words and by what stands around it.
///
/// As a record: `{"words": "一、加强领导", "before": 1934872, "after": 77218, "nth": 0, "of": 1}`. The shape is for keeping:
/// what is written today is read by later versions. Reading one refuses what no line can have.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Record")]
pub struct Place {
    words: String,
    before: u32,
    after: u32,
    nth: u32,
    of: u32,
}

/// A place as it was written down, not looked at yet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    /// The words of the line, see [`words`].
    words: String,
    /// The [`print`] of the paragraph before it; of its own, where it stands inside one.
    before: u32,
    /// The [`print`] of the paragraph behind its own.
    after: u32,
    /// How many lines of the same words stand before it.
    nth: u32,
    /// How many lines have these words, itself among them.
    of: u32,
}

impl TryFrom<Record> for Place {
    type Error = &'static str;

    fn try_from(record: Record) -> Result<Self, Self::Error> {
        let Record { words, before, after, nth, of } = record;
        let is_shown = words.chars().all(|c| c == ' ' || !(is_space(c) || c.is_control()));
        if !is_shown || words.chars().count() > WORDS_MOST || key(&words).is_empty() {
            return Err("the words of a place are 1 to 24 characters, a letter among them");
        }
        if nth >= of {
            return Err("a place is one of the lines that have its words");
        }
        Ok(Self { words, before, after, nth, of })
    }
}

impl Record {
    /// What [`Place::written`] wrote; nothing where it wrote something else.
    pub(super) fn of_written(field: &str) -> Option<Self> {
        let mut parts = field.splitn(5, ' ');
        let mut number = || parts.next()?.parse().ok();
        let (before, after, nth, of) = (number()?, number()?, number()?, number()?);
        Some(Self { words: parts.next()?.to_owned(), before, after, nth, of })
    }
}

impl Place {
    /// Its numbers and its words, which hold neither tab nor line break.
    pub(super) fn written(&self) -> String {
        let Self { words, before, after, nth, of } = self;
        format!("{before} {after} {nth} {of} {words}")
    }

    /// The place of a line with these [`words`], between paragraphs with these [`print`]s, behind `nth` lines of the same
    /// words out of `of`. Nothing where the words hold no letter.
    pub(super) fn new(words: &str, before: u32, after: u32, nth: usize, of: usize) -> Option<Self> {
        let (nth, of) = (u32::try_from(nth).ok()?, u32::try_from(of).ok()?);
        Record { words: words.to_owned(), before, after, nth, of }.try_into().ok()
    }

    /// The words that the line opens with, 24 characters at most: what a reader knows it by.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }

    /// How many of the two paragraphs around it are those with the prints `before` and `after`. The edge of a text is
    /// every text's, and counts only beside a paragraph.
    pub(super) const fn agreement(&self, before: u32, after: u32) -> u8 {
        match (self.before == before, self.after == after) {
            (true, true) => 2,
            (true, false) if before != EDGE => 1,
            (false, true) if after != EDGE => 1,
            _ => 0,
        }
    }

    /// The prints of the paragraphs around it.
    pub(super) const fn neighbours(&self) -> (u32, u32) {
        (self.before, self.after)
    }

    /// Its index among `of` lines that have its words, where they are as many as they were.
    pub(super) fn by_order(&self, of: usize) -> Option<usize> {
        if u32::try_from(of) == Ok(self.of) { usize::try_from(self.nth).ok() } else { None }
    }
}

/// A line is known by so many characters at most. A heading rarely has more, and a link has to carry them.
const WORDS_MOST: usize = 24;

/// So many letters and numerals tell a line from those of other speeches by themselves; 同志们 and 一、总体要求 do not.
const TELLING: usize = 8;

/// Whether words of this key tell a line from those of other speeches.
pub(super) fn is_telling(key: &str) -> bool {
    key.chars().count() >= TELLING
}

/// The print of what is not there: the paragraph before the first, and the one behind the last.
pub(super) const EDGE: u32 = 0;

/// The words that `lines` open with, up to the end of the first sentence: no white space but one blank between Latin
/// words, at most 24 characters.
pub(super) fn words<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut words = String::new();
    let (mut count, mut is_apart, mut last) = (0, false, ' ');
    for line in lines {
        for c in line.chars() {
            if is_space(c) {
                is_apart = true;
                continue;
            }
            if matches!(c, '。' | '！' | '？' | '!' | '?') && count > 0 {
                return words;
            }
            let is_blank = is_apart && last.is_ascii_alphanumeric() && c.is_ascii_alphanumeric();
            if count + usize::from(is_blank) >= WORDS_MOST {
                return words;
            }
            if is_blank {
                words.push(' ');
                count += 1;
            }
            // Control characters are shown as nothing. They count all the same, so that no text is looked through far.
            if !c.is_control() {
                words.push(c);
            }
            count += 1;
            (is_apart, last) = (false, c);
        }
        is_apart = true;
    }
    words
}

/// The print of a paragraph that opens with words of this key: FNV-1a over its bytes, 32 bits, never [`EDGE`]. It is a part
/// of what is kept, and must stay what it is.
pub(super) fn print(key: &str) -> u32 {
    let hash = key.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    if hash == EDGE { 1 } else { hash }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_first_sentence() {
        for (lines, expected) in [
            (&["一、 加强领导。各级要"][..], "一、加强领导"),
            (&["（一）把食堂", "办好"], "（一）把食堂办好"),
            (&["Good  morning", "all"], "Good morning all"),
            (&["！好"], "！好"),
            (&["\u{0}甲\u{feff}乙"], "甲乙"),
            (
                &["一二三四五六七八九十一二三四五六七八九十一二三四五六"],
                "一二三四五六七八九十一二三四五六七八九十一二三四",
            ),
        ] {
            assert_eq!(words(lines.iter().copied()), expected);
        }
        assert_eq!(words(["abcdefghijklmnopqrstuvw x"].into_iter()), "abcdefghijklmnopqrstuvw");
    }

    #[test]
    fn prints_stay_what_they_are() {
        // Kept corrections hold these figures: whoever changes them loses those.
        assert_eq!(print(""), 0x811c_9dc5);
        assert_eq!(print("a"), 0xe40c_292c);
        assert_eq!(print(&key("一、加强领导")), 0x4393_d30c);
    }

    #[test]
    fn the_edge_of_a_text_is_no_neighbour_by_itself() {
        let place = Place::new("甲", EDGE, 7, 0, 1).unwrap();
        assert_eq!(place.agreement(EDGE, 7), 2);
        assert_eq!(place.agreement(EDGE, 8), 0);
        assert_eq!(place.agreement(5, 7), 1);
    }
}
