//! Headings without a number: named parts, marked headings, and lines that only their place gives away.

use super::candidate::{Candidate, Read, cut};
use super::front::Front;
use super::wording::key;
use crate::Marker;
use crate::numbering::Role;
use crate::text::{columns, is_finished, is_salutation, is_space, is_title_like};

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
    ("主持词", BESIDE),
    ("主持词结束语", BESIDE),
];
/// Parts whose numbers count entries, not sections.
const GLOSSARIES: &[&str] = &["名词解释", "名詞解釋", "注释", "註釋", "参考资料", "参考文献", "附注"];

/// A part's name takes at most so many bytes, with the marks and spaces around it.
const PART_MOST: usize = 60;

/// How an attachment without a number is labelled.
const ATTACHMENT: &[&str] = &["附件：", "附件:"];

/// A heading takes at most so many columns.
const WIDEST: usize = 100;
/// The same without anything to mark it.
const BARE_MOST: usize = 60;
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
    // Short sentences, and whether a long paragraph stands behind each.
    let mut alike: Vec<(usize, bool)> = Vec::new();
    let mut signed: Vec<usize> = Vec::new();
    // Whether running text was passed: behind it another speech may begin.
    let mut is_spoken = false;
    for at in loose {
        let joined = read.joined(at);
        let words = &*joined.text;
        is_spoken |= words.len() > SPOKEN_LEAST && words.ends_with(['。', '！', '？']);
        // （签字毕）: what happens on the stage.
        if (words.starts_with(['（', '(']) && words.ends_with(['）', ')']))
            || words.len() > 4 * WIDEST
            || columns(words, WIDEST + 1) > WIDEST
        {
            continue;
        }
        let line = &read.lines[read.paragraphs[at].lines.start];
        if let Some(rank) = part(words)
            .or_else(|| attachment(read, at, words))
            .or_else(|| next_speech(read, at, words).filter(|_| is_spoken))
        {
            ranks[at] = Some(rank);
        } else if line.is_fresh && sign(words) > 0 && is_bare(read, at, words) && heads_something(read, at) {
            signed.push(at);
        } else if line.marked != 0 && !is_finished(words) && (line.marked <= 6 || leads_paragraphs(read, at)) {
            ranks[at] = Some(UNNUMBERED);
        } else if line.is_fresh {
            let end = words.trim_end_matches('。');
            if words.len() == end.len() {
                if !has_numbers && leads_paragraphs(read, at) && is_bare(read, at, words) {
                    bare.push(at);
                }
            } else if !end.contains('。') && columns(words, 17) > 16 {
                alike.push((at, leads_paragraphs(read, at)));
            }
        }
    }
    if bare.len() >= BARE_LEAST || ranks.contains(&Some(UNNUMBERED)) {
        for at in bare {
            ranks[at] = Some(UNNUMBERED);
        }
    }
    // A sign that bare lines share, one behind the other, makes headings of them.
    let mut last: Option<usize> = None;
    for at in signed {
        if let Some(before) = last.filter(|last| opens_like(read, *last, at, 1)) {
            (ranks[before], ranks[at]) = (Some(UNNUMBERED), Some(UNNUMBERED));
        }
        last = Some(at);
    }
    for at in groups(read, &alike) {
        ranks[at] = Some(UNNUMBERED);
    }
    for (at, rank) in over_rows(read, first, &numbered, &taken) {
        ranks[at] = ranks[at].or(Some(rank));
    }
    let mut numbered = numbered.into_iter().peekable();
    let mut headings = Vec::new();
    for (at, rank) in ranks.into_iter().enumerate() {
        headings.extend(numbered.next_if(|heading| heading.paragraph == at));
        headings.extend(rank.and_then(|rank| {
            let joined = read.joined(at);
            let label = ATTACHMENT.iter().find(|label| joined.text.starts_with(**label)).map_or(0, |label| label.len());
            let sign = sign(&joined.text);
            let heading = Candidate { rank, ..cut(at, None, &joined, label.max(sign)) };
            let heading = if sign > 0 { heading.without_number() } else { heading };
            // A marked line may open with the mark that would end it; then it says nothing to be headed by.
            (!heading.title_span.is_empty()).then_some(heading)
        }));
    }
    without_entries(read, headings)
}

