//! Enumerations that run through one paragraph: 一是…，二是….

use crate::Marker;
use crate::numbering::openers;
use crate::text::{
    Ideographs, Paragraph, Trim, behind_letters, char_at, is_stop, is_wide, leads_ideograph, one_of, starts_clause,
};

/// One item of an enumeration. Places count in the paragraph's own text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item {
    /// What opens it.
    pub marker: Marker,
    /// Where its first clause starts and ends.
    pub lead: (usize, usize),
    /// 1, or 2 where it is inside an item of another enumeration.
    pub level: u8,
}

/// Forms that number points inside a paragraph, by rank: ordinals, ① and （1）, letters.
const POINT_RANKS: std::ops::RangeInclusive<u8> = 70..=86;
const SIGN_RANKS: [u8; 8] = [30, 40, 50, 52, 55, 60, 61, 62];
/// Forms that head sections. Several in one sentence (一、抓产业，二、抓生态，…) are prose, and say that none of them heads one.
const HEADING_RANK: u8 = 22;

/// What the enumerations of a paragraph are.
#[derive(Debug, Default)]
pub(crate) struct Enumerations {
    /// The points, in the order of the text.
    pub points: Vec<Item>,
    /// Whether headings' numbers follow each other inside the paragraph, starting with the one that opens it.
    pub runs_through: bool,
}

/// The enumerations of the paragraphs of a text, in their order. Most paragraphs have none, and take no room here.
#[derive(Debug, Default)]
pub(crate) struct Enumerated(Vec<(usize, Enumerations)>);

impl Enumerated {
    /// Adds those of a paragraph behind all that have some so far.
    pub fn push(&mut self, paragraph: usize, enumerations: Enumerations) {
        if enumerations.runs_through || !enumerations.points.is_empty() {
            self.0.push((paragraph, enumerations));
        }
    }

    /// ①…②… in one paragraph are points, unless ② has a paragraph of its own: then ① heads its paragraph, and no row of its
    /// form runs inside.
    pub fn leave_headings(&mut self, paragraphs: &[Paragraph]) {
        for (at, own) in &mut self.0 {
            let opening = |point: &&Item| point.marker.span.start() == 0 && !point.marker.is_ordinal();
            let Some(first) = own.points.first().filter(opening).map(|point| point.marker) else { continue };
            let mut behind = paragraphs.iter().skip(*at + 1).take(NEAR).filter_map(Paragraph::marker);
            if behind.find(|marker| marker.is_of_one_row_with(&first)).is_some_and(|marker| marker.value == 2) {
                own.points.retain(|point| !point.marker.is_of_one_row_with(&first));
            }
        }
    }

    /// Those of a paragraph.
    pub fn of(&self, paragraph: usize) -> &Enumerations {
        static NONE: Enumerations = Enumerations { points: Vec::new(), runs_through: false };
        self.0.binary_search_by_key(&paragraph, |(at, _)| *at).map_or(&NONE, |at| &self.0[at].1)
    }

    /// All of them, each with its paragraph.
    pub fn into_iter(self) -> impl Iterator<Item = (usize, Enumerations)> {
        self.0.into_iter()
    }
}

/// Numbers that count up by one, by the first and the last of them.
struct Row {
    first: usize,
    last: usize,
    /// Whether it is an enumeration beyond doubt: its first number is set off, or it has a second.
    is_clear: bool,
}

/// How many rows may be open at a time; the oldest is given up for a new one.
const OPEN_MOST: usize = 8;

