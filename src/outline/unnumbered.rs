//! Headings without a number: named parts, marked headings, and lines that only their place gives away.

use super::candidate::{Candidate, Read, cut};
use super::front::Front;
use super::wording::key;
use crate::Marker;
use crate::numbering::Role;
use crate::text::{columns, is_finished};

/// The rank of headings without a number: inside numbered ones, outside of paragraphs that open with an ordinal.
pub(crate) const UNNUMBERED: u8 = 65;
/// The rank of a part that stands beside the speech and closes all its sections, as an attachment does.
pub(crate) const BESIDE: u8 = 9;

/// Parts of a speech that go by their name.
const PARTS: &[(&str, u8)] = &[
    ("引言", UNNUMBERED),
    ("前言", UNNUMBERED),
    ("导言", UNNUMBERED),
    ("导语", UNNUMBERED),
    ("結語", BESIDE),
    ("结语", BESIDE),
    ("结束语", BESIDE),
    ("名词解释", BESIDE),
    ("名詞解釋", BESIDE),
    ("注释", BESIDE),
    ("註釋", BESIDE),
    ("参考资料", BESIDE),
    ("参考文献", BESIDE),
    ("附件", BESIDE),
    ("附录", BESIDE),
    ("附注", BESIDE),
];
/// Parts whose numbers count entries, not sections.
const GLOSSARIES: &[&str] = &["名词解释", "名詞解釋", "注释", "註釋", "参考资料", "参考文献", "附注"];

/// A part's name takes at most so many bytes, with the marks and spaces around it.
const PART_MOST: usize = 60;

/// How an attachment without a number is labelled.
const ATTACHMENT: &[&str] = &["附件：", "附件:"];

/// A heading takes at most so many columns.
const WIDEST: usize = 100;
/// So many numbered headings make a text one in which a bare line is no heading.
const NUMBERED_MOST: usize = 2;
/// A group of lines that open or end alike makes headings of them from this size on.
const ALIKE_LEAST: usize = 3;
/// So many bare lines between paragraphs make headings of each other.
const BARE_LEAST: usize = 2;

/// Adds the headings without a number to the numbered ones, and takes out the numbers of glossaries.
pub(crate) fn with_unnumbered(read: &Read, front: &Front, numbered: Vec<Candidate>) -> Vec<Candidate> {
    let taken: Vec<bool> = {
        let mut taken = vec![false; read.paragraphs.len()];
        let known = numbered.iter().map(|heading| heading.paragraph);
        for at in known.chain(front.title).chain(front.salutation).chain(front.subtitles.iter().copied()) {
            taken[at] = true;
        }
        taken
    };
    let first = front.salutation.or(front.title).map_or(0, |last| last + 1);
    let loose: Vec<usize> =
        (first..read.paragraphs.len()).filter(|at| !taken[*at] && read.paragraphs[*at].marker.is_none()).collect();
    let has_numbers = numbered.iter().filter(|heading| is_section(heading)).count() >= NUMBERED_MOST;
    // For each paragraph, the rank that it has as a heading; none where it is none.
    let mut ranks: Vec<Option<u8>> = vec![None; read.paragraphs.len()];
    let mut bare: Vec<usize> = Vec::new();
    let mut alike: Vec<usize> = Vec::new();
    for at in loose {
        let joined = read.joined(at);
        let words = &*joined.text;
        // （签字毕）: what happens on the stage.
        if (words.starts_with(['（', '(']) && words.ends_with(['）', ')']))
            || words.len() > 4 * WIDEST
            || columns(words, WIDEST + 1) > WIDEST
        {
            continue;
        }
        let line = &read.lines[read.paragraphs[at].lines.start];
        if let Some(rank) = part(words).or_else(|| attachment(read, at, words)) {
            ranks[at] = Some(rank);
        } else if line.marked != 0 && !is_finished(words) && (line.marked <= 6 || leads_paragraphs(read, at)) {
            ranks[at] = Some(UNNUMBERED);
        } else if line.is_fresh && leads_paragraphs(read, at) {
            let end = words.trim_end_matches('。');
            if words.len() == end.len() && !has_numbers && is_bare(read, at, words) {
                bare.push(at);
            } else if words.len() > end.len() && !end.contains('。') && columns(words, 17) > 16 {
                alike.push(at);
            }
        }
    }
    if bare.len() >= BARE_LEAST || ranks.contains(&Some(UNNUMBERED)) {
        for at in bare {
            ranks[at] = Some(UNNUMBERED);
        }
    }
    for at in groups(read, &alike) {
        ranks[at] = Some(UNNUMBERED);
    }
    let mut numbered = numbered.into_iter().peekable();
    let mut headings = Vec::new();
    for (at, rank) in ranks.into_iter().enumerate() {
        headings.extend(numbered.next_if(|heading| heading.paragraph == at));
        headings.extend(rank.and_then(|rank| {
            let joined = read.joined(at);
            let label = ATTACHMENT.iter().find(|label| joined.text.starts_with(**label)).map_or(0, |label| label.len());
            let heading = Candidate { rank, ..cut(at, None, &joined, label) };
            // A marked line may open with the mark that would end it; then it says nothing to be headed by.
            (!heading.title_span.is_empty()).then_some(heading)
        }));
    }
    without_entries(read, headings)
}

