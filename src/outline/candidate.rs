//! Which paragraphs open with a heading, and where it ends.

use super::contents::Contents;
use super::enumeration::Enumerations;
use super::unnumbered::UNNUMBERED;
use crate::numbering::Role;
use crate::text::{
    Joined, Line, Paragraph, closes, columns, is_finished, is_salutation, is_space, is_stop, is_wide, is_zero_width,
    opens,
};
use crate::{Marker, Span};

/// A heading before it has a place in the tree.
#[derive(Debug)]
pub(crate) struct Candidate {
    /// The paragraph that it opens.
    pub paragraph: usize,
    /// Its number; its span counts in the pasted text.
    pub marker: Option<Marker>,
    /// Its number as it is to be shown.
    pub number: String,
    /// Its words.
    pub title: String,
    /// From its number to its last character in the pasted text, without a closing 。
    pub span: Span,
    /// The place behind its closing mark in the pasted text.
    pub end: usize,
    /// Whether its paragraph goes on behind it.
    pub run_in: bool,
    /// The rank of its form.
    pub rank: u8,
    /// What its number counts, 0 without one.
    pub value: u32,
}

/// Forms from this rank on number lists as often as sections.
const LIST_RANK: u8 = 40;

/// The ordinals that count by a number, by rank: 第一， 问题一：.
const COUNTED: [usize; 2] = [70, 71];

/// So many columns behind the words of a declared entry are text that is glued to it.
const GLUED_LEAST: usize = 24;

/// The paragraphs of a text with what was read of each.
pub(crate) struct Read<'a> {
    pub text: &'a str,
    pub lines: &'a [Line],
    pub paragraphs: &'a [Paragraph],
    pub enumerations: &'a [Enumerations],
    pub contents: Option<&'a Contents>,
}

/// Finds the headings among the paragraphs.
pub(crate) fn candidates(read: &Read) -> Vec<Candidate> {
    let lists = list_items(read);
    let rows = rows(read, &lists);
    (0..read.paragraphs.len())
        .filter(|at| !lists[*at])
        .filter_map(|at| {
            let marker = read.paragraphs[at].marker?;
            let joined = read.joined(at);
            let mut candidate = numbered(read, at, marker, &joined)?;
            end_as_bold(&mut candidate, read, &joined);
            let is_declared = read.contents.is_some_and(|contents| {
                contents.lists(&candidate.number, &candidate.title)
                    || end_as_declared(&mut candidate, contents, &joined).is_some()
            });
            (is_declared || rows[at] || is_sure(&candidate, marker, &joined, read)).then_some(candidate)
        })
        .collect()
}

impl<'a> Read<'a> {
    /// The words of a paragraph as one text.
    pub fn joined(&self, at: usize) -> Joined<'a> {
        self.paragraphs[at].joined(self.text, self.lines)
    }
}

/// Cuts the heading out of a paragraph that opens with a number.
fn numbered(read: &Read, at: usize, marker: Marker, joined: &Joined) -> Option<Candidate> {
    let enumerations = &read.enumerations[at];
    if enumerations.runs_through {
        return None;
    }
    // 一是…二是… in one paragraph: points, not a heading.
    if enumerations.points.first().is_some_and(|point| point.marker.span.start == 0) {
        return None;
    }
    let from = Marker::read(&joined.text)?.span.end;
    Some(cut(at, Some(marker), joined, from))
}

/// Cuts a heading whose number ends at `from`.
pub(crate) fn cut(paragraph: usize, marker: Option<Marker>, joined: &Joined, from: usize) -> Candidate {
    let text = &*joined.text;
    let start = behind_spaces(text, from);
    let (title_end, end) = heading_end(text, start);
    let title_end = start + text[start..title_end].trim_end_matches(is_space).len();
    // 第一**，: what is in bold is the number.
    let number = text[..from].trim_matches(is_space);
    let number = number.find('*').map_or(number, |star| &number[..star]);
    let run_in = !text[end..].trim_matches(is_space).is_empty();
    Candidate {
        paragraph,
        marker,
        number: number.to_owned(),
        title: text[start..title_end].to_owned(),
        span: joined.span(0, title_end.max(from)),
        end: joined.span(0, end).end,
        run_in,
        rank: marker.map_or(UNNUMBERED, |marker| marker.numbering.rank),
        value: marker.map_or(0, |marker| marker.value),
    }
}

/// Where the words start behind byte `from` of a text.
fn behind_spaces(text: &str, from: usize) -> usize {
    text.len() - text[from..].trim_start_matches(is_space).len()
}

