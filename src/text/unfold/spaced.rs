//! White space in the place of the line breaks of a long line.

use crate::Marker;
use crate::numbering::is_year;
use crate::text::Ideographs;
use crate::text::chars::{ends_text, goes_on, is_space, is_wide, is_zero_width};

/// A line of fewer bytes is one paragraph.
const LEAST: usize = 1_500;
/// So many sentences end before white space, where it stands for line breaks.
const BREAKS_LEAST: usize = 4;

/// A title takes at most so many bytes.
const TITLE_MOST: usize = 240;
/// So many words that no mark ends stand before white space there: headings.
const HEADS_LEAST: usize = 3;

/// Whether white space stands for the line breaks of a line: behind some of its sentences, and not by habit behind all of
/// them, but behind headings too.
pub(super) fn is_spaced(words: &str) -> bool {
    if words.len() < LEAST {
        return false;
    }
    let (mut stops, mut breaks) = (0, 0);
    for (at, stop) in words.match_indices('。') {
        stops += 1;
        breaks += usize::from(words[at + stop.len()..].starts_with([' ', '\u{3000}']));
    }
    let is_head = |place: &usize| {
        words[..*place].trim_end_matches(is_space).ends_with(|c| is_wide(c) && !ends_text(c) && !goes_on(c))
    };
    breaks >= BREAKS_LEAST
        && (breaks * 4 <= stops * 3 || spaced(words).iter().filter(|place| is_head(place)).count() >= HEADS_LEAST)
}

/// The places behind white space that stands for a line break: not behind a number, nor between the characters of 附　则,
/// nor around the amount in 增长 5 倍.
pub(super) fn spaced(words: &str) -> Vec<usize> {
    let bytes = words.as_bytes();
    let mut breaks = Vec::new();
    // Where the words since the last white space and since the last break start, and whether a word is taken apart there.
    let (mut from, mut line, mut at, mut was_torn) = (0, 0, 0, false);
    while at < bytes.len() {
        let c = words[at..].chars().next().unwrap_or(' ');
        if !is_space(c) || is_zero_width(c) {
            at = Ideographs::NONE.next(bytes, at).max(at + c.len_utf8());
            continue;
        }
        let rest = words[at..].trim_start_matches(is_space);
        let behind = words.len() - rest.len();
        let part = words[from..at].trim_matches(is_space);
        let whole = words[line..at].trim_matches(is_space);
        let marker = Marker::read(whole);
        let is_number = marker.is_some_and(|marker| marker.span.end == whole.len())
            || (whole.starts_with(['第', '（', '(']) && whole.chars().filter(|c| !is_space(*c)).nth(2).is_none());
        let is_torn = !was_torn && part.chars().nth(1).is_none();
        // A page number ends an entry of the contents: ……3.
        let ends = part.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with(LEADERS)
            || part.ends_with(|c: char| is_wide(c) || ends_text(c) || matches!(c, ':' | '>'));
        let opens = rest.starts_with(|c: char| is_wide(c) || matches!(c, '(' | '[' | '<' | '#' | '*'));
        let is_bare = || whole.len() <= TITLE_MOST && !whole.contains(|c: char| ends_text(c) || goes_on(c));
        let counts = || {
            rest.starts_with(|c: char| c.is_ascii_digit())
                && (part.ends_with(ends_text) || Marker::read(rest).is_some() || (is_year(rest) && is_bare()))
        };
        if ends && !is_number && !is_torn && (opens || counts()) && !goes_on_as_list(marker, rest) {
            breaks.push(behind);
            line = behind;
        }
        (from, at, was_torn) = (behind, behind, is_torn);
    }
    breaks
}

/// What leads from an entry to its page.
const LEADERS: [char; 3] = ['…', '.', '·'];

/// Whether a few words go on with the item of a list behind which the next one follows: 1.王小川 一车间 2.赵明月 二车间.
fn goes_on_as_list(item: Option<Marker>, rest: &str) -> bool {
    let Some((words, behind)) = rest.split_once(is_space) else { return false };
    let next = || Marker::read(behind.trim_start_matches(is_space));
    !words.contains(|c: char| ends_text(c) || goes_on(c))
        && item.zip(next()).is_some_and(|(item, next)| next.is_of_one_row_with(&item) && next.value == item.value + 1)
}
