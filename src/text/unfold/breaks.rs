//! Where the line breaks were.

use super::ahead::Ahead;
use super::cue::{ARTICLE, HEADING_MOST, announces, ends_title, heads, is_body, opens_row, starts_body};
use super::parallel;
use crate::Marker;
use crate::numbering::openers;
use crate::text::chars::{Trim, char_at, closes, ends_sentence, ends_text, is_space, is_wide, is_zero_width, one_of};
use crate::text::glance::is_decimal;
use crate::text::{Ideographs, behind_letters, is_salutation};

/// Where lines were broken once, in bytes from the start of a line.
#[derive(Default)]
pub(super) struct Breaks {
    /// The places, in order.
    pub places: Vec<usize>,
    /// The headings that open behind one.
    pub headings: Vec<Title>,
    /// How far 第一，第二， count, each behind white space.
    ordinals: u32,
}

impl Breaks {
    /// Finds the breaks of a line.
    pub fn of(words: &str) -> Self {
        let mut breaks = Self::default();
        let body = breaks.salutation(words);
        let mut ahead = Ahead::new(words);
        // The last character that is not white space, and whether white space stands behind it.
        let (mut before, mut spaced) = (' ', false);
        // The ordinal that would go on with a row of paragraphs.
        let mut row: Option<Marker> = None;
        // The last heading, where its row opened behind a colon.
        let mut listed: Option<Marker> = None;
        let bytes = words.as_bytes();
        // The line may open with a heading itself, or the first part be glued to the title.
        let first = Marker::read(words).filter(|marker| heads(marker, words, true)).map(|marker| (0, marker));
        let (mut at, mut first) =
            first.or_else(|| first_part(words)).map_or((0, None), |(at, first)| (at, Some(first)));
        while at < bytes.len() {
            let is_boundary = at > 0 && (spaced || ends_text(before));
            let is_ended = first.is_some() || is_boundary;
            if !is_ended {
                (at, before) = behind_words(bytes, at, before);
            }
            let Some(c) = char_at(words, at) else { break };
            let behind = at + c.len_utf8();
            if !is_ended && !c.is_ascii_digit() && !is_space(c) {
                (before, at) = (c, behind);
                continue;
            }
            if is_space(c) {
                spaced |= !is_zero_width(c);
                at = behind;
                continue;
            }
            let is_glued = c.is_ascii_digit() && is_wide(before) && at > 0 && is_decimal(&bytes[at..]);
            let is_place = (is_boundary || is_glued) && openers().may_open(&bytes[at..]);
            if !is_place && !spaced && first.is_none() {
                (before, at) = (c, behind);
                continue;
            }
            let marker = if is_place { Marker::read(&words[at..]) } else { None };
            // Behind ； and ： numbers enumerate; a first heading may follow a salutation.
            let is_ended = is_boundary && (!matches!(before, '；' | ';' | '：') || spaced);
            let heading = first.take().or_else(|| {
                marker.filter(|marker| {
                    let is_first = is_boundary && before == '：' && marker.rank() < 40;
                    // 履行下列职责：（一）…；（二）…: a row that opened behind a colon goes on behind ；.
                    let goes_on = is_boundary
                        && listed.is_some_and(|last| last.is_of_one_row_with(marker) && marker.value == last.value + 1);
                    heads(marker, &words[at..], is_ended || is_first || goes_on)
                })
            });
            if let Some(marker) = heading {
                breaks.push(at);
                row = None;
                let is_listed = before == '：' || (matches!(before, '；' | ';') && listed.is_some());
                listed = Some(marker).filter(|_| is_listed);
                let heading_at = at;
                let title = at + marker.span.end();
                let (next, end) = breaks.heading_end(&mut ahead, words, marker.rank(), title);
                breaks.headings.push(Title { rank: marker.rank(), at: heading_at, start: title, end });
                at = next;
                // Behind a title anything may open; where its end is not known, its words go on.
                (before, spaced) = (' ', end.is_some());
                continue;
            }
            if let Some(marker) = marker.filter(|m| m.is_ordinal() && is_boundary && ends_sentence(before)) {
                // 第一， behind a space: a paragraph opened with it.
                if spaced && marker.rank() == 70 {
                    breaks.ordinals += u32::from(marker.value == breaks.ordinals + 1);
                    breaks.push(at);
                }
                let goes_on =
                    row.is_some_and(|last| last.is_of_one_row_with(&marker) && marker.value == last.value + 1);
                if goes_on || (marker.value == 1 && announces(&words[..at])) {
                    breaks.push(at);
                    row = Some(marker);
                }
            } else if spaced
                && at > 0
                && (ends_sentence(before) || closes(before) || at < body || c == '—')
                && is_wide(c)
            {
                breaks.push(at);
            }
            (before, spaced) = (c, false);
            at = behind;
        }
        for place in parallel::ends(words, &breaks.headings) {
            breaks.push(place);
        }
        breaks
    }

    /// Whether the headings of the line count on from one another, each with sentences of its own: such a line holds
    /// sections, whatever the rest of the text is like.
    pub fn count_on(&self, words: &str) -> bool {
        if self.ordinals >= 2 {
            return true;
        }
        let inner = self.headings.iter().filter_map(|title| Some((Marker::read(words.get(title.at..)?)?, title.at)));
        // The open rows, the innermost last.
        let mut rows: Vec<(Marker, usize)> = Vec::new();
        for (marker, at) in inner.filter(|(marker, _)| marker.rank() < 40) {
            rows.retain(|(before, _)| before.rank() <= marker.rank());
            if let Some((before, start)) = rows.pop_if(|(before, _)| before.is_of_one_row_with(&marker))
                && marker.value == before.value + 1
                && words[start..at].contains('。')
                && words[..at].trim_back().ends_with(one_of("。！？”…"))
            {
                return true;
            }
            rows.push((marker, at));
        }
        false
    }

