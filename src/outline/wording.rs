//! Comparing the wording of headings: what counts as the same words.

use std::collections::BTreeMap;

/// The letters and numerals of a text, full-width forms folded: what is left when marks and spaces do not count.
pub(crate) fn key(text: &str) -> String {
    text.chars().filter_map(fold).collect()
}

fn fold(c: char) -> Option<char> {
    match c {
        '\u{4e00}'..='\u{9fff}' => Some(c),
        // Full-width letters and digits stand 0xFEE0 above their ASCII twins.
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(c as u32 - 0xFEE0).map(|c| c.to_ascii_lowercase())
        }
        _ if c.is_ascii() => c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase()),
        _ => c.is_alphanumeric().then_some(c),
    }
}

/// How alike two keys are, from 0 to 100: twice the pairs of neighbouring characters that they share, of all that they
/// have (Dice 1945).
pub(crate) fn likeness(one: &str, other: &str) -> usize {
    let mut pairs: BTreeMap<(char, char), i32> = BTreeMap::new();
    let count = |text: &str| text.chars().count().saturating_sub(1);
    for pair in one.chars().zip(one.chars().skip(1)) {
        *pairs.entry(pair).or_default() += 1;
    }
    let mut shared = 0_usize;
    for pair in other.chars().zip(other.chars().skip(1)) {
        if let Some(left) = pairs.get_mut(&pair).filter(|left| **left > 0) {
            *left -= 1;
            shared += 1;
        }
    }
    let all = count(one) + count(other);
    (shared * 200).checked_div(all).unwrap_or(usize::from(one == other) * 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_width_and_spaces_do_not_count() {
        assert_eq!(key("（一） 弘扬，劳模 Ａ１"), key("(一)弘扬,劳模a1"));
        assert_ne!(key("（一）弘扬"), key("（二）弘扬"));
    }

    #[test]
    fn likeness_runs_from_nothing_to_the_same() {
        assert_eq!(likeness("加强组织领导", "加强组织领导"), 100);
        assert_eq!(likeness("加强组织领导", "推动文化繁荣"), 0);
        assert!(likeness("加强组织领导确保落实", "切实加强组织领导") > 50);
        assert_eq!(likeness("", ""), 100);
    }
}
