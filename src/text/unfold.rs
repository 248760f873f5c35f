//! Line breaks that were lost: a whole speech, or a whole section, in one line.

mod parallel;

use super::Span;
use super::chars::{closes, ends_sentence, is_space, is_wide};
use super::line::{Line, LineKind, trim};
use super::paragraph::is_salutation;
use crate::Marker;
use crate::numbering::{Role, can_open};

/// Shorter lines, in bytes, hold no section.
const LEAST: usize = 450;
/// A heading takes at most so many bytes.
const HEADING_MOST: usize = 200;
/// The first sentence of running text ends within so many characters.
const BODY_MOST: usize = 300;

/// Takes lines apart in which line breaks were lost. A text whose headings stand at the start of lines is left alone: in
/// it, numbers inside a line are an enumeration.
pub(crate) fn unfold(text: &str, lines: &mut Vec<Line>) {
    let is_long = |line: &Line| line.kind == LineKind::Text && line.content.len() >= LEAST;
    if !lines.iter().any(is_long) {
        return;
    }
    let opening = |line: &Line| {
        let marker = Marker::read(line.content.of(text)).filter(|marker| marker.numbering.role == Role::Heading);
        marker.filter(|_| line.kind == LineKind::Text).map(|marker| marker.numbering.rank)
    };
    let (mut at_start, mut inside) = (Count::default(), Count::default());
    lines.iter().filter_map(opening).for_each(|rank| at_start.add(rank));
    let breaks: Vec<(usize, Breaks)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| is_long(line))
        .map(|(at, line)| (at, Breaks::of(line.content.of(text))))
        .collect();
    let long: usize = breaks.iter().map(|(at, _)| lines[*at].span.len()).sum();
    breaks.iter().flat_map(|(_, breaks)| &breaks.headings).for_each(|title| inside.add(title.rank));
    // 1. 2. 3. in one paragraph are an enumeration, unless such paragraphs are nearly all there is.
    let is_outline = inside.outer >= 2 && inside.outer >= at_start.outer * 2;
    let is_all = inside.all >= 3 && inside.all >= at_start.all * 2 && long * 5 >= text.len() * 3;
    for (at, breaks) in breaks.into_iter().rev() {
        let whole = lines[at].clone();
        if !is_outline && !is_all && !breaks.count_on(whole.content.of(text)) {
            continue;
        }
        let starts = breaks.places.iter().map(|place| whole.content.start + place);
        let ends = starts.chain([whole.span.end]).collect::<Vec<_>>();
        let mut parts: Vec<Line> = Vec::with_capacity(ends.len());
        let mut start = whole.span.start;
        for end in ends {
            let span = Span::new(start, end);
            let inner = Span::new(start.max(whole.content.start), end.min(whole.content.end));
            let is_first = parts.is_empty();
            let content = super::line::unmarked(text, trim(text, inner));
            parts.push(Line {
                span,
                content: content.0,
                indent: if is_first { whole.indent } else { 0 },
                marked: content.1,
                kind: if content.0.is_empty() { LineKind::Blank } else { LineKind::Text },
                is_fresh: is_first && whole.is_fresh,
            });
            start = end;
        }
        lines.splice(at..=at, parts);
    }
}

/// How many headings there are.
#[derive(Default)]
struct Count {
    all: usize,
    /// Those of forms that number sections rather than lists.
    outer: usize,
}

impl Count {
    fn add(&mut self, rank: u8) {
        self.all += 1;
        self.outer += usize::from(rank < 40);
    }
}

/// Where lines were broken once, in bytes from the start of a line.
#[derive(Default)]
struct Breaks {
    places: Vec<usize>,
    headings: Vec<Title>,
}

