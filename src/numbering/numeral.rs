//! Numeral systems: which characters write which numbers.

/// A way to write a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numeral {
    /// 一 二 … 十 百, also 两 廿 卅 and 〇: 一百零三.
    Han,
    /// 壹 贰 叁 … 拾, simplified and traditional.
    Capital,
    /// The ten heavenly stems: 甲 乙 丙.
    Stem,
    /// 0–9, half or full width.
    Arabic,
    /// Two Arabic numbers with a full stop between them: 1.2; the value is the last one.
    Decimal2,
    /// Three of them: 1.2.3.
    Decimal3,
    /// Four of them: 1.2.3.4.
    Decimal4,
    /// Roman numerals, as letters or as signs of their own: IV Ⅳ ⅳ.
    Roman,
    /// One Latin letter.
    Latin,
    /// Signs that hold an Arabic number in a circle: ① ❶.
    Circled,
    /// Signs that hold an Arabic number in brackets: ⑴.
    BracketedArabic,
    /// Signs that hold an Arabic number and a full stop: ⒈.
    DottedArabic,
    /// Signs that hold a Chinese number in brackets: ㈠.
    BracketedHan,
    /// No number is written; the form itself tells the value (首先, 一方面).
    Fixed(u32),
}

/// Consecutive code points that write consecutive numbers: first, last, and what the first one counts.
type Run = (char, char, u32);

const CIRCLED: &[Run] = &[('①', '⑳', 1), ('㉑', '㉟', 21), ('㊱', '㊿', 36), ('❶', '❿', 1), ('⓫', '⓴', 11)];
const BRACKETED_ARABIC: &[Run] = &[('⑴', '⒇', 1)];
const DOTTED_ARABIC: &[Run] = &[('⒈', '⒛', 1)];
const BRACKETED_HAN: &[Run] = &[('㈠', '㈩', 1)];
const ROMAN_SIGNS: &[Run] = &[('Ⅰ', 'Ⅻ', 1), ('ⅰ', 'ⅻ', 1)];
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";

/// Numbers above this are amounts or years, never the numbers of a heading.
const MOST: u32 = 999;

impl Numeral {
    /// Reads a number that opens `text`. Returns what it counts and how many bytes it takes; nothing where `text` does
    /// not open with a number of this system between 1 and 999.
    #[must_use]
    pub fn read(self, text: &str) -> Option<(u32, usize)> {
        let (value, len) = match self {
            Self::Han => chinese(text, han_digit)?,
            Self::Capital => chinese(text, capital_digit)?,
            Self::Stem => stem(text)?,
            Self::Arabic => arabic(text)?,
            Self::Decimal2 => decimal(text, 2)?,
            Self::Decimal3 => decimal(text, 3)?,
            Self::Decimal4 => decimal(text, 4)?,
            Self::Roman => sign(text, ROMAN_SIGNS).or_else(|| roman(text))?,
            Self::Latin => latin(text)?,
            Self::Circled => sign(text, CIRCLED)?,
            Self::BracketedArabic => sign(text, BRACKETED_ARABIC)?,
            Self::DottedArabic => sign(text, DOTTED_ARABIC)?,
            Self::BracketedHan => sign(text, BRACKETED_HAN)?,
            Self::Fixed(value) => (value, 0),
        };
        (1..=MOST).contains(&value).then_some((value, len))
    }

    /// The characters that a number of this system can open with.
    pub(crate) fn openers(self) -> Vec<char> {
        let digits = || -> Vec<char> { ('0'..='9').chain('０'..='９').collect() };
        let signs = |runs: &[Run]| -> Vec<char> { runs.iter().flat_map(|(low, high, _)| *low..=*high).collect() };
        match self {
            Self::Han => "一二两三四五六七八九十百廿卅".chars().collect(),
            Self::Capital => "壹弌贰貳弐叁參叄肆伍陆陸柒捌玖拾佰".chars().collect(),
            Self::Stem => STEMS.chars().collect(),
            Self::Arabic | Self::Decimal2 | Self::Decimal3 | Self::Decimal4 => digits(),
            Self::Roman => "IVXivx".chars().chain(signs(ROMAN_SIGNS)).collect(),
            Self::Latin => ('A'..='Z').chain('a'..='z').collect(),
            Self::Circled => signs(CIRCLED),
            Self::BracketedArabic => signs(BRACKETED_ARABIC),
            Self::DottedArabic => signs(DOTTED_ARABIC),
            Self::BracketedHan => signs(BRACKETED_HAN),
            Self::Fixed(_) => Vec::new(),
        }
    }

    /// The characters of which a number of this system may consist, where it can take several.
    pub(crate) fn digits(self) -> Vec<char> {
        match self {
            Self::Han => "一二两三四五六七八九十百零〇○廿卅".chars().collect(),
            Self::Capital => "壹弌贰貳弐叁參叄肆伍陆陸柒捌玖拾佰零".chars().collect(),
            Self::Roman => "IVXivx".chars().collect(),
            _ => Vec::new(),
        }
    }

