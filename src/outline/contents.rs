//! Finding the declared outline (目录, 提纲): a run of heading lines before the text.

use std::ops::Range;

use super::prints::{NOTHING, Prints, with};
use super::wording::{key, key_print, key_prints};
use crate::text::{Hints, Joined, Line, LineKind, Trim, first_lines, is_salutation, is_space, one_of};
use crate::{Marker, Span};

/// A declared outline as it stands in the lines of a text.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    /// Its lines, label and closing ornament included.
    pub lines: Range<usize>,
    /// What it lists.
    pub entries: Vec<Listed>,
    /// The prints of the keys of the entries, and which entry has each.
    keys: Prints,
    /// The prints of all that those keys begin with.
    beginnings: Prints,
}

/// One entry as it is listed.
#[derive(Debug)]
pub(crate) struct Listed {
    /// Its lines.
    pub lines: Range<usize>,
    /// Its words in the pasted text, leader and page number left out.
    pub span: Span,
    /// Its number.
    pub marker: Option<Marker>,
    /// Its number and words as one text.
    pub words: String,
    /// Where its title starts in `words`.
    pub title_at: usize,
}

/// Words that label a declared outline.
const LABELS: &[&str] = &[
    "目录",
    "目次",
    "提纲",
    "目录提纲",
    "提纲目录",
    "讲话提纲",
    "内容提纲",
    "文章目录",
    "本文目录",
    "目錄",
    "contents",
    "tableofcontents",
    "outline",
    "提要",
    "内容提要",
    "大纲",
    "主要内容",
    "主要内容如下",
    "提纲如下",
    "目录contents",
];

/// An unlabelled outline is looked for only among the first lines, in which titles and left-overs may precede it.
const FIRST_LINES: usize = 30;
/// An entry takes at most so many characters.
const ENTRY_MOST: usize = 100;

impl Contents {
    /// Looks for a declared outline among the lines of a text.
    pub fn find(text: &str, lines: &[Line]) -> Option<Self> {
        let label = first_lines(lines, 400).iter().position(|line| is_label(line.content.of(text)));
        let labelled = label.and_then(|label| Self::read(text, lines, label, label + 1)).filter(|contents| {
            contents.entries.len() >= 2 && has_text(lines.get(contents.lines.end..).unwrap_or_default())
        });
        labelled.or_else(|| {
            let first = first_lines(lines, FIRST_LINES)
                .iter()
                .position(|line| line.kind == LineKind::Text && is_entry(line.content.of(text), line.marker()))?;
            let contents = Self::read(text, lines, first, first)?;
            (contents.entries.len() >= 3 && (contents.recurs(text, lines) || contents.restarts(text, lines)))
                .then_some(contents)
        })
    }

    /// The outline in these lines, which somebody says is one. They start and end with words. An ornament that closes them
    /// is a part of it.
    pub fn told(text: &str, lines: &[Line], told: Range<usize>) -> Self {
        let behind = lines.get(told.end..).unwrap_or_default();
        let blanks = behind.iter().take_while(|line| line.kind == LineKind::Blank).count();
        let closing = behind[blanks..].iter().take_while(|line| line.kind == LineKind::Ornament).count();
        let end = if closing > 0 { told.end + blanks + closing } else { told.end };
        let mut contents = Self { lines: told.start..end, ..Self::default() };
        let words = |at: &usize| lines[*at].kind == LineKind::Text;
        let is_labelled = told.len() > 1 && is_label(lines[told.start].content.of(text));
        let own = &lines[..told.end];
        let has_pages = told.clone().any(|at| without_page(lines[at].content.of(text)).1);
        for at in told.skip(usize::from(is_labelled)).filter(words) {
            let line = &lines[at];
            let marker = line.marker().filter(|marker| is_entry(without_page(line.content.of(text)).0, Some(*marker)));
            if marker.is_some() || !contents.take_unnumbered(text, own, at, has_pages, &Prints::default()) {
                contents.push(text, line, at, marker);
            }
        }
        contents.note_keys();
        contents
    }

    /// Reads entries from line `from` on, as far as they go.
    fn read(text: &str, lines: &[Line], start: usize, from: usize) -> Option<Self> {
        let mut contents = Self { lines: start..from, ..Self::default() };
        let mut seen = Prints::default();
        let mut has_pages = false;
        let mut at = from;
        while let Some(line) = lines.get(at) {
            match line.kind {
                LineKind::Blank | LineKind::PageNumber | LineKind::LeftOver => {}
                LineKind::Ornament => contents.lines.end = at + 1,
                LineKind::Gap | LineKind::CutEnd => break,
                LineKind::Text => {
                    let words = line.content.of(text);
                    let marker = line.marker();
                    let (bare, has_page) = without_page(words);
                    has_pages |= has_page;
                    let own = marker.filter(|_| is_entry(bare, marker)).map(|marker| form_print(&marker, bare));
                    if let Some(own) = own {
                        // The first heading of the text repeats the first entry: here the outline ends.
                        if seen.insert(own, at).is_some() || (has_pages && !has_page && !next_has_page(text, lines, at))
                        {
                            break;
                        }
                        contents.push(text, line, at, marker);
                    } else if !contents.take_unnumbered(text, lines, at, has_pages, &seen) {
                        break;
                    }
                    contents.lines.end = at + 1;
                }
            }
            at += 1;
        }
        contents.note_keys();
        (!contents.entries.is_empty()).then_some(contents)
    }

