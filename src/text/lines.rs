//! Cutting a text into lines.

use super::chars::{Trim, one_of};
use super::glance::{Glance, Inside};
use super::line::{Line, LineKind, trim};
use super::opening::is_salutation;
use super::page::mark_pages;
use super::unfold::unfold;
use super::{Span, left_over, omission};
use crate::work::Work;

/// How often the lines of a text are passed over, counted as [`Work`] counts it.
pub(crate) const LINE_PASSES: usize = 5;

/// So many bytes are read before it is asked whether to rest.
const PORTION: usize = 4_096;

/// Splits a text into lines. They tile it.
pub(crate) async fn lines(text: &str, work: &Work) -> Vec<Line> {
    // About as many as a speech has: room that is not needed would have to be given back.
    let mut lines = Vec::with_capacity(text.len() / 256 + 1);
    let mut start = 0;
    while start < text.len() {
        let portion = start;
        while start < text.len().min(portion + PORTION) {
            start = read_line(text, start, &mut lines);
        }
        work.spend((LINE_PASSES - 1) * (start - portion)).await;
    }
    unfold(text, &mut lines);
    work.spend(text.len()).await;
    split_salutation(text, &mut lines);
    mark_pages(text, &mut lines);
    mark_tail(text, &mut lines);
    lines
}

/// Adds the line that starts at byte `start`. Returns where the next one starts.
fn read_line(text: &str, start: usize, lines: &mut Vec<Line>) -> usize {
    // Most blank lines are empty.
    let empty = match text.as_bytes()[start..] {
        [b'\n', ..] => 1,
        [b'\r', b'\n', ..] => 2,
        _ => 0,
    };
    if empty > 0 {
        push_blank(lines, Span::new(start, start + empty));
        return start + empty;
    }
    let glance = Glance::at(text, start);
    let rest = &text.as_bytes()[glance.end..];
    // A lone carriage return breaks a line too; before a line feed it belongs to it.
    let returns = rest.iter().take_while(|byte| **byte == b'\r').count();
    let feed = rest.get(returns) == Some(&b'\n');
    if feed || returns == rest.len() {
        let end = glance.end + returns + usize::from(feed);
        push(lines, text, Span::new(start, end), &glance);
        return end;
    }
    push(lines, text, Span::new(start, glance.end + 1), &glance);
    for lone in 1..returns {
        let span = Span::new(glance.end + lone, glance.end + lone + 1);
        lines.push(Line::part(text, span, true, None, Inside::default()));
    }
    glance.end + returns
}

/// A salutation that the speech follows in one line, as in 各位同志！这次会议…, becomes a part of its own. It stands among
/// the first lines or nowhere.
fn split_salutation(text: &str, lines: &mut Vec<Line>) {
    let first = first_lines(lines, 12)
        .iter()
        .position(|line| line.kind == LineKind::Text && salutation_end(line.content.of(text)).is_some());
    let Some(at) = first else { return };
    let Some(end) = salutation_end(lines[at].content.of(text)) else { return };
    let whole = lines[at].clone();
    let place = whole.content.start() + end;
    lines[at].cut(text, place);
    lines.insert(at + 1, Line::part(text, Span::new(place, whole.span.end()), false, None, whole.inside));
}

/// Where the salutation that opens a longer line ends.
fn salutation_end(words: &str) -> Option<usize> {
    let (at, mark) = words.char_indices().take(40).find(|(_, c)| matches!(c, '：' | ':' | '！' | '!'))?;
    let end = at + mark.len_utf8();
    (end < words.len() && is_salutation(&words[..end])).then_some(end)
}

/// What only the end of a text tells: a list of other pages behind its label, and dots that cut off the last line.
fn mark_tail(text: &str, lines: &mut Vec<Line>) {
    let short = lines.iter().rev().take_while(|line| line.kind != LineKind::Text || line.content.len() <= 120).count();
    let tail = lines.len() - short;
    if let Some(label) =
        lines[tail..].iter().position(|line| line.marker.is_none() && left_over::is_list_label(line.content.of(text)))
    {
        for line in lines[tail + label..].iter_mut().filter(|line| line.kind == LineKind::Text) {
            line.kind = LineKind::LeftOver;
        }
    }
    let Some(last) = lines.iter().rposition(|line| line.kind == LineKind::Text) else { return };
    let words = lines[last].content.of(text);
    let kept = words.trim_end_matches(one_of("…."));
    let is_dotted = words[kept.len()..].contains('…') || words.len() - kept.len() >= 3;
    let kept = kept.trim_back();
    if is_dotted && !kept.is_empty() && !lines.iter().any(|line| line.kind == LineKind::CutEnd) {
        let place = lines[last].content.start() + kept.len();
        let (end, cut) = (lines[last].span.end(), LineKind::CutEnd);
        lines[last].cut(text, place);
        lines.insert(last + 1, Line::part(text, Span::new(place, end), false, Some(cut), Inside::default()));
    }
}

