//! From lines to paragraphs: which line breaks only wrap a line.

use std::ops::Range;

use super::chars::{goes_on, is_space};
use super::layout::Layout;
use super::open::{ENOUGH, Open, Passed};
use super::opening::{is_title_like, reads_like_title};
use super::page::is_padded;
use super::span::place;
use super::{Ideographs, Joined, Line, LineKind, Opens, Span};
use crate::Marker;
use crate::numbering::Packed;

/// Lines that belong together, and the number that opens them: in 24 bytes, since a text may have a paragraph in every line.
#[derive(Clone, Debug)]
pub(crate) struct Paragraph {
    /// Its first line, and the one behind its last.
    from: u32,
    to: u32,
    /// The number that opens its words as one text.
    number: Option<Packed>,
    /// Where that number was pasted.
    number_span: Span,
}

impl Paragraph {
    /// The paragraph that these lines make.
    pub fn of(text: &str, lines: &[Line], range: Range<usize>) -> Self {
        let mut paragraph = Self::of_line(&lines[range.start], range.start);
        if range.len() > 1 {
            paragraph.to = place(range.end);
            paragraph.read_marker(text, lines);
        }
        paragraph
    }

    /// The paragraph that line `at` makes; the number that opens it is known.
    fn of_line(line: &Line, at: usize) -> Self {
        let start = line.content.start();
        let end = start + line.marker.map_or(0, Packed::len);
        Self { from: place(at), to: place(at + 1), number: line.marker, number_span: Span::new(start, end) }
    }

    /// The lines, blank ones and page numbers in between included.
    pub const fn lines(&self) -> Range<usize> {
        self.from as usize..self.to as usize
    }

    /// The number that opens it; its span counts in the pasted text.
    pub fn marker(&self) -> Option<Marker> {
        self.number.map(|number| number.marker().at(self.number_span))
    }

    /// Whether a number opens it.
    pub const fn is_numbered(&self) -> bool {
        self.number.is_some()
    }

    /// Where that number ends in its words as one text; 0 without.
    pub fn number_end(&self) -> usize {
        self.number.map_or(0, Packed::len)
    }

    /// Reads the number that opens its lines.
    fn read_marker(&mut self, text: &str, lines: &[Line]) {
        // The first lines are enough.
        let mut len = 0;
        let is_needed = |line: &&Line| {
            len += line.content.len();
            len - line.content.len() < NUMBER_MOST
        };
        let texts = lines[self.lines()].iter().filter(|line| line.kind == LineKind::Text);
        let words = Joined::new(text, 2 * NUMBER_MOST, texts.take_while(is_needed).map(|line| line.content));
        self.number = Marker::read(&words.text).and_then(Packed::new);
        self.number_span = words.span(0, self.number_end());
    }

    /// Its words as one text.
    pub fn joined<'a>(&self, text: &'a str, lines: &[Line]) -> Joined<'a> {
        let lines = lines.get(self.lines()).unwrap_or_default();
        if let [line] = lines {
            return Joined::of_line(text, line.content);
        }
        let contents = lines.iter().filter(|line| line.kind == LineKind::Text).map(|line| line.content);
        let room = lines.iter().map(|line| line.content.len() + 1).sum();
        Joined::new(text, room, contents)
    }

    /// Its words in the pasted text, from the first character to the last.
    pub fn content(&self, lines: &[Line]) -> Span {
        let of = |line: Option<&Line>| line.map_or(Span::default(), |line| line.content);
        let first = of(lines.get(self.from as usize));
        let last = of(self.lines().last().and_then(|last| lines.get(last)));
        Span::new(first.start(), last.end())
    }
}

/// A number takes fewer bytes than these, with the words behind it that tell whether it is one.
const NUMBER_MOST: usize = 200;

/// What is known about the headings of a text before its lines are joined: the declared outline, if there is one.
pub(crate) trait Hints {
    /// Whether a heading that so far reads `words` goes on with `more`.
    fn heading_goes_on(&self, words: &str, more: &str) -> Option<bool>;
}

