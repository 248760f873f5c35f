//! How many parts are announced, held against how many follow: 讲三点意见, 以下四个方面.

use super::point::joined;
use super::speech::{COUNTING_ORDINALS, Speech};
use super::{Diagnostic, DiagnosticKind, Expected};
use crate::numbering::Numeral;
use crate::text::{Joined, is_space};
use crate::{BlockKind, Span};

/// What is counted, and whether it must be followed by one of [`MATTERS`] or the end of its clause.
const MEASURES: &[(&str, bool)] =
    &[("点", true), ("条", true), ("项", true), ("个方面", false), ("个问题", false), ("件事", false), ("句话", false)];
/// What a speech offers by the piece.
const MATTERS: &[&str] = &[
    "意见", "要求", "建议", "希望", "看法", "体会", "想法", "认识", "感受", "思考", "打算", "问题", "考虑", "说明",
    "启示", "经验", "工作", "任务", "内容", "措施",
];
/// What announces parts, right before their number.
const VERBS: &[&str] =
    &["讲", "谈", "提", "提出", "说", "强调", "汇报", "分享", "抓好", "做好", "做到", "突出", "以下", "如下", "下面"];

/// How a row of parts begins that may stand in running text.
const OPENINGS: &[&str] = &["第一", "一是", "一、", "首先", "其一", "一要", "（一）", "1."];
/// It begins within so many characters behind the announcement.
const COUNTED_WITHIN: usize = 200;

/// An announcement. Places count in the words of its block.
struct Promise {
    count: u32,
    start: usize,
    end: usize,
    /// Where the sentence ends that announces.
    sentence_end: usize,
}

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    let document = speech.document;
    let rows = Rows::of(speech);
    let mut is_preamble = true;
    let mut points = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        while document.points.get(points).is_some_and(|point| point.block < index) {
            points += 1;
        }
        match block.kind {
            BlockKind::Heading(_) => is_preamble = false,
            BlockKind::Paragraph { .. } => {
                let joined = joined(speech, block);
                for promise in promises(&joined.text) {
                    let here = here(speech, &joined, &promise, index, points);
                    let below = below(speech, &rows, &joined, &promise, index);
                    let whole = if is_preamble { rows.whole } else { [None; 2] };
                    let counts = [here, below, whole[0], whole[1]];
                    if here.is_none() && counts_off(&joined.text[promise.end..]) {
                        continue;
                    }
                    let span = joined.span(promise.start, promise.end);
                    found.extend(broken(speech, promise.count, &counts, span));
                }
            }
            _ => {}
        }
    }
}

/// The finding for a promise that none of the counts keeps; nothing where nothing was counted, or where the text gives a
/// reason.
fn broken(speech: &Speech, promised: u32, counts: &[Option<u32>], span: Span) -> Option<Diagnostic> {
    let found = counts.iter().flatten().copied().next()?;
    let is_kept = counts.iter().flatten().any(|count| *count == promised);
    let is_excused = speech.lacks_anything() && found < promised;
    // Fewer than two are no row, and more than twice as many are not what was announced.
    let is_likely = found >= 2 && found <= promised * 2;
    (is_likely && !is_kept && !is_excused).then_some(Diagnostic {
        kind: DiagnosticKind::BrokenPromise,
        span,
        expected: Expected::Count { promised, found },
    })
}

/// The announcements in a text.
fn promises(text: &str) -> Vec<Promise> {
    let mut found = Vec::new();
    for (measure, needs_matter) in MEASURES {
        for (at, _) in text.match_indices(measure) {
            let behind = at + measure.len();
            let rest = &text[behind..];
            let ends = rest.chars().next().is_none_or(|c| "。：:；，！".contains(c));
            let has_matter = MATTERS.iter().any(|matter| rest.starts_with(matter));
            if *needs_matter && !ends && !has_matter {
                continue;
            }
            let Some((count, start)) = number_before(text, at).filter(|(_, start)| announces(&text[..*start])) else {
                continue;
            };
            let sentence_end = rest
                .char_indices()
                .find(|(_, c)| "。：:；！？".contains(*c))
                .map_or(text.len(), |(mark, c)| behind + mark + c.len_utf8());
            found.push(Promise { count, start, end: behind, sentence_end });
        }
    }
    found
}

