//! Headings of one row that say the same.

use std::collections::BTreeMap;

use super::speech::Speech;
use super::{Diagnostic, DiagnosticKind, Expected};
use crate::text::is_space;

/// Shorter headings are labels, which may come again.
const SHORTEST: usize = 4;

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    for row in &speech.rows {
        // For each wording, the first heading that has it.
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        for at in row.iter().copied().filter(|at| !is_label(speech, *at)) {
            let words = words(speech, at);
            if words.chars().nth(SHORTEST - 1).is_none() {
                continue;
            }
            let twin = *first.entry(words).or_insert(at);
            if twin != at {
                found.push(Diagnostic {
                    kind: DiagnosticKind::RepeatedHeading,
                    span: speech.section(at).heading.span,
                    expected: Expected::UnlikeSection(speech.section(twin).id),
                });
            }
        }
    }
}

/// Whether a heading names who speaks in the same line, as the questions of a transcript do.
fn is_label(speech: &Speech, at: usize) -> bool {
    let heading = &speech.section(at).heading;
    let behind = speech.document.text.get(heading.span.end()..).unwrap_or_default();
    heading.run_in && behind.trim_start_matches(is_space).starts_with(['：', ':'])
}

/// The words of a heading; white space does not count.
fn words(speech: &Speech, at: usize) -> String {
    speech.words(at).chars().filter(|c| !is_space(*c)).collect()
}
