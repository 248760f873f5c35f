//! Lines that only their place gives away as headings: bare between paragraphs, over rows of numbers, or alike in groups.

use super::candidate::{Candidate, Read};
use super::unnumbered::{UNNUMBERED, WIDEST};
use crate::text::{Paragraph, columns, is_finished, one_of};

/// More bytes take more than 60 columns.
const LONG: usize = 4 * 61;

/// A bare line takes at most so many columns to be a heading.
pub(super) const BARE_MOST: usize = 60;

/// A group of lines that open or end alike makes headings of them from this size on.
pub(super) const ALIKE_LEAST: usize = 3;

/// So many bare lines between paragraphs make headings of each other.
pub(super) const BARE_LEAST: usize = 2;

/// The ranks of headings over rows of numbers: each right outside of the ranks behind it.
pub(super) const OVER: [u8; 9] = [18, 21, 29, 39, 49, 51, 54, 59, UNNUMBERED];

/// Forms from this rank on do not head the parts of a speech where others do: （一）.
const INNER: u8 = 30;

/// The bare lines over rows of numbers, with their ranks: 思想上 （一）…（二）… 行动上 （一）…（二）…. Where a row starts
/// anew, no number further out has closed it and a bare line stands before it, that line has; at most one paragraph
/// leads in between. One such line may be anything, two are headings. So is one over the only row of a speech among `bare`
/// lines that head paragraphs, the last of them behind the row: then not every part of the speech has numbers.
pub(super) fn over_rows(
    read: &Read,
    first: usize,
    numbered: &[Candidate],
    taken: &[bool],
    bare: &[usize],
) -> Vec<(usize, u8)> {
    let last_number = numbered.last().map_or(0, Candidate::paragraph);
    let is_over = |at: usize| {
        at >= first
            && !taken[at]
            && !read.paragraphs[at].is_numbered()
            && read.lines[read.paragraphs[at].lines().start].is_fresh
            && read.columns(at, BARE_MOST + 1) <= BARE_MOST
            && is_bare(read, at, &read.joined(at).text)
    };
    let is_lead_in = |at: usize| !taken[at] && !read.paragraphs[at].is_numbered() && read.is_finished(at);
    // The open rows, innermost last: rank, how often it started since a heading further out, and the bare lines before it.
    let mut rows: Vec<(u8, usize, Vec<usize>)> = Vec::new();
    let mut found = Vec::new();
    // Behind the last heading every row ends.
    for (rank, starts_at) in
        numbered.iter().map(|h| (h.rank, (h.value == 1).then_some(h.paragraph()))).chain([(0, None)])
    {
        while let Some((inner, starts, over)) = rows.pop_if(|row| row.0 > rank) {
            let outer = OVER.iter().rfind(|outer| **outer < inner).copied().unwrap_or(UNNUMBERED);
            let others = || bare.iter().copied().filter(|at| !over.contains(at));
            let is_among_bare = inner >= INNER
                && rows.is_empty()
                && (over.len(), starts) == (1, 1)
                && others().count() >= BARE_LEAST
                && bare.last().is_some_and(|last| *last > last_number);
            if is_among_bare {
                found.extend(others().map(|at| (at, outer)));
            }
            if is_among_bare || (over.len() >= BARE_LEAST && over.len() * 2 > starts) {
                found.extend(over.into_iter().map(|at| (at, outer)));
            }
        }
        let Some(before) = starts_at.and_then(|at| at.checked_sub(1)) else { continue };
        if rows.last().is_none_or(|row| row.0 < rank) {
            rows.push((rank, 0, Vec::new()));
        }
        let Some((_, starts, over)) = rows.last_mut() else { continue };
        *starts += 1;
        if is_over(before) {
            over.push(before);
        } else if before > 0 && is_lead_in(before) && is_over(before - 1) {
            over.push(before - 1);
        }
    }
    found
}

/// Whether paragraphs of text or a numbered row stand behind a line.
pub(super) fn heads_something(read: &Read, at: usize) -> bool {
    let marker = read.paragraphs.get(at + 1).and_then(Paragraph::marker);
    leads_paragraphs(read, at) || marker.is_some_and(|marker| !marker.is_ordinal() && marker.value == 1)
}

/// Whether several sentences stand behind a line: running text, however short it is.
pub(super) fn leads_sentences(read: &Read, at: usize) -> bool {
    read.paragraphs.get(at + 1).is_some_and(|next| {
        if next.is_numbered() || read.lines_of(at + 1).iter().all(|line| !line.reads.has_stop) {
            return false;
        }
        let joined = read.joined(at + 1);
        joined.text.find('。').is_some_and(|stop| stop + '。'.len_utf8() < joined.text.len())
    })
}

/// Whether paragraphs of text stand behind a line: what a heading is for.
pub(super) fn leads_paragraphs(read: &Read, at: usize) -> bool {
    read.paragraphs.get(at + 1).is_some_and(|next| {
        next.marker().is_none_or(|marker| marker.is_ordinal())
            && (read.is_longer(at + 1, LONG) || read.columns(at + 1, 61) > 60)
    })
}

/// Whether short paragraphs behind a line, the torn pieces of one, hold text enough, up to a number or a line like it.
pub(super) fn leads_torn(read: &Read, at: usize) -> bool {
    let own = read.joined(at).text.chars().next();
    let pieces = (at + 1..read.paragraphs.len()).take(4).take_while(|next| !read.paragraphs[*next].is_numbered());
    let texts = pieces.map(|next| read.joined(next).text).take_while(|text| text.chars().next() != own);
    texts.map(|text| columns(&text, 61)).sum::<usize>() > 60
}

/// Whether a line without a closing mark stands between paragraphs, as a heading does.
pub(super) fn is_bare(read: &Read, at: usize, words: &str) -> bool {
    let before_ends = at == 0 || read.is_finished(at - 1) || read.columns(at - 1, WIDEST + 1) <= WIDEST;
    before_ends
        && !is_finished(words)
        && columns(words, BARE_MOST + 1) <= BARE_MOST
        && !words.ends_with(one_of("，,、”"))
}

/// Whether two paragraphs open with the same characters, so many of them.
pub(super) fn opens_like(read: &Read, at: usize, other: usize, most: usize) -> bool {
    let (own, other) = (read.joined(at).text, read.joined(other).text);
    own.chars().take(most).eq(other.chars().take(most))
}

/// The lines that come in groups which open with the same words: 这五年，我们… three times and more. Each leads a
/// paragraph; where one has only torn lines behind it, it must open with more of the same words.
pub(super) fn groups(read: &Read, alike: &[(usize, bool)]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((first, _)) = alike.get(from) {
        let (mut group, mut leading, mut end) = (Vec::new(), 0, from);
        for (at, leads) in &alike[from..] {
            if *leads && !opens_like(read, *at, *first, 2) {
                break;
            }
            end += 1;
            if *leads || (opens_like(read, *at, *first, 4) && leads_torn(read, *at)) {
                group.push(*at);
                leading += usize::from(*leads);
            }
        }
        if group.len() >= ALIKE_LEAST && leading + 1 >= group.len() {
            found.extend(group);
        }
        from = end.max(from + 1);
    }
    found
}
