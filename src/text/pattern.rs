//! Patterns, and the engine that they run on.
//!
//! It is the crate `regex`, and in the page its small twin `regex-lite`, of the same authors and with the same syntax: the
//! large one alone would take half of what the page may weigh. The patterns of this project keep to what both read alike;
//! a test below holds them against each other.

use std::sync::OnceLock;

#[cfg(not(target_family = "wasm"))]
use regex::Regex;
#[cfg(target_family = "wasm")]
use regex_lite::Regex;

/// A pattern that is compiled when it is first asked for, once.
pub(crate) struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// The pattern written so. One that is no pattern finds nothing; the tests of this file find it.
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    /// Where it is found in `words`: the first byte and the byte behind, place by place, none overlapping.
    pub fn places(&self, words: &str) -> Vec<(usize, usize)> {
        self.regex()
            .map_or(Vec::new(), |regex| regex.find_iter(words).map(|found| (found.start(), found.end())).collect())
    }

    /// The first number in what it finds: thousands separators are passed over, full-width digits count. Without digits,
    /// the Chinese numerals that it opens with.
    pub fn number(&self, words: &str) -> Option<u32> {
        let found = self.regex()?.find(words)?;
        let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
        let Some(digits) = found.as_str().find(is_digit).map(|at| &found.as_str()[at..]) else {
            return crate::numbering::amount(found.as_str());
        };
        digits.chars().take_while(|c| is_digit(*c) || matches!(c, ',' | '，')).try_fold(0_u32, |value, c| {
            let digit = match c {
                '0'..='9' => c as u32 - '0' as u32,
                '０'..='９' => c as u32 - '０' as u32,
                _ => return Some(value),
            };
            value.checked_mul(10)?.checked_add(digit)
        })
    }

    fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(self.source).ok()).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::text::omission::PATTERNS;

    #[test]
    fn every_pattern_compiles_on_both_engines() {
        for pattern in PATTERNS {
            assert!(pattern.regex().is_some(), "{}", pattern.source);
            assert!(regex_lite::Regex::new(pattern.source).is_ok(), "{}", pattern.source);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn both_engines_find_the_same(
            parts in prop::collection::vec(
                prop::sample::select(vec![
                    "……", "...", "（", "）", "(", ")", "【", "】", "<", ">", "此处", "中间", "省略", "略", "隐藏", "未显示", "1150", "１２",
                    "1,200", "字", "余字", "未完", "，", "全文共", "当前仅显示", "本文为试读", "以上为试读", "试读", "结束", "剩余", "会员",
                    "内容", "登录", "—", "。", " ", "大家",
                ]),
                0..24,
            )
        ) {
            let words = parts.concat();
            for pattern in PATTERNS {
                let lite = regex_lite::Regex::new(pattern.source).unwrap();
                let places: Vec<_> = lite.find_iter(&words).map(|found| (found.start(), found.end())).collect();
                prop_assert_eq!(pattern.places(&words), places, "{} in {}", pattern.source, words);
            }
        }
    }
}