/// The number that ends at byte `end`, and where it starts. One part is no row.
fn number_before(text: &str, end: usize) -> Option<(u32, usize)> {
    let is_numeral = |c: char| "一二三四五六七八九十两".contains(c) || c.is_ascii_digit();
    let start = text[..end].trim_end_matches(is_numeral).len();
    let words = &text[start..end];
    let (count, len) = Numeral::Han.read(words).or_else(|| Numeral::Arabic.read(words))?;
    (len == words.len() && (2..=20).contains(&count)).then_some((count, start))
}

fn announces(before: &str) -> bool {
    VERBS.iter().any(|verb| before.ends_with(verb))
}

/// Whether the parts are counted off in running text, in a form that makes no points: 第一方面讲…，第二方面讲….
fn counts_off(rest: &str) -> bool {
    let end = rest.char_indices().nth(COUNTED_WITHIN).map_or(rest.len(), |(end, _)| end);
    OPENINGS.iter().any(|opening| rest[..end].contains(opening))
}

/// The points right behind the announcement, in the same paragraph. `first` is the first point of block `index`.
fn here(speech: &Speech, joined: &Joined, promise: &Promise, index: usize, first: usize) -> Option<u32> {
    let text = &*joined.text;
    let lead = text[promise.sentence_end..].len() - text[promise.sentence_end..].trim_start_matches(is_space).len();
    let place = promise.sentence_end + lead;
    if place >= text.len() {
        return None;
    }
    let points = speech.document.points.get(first..)?;
    let from = points.partition_point(|point| point.block == index && point.span.start() < joined.place(place));
    let mut row = points[from..].iter().take_while(|point| point.block == index);
    let opening = row.next().filter(|point| {
        point.span.start() == joined.place(place)
            && point.marker.value == 1
            && COUNTING_ORDINALS.contains(&point.marker.rank())
    })?;
    let mut count = 1;
    for point in row.filter(|point| point.level == opening.level && point.marker.is_of_one_row_with(&opening.marker)) {
        if point.marker.value <= count {
            break;
        }
        count += 1;
    }
    // The row may go on in the next paragraph.
    let next = speech.document.blocks.get(index + 1).map_or("", |block| block.content.of(&speech.document.text));
    let goes_on =
        crate::Marker::read(next).is_some_and(|marker| marker.is_of_one_row_with(&opening.marker) && marker.value > 1);
    (!goes_on).then_some(count)
}

/// The headings below the announcement, where it is the last sentence before them.
fn below(speech: &Speech, rows: &Rows, joined: &Joined, promise: &Promise, index: usize) -> Option<u32> {
    if !joined.text[promise.sentence_end..].trim_matches(is_space).is_empty() {
        return None;
    }
    let BlockKind::Heading(id) = speech.document.blocks.get(index + 1)?.kind else { return None };
    rows.from[id.index()]
}

/// How many headings there are to count.
struct Rows {
    /// For each section that opens a row with 1, how many headings the row has.
    from: Vec<Option<u32>>,
    /// At the top of the whole speech: the headings of the first row, and all.
    whole: [Option<u32>; 2],
}

impl Rows {
    fn of(speech: &Speech) -> Self {
        let sections = &speech.document.sections;
        let mut from = vec![None; sections.len()];
        for row in &speech.rows {
            let opening = row.first().filter(|first| speech.marker(**first).is_some_and(|marker| marker.value == 1));
            if let Some(first) = opening {
                from[*first] = u32::try_from(row.len()).ok();
            }
        }
        let top = || sections.iter().filter(|section| section.depth == 1);
        let first = top().find(|section| section.heading.marker.is_some());
        let whole = match first.and_then(|first| from[first.id.index()]) {
            Some(row) => [Some(row), u32::try_from(top().count()).ok()],
            None => [None; 2],
        };
        Self { from, whole }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(text: &str) -> Vec<u32> {
        promises(text).iter().map(|promise| promise.count).collect()
    }

    #[test]
    fn announcements_are_found() {
        for (text, count) in [
            ("下面，我讲三点意见。", 3),
            ("借此机会，提四点要求：", 4),
            ("我主要汇报两个方面的情况。", 2),
            ("要抓好以下五项工作。", 5),
            ("我再强调3点，", 3),
            ("概括起来说十二个问题", 12),
        ] {
            assert_eq!(counts(text), [count], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_announcements() {
        for text in
            ["会议下午三点开始。", "提三点半钟的事", "讲几点意见。", "讲一点意见。", "第三点意见", "他提了三百条。"]
        {
            assert_eq!(counts(text), [0_u32; 0], "{text}");
        }
    }
}
