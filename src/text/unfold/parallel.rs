//! Where a title ends that nothing sets off from the text behind it: titles of one speech are made alike.

use super::breaks::{End, Title};
use crate::text::chars::is_zero_width;

/// Titles are looked at for so many characters.
const MOST: usize = 20;
/// The shortest title, in characters.
const LEAST: usize = 4;

/// The places where titles end whose end nothing shows, as far as they tell it themselves or their siblings do.
pub(super) fn ends(words: &str, titles: &[Title]) -> Vec<usize> {
    let heads: Vec<Vec<char>> = titles.iter().map(|title| head(words, title)).collect();
    // Those of one rank around a title, the nearest first.
    let siblings = |at: usize| {
        let near = (1..=ROW).flat_map(move |far| [at.checked_sub(far), Some(at + far)]).flatten();
        near.filter(move |other| titles.get(*other).is_some_and(|title| title.rank == titles[at].rank))
    };
    // How many characters each title has, where that is known.
    let mut lengths: Vec<Option<usize>> = titles.iter().map(|title| known_length(words, title)).collect();
    for (at, title) in titles.iter().enumerate().filter(|(_, title)| !matches!(title.end, End::Known(_))) {
        let own = &heads[at];
        let row: Vec<&[char]> = siblings(at).chain([at]).map(|other| heads[other].as_slice()).collect();
        // Those under one heading with it are made most alike.
        let is_beside =
            |other: usize| titles[at.min(other)..at.max(other)].iter().all(|between| between.rank >= title.rank);
        let known: Vec<(usize, &[char])> = siblings(at)
            .filter(|other| is_beside(*other))
            .filter_map(|other| Some((lengths[other]?, heads[other].as_slice())))
            .collect();
        let length = match title.end {
            End::Sentence(_) => {
                repeated(own, 3).or_else(|| agreed_length(&row)).filter(|length| length + SHORT <= own.len())
            }
            _ => quoted(own)
                .or_else(|| repeated(own, 2))
                .or_else(|| even_length(&known))
                .or_else(|| known.iter().find_map(|(length, other)| last_word(own, other.get(..*length)?)))
                .or_else(|| row.iter().take(4).find_map(|other| same_ending(own, other)))
                .or_else(|| agreed_length(&row))
                // Short titles of one rank are made of equal length.
                .or_else(|| known.first().map(|(length, _)| *length).filter(|length| (LEAST..=SHORT).contains(length))),
        };
        lengths[at] = length.filter(|length| *length < own.len() && !OPEN.contains(&own[length - 1]));
    }
    let place = |at: usize, title: &Title| match (title.end, lengths[at]) {
        (End::Known(_), _) => None,
        (_, Some(length)) => {
            let from = start(words, title);
            let visible = words[from..].char_indices().filter(|(_, c)| !is_zero_width(*c));
            visible.skip(length).map(|(at, _)| from + at).next()
        }
        (End::Guessed(end), None) => Some(end),
        _ => None,
    };
    titles.iter().enumerate().filter_map(|(at, title)| place(at, title)).collect()
}

/// Where the words of a title start, behind white space.
fn start(words: &str, title: &Title) -> usize {
    title.start + (words[title.start..].len() - words[title.start..].trim_start().len())
}

/// The first characters of a title and of what is behind it, up to the end of the clause.
fn head(words: &str, title: &Title) -> Vec<char> {
    let clause = |c: &char| !matches!(c, '，' | ',' | '。' | '；' | '、' | '：');
    words[start(words, title)..].chars().take_while(clause).filter(|c| !is_zero_width(*c)).take(MOST).collect()
}

/// A title that is quoted as a whole ends with its quotation.
fn quoted(head: &[char]) -> Option<usize> {
    (head.first() == Some(&'“')).then(|| head.iter().position(|c| *c == '”').map(|at| at + 1)).flatten()
}

/// 打通数据数据不通…: the text takes up the last word of its title.
fn repeated(head: &[char], least: usize) -> Option<usize> {
    let is_taken_up = |end: usize, word: usize| {
        end >= LEAST.max(word) && head.get(end..end + word).is_some_and(|next| head[end - word..end] == *next)
    };
    (least..=4).rev().find_map(|word| (LEAST..head.len()).find(|end| is_taken_up(*end, word)))
}

