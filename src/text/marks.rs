//! Marks around the words of a line: those of Markdown and of HTML.

use super::Span;
use super::chars::{Trim, one_of};
use super::line::trim;
use crate::Marker;

/// Takes Markdown marks and HTML tags off a line: `## 一、…`, `**一、…**`, `> …`, `<p>…</p>`. The two stars of **个单位
/// stand for a number that is left out and stay. Says how the line was marked, as [`Line::marked`] does.
pub(crate) fn unmarked(text: &str, span: Span) -> (Span, u8) {
    let (mut span, mut marked) = (span, 0);
    // Most lines neither open nor end as one with a mark does: nothing to take off.
    let bytes = span.of(text).as_bytes();
    if !bytes.first().is_some_and(|first| may_open_mark(*first))
        && !bytes.last().is_some_and(|last| matches!(last, b'>' | b';' | b'p'))
    {
        return (span, 0);
    }
    for _ in 0..MARKS_MOST {
        let (inner, mark) = without_mark(text, span);
        if inner == span {
            break;
        }
        (span, marked) = (inner, if marked == 0 { mark } else { marked });
    }
    (span, marked)
}

/// Whether a mark may open with this byte, as far as one byte tells.
fn may_open_mark(byte: u8) -> bool {
    matches!(byte, b'#' | b'*' | b'>' | b'_' | b'<' | b'&' | b'-' | 0xC2 | 0xE2)
}

/// Marks around marks are taken off so many times.
const MARKS_MOST: usize = 8;

/// A line without its outermost mark.
fn without_mark(text: &str, span: Span) -> (Span, u8) {
    let words = span.of(text);
    let cut = |front: usize, back: usize| trim(text, Span::new(span.start() + front, span.end() - back));
    if let Some((front, back)) = entities(words) {
        return (cut(front, back), 0);
    }
    if words.starts_with(one_of(BULLETS)) {
        let bullet = words.chars().next().map_or(0, char::len_utf8);
        let inner = words[bullet..].trim_front();
        // - 1 - is a page number; its dash is no bullet.
        if Marker::read(inner).is_some_and(|marker| !marker.is_ordinal())
            && words.chars().next_back() != words.chars().next()
        {
            return (cut(bullet, 0), 0);
        }
    }
    if !words.starts_with(one_of("#*>_<")) && !words.ends_with('>') {
        return (span, 0);
    }
    let hashes = words.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&hashes) && words[hashes..].starts_with(one_of(" \u{3000}")) {
        return (cut(hashes, 0), u8::try_from(hashes).unwrap_or(6));
    }
    if words.starts_with("> ") {
        return (cut(2, 0), 0);
    }
    for mark in ["**", "__"] {
        let inner = words.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
        if inner.is_some_and(|inner| !inner.is_empty() && !inner.contains(mark)) {
            return (cut(mark.len(), mark.len()), BOLD);
        }
    }
    // A number in bold, alone or with some of the words behind it.
    if let Some(inner) = words.strip_prefix("**").or_else(|| words.strip_prefix("__"))
        && Marker::read(inner).is_some()
    {
        return (cut(2, 0), 0);
    }
    if words.starts_with('<')
        && let Some(end) = words.find('>').filter(|end| is_tag(&words[..=*end]))
    {
        return (cut(end + 1, 0), 0);
    }
    if words.ends_with('>')
        && let Some(start) = words.rfind(one_of("<")).filter(|start| is_tag(&words[*start..]))
    {
        return (cut(0, words.len() - start), 0);
    }
    (span, 0)
}

/// Marks before the number of a heading.
const BULLETS: &str = "-*·■◆●▪•★▍▌▎▏▶►▲◇□☆◎➤✦";

/// White space as HTML writes it.
const ENTITIES: &[&str] = &["&nbsp;", "&emsp;", "&ensp;", "&#12288;", "&#160;", "&nbsp"];

/// The bytes that HTML's white space takes at the front and at the back of a line; nothing where it has none.
fn entities(words: &str) -> Option<(usize, usize)> {
    let mut inner = words;
    while let Some(rest) = ENTITIES.iter().find_map(|entity| inner.strip_prefix(entity)) {
        inner = rest.trim_front();
    }
    let front = words.len() - inner.len();
    while let Some(rest) = ENTITIES.iter().find_map(|entity| inner.strip_suffix(entity)) {
        inner = rest.trim_back();
    }
    let back = words.len() - front - inner.len();
    (front + back > 0).then_some((front, back))
}

/// What [`Line::marked`] says of a line that is set in bold as a whole.
const BOLD: u8 = 7;

fn is_tag(words: &str) -> bool {
    words[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
}
