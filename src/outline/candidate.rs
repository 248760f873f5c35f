//! Which paragraphs open with a heading, and where it ends.

use super::contents::Contents;
use super::enumeration::Enumerated;
use super::rows::{list_items, rows};
use super::unnumbered::UNNUMBERED;
use crate::numbering::Role;
use crate::text::{
    Ideographs, Joined, Line, LineKind, Paragraph, Trim, behind_letters, char_at, closes, columns, is_finished,
    is_space, is_stop, is_wide, is_zero_width, one_of, opens, place,
};
use crate::{Marker, Span};

/// A heading before it has a place in the tree: in 44 bytes, since a text may have one in every line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// The paragraph that it opens.
    paragraph: u32,
    /// Whether the number that opens its paragraph is its own.
    pub is_numbered: bool,
    /// Where its number ends in its paragraph's own text.
    number_end: u32,
    /// Where its words start and end there.
    title: Span,
    /// From its number to its last character in the pasted text, without a closing 。
    pub span: Span,
    /// Where its number, without the mark of a bold that ends in it, ends in the pasted text: it starts where the heading does.
    number_to: u32,
    /// Where its words start in the pasted text: they end where the heading does. No words start there too, whatever line comes
    /// next.
    title_from: u32,
    /// The place behind its closing mark in the pasted text.
    end: u32,
    /// Whether its paragraph goes on behind it.
    pub run_in: bool,
    /// The rank of its form.
    pub rank: u8,
    /// What its number counts, 0 without one.
    pub value: u32,
}

/// So many columns behind the words of a declared entry are text that is glued to it.
const GLUED_LEAST: usize = 24;

/// The paragraphs of a text with what was read of each.
pub(crate) struct Read<'a> {
    pub text: &'a str,
    pub lines: &'a [Line],
    pub paragraphs: Vec<Paragraph>,
    pub enumerations: Enumerated,
    pub contents: Option<&'a Contents>,
}

/// Finds the headings among the paragraphs.
pub(crate) fn candidates(read: &Read) -> Vec<Candidate> {
    let lists = list_items(read);
    let rows = rows(read, &lists);
    (0..read.paragraphs.len())
        .filter(|at| !lists[*at])
        .filter_map(|at| {
            let marker = read.paragraphs[at].marker()?;
            let joined = read.joined(at);
            let mut candidate = numbered(read, at, marker, &joined)?;
            end_as_bold(&mut candidate, read, &joined);
            let is_declared = read.contents.is_some_and(|contents| {
                contents.lists(candidate.number(&joined), candidate.title(&joined))
                    || end_as_declared(&mut candidate, contents, &joined).is_some()
            });
            (is_declared || rows[at] || is_sure(&candidate, marker, &joined, read)).then_some(candidate)
        })
        .collect()
}

impl<'a> Read<'a> {
    /// The words of a paragraph as one text.
    pub fn joined(&self, at: usize) -> Joined<'a> {
        self.paragraphs[at].joined(self.text, self.lines)
    }

    /// The columns that the words of a paragraph take, `most` at most.
    pub fn columns(&self, at: usize, most: usize) -> usize {
        match self.lines_of(at) {
            [line] => usize::try_from(line.columns).map_or(most, |columns| columns.min(most)),
            _ => columns(&self.joined(at).text, most),
        }
    }

    /// Whether the words of a paragraph end as a sentence ends.
    pub fn is_finished(&self, at: usize) -> bool {
        match self.lines_of(at) {
            [line] => line.reads.is_finished,
            _ => is_finished(&self.joined(at).text),
        }
    }

    /// The lines of a paragraph.
    pub fn lines_of(&self, at: usize) -> &[Line] {
        &self.lines[self.paragraphs[at].lines()]
    }

    /// Whether the words of a paragraph take so many bytes: asked before they are joined.
    pub fn is_longer(&self, at: usize, bytes: usize) -> bool {
        let texts = self.lines_of(at).iter().filter(|line| line.kind == LineKind::Text);
        texts.map(|line| line.content.len()).sum::<usize>() > bytes
    }

    /// The last character of a paragraph.
    pub fn last(&self, at: usize) -> Option<char> {
        self.lines_of(at).last().map(|line| line.last)
    }
}

