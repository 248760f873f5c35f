//! Where the line breaks were.

use super::cue::{
    HEADING_MOST, announces, heads, is_body, next_space, opens_row, opens_sentences, sentence_end, starts_body,
};
use super::parallel;
use crate::Marker;
use crate::numbering::openers;
use crate::text::chars::{closes, ends_sentence, ends_text, goes_on, is_space, is_wide, is_zero_width};
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
        // The last character that is not white space, and whether white space stands behind it.
        let (mut before, mut spaced) = (' ', false);
        // The ordinal that would go on with a row of paragraphs.
        let mut row: Option<Marker> = None;
        // The last heading, where its row opened behind a colon.
        let mut listed: Option<Marker> = None;
        let mut at = 0;
        let bytes = words.as_bytes();
        while at < bytes.len() {
            let is_ended = at > 0 && (spaced || ends_text(before));
            if !is_ended {
                // Nothing opens inside a clause but a number.
                let wide = Ideographs::NONE.next(bytes, at);
                let next = behind_letters(bytes, wide);
                (at, before) = (
                    next,
                    if next > wide {
                        'a'
                    } else if wide > at {
                        '一'
                    } else {
                        before
                    },
                );
            }
            let Some(c) = words.get(at..).and_then(|rest| rest.chars().next()) else { break };
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
            let is_boundary = at > 0 && (spaced || ends_text(before));
            let is_glued = c.is_ascii_digit() && is_wide(before) && at > 0 && is_decimal(&bytes[at..]);
            let is_place = (is_boundary || is_glued) && openers().may_open(&bytes[at..]);
            let marker = if is_place { Marker::read(&words[at..]) } else { None };
            // Behind ； and ： numbers enumerate; a first heading may follow a salutation.
            let is_ended = is_boundary && (!matches!(before, '；' | ';' | '：') || spaced);
            let heading = marker.filter(|marker| {
                let is_first = is_boundary
                    && before == '：'
                    && (marker.numbering.rank < 40 || (marker.value == 1 && opens_sentences(&words[at..])));
                // 履行下列职责：（一）…；（二）…: where a row of headings opened behind a colon, it goes on behind ；.
                let goes_on = is_boundary
                    && listed.is_some_and(|last| last.is_of_one_row_with(marker) && marker.value == last.value + 1);
                heads(marker, &words[at..], is_ended || is_first || goes_on)
            });
            if let Some(marker) = heading {
                breaks.push(at);
                row = None;
                let is_listed = before == '：' || (matches!(before, '；' | ';') && listed.is_some());
                listed = Some(marker).filter(|_| is_listed);
                let heading_at = at;
                let title = at + marker.span.end;
                let (next, end) = breaks.heading_end(words, marker.numbering.rank, title);
                breaks.headings.push(Title { rank: marker.numbering.rank, at: heading_at, start: title, end });
                at = next;
                // Behind a title anything may open; where its end is not known, its words go on.
                (before, spaced) = (' ', end != End::Unknown);
                continue;
            }
            // 工作安排一是…: the first point stands right behind a title.
            if at > 0 && before == ' ' && marker.is_some_and(|marker| marker.is_ordinal() && marker.value == 1) {
                breaks.push(at);
            }
            if let Some(marker) = marker.filter(|m| m.is_ordinal() && is_boundary && ends_sentence(before)) {
                // 第一， behind a space: a paragraph opened with it.
                if spaced && marker.numbering.rank == 70 {
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
        let first = Marker::read(words).map(|marker| (marker, 0));
        let inner = self.headings.iter().filter_map(|title| Some((Marker::read(words.get(title.at..)?)?, title.at)));
        // The open rows, the innermost last.
        let mut rows: Vec<(Marker, usize)> = Vec::new();
        for (marker, at) in first.into_iter().chain(inner).filter(|(marker, _)| marker.numbering.rank < 40) {
            rows.retain(|(before, _)| before.numbering.rank <= marker.numbering.rank);
            if let Some((before, start)) = rows.pop_if(|(before, _)| before.is_of_one_row_with(&marker))
                && marker.value == before.value + 1
                && words[start..at].contains('。')
                && words[..at].trim_end_matches(is_space).ends_with(['。', '！', '？', '”', '…'])
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
        let Some((start, end)) = salutation(words) else { return 0 };
        self.push(start);
        self.push(end);
        end
    }

    /// Finds the end of a heading whose title starts at `from`, and breaks the line there. Returns where to read on, and
    /// where the title ends.
    fn heading_end(&mut self, words: &str, rank: u8, from: usize) -> (usize, End) {
        let rest = &words[from..];
        let lead = rest.len() - rest.trim_start_matches(is_space).len();
        let near = &rest[lead..rest.floor_char_boundary(lead + HEADING_MOST).max(lead)];
        let sentence = sentence_end(near).map(|end| lead + end);
        // Where spaces stand for line breaks, the next one ends the heading; nothing else has to be guessed.
        let has_space = next_space(near).is_some();
        let mut before = ' ';
        for (at, c) in rest.char_indices().skip_while(|(at, _)| *at < lead).take_while(|(at, _)| *at < HEADING_MOST) {
            let place = from + at;
            if is_zero_width(c) {
                continue;
            }
            if sentence == Some(at) {
                return (place, End::Sentence(place));
            }
            if ends_sentence(c) || matches!(c, '：' | ':') {
                break;
            }
            // 附　则: two characters with white space between them.
            let is_word = rest[lead..at].trim_end_matches(is_space).chars().nth(1).is_some();
            if is_space(c) && is_word {
                let after = rest[at..].trim_start_matches(is_space);
                if is_wide(before)
                    && after.chars().next().is_some_and(|c| is_wide(c) || c.is_ascii_digit())
                    && is_body(after)
                {
                    self.push(words.len() - after.len());
                }
                return (place, End::Known(place));
            }
            if c.is_ascii_digit()
                && is_wide(before)
                && Marker::read(&rest[at..]).is_some_and(|m| heads(&m, &rest[at..], false))
            {
                return (place, End::Known(place));
            }
            let title = &rest[lead..at];
            if opens_row(rank, title, &rest[at..]) {
                return (place, End::Known(place));
            }
            if !has_space && sentence.is_none() && title.chars().nth(3).is_some() && starts_body(title, &rest[at..]) {
                // An end behind several clauses may be the wrong one.
                if title.matches(goes_on).count() > CLAUSES_MOST {
                    return (place, End::Guessed(place));
                }
                self.push(place);
                return (place, End::Known(place));
            }
            before = c;
        }
        (from + lead, End::Unknown)
    }
}

/// A title has so many commas at most where its end is only guessed.
const CLAUSES_MOST: usize = 1;

/// Where the salutation at the head of a long line starts and ends.
pub(in crate::text) fn salutation(words: &str) -> Option<(usize, usize)> {
    let head = &words[..words.char_indices().nth(300).map_or(words.len(), |(at, _)| at)];
    let mut colons = head.char_indices().filter(|(_, c)| matches!(c, '：' | ':'));
    colons.find_map(|(colon, mark)| {
        let end = colon + mark.len_utf8();
        let addressed = ADDRESSED.iter().filter_map(|word| head[..colon].rfind(word)).max();
        let start = addressed
            .or_else(|| head[..colon].rfind(is_space).map(|at| at + 1).filter(|at| head.is_char_boundary(*at)))?;
        let is_head = !head[..start].contains(ends_sentence);
        (is_head && colon - start <= 90 && is_salutation(&head[start..end]))
            .then(|| (first_addressed(head, start), end))
    })
}

/// Where a salutation opens whose last part starts at byte `start`: 各位来宾，各位朋友，同志们：.
fn first_addressed(head: &str, start: usize) -> usize {
    let mut first = start;
    while let Some(before) = head[..first].strip_suffix(goes_on)
        && let Some(own) = ADDRESSED.iter().filter_map(|word| before.rfind(word)).max()
        && !before[own..].contains(|c: char| is_space(c) || ends_text(c) || goes_on(c))
    {
        first = own;
    }
    let dear = ["尊敬的", "亲爱的"].into_iter().find(|dear| head[..first].ends_with(dear));
    first - dear.map_or(0, str::len)
}

/// How the parts of a salutation open.
const ADDRESSED: [&str; 4] = ["各位", "同志们", "同志們", "尊敬的"];

/// The title of a heading inside a line, in bytes of the line.
pub(super) struct Title {
    /// The rank of its form.
    pub rank: u8,
    /// Where its number stands.
    pub at: usize,
    /// Where its words start.
    pub start: usize,
    pub end: End,
}

/// Where a title ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Here: something shows it.
    Known(usize),
    /// Here a sentence ends, which may be the title or go on behind it.
    Sentence(usize),
    /// Here, unless something else tells.
    Guessed(usize),
    /// Nothing shows it.
    Unknown,
}