/// The bare lines over rows of numbers, with their ranks: 思想上 （一）…（二）… 行动上 （一）…（二）…. Where a row starts
/// anew, no number further out has closed it and a bare line stands before it, that line has; at most one paragraph
/// leads in between. One such line may be anything, two are headings.
fn over_rows(read: &Read, first: usize, numbered: &[Candidate], taken: &[bool]) -> Vec<(usize, u8)> {
    let is_over = |at: usize| {
        let joined = read.joined(at);
        let line = &read.lines[read.paragraphs[at].lines.start];
        at >= first
            && !taken[at]
            && read.paragraphs[at].marker.is_none()
            && line.is_fresh
            && columns(&joined.text, BARE_MOST + 1) <= BARE_MOST
            && is_bare(read, at, &joined.text)
    };
    let is_lead_in =
        |at: usize| !taken[at] && read.paragraphs[at].marker.is_none() && is_finished(&read.joined(at).text);
    // The open rows, innermost last: rank, how often it started since a heading further out, and the bare lines before it.
    let mut rows: Vec<(u8, usize, Vec<usize>)> = Vec::new();
    let mut found = Vec::new();
    // Behind the last heading every row ends.
    for (rank, starts_at) in numbered.iter().map(|h| (h.rank, (h.value == 1).then_some(h.paragraph))).chain([(0, None)])
    {
        while let Some((inner, starts, over)) = rows.pop_if(|row| row.0 > rank) {
            if over.len() >= BARE_LEAST && over.len() * 2 > starts {
                let outer = OVER.iter().rfind(|outer| **outer < inner).copied().unwrap_or(UNNUMBERED);
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

/// The ranks of headings over rows of numbers: each right outside of the ranks behind it.
const OVER: [u8; 9] = [18, 21, 29, 39, 49, 51, 54, 59, UNNUMBERED];

/// The signs that set headings apart from the text.
const SIGNS: &[char] = &['▍', '▌', '▎', '▏', '■', '□', '◆', '◇', '●', '★', '▶', '►', '▪'];

/// The bytes of such a sign and of the white space behind it; 0 where none opens the words.
fn sign(words: &str) -> usize {
    words.strip_prefix(SIGNS).map_or(0, |rest| words.len() - rest.trim_start_matches(is_space).len())
}

/// Whether paragraphs of text or a numbered row stand behind a line.
fn heads_something(read: &Read, at: usize) -> bool {
    let marker = read.paragraphs.get(at + 1).and_then(|next| next.marker);
    leads_paragraphs(read, at) || marker.is_some_and(|marker| !marker.is_ordinal() && marker.value == 1)
}

/// Another speech in the same paste: its title, and within a few short lines whom it addresses.
fn next_speech(read: &Read, at: usize, words: &str) -> Option<u8> {
    let is_title = !is_finished(words) && is_title_like(words) && words.chars().count() >= SPEECH_LEAST;
    if !is_title {
        return None;
    }
    let below = (at + 1..read.paragraphs.len()).take(4).map(|below| read.joined(below).text);
    let mut addressed = below.skip_while(|words| is_front(words));
    addressed.next().is_some_and(|words| is_salutation(&words)).then_some(BESIDE)
}

/// A paragraph of more bytes that ends in a closing mark is running text.
const SPOKEN_LEAST: usize = 120;
/// The title of a speech has at least so many characters.
const SPEECH_LEAST: usize = 6;

/// Whether a line can stand between a title and a salutation: a name, a date.
fn is_front(words: &str) -> bool {
    columns(words, BARE_MOST + 1) <= BARE_MOST && !is_finished(words) && !is_salutation(words)
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

/// Whether short paragraphs behind a line, the torn pieces of one, hold text enough, up to a number or a line like it.
fn leads_torn(read: &Read, at: usize) -> bool {
    let own = read.joined(at).text.chars().next();
    let pieces = (at + 1..read.paragraphs.len()).take(4).take_while(|next| read.paragraphs[*next].marker.is_none());
    let texts = pieces.map(|next| read.joined(next).text).take_while(|text| text.chars().next() != own);
    texts.map(|text| columns(&text, 61)).sum::<usize>() > 60
}

/// Whether a line without a closing mark stands between paragraphs, as a heading does.
fn is_bare(read: &Read, at: usize, words: &str) -> bool {
    let before_ends = at == 0 || {
        let before = read.joined(at - 1);
        is_finished(&before.text) || columns(&before.text, WIDEST + 1) <= WIDEST
    };
    before_ends
        && !is_finished(words)
        && columns(words, BARE_MOST + 1) <= BARE_MOST
        && !words.ends_with(['，', ',', '、', '”'])
}

/// Whether two paragraphs open with the same characters, so many of them.
fn opens_like(read: &Read, at: usize, other: usize, most: usize) -> bool {
    let (own, other) = (read.joined(at).text, read.joined(other).text);
    own.chars().take(most).eq(other.chars().take(most))
}

/// The lines that come in groups which open with the same words: 这五年，我们… three times and more. Each leads a
/// paragraph; where one has only torn lines behind it, it must open with more of the same words.
fn groups(read: &Read, alike: &[(usize, bool)]) -> Vec<usize> {
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
