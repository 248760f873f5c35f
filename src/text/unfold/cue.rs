//! What shows, inside a line, that a heading opens or ends.

use crate::Marker;
use crate::numbering::{FORMS, Role, openers};
use crate::text::chars::{ends_sentence, is_space, is_wide, is_zero_width};
use crate::text::scan::Words;

/// A heading takes at most so many bytes.
pub(super) const HEADING_MOST: usize = 200;
/// The first sentence of running text ends within so many characters.
const BODY_MOST: usize = 300;

/// Whether a marker inside a line heads a section: a sure form behind a sentence, or a decimal number set off by a space.
pub(super) fn heads(marker: &Marker, words: &str, is_boundary: bool) -> bool {
    let rest = &words[marker.span.end..];
    let starts = |c: char| is_wide(c) || c.is_ascii_digit();
    let is_set_off = rest.starts_with([' ', '\u{3000}']) && rest.trim_start().starts_with(starts);
    match marker.numbering.rank {
        // 第三部分 2026年安排: behind a decimal, digits would be an amount.
        41..=43 if rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) => false,
        41..=43 => is_set_off || (is_boundary && rest.chars().next().is_some_and(is_wide)),
        10..=13 => is_boundary && is_set_off,
        // ① counts points; whether it opened a line cannot be told.
        55 => false,
        _ => is_boundary && marker.numbering.role == Role::Heading,
    }
}

/// Where a heading ends that is a short sentence: 要算清人生的几笔账。
pub(super) fn sentence_end(title: &str) -> Option<usize> {
    let end = title.find(|c| ends_sentence(c) || matches!(c, '，' | ',' | '：' | ':'))?;
    let is_sentence = title[end..].starts_with(['。', '！', '？', '；']) && !title[..end].contains([' ', '\u{3000}']);
    (is_sentence && title[..end].chars().count() <= 25).then_some(end)
}

/// The first white space between Chinese characters before a sentence ends.
pub(super) fn next_space(title: &str) -> Option<usize> {
    let end = title.find(ends_sentence).unwrap_or(title.len()).min(HEADING_MOST);
    let spaces =
        title.char_indices().take_while(|(at, _)| *at < end).filter(|(_, c)| is_space(*c) && !is_zero_width(*c));
    spaces.map(|(at, _)| at).find(|at| title[..*at].chars().next_back().is_some_and(is_wide))
}

/// Whether the first number of another row opens behind `title`: it is glued to the heading above it.
pub(super) fn opens_row(rank: u8, title: &str, rest: &str) -> bool {
    let (Some(rows), Some(first)) = (ROWS.get(usize::from(rank)), rest.chars().next()) else { return false };
    if openers().forms(first) & rows == 0
        || title.chars().nth(2).is_none()
        || title.ends_with(['第', '统', '万', '唯', '之', '单', '逐', '合', '和', '与', '、', '“', '《'])
    {
        return false;
    }
    openers().may_open(rest.as_bytes())
        && Marker::read(rest).is_some_and(|marker| {
            let inner = marker.numbering.rank;
            // 第二章 职责第四条 …: articles count on through the chapters.
            if inner == ARTICLE && rank < ARTICLE {
                return rest[marker.span.end..].starts_with(is_space);
            }
            let is_set_off = match (inner, marker.suffix()) {
                (70, suffix) => "，,：:".contains(suffix),
                (80, suffix) => suffix == "是",
                (_, suffix) => !suffix.is_empty(),
            };
            marker.value == 1 && can_be_glued(usize::from(rank), usize::from(inner)) && is_set_off
        })
}

/// Whether the rows of a rank are found glued to a heading of another rank.
const fn can_be_glued(outer: usize, rank: usize) -> bool {
    (rank == 22 && outer != 22) || (rank > outer && matches!(rank, 12 | 13 | 30 | 40 | 50 | 52 | 70 | 80))
}

/// The rank of 第一条.
const ARTICLE: u8 = 13;

