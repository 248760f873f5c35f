//! Comparing the wording of headings: what counts as the same words.

use super::prints::{NOTHING, with};

/// The letters and numerals of a text, full-width forms folded: what is left when marks and spaces do not count.
pub(crate) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    key.extend(text.chars().filter_map(fold));
    key
}

/// The print of the [`key`] of a text behind what has the print `before`.
pub(super) fn key_print(before: u64, text: &str) -> u64 {
    text.chars().filter_map(fold).fold(before, with_char)
}

/// For each character of a text that counts in its [`key`]: the place behind it, and the print of the key up to there.
pub(super) fn key_prints(text: &str) -> impl Iterator<Item = (usize, u64)> {
    let counted = text.char_indices().filter_map(|(at, c)| Some((at + c.len_utf8(), fold(c)?)));
    counted.scan(NOTHING, |print, (behind, c)| {
        *print = with_char(*print, c);
        Some((behind, *print))
    })
}

/// The print of words with one more character.
fn with_char(print: u64, c: char) -> u64 {
    with(print, c.into())
}

/// Whether a text has this [`key`].
pub(super) fn has_key(text: &str, key: &str) -> bool {
    text.chars().filter_map(fold).eq(key.chars())
}

/// The first character of the [`key`] of a text.
pub(super) fn first_of_key(text: &str) -> Option<char> {
    text.chars().find_map(fold)
}

fn fold(c: char) -> Option<char> {
    match c {
        '\u{4e00}'..='\u{9fff}' => Some(c),
        // Full-width letters and digits stand 0xFEE0 above their ASCII twins.
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(c as u32 - 0xFEE0).map(|c| c.to_ascii_lowercase())
        }
        _ if c.is_ascii() => c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase()),
        // Latin, general, Chinese and full-width marks and spaces; all else is a letter or a number.
        '〇' | '々' => Some(c),
        '\u{80}'..='\u{bf}'
        | '\u{2000}'..='\u{206f}'
        | '\u{3000}'..='\u{303f}'
        | '\u{fe10}'..='\u{fe6f}'
        | '\u{feff}'..='\u{ff65}' => None,
        _ => Some(c),
    }
}

/// How alike two keys are, from 0 to 100: twice the pairs of neighbouring characters that they share, of all that they
/// have (Dice 1945).
pub(crate) fn likeness(one: &str, other: &str) -> usize {
    let pairs =
        |text: &str| -> Vec<(char, char)> { text.chars().zip(text.chars().skip(1)).take(COMPARED_MOST).collect() };
    let (mut left, others) = (pairs(one), pairs(other));
    let all = left.len() + others.len();
    let mut shared = 0_usize;
    for pair in others {
        if let Some(at) = left.iter().position(|own| *own == pair) {
            left.swap_remove(at);
            shared += 1;
        }
    }
    (shared * 200).checked_div(all).unwrap_or(usize::from(one == other) * 100)
}

/// Titles are compared by so many pairs at most.
const COMPARED_MOST: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::prints::print;

    #[test]
    fn marks_width_and_spaces_do_not_count() {
        assert_eq!(key("（一） 弘扬，劳模 Ａ１"), key("(一)弘扬,劳模a1"));
        assert_ne!(key("（一）弘扬"), key("（二）弘扬"));
    }

    #[test]
    fn the_print_of_a_key_is_found_without_it() {
        for text in ["", "（一） 弘扬，劳模 Ａ１é", "。"] {
            assert_eq!(key_print(NOTHING, text), print(&key(text)), "{text}");
            assert_eq!(key_prints(text).last().map_or(NOTHING, |(_, print)| print), print(&key(text)), "{text}");
        }
        assert_eq!(key_prints("、一、").map(|(at, _)| at).collect::<Vec<_>>(), [6]);
    }

    #[test]
    fn likeness_runs_from_nothing_to_the_same() {
        assert_eq!(likeness("加强组织领导", "加强组织领导"), 100);
        assert_eq!(likeness("加强组织领导", "推动文化繁荣"), 0);
        assert!(likeness("加强组织领导确保落实", "切实加强组织领导") > 50);
        assert_eq!(likeness("", ""), 100);
    }
}