/// Joins the text lines of `range` to paragraphs, behind those that there are. Lines that are not text are none of them,
/// unless they interrupt one.
pub(crate) fn paragraphs(
    text: &str,
    lines: &[Line],
    range: Range<usize>,
    hints: Option<&dyn Hints>,
    paragraphs: &mut Vec<Paragraph>,
) {
    let first = paragraphs.len();
    let layout = Layout::of(text, lines.get(range.clone()).unwrap_or_default());
    let mut joiner = Joiner { text, lines, layout, hints, is_head: true, rows: [0; 256] };
    let mut open: Option<Open> = None;
    for at in range {
        let line = &lines[at];
        if line.kind != LineKind::Text {
            // A page number, and the blank lines around it, may stand in the middle of a sentence.
            if let Some(paragraph) = open.as_mut() {
                match line.kind {
                    LineKind::PageNumber => paragraph.passed = Passed::Page,
                    LineKind::Blank if layout.is_doubled && line.count == 1 && lines[at - 1].kind == LineKind::Text => {
                    }
                    LineKind::Blank if paragraph.passed == Passed::Nothing => paragraph.passed = Passed::Blank,
                    LineKind::Blank => {}
                    _ => open = None,
                }
            }
            continue;
        }
        let marker = line.marker();
        joiner.is_head &= at.checked_sub(1).is_none_or(|before| !lines[before].reads.has_stop);
        if let (Some(current), Some(last)) = (open.as_mut(), paragraphs.last_mut())
            && current.passed != Passed::Blank
            && joiner.continues(current, at, marker.as_ref())
        {
            last.to = place(at + 1);
            current.extend(lines, at);
            continue;
        }
        if let Some(marker) = &marker {
            joiner.rows[usize::from(marker.rank())] = marker.value;
        }
        open = Some(Open::new(lines, at, marker));
        paragraphs.push(Paragraph::of_line(line, at));
    }
    for paragraph in paragraphs[first..].iter_mut().filter(|paragraph| paragraph.lines().len() > 1) {
        paragraph.read_marker(text, lines);
    }
}

/// Forms from this rank on number lists as often as sections.
const LIST_RANK: u8 = 40;

/// The rank of 第一条.
const ARTICLE: u8 = 13;

/// How an enumeration in running text starts.
const FIRST_ITEMS: &[&str] = &["一是", "一要", "首先", "第一", "其一"];

/// A line of fewer columns was not broken because it was full.
const SHORT: u32 = 24;

/// A heading that is known beforehand takes at most so many bytes.
const KNOWN_MOST: usize = 2_000;

struct Joiner<'a> {
    text: &'a str,
    lines: &'a [Line],
    layout: Layout,
    hints: Option<&'a dyn Hints>,
    /// Whether no sentence has ended so far: a title may stand here.
    is_head: bool,
    /// The last number of each rank that opened a paragraph.
    rows: [u32; 256],
}

