//! The lines of a text, and what each is by its looks alone.

use super::chars::is_space;
use super::glance::{Glance, Inside};
use super::layout::is_finished;
use super::marks::unmarked;
use super::opening::is_salutation;
use super::page::mark_pages;
use super::sum::{Sum, columns};
use super::unfold::{LEAST, salutation, unfold};
use super::{Span, left_over, omission};
use crate::Marker;
use crate::numbering::Packed;
use crate::pace::Pace;

/// One line, or a part of a line that a mark of omission cuts off.
///
/// A long text has very many, and every stage asks all of them: what is asked often is read off the words once and kept
/// here, in 64 bytes, so that the text is not fetched from memory again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// All its bytes, its line break included. The lines of a text tile it.
    pub span: Span,
    /// What is read of it: without white space and Markdown marks at both ends.
    pub content: Span,
    /// The number that opens a line of words.
    pub(super) marker: Option<Packed>,
    /// The columns that `content` takes in a fixed-width font, as [`Sum`] counts them.
    pub columns: u32,
    /// How many more brackets and quotations open in it than close.
    pub unclosed: i32,
    /// The last character of `content`; a line feed where that is empty.
    pub last: char,
    /// The columns of white space before it, 255 at most.
    pub indent: u8,
    /// The `#` marks of a Markdown heading before it, or 7 for a line set in bold as a whole; 0 without.
    pub marked: u8,
    /// What it is by its looks.
    pub kind: LineKind,
    /// Whether it starts behind a line break, or behind white space that stands for one; a part cut off by a mark of
    /// omission or by a number does not.
    pub is_fresh: bool,
    /// What may stand in the line that it is or is a part of.
    pub inside: Inside,
    /// How its words read.
    pub reads: Reads,
}

/// How the words of a line read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reads {
    /// A sentence ends in them with 。
    pub has_stop: bool,
    /// They end as a sentence ends.
    pub is_finished: bool,
    /// They address an audience.
    pub is_salutation: bool,
}

impl Line {
    /// A line of words, or a blank one, in `span`.
    pub fn of_words(text: &str, span: Span, content: Span) -> Self {
        let glance = Glance::at(text.get(..span.end).unwrap_or_default(), span.start);
        let (content, marked) = unmarked(text, content);
        let kind = if content.is_empty() { LineKind::Blank } else { LineKind::Text };
        Self::new(text, span, content, kind, Sum::of(content.of(text))).with(0, marked, false, glance.inside)
    }

    /// A line with `content`, whose characters add up to `sum`.
    fn new(text: &str, span: Span, content: Span, kind: LineKind, sum: Sum) -> Self {
        let words = content.of(text);
        let is_text = kind == LineKind::Text;
        Self {
            span,
            content,
            marker: if is_text { Marker::read(words).and_then(Packed::new) } else { None },
            columns: u32::try_from(sum.columns).unwrap_or(u32::MAX),
            unclosed: i32::try_from(sum.unclosed).unwrap_or(i32::MAX),
            last: words.chars().next_back().unwrap_or('\n'),
            indent: 0,
            marked: 0,
            kind,
            is_fresh: false,
            inside: Inside::default(),
            reads: Reads {
                has_stop: sum.has_stop,
                is_finished: is_text && is_finished(words),
                is_salutation: is_text && is_salutation(words),
            },
        }
    }

    fn with(self, indent: u8, marked: u8, is_fresh: bool, inside: Inside) -> Self {
        Self { indent, marked, is_fresh, inside, ..self }
    }

    /// The number that opens a line of words; its span counts from the start of `content`.
    pub fn marker(&self) -> Option<Marker> {
        self.marker.map(Packed::marker)
    }

    /// Ends it at byte `place` of the text.
    fn cut(&mut self, text: &str, place: usize) {
        let (span, content) = (Span::new(self.span.start, place), Span::new(self.content.start, place));
        *self = Self::new(text, span, content, self.kind, Sum::of(content.of(text))).with(
            self.indent,
            self.marked,
            self.is_fresh,
            self.inside,
        );
    }
}

/// What a line is by its looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// Words.
    Text,
    /// Nothing but white space.
    Blank,
    /// Dots, dashes, stars and other signs: a rule between parts.
    Ornament,
    /// Left behind by a printer in the middle of a text: a page number.
    PageNumber,
    /// Left behind by a web page.
    LeftOver,
    /// A mark that something was left out.
    Gap,
    /// The notice that the text is cut off.
    CutEnd,
}