/// Finds the enumerations of a paragraph: at least two numbers of one form that count up by one, each at the start of a
/// clause.
pub(crate) fn enumerations(text: &str) -> Enumerations {
    let found = numbers(text);
    if found.len() < 2 {
        return Enumerations::default();
    }
    let mut rows: Vec<Row> = Vec::new();
    // The rows that may go on, the youngest last.
    let mut open: Vec<usize> = Vec::new();
    let mut row_of: Vec<Option<usize>> = vec![None; found.len()];
    for (at, marker) in found.iter().enumerate() {
        let goes_on = |row: &usize| {
            let last = &found[rows[*row].last];
            last.is_of_one_row_with(marker)
                && if last.counts_by_word() { marker.value > last.value } else { marker.value == last.value + 1 }
        };
        if let Some(row) = open.iter().rev().copied().find(goes_on) {
            rows[row].last = at;
            rows[row].is_clear |= marker.value == 2;
            row_of[at] = Some(row);
        } else if marker.value == 1 {
            if open.len() == OPEN_MOST {
                open.remove(0);
            }
            open.push(rows.len());
            row_of[at] = Some(rows.len());
            rows.push(Row { first: at, last: at, is_clear: is_set_off(marker, text) });
        }
    }
    let mut found_here = Enumerations::default();
    // The furthest end of the rows that started so far: one that ends before it lies inside another.
    let mut furthest = 0;
    for (at, marker) in found.iter().enumerate() {
        let Some(row) = row_of[at].map(|row| &rows[row]).filter(|row| row.first < row.last && row.is_clear) else {
            continue;
        };
        // （一）that opens the paragraph is a heading's; what follows it inside is not its row.
        if SIGN_RANKS.contains(&marker.rank()) && marker.rank() < 40 && found[row.first].span.start() == 0 {
            continue;
        }
        if marker.rank() == HEADING_RANK {
            found_here.runs_through |= found[row.first].span.start() == 0;
            continue;
        }
        let level = 1 + u8::from(row.last < furthest);
        furthest = furthest.max(row.last);
        // The clause before this point ends here, if nothing ended it before.
        if let Some(before) = found_here.points.last_mut() {
            before.lead = lead(text, &before.marker, marker.span.start());
        }
        found_here.points.push(Item { marker: *marker, lead: (marker.span.end(), marker.span.end()), level });
    }
    if let Some(last) = found_here.points.last_mut() {
        last.lead = lead(text, &last.marker, text.len());
    }
    found_here
}

/// The paragraph of the next heading is looked for among so many.
const NEAR: usize = 12;

/// The number that opens a paragraph as a point by itself, as a dash does. Its clause ends at byte `until` at the latest.
pub(crate) fn opening_item(text: &str, until: usize) -> Option<Item> {
    let marker = Marker::read(text)?;
    Some(Item { marker, lead: lead(text, &marker, until), level: 1 })
}

/// All numbers at the start of a clause.
#[inline(never)] // A hot loop of its own.
fn numbers(text: &str) -> Vec<Marker> {
    let bytes = text.as_bytes();
    let openers = openers();
    let mut found = Vec::new();
    let (mut at, mut is_start) = (0, true);
    while at < bytes.len() {
        if !is_start {
            // Inside a clause only marks and 一 are looked at (领导干部一要…，二要…).
            let next = behind_letters(bytes, ONE.next(bytes, at));
            if next > at {
                at = next;
                continue;
            }
        }
        let is_ideograph = leads_ideograph(bytes[at]);
        let is_inner = is_ideograph && !is_start;
        let is_place = match bytes[at..] {
            _ if is_start => true,
            _ if is_inner => text[at..].starts_with('一') && !text[..at].ends_with(BOUND_TO_ONE),
            // （, and the signs from ① to ⒇.
            [b'(', ..] | [0xEF, 0xBC, 0x88, ..] | [0xE2, 0x91, 0xA0..=0xBF, ..] | [0xE2, 0x92, 0x80..=0x87, ..] => true,
            _ => false,
        };
        if is_place
            && openers.may_open(&bytes[at..])
            && let Some(marker) = Marker::read(&text[at..]).filter(|marker| is_point(marker, text, at))
            && (!is_inner || marker.rank() == 80)
        {
            found.push(marker.at(crate::Span::new(at, at + marker.span.end())));
            at += marker.span.end();
            is_start = false;
            continue;
        }
        let Some(c) = char_at(text, at) else { break };
        is_start = !is_ideograph && (starts_clause(c) || (c == '.' && is_stop(text, at)));
        at += c.len_utf8();
    }
    found
}

/// 领导干部一要…: the number that may open inside a clause.
const ONE: Ideographs = Ideographs::of("一");

