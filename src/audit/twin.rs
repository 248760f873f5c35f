//! Headings of one row that say the same.

use super::speech::Speech;
use super::{Diagnostic, DiagnosticKind, Expected};
use crate::text::is_space;

/// Shorter headings are labels, which may come again.
const SHORTEST: usize = 4;

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    for row in &speech.rows {
        let mut titles: Vec<(String, usize)> = row.iter().map(|at| (words(speech, *at), *at)).collect();
        titles.retain(|(_, at)| !is_label(speech, *at));
        titles.retain(|(words, _)| words.chars().nth(SHORTEST - 1).is_some());
        titles.sort();
        let mut first = 0;
        for at in 1..titles.len() {
            if titles[at].0 != titles[first].0 {
                first = at;
                continue;
            }
            found.push(Diagnostic {
                kind: DiagnosticKind::RepeatedHeading,
                span: speech.section(titles[at].1).heading.span,
                expected: Expected::UnlikeSection(speech.section(titles[first].1).id),
            });
        }
    }
}

/// Whether a heading names who speaks in the same line, as the questions of a transcript do.
fn is_label(speech: &Speech, at: usize) -> bool {
    let heading = &speech.section(at).heading;
    let behind = speech.document.text.get(heading.span.end..).unwrap_or_default();
    heading.run_in && behind.trim_start_matches(is_space).starts_with(['：', ':'])
}

/// The words of a heading; white space does not count.
fn words(speech: &Speech, at: usize) -> String {
    speech.section(at).heading.title.chars().filter(|c| !is_space(*c)).collect()
}