/// How often the lines of a text are passed over, counted as [`Pace`] counts it.
pub(crate) const LINE_PASSES: usize = 5;

/// Splits a text into lines. They tile it.
pub(crate) async fn lines(text: &str, pace: &Pace) -> Vec<Line> {
    let mut lines = Vec::with_capacity(text.len() / 64 + 1);
    let mut start = 0;
    while start < text.len() {
        let glance = Glance::at(text, start);
        let rest = &text[glance.end..];
        // A lone carriage return breaks a line too; before a line feed it belongs to it.
        let returns = rest.bytes().take_while(|byte| *byte == b'\r').count();
        let feed = rest[returns..].starts_with('\n');
        let mut end = glance.end + returns + usize::from(feed);
        let are_lone = !feed && end < text.len();
        if are_lone {
            end = glance.end + 1;
        }
        let line_start = start;
        push(&mut lines, text, Span::new(start, end), &glance);
        start = end;
        for _ in 1..if are_lone { returns } else { 0 } {
            lines.push(line(text, Span::new(start, start + 1), true, None, Inside::default(), None));
            start += 1;
        }
        pace.spend((LINE_PASSES - 1) * (end - line_start)).await;
    }
    unfold(text, &mut lines);
    pace.spend(text.len()).await;
    split_salutation(text, &mut lines);
    mark_pages(text, &mut lines);
    mark_tail(text, &mut lines);
    lines
}

/// A salutation that the speech follows in one line, as in 各位同志！这次会议…, becomes a part of its own. It stands among
/// the first lines or nowhere. Where line breaks were lost, the title may stand in its line too.
fn split_salutation(text: &str, lines: &mut Vec<Line>) {
    let head = || lines.iter().enumerate().take(12).filter(|(_, line)| line.kind == LineKind::Text);
    let opening = |words: &str| salutation_end(words).map(|end| (0, end));
    let inside = |words: &str| salutation(words).filter(|_| words.len() >= LEAST);
    let find = |place: &dyn Fn(&str) -> Option<(usize, usize)>| {
        head().find_map(|(at, line)| Some((at, place(line.content.of(text))?)))
    };
    let is_apart = head().any(|(_, line)| super::is_salutation(line.content.of(text)));
    let Some((at, (start, end))) = find(&inside).filter(|_| !is_apart).or_else(|| find(&opening)) else { return };
    let whole = lines[at].clone();
    let from = whole.content.start;
    let mut split = |at: usize, place: usize, end: usize| {
        lines[at].cut(text, place);
        lines.insert(at + 1, line(text, Span::new(place, end), false, None, whole.inside, None));
    };
    split(at, from + end, whole.span.end);
    if start > 0 {
        split(at, from + start, from + end);
    }
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
    let is_cut = lines.iter().any(|line| matches!(line.kind, LineKind::CutEnd));
    let Some(last) = lines.iter().rposition(|line| line.kind == LineKind::Text).filter(|_| !is_cut) else { return };
    let words = lines[last].content.of(text);
    let kept = words.trim_end_matches(['…', '.']);
    let is_dotted = words[kept.len()..].contains('…') || words.len() - kept.len() >= 3;
    let kept = kept.trim_end_matches(is_space);
    if is_dotted && !kept.is_empty() {
        let place = lines[last].content.start + kept.len();
        let (end, cut) = (lines[last].span.end, LineKind::CutEnd);
        lines[last].cut(text, place);
        lines.insert(last + 1, line(text, Span::new(place, end), false, Some(cut), Inside::default(), None));
    }
}

/// Adds a line, in parts where a mark of omission stands in it.
fn push(lines: &mut Vec<Line>, text: &str, span: Span, glance: &Glance) {
    let mut rest = span;
    let mut is_fresh = true;
    let marks = omission::marks(text, span, glance);
    let words_end = if marks.is_empty() { span.end } else { trim(text, span).end };
    for (mark, kind) in marks {
        if !trim(text, Span::new(rest.start, mark.start)).is_empty() {
            lines.push(line(text, Span::new(rest.start, mark.start), is_fresh, None, glance.inside, None));
            (rest.start, is_fresh) = (mark.start, false);
        }
        // White space behind a mark goes with it, so that no empty part is left over.
        let end = if mark.end >= words_end { span.end } else { mark.end };
        lines.push(line(text, Span::new(rest.start, end), is_fresh, Some(kind), glance.inside, None));
        (rest.start, is_fresh) = (end, false);
    }
    if !rest.is_empty() {
        let whole = is_fresh.then_some(glance);
        lines.push(line(text, rest, is_fresh, None, glance.inside, whole));
    }
}

