//! What stands ahead of a place in a line.

use std::ops::Range;

use super::cue::{HEADING_MOST, may_end_title};
use crate::text::Ideographs;
use crate::text::chars::{ends_sentence, is_space, is_wide, is_zero_width, one_of};
use crate::text::scan::behind;

/// A line that is gone through once from its front to its end: every question asks about a later place than the last one
/// did, so that what stands ahead is looked for once, however often it is asked for.
pub(super) struct Ahead<'a> {
    words: &'a str,
    /// The next mark that ends a clause, the next that ends a sentence, and the next white space behind a wide character;
    /// the end of the line where there is none, nothing while they were not looked for.
    clause: Option<usize>,
    sentence: Option<usize>,
    space: Option<usize>,
    /// For each rank, where no title ends behind a number of it.
    dull: Vec<(u8, Range<usize>)>,
}

impl<'a> Ahead<'a> {
    /// At the front of a line.
    pub const fn new(words: &'a str) -> Self {
        Self { words, clause: None, sentence: None, space: None, dull: Vec::new() }
    }

    /// Where a heading ends whose words start at byte `start`, if it is a short sentence: 要算清人生的几笔账。
    pub fn sentence_end(&mut self, start: usize) -> Option<usize> {
        let ends_clause = |c| ends_sentence(c) || matches!(c, '，' | ',' | '：' | ':');
        let end = next(self.words, &mut self.clause, start, |at| self.words[at..].starts_with(ends_clause));
        let title = self.words.get(start..end).filter(|title| title.len() <= HEADING_MOST)?;
        let is_sentence = self.words[end..].starts_with(one_of("。！？；"));
        (is_sentence && title.chars().count() <= SENTENCE_MOST && !title.contains(one_of(" \u{3000}"))).then_some(end)
    }

    /// The first place from byte `from` on, before byte `to`, at which the title behind a number of this rank may end.
    pub fn title_end(&mut self, rank: u8, from: usize, to: usize) -> Option<usize> {
        let known = self.dull.iter().position(|(other, _)| *other == rank).unwrap_or_else(|| {
            self.dull.push((rank, from..from));
            self.dull.len() - 1
        });
        let dull = &mut self.dull[known].1;
        if !(dull.start..=dull.end).contains(&from) {
            *dull = from..from;
        }
        while dull.end < to.min(self.words.len()) {
            if may_end_title(rank, self.words, dull.end) {
                return Some(dull.end);
            }
            dull.end = behind(self.words.as_bytes(), dull.end);
        }
        None
    }

    /// Whether white space stands between Chinese characters of a heading whose words start at byte `start`, before a
    /// sentence ends.
    pub fn has_space(&mut self, start: usize) -> bool {
        let is_break = |at: usize| {
            self.words[at..].starts_with(|c| is_space(c) && !is_zero_width(c)) && self.words[..at].ends_with(is_wide)
        };
        let near = self.words.floor_char_boundary(start + HEADING_MOST);
        let end = next(self.words, &mut self.sentence, start, |at| self.words[at..].starts_with(ends_sentence));
        next(self.words, &mut self.space, start, is_break) < end.min(near)
    }
}

/// A heading that is a sentence takes at most so many characters.
const SENTENCE_MOST: usize = 25;

/// The first place from byte `from` on where something is; `known` is the one that was found before, and is this one if it
/// does not lie behind. Chinese characters are nothing that is looked for.
fn next(words: &str, known: &mut Option<usize>, from: usize, is_there: impl Fn(usize) -> bool) -> usize {
    if let Some(at) = known.filter(|at| *at >= from) {
        return at;
    }
    let bytes = words.as_bytes();
    let mut at = Ideographs::NONE.next(bytes, from);
    while at < words.len() && !is_there(at) {
        at = Ideographs::NONE.next(bytes, behind(bytes, at));
    }
    *known = Some(at);
    at
}
