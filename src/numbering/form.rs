//! The table of numbering forms.

use super::Numeral;

/// One form of number: a numeral system between two delimiters, and what such a number usually heads.
#[derive(Debug, PartialEq, Eq)]
pub struct Numbering {
    /// Its name in this program; unique.
    pub name: &'static str,
    /// What stands before the numeral: exactly one of these, or nothing where the list is empty.
    pub prefix: &'static [&'static str],
    /// The numeral systems that it may use.
    pub numeral: &'static [Numeral],
    /// What stands behind the numeral: exactly one of these, the first that fits, or nothing where the list is empty.
    pub suffix: &'static [&'static str],
    /// Marks that may end the number: 、 after （一）. They belong to the marker but tell nothing.
    pub closing: &'static [&'static str],
    /// How far out it usually stands: a smaller rank is further out. Two forms of one rank are the same form to a
    /// document, so that （一） and ㈠ count in one row. From GB/T 9704-2012, 7.3.3 (一、 （一） 1. （1）), and, for what
    /// the standard leaves open, the order that w3c/clreq #646 describes: Chinese numerals above Arabic ones, those
    /// above Latin ones, unbracketed above bracketed.
    pub rank: u8,
    /// What it numbers.
    pub role: Role,
}

impl Numbering {
    /// The number of this form that counts `to`, written like `number`, which counts `from`. Nothing where its numeral
    /// system is not one that is written here (Chinese up to 99, Arabic).
    #[must_use]
    pub fn write_like(&self, number: &str, from: u32, to: u32) -> Option<String> {
        self.numeral.iter().find_map(|numeral| {
            let (old, new) = (numeral.write(from)?, numeral.write(to)?);
            number.contains(&old).then(|| number.replacen(&old, &new, 1))
        })
    }
}

/// What the numbers of a form number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Headings.
    Heading,
    /// Headings, but only where more than the number speaks for it: the form is also common in plain text.
    Weak,
    /// Points in running text, and paragraphs that open with one.
    Ordinal,
}

const NONE: &[&str] = &[];
/// Marks behind an unbracketed number. GB/T 15834-2011, B.3 asks for 、 after 一 and ． after 1; people write all of these.
const STOP: &[&str] = &["、", "．", ".", "，", ",", "：", ":", "﹑"];
/// Marks that may follow a number that is complete without them.
const AFTER: &[&str] = &["、", "，", ",", "．", ".", "：", ":"];
const OPEN: &[&str] = &["（", "("];
const CLOSE: &[&str] = &["）", ")"];
const ARABIC_STOP: &[&str] = &["．", ".", "、", "，", ",", "：", ":"];

/// What an ordinal counts by name, with what sets it off.
const POINT_WORDS: &[&str] = &[
    "点，",
    "点,",
    "点：",
    "点:",
    "点、",
    "点是",
    "点",
    "个方面，",
    "个方面,",
    "个方面是",
    "方面，",
    "方面,",
    "方面是",
    "个问题：",
    "个问题，",
    "件事：",
    "件事，",
    "件事是",
    "句话：",
    "句话，",
    "句话是",
    "句，",
    "句是",
    "条是",
    "类是",
    "种是",
    "样是",
    "关是",
    "层是",
    "步：",
    "步，",
    "步是",
    "个是",
];
/// What stands behind the numeral of a point: one enumeration keeps to one, 一算…二算…三算…. Not among them is what opens a
/// word with 一 before it, as 一定 and 一线.
const POINT_VERBS: &[&str] = &[
    "是", "要", "则", "靠", "看", "抓", "不", "须", "来", "查", "盯", "防", "管", "讲", "治", "曰", "算", "访", "比",
    "学", "促", "建", "强", "严", "重", "帮", "督", "评", "谈", "问", "听", "想", "做", "走", "守", "保", "补", "优",
    "育", "转", "创", "争", "破", "树", "送", "联", "晒", "推", "扶", "引", "稳", "提", "立", "练", "奖", "罚", "戒",
    "谢", "愿", "祝",
];

/// A number with nothing behind it but a space.
const SPACE: &[&str] = &[" ", "\u{3000}", "\t", "\u{a0}"];

/// A row whose number is written with one of `numeral`.
const fn row(
    name: &'static str,
    rank: u8,
    role: Role,
    prefix: &'static [&'static str],
    numeral: &'static [Numeral],
    suffix: &'static [&'static str],
    closing: &'static [&'static str],
) -> Numbering {
    Numbering { name, prefix, numeral, suffix, closing, rank, role }
}