    fn note_keys(&mut self) {
        for (at, entry) in self.entries.iter().enumerate() {
            let mut whole = NOTHING;
            self.beginnings.insert(whole, at);
            for (_, print) in key_prints(&entry.words) {
                self.beginnings.insert(print, at);
                whole = print;
            }
            self.keys.insert(whole, at);
        }
    }

    fn push(&mut self, text: &str, line: &Line, at: usize, marker: Option<Marker>) {
        let (bare, _) = without_page(line.content.of(text));
        let start = line.content.start();
        self.entries.push(Listed {
            lines: at..at + 1,
            span: Span::new(start, start + bare.len()),
            marker: marker.map(|found| found.at(Span::new(start + found.span.start(), start + found.span.end()))),
            words: bare.to_owned(),
            title_at: marker.map_or(0, |marker| marker.span.end()),
        });
    }

    /// Takes a line without a number: the rest of the entry before it, or an entry of its own. Returns whether it is
    /// either.
    fn take_unnumbered(&mut self, text: &str, lines: &[Line], at: usize, has_pages: bool, seen: &Prints) -> bool {
        let line = &lines[at];
        let (bare, has_page) = without_page(line.content.of(text));
        if is_salutation(line.content.of(text)) || bare.ends_with('。') {
            return false;
        }
        let last_has_page = self.entries.last().is_some_and(|last| {
            lines.get(last.lines.end - 1).is_some_and(|line| without_page(line.content.of(text)).1)
        });
        let more_follow = lines[at + 1..].iter().find(|line| line.kind == LineKind::Text).is_some_and(|next| {
            let (words, marker) = (next.content.of(text), next.marker());
            is_entry(words, marker)
                && marker.is_some_and(|marker| seen.get(form_print(&marker, without_page(words).0)).is_none())
                && !(has_pages && !without_page(words).1 && !next_has_page(text, lines, at + 1))
        });
        let is_rest = line.is_fresh
            && !self.entries.is_empty()
            && if has_pages { !last_has_page && has_page } else { more_follow };
        if let Some(last) = self.entries.last_mut().filter(|_| is_rest) {
            let span = Span::new(line.content.start(), line.content.start() + bare.len());
            last.words = Joined::new(text, last.span.len() + span.len() + 1, [last.span, span]).text.into_owned();
            last.span = last.span.up_to(span.end());
            last.lines.end = at + 1;
            return true;
        }
        if has_page {
            self.push(text, line, at, None);
            return true;
        }
        false
    }

    /// Whether it lists a heading of these words.
    pub fn lists(&self, number: &str, title: &str) -> bool {
        self.keys.get(key_print(key_print(NOTHING, number), title)).is_some()
    }

    /// Where the longest entry ends that opens these words, number and all: the place behind its last character.
    pub fn opening(&self, words: &str) -> Option<usize> {
        let near = words.char_indices().nth(ENTRY_MOST).map_or(words, |(end, _)| &words[..end]);
        // Behind what no entry begins with, none goes on.
        let begun = key_prints(near).take_while(|(_, print)| self.beginnings.get(*print).is_some());
        begun.filter(|(_, print)| self.keys.get(*print).is_some()).last().map(|(behind, _)| behind)
    }

    /// Whether a title or a salutation follows and the numbers start anew behind it: a list of headings that has no text of
    /// its own, whatever the headings of the text are called.
    fn restarts(&self, text: &str, lines: &[Line]) -> bool {
        let behind = lines.get(self.lines.end..).unwrap_or_default();
        let mut behind = behind.iter().filter(|line| line.kind == LineKind::Text);
        let opens = behind.by_ref().take(4).any(|line| is_salutation(line.content.of(text)));
        let first = self.entries.first().and_then(|entry| entry.marker);
        opens
            && behind.filter_map(Line::marker).any(|marker| {
                first.is_some_and(|first| first.value == 1 && marker.value == 1 && marker.is_of_one_row_with(&first))
            })
    }

    /// Whether most of the entries come again as lines of the text: what shows an unlabelled outline to be one.
    fn recurs(&self, text: &str, lines: &[Line]) -> bool {
        let all = self.keys.len();
        let mut came = vec![false; self.entries.len()];
        for line in lines.get(self.lines.end..).unwrap_or_default() {
            let words = line.content.of(text);
            if words.len() <= 300
                && line.marker().is_some()
                && let Some(entry) = self.keys.get(key_print(NOTHING, words))
            {
                came[entry] = true;
            }
        }
        came.iter().filter(|came| **came).count() * 2 > all
    }
}