/// Cuts the heading out of a paragraph that opens with a number.
fn numbered(read: &Read, at: usize, marker: Marker, joined: &Joined) -> Option<Candidate> {
    let enumerations = read.enumerations.of(at);
    if enumerations.runs_through {
        return None;
    }
    // 一是…二是… in one paragraph: points, not a heading.
    if enumerations.points.first().is_some_and(|point| point.marker.span.start() == 0) {
        return None;
    }
    Some(cut(at, Some(marker), joined, read.paragraphs[at].number_end()))
}

/// Cuts a heading whose number ends at `from`.
pub(crate) fn cut(paragraph: usize, marker: Option<Marker>, joined: &Joined, from: usize) -> Candidate {
    let text = &*joined.text;
    let start = behind_spaces(text, from);
    let (title_end, end) = heading_end(text, start);
    let title_end = start + text[start..title_end].trim_back().len();
    // 第一**，: what is in bold is the number.
    let number = text[..from].trim_back();
    let number = number.bytes().position(|byte| byte == b'*').map_or(number, |star| &number[..star]);
    let span = joined.span(0, title_end.max(from));
    let run_in = !text[end..].trim_front().is_empty();
    let title = Span::new(start, title_end);
    Candidate {
        paragraph: place(paragraph),
        is_numbered: marker.is_some(),
        number_end: place(from),
        title,
        span,
        number_to: place(joined.span(0, number.len()).end()),
        title_from: words_from(joined, title, span),
        end: place(joined.span(0, end).end()),
        run_in,
        rank: marker.map_or(UNNUMBERED, |marker| marker.rank()),
        value: marker.map_or(0, |marker| marker.value),
    }
}

/// Where the words of a title start in the pasted text; `span` is that of the heading.
fn words_from(joined: &Joined, title: Span, span: Span) -> u32 {
    place(if title.is_empty() { span.end() } else { joined.place(title.start()) })
}

/// Where the words start behind byte `from` of a text.
fn behind_spaces(text: &str, from: usize) -> usize {
    text.len() - text[from..].trim_front().len()
}

/// Ends a heading where the declared entry ends that opens it, if its text is glued to it: 一、清点仓库去年我们清了三遍….
/// What is only worded at more length than declared stays whole.
fn end_as_declared(candidate: &mut Candidate, contents: &Contents, joined: &Joined) -> Option<()> {
    let end = contents.opening(&joined.text)?;
    let start = candidate.title.start();
    let glued = candidate.title(joined).get(end.checked_sub(start)?..)?;
    let is_glued = end > start && columns(glued, GLUED_LEAST) >= GLUED_LEAST && !glued.starts_with(one_of("，,、"));
    is_glued.then(|| candidate.end_at(joined, (end, end)))
}

/// Ends a heading that opens in bold where the bold ends, and passes a bold that ends behind the number.
fn end_as_bold(candidate: &mut Candidate, read: &Read, joined: &Joined) -> Option<()> {
    let before = read.text.as_bytes().get(..candidate.span.start())?;
    let start = candidate.title.start();
    let mark = match before {
        [.., b'*', b'*'] => BOLD,
        [.., b'_', b'_'] => UNDERLINED,
        _ => return end_as_inner_bold(candidate, joined),
    };
    let at = start + candidate.title(joined).find(mark)?;
    if at > start {
        candidate.end_at(joined, (at, at + mark.len()));
    } else {
        candidate.title = candidate.title.starting_at(start + mark.len());
        candidate.title_from = words_from(joined, candidate.title, candidate.span);
    }
    Some(())
}

/// What opens and closes a bold, in two ways.
const BOLD: &str = "**";
const UNDERLINED: &str = "__";