/// A row for a word that is a number by itself.
const fn word(name: &'static str, rank: u8, words: &'static [&'static str], numeral: &'static [Numeral]) -> Numbering {
    row(name, rank, Role::Ordinal, words, numeral, NONE, AFTER)
}

use Numeral::{
    Arabic, BracketedArabic, BracketedHan, Capital, Circled, Decimal2, Decimal3, Decimal4, DottedArabic, Fixed, Han,
    Latin, Roman, Stem,
};
use Role::{Heading, Ordinal, Weak};

/// Every form that is known, in the order in which they are tried at a place: the first that fits is read.
pub static FORMS: &[Numbering] = &[
    row("第一部分", 10, Weak, &["第"], &[Han, Arabic], &["部分", "篇", "编", "卷", "讲"], AFTER),
    row("第一章", 11, Weak, &["第"], &[Han, Arabic], &["章"], AFTER),
    row("第一节", 12, Weak, &["第"], &[Han, Arabic], &["节"], AFTER),
    row("第一条", 13, Weak, &["第"], &[Han, Arabic], &["条"], AFTER),
    row("Part 1", 10, Weak, &["Part ", "PART ", "PART", "Part."], &[Arabic, Roman], NONE, AFTER),
    row("Chapter 1", 11, Weak, &["Chapter ", "CHAPTER "], &[Arabic, Roman], NONE, AFTER),
    row("附件", 9, Weak, &["附件", "附录", "附表"], &[Arabic, Han], NONE, AFTER),
    row("（壹）", 19, Heading, OPEN, &[Capital], CLOSE, AFTER),
    row("壹、", 20, Heading, NONE, &[Capital], &["、", "．", "."], NONE),
    row("一、", 22, Heading, NONE, &[Han], STOP, NONE),
    // A dash is what programs that read pictures make of 一.
    row("—、", 22, Heading, &["—、", "－、"], &[Fixed(1)], NONE, NONE),
    row("（—）", 30, Heading, &["（—）", "(—)"], &[Fixed(1)], NONE, AFTER),
    row("一 ", 22, Weak, NONE, &[Han], SPACE, NONE),
    row("甲、", 23, Heading, NONE, &[Stem], &["、", "．", "."], NONE),
    row("Ⅰ、", 24, Heading, NONE, &[Roman], &["、", "．", ".", "，"], NONE),
    row("（一）", 30, Heading, OPEN, &[Han], CLOSE, AFTER),
    row("一）", 31, Weak, NONE, &[Han], CLOSE, AFTER),
    row("㈠", 30, Heading, NONE, &[BracketedHan], NONE, AFTER),
    row("1.1.1.1", 43, Weak, NONE, &[Decimal4], NONE, &["、", ".", "．", ")", "）"]),
    row("1.1.1", 42, Weak, NONE, &[Decimal3], NONE, &["、", ".", "．", ")", "）"]),
    row("1.1", 41, Weak, NONE, &[Decimal2], NONE, &["、", ")", "）"]),
    row("1.", 40, Heading, NONE, &[Arabic], ARABIC_STOP, NONE),
    row("1 ", 40, Weak, NONE, &[Arabic], SPACE, NONE),
    row("⒈", 40, Heading, NONE, &[DottedArabic], NONE, AFTER),
    row("（1）", 50, Heading, OPEN, &[Arabic], CLOSE, AFTER),
    row("⑴", 50, Heading, NONE, &[BracketedArabic], NONE, AFTER),
    row("1）", 52, Heading, NONE, &[Arabic], CLOSE, AFTER),
    row("①", 55, Heading, NONE, &[Circled], NONE, AFTER),
    row("A.", 60, Weak, NONE, &[Latin], &[".", "．", "、"], NONE),
    row("a）", 61, Weak, NONE, &[Latin], CLOSE, NONE),
    row("（a）", 62, Weak, OPEN, &[Latin], CLOSE, AFTER),
    row("第一，", 70, Ordinal, &["第"], &[Han, Arabic], &["，", ",", "、", "：", ":", "是", "要"], NONE),
    row("第一点", 70, Ordinal, &["第", "头"], &[Han, Arabic], POINT_WORDS, NONE),
    row(
        "问题一：",
        71,
        Ordinal,
        &["问题", "議題", "议题", "話題", "话题"],
        &[Han, Arabic],
        &["：", ":", "，", "、"],
        NONE,
    ),
    row("一是", 80, Ordinal, NONE, &[Han], POINT_VERBS, AFTER),
    row("其一", 81, Ordinal, &["其"], &[Han], NONE, AFTER),
    word("首先", 82, &["首先是", "首先"], &[Fixed(1)]),
    word("其次", 82, &["其次是", "其次"], &[Fixed(2)]),
    word("再次", 82, &["再次是", "再次", "再者"], &[Fixed(3)]),
    word("最后", 82, &["最后是", "最后"], &[Fixed(4)]),
    word("一方面", 83, &["一方面"], &[Fixed(1)]),
    word("另一方面", 83, &["另一方面"], &[Fixed(2)]),
    word("First", 86, &["First,", "Firstly,", "First of all,", "First:"], &[Fixed(1)]),
    word("Second", 86, &["Second,", "Secondly,", "Second:"], &[Fixed(2)]),
    word("Third", 86, &["Third,", "Thirdly,", "Third:"], &[Fixed(3)]),
    word("Fourth", 86, &["Fourth,", "Fourthly,"], &[Fixed(4)]),
    word("Finally", 86, &["Finally,", "Lastly,"], &[Fixed(9)]),
    row("——", 84, Ordinal, &["——", "──"], &[Fixed(1)], NONE, NONE),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_unique() {
        for (index, form) in FORMS.iter().enumerate() {
            assert!(FORMS[..index].iter().all(|other| other.name != form.name), "{} twice", form.name);
        }
    }

    #[test]
    fn the_forms_behind_a_character_fit_one_word() {
        assert!(FORMS.len() <= 64, "one bit each, in `Openers`");
    }

    #[test]
    fn ordinals_rank_below_headings() {
        for form in FORMS {
            assert_eq!(form.role == Role::Ordinal, form.rank >= 70, "{}", form.name);
        }
    }
}