/// Characters that make a word with a 一 behind them: 统一是, 万一是.
const BOUND_TO_ONE: &[char] =
    &['统', '万', '唯', '单', '专', '第', '之', '逐', '归', '合', '不', '十', '说', '五', '其', '同', '如', '划', '为'];

/// Whether a word is set off as a number: 首先祝贺大家，最后… is no enumeration, 首先，要… and 首先是… are.
fn is_set_off(marker: &Marker, text: &str) -> bool {
    let rest = &text[marker.span.end()..];
    marker.rank() != 82
        || marker.span.of(text).ends_with(one_of("，,、：:是"))
        || rest.starts_with(one_of("要应必"))
        || rest.starts_with("就是")
}

/// Whether a marker can number a point inside a paragraph.
fn is_point(marker: &Marker, whole: &str, at: usize) -> bool {
    let (rank, text) = (marker.rank(), &whole[at..]);
    // A letter is a number behind a mark and before Chinese words: A. Smith is a name, and A、B、C are three things.
    if (60..62).contains(&rank) {
        let before = whole[..at].trim_back();
        let rest = text[marker.span.end()..].trim_front();
        return marker.suffix() != "、"
            && before.ends_with(|c: char| c == '.' || starts_clause(c))
            && rest.starts_with(is_wide);
    }
    // A bare number behind which nothing stands counts nothing.
    if rank == 40 && marker.suffix().is_empty() && text[marker.span.end()..].trim_front().is_empty() {
        return false;
    }
    // 说一是一、二是二: the number is what is said, not what counts.
    if rank == 80 && text[marker.span.end()..].chars().next() == text.chars().next() {
        return false;
    }
    POINT_RANKS.contains(&rank) && rank != 84 && !marker.counts_anything()
        || SIGN_RANKS.contains(&rank)
        || rank == HEADING_RANK && marker.suffix() == "、"
}

/// The first clause behind a number: up to the first mark that ends a clause, or to byte `until`. The mark behind a
/// number or a clause in bold is no part of it; elsewhere ** stands for a name that is left out.
fn lead(text: &str, marker: &Marker, until: usize) -> (usize, usize) {
    let from = marker.span.end();
    let near = text.floor_char_boundary(until.min(from + LEAD_MOST)).max(from);
    let bold = ["**", "__"].into_iter().find(|bold| text[..marker.span.start()].ends_with(bold));
    let clause = text[from..near].trim_front();
    let clause = bold.and_then(|bold| clause.strip_prefix(bold)).map_or(clause, |rest| rest.trim_front());
    let start = near - clause.len();
    let end = |end: usize| {
        let lead = text[start..end].trim_back();
        (start, start + bold.and_then(|bold| lead.strip_suffix(bold)).unwrap_or(lead).len())
    };
    let mut depth = 0_u32;
    for (at, c) in text[start..near].char_indices() {
        let at = start + at;
        match c {
            '“' | '《' | '（' | '(' | '「' => depth += 1,
            '”' | '》' | '）' | ')' | '」' => depth = depth.saturating_sub(1),
            '，' | '。' | '；' | '：' | '！' | '？' | ',' | ';' | ':' | '!' | '?' if depth == 0 => {
                return end(at);
            }
            // A full stop of a Latin text; inside a number it stands before a digit.
            '.' if depth == 0
                && (is_stop(text, at) || !text[at + 1..].starts_with(|c: char| c.is_ascii_digit() || is_wide(c))) =>
            {
                return end(at);
            }
            _ => {}
        }
    }
    end(near)
}

