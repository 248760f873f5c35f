//! No mark of omission is lost by what is asked before its pattern.

#[path = "../../../tests/texts.rs"]
mod texts;

use proptest::prelude::*;

use crate::text::omission::{GAPS, OMITTED};

/// A mark of omission takes fewer bytes on either side of its word.
const AROUND: usize = 400;

/// The patterns that find something in some words, from every mark in them on and from their front. None finds what it
/// was not asked for.
fn finding(words: &str) -> [bool; GAPS.len()] {
    let mut finding = [false; GAPS.len()];
    let places = words.char_indices().filter(|(at, c)| *at == 0 || !c.is_alphanumeric());
    for words in places.map(|(at, _)| &words[at..]) {
        for (place, (pattern, may_stand_in)) in GAPS.into_iter().enumerate() {
            let finds = !pattern.places(words).is_empty();
            assert!(!finds || may_stand_in(words), "pattern {place} is not asked in {words}");
            finding[place] |= finds;
        }
    }
    finding
}

/// What stands around each word of omission in the texts of the project, and in the test data beside it where there is
/// any; and a mark that none of the project's texts has.
fn neighbourhoods() -> Vec<String> {
    let mut found = vec!["大家鼓掌。——以上为试读，中间章节请下载——".to_owned()];
    let rules = texts::texts_in("tests/rules");
    for text in texts::speeches().into_iter().chain(rules).chain(texts::shared()) {
        for line in text.lines() {
            for at in std::iter::successors(OMITTED.find(line, 0), |at| OMITTED.find(line, at + 1)) {
                let start = line.floor_char_boundary(at.saturating_sub(AROUND));
                found.push(line[start..line.floor_char_boundary(at + AROUND)].to_owned());
            }
        }
    }
    found
}

#[test]
fn every_pattern_is_asked_where_it_finds_something() {
    let found = neighbourhoods()
        .iter()
        .map(|words| finding(words))
        .reduce(|all, one| std::array::from_fn(|at| all[at] || one[at]));
    assert_eq!(found, Some([true; GAPS.len()]), "each finds something somewhere");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_pattern_is_asked_in_words_that_are_made_up(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "……", "…", "...", "..", "。。。", "—", "***", "xX", "==", "·", "-", "（", "）", "(", ")", "[", "]", "【", "】", "〔",
                "〕", "<", ">", "〈", "〉", " ", "　", "。", "，", "此处", "以下", "中间", "内容", "部分", "章节", "省略", "省略号", "略去",
                "略", "隐去", "删去", "从略", "删节", "删减", "已隐藏", "未显示", "被屏蔽", "已折叠", "内容缺失", "缺页", "不予公开",
                "VIP", "付费阅读", "登录后可", "会员专享", "omitted", "隱去", "隱藏", "未顯示", "刪節", "以上为试读", "以上試讀", "其余",
                "下面", "1150", "字", "大家都知道这件事要慢慢地做", "the rest of it",
            ]),
            0..16,
        )
    ) {
        finding(&parts.concat());
    }
}
