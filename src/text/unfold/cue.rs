//! What shows, inside a line, that a heading opens or ends.

use crate::Marker;
use crate::numbering::{FORMS, Role, openers};
use crate::text::chars::{Trim, ends_sentence, goes_on, is_space, is_wide, is_zero_width, one_of};
use crate::text::scan::{Openings, Words};
use crate::text::{Ideographs, behind_digits, leads_ideograph};

/// A heading takes at most so many bytes.
pub(super) const HEADING_MOST: usize = 200;
/// The first sentence of running text ends within so many characters.
const BODY_MOST: usize = 300;

/// Whether a marker inside a line heads a section: a sure form behind a sentence, or a decimal number set off by a space.
pub(super) fn heads(marker: &Marker, words: &str, is_boundary: bool) -> bool {
    let rest = &words[marker.span.end()..];
    let Some(next) = rest.trim_start().chars().next() else { return false };
    let is_set_off = rest.starts_with(one_of(" \u{3000}"));
    match marker.rank() {
        41..=43 => (is_set_off || is_boundary) && is_wide(next),
        // 第三部分 2026年安排: behind a decimal, digits would be an amount.
        10..=13 => is_boundary && is_set_off && (is_wide(next) || next.is_ascii_digit()),
        _ => is_boundary && marker.numbering().role == Role::Heading,
    }
}

/// Whether a title behind a number of some rank may end before byte `at` of a line, as far as the characters around that place
/// tell: at most places none does, and they are not looked at for each title that runs over them.
pub(super) fn may_end_title(rank: u8, words: &str, at: usize) -> bool {
    let (before, rest) = words.split_at(at);
    let Some(c) = rest.chars().next() else { return false };
    let is_decimal = || matches!(rest.as_bytes().get(behind_digits(rest.as_bytes(), 0)), Some(b'.' | 0xEF));
    matches!(c, '：' | ':' | '“')
        || (c.is_ascii_digit() && (is_decimal() || is_year(rest)))
        || ends_sentence(c)
        || (is_space(c) && !is_zero_width(c))
        || BODY_OPENINGS.may_open(rest.as_bytes())
        || ends_like_title(before)
        || may_open_row(rank, rest)
}

/// Whether the number of a row that can be glued to a heading of this rank may open a text.
fn may_open_row(rank: u8, text: &str) -> bool {
    let (Some(rows), Some(first)) = (ROWS.get(usize::from(rank)), text.chars().next()) else { return false };
    openers().forms(first) & rows != 0 && openers().forms_of(text) & rows != 0
}

/// Whether the first number of another row opens behind `title`: it is glued to the heading above it.
pub(super) fn opens_row(rank: u8, title: &str, rest: &str) -> bool {
    if !may_open_row(rank, rest)
        || title.chars().nth(1).is_none()
        || title.ends_with(one_of("第统万唯之单逐合和与、“《"))
    {
        return false;
    }
    openers().may_open(rest.as_bytes())
        && Marker::read(rest).is_some_and(|marker| {
            let inner = marker.rank();
            // 第二章 职责第四条 …: articles count on through the chapters.
            if inner == ARTICLE && rank < ARTICLE {
                return rest[marker.span.end()..].starts_with(is_space);
            }
            let is_first = marker.value == 1 && !marker.suffix().is_empty() && inner > rank;
            is_first && can_be_glued(inner) && (inner < 80 || marker.suffix() == "是") && title.chars().nth(2).is_some()
        })
}

/// The rank of 第一条, which opens a sentence and has no title.
pub(super) const ARTICLE: u8 = 13;

/// Whether the rows of a rank are found glued to the heading above them.
const fn can_be_glued(rank: u8) -> bool {
    matches!(rank, 12 | ARTICLE | 22 | 30 | 40 | 50 | 52 | 80)
}

/// For each rank, the forms of the rows further in that can be glued to a heading of it, one bit each: most numbers open
/// none, and need not be read.
static ROWS: [u64; 100] = {
    let (mut rows, mut rank) = ([0; 100], 0);
    while rank < rows.len() {
        let mut form = 0;
        while form < FORMS.len() {
            if FORMS[form].rank as usize > rank && can_be_glued(FORMS[form].rank) {
                rows[rank] |= 1 << form;
            }
            form += 1;
        }
        rank += 1;
    }
    rows
};