/// A first clause is looked for in so many bytes.
const LEAD_MOST: usize = 600;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{lines_at_once, may_enumerate};

    fn points(text: &str) -> Vec<(&str, &str)> {
        enumerations(text)
            .points
            .iter()
            .map(|item| (item.marker.span.of(text), &text[item.lead.0..item.lead.1]))
            .collect()
    }

    #[test]
    fn every_form_of_enumeration_is_found() {
        for (text, expected) in [
            ("一是摸清底数。登记。二是限期更换，不拖。", vec![("一是", "摸清底数"), ("二是", "限期更换")]),
            (
                "问题在于，一方面,认识不够,力度不大;另一方面,条件不好。",
                vec![("一方面,", "认识不够"), ("另一方面,", "条件不好")],
            ),
            ("首先，要学。其次，要干。最后，要成。", vec![("首先，", "要学"), ("其次，", "要干"), ("最后，", "要成")]),
            ("干部一要带头学，二要带头干。", vec![("一要", "带头学"), ("二要", "带头干")]),
            ("抓作风,其一,抓关键;其二,抓长远。", vec![("其一,", "抓关键"), ("其二,", "抓长远")]),
            ("重点是①健全制度;②完善机制。", vec![("①", "健全制度"), ("②", "完善机制")]),
            ("重点是①健全制度②完善机制。", vec![("①", "健全制度"), ("②", "完善机制")]),
            ("一是抓学习 二是抓工作", vec![("一是", "抓学习"), ("二是", "抓工作")]),
            ("第一，讲学习。第二，讲团结。", vec![("第一，", "讲学习"), ("第二，", "讲团结")]),
            ("一是学在前.书要读.二是干在前.", vec![("一是", "学在前"), ("二是", "干在前")]),
            ("短板有三：a.记不全；b.记不准；", vec![("a.", "记不全"), ("b.", "记不准")]),
            ("**第一**，要早。**第二**，要准。", vec![("第一**，", "要早"), ("第二**，", "要准")]),
            ("We must (a) look; (b) count.", vec![("(a)", "look"), ("(b)", "count")]),
        ] {
            assert_eq!(points(text), expected, "{text}");
            assert!(lines_at_once(text)[0].inside.counts, "passed over: {text}");
        }
    }

    #[test]
    fn a_paragraph_is_looked_at_wherever_its_lines_break() {
        for text in [
            "一是摸清底数。二是限期更换。",
            "一方面,认识不够;另一方面,条件不好。",
            "首先，要学。最后，要成。",
            "其一,抓关键;其二,抓长远。",
            "第一点，早。第 2 点是准。",
            "第一个方面，早。第二个方面，准。",
            "第一件事是早。第二件事是准。",
            "第一步，早。第二步，准。",
            "问题一：早。问题二：准。",
            "重点是①健全;②完善。",
            "重点是（1）健全;（2）完善，1.早；2.准；",
            "重点是（一）项目早；（二）项目准。",
            "一、早，二、三点希望。",
            "短板有三：a.记不全；b.记不准；",
            "**第一**，要早。**第二**，要准。",
            "First, look. Second, count.",
        ] {
            assert!(!points(text).is_empty() || enumerations(text).runs_through, "{text}");
            for (at, _) in text.char_indices().skip(1) {
                let broken = [&text[..at], "\n", &text[at..]].concat();
                let lines = lines_at_once(&broken);
                let joined = Paragraph::of(&broken, &lines, 0..lines.len()).joined(&broken, &lines);
                let found = enumerations(&joined.text);
                let is_none = found.points.is_empty() && !found.runs_through;
                assert!(is_none || may_enumerate(&broken, &lines), "{broken}");
            }
        }
    }

    #[test]
    fn words_that_look_like_points_are_none() {
        for text in [
            "说一是一、二是二，问题写进台账，万一是没有整改，按弄虚作假处理。",
            "全国第一，全省第二，统一是关键。",
            "首先祝贺大家当选，最后一点希望是多到一线去。",
            "一是我国人口多，也是市场大。",
            "分为A、B、C三类，A类归库长，B类归班长。",
            "It was A. Smith, B. Jones and C. Brown.",
            "版本是1.1.2.3，地址是a.b.c。",
            "一、抓产业,二、抓生态,三、抓治理,是我们的经验。",
        ] {
            assert_eq!(points(text), [], "{text}");
        }
    }

    #[test]
    fn an_enumeration_inside_another_is_one_level_deeper() {
        let text = "一是抓学习，首先，学理论；其次，学业务。二是抓落实。";
        let levels: Vec<u8> = enumerations(text).points.iter().map(|item| item.level).collect();
        assert_eq!(levels, [1, 2, 2, 1]);
    }
}