/// Takes off the marks of a bold that the words of a heading are set in: 1. **加强领导**：…. Elsewhere two stars stand for a
/// name that is left out.
fn end_as_inner_bold(candidate: &mut Candidate, joined: &Joined) -> Option<()> {
    let start = candidate.title.start();
    let rest = &joined.text[start..];
    let mark = match rest.as_bytes() {
        [b'*', b'*', ..] => BOLD,
        [b'_', b'_', ..] => UNDERLINED,
        _ => return None,
    };
    let inner = &rest[mark.len()..];
    let words = &inner[..inner.find(mark)?];
    let behind = &inner[words.len() + mark.len()..];
    let is_set_off = behind.is_empty()
        || behind.starts_with(|c: char| is_space(c) || matches!(c, '：' | ':' | '。'))
        || words.ends_with(one_of("：:。"));
    let title = words.trim_end_matches(one_of("：:。"));
    if title.is_empty() || !is_set_off {
        return None;
    }
    let from = start + mark.len();
    let colon = behind.chars().next().filter(|c| matches!(c, '：' | ':' | '。')).map_or(0, char::len_utf8);
    candidate.title = candidate.title.starting_at(from);
    candidate.end_at(joined, (from + title.len(), from + words.len() + mark.len() + colon));
    Some(())
}

impl Candidate {
    /// The paragraph that it opens.
    pub const fn paragraph(&self) -> usize {
        self.paragraph as usize
    }

    /// Where its number ends in its paragraph's own text.
    pub const fn number_end(&self) -> usize {
        self.number_end as usize
    }

    /// The place behind its closing mark in the pasted text.
    pub const fn end(&self) -> usize {
        self.end as usize
    }

    /// The same heading of a paragraph that is another one now.
    pub const fn moved_to(self, paragraph: usize) -> Self {
        Self { paragraph: place(paragraph), ..self }
    }

    /// Its number; its span counts in the pasted text, whose paragraphs these are.
    pub fn marker(&self, paragraphs: &[Paragraph]) -> Option<Marker> {
        paragraphs.get(self.paragraph()).and_then(Paragraph::marker).filter(|_| self.is_numbered)
    }

    /// The pasted bytes of its number.
    pub fn number_span(&self) -> Span {
        self.span.up_to(self.number_to as usize)
    }

    /// The pasted bytes of its words.
    pub fn title_span(&self) -> Span {
        self.span.starting_at(self.title_from as usize)
    }

    /// Its number as it is written; `joined` is the text of its paragraph.
    pub fn number<'a>(&self, joined: &'a Joined) -> &'a str {
        joined.text[..self.number_end()].trim_back()
    }

    /// Its words.
    pub fn title<'a>(&self, joined: &'a Joined) -> &'a str {
        &joined.text[self.title.start()..self.title.end()]
    }

    /// The same heading under this rank and number.
    pub const fn counted(self, rank: u8, value: u32) -> Self {
        Self { rank, value, ..self }
    }

    /// The same heading, what stands before its words not being its number.
    pub fn without_number(self) -> Self {
        Self { number_end: 0, number_to: place(self.span.start()), ..self }
    }

    /// The same heading, all of it being its words, up to byte `end` of its paragraph's own text at least.
    pub fn without_marks(self, end: usize) -> Self {
        let title = Span::new(0, self.title.end().max(end));
        Self { title, title_from: place(self.span.start()), ..self.without_number() }
    }

    /// Ends its title before the first end, and its text begins behind the second one.
    fn end_at(&mut self, joined: &Joined, end: (usize, usize)) {
        self.title = self.title.up_to(end.0);
        self.span = joined.span(0, end.0);
        self.title_from = words_from(joined, self.title, self.span);
        self.end = place(joined.span(0, end.1).end());
        self.run_in = !joined.text[end.1..].trim_front().is_empty();
    }
}

