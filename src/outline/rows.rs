//! Which numbered paragraphs stand in a row, as the numbers of headings do, and which are items of a list.

use super::candidate::Read;
use crate::Marker;
use crate::numbering::Role;
use crate::text::{Joined, Opens, Paragraph, columns, is_salutation, is_space, is_wide, one_of};

/// Forms from this rank on number lists as often as sections.
const LIST_RANK: u8 = 40;

/// The ranks of decimal numbers: 1.1 and deeper.
const DECIMALS: std::ops::RangeInclusive<u8> = 41..=43;

/// The ordinals that count by a number, by rank: 第一， 问题一：.
const COUNTED: [u8; 2] = [70, 71];

/// For each paragraph, whether its number has a neighbour in its row: the number before or behind it opens another
/// paragraph, with no heading further out in between.
pub(super) fn rows(read: &Read, lists: &[bool]) -> Vec<bool> {
    let mut in_row = vec![false; read.paragraphs.len()];
    // The last paragraph of each rank since a heading further out was passed.
    let mut last: Vec<(usize, Marker)> = Vec::new();
    let mut repeated = Vec::new();
    // The numbered paragraph before.
    let mut previous = 0;
    // The word of a label: 建议 in 建议一：.
    let label = |marker: &Marker| read.text.get(marker.span.start()..marker.span.start() + "建议".len());
    // Where the row of each rank began.
    let mut since = [0_usize; 256];
    for (at, paragraph) in read.paragraphs.iter().enumerate() {
        let Some(marker) = paragraph.marker().filter(|_| !lists[at]) else { continue };
        let rank = marker.rank();
        let of_rank = |rank: u8| last.iter().position(|(_, other)| other.rank() == rank);
        let (own, outer) = (of_rank(rank), of_rank(rank - 1));
        if let Some((before, other)) = own.map(|own| last[own]) {
            let is_counted = COUNTED.contains(&rank);
            let is_same_label = rank != 71 || label(&other) == label(&marker);
            let goes_on = other.is_of_one_row_with(&marker)
                && is_same_label
                && (marker.value == other.value + 1
                    || (rank == 82 && marker.value > other.value)
                    || (rank == 70 && (other.value + 1..other.value + 4).contains(&marker.value)));
            in_row[before] |= goes_on;
            in_row[at] |= goes_on;
            // 第一，第一，第二，: whoever miscounted meant both.
            let is_repeat = is_counted || (DECIMALS.contains(&rank) && previous == before);
            if is_repeat && other.value == marker.value && is_same_label {
                repeated.push((before, at));
            }
        }
        in_row[at] |= opens_decimals(&marker, outer.map(|outer| &last[outer].1), read.text);
        previous = at;
        if marker.value == 1 {
            since[usize::from(rank)] = at;
        }
        match own {
            Some(own) => last[own] = (at, marker),
            None => last.push((at, marker)),
        }
        if marker.numbering().role == Role::Heading {
            // 第一，1. 2. 第二，: what began behind an ordinal stands under it, whatever its rank.
            let stays = |inner: u8| {
                inner <= rank || (COUNTED.contains(&inner) && since[usize::from(inner)] < since[usize::from(rank)])
            };
            last.retain(|(_, other)| stays(other.rank()));
        }
    }
    for (before, at) in repeated.into_iter().rev() {
        let is_either = in_row[before] || in_row[at];
        (in_row[before], in_row[at]) = (is_either, is_either);
    }
    // A dash opens a point; a number or an amount alone on its line is no heading.
    for (at, paragraph) in read.paragraphs.iter().enumerate() {
        if let Some(marker) = paragraph.marker().filter(|_| in_row[at]) {
            let is_weak = marker.numbering().role == Role::Weak;
            let is_prose = is_weak && marker.rank() <= 12;
            let is_plain = is_weak && marker.rank() >= LIST_RANK && is_plain(&marker, &read.joined(at));
            let is_clause = marker.counts_anything() && is_clause(&marker, read.text, &read.joined(at));
            in_row[at] = marker.rank() != 84 && !is_prose && !is_plain && !is_clause;
        }
    }
    in_row
}

/// What stands behind the number of a paragraph.
fn behind<'a>(marker: &Marker, joined: &'a Joined) -> &'a str {
    joined.text.get(marker.span.len()..).unwrap_or_default()
}