impl Breaks {
    fn of(words: &str) -> Self {
        let mut breaks = Self::default();
        let body = breaks.salutation(words);
        // The last character that is not white space, and whether white space stands behind it.
        let (mut before, mut spaced) = (' ', false);
        // The ordinal that would go on with a row of paragraphs.
        let mut row: Option<Marker> = None;
        let mut at = 0;
        while let Some(lead) = words.as_bytes().get(at) {
            // A Chinese character (three bytes) behind another: nothing opens here.
            if (0xE4..=0xE9).contains(lead) && !spaced && matches!(before, '一'..='鿿') {
                at += 3;
                continue;
            }
            let Some(c) = words[at..].chars().next() else { break };
            let behind = at + c.len_utf8();
            if is_space(c) {
                spaced |= !is_zero_width(c);
                at = behind;
                continue;
            }
            let is_boundary = at > 0 && (ends_sentence(before) || closes(before) || before == '：' || spaced);
            let is_glued = c.is_ascii_digit() && is_wide(before) && at > 0;
            let marker = if (is_boundary || is_glued) && can_open(c) { Marker::read(&words[at..]) } else { None };
            let heading = marker.filter(|marker| heads(marker, &words[at..], is_boundary));
            if let Some(marker) = heading {
                breaks.push(at);
                row = None;
                let heading_at = at;
                let title = at + marker.span.end;
                let (next, end) = breaks.heading_end(words, title);
                breaks.headings.push(Title { rank: marker.numbering.rank, at: heading_at, start: title, end });
                at = next;
                // Behind a title anything may open; where its end is not known, its words go on.
                (before, spaced) = (' ', end.is_some());
                continue;
            }
            if let Some(marker) = marker.filter(|m| m.is_ordinal() && is_boundary && ends_sentence(before)) {
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
    fn count_on(&self, words: &str) -> bool {
        let first = Marker::read(words).map(|marker| (marker, 0));
        let inner = self.headings.iter().filter_map(|title| Some((Marker::read(words.get(title.at..)?)?, title.at)));
        let mut last: Option<(Marker, usize)> = None;
        for (marker, at) in first.into_iter().chain(inner) {
            if let Some((before, start)) = last
                && marker.numbering.rank < 40
                && marker.is_of_one_row_with(&before)
                && marker.value == before.value + 1
                && words[start..at].contains('。')
                && words[..at].trim_end_matches(is_space).ends_with(['。', '！', '？', '”', '…'])
            {
                return true;
            }
            if last.is_none_or(|(before, _)| marker.numbering.rank <= before.numbering.rank) {
                last = Some((marker, at));
            }
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
            let addressed =
                ["各位", "同志们", "同志們", "尊敬的"].iter().filter_map(|word| head[..colon].rfind(word)).max();
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
    fn heading_end(&mut self, words: &str, from: usize) -> (usize, Option<usize>) {
        let rest = &words[from..];
        let lead = rest.len() - rest.trim_start_matches(is_space).len();
        if let Some(end) = sentence_end(&rest[lead..]) {
            return (from + lead + end, Some(from + lead + end));
        }
        // Where spaces stand for line breaks, the next one ends the heading; nothing else has to be guessed.
        let has_space = next_space(&rest[lead..]).is_some();
        let mut before = ' ';
        for (at, c) in rest.char_indices().skip_while(|(at, _)| *at < lead).take_while(|(at, _)| *at < HEADING_MOST) {
            let place = from + at;
            if is_zero_width(c) {
                continue;
            }
            if ends_sentence(c) || matches!(c, '：' | ':') {
                break;
            }
            if is_space(c) && at > lead {
                let after = rest[at..].trim_start_matches(is_space);
                if is_wide(before)
                    && after.chars().next().is_some_and(|c| is_wide(c) || c.is_ascii_digit())
                    && is_body(after)
                {
                    self.push(words.len() - after.len());
                }
                return (place, Some(place));
            }
            if c.is_ascii_digit()
                && is_wide(before)
                && Marker::read(&rest[at..]).is_some_and(|m| heads(&m, &rest[at..], false))
            {
                return (place, Some(place));
            }
            let title = &rest[lead..at];
            if opens_row(title, &rest[at..]) {
                return (place, Some(place));
            }
            if !has_space && title.chars().count() >= 4 && starts_body(title, &rest[at..]) {
                self.push(place);
                return (place, Some(place));
            }
            before = c;
        }
        (from + lead, None)
    }
}

/// Whether a marker inside a line heads a section: a sure form behind a sentence, or a decimal number set off by a space.
fn heads(marker: &Marker, words: &str, is_boundary: bool) -> bool {
    let rest = &words[marker.span.end..];
    let is_set_off = rest.starts_with([' ', '\u{3000}']) && rest.trim_start().chars().next().is_some_and(is_wide);
    match marker.numbering.rank {
        41..=43 => is_set_off || (is_boundary && rest.chars().next().is_some_and(is_wide)),
        10..=13 => is_boundary && is_set_off,
        _ => is_boundary && marker.numbering.role == Role::Heading,
    }
}

/// Where a heading ends that is a short sentence: 要算清人生的几笔账。
fn sentence_end(title: &str) -> Option<usize> {
    let end = title.find(|c| ends_sentence(c) || matches!(c, '，' | ',' | '：' | ':'))?;
    let is_sentence = title[end..].starts_with(['。', '！', '？', '；']) && !title[..end].contains([' ', '\u{3000}']);
    (is_sentence && title[..end].chars().count() <= 25).then_some(end)
}

/// The first white space between Chinese characters before a sentence ends.
fn next_space(title: &str) -> Option<usize> {
    let end = title.find(ends_sentence).unwrap_or(title.len()).min(HEADING_MOST);
    let spaces =
        title.char_indices().take_while(|(at, _)| *at < end).filter(|(_, c)| is_space(*c) && !is_zero_width(*c));
    spaces.map(|(at, _)| at).find(|at| title[..*at].chars().next_back().is_some_and(is_wide))
}

/// Whether the first number of another row opens behind `title`: it is glued to the heading above it.
fn opens_row(title: &str, rest: &str) -> bool {
    if title.chars().count() < 3 || title.ends_with(['第', '统', '万', '唯', '之', '和', '与', '、', '“', '《'])
    {
        return false;
    }
    let c = rest.chars().next().unwrap_or(' ');
    can_open(c)
        && Marker::read(rest).is_some_and(|marker| {
            let rank = marker.numbering.rank;
            let is_first = marker.value == 1 && !marker.suffix.is_empty();
            is_first && (matches!(rank, 12 | 30 | 40 | 50 | 52) || (rank == 80 && marker.suffix == "是"))
        })
}

/// Characters that take no room: they are no space between words.
fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether what follows is running text, not the next heading: a sentence ends in it before a number opens.
fn is_body(words: &str) -> bool {
    let near: usize = words.chars().take(BODY_MOST).map(char::len_utf8).sum();
    let Some(end) = words[..near].find('。') else { return false };
    let opens =
        |at: usize| Marker::read(words[at..].trim_start_matches(is_space)).is_some_and(|marker| !marker.is_ordinal());
    !opens(0) && !words[..end].match_indices([' ', '\u{3000}']).any(|(at, _)| opens(at))
}

/// Whether the sentence before a number announces that paragraphs follow: 重点做好以下五个方面工作。
fn announces(words: &str) -> bool {
    let sentence = words.trim_end_matches(is_space).trim_end_matches(ends_sentence);
    let start = sentence.rfind(ends_sentence).map_or(0, |at| at + 1);
    let last: String =
        sentence.chars().rev().take_while(|c| !ends_sentence(*c)).collect::<Vec<_>>().into_iter().rev().collect();
    start < sentence.len()
        && ["以下", "如下", "个方面", "项工作", "几点", "三点", "四点", "五点"].iter().any(|word| last.contains(word))
}

/// How running text opens, where nothing sets it off from the heading before it.
const BODY_OPENERS: &[&str] = &[
    "今年",
    "去年",
    "明年",
    "当前",
    "目前",
    "近年",
    "过去",
    "截至",
    "我们",
    "各级",
    "各地",
    "各部门",
    "这",
    "必须",
    "凡是",
    "据",
    "刚才",
    "同志们",
];
/// The same, behind a heading of two clauses only: these words stand inside headings too.
const VERB_OPENERS: &[&str] =
    &["坚决", "着力", "充分", "深入", "更大力度", "稳步", "持续", "强化", "加快", "大力", "严格", "扎实", "坚持", "要"];

/// Whether running text starts behind `title`.
fn starts_body(title: &str, rest: &str) -> bool {
    if title.ends_with([
        '但', '而', '并', '让', '使', '由', '被', '给', '靠', '向', '从', '以', '及', '不', '的', '和', '与', '、',
        '，', ',', '在', '对', '好', '为', '把', '是', '“', '《', '（', '(',
    ]) {
        return false;
    }
    let year = rest.len() > 7
        && rest.starts_with("20")
        && rest[..4.min(rest.len())].bytes().all(|b| b.is_ascii_digit())
        && rest[4..].starts_with('年');
    let second_clause = title.rsplit_once(['，', ',']).map_or(0, |(_, clause)| clause.chars().count());
    let quoted_period = rest.starts_with("“十") && !title.contains(['，', ',']) && title.chars().count() >= 8;
    year || quoted_period
        || BODY_OPENERS.iter().any(|word| rest.starts_with(word))
        || second_clause >= 6 && VERB_OPENERS.iter().any(|word| rest.starts_with(word))
}

/// The title of a heading inside a line, in bytes of the line.
struct Title {
    rank: u8,
    /// Where its number stands.
    at: usize,
    /// Where its words start.
    start: usize,
    /// Where it ends, if something shows it.
    end: Option<usize>,
}

#[cfg(test)]
mod tests {
    use crate::text::lines;

    fn parts(text: &str) -> Vec<String> {
        lines(text).iter().map(|line| line.content.of(text).to_owned()).collect()
    }

    /// Running text that is long enough to be a section.
    fn prose() -> String {
        "大家把仓库里里外外清了三遍，清出来的旧零件装了满满两卡车。".repeat(4)
    }

    #[test]
    fn spaces_stand_for_lost_line_breaks() {
        let text = format!("在会上的讲话 同志们: {0} 一、看清家底 {0} 二、想明白办法 {0} 三、落实到人头 {0}", prose());
        let parts = parts(&text);
        assert_eq!(parts[..2], ["在会上的讲话", "同志们:"]);
        assert!(parts.contains(&"一、看清家底".to_owned()) && parts.contains(&"三、落实到人头".to_owned()));
    }

    #[test]
    fn nothing_stands_for_lost_line_breaks() {
        let text = format!(
            "各位代表：{0}一、去年工作回顾去年，{0}二、今年工作安排今年，{0}三、保障措施我们要尽力。{0}",
            prose()
        );
        let parts = parts(&text);
        assert_eq!(parts[0], "各位代表：");
        assert!(
            parts.contains(&"一、去年工作回顾".to_owned()) && parts.contains(&"二、今年工作安排".to_owned()),
            "{parts:?}"
        );
    }

    #[test]
    fn an_enumeration_in_a_text_with_headings_stays_whole() {
        let text = format!("一、家底\n{0}1.清；{0}2.点；{0}\n二、办法\n{0}\n三、人头\n{0}\n", prose());
        assert_eq!(parts(&text).len(), 6);
    }
}