/// How the titles of speeches end, in words behind which none goes on.
const TITLE_ENDS: &[&str] = &[
    "责任感",
    "紧迫感",
    "使命感",
    "危机感",
    "重要性",
    "必要性",
    "紧迫性",
    "落到实处",
    "落实到位",
    "取得实效",
    "见到实效",
    "攻坚战",
    "主动仗",
    "新局面",
    "新台阶",
    "新突破",
    "新成效",
    "新作为",
    "新篇章",
    "新动能",
    "有力保障",
    "坚强保证",
];

/// The characters that they end in: most words end otherwise, and are not compared.
const TITLE_END: Ideographs = {
    let (mut set, mut at) = (Ideographs::NONE, 0);
    while at < TITLE_ENDS.len() {
        let bytes = TITLE_ENDS[at].as_bytes();
        set.insert_bytes(bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
        at += 1;
    }
    set
};

/// Whether words end as titles do, as far as one character tells.
fn ends_like_title(words: &str) -> bool {
    matches!(words.as_bytes(), [.., lead, second, third] if leads_ideograph(*lead) && TITLE_END.may_hold(*second, *third))
}

/// Whether a title ends behind these words for sure, since none goes on behind them.
pub(super) fn ends_title(title: &str, rest: &str) -> bool {
    const GOES_ON: [char; 18] =
        ['和', '与', '及', '的', '、', '，', '。', '；', '：', '！', '？', '”', '》', '）', '—', ',', ';', '…'];
    title.len() >= 24
        && ends_like_title(title)
        && TITLE_ENDS.iter().any(|end| title.ends_with(end))
        && !rest.starts_with(GOES_ON)
        && !rest.starts_with(is_space)
}

/// Whether what follows is running text, not the next heading: a sentence ends in it before a number opens.
pub(super) fn is_body(words: &str) -> bool {
    let near = &words[..words.floor_char_boundary(BODY_MOST * 4)];
    let Some(end) = near.find('。').filter(|end| near[..*end].chars().count() < BODY_MOST) else { return false };
    let opens = |at: usize| Marker::read(words[at..].trim_front()).is_some_and(|marker| !marker.is_ordinal());
    !opens(0) && !words[..end].match_indices(one_of(" \u{3000}")).any(|(at, _)| opens(at))
}

/// Whether the sentence before a number announces that paragraphs follow: 重点做好以下五个方面工作。
pub(super) fn announces(words: &str) -> bool {
    let sentence = words.trim_back().trim_end_matches(ends_sentence);
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

/// What both open with.
static BODY_OPENINGS: Openings = BODY_OPENERS.openings().or(VERB_OPENERS.openings());

/// Whether running text starts behind `title`.
pub(super) fn starts_body(title: &str, rest: &str) -> bool {
    // Most places are passed by what stands behind them: only then the title is looked at.
    let is_year = is_year(rest);
    let (is_quoted, opens) = (rest.starts_with("“十"), BODY_OPENERS.open(rest.as_bytes()));
    let is_verb = VERB_OPENERS.open(rest.as_bytes());
    if !(is_year || is_quoted || opens || is_verb)
        || title.chars().nth(3).is_none()
        || title.ends_with(one_of("但而并让使由被给靠向从以及不的和与、，,在对为把是“《（("))
        || (title.ends_with('好') && !title.ends_with("向好"))
    {
        return false;
    }
    let second_clause = title.rsplit_once(one_of("，,")).map_or(0, |(_, clause)| clause.chars().count());
    let quoted_period = is_quoted && !title.contains(one_of("，,")) && title.chars().count() >= 8;
    is_year || quoted_period || opens || second_clause >= 6 && is_verb && !opens_later(rest)
}

/// Whether running text opens for sure later in the clause: 看到环境持续向好一年来，….
fn opens_later(rest: &str) -> bool {
    let clause = rest.char_indices().skip(1).take(CLAUSE_MOST).take_while(|(_, c)| !ends_sentence(*c) && !goes_on(*c));
    clause.map(|(at, _)| &rest[at..]).any(|later| is_year(later) || BODY_OPENERS.open(later.as_bytes()))
}

/// The rest of a title takes so many characters at most.
const CLAUSE_MOST: usize = 10;

/// Whether a year of this century opens some words: 2026年.
fn is_year(words: &str) -> bool {
    let digits = words.as_bytes().get(..4).unwrap_or_default();
    digits.starts_with(b"20") && digits.iter().all(u8::is_ascii_digit) && words[4..].starts_with('年')
}