impl Hints for Contents {
    fn heading_goes_on(&self, words: &str, more: &str) -> Option<bool> {
        let so_far = key_print(NOTHING, words);
        self.beginnings.get(so_far)?;
        if self.keys.get(so_far).is_some() {
            return Some(false);
        }
        self.beginnings.get(key_print(so_far, more)).is_some().then_some(true)
    }
}

/// The print of the words of a numbered line with its form: 一、总则 and （一）总则 are two.
fn form_print(marker: &Marker, words: &str) -> u64 {
    with(key_print(NOTHING, words), marker.rank().into())
}

fn is_label(words: &str) -> bool {
    words.len() <= 60 && LABELS.contains(&key(words).as_str())
}

/// Whether a line can be an entry: a numbered heading, no sentence.
fn is_entry(words: &str, marker: Option<Marker>) -> bool {
    // A mark at its end does not make a heading a sentence.
    let bare = words.trim_end_matches('。');
    marker.is_some_and(|marker| marker.rank() <= 70) && bare.len() <= 300 && !bare.contains('。')
}

/// Whether the line behind line `at` ends in a page number: then an entry without one is wrapped.
fn next_has_page(text: &str, lines: &[Line], at: usize) -> bool {
    lines.get(at + 1).is_some_and(|line| {
        let words = line.content.of(text);
        Marker::read(words).is_none() && without_page(words).1
    })
}

fn has_text(lines: &[Line]) -> bool {
    lines.iter().any(|line| line.kind == LineKind::Text)
}

/// An entry without the leader and the page number at its end, and whether it had one: 总则………3, 总则　　(3).
fn without_page(words: &str) -> (&str, bool) {
    let bare = words.trim_back();
    let digits = bare.trim_end_matches(one_of(")）"));
    let before = digits.trim_end_matches(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    if before.len() == digits.len() || digits.len() - before.len() > 12 {
        return (bare, false);
    }
    let before = before.trim_end_matches(one_of("(（"));
    let title =
        before.trim_end_matches(|c: char| is_space(c) || matches!(c, '.' | '…' | '·' | '．' | '。' | '—' | '-' | '_'));
    let leader = &before[title.len()..];
    let is_leader = leader.chars().count() >= 2 || leader.contains(one_of("…\t\u{3000}"));
    // 1. 12 is a number and an amount, not an entry on page 12.
    let number = Marker::read(words).map_or(0, |marker| marker.span.end());
    if is_leader && title.len() > number { (title, true) } else { (bare, false) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines_at_once;

    fn find(text: &str) -> Option<(usize, usize, Vec<String>)> {
        Contents::find(text, &lines_at_once(text)).map(|contents| {
            let words = contents.entries.iter().map(|entry| entry.words.clone()).collect();
            (contents.lines.start + 1, contents.lines.end, words)
        })
    }

    #[test]
    fn page_numbers_and_leaders_are_left_out() {
        for (line, bare, has_page) in [
            ("第一章 总则………3", "第一章 总则", true),
            ("一、深化认识.......12", "一、深化认识", true),
            ("一、深化认识　　（5）", "一、深化认识", true),
            ("一、“十四五”规划 2025", "一、“十四五”规划 2025", false),
            ("一、建设2025", "一、建设2025", false),
        ] {
            assert_eq!(without_page(line), (bare, has_page), "{line}");
        }
    }

    #[test]
    fn a_labelled_outline_ends_where_the_text_begins() {
        let text = "目录：\n一、甲甲\n（一）乙乙\n二、丙丙\n……\n在大会上的讲话\n同志们：\n一、甲甲\n正文。\n";
        assert_eq!(find(text), Some((1, 5, vec!["一、甲甲".into(), "（一）乙乙".into(), "二、丙丙".into()])));
    }

    #[test]
    fn an_unlabelled_outline_is_one_only_if_it_comes_again() {
        let body = "一、甲甲\n正文。\n二、乙乙\n正文。\n三、丙丙\n正文。\n";
        let text = format!("一、甲甲\n二、乙乙\n三、丙丙\n在大会上的讲话\n{body}");
        assert_eq!(find(&text).map(|found| (found.0, found.1)), Some((1, 3)));
        assert_eq!(find(body), None);
    }

    #[test]
    fn a_wrapped_entry_is_one_entry() {
        let text = "目录\n一、甲甲甲甲\n乙乙乙………1\n二、丙丙………2\n讲话\n一、甲甲甲甲乙乙乙\n正文。\n";
        assert_eq!(find(text), Some((1, 4, vec!["一、甲甲甲甲乙乙乙".into(), "二、丙丙".into()])));
    }
}