/// Whether a number stands alone on its line, or opens words that go on.
fn is_plain(marker: &Marker, joined: &Joined) -> bool {
    behind(marker, joined).trim_matches(is_space).is_empty() || joined.text.ends_with(one_of("，,"))
}

/// 第一个阶段，从今年到后年，…: a sentence of several clauses goes on behind the comma.
fn is_clause(marker: &Marker, text: &str, joined: &Joined) -> bool {
    let sentence = behind(marker, joined).split('。').next();
    marker.span.of(text).ends_with(one_of("，,")) && sentence.is_some_and(|sentence| sentence.contains(one_of("，,")))
}

/// Whether a decimal number opens a row under the number before it: 2.1 under 2. and 2.1.1 under 2.1.
fn opens_decimals(marker: &Marker, outer: Option<&Marker>, text: &str) -> bool {
    let digits = |marker: &Marker| marker.span.of(text).trim_end_matches(|c: char| !c.is_ascii_digit());
    DECIMALS.contains(&marker.rank())
        && marker.value == 1
        && outer.is_some_and(|outer| {
            let first = digits(marker).strip_suffix('1').and_then(|rest| rest.strip_suffix(one_of(".．")));
            first.is_some_and(|first| first == digits(outer))
        })
}

/// For each paragraph, whether it is an item of a list that heads nothing: names, cited titles, entries of a glossary.
pub(super) fn list_items(read: &Read) -> Vec<bool> {
    let mut items = vec![false; read.paragraphs.len()];
    let is_list_form =
        |at: usize| read.paragraphs.get(at).and_then(Paragraph::marker).filter(|m| (LIST_RANK..70).contains(&m.rank()));
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
            // One number behind a colon, and text behind it, is no list: the next number heads its own text too.
            let has_several = end - at > 1 || end == read.paragraphs.len();
            (before.text.ends_with(one_of("：:")) && !is_salutation(&before.text) && has_several)
                || before.text.starts_with("附件")
        };
        // 1.清点：点一遍，记一遍。2.登记：…。: items that are sentences head something, each of them.
        let are_sentences = || (at..end).all(|item| read.joined(item).text.ends_with('。'));
        let is_table = end - at > 1 && (at..end).all(|item| is_table_row(read, item, &first));
        let is_list =
            is_table || (introduced && (at..end).all(|item| is_short_item(&read.joined(item))) && !are_sentences());
        items[at..end].fill(is_list);
        at = end;
    }
    mark_quoted(read, &mut items);
    items
}

/// What is quoted over several paragraphs heads nothing here: “1.…；/2.…；/3.…。”.
fn mark_quoted(read: &Read, items: &mut [bool]) {
    for at in 0..items.len() {
        let line = &read.lines[read.paragraphs[at].lines().start];
        if line.reads.opens != Opens::Quotation || read.joined(at).text.contains('”') {
            continue;
        }
        let near = at + 1..items.len().min(at + QUOTED_MOST);
        if let Some(last) = near.clone().find(|inner| read.joined(*inner).text.contains(one_of("“”")))
            && !read.joined(last).text.contains('“')
        {
            items[at + 1..=last].fill(true);
        }
    }
}

/// A quotation runs over so many paragraphs at most.
const QUOTED_MOST: usize = 12;

/// Whether a paragraph is a row of a table: columns stand behind its number, parted by white space, and no sentence. Behind
/// 1. the first column is short: 1.王小川　一车间.
fn is_table_row(read: &Read, at: usize, first: &Marker) -> bool {
    let joined = read.joined(at);
    let mut cells = joined.text[read.paragraphs[at].number_end()..].split(is_space).filter(|cell| !cell.is_empty());
    let is_name =
        cells.next().is_some_and(|cell| cell.chars().all(is_wide) && columns(cell, NAME_MOST + 1) <= NAME_MOST);
    (is_name || first.suffix().chars().all(is_space))
        && cells.next().is_some()
        && !joined.text.contains(one_of("，。；："))
}

/// A name takes at most so many columns.
const NAME_MOST: usize = 6;

/// Whether a paragraph is an item, not a heading with its text: it is short, and no sentence goes on in it.
fn is_short_item(joined: &Joined) -> bool {
    let inner = joined.text.trim_end_matches(one_of("。；;."));
    !inner.contains('。') && columns(inner, 101) <= 100
}
