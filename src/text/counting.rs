//! Whether an enumeration may run through a paragraph: asked of its lines, so that few paragraphs are read again.

use super::{Ideographs, Line, LineKind, starts_clause};

/// Whether points may be counted in a paragraph that consists of these lines. It may say yes although there are none, never
/// no where there are some.
pub(crate) fn may_enumerate(text: &str, lines: &[Line]) -> bool {
    let mut before: Option<&Line> = None;
    lines.iter().filter(|line| line.kind == LineKind::Text).any(|line| {
        let before = before.replace(line);
        // The number that opens the first line is second to none; that of another may be, and so may one that goes over the
        // break before it.
        line.inside.counts
            || before.is_some_and(|before| {
                line.marker().is_some_and(|marker| marker.can_be_second())
                    || (stands_in_number(before.last) && ends_in_number(before.content.of(text)))
            })
    })
}

/// Whether words may end in the middle of a number, which opens behind a mark or with a bracket.
fn ends_in_number(words: &str) -> bool {
    let opens = |c: char| c == '.' || starts_clause(c) || matches!(c, '(' | '（');
    words.chars().rev().find(|c| opens(*c) || !stands_in_number(*c)).is_none_or(opens)
}

/// Whether a number that counts points may go on behind this character, or is told from other words by what follows it.
fn stands_in_number(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '(' | '（' | '*' | '_' | '０'..='９' | '〇' | '○')
        || (INNERS.may_be(c) && INNER.contains(c))
}

/// The Chinese characters inside of such numbers: 第二个方面，, and in what is none: （二）项.
const INNER: &str = "一二两三四五六七八九十百零廿卅第头其再最另问题議议題话話个方面点件事步项条";
/// The same as a set: most lines end in none.
const INNERS: Ideographs = Ideographs::of(INNER);
