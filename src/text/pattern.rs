//! Patterns, and the engine that they run on.
//!
//! It is the crate `regex`, and in the page one of our own: the crate would take half of what the page may weigh, and even
//! its small twin a twentieth. The patterns of this project keep to what both read alike; a test below holds them against
//! each other.

#[cfg(any(test, target_family = "wasm"))]
mod engine;

use std::sync::OnceLock;

#[cfg(target_family = "wasm")]
use engine::Machine;
#[cfg(not(target_family = "wasm"))]
use native::Machine;

/// The engine where weight does not count.
#[cfg(not(target_family = "wasm"))]
mod native {
    /// A pattern, ready to be looked for.
    pub struct Machine(regex::Regex);

    impl Machine {
        /// The machine of a pattern; none where it is no pattern.
        pub fn new(source: &str) -> Option<Self> {
            regex::Regex::new(source).ok().map(Self)
        }

        /// Where it is found first in a text at byte `from` or behind it: the first byte and the byte behind.
        pub fn find(&self, text: &str, from: usize) -> Option<(usize, usize)> {
            self.0.find_at(text, from).map(|found| (found.start(), found.end()))
        }
    }
}

/// A pattern that is compiled when it is first asked for, once.
pub(crate) struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Machine>>,
}

impl Pattern {
    /// The pattern written so. One that is no pattern finds nothing; the tests of this file find it.
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    /// Where it is found in `words`: the first byte and the byte behind, place by place, none overlapping.
    pub fn places(&self, words: &str) -> Vec<(usize, usize)> {
        let mut places = Vec::new();
        let mut from = 0;
        while let Some((start, end)) = self.find(words, from).filter(|(start, end)| start < end) {
            places.push((start, end));
            from = end;
        }
        places
    }

    fn find(&self, words: &str, from: usize) -> Option<(usize, usize)> {
        self.machine()?.find(words, from)
    }

    /// The first number in what it finds: thousands separators are passed over, full-width digits count. Without digits,
    /// the Chinese numerals that it opens with.
    pub fn number(&self, words: &str) -> Option<u32> {
        let (start, end) = self.find(words, 0)?;
        let found = &words[start..end];
        let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
        let Some(digits) = found.find(is_digit).map(|at| &found[at..]) else {
            return crate::numbering::amount(found);
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

    fn machine(&self) -> Option<&Machine> {
        self.compiled.get_or_init(|| Machine::new(self.source)).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::engine;
    use crate::text::omission::PATTERNS;

    /// The patterns on the engine of the page.
    static OWN: LazyLock<Vec<engine::Machine>> = LazyLock::new(|| {
        PATTERNS.iter().map(|pattern| engine::Machine::new(pattern.source).expect("a pattern that it reads")).collect()
    });

    #[test]
    fn every_pattern_compiles_on_both_engines() {
        for pattern in PATTERNS {
            assert!(
                pattern.machine().is_some() && engine::Machine::new(pattern.source).is_some(),
                "{}",
                pattern.source
            );
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
            for (pattern, own) in PATTERNS.iter().zip(&*OWN) {
                prop_assert_eq!(pattern.find(&words, 0), own.find(&words, 0), "{} in {}", pattern.source, words);
            }
        }
    }
}