/// Characters that no title ends in.
const OPEN: &[char] =
    &['的', '得', '和', '与', '及', '在', '对', '把', '将', '为', '被', '从', '向', '于', '以', '而', '是', '不'];

/// The length of two known siblings or more, if it is one.
fn even_length(known: &[(usize, &[char])]) -> Option<usize> {
    let (length, _) = known.first()?;
    (known.len() >= 2 && *length >= LEAST && known.iter().all(|(other, _)| other == length)).then_some(*length)
}

/// 履行职责情况, 遵守规定情况…: the words end where a sibling's last word stands.
fn last_word(head: &[char], sibling: &[char]) -> Option<usize> {
    let word = sibling.last_chunk::<2>()?;
    (LEAST..head.len()).find(|end| head[end - 2..*end] == *word)
}

/// 建立需求清单…, 建立责任清单…: two titles that end alike, at one length.
fn same_ending(head: &[char], other: &[char]) -> Option<usize> {
    let most = head.len().min(other.len());
    (LEAST..most).find(|end| {
        head[end - 2..*end] == other[end - 2..*end]
            && head[*end] != other[*end]
            && head[..*end] != other[..*end]
            && !INNER.iter().any(|word| word.chars().eq(head[end - 2..*end].iter().copied()))
    })
}

/// Words that titles share before their last one: 学习有新成效, 宣传有新亮点.
const INNER: &[&str] =
    &["有新", "怎么", "更加", "持续", "不断", "全面", "取得", "实现", "明显", "显著", "稳步", "见到", "工作"];

/// The length at which running text seems to start behind two titles of one row: such titles are often of one length.
fn agreed_length(row: &[&[char]]) -> Option<usize> {
    let opens = |head: &[char], length: usize| {
        let word = head.get(length..length + 2);
        word.is_some_and(|word| OPENERS.iter().any(|opener| opener.chars().eq(word.iter().copied())))
    };
    (LEAST..MOST).find(|length| row.iter().filter(|head| opens(head, *length)).count() >= 2)
}

/// How running text opens, in words that hardly go on with a title.
const OPENERS: &[&str] = &[
    "确保", "集中", "认真", "完成", "新建", "新增", "围绕", "按照", "根据", "通过", "全年", "全市", "全县", "全区",
    "全省", "今年", "去年", "目前", "当前", "我们", "各级", "截至", "严格", "坚决", "大力", "深入",
];

/// Titles of one row are looked for so far around.
const ROW: usize = 8;

/// The length of a title, where its end is known.
fn known_length(words: &str, title: &Title) -> Option<usize> {
    let End::Known(end) = title.end else { return None };
    Some(words.get(start(words, title)..end)?.trim_end().chars().filter(|c| !is_zero_width(*c)).count())
}

/// Titles of so many characters at most are made of equal length.
const SHORT: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(words: &str, starts: &[(usize, Option<usize>)]) -> Vec<String> {
        let end = |end: &Option<usize>| end.map_or(End::Unknown, End::Known);
        let titles: Vec<Title> = starts
            .iter()
            .map(|(start, known)| Title { rank: 42, at: *start, start: *start, end: end(known) })
            .collect();
        let found = ends(words, &titles);
        found.iter().map(|end| words[..*end].chars().rev().take(4).collect::<Vec<_>>().iter().rev().collect()).collect()
    }

    #[test]
    fn a_title_ends_where_its_last_word_comes_again() {
        assert_eq!(titles("打通仓库仓库里的东西要数清。", &[(0, None)]), ["打通仓库"]);
    }

    #[test]
    fn titles_that_end_alike_end_there() {
        let words = "建立零件清单由保管员写。建立工具清单谁用谁写。";
        let second = words.rfind("建立").unwrap();
        assert_eq!(titles(words, &[(0, None), (second, None)]), ["零件清单", "工具清单"]);
    }

    #[test]
    fn a_title_is_as_long_as_its_sibling() {
        let words = "清点仓库今年要做完。修好屋顶屋面要先看。";
        let second = words.find("修好").unwrap();
        assert_eq!(titles(words, &[(0, Some(12)), (second, None)]), ["修好屋顶"]);
    }
}
