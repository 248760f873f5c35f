//! Brackets and quotation marks in headings that lack their partners.

use super::speech::Speech;
use super::{Diagnostic, DiagnosticKind, Expected};

/// Marks that come in pairs. Both widths of a bracket are one kind: mixing them is no lack.
const PAIRS: &[(&[char], &[char])] = &[
    (&['（', '('], &['）', ')']),
    (&['“'], &['”']),
    (&['‘'], &['’']),
    (&['《'], &['》']),
    (&['〈'], &['〉']),
    (&['「'], &['」']),
    (&['『'], &['』']),
    (&['【'], &['】']),
];

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    for (at, section) in speech.document.sections.iter().enumerate() {
        // Where the text is cut off, the partner went with it.
        if speech.lacks_between(section.heading.span.start(), section.heading.span.end() + CUT_NEAR) {
            continue;
        }
        if let Some(mark) = lacking(&speech.words(at)) {
            found.push(Diagnostic {
                kind: DiagnosticKind::UnpairedMark,
                span: section.heading.span,
                expected: Expected::Mark(mark),
            });
        }
    }
}

/// A heading that ends so many bytes before a mark of omission may have been cut off by it.
const CUT_NEAR: usize = 8;

/// The first mark that a pair in `title` lacks.
fn lacking(title: &str) -> Option<char> {
    PAIRS.iter().find_map(|(opening, closing)| {
        let mut open = 0_u32;
        let mut before = ' ';
        for c in title.chars() {
            if opening.contains(&c) {
                open += 1;
            } else if closing.contains(&c) {
                // 1) numbers an item, and the ’ of don’t is no quotation mark.
                let stands_alone = matches!(c, ')' | '）' | '’') && before.is_ascii_alphanumeric();
                if open == 0 && !stands_alone {
                    return opening.first().copied();
                }
                open = open.saturating_sub(1);
            }
            before = c;
        }
        if open > 0 { closing.first().copied() } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_without_its_partner_is_found() {
        for (title, mark) in [
            ("推进“放管服改革", '”'),
            ("推进放管服”改革", '“'),
            ("落实《规划要求", '》'),
            ("加快建设（二期", '）'),
            ("守住”底线”", '“'),
        ] {
            assert_eq!(lacking(title), Some(mark), "{title}");
        }
    }

    #[test]
    fn pairs_of_any_width_and_lone_marks_with_a_sense_are_right() {
        for title in ["推进“放管服”改革", "建设（二期)工程", "包括1)道路2)桥梁", "What we don’t say", "“他说‘好’”", ""]
        {
            assert_eq!(lacking(title), None, "{title}");
        }
    }
}