/// Reads a line or a part of one; `whole` is what passing over it showed, if it is whole.
fn line(
    text: &str,
    span: Span,
    is_fresh: bool,
    kind: Option<LineKind>,
    inside: Inside,
    whole: Option<&Glance>,
) -> Line {
    let trimmed = trim(text, span);
    if trimmed.is_empty() && kind.is_none() {
        return Line::new(text, span, trimmed, LineKind::Blank, Sum::default()).with(0, 0, is_fresh, inside);
    }
    let indent = columns(Span::new(span.start, trimmed.start).of(text), 255);
    let (content, marked) = unmarked(text, trimmed);
    let words = content.of(text);
    let kind = kind.unwrap_or_else(|| {
        if words.is_empty() {
            LineKind::Blank
        } else if is_ornament(words) {
            LineKind::Ornament
        } else if left_over::is_page_number(words) {
            LineKind::PageNumber
        } else if left_over::is_left_over(words, inside.is_web) {
            LineKind::LeftOver
        } else {
            LineKind::Text
        }
    });
    let indent = u8::try_from(indent).unwrap_or(u8::MAX);
    let sum = match whole.filter(|_| content == trimmed) {
        Some(glance) => glance.sum.without_spaces(text, Span::new(span.start, glance.end), content),
        None => Sum::of(words),
    };
    Line::new(text, span, content, kind, sum).with(indent, marked, is_fresh, inside)
}

/// `span` without the white space at both ends; an empty span at its start where there is nothing else.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let end = span.start + words.trim_end_matches(is_space).len();
    let start = end - Span::new(span.start, end).of(text).trim_start_matches(is_space).len();
    if start >= end { Span::new(span.start, span.start) } else { Span::new(start, end) }
}

/// Whether a line holds nothing but dots, dashes and signs: ▼, ——. ❶ is a number.
fn is_ornament(words: &str) -> bool {
    let is_mark = |c: char| matches!(c, '…' | '.' | '。' | '·' | '*' | '=' | '-' | '_' | '~' | '—' | '＊' | '～' | ' ');
    let is_sign = |c: char| matches!(c, '\u{2500}'..='\u{2767}' | '\u{2794}'..='\u{27bf}');
    // A 。 alone is the last mark of a wrapped sentence.
    words != "。" && words.chars().all(|c| is_mark(c) || is_sign(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pace::finish;

    fn all(text: &str) -> Vec<Line> {
        finish(lines(text, &Pace::straight()))
    }

    fn contents(text: &str) -> Vec<(&str, LineKind)> {
        all(text).into_iter().map(|line| (line.content.of(text), line.kind)).collect()
    }

    #[test]
    fn every_kind_of_line_break_ends_a_line_and_lines_tile() {
        let text = "一\r\n二\r三\n\n　四　";
        let lines = all(text);
        assert_eq!(lines.iter().map(|line| line.span.of(text)).collect::<String>(), text);
        assert_eq!(contents(text).iter().map(|(words, _)| *words).collect::<Vec<_>>(), ["一", "二", "三", "", "四"]);
        assert_eq!(lines[4].indent, 2);
    }

    #[test]
    fn markdown_marks_are_taken_off_and_placeholders_stay() {
        let text = "## **一、提高**\n**二、突出**\n**个单位有**名\n> 引文";
        assert_eq!(
            contents(text).iter().map(|(words, _)| *words).collect::<Vec<_>>(),
            ["一、提高", "二、突出", "**个单位有**名", "引文"]
        );
        assert_eq!(all(text).iter().map(|line| line.marked).collect::<Vec<_>>(), [2, 7, 0, 0]);
    }

    #[test]
    fn a_mark_of_omission_is_a_part_of_its_own() {
        assert_eq!(
            contents("工作积 ……(未完,全文共7007字,当前仅显示3229字"),
            [("工作积", LineKind::Text), ("……(未完,全文共7007字,当前仅显示3229字", LineKind::CutEnd)]
        );
    }
}
