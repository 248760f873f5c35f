//! A line of a text: what it is by its looks, and what is kept of it.

use super::chars::{Trim, is_bound, is_space};
use super::glance::{Glance, Inside};
use super::layout::is_finished;
use super::marks::unmarked;
use super::opening::{ADDRESS_ENDS, is_salutation};
use super::scan::leads_ideograph;
use super::sum::{Sum, columns};
use super::{Span, left_over};
use crate::Marker;
use crate::numbering::Packed;

/// One line, a part of a line that a mark of omission cuts off, or blank lines in a row.
///
/// A long text has very many, and every stage asks all of them: what is asked often is read off the words once and kept
/// here, in 48 bytes, so that the text is not fetched from memory again.
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
    /// Whether it starts behind a line break; only a part cut off by a mark of omission does not.
    pub is_fresh: bool,
    /// How many lines it is: blank ones in a row are one. 255 at most.
    pub(super) count: u8,
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
    /// What they open with.
    pub opens: Opens,
}

/// What the words of a line open with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Opens {
    /// Neither of these.
    #[default]
    Otherwise,
    /// “
    Quotation,
    /// A mark that opens no line.
    Bound,
}

impl Opens {
    /// What words open with whose first character is this.
    fn with(c: char) -> Self {
        match c {
            '“' => Self::Quotation,
            _ if is_bound(c) => Self::Bound,
            _ => Self::Otherwise,
        }
    }
}

impl Line {
    /// A line of words, or a blank one, in `span`.
    pub fn of_words(text: &str, span: Span, words: Span) -> Self {
        let glance = Glance::at(text.get(..span.end()).unwrap_or_default(), span.start());
        let (content, marked) = unmarked(text, words);
        let kind = if content.is_empty() { LineKind::Blank } else { LineKind::Text };
        let rest = Span::new(words.end(), glance.end).of(text);
        let is_whole = content == words && words.start() == glance.words && rest.chars().all(is_space);
        let sum = if is_whole { glance.sum_up_to(text, words.end()) } else { Sum::of(content.of(text)) };
        Self::new(text, span, content, kind, sum).with(0, marked, false, glance.inside)
    }

    /// Reads a line of words that was passed over.
    pub fn whole(text: &str, span: Span, glance: &Glance) -> Self {
        let words = Span::new(glance.words, glance.end).of(text).trim_back();
        let trimmed = Span::new(glance.words, glance.words + words.len());
        let (content, marked) = unmarked(text, trimmed);
        let sum = if content == trimmed { glance.sum_up_to(text, content.end()) } else { Sum::of(content.of(text)) };
        let kind = kind_of(content.of(text), glance.inside.is_web);
        let indent = u8::try_from(glance.indent).unwrap_or(u8::MAX);
        Self::new(text, span, content, kind, sum).with(indent, marked, true, glance.inside)
    }

    /// Reads a line or a part of one.
    pub fn part(text: &str, span: Span, is_fresh: bool, kind: Option<LineKind>, inside: Inside) -> Self {
        let trimmed = trim(text, span);
        if trimmed.is_empty() && kind.is_none() {
            return Self::blank(span, is_fresh, inside);
        }
        let indent = u8::try_from(columns(Span::new(span.start(), trimmed.start()).of(text), 255)).unwrap_or(u8::MAX);
        let (content, marked) = unmarked(text, trimmed);
        let words = content.of(text);
        let kind = kind.unwrap_or_else(|| kind_of(words, inside.is_web));
        Self::new(text, span, content, kind, Sum::of(words)).with(indent, marked, is_fresh, inside)
    }

    /// A line without words.
    pub fn blank(span: Span, is_fresh: bool, inside: Inside) -> Self {
        Self {
            span,
            content: Span::new(span.start(), span.start()),
            marker: None,
            columns: 0,
            unclosed: 0,
            last: '\n',
            indent: 0,
            marked: 0,
            kind: LineKind::Blank,
            is_fresh,
            count: 1,
            inside,
            reads: Reads::default(),
        }
    }

    /// A line with `content`, whose characters add up to `sum`.
    fn new(text: &str, span: Span, content: Span, kind: LineKind, sum: Sum) -> Self {
        let words = content.of(text);
        let is_text = kind == LineKind::Text;
        let last = words.chars().next_back().unwrap_or('\n');
        Self {
            span,
            content,
            marker: if is_text { Marker::read(words).and_then(Packed::new) } else { None },
            columns: u32::try_from(sum.columns).unwrap_or(u32::MAX),
            unclosed: i32::try_from(sum.unclosed).unwrap_or(i32::MAX),
            last,
            indent: 0,
            marked: 0,
            kind,
            is_fresh: false,
            count: 1,
            inside: Inside::default(),
            reads: Reads {
                has_stop: sum.has_stop,
                is_finished: is_text && is_finished(words),
                is_salutation: is_text && ADDRESS_ENDS.contains(&last) && is_salutation(words),
                opens: words.chars().next().map_or_else(Opens::default, Opens::with),
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
    pub fn cut(&mut self, text: &str, place: usize) {
        let (span, content) = (Span::new(self.span.start(), place), Span::new(self.content.start(), place));
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

/// What a line with these words is by its looks.
fn kind_of(words: &str, is_web: bool) -> LineKind {
    let opens_with_ideograph = words.as_bytes().first().is_some_and(|first| leads_ideograph(*first));
    if words.is_empty() {
        LineKind::Blank
    } else if !opens_with_ideograph && is_ornament(words) {
        LineKind::Ornament
    } else if left_over::is_page_number(words) {
        LineKind::PageNumber
    } else if left_over::is_left_over(words, is_web) {
        LineKind::LeftOver
    } else {
        LineKind::Text
    }
}

/// `span` without the white space at both ends; an empty span at its start where there is nothing else.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let end = span.start() + words.trim_back().len();
    let start = end - Span::new(span.start(), end).of(text).trim_front().len();
    if start >= end { Span::new(span.start(), span.start()) } else { Span::new(start, end) }
}

/// Whether a line holds nothing but dots, dashes and signs: ▼, ——. ❶ is a number.
fn is_ornament(words: &str) -> bool {
    let is_mark = |c: char| matches!(c, '…' | '.' | '。' | '·' | '*' | '=' | '-' | '_' | '~' | '—' | '＊' | '～' | ' ');
    let is_sign = |c: char| matches!(c, '\u{2500}'..='\u{2767}' | '\u{2794}'..='\u{27bf}');
    // A 。 alone is the last mark of a wrapped sentence.
    words != "。" && words.chars().all(|c| is_mark(c) || is_sign(c))
}