    /// Writes a number: Chinese numerals from 1 to 99, Arabic ones without bounds; nothing else is needed yet.
    #[must_use]
    pub fn write(self, value: u32) -> Option<String> {
        match self {
            Self::Arabic => Some(value.to_string()),
            Self::Han if (1..100).contains(&value) => {
                let digit = |value: u32| "一二三四五六七八九".chars().nth(value as usize - 1);
                let (tens, units) = (value / 10, value % 10);
                let mut written = String::new();
                if tens > 1 {
                    written.extend(digit(tens));
                }
                if tens > 0 {
                    written.push('十');
                }
                if units > 0 {
                    written.extend(digit(units));
                }
                Some(written)
            }
            _ => None,
        }
    }
}

/// The amount that Chinese numerals write at the head of a text, up to thousands: 1200 for 一千二百余字.
pub(crate) fn amount(text: &str) -> Option<u32> {
    let (mut sum, mut unit) = (0_u32, 0);
    for c in text.chars() {
        match han_digit(c) {
            Some(Digit::Unit(value)) => unit = value,
            Some(Digit::Power(power)) => sum += std::mem::take(&mut unit).max(1) * power,
            _ if c == '千' => sum += std::mem::take(&mut unit).max(1) * 1_000,
            _ => break,
        }
    }
    Some(sum + unit).filter(|amount| *amount > 0)
}

fn sign(text: &str, runs: &[Run]) -> Option<(u32, usize)> {
    let first = text.chars().next()?;
    let (low, _, value) = runs.iter().find(|(low, high, _)| (*low..=*high).contains(&first))?;
    Some((value + first as u32 - *low as u32, first.len_utf8()))
}

/// What a Chinese digit stands for: a digit, or a power of ten that multiplies the digit before it.
#[derive(Clone, Copy)]
enum Digit {
    Unit(u32),
    Tens(u32),
    Power(u32),
}

fn han_digit(c: char) -> Option<Digit> {
    Some(match c {
        '一' => Digit::Unit(1),
        '二' | '两' => Digit::Unit(2),
        '三' => Digit::Unit(3),
        '四' => Digit::Unit(4),
        '五' => Digit::Unit(5),
        '六' => Digit::Unit(6),
        '七' => Digit::Unit(7),
        '八' => Digit::Unit(8),
        '九' => Digit::Unit(9),
        '〇' | '○' | '零' => Digit::Unit(0),
        '廿' => Digit::Tens(2),
        '卅' => Digit::Tens(3),
        '十' => Digit::Power(10),
        '百' => Digit::Power(100),
        _ => return None,
    })
}

fn capital_digit(c: char) -> Option<Digit> {
    Some(match c {
        '壹' | '弌' => Digit::Unit(1),
        '贰' | '貳' | '弐' => Digit::Unit(2),
        '叁' | '參' | '叄' => Digit::Unit(3),
        '肆' => Digit::Unit(4),
        '伍' => Digit::Unit(5),
        '陆' | '陸' => Digit::Unit(6),
        '柒' => Digit::Unit(7),
        '捌' => Digit::Unit(8),
        '玖' => Digit::Unit(9),
        '零' => Digit::Unit(0),
        '拾' => Digit::Power(10),
        '佰' => Digit::Power(100),
        _ => return None,
    })
}

/// Reads 十一, 二十, 廿一, 一百零三: a sum of products. A row of plain digits (二〇二六) is a year, not a number here.
fn chinese(text: &str, digit: fn(char) -> Option<Digit>) -> Option<(u32, usize)> {
    let (mut sum, mut unit, mut len, mut plain) = (0, None, 0, 0);
    for c in text.chars() {
        match digit(c) {
            Some(Digit::Unit(0)) if sum > 0 => {}
            Some(Digit::Unit(value)) => {
                if unit.is_some() {
                    return None;
                }
                unit = Some(value);
                plain += 1;
            }
            Some(Digit::Tens(value)) => sum += value * 10,
            Some(Digit::Power(power)) => {
                // 一百百 and 十百 are no numbers.
                if sum > 0 && (sum / power) % 10 > 0 {
                    return None;
                }
                sum += unit.take().unwrap_or(1) * power;
            }
            None => break,
        }
        len += c.len_utf8();
        // Nobody counts headings to two hundred: 九百 is an amount.
        if plain > 3 || sum >= 200 {
            return None;
        }
    }
    (len > 0).then_some((sum + unit.unwrap_or(0), len))
}

fn stem(text: &str) -> Option<(u32, usize)> {
    let first = text.chars().next()?;
    let place = STEMS.chars().position(|stem| stem == first)?;
    Some((u32::try_from(place).ok()? + 1, first.len_utf8()))
}