/// Ends a heading where the declared entry ends that opens it, if its text is glued to it: 一、清点仓库去年我们清了三遍….
/// What is only worded at more length than declared stays whole.
fn end_as_declared(candidate: &mut Candidate, contents: &Contents, joined: &Joined) -> Option<()> {
    let end = contents.opening(&joined.text)?;
    let start = behind_spaces(&joined.text, Marker::read(&joined.text)?.span.end);
    let glued = candidate.title.get(end.checked_sub(start)?..)?;
    let is_glued = end > start && columns(glued, GLUED_LEAST) >= GLUED_LEAST && !glued.starts_with(['，', ',', '、']);
    is_glued.then(|| candidate.end_at(joined, start, (end, end)))
}

/// Ends a heading that opens in bold where the bold ends, and passes a bold that ends behind the number.
fn end_as_bold(candidate: &mut Candidate, read: &Read, joined: &Joined) -> Option<()> {
    let before = read.text.get(..candidate.span.start)?;
    let mark = ["**", "__"].into_iter().find(|mark| before.ends_with(mark))?;
    let start = behind_spaces(&joined.text, Marker::read(&joined.text)?.span.end);
    let at = start + candidate.title.find(mark)?;
    if at > start {
        candidate.end_at(joined, start, (at, at + mark.len()));
    } else {
        candidate.title = candidate.title.split_off(mark.len());
    }
    Some(())
}

impl Candidate {
    /// Ends its title, which starts at byte `start` of its paragraph's words, before its first end, and its text begins
    /// behind the second one.
    fn end_at(&mut self, joined: &Joined, start: usize, end: (usize, usize)) {
        joined.text[start..end.0].clone_into(&mut self.title);
        self.span = joined.span(0, end.0);
        self.end = joined.span(0, end.1).end;
        self.run_in = !joined.text[end.1..].trim_matches(is_space).is_empty();
    }
}

/// Where a heading that starts at `start` ends: the end of its words, and the place behind the mark that closes it. A
/// heading ends at the first mark that ends a sentence outside of quotes and brackets; a closing 。 is no part of it.
fn heading_end(text: &str, start: usize) -> (usize, usize) {
    let mut depth = 0_u32;
    for (at, c) in text[start..].char_indices() {
        let at = start + at;
        let behind = at + c.len_utf8();
        match c {
            _ if opens(c) => depth += 1,
            _ if closes(c) => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '。' => return (at, behind),
            '.' if is_stop(text, at) => return (at, behind),
            '；' | ';' | '：' | ':' if goes_on_as_text(&text[behind..]) => return (at, behind),
            '？' | '！' | '?' | '!' => return (behind, behind),
            _ if is_space(c) && !is_zero_width(c) && sets_off(&text[start..at], &text[at..]) => return (at, behind),
            _ => {}
        }
    }
    // A quotation that never closes swallows the whole paragraph: then its first 。 ends the heading after all.
    if depth > 0
        && let Some(at) = text[start..].find('。')
    {
        return (start + at, start + at + '。'.len_utf8());
    }
    (text.len(), text.len())
}

/// Whether text goes on behind a colon; a few words without a closing mark are the rest of the heading: 第一个故事：一把伞.
fn goes_on_as_text(rest: &str) -> bool {
    let rest = rest.trim_matches(is_space);
    !rest.is_empty() && (is_finished(rest) || rest.contains(['。', '；']) || columns(rest, 51) > 50)
}

/// Whether white space stands between a heading and the text glued behind it: 一、产业有了新模样　沙河村过去….
fn sets_off(title: &str, rest: &str) -> bool {
    let body = rest.trim_start_matches(is_space);
    title.chars().next_back().is_some_and(is_wide)
        && (6..=100).contains(&columns(title, 101))
        && !title.contains(['。', '；'])
        && body.chars().next().is_some_and(is_wide)
        // A space that got into a short sentence is none: 办法要 清。今年….
        && body.find('。').is_some_and(|end| {
            columns(&body[..end], 31) > 30 || (columns(&body[..end], 11) > 10 && end + '。'.len_utf8() < body.len())
        })
}

/// Whether a number heads a section by itself, without a neighbour in its row to speak for it.
fn is_sure(candidate: &Candidate, marker: Marker, joined: &Joined, read: &Read) -> bool {
    let is_sentence = candidate.run_in || is_finished(&joined.text);
    match marker.numbering.role {
        Role::Heading => !candidate.title.is_empty() || read.paragraphs[candidate.paragraph].lines.len() == 1,
        // 第一章 总则 stands alone or is set off; 第一章我们已经翻过去了 is a sentence.
        Role::Weak if marker.numbering.rank <= 13 => {
            let behind = joined.text.get(candidate.number.len()..).unwrap_or_default();
            let is_set_off = behind.trim_start_matches('*').starts_with(is_space)
                || candidate.number.ends_with(['：', ':', '、'])
                || candidate.title.is_empty();
            marker.numbering.rank == 13 || !is_sentence || (is_set_off && !candidate.number.ends_with(['，', ',']))
        }
        Role::Weak | Role::Ordinal => false,
    }
}