fn is_section(heading: &Candidate) -> bool {
    heading.marker.is_some_and(|marker| marker.numbering.role != Role::Ordinal)
}

/// The rank of a part that goes by its name: 注释, 【参考资料】.
fn part(words: &str) -> Option<u8> {
    if words.len() > PART_MOST {
        return None;
    }
    let bare = key(words);
    PARTS.iter().find(|(name, _)| bare == *name).map(|(_, rank)| *rank)
}

/// 附件：工作分工, where numbered sections follow.
fn attachment(read: &Read, at: usize, words: &str) -> Option<u8> {
    let title = ATTACHMENT.iter().find_map(|label| words.strip_prefix(label))?;
    let next = read.paragraphs.get(at + 1)?.marker?;
    (Marker::read(title).is_none() && next.value == 1 && next.numbering.rank < 40).then_some(BESIDE)
}

/// Whether paragraphs of text stand behind a line: what a heading is for.
fn leads_paragraphs(read: &Read, at: usize) -> bool {
    read.paragraphs.get(at + 1).is_some_and(|next| {
        let joined = read.joined(at + 1);
        columns(&joined.text, 61) > 60 && next.marker.is_none_or(|marker| marker.is_ordinal())
    })
}

/// Whether a line without a closing mark stands between paragraphs, as a heading does.
fn is_bare(read: &Read, at: usize, words: &str) -> bool {
    let before_ends = at == 0 || {
        let before = read.joined(at - 1);
        is_finished(&before.text) || columns(&before.text, WIDEST + 1) <= WIDEST
    };
    before_ends && !is_finished(words) && columns(words, 61) <= 60 && !words.ends_with(['，', ',', '、', '”'])
}

/// The lines that come in groups which open with the same words: 这五年，我们… three times and more.
fn groups(read: &Read, alike: &[usize]) -> Vec<usize> {
    let opening = |at: usize| read.joined(at).text.chars().take(2).collect::<String>();
    let mut found = Vec::new();
    let mut from = 0;
    while from < alike.len() {
        let own = opening(alike[from]);
        let end = (from + 1..alike.len()).find(|next| opening(alike[*next]) != own).unwrap_or(alike.len());
        if end - from >= ALIKE_LEAST {
            found.extend(&alike[from..end]);
        }
        from = end;
    }
    found
}

/// Leaves out the numbered entries of glossaries and notes: they head nothing.
fn without_entries(read: &Read, headings: Vec<Candidate>) -> Vec<Candidate> {
    let mut in_glossary = false;
    headings
        .into_iter()
        .filter(|heading| {
            if heading.rank < 40 {
                let length = heading.title_span.len();
                in_glossary = (1..=PART_MOST).contains(&length)
                    && GLOSSARIES.contains(&key(heading.title(&read.joined(heading.paragraph))).as_str());
                return true;
            }
            !in_glossary
        })
        .collect()
}
