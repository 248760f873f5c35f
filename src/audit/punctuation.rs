//! Marks behind numbers, held against GB/T 15834-2011, B.3 and GB/T 9704-2012, 7.3.3.

use super::speech::Speech;
use super::{Diagnostic, DiagnosticKind, Expected};
use crate::Numbering;

/// What a number of these ranks ends in.
struct Rule {
    ranks: std::ops::RangeInclusive<u8>,
    /// The mark that the standard has; none behind a bracket.
    right: Option<char>,
    /// Marks that people write instead.
    wrong: &'static [char],
}

/// B.3.2: 一、 and 甲、. B.3.3: 1. with a full stop of Latin texts. B.3.4: （一） with nothing behind the bracket. B.3.5:
/// 1.1 with nothing behind it.
const RULES: &[Rule] = &[
    Rule { ranks: 20..=23, right: Some('、'), wrong: &['.', '．', '，', ',', '：', ':'] },
    Rule { ranks: 24..=24, right: Some('.'), wrong: &['、', '，', ','] },
    Rule { ranks: 30..=30, right: None, wrong: &['、', '，', ',', '.', '．', '：', ':'] },
    Rule { ranks: 40..=40, right: Some('.'), wrong: &['、', '，', ',', '：', ':'] },
    Rule { ranks: 41..=43, right: None, wrong: &['、', '.', '．'] },
    Rule { ranks: 50..=55, right: None, wrong: &['、', '，', ',', '.', '．', '：', ':'] },
];

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    let mut reported: Vec<&'static Numbering> = Vec::new();
    for (at, section) in speech.document.sections.iter().enumerate() {
        let Some(marker) = section.heading.marker.filter(|marker| !reported.contains(&marker.numbering())) else {
            continue;
        };
        let Some(rule) = RULES.iter().find(|rule| rule.ranks.contains(&marker.rank())) else { continue };
        let number = speech.number(at);
        let Some(bare) = number.strip_suffix(rule.wrong) else { continue };
        reported.push(marker.numbering());
        let mut number = bare.to_owned();
        number.extend(rule.right);
        found.push(Diagnostic {
            kind: DiagnosticKind::Punctuation,
            span: marker.span,
            expected: Expected::Number(number),
        });
    }
}
