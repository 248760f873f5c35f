//! Where a mark of omission may stand in a line: looked for before any pattern is asked, since patterns are slow.

use super::chars::{char_at, one_of};
use super::omission::OMITTED;
use super::scan::{Ideographs, Words, behind};

/// A line that is gone through once from its front to its end: every question asks about a later place than the last one
/// did, and what is looked for ahead is looked for once.
pub(super) struct Lookout<'a> {
    words: &'a str,
    /// Where the line starts in the text.
    line: usize,
    /// The places of the text at which the words of omission ahead open.
    omits: &'a [usize],
    /// The next mark that closes a bracket or a sentence.
    close: usize,
}

/// A word of omission stands within so many bytes behind what opens its mark.
const NEAR: usize = 300;
/// What stands more bytes before the next word of omission opens no mark: it may take some bytes itself.
const FAR: usize = NEAR + 8;

impl<'a> Lookout<'a> {
    /// At the front of a line which starts at byte `line` of the text, with words of omission at these places of the text.
    pub const fn new(words: &'a str, line: usize, omits: &'a [usize]) -> Self {
        Self { words, line, omits, close: 0 }
    }

    /// Where the next word of omission opens from byte `from` on.
    fn next_word(&mut self, from: usize) -> Option<usize> {
        let passed = self.omits.iter().take_while(|at| **at < self.line + from).count();
        self.omits = &self.omits[passed..];
        self.omits.first().map(|at| at - self.line)
    }

    /// Looks for the next closing mark from byte `from` on.
    fn seek_close(&mut self, from: usize) {
        let bytes = self.words.as_bytes();
        if self.close <= from {
            self.close = Ideographs::NONE.next(bytes, from);
            while self.close < bytes.len() && !self.words[self.close..].starts_with(CLOSING) {
                self.close = Ideographs::NONE.next(bytes, behind(bytes, self.close));
            }
        }
    }

    /// Whether a word of omission stands behind byte `from` before byte `to`, and before the mark that closes its bracket
    /// or its sentence.
    pub fn says_omitted(&mut self, from: usize, to: usize) -> bool {
        let bytes = self.words.as_bytes();
        self.next_word(from).filter(|at| OMITTED.open(bytes.get(*at..to).unwrap_or_default())).is_some_and(|at| {
            self.seek_close(from);
            at < self.close
        })
    }

    /// The next bracket or dots from byte `from` on with a word of omission behind it.
    pub fn next_candidate(&mut self, from: usize) -> Option<usize> {
        let (words, bytes) = (self.words, self.words.as_bytes());
        let mut at = from;
        while let Some(word) = self.next_word(at) {
            at = words.floor_char_boundary(at.max(word.saturating_sub(FAR)));
            at = Ideographs::NONE.next(bytes, at);
            let c = char_at(words, at)?;
            let behind = at + c.len_utf8();
            let opens = matches!(c, '（' | '(' | '[' | '【' | '〔' | '<' | '〈' | '…' | '—')
                || (c == '.' && words[behind..].starts_with(".."))
                || (c == '。' && words[behind..].starts_with("。。"));
            if opens && self.says_omitted(behind, words.floor_char_boundary(behind + NEAR)) {
                return Some(at);
            }
            at = behind;
        }
        None
    }
}

/// Marks that close a bracket or a sentence.
const CLOSING: [char; 8] = ['）', ')', ']', '】', '〕', '>', '〉', '。'];

/// Words one of which stands in every mark in brackets.
static BRACKETED: Words = Words::new(&[
    "省略",
    "略去",
    "隐去",
    "删去",
    "从略",
    "删节",
    "删减",
    "隐藏",
    "未显示",
    "屏蔽",
    "折叠",
    "缺失",
    "缺页",
    "公开",
    "VIP",
    "付费阅读",
    "登录后可",
    "会员专享",
    "Omitted",
    "omitted",
    "隱去",
    "隱藏",
    "未顯示",
    "刪去",
    "刪節",
]);
/// Words one of which stands in every mark between dots.
static DOTTED: Words = Words::new(&["省略", "略去", "隐去", "删去"]);

/// The brackets of a mark stand so many characters before and behind its word at the most.
const REACH: usize = 90;

/// Whether something in brackets may be a mark.
pub(super) fn may_be_bracketed(words: &str) -> bool {
    let opens = |c| matches!(c, '（' | '(' | '[' | '【' | '〔' | '<' | '〈');
    let closes = |c| matches!(c, '）' | ')' | ']' | '】' | '〕' | '>' | '〉');
    let mut places = std::iter::successors(BRACKETED.find(words, 0), |at| BRACKETED.find(words, at + 1));
    places.any(|at| words[..at].chars().rev().take(REACH).any(opens) && words[at..].chars().take(REACH).any(closes))
}

/// Whether （略） may stand in some words.
pub(super) fn may_be_short(words: &str) -> bool {
    let mut behind = words.match_indices('略').map(|(at, word)| &words[at + word.len()..]);
    behind.any(|rest| rest.trim_start_matches(' ').starts_with(['）', ')', ']', '】', '〕']))
}

/// Whether something between dots may be a mark.
pub(super) fn may_be_dotted(words: &str) -> bool {
    const DOTS: [&str; 3] = ["…", "...", "。。。"];
    let first = DOTS.iter().filter_map(|dots| words.find(dots)).min();
    let last = DOTS.iter().filter_map(|dots| words.match_indices(dots).last()).map(|(at, _)| at).max();
    first.zip(last).and_then(|(first, last)| words.get(first..last)).is_some_and(|between| DOTTED.stand_in(between))
}

/// Whether words may tell of a trial reading.
pub(super) fn may_be_trial(words: &str) -> bool {
    words.trim_start_matches(one_of("—…-（([【 ")).starts_with("以上")
}

/// Whether words may be a mark by themselves.
pub(super) fn may_be_alone(words: &str) -> bool {
    let rule = ['*', 'x', 'X', '=', '_', '~', '·', '—', '─', '-'];
    ["此处", "以下", "中间"].iter().any(|word| words.starts_with(word))
        || words.strip_prefix(rule).is_some_and(|rest| rest.starts_with(rule))
}

#[cfg(test)]
mod tests;