fn arabic(text: &str) -> Option<(u32, usize)> {
    let (mut value, mut len) = (0, 0);
    for (count, c) in text.chars().enumerate() {
        let digit = match c {
            '0'..='9' => c as u32 - '0' as u32,
            '０'..='９' => c as u32 - '０' as u32,
            _ => break,
        };
        // 2026 is a year; 01 may be written for 1, 007 not.
        if (count > 1 && value == 0) || value > MOST {
            return None;
        }
        value = value * 10 + digit;
        len += c.len_utf8();
    }
    (len > 0).then_some((value, len))
}

fn decimal(text: &str, parts: usize) -> Option<(u32, usize)> {
    // Parts of a heading's number are small: 2024.5 is a month, 2.35 an amount.
    let (mut value, mut len) = arabic(text).filter(|(value, _)| *value <= 30)?;
    for _ in 1..parts {
        let dot = text[len..].chars().next().filter(|c| matches!(c, '.' | '．'))?;
        len += dot.len_utf8();
        let (next, digits) = arabic(&text[len..])?;
        (value, len) = (if next <= 30 { next } else { return None }, len + digits);
    }
    Some((value, len))
}

fn roman(text: &str) -> Option<(u32, usize)> {
    let worth = |c: char| match c {
        'I' | 'i' => Some(1),
        'V' | 'v' => Some(5),
        'X' | 'x' => Some(10),
        _ => None,
    };
    let (mut sum, mut last, mut len) = (0, 0, 0);
    for c in text.chars() {
        let Some(value) = worth(c) else { break };
        // A smaller sign before a larger one is taken off: IV.
        sum += if value > last && last > 0 { value - 2 * last } else { value };
        (last, len) = (value, len + 1);
        if len > 8 {
            return None;
        }
    }
    (len > 0 && sum <= 39).then_some((sum, len))
}

fn latin(text: &str) -> Option<(u32, usize)> {
    let first = text.bytes().next()?;
    first.is_ascii_alphabetic().then(|| (u32::from(first.to_ascii_lowercase() - b'a') + 1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_system() {
        for (numeral, text, value, len) in [
            (Numeral::Han, "一、", 1, 3),
            (Numeral::Han, "十、", 10, 3),
            (Numeral::Han, "十一、", 11, 6),
            (Numeral::Han, "二十一、", 21, 9),
            (Numeral::Han, "廿一、", 21, 6),
            (Numeral::Han, "一百零三、", 103, 12),
            (Numeral::Capital, "貳、", 2, 3),
            (Numeral::Capital, "拾壹、", 11, 6),
            (Numeral::Stem, "丙、", 3, 3),
            (Numeral::Arabic, "１２．", 12, 6),
            (Numeral::Decimal3, "1.2.3 ", 3, 5),
            (Numeral::Roman, "IX.", 9, 2),
            (Numeral::Roman, "ⅲ、", 3, 3),
            (Numeral::Latin, "C.", 3, 1),
            (Numeral::Circled, "㉑", 21, 3),
            (Numeral::BracketedArabic, "⑵", 2, 3),
            (Numeral::BracketedHan, "㈢", 3, 3),
        ] {
            assert_eq!(numeral.read(text), Some((value, len)), "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for value in 1..100 {
            for numeral in [Numeral::Han, Numeral::Arabic] {
                let written = numeral.write(value).unwrap();
                assert_eq!(numeral.read(&written), Some((value, written.len())));
            }
        }
    }

    #[test]
    fn every_number_opens_with_one_of_its_openers() {
        for value in 1..100 {
            for numeral in [Numeral::Han, Numeral::Arabic] {
                let written = numeral.write(value).unwrap();
                assert!(numeral.openers().contains(&written.chars().next().unwrap()));
            }
        }
        for (numeral, text) in
            [(Numeral::Roman, "Ⅳ"), (Numeral::Roman, "IV"), (Numeral::Circled, "㉑"), (Numeral::Stem, "丙")]
        {
            assert!(numeral.read(text).is_some() && numeral.openers().contains(&text.chars().next().unwrap()));
        }
    }

    #[test]
    fn years_amounts_and_words_are_no_numbers() {
        for (numeral, text) in [
            (Numeral::Han, "二〇二六年"),
            (Numeral::Han, "零"),
            (Numeral::Han, "的"),
            (Numeral::Arabic, "2026年"),
            (Numeral::Arabic, "007"),
            (Numeral::Decimal2, "2.35亿"),
            (Numeral::Decimal2, "2024.5"),
            (Numeral::Roman, "IIIIIIIII"),
            (Numeral::Latin, "é"),
        ] {
            assert_eq!(numeral.read(text), None, "{text}");
        }
    }
}
