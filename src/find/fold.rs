//! Characters as they are compared.

use crate::text::is_wide;

/// How far the full-width forms of ASCII stand behind ASCII itself.
const FULL_WIDTH: u32 = '！' as u32 - '!' as u32;

/// The character that stands for all that are the same to a reader: the small one, of half width, without a bend.
/// Marks that only Chinese has, such as 、 。 《 〈, stand for themselves.
pub(super) fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        // Latin, Greek and Cyrillic capitals; each small letter stands 32 behind.
        'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => moved(c, 32),
        '“' | '”' | '„' => '"',
        '‘' | '’' => '\'',
        '•' | '・' | '･' => '·',
        '｡' => '。',
        '￥' => '¥',
        '！'..='～' => fold(moved(c, FULL_WIDTH.wrapping_neg())),
        _ => c,
    }
}

fn moved(c: char, by: u32) -> char {
    char::from_u32((c as u32).wrapping_add(by)).unwrap_or(c)
}

/// Whether white space beside this folded character says something, where such a character stands on the other side too:
/// it is none of Chinese, and no mark.
pub(super) fn is_spaced(c: char) -> bool {
    !is_wide(c) && !c.is_ascii_punctuation()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_and_bends_are_one() {
        for (same, folded) in [
            ("aAａＡ", 'a'),
            ("zZｚＺ", 'z'),
            ("0０", '0'),
            (",，", ','),
            ("(（", '('),
            ("!！", '!'),
            ("~～", '~'),
            ("éÉ", 'é'),
            ("ωΩ", 'ω'),
            ("яЯ", 'я'),
            ("\"“”＂", '"'),
            ("'‘’＇", '\''),
            ("·•・", '·'),
        ] {
            assert!(same.chars().all(|c| fold(c) == folded), "{same}");
        }
    }

    #[test]
    fn what_only_chinese_has_is_kept() {
        for c in "、。《》〈〉「」【】—…×÷壹一ⅠßÿΐҐ𠮷".chars() {
            assert_eq!(fold(c), c);
        }
    }
}