/// For each paragraph, whether its number has a neighbour in its row: the number before or behind it opens another
/// paragraph, with no heading further out in between.
fn rows(read: &Read, lists: &[bool]) -> Vec<bool> {
    let mut in_row = vec![false; read.paragraphs.len()];
    // The last paragraph of each rank since a heading further out was passed.
    let mut last: [Option<(usize, Marker)>; 256] = [None; 256];
    let mut repeated = Vec::new();
    // The word of a label: 建议 in 建议一：.
    let label = |marker: &Marker| read.text.get(marker.span.start..marker.span.start + "建议".len());
    // Where the row of each rank began.
    let mut since = [0_usize; 256];
    for (at, paragraph) in read.paragraphs.iter().enumerate() {
        let Some(marker) = paragraph.marker.filter(|_| !lists[at]) else { continue };
        let rank = usize::from(marker.numbering.rank);
        if let Some((before, other)) = last[rank]
            && other.is_of_one_row_with(&marker)
            && (rank != 71 || label(&other) == label(&marker))
            && (marker.value == other.value + 1
                || (rank == 82 && marker.value > other.value)
                || (rank == 70 && (other.value + 1..other.value + 4).contains(&marker.value)))
        {
            in_row[before] = true;
            in_row[at] = true;
        }
        // 第一，第一，第二，: whoever miscounted meant both.
        if let Some((before, other)) = last[rank]
            && COUNTED.contains(&rank)
            && other.value == marker.value
            && label(&other) == label(&marker)
        {
            repeated.push((before, at));
        }
        in_row[at] |= opens_decimals(&marker, last[rank - 1].as_ref(), read.text);
        if marker.value == 1 {
            since[rank] = at;
        }
        last[rank] = Some((at, marker));
        if marker.numbering.role == Role::Heading {
            // 第一，1. 2. 第二，: what began behind an ordinal stands under it, whatever its rank.
            let counted = COUNTED.map(|inner| last[inner].filter(|_| since[inner] < since[rank]));
            last[rank + 1..].fill(None);
            last[COUNTED[0]..=COUNTED[1]].copy_from_slice(&counted);
        }
    }
    for (before, at) in repeated.into_iter().rev() {
        in_row[before] |= in_row[at];
    }
    // A dash opens a point; a number or an amount alone on its line is no heading.
    for (at, paragraph) in read.paragraphs.iter().enumerate() {
        if let Some(marker) = paragraph.marker.filter(|_| in_row[at]) {
            let joined = read.joined(at);
            let rest = joined.text.get(marker.span.len()..).unwrap_or_default();
            let is_plain = marker.numbering.role == Role::Weak
                && marker.numbering.rank >= LIST_RANK
                && (rest.trim_matches(is_space).is_empty() || joined.text.ends_with(['，', ',']));
            let is_prose = marker.numbering.role == Role::Weak && marker.numbering.rank <= 12;
            in_row[at] = marker.numbering.rank != 84 && !is_plain && !is_prose;
        }
    }
    in_row
}

/// Whether a decimal number opens a row under the number before it: 2.1 under 2. and 2.1.1 under 2.1.
fn opens_decimals(marker: &Marker, outer: Option<&(usize, Marker)>, text: &str) -> bool {
    let digits = |marker: &Marker| marker.span.of(text).trim_end_matches(|c: char| !c.is_ascii_digit());
    (41..=43).contains(&marker.numbering.rank)
        && marker.value == 1
        && outer.is_some_and(|(_, outer)| digits(marker).strip_suffix(".1").is_some_and(|first| first == digits(outer)))
}

/// For each paragraph, whether it is an item of a list that heads nothing: names, cited titles, entries of a glossary.
fn list_items(read: &Read) -> Vec<bool> {
    let mut items = vec![false; read.paragraphs.len()];
    let is_list_form = |at: usize| {
        read.paragraphs.get(at).and_then(|p| p.marker).filter(|m| (LIST_RANK..70).contains(&m.numbering.rank))
    };
    let mut at = 0;
    while at < read.paragraphs.len() {
        let Some(first) = is_list_form(at) else {
            at += 1;
            continue;
        };
        // Items of one form in a row, with no text between them.
        let mut end = at + 1;
        while is_list_form(end).is_some_and(|next| next.is_of_one_row_with(&first)) {
            end += 1;
        }
        let introduced = at > 0 && {
            let before = read.joined(at - 1);
            (before.text.ends_with(['：', ':']) && !is_salutation(&before.text)) || before.text.starts_with("附件")
        };
        let is_list = introduced && (at..end).all(|item| is_short_item(&read.joined(item)));
        items[at..end].fill(is_list);
        at = end;
    }
    items
}

/// Whether a paragraph is an item, not a heading with its text: it is short, and no sentence goes on in it.
fn is_short_item(joined: &Joined) -> bool {
    let inner = joined.text.trim_end_matches(['。', '；', ';', '.']);
    !inner.contains('。') && columns(inner, 101) <= 100
}