/// Adds a blank line. Blank lines in a row are one, so that a text with very many takes little room.
fn push_blank(lines: &mut Vec<Line>, span: Span) {
    match lines.last_mut() {
        Some(last) if last.kind == LineKind::Blank && last.is_fresh && last.count < u8::MAX => {
            last.span = last.span.up_to(span.end());
            last.count += 1;
        }
        _ => lines.push(Line::blank(span, true, Inside::default())),
    }
}

/// The first lines of a text, `most` at most, blank ones counted one by one.
pub(crate) fn first_lines(lines: &[Line], most: usize) -> &[Line] {
    let mut left = most;
    let end = lines.iter().position(|line| {
        let is_behind = left == 0;
        left = left.saturating_sub(usize::from(line.count));
        is_behind
    });
    &lines[..end.unwrap_or(lines.len())]
}

/// Adds a line, in parts where a mark of omission stands in it.
fn push(lines: &mut Vec<Line>, text: &str, span: Span, glance: &Glance) {
    if glance.words == glance.end {
        return push_blank(lines, span);
    }
    let marks = omission::marks(text, span, glance);
    if marks.is_empty() {
        lines.push(Line::whole(text, span, glance));
        return;
    }
    let words_end = trim(text, span).end();
    let (mut start, mut is_fresh) = (span.start(), true);
    for (mark, kind) in marks {
        let before = Span::new(start, mark.start());
        if !trim(text, before).is_empty() {
            lines.push(Line::part(text, before, is_fresh, None, glance.inside));
            (start, is_fresh) = (mark.start(), false);
        }
        // White space behind a mark goes with it, so that no empty part is left over.
        let end = if mark.end() >= words_end { span.end() } else { mark.end() };
        lines.push(Line::part(text, Span::new(start, end), is_fresh, Some(kind), glance.inside));
        (start, is_fresh) = (end, false);
    }
    let rest = Span::new(start, span.end());
    if !rest.is_empty() {
        lines.push(Line::part(text, rest, false, None, glance.inside));
    }
}

/// Splits a text into lines, for a test of what is made of them.
#[cfg(test)]
pub(crate) fn lines_at_once(text: &str) -> Vec<Line> {
    crate::work::finish(lines(text, &Work::straight()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents(text: &str) -> Vec<(&str, LineKind)> {
        lines_at_once(text).into_iter().map(|line| (line.content.of(text), line.kind)).collect()
    }

    #[test]
    fn every_kind_of_line_break_ends_a_line_and_lines_tile() {
        let text = "一\r\n二\r三\n\n　四　";
        let lines = lines_at_once(text);
        assert_eq!(lines.iter().map(|line| line.span.of(text)).collect::<String>(), text);
        assert_eq!(contents(text).iter().map(|(words, _)| *words).collect::<Vec<_>>(), ["一", "二", "三", "", "四"]);
        assert_eq!(lines[4].indent, 2);
    }

    #[test]
    fn blank_lines_in_a_row_are_one_and_each_counts() {
        let text = "甲\n\n\r\n 　\n乙\r\r丙";
        let lines = lines_at_once(text);
        assert_eq!(lines.iter().map(|line| line.span.of(text)).collect::<String>(), text);
        assert_eq!(lines.iter().map(|line| line.count).collect::<Vec<_>>(), [1, 3, 1, 1, 1]);
        let first = |most| first_lines(&lines, most).len();
        assert_eq!([0, 1, 2, 4, 5, 9].map(first), [0, 1, 2, 2, 3, 5]);
    }

    #[test]
    fn markdown_marks_are_taken_off_and_placeholders_stay() {
        let text = "## **一、提高**\n**二、突出**\n**个单位有**名\n> 引文";
        assert_eq!(
            contents(text).iter().map(|(words, _)| *words).collect::<Vec<_>>(),
            ["一、提高", "二、突出", "**个单位有**名", "引文"]
        );
        assert_eq!(lines_at_once(text).iter().map(|line| line.marked).collect::<Vec<_>>(), [2, 7, 0, 0]);
    }

    #[test]
    fn a_mark_of_omission_is_a_part_of_its_own() {
        assert_eq!(
            contents("工作积 ……(未完,全文共7007字,当前仅显示3229字"),
            [("工作积", LineKind::Text), ("……(未完,全文共7007字,当前仅显示3229字", LineKind::CutEnd)]
        );
    }
}
