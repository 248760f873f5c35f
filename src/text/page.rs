//! What a printer puts on each page, in the middle of the text: numbers and running headers.

use super::layout::is_finished;
use super::opening::is_title_like;
use super::{Line, LineKind};
use crate::Marker;

/// Numbers alone on their lines are page numbers where they count up by one; otherwise they may be what is left of a
/// wrapped sentence. 01 is the number of a section whose title stands on the next line.
pub(super) fn mark_pages(text: &str, lines: &mut [Line]) {
    let page = |line: &Line| {
        let is_number = line.kind == LineKind::Text && line.content.len() <= 3 && line.last.is_ascii_digit();
        let words = is_number.then(|| line.content.of(text))?;
        let is_page = words.bytes().all(|byte| byte.is_ascii_digit()) && !is_padded(words);
        if is_page { words.parse::<u32>().ok() } else { None }
    };
    let (mut numbers, mut pages): (Vec<(usize, u32)>, usize) = (Vec::new(), 0);
    for (at, line) in lines.iter().enumerate() {
        pages += usize::from(line.kind == LineKind::PageNumber);
        numbers.extend(page(line).map(|page| (at, page)));
    }
    let counts_up = |one: &(usize, u32), next: &(usize, u32)| one.1 + 1 == next.1;
    for (index, (at, _)) in numbers.iter().enumerate() {
        let before = index.checked_sub(1).is_some_and(|before| counts_up(&numbers[before], &numbers[index]));
        let behind = numbers.get(index + 1).is_some_and(|next| counts_up(&numbers[index], next));
        if before || behind {
            lines[*at].kind = LineKind::PageNumber;
            pages += 1;
        }
    }
    // A header comes again beside the next page number.
    if pages > 1 {
        mark_headers(text, lines);
    }
}

/// Whether words are a number that is filled up with a nought, as those of sections are and those of pages are not: 01.
pub(crate) fn is_padded(words: &str) -> bool {
    matches!(words.as_bytes(), [b'0', b'1'..=b'9'])
}

/// A line that comes again right before or behind the next page number is a running header. The first page bears it too,
/// above the title: there it is one only where a title of other words stands right below.
fn mark_headers(text: &str, lines: &mut [Line]) {
    // The line before and the line behind the last page number.
    let mut beside = [None; 2];
    let (mut last, mut is_behind, mut header) = (None, false, None);
    for at in 0..lines.len() {
        if lines[at].kind == LineKind::Blank {
            continue;
        }
        let is_page = lines[at].kind == LineKind::PageNumber;
        if is_page || is_behind {
            let next: Option<usize> = if is_page { last } else { Some(at) };
            let before = std::mem::replace(&mut beside[usize::from(is_behind)], next);
            if let (Some(before), Some(next)) = (before, next)
                && lines[before].content.of(text) == lines[next].content.of(text)
                && can_be_header(text, &lines[next])
            {
                (lines[before].kind, lines[next].kind) = (LineKind::PageNumber, LineKind::PageNumber);
                header = Some(next);
            }
        }
        (last, is_behind) = (Some(at).filter(|_| !is_page), is_page);
    }
    let Some(own) = header.map(|header| lines[header].content.of(text)) else { return };
    let mut first = (0..lines.len()).filter(|at| lines[*at].kind == LineKind::Text).take(4);
    if let Some(above) = first.next().filter(|above| lines[*above].content.of(text) == own)
        && first.map(|at| lines[at].content.of(text)).any(|below| is_title_like(below) && below != own)
    {
        lines[above].kind = LineKind::PageNumber;
    }
}

/// Whether a line is short enough, and no sentence and no heading.
fn can_be_header(text: &str, line: &Line) -> bool {
    let words = line.content.of(text);
    !matches!(line.kind, LineKind::Gap | LineKind::CutEnd)
        && line.columns <= HEADER_MOST
        && !is_finished(words)
        && Marker::read(words).is_none()
}

/// A running header takes at most so many columns.
const HEADER_MOST: u32 = 60;
