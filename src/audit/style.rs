//! Numbers that are written unlike the others of their row.

use super::speech::Speech;
use super::{Diagnostic, DiagnosticKind, Expected};
use crate::numbering::Role;
use crate::{Marker, Parent};

/// The signs ⑩, ㈩ and ⒇ are the last of their kind: behind them a row must be written otherwise.
const SIGNS_END: u32 = 10;

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    for row in &speech.rows {
        let heads = row.iter().filter_map(|at| speech.marker(*at)).all(|marker| marker.numbering.role != Role::Ordinal);
        if heads && row.len() > 1 {
            check_row(speech, row, found);
        }
    }
    for (at, _) in speech.strays.iter().enumerate().filter(|(_, is_stray)| **is_stray) {
        let Some(marker) = speech.marker(at) else { continue };
        let like = row_of_other_form(speech, at).and_then(|other| speech.number_like(other, marker.value));
        push(DiagnosticKind::MixedStyle, marker, like, found);
    }
}

fn check_row(speech: &Speech, row: &[usize], found: &mut Vec<Diagnostic>) {
    let styles: Vec<(u8, String)> = row.iter().map(|at| style(speech, *at)).collect();
    let Some(usual) = usual(&styles) else { return };
    for (at, style) in row.iter().zip(&styles) {
        let Some(marker) = speech.marker(*at).filter(|_| *style != styles[usual]) else { continue };
        let is_sign = style.1.is_empty() || styles[usual].1.is_empty();
        if !is_sign || marker.value <= SIGNS_END {
            let is_width = style.0 == styles[usual].0 && folded(&style.1) == folded(&styles[usual].1);
            let kind = if is_width { DiagnosticKind::MixedBrackets } else { DiagnosticKind::MixedStyle };
            push(kind, marker, speech.number_like(row[usual], marker.value), found);
        }
    }
}

fn push(kind: DiagnosticKind, marker: &Marker, number: Option<String>, found: &mut Vec<Diagnostic>) {
    found.push(Diagnostic { kind, span: marker.span, expected: number.map_or(Expected::Nothing, Expected::Number) });
}

/// How a number is written: the rank of its form, and the marks in it.
fn style(speech: &Speech, at: usize) -> (u8, String) {
    let heading = &speech.section(at).heading;
    let is_mark = |c: &char| matches!(c, '（' | '(' | '）' | ')' | '、' | '，' | ',' | '.' | '．' | '：' | ':' | '﹑');
    (heading.marker.map_or(0, |marker| marker.numbering.rank), heading.number.chars().filter(is_mark).collect())
}

/// The marks of a style without their width.
fn folded(marks: &str) -> String {
    let narrow = |c| match c {
        '（' => '(',
        '）' => ')',
        '．' => '.',
        '，' => ',',
        '：' => ':',
        _ => c,
    };
    marks.chars().map(narrow).collect()
}

/// The style that most of a row have, the first of them where several are as common; nothing where all are alike.
fn usual(styles: &[(u8, String)]) -> Option<usize> {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for (at, style) in styles.iter().enumerate() {
        match counts.iter_mut().find(|(first, _)| styles[*first] == *style) {
            Some((_, count)) => *count += 1,
            None => counts.push((at, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let usual = counts.iter().find(|(_, count)| *count == most)?;
    (counts.len() > 1).then_some(usual.0)
}

/// For each section, whether its number is that of a row further out or in, written in a form of another level: the 2.
/// in 一、 2. 三、. It fits no row of its own form, and the other row leaves out just its number.
pub(super) fn strays(speech: &Speech) -> Vec<bool> {
    let sections = &speech.document.sections;
    let mut next_of_rank: Vec<Option<usize>> = vec![None; sections.len()];
    let mut next: [Option<usize>; 256] = [None; 256];
    for at in (0..sections.len()).rev() {
        if let Some(marker) = speech.marker(at) {
            next_of_rank[at] = next[usize::from(marker.numbering.rank)].replace(at);
        }
    }
    let mut last: [u32; 256] = [0; 256];
    let mut strays = vec![false; sections.len()];
    for at in 0..sections.len() {
        let Some(marker) = speech.marker(at) else { continue };
        let rank = usize::from(marker.numbering.rank);
        let continues = last[rank] + 1 == marker.value;
        let is_continued =
            next_of_rank[at].and_then(|next| speech.marker(next)).is_some_and(|next| next.value == marker.value + 1);
        last[rank] = marker.value;
        if marker.value == 1 || is_continued || marker.numbering.role != Role::Heading {
            continue;
        }
        strays[at] = row_of_other_form(speech, at).is_some_and(|other| {
            // 一、 （一） （二） 三、: the inner row explains its own number. 一、 （一） 二、 （三）: here the inner one is broken.
            let is_inner = speech.marker(other).is_some_and(|other| other.numbering.rank < marker.numbering.rank);
            let next = next_of_rank[other].filter(|next| *next > at && !(continues && is_inner));
            next.is_some_and(|next| {
                speech.marker(next).is_some_and(|next| next.value == marker.value + 1)
                    && !speech.lacks_between(sections[other].span.start, sections[next].span.start)
            })
        });
    }
    strays
}

/// The heading of another form that section `at` counts on from: the one before it or what that is under.
fn row_of_other_form(speech: &Speech, at: usize) -> Option<usize> {
    let marker = speech.marker(at)?;
    let mut other = at.checked_sub(1)?;
    loop {
        let fits = speech.marker(other).is_some_and(|one| {
            one.numbering.rank != marker.numbering.rank
                && one.numbering.role == Role::Heading
                && one.value + 1 == marker.value
        });
        if fits {
            return Some(other);
        }
        let Parent::Section(parent) = speech.section(other).parent else { return None };
        other = parent.index();
    }
}
