//! What a printer puts on each page, in the middle of the text: numbers and running headers.

use std::collections::BTreeMap;

use super::chars::columns;
use super::layout::is_finished;
use super::opening::is_title_like;
use super::{Line, LineKind};
use crate::Marker;

/// Numbers alone on their lines are page numbers where they count up by one; otherwise they may be what is left of a
/// wrapped sentence. 01 is the number of a section whose title stands on the next line.
pub(super) fn mark_pages(text: &str, lines: &mut [Line]) {
    let page = |line: &Line| {
        let words = line.content.of(text);
        let is_number = line.kind == LineKind::Text
            && words.len() <= 3
            && words.bytes().all(|byte| byte.is_ascii_digit())
            && !is_padded(words);
        if is_number { words.parse::<u32>().ok() } else { None }
    };
    let numbers: Vec<(usize, u32)> =
        lines.iter().enumerate().filter_map(|(at, line)| page(line).map(|page| (at, page))).collect();
    let counts_up = |one: &(usize, u32), next: &(usize, u32)| one.1 + 1 == next.1;
    for (index, (at, _)) in numbers.iter().enumerate() {
        let before = index.checked_sub(1).is_some_and(|before| counts_up(&numbers[before], &numbers[index]));
        let behind = numbers.get(index + 1).is_some_and(|next| counts_up(&numbers[index], next));
        if before || behind {
            lines[*at].kind = LineKind::PageNumber;
        }
    }
    mark_headers(text, lines);
}

/// Whether words are a number that is filled up with a nought, as those of sections are and those of pages are not: 01.
pub(crate) fn is_padded(words: &str) -> bool {
    matches!(words.as_bytes(), [b'0', b'1'..=b'9'])
}

/// A line that comes again beside page numbers is a running header. The first page bears it too, above the title: there
/// it is one only where a title of other words stands right below.
fn mark_headers(text: &str, lines: &mut [Line]) {
    if !lines.iter().any(|line| line.kind == LineKind::PageNumber) {
        return;
    }
    let is_words = |at: &usize| lines[*at].kind == LineKind::Text;
    // The line before and behind each page number, blank ones passed over.
    let mut beside: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let (mut last, mut is_behind) = (None, false);
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.kind != LineKind::Blank) {
        let is_page = line.kind == LineKind::PageNumber;
        for at in [last.filter(|_| is_page), Some(at).filter(|_| is_behind && !is_page)]
            .into_iter()
            .flatten()
            .filter(is_words)
        {
            beside.entry(lines[at].content.of(text)).or_default().push(at);
        }
        (last, is_behind) = (Some(at), is_page);
    }
    beside.retain(|words, places| {
        places.len() >= 2
            && columns(words, HEADER_MOST + 1) <= HEADER_MOST
            && !is_finished(words)
            && Marker::read(words).is_none()
    });
    if beside.is_empty() {
        return;
    }
    let mut first = (0..lines.len()).filter(is_words).take(4).map(|at| (at, lines[at].content.of(text)));
    let above = first.next().filter(|(_, words)| {
        beside.contains_key(words) && first.any(|(_, below)| is_title_like(below) && below != *words)
    });
    for at in beside.into_values().flatten().chain(above.map(|(at, _)| at)).collect::<Vec<_>>() {
        lines[at].kind = LineKind::PageNumber;
    }
}

/// A running header takes at most so many columns.
const HEADER_MOST: usize = 60;
