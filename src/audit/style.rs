//! Numbers that are written unlike the others of their row.

use super::speech::Speech;
use super::{Diagnostic, DiagnosticKind, Expected, stray};
use crate::Marker;
use crate::numbering::Role;

/// The signs ⑩, ㈩ and ⒇ are the last of their kind: behind them a row must be written otherwise.
const SIGNS_END: u32 = 10;

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    for row in &speech.rows {
        let heads =
            row.iter().filter_map(|at| speech.marker(*at)).all(|marker| marker.numbering().role != Role::Ordinal);
        if heads && row.len() > 1 {
            check_row(speech, row, found);
        }
    }
    for (at, _) in speech.strays.iter().enumerate().filter(|(_, is_stray)| **is_stray) {
        let Some(marker) = speech.marker(at) else { continue };
        let like = stray::row_of_other_form(speech, at).and_then(|other| speech.number_like(other, marker.value));
        push(DiagnosticKind::MixedStyle, marker, like, found);
    }
}

fn check_row(speech: &Speech, row: &[usize], found: &mut Vec<Diagnostic>) {
    let styles: Vec<(u8, String)> = row.iter().map(|at| style(speech, *at)).collect();
    let Some((usual, count)) = usual(&styles) else { return };
    for (at, style) in row.iter().zip(&styles) {
        let Some(marker) = speech.marker(*at).filter(|_| *style != styles[usual]) else { continue };
        // Two forms that come once each are two levels, or a row that begins.
        if style.0 != styles[usual].0 && count == 1 {
            continue;
        }
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
    (heading.marker.map_or(0, |marker| marker.rank()), speech.number(at).chars().filter(is_mark).collect())
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

/// Which item has the style that most of a row have, and how many have it: the first style where several are as common;
/// nothing where all are alike.
fn usual(styles: &[(u8, String)]) -> Option<(usize, usize)> {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for (at, style) in styles.iter().enumerate() {
        match counts.iter_mut().find(|(first, _)| styles[*first] == *style) {
            Some((_, count)) => *count += 1,
            None => counts.push((at, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let usual = counts.iter().find(|(_, count)| *count == most)?;
    (counts.len() > 1).then_some(*usual)
}
