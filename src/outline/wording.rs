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

/// Words that are compared with many others: the pairs of neighbouring characters in their [`key`].
#[derive(Debug)]
pub(crate) struct Wording {
    /// The print of the key.
    pub print: u64,
    pairs: Vec<(char, char)>,
}

/// The pairs of neighbouring characters in the [`key`] of a text, as many as are compared.
fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    let mut before = None;
    text.chars().filter_map(fold).filter_map(move |c| Some((before.replace(c)?, c))).take(COMPARED_MOST)
}

/// A wording at a glance, without its pairs: kept of many texts, most of which are like no other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sketch {
    /// The print of the key.
    pub print: u64,
    /// One bit for each pair; several may have the same.
    bits: u64,
    len: usize,
}

impl Sketch {
    /// The sketch of the wording of a text.
    pub fn of(text: &str) -> Self {
        let (bits, len) = pairs(text).fold((0, 0), |(bits, len), pair| (bits | Self::bit(pair), len + 1));
        Self { print: key_print(NOTHING, text), bits, len }
    }

    /// The bit of a pair.
    fn bit((one, other): (char, char)) -> u64 {
        1 << ((u32::from(one).wrapping_mul(31) ^ u32::from(other)) & 63)
    }

    /// Whether the [`Wording::likeness`] to another wording may be so great; no more pairs are shared than have their bit.
    pub fn may_be_like(&self, other: &Wording, least: usize) -> bool {
        let most = other.pairs.iter().filter(|pair| self.bits & Self::bit(**pair) != 0).count();
        most * 200 >= least * (self.len + other.pairs.len())
    }
}

impl Wording {
    /// The wording of a text.
    pub fn of(text: &str) -> Self {
        // A Chinese character takes three bytes.
        let mut own = Vec::with_capacity((text.len() / 3).min(COMPARED_MOST));
        own.extend(pairs(text));
        Self { print: key_print(NOTHING, text), pairs: own }
    }

    /// How alike two wordings are, from 0 to 100: twice the pairs that they share, of all that they have (Dice 1945).
    pub fn likeness(&self, other: &Self) -> usize {
        let all = self.pairs.len() + other.pairs.len();
        // The pairs that have found their like, one bit each.
        let mut taken = 0_u128;
        let shared = other.pairs.iter().filter(|pair| {
            let like = self.pairs.iter().enumerate().find(|(at, own)| own == pair && taken >> at & 1 == 0);
            like.inspect(|(at, _)| taken |= 1 << at).is_some()
        });
        (shared.count() * 200).checked_div(all).unwrap_or(usize::from(self.print == other.print) * 100)
    }
}

/// How alike two texts are, as their [`Wording`] tells.
pub(crate) fn likeness(one: &str, other: &str) -> usize {
    Wording::of(one).likeness(&Wording::of(other))
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
    fn no_sketch_denies_a_likeness() {
        let texts = ["加强组织领导", "加强组织领导确保落实", "切实加强组织领导", "推动文化繁荣", "一一一一", "一", ""];
        for (one, other) in texts.iter().flat_map(|one| texts.map(|other| (*one, other))) {
            let likeness = likeness(one, other);
            assert!(Sketch::of(one).may_be_like(&Wording::of(other), likeness), "{one} {other}");
        }
        assert!(!Sketch::of("加强组织领导").may_be_like(&Wording::of("推动文化繁荣"), 60));
    }

    #[test]
    fn likeness_runs_from_nothing_to_the_same() {
        assert_eq!(likeness("加强组织领导", "加强组织领导"), 100);
        assert_eq!(likeness("加强组织领导", "推动文化繁荣"), 0);
        assert!(likeness("加强组织领导确保落实", "切实加强组织领导") > 50);
        assert_eq!(likeness("", ""), 100);
    }
}