    /// Breaks the line at a place; the places are kept in order.
    fn push(&mut self, place: usize) {
        let at = self.places.partition_point(|other| *other < place);
        if place > 0 && self.places.get(at) != Some(&place) {
            self.places.insert(at, place);
        }
    }

    /// Breaks a line around the salutation at its head. Returns where the speech goes on behind it.
    fn salutation(&mut self, words: &str) -> usize {
        let head = &words[..words.char_indices().nth(300).map_or(words.len(), |(at, _)| at)];
        let colons = head.char_indices().filter(|(_, c)| matches!(c, '：' | ':'));
        for (colon, mark) in colons {
            let end = colon + mark.len_utf8();
            let addressed = ["各位", "同志们", "同志們", "尊敬的"]
                .iter()
                .filter_map(|word| head[..colon].match_indices(word).last())
                .map(|(at, _)| at)
                .max();
            let start = addressed
                .or_else(|| head[..colon].rfind(is_space).map(|at| at + 1).filter(|at| head.is_char_boundary(*at)));
            if let Some(start) = start.filter(|start| colon - start <= 90 && is_salutation(&head[*start..end])) {
                self.push(start);
                self.push(end);
                return end;
            }
        }
        0
    }

    /// Finds the end of a heading whose title starts at `from`, and breaks the line there. Returns where to read on, and
    /// where the title ends if something shows it.
    fn heading_end(&mut self, ahead: &mut Ahead, words: &str, rank: u8, from: usize) -> (usize, Option<usize>) {
        let rest = &words[from..];
        let lead = rest.len() - rest.trim_front().len();
        let sentence = ahead.sentence_end(from + lead);
        // Where spaces stand for line breaks, the next one ends the heading; nothing else has to be guessed.
        let has_space = ahead.has_space(from + lead);
        let start = from + lead;
        let mut next = start;
        while let Some(place) = ahead.title_end(rank, next, from + HEADING_MOST) {
            let Some(c) = char_at(words, place) else { break };
            next = place + c.len_utf8();
            if sentence == Some(place) {
                return (place, Some(place));
            }
            let (title, behind) = words[start..].split_at(place - start);
            // 一、学什么：把握要点 今年…: where white space ends a title, a colon stands inside it.
            let is_colon = || matches!(c, '：' | ':') && (!has_space || words[next..].starts_with(is_space));
            if ends_sentence(c) || is_colon() {
                break;
            }
            let is_behind_wide = || title.chars().rev().find(|c| !is_zero_width(*c)).is_some_and(is_wide);
            // 附　则: two characters with white space between them.
            if is_space(c) && title.trim_back().chars().nth(1).is_some() {
                let after = behind.trim_front();
                if is_behind_wide()
                    && after.chars().next().is_some_and(|c| is_wide(c) || c.is_ascii_digit())
                    && is_body(after)
                {
                    self.push(words.len() - after.len());
                }
                return (place, Some(place));
            }
            if c.is_ascii_digit()
                && is_behind_wide()
                && Marker::read(behind).is_some_and(|marker| heads(&marker, behind, false))
            {
                return (place, Some(place));
            }
            let is_end = opens_row(rank, title, behind)
                || ends_title(title, behind)
                || (rank != ARTICLE && !has_space && sentence.is_none() && starts_body(title, behind));
            if is_end {
                self.push(place);
                return (place, Some(place));
            }
        }
        (from + lead, None)
    }
}

/// The place behind the words that stand from byte `at` on, and a character like the last one before it; nothing opens behind
/// words and commas but a number.
fn behind_words(bytes: &[u8], at: usize, before: char) -> (usize, char) {
    let (mut at, mut before) = (at, before);
    loop {
        let wide = Ideographs::NONE.next(bytes, at);
        before = if wide > at { '一' } else { before };
        at = wide;
        match bytes[at..] {
            [0xEF, 0xBC, 0x8C, ..] | [0xE3, 0x80, 0x81, ..] => (at, before) = (at + 3, '，'),
            [letter, ..] if letter.is_ascii_alphabetic() => (at, before) = (behind_letters(bytes, at), 'a'),
            _ => return (at, before),
        }
    }
}

/// The number of the first part that stands right behind the title, and where: 管理办法第一章 总则.
fn first_part(words: &str) -> Option<(usize, Marker)> {
    let head = &words[..words.floor_char_boundary(HEADING_MOST)];
    let title = &head[..head.find(ends_text).unwrap_or(head.len())];
    let at = title.find("第一").filter(|at| *at > 0)?;
    let marker = Marker::read(&words[at..]).filter(|marker| marker.rank() < ARTICLE)?;
    heads(&marker, &words[at..], true).then_some((at, marker))
}

/// The title of a heading inside a line, in bytes of the line.
pub(super) struct Title {
    /// The rank of its form.
    pub rank: u8,
    /// Where its number stands.
    pub at: usize,
    /// Where its words start.
    pub start: usize,
    /// Where it ends, if something shows it.
    pub end: Option<usize>,
}