/// For each rank, the forms of the rows that can be glued to a heading of it, one bit each: most numbers open none, and need
/// not be read.
static ROWS: [u64; 100] = {
    let (mut rows, mut rank) = ([0; 100], 0);
    while rank < rows.len() {
        let mut form = 0;
        while form < FORMS.len() {
            if can_be_glued(rank, FORMS[form].rank as usize) {
                rows[rank] |= 1 << form;
            }
            form += 1;
        }
        rank += 1;
    }
    rows
};

/// Whether the first number of a row opens whole sentences, not clauses of one: 如下：1.清点。…2.登记。….
pub(super) fn opens_sentences(words: &str) -> bool {
    words.find(['。', '；', ';']).is_some_and(|end| words[end..].starts_with('。'))
}

/// Whether what follows is running text, not the next heading: a sentence ends in it before a number opens.
pub(super) fn is_body(words: &str) -> bool {
    let near = &words[..words.floor_char_boundary(BODY_MOST * 4)];
    let Some(end) = near.find('。').filter(|end| near[..*end].chars().count() < BODY_MOST) else { return false };
    let opens =
        |at: usize| Marker::read(words[at..].trim_start_matches(is_space)).is_some_and(|marker| !marker.is_ordinal());
    !opens(0) && !words[..end].match_indices([' ', '\u{3000}']).any(|(at, _)| opens(at))
}

/// Whether the sentence before a number announces that paragraphs follow: 重点做好以下五个方面工作。
pub(super) fn announces(words: &str) -> bool {
    let sentence = words.trim_end_matches(is_space).trim_end_matches(ends_sentence);
    let start = sentence.rfind(ends_sentence).map_or(0, |at| at + 1);
    let last: String =
        sentence.chars().rev().take_while(|c| !ends_sentence(*c)).collect::<Vec<_>>().into_iter().rev().collect();
    start < sentence.len()
        && ["以下", "如下", "个方面", "项工作", "几点", "三点", "四点", "五点"].iter().any(|word| last.contains(word))
}

/// How running text opens, where nothing sets it off from the heading before it.
static BODY_OPENERS: Words = Words::new(&[
    "今年",
    "去年",
    "明年",
    "当前",
    "目前",
    "近年",
    "过去",
    "一年来",
    "五年来",
    "现在",
    "截至",
    "我们",
    "各级",
    "各地",
    "各部门",
    "这",
    "必须",
    "凡是",
    "据统计",
    "据不完全",
    "据了解",
    "刚才",
    "同志们",
]);
/// The same, behind a heading of two clauses only: these words stand inside headings too.
static VERB_OPENERS: Words = Words::new(&[
    "坚决",
    "着力",
    "充分",
    "深入",
    "更大力度",
    "稳步",
    "持续",
    "强化",
    "加快",
    "大力",
    "严格",
    "扎实",
    "坚持",
    "要",
]);

/// Whether running text starts behind `title`.
pub(super) fn starts_body(title: &str, rest: &str) -> bool {
    // Most places are passed by what stands behind them: only then the title is looked at.
    let is_year = is_year(rest);
    let (is_quoted, opens) = (rest.starts_with("“十"), BODY_OPENERS.open(rest.as_bytes()));
    let goes_on = VERB_OPENERS.open(rest.as_bytes());
    if !(is_year || is_quoted || opens || goes_on)
        || title.ends_with([
            '但', '而', '并', '让', '使', '由', '被', '给', '靠', '向', '从', '以', '及', '不', '的', '和', '与', '、',
            '，', ',', '在', '对', '好', '为', '把', '是', '“', '《', '（', '(',
        ])
    {
        return false;
    }
    let second_clause = title.rsplit_once(['，', ',']).map_or(0, |(_, clause)| clause.chars().count());
    let quoted_period = is_quoted && !title.contains(['，', ',']) && title.chars().count() >= 8;
    is_year || quoted_period || opens || second_clause >= 6 && goes_on
}

/// Whether a year of this century opens some words: 2026年.
fn is_year(words: &str) -> bool {
    let digits = words.as_bytes().get(..4).unwrap_or_default();
    digits.starts_with(b"20") && digits.iter().all(u8::is_ascii_digit) && words[4..].starts_with('年')
}