impl Joiner<'_> {
    /// Whether line `next`, which opens with `marker`, goes on with the open paragraph. The first rule that knows,
    /// decides.
    fn continues(&self, open: &Open, next: usize, marker: Option<&Marker>) -> bool {
        let (line, after) = (&self.lines[open.last], &self.lines[next]);
        let (words, more) = (|| line.content.of(self.text), || after.content.of(self.text));
        if !after.is_fresh || after.marked != 0 || line.marked != 0 {
            return false;
        }
        if self.ends_inside_number(line) || after.reads.opens == Opens::Bound {
            return true;
        }
        if self.are_two_headings(open, line, marker) || after.reads.is_salutation || line.reads.is_salutation {
            return false;
        }
        // Behind the number of a page the next heading of a row opens, whatever mark the page ends with.
        let follows = |marker: &Marker| {
            let rank = marker.rank();
            rank < LIST_RANK && marker.value > 1 && marker.value == self.rows[usize::from(rank)] + 1
        };
        if open.passed == Passed::Page && marker.is_some_and(follows) {
            return false;
        }
        if line.content.len() == 2 && is_padded(words()) {
            return marker.is_none() && !after.reads.is_finished && after.columns < ENOUGH;
        }
        // An indented line is a paragraph of its own, not the rest of a heading.
        if after.indent >= 2 && open.marker.is_some() && !open.has_sentence && !open.is_number_alone() {
            return false;
        }
        if self.layout.is_indented {
            if after.indent >= 2 {
                return false;
            }
            // A flush heading over indented text: its row awaits it, and the sentence or the table before it has ended.
            let awaited = |marker: &Marker| {
                let last = self.rows[usize::from(marker.rank())];
                !marker.is_ordinal() && (marker.value == 1 || marker.value == last + 1)
            };
            if marker.is_some_and(awaited) && (line.reads.is_finished || words().contains('\t')) {
                return false;
            }
            if open.is_indented {
                return self.layout.width.is_none() || self.layout.is_full(self.text, line) || !line.reads.is_finished;
            }
        }
        let next_in_row = marker
            .zip(open.marker.as_ref())
            .is_some_and(|(next, first)| next.is_of_one_row_with(first) && next.value == first.value + 1);
        if next_in_row {
            return false;
        }
        if self.is_cut_number(open, line, marker) {
            return true;
        }
        if self.layout.width.is_some() {
            return self.continues_full_line(open, (line, after), marker);
        }
        // 一带一路…，/一、坚定不移抓产业，二、…: behind a comma a number goes on with the sentence.
        if goes_on(line.last) && !(open.marker.is_some() && marker.is_some()) {
            return true;
        }
        if marker.is_some() || line.reads.is_finished {
            return false;
        }
        if open.marker.as_ref().is_some_and(|marker| !marker.is_ordinal()) && !open.has_sentence {
            return self.heading_goes_on(open, line, next);
        }
        // Latin lines go on with a small letter: a title, a name and a date stand on lines of their own.
        let is_latin = line.last.is_ascii_alphanumeric() && more().starts_with(|c: char| c.is_ascii_alphanumeric());
        if is_latin && !more().starts_with(|c: char| c.is_ascii_lowercase()) {
            return false;
        }
        // What holds a sentence and ends without one is torn, however short it is.
        let is_title = || {
            is_title_like(words())
                || (self.is_head && open.first == open.last && reads_like_title(words()) && !reads_like_title(more()))
        };
        open.has_sentence || leaves_open(words()) || (open.columns >= ENOUGH && !is_title())
    }

    /// Whether two short lines with numbers follow each other: two headings, also where the second number is a letter behind
    /// ；, which would go on with running text. Of all others the rules below say the same, at more length.
    fn are_two_headings(&self, open: &Open, line: &Line, marker: Option<&Marker>) -> bool {
        marker.is_some_and(|marker| !marker.is_ordinal())
            && open.marker.is_some()
            && open.columns < ENOUGH
            && self.layout == Layout { is_torn: self.layout.is_torn, ..Layout::default() }
            && line.last != '第'
    }

    /// Whether a line ends in the middle of a number: （ or （三 alone.
    fn ends_inside_number(&self, line: &Line) -> bool {
        let is_bracket = |c: char| matches!(c, '（' | '(');
        // Most lines leave no bracket open, and are not looked at.
        is_bracket(line.last)
            || (line.unclosed == 1 && {
                let inner = line.content.of(self.text).strip_prefix(is_bracket).map(|rest| rest.trim_matches(is_space));
                inner.is_some_and(|rest| {
                    rest.chars().count() <= 3 && rest.chars().all(|c| "一二三四五六七八九十0123456789".contains(c))
                })
            })
    }

    /// Whether the number that opens a line is cut off from the sentence before it: 讲了/三、四个小时, 一是快；/二是准.
    fn is_cut_number(&self, open: &Open, line: &Line, marker: Option<&Marker>) -> bool {
        let Some(marker) = marker else { return false };
        let is_semicolon = matches!(line.last, '；' | ';');
        let is_open_clause = is_semicolon || !line.reads.is_finished;
        if marker.is_ordinal() {
            return marker.value > 1 && is_open_clause && !open.is_in_row() && self.enumerates(open);
        }
        // 有三种：A.老；/B.中；/C.青。: letters behind ；number on inside the sentence.
        if (60..=62).contains(&marker.rank()) && marker.value > 1 && is_semicolon {
            return open.marker.as_ref().is_none_or(|first| first.rank() != marker.rank());
        }
        // A row that has this number's place keeps it; a number out of the blue in the middle of a sentence is none.
        let last = self.rows[usize::from(marker.rank())];
        line.last == '第'
            || (is_open_clause
                && open.columns >= ENOUGH
                && (open.has_sentence || open.marker.is_none())
                && !is_title_like(line.content.of(self.text))
                && marker.value > 1
                && marker.value != last + 1)
    }

    /// The rule for texts in which every long line is broken at one column: only a line that reaches it goes on.
    fn continues_full_line(&self, open: &Open, (line, after): (&Line, &Line), marker: Option<&Marker>) -> bool {
        if !self.layout.is_full(self.text, line) {
            return goes_on(line.last) && marker.is_none();
        }
        match marker {
            Some(marker) if !marker.is_ordinal() => {
                !line.reads.is_finished
                    && !is_title_like(line.content.of(self.text))
                    && (open.marker.is_none() || open.has_sentence)
            }
            Some(marker) => !line.reads.is_finished || (marker.value > 1 && !open.is_in_row() && self.enumerates(open)),
            // A short line without a closing mark ends no paragraph: it is a heading, behind a paragraph whose last line
            // happens to be full.
            None => {
                !line.reads.is_finished
                    || after.reads.is_finished
                    || goes_on(after.last)
                    || self.layout.is_full(self.text, after)
            }
        }
    }

    /// Whether an enumeration starts in the open paragraph. Only its last lines are looked at, so that a paragraph of any
    /// length costs no more than its lines.
    fn enumerates(&self, open: &Open) -> bool {
        let first = open.first.max(open.last.saturating_sub(40));
        let lines = self.lines.get(first..=open.last).unwrap_or_default();
        lines.iter().any(|line| FIRST_ITEMS.iter().any(|item| line.content.of(self.text).contains(item)))
    }

    /// Whether a heading that so far fills whole lines goes on in the line behind it.
    fn heading_goes_on(&self, open: &Open, line: &Line, next: usize) -> bool {
        let after = &self.lines[next];
        if let Some(hints) = self.hints.filter(|_| open.len <= KNOWN_MOST)
            && let Some(known) = hints.heading_goes_on(&open.words(self.text, self.lines), after.content.of(self.text))
        {
            return known;
        }
        // 第三条 opens a sentence, which a long line without a closing mark breaks off.
        if open.marker.is_some_and(|marker| marker.rank() == ARTICLE) && line.columns >= ENOUGH {
            return true;
        }
        // 一 alone on its line is a heading without words; 一、 alone has its words on the next line.
        if open.marker.as_ref().is_some_and(|marker| marker.suffix().is_empty() && marker.rank() == 22) {
            return false;
        }
        // A line that ends in a particle may be whole: 已经改完的. A sentence behind a short one is its text, not its rest, and
        // so is a paragraph behind any.
        let is_text = after.reads.is_finished && (line.columns < SHORT || after.columns >= ENOUGH);
        let is_whole = !self.layout.is_torn && is_text && !goes_on(line.last);
        // A quotation that the next line does not close either was never closed, where lines are not torn.
        let goes_on_quoting = open.unclosed > 0 && (self.layout.is_torn || open.unclosed + after.unclosed <= 0);
        if open.is_number_alone() || (!is_whole && leaves_open(line.content.of(self.text))) || goes_on_quoting {
            return true;
        }
        // A short line without a closing mark between a heading and its text is the rest of the heading, in a text whose
        // lines are torn anyway.
        let follower = self.lines.get(next + 1..).unwrap_or_default().iter().find(|line| line.kind != LineKind::Blank);
        let body_follows = follower
            .is_some_and(|line| line.kind == LineKind::Text && (line.columns >= ENOUGH || line.reads.is_finished));
        self.layout.is_torn && body_follows && after.columns <= 50 && !after.reads.is_finished && line.columns >= 20
    }
}

/// Words that end like a particle and are none: 展现新作为, 广泛参与.
const WHOLE: &[&str] = &[
    "作为", "行为", "有为", "可为", "参与", "方向", "导向", "取向", "志向", "动向", "走向", "目的", "普及", "结对",
    "存在", "所在", "内在", "服从", "求是",
];

/// The particles and conjunctions that words do not end in.
const PARTICLE: &str = "的和与及在对把将为被从向于以或并而是";
/// The same as a set: most lines end in none.
const PARTICLES: Ideographs = Ideographs::of(PARTICLE);

/// Whether words cannot end here: a particle or a conjunction stands last, or a comma.
fn leaves_open(words: &str) -> bool {
    let Some(last) = words.chars().next_back() else { return false };
    let is_particle = PARTICLES.may_be(last) && PARTICLE.contains(last);
    goes_on(last) || (is_particle && !WHOLE.iter().any(|whole| words.ends_with(whole)))
}
