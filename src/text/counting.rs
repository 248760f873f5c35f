//! Whether an enumeration may run through a paragraph: asked of its lines, so that few paragraphs are read again.

use super::{Line, LineKind};

/// Whether points may be counted in a paragraph that consists of these lines. It may say yes although there are none, never
/// no where there are some.
pub(crate) fn may_enumerate(lines: &[Line]) -> bool {
    let mut before: Option<&Line> = None;
    lines.iter().filter(|line| line.kind == LineKind::Text).any(|line| {
        let last = before.replace(line).map(|before| before.last);
        // The number that opens the first line is second to none; that of another may be, and so may one that goes over the
        // break before it.
        line.inside.counts
            || last.is_some_and(|last| {
                stands_in_number(last) || line.marker().is_some_and(|marker| marker.can_be_second())
            })
    })
}

/// Whether a number that counts points may go on behind this character, or is told from other words by what follows it.
fn stands_in_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '(' | '（' | '*' | '_' | '０'..='９') || INNER.contains(c)
}

/// The Chinese characters inside of such numbers: 第二个方面，, and in what is none: （二）项.
const INNER: &str = "一二两三四五六七八九十百零〇○廿卅第头其再最另问题議议題话話个方面点件事步项条";
