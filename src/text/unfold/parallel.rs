//! Where a title ends that nothing sets off from the text behind it: titles of one speech are made alike.

use super::breaks::Title;
use crate::text::chars::is_zero_width;

/// Titles are looked at for so many characters.
const MOST: usize = 20;
/// The shortest title, in characters.
const LEAST: usize = 4;

/// The places where titles end whose end nothing shows, as far as they tell it themselves or their siblings do.
pub(super) fn ends(words: &str, titles: &[Title]) -> Vec<usize> {
    let mut ends = Vec::new();
    // The heads of the titles around, each read once: that of title `at` in place `at % NEAR`.
    let mut heads = [Head::default(); NEAR];
    let mut read = 0;
    for (at, title) in titles.iter().enumerate().filter(|(_, title)| title.end.is_none()) {
        let near = at.saturating_sub(2)..(at + 3).min(titles.len());
        for other in near.start.max(read)..near.end {
            heads[other % NEAR] = Head::of(words, &titles[other]);
        }
        read = near.end;
        let siblings = || near.clone().filter(|other| *other != at && titles[*other].rank == title.rank);
        let own = heads[at % NEAR].chars();
        let length = quoted(own)
            .or_else(|| repeated(own))
            .or_else(|| siblings().find_map(|other| same_ending(own, heads[other % NEAR].chars())))
            .or_else(|| siblings().find_map(|other| known_length(words, &titles[other])));
        if let Some(length) = length.filter(|length| *length < own.len()) {
            let from = start(words, title);
            let visible = words[from..].char_indices().filter(|(_, c)| !is_zero_width(*c));
            ends.extend(visible.skip(length).map(|(at, _)| from + at).next());
        }
    }
    ends
}

/// Where the words of a title start, behind white space.
fn start(words: &str, title: &Title) -> usize {
    title.start + (words[title.start..].len() - words[title.start..].trim_start().len())
}

/// So many titles are looked at together: one, and two on either side.
const NEAR: usize = 5;

/// The first characters of a title and of what is behind it, up to the end of the clause.
#[derive(Clone, Copy, Default)]
struct Head {
    all: [char; MOST],
    len: usize,
}

impl Head {
    fn of(words: &str, title: &Title) -> Self {
        let clause = |c: &char| !matches!(c, '，' | ',' | '。' | '；' | '、' | '：');
        let chars = words[start(words, title)..].chars().take_while(clause).filter(|c| !is_zero_width(*c));
        let mut head = Self::default();
        for (place, c) in head.all.iter_mut().zip(chars) {
            *place = c;
            head.len += 1;
        }
        head
    }

    fn chars(&self) -> &[char] {
        &self.all[..self.len]
    }
}

/// A title that is quoted as a whole ends with its quotation.
fn quoted(head: &[char]) -> Option<usize> {
    (head.first() == Some(&'“')).then(|| head.iter().position(|c| *c == '”').map(|at| at + 1)).flatten()
}

/// 打通数据数据不通…: the text takes up the last word of its title.
fn repeated(head: &[char]) -> Option<usize> {
    (LEAST..head.len().saturating_sub(1)).find(|end| head[*end] == head[end - 2] && head[end + 1] == head[end - 1])
}

/// 建立需求清单…, 建立责任清单…: two titles that end alike, at one length.
fn same_ending(head: &[char], other: &[char]) -> Option<usize> {
    // Mostly two titles differ at once or nowhere, and what they end in stands behind that.
    let first = head.iter().zip(other).position(|(own, other)| own != other)?;
    let most = head.len().min(other.len());
    (LEAST.max(first + 3)..most).find(|end| head[*end] != other[*end] && head[end - 2..*end] == other[end - 2..*end])
}

/// The length of a sibling's title, where that is known and short: short titles of one rank are made of equal length.
fn known_length(words: &str, title: &Title) -> Option<usize> {
    // Of most siblings nothing shows the end either.
    let end = title.end?;
    let length = words.get(start(words, title)..end)?.trim_end().chars().filter(|c| !is_zero_width(*c)).count();
    (LEAST..=8).contains(&length).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(words: &str, starts: &[(usize, Option<usize>)]) -> Vec<String> {
        let titles: Vec<Title> =
            starts.iter().map(|(start, end)| Title { rank: 42, at: *start, start: *start, end: *end }).collect();
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
