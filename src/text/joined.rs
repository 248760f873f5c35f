//! Lines joined to the text that they wrap.

use std::borrow::Cow;

use super::page::is_padded;
use super::{Span, is_wide};

/// The words of one or more lines as one text, with the way back to the places they were pasted at.
#[derive(Debug)]
pub(crate) struct Joined<'a> {
    /// The words, soft breaks taken out; a space stands where Latin words meet.
    pub text: Cow<'a, str>,
    /// Where the first line was pasted.
    first: Span,
    /// For each line behind it: where it starts in `text`, and where it was pasted. Most texts have one line.
    more: Vec<(usize, Span)>,
}

impl<'a> Joined<'a> {
    /// The words in `content`: those of one line.
    pub fn of_line(source: &'a str, content: Span) -> Self {
        Self { text: Cow::Borrowed(content.of(source)), first: content, more: Vec::new() }
    }

    /// Joins the words in `contents`, which follow each other in `source`, and take about `room` bytes together.
    pub fn new(source: &'a str, room: usize, contents: impl IntoIterator<Item = Span>) -> Self {
        let mut contents = contents.into_iter();
        let first = contents.next().unwrap_or_default();
        let mut text = Cow::Borrowed(first.of(source));
        let mut more: Vec<(usize, Span)> = Vec::new();
        for span in contents {
            if more.is_empty() {
                let mut words = String::with_capacity(room);
                words.push_str(&text);
                text = Cow::Owned(words);
            }
            let words = text.to_mut();
            if needs_space(words, span.of(source)) {
                words.push(' ');
            }
            more.push((words.len(), span));
            words.push_str(span.of(source));
        }
        Self { text, first, more }
    }

    /// The pasted byte behind byte `at` of the joined text.
    pub fn place(&self, at: usize) -> usize {
        if self.more.is_empty() {
            return self.first.start() + at.min(self.first.len());
        }
        let behind = self.more.partition_point(|(start, _)| *start <= at);
        let (start, span) =
            behind.checked_sub(1).and_then(|last| self.more.get(last)).copied().unwrap_or((0, self.first));
        span.start() + (at - start).min(span.len())
    }

    /// The pasted bytes behind a range of the joined text. Its end is the place behind the last character, so that a
    /// range which ends with a line does not reach into the next.
    pub fn span(&self, start: usize, end: usize) -> Span {
        if end <= start {
            return Span::new(self.place(start), self.place(start));
        }
        Span::new(self.place(start), self.place(end - 1) + 1)
    }
}

/// Whether a space must stand between two lines: only where Latin letters, digits or marks meet.
pub(crate) fn needs_space(before: &str, after: &str) -> bool {
    // 附件1 and, on the next line, 2026年工作安排: two numbers. 01 has its title on the next line.
    if is_padded(before) {
        return true;
    }
    if before.len() <= 12 && before.starts_with("附") && after.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let narrow = |c: char| !is_wide(c);
    before.chars().next_back().is_some_and(|c| narrow(c) && c != '-' && c != '_')
        && after
            .chars()
            .next()
            .is_some_and(|c| narrow(c) && (is_letter(c) || c.is_ascii_digit() || c == '(' || c == '"'))
        && before.chars().next_back().is_some_and(|c| is_letter(c) || matches!(c, ',' | '.' | ';' | ':'))
}

/// A Latin, Greek or Cyrillic letter.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{52f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_joined_and_every_place_leads_back() {
        let source = "(一)社会主义\n  核心价值";
        let first = Span::new(0, source.find('\n').unwrap());
        let second = Span::new(source.find('核').unwrap(), source.len());
        let joined = Joined::new(source, source.len(), [first, second]);
        assert_eq!(joined.text, "(一)社会主义核心价值");
        assert_eq!(joined.place(joined.text.find('核').unwrap()), second.start());
        assert_eq!(joined.span(0, first.len()), first);
        assert_eq!(joined.span(0, joined.text.len()), Span::new(0, source.len()));
    }

    #[test]
    fn latin_words_are_joined_with_a_space_and_numbers_are_not() {
        assert!(needs_space("the whole", "nation"));
        assert!(!needs_space("企业", "1.2万家"));
        assert!(!needs_space("2024", "年5月"));
        assert!(!needs_space("20", "24"));
    }
}