/// Where a heading that starts at `start` ends: the end of its words, and the place behind the mark that closes it. A
/// heading ends at the first mark that ends a sentence outside of quotes and brackets; a closing 。 is no part of it.
fn heading_end(text: &str, start: usize) -> (usize, usize) {
    let (mut depth, mut behind) = (0_u32, start);
    loop {
        // Chinese characters and Latin letters end nothing.
        let at = behind_letters(text.as_bytes(), Ideographs::NONE.next(text.as_bytes(), behind));
        let Some(c) = char_at(text, at) else { break };
        behind = at + c.len_utf8();
        match c {
            _ if opens(c) => depth += 1,
            _ if closes(c) => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '。' => return (at, behind),
            '.' if is_stop(text, at) || ends_latin(&text[start..at], &text[behind..]) => return (at, behind),
            '；' | ';' | '：' | ':' if goes_on_as_text(&text[behind..]) => return (at, behind),
            '？' | '！' | '?' | '!' => return (behind, behind),
            _ if is_space(c) && !is_zero_width(c) && sets_off(&text[start..at], &text[at..]) => return (at, behind),
            _ => {}
        }
    }
    // A quotation that never closes swallows the whole paragraph: then its first 。 ends the heading after all.
    if depth > 0
        && let Some(at) = text[start..].find('。')
    {
        return (start + at, start + at + '。'.len_utf8());
    }
    (text.len(), text.len())
}

/// Whether a full stop ends a Latin heading: Advanced welding. Twelve bays…, but not Mr. Owens.
fn ends_latin(title: &str, rest: &str) -> bool {
    let before = title.trim_end_matches(|c: char| c.is_ascii_lowercase());
    title.len() <= LATIN_MOST
        && title.is_ascii()
        && title.len() - before.len() >= 4
        && (before.is_empty() || before.ends_with(' '))
        && rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// A Latin heading that a sentence follows takes so many bytes at most.
const LATIN_MOST: usize = 60;

/// Whether text goes on behind a colon; a few words without a closing mark are the rest of the heading: 第一个故事：一把伞.
fn goes_on_as_text(rest: &str) -> bool {
    let rest = rest.trim_matches(is_space);
    !rest.is_empty() && (is_finished(rest) || rest.contains(one_of("。；")) || columns(rest, 51) > 50)
}

/// Whether white space stands between a heading and the text glued behind it: 一、产业有了新模样　沙河村过去….
fn sets_off(title: &str, rest: &str) -> bool {
    // Only the first of many spaces stands behind a wide character: the others are not looked behind.
    if !title.chars().next_back().is_some_and(is_wide) {
        return false;
    }
    let body = rest.trim_front();
    (6..=100).contains(&columns(title, 101))
        && !title.contains(one_of("。；"))
        && body.chars().next().is_some_and(is_wide)
        // A space that got into a short sentence is none: 办法要 清。今年….
        && body.find('。').is_some_and(|end| {
            columns(&body[..end], 31) > 30 || (columns(&body[..end], 11) > 10 && end + '。'.len_utf8() < body.len())
        })
}

/// Whether a number heads a section by itself, without a neighbour in its row to speak for it.
fn is_sure(candidate: &Candidate, marker: Marker, joined: &Joined, read: &Read) -> bool {
    let is_sentence = || candidate.run_in || is_finished(&joined.text);
    let title = candidate.title(joined);
    match marker.numbering().role {
        Role::Heading => !title.is_empty() || read.paragraphs[candidate.paragraph()].lines().len() == 1,
        // 第一章 总则 stands alone or is set off; 第一章我们已经翻过去了 is a sentence.
        Role::Weak if marker.rank() <= 13 => {
            let number = candidate.number(joined);
            let behind = joined.text.get(number.len()..).unwrap_or_default();
            let is_set_off = behind.trim_start_matches('*').starts_with(is_space)
                || number.ends_with(one_of("：:、"))
                || title.is_empty();
            marker.rank() == 13 || !is_sentence() || (is_set_off && !number.ends_with(one_of("，,")))
        }
        Role::Weak | Role::Ordinal => false,
    }
}
