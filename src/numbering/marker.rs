//! A number read at a place of the text.

mod packed;

pub(crate) use packed::Packed;

use std::num::NonZeroU8;

use super::openers::openers;
use super::{FORMS, Numbering, Numeral, Role};
use crate::Span;
use crate::text::{Ideographs, Trim, is_space, leads_ideograph};

/// A number (or ordinal word) that opens a heading, an entry or a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The number with its delimiters.
    pub span: Span,
    /// What it counts: 3 for 三、, for （三） and for 三是.
    pub value: u32,
    /// Which of the suffixes of its form is written; behind the last one where none is.
    suffix: u8,
    /// The row of its form in [`FORMS`], counted from 1; behind the last row stand [`LABELLED`] and [`COUNTED`].
    row: NonZeroU8,
    /// The rank of its form, which is asked most.
    rank: u8,
}

impl Marker {
    /// Reads a marker that opens `text`; its span counts from the start of `text`.
    ///
    /// The token behind a number decides whether it is one: 一、二审案件, （二）项之规定, 3.2公里 and 第一产业 open with what
    /// looks like a number and are none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let openers = openers();
        if !openers.may_open(text.as_bytes()) {
            return read_label(text);
        }
        let mut forms = openers.forms_of(text);
        // Forms that differ in what is behind the number only stand together: it is read once.
        let mut last = None;
        while forms != 0 {
            let row = forms.trailing_zeros() as usize;
            if let Some(marker) = read_form(row, text, &mut last) {
                return Some(marker);
            }
            forms &= forms - 1;
        }
        read_counted(text).or_else(|| read_label(text))
    }

    /// Its form.
    #[must_use]
    pub fn numbering(&self) -> &'static Numbering {
        form_in(usize::from(self.row.get()) - 1)
    }

    /// How far out its form usually stands, as [`Numbering::rank`] says.
    #[must_use]
    pub const fn rank(&self) -> u8 {
        self.rank
    }

    /// The suffix of its form as written: 是 in 三是, 要 in 三要; one enumeration keeps to one. Empty where none is written.
    #[must_use]
    pub fn suffix(&self) -> &'static str {
        self.numbering().suffix.get(usize::from(self.suffix)).copied().unwrap_or_default()
    }

    /// Whether it numbers points and paragraphs rather than headings.
    #[must_use]
    pub fn is_ordinal(&self) -> bool {
        self.numbering().role == Role::Ordinal
    }

    /// Whether it counts anything by its word: 第一句话，.
    pub(crate) fn counts_anything(&self) -> bool {
        usize::from(self.row.get()) > FORMS.len() + 1
    }

    /// Whether it counts by a word that says no number (首先, 最后): of those some may be left out.
    pub(crate) fn counts_by_word(&self) -> bool {
        matches!(self.rank(), 82 | 86)
    }

    /// Whether it can stand second in an enumeration.
    pub(crate) fn can_be_second(&self) -> bool {
        self.value == 2 || (self.value > 2 && self.counts_by_word())
    }

    /// Whether the other marker can stand in one enumeration with this one.
    #[must_use]
    pub fn is_of_one_row_with(&self, other: &Self) -> bool {
        self.rank() == other.rank() && (self.rank() != 80 || self.suffix == other.suffix)
    }

    /// The same marker with its span moved.
    #[must_use]
    pub fn at(self, span: Span) -> Self {
        Self { span, ..self }
    }
}

/// The number that opens a text as it was read last: for which form, and what it counts and where it ends.
type LastRead = Option<(&'static Numbering, Option<(u32, usize)>)>;

/// A row of the table as markers keep it.
fn kept(row: usize) -> Option<NonZeroU8> {
    NonZeroU8::new(u8::try_from(row + 1).ok()?)
}

/// The form in a row of the table.
fn form_in(row: usize) -> &'static Numbering {
    FORMS.get(row).unwrap_or(if row == FORMS.len() { &LABELLED } else { &COUNTED })
}

/// Reads a marker of the form in a row of the table.
fn read_form(row: usize, text: &str, last: &mut LastRead) -> Option<Marker> {
    let form = form_in(row);
    let is_same =
        |other: &Numbering| std::ptr::eq(other.prefix, form.prefix) && std::ptr::eq(other.numeral, form.numeral);
    let (value, mut len) = match *last {
        Some((other, found)) if is_same(other) => found?,
        _ => {
            let found = read_number(form, text);
            *last = Some((form, found));
            found?
        }
    };
    let mut written = form.suffix.len();
    if let Some(first) = form.suffix.first() {
        let is_space = first.starts_with(' ');
        let behind = &text[len..];
        let gap = bold(behind) + if is_space { 0 } else { spaces(behind) };
        let rest = &behind[gap..];
        // A numeral alone on its line needs nothing behind it: 一.
        if !(is_space && rest.is_empty()) {
            written = opening(form.suffix, rest)?;
            len += gap + form.suffix[written].len();
        }
    }
    if !form.closing.is_empty() {
        let closed = len + bold(&text[len..]);
        let rest = &text[closed..];
        // Mostly words stand behind a number.
        let is_word = rest.bytes().next().is_none_or(leads_ideograph);
        let closing = if is_word { None } else { opening(form.closing, rest) };
        len = closing.map_or(len, |closing| closed + form.closing[closing].len());
    }
    let suffix = u8::try_from(written).unwrap_or(u8::MAX);
    let marker = Marker { span: Span::new(0, len), value, suffix, row: kept(row)?, rank: form.rank };
    is_followed_well(&marker, &text[len..]).then_some(marker)
}

/// Reads an ordinal with what it counts: 第一句话，第二个关键词：. Since much may be counted, its row shows whether it is one,
/// at the head of paragraphs; inside them 第一产业，第二产业， are names.
fn read_counted(text: &str) -> Option<Marker> {
    let gap = spaces(text.strip_prefix('第')?) + '第'.len_utf8();
    let (value, digits) = COUNTED.numeral.iter().find_map(|numeral| numeral.read(&text[gap..]))?;
    let number = gap + digits;
    let most = number + if text[number..].starts_with('个') { 15 } else { 9 };
    let end = Ideographs::NONE.next(text.as_bytes().get(..most + 3).unwrap_or(text.as_bytes()), number);
    let suffix = opening(COUNTED.suffix, &text[end..])?;
    let span = Span::new(0, end + COUNTED.suffix[suffix].len());
    let (suffix, row) = (u8::try_from(suffix).ok()?, kept(FORMS.len() + 1)?);
    (number < end && end <= most).then_some(Marker { span, value, suffix, row, rank: COUNTED.rank })
}

/// An ordinal with any word behind it; it counts in one row with 第一，.
static COUNTED: Numbering = Numbering {
    name: "第一句话，",
    prefix: &["第"],
    numeral: &[Numeral::Han, Numeral::Arabic],
    suffix: &["，", "：", ",", ":"],
    closing: &[],
    rank: 70,
    role: Role::Ordinal,
};

/// Reads a label of two or three Chinese characters with its number: 建议一：, 关键词一：. Since any characters may be one, it
/// is read only where no other form opens, which inside a line is hardly ever asked; its row shows whether it is one.
/// 图表1： is a caption, 上午9：30 a time.
fn read_label(text: &str) -> Option<Marker> {
    // Most lines are passed by what stands third.
    let counts = |bytes: &[u8]| match *bytes {
        [b'0'..=b'9', ..] => true,
        [lead, middle, last, ..] => leads_ideograph(lead) && COUNTING.may_hold(middle, last),
        _ => false,
    };
    let label = match text.as_bytes() {
        [first, _, _, second, _, _, rest @ ..] if leads_ideograph(*first) && leads_ideograph(*second) => match rest {
            _ if counts(rest) => LABEL,
            [third, _, _, rest @ ..] if leads_ideograph(*third) && counts(rest) => LABEL + LABEL / 2,
            _ => return None,
        },
        _ => return None,
    };
    if text[..label].ends_with(['图', '表', '注']) {
        return None;
    }
    let marker = read_form(FORMS.len(), &text[label..], &mut None)?;
    let len = label + marker.span.end();
    let is_time = text.as_bytes().get(len).is_some_and(u8::is_ascii_digit);
    (!is_time).then(|| marker.at(Span::new(0, len)))
}

/// What a label's number opens with.
const COUNTING: Ideographs = Ideographs::of("一二三四五六七八九十");
/// The bytes of a label of two.
const LABEL: usize = 6;
/// What is behind the word of a label; it counts in one row with 问题一：.
static LABELLED: Numbering = Numbering {
    name: "建议一：",
    prefix: &[],
    numeral: &[Numeral::Han, Numeral::Arabic],
    suffix: &["：", ":"],
    closing: &[],
    rank: 71,
    role: Role::Ordinal,
};

/// Reads what stands before the suffix of a form. Returns what the number counts, and the bytes up to its end.
fn read_number(form: &Numbering, text: &str) -> Option<(u32, usize)> {
    let mut len = 0;
    if !form.prefix.is_empty() {
        len += form.prefix[opening(form.prefix, text)?].len();
        len += spaces(&text[len..]);
    }
    let (value, digits) = form.numeral.iter().find_map(|numeral| numeral.read(&text[len..]))?;
    Some((value, len + digits))
}

/// The bytes of a Markdown mark behind a number that is set in bold: **第一**，.
fn bold(text: &str) -> usize {
    if matches!(text.as_bytes(), [b'*', b'*', ..] | [b'_', b'_', ..]) { 2 } else { 0 }
}

/// Which of some words opens a text. Most do not, and their first bytes tell.
fn opening(words: &[&str], text: &str) -> Option<usize> {
    let first = text.as_bytes().first()?;
    words.iter().position(|word| word.as_bytes().first() == Some(first) && text.starts_with(word))
}

fn spaces(text: &str) -> usize {
    // Mostly a word or a mark stands here.
    if text.bytes().next().is_none_or(|byte| leads_ideograph(byte) || byte.is_ascii_graphic()) {
        return 0;
    }
    text.chars().take_while(|c| is_space(*c)).map(char::len_utf8).sum()
}

/// Judges the token behind a number.
fn is_followed_well(marker: &Marker, rest: &str) -> bool {
    let mut next = rest.chars();
    let Some(c) = next.next() else { return true };
    match marker.rank() {
        // 一、二审案件, 五、六月份, 十、百、千工程: numbers that count on, in running text. 二、三点希望 and 一、二〇二六年
        // are headings.
        20..=23 => {
            const NUMERALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
            let next_numeral = NUMERALS.get(marker.value as usize);
            let mut counts_on = || {
                (next_numeral == Some(&c) || (marker.value == 10 && matches!(c, '百' | '千')))
                    && !"〇○零十百千个点条项句件年层".contains(next.next().unwrap_or(' '))
            };
            // 三十、四十年
            let counts_tens =
                || marker.value >= 10 && Numeral::Han.read(rest).is_some_and(|(next, _)| next == marker.value + 10);
            // Mostly no numeral follows, and the suffix is not looked up.
            !((counts_on() || counts_tens()) && matches!(marker.suffix(), "" | "、" | "，" | ","))
        }
        // （二）项之规定, 第（一）款: a place in a law.
        30 | 50 => !matches!(c, '项' | '款' | '目' | '条') || rest.starts_with("项目") || rest.starts_with("条件"),
        // 1.2万件, 9:30, 1.15亿: an amount or a time; 1.1 with a unit likewise. 1.11月底前 says when.
        40 => !(c.is_ascii_digit() || ('０'..='９').contains(&c)) || is_date(rest),
        41..=43 => !(is_unit(c) || (is_space(c) && rest.trim_front().starts_with(SURE_UNITS))),
        // 最后的约定 names something.
        82 => c != '的',
        // 第九条的规定, 第一章我们已经翻过去了: the name of a place in a text, unless something sets it off.
        10..=13 => !"的和与及至到规所中之以或是".contains(c),
        _ => true,
    }
}

/// Whether a text opens with a year or a month: 2026年, 12月.
fn is_date(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_month = || matches!(text[..digits].parse(), Ok(1..=12));
    match text[digits..].chars().next() {
        Some('年') => digits == 4,
        Some('月') => is_month(),
        _ => false,
    }
}

/// Whether a number in front of this character is an amount.
fn is_unit(c: char) -> bool {
    c.is_ascii_digit() || "万亿千百十个件户公里米％%‰℃°倍元吨年月日号时分秒亩人次项家名名岁微克".contains(c)
}

/// Those of them that are hardly a word's first character, so that they are units behind a space too: 1.1 万人次.
const SURE_UNITS: [char; 8] = ['万', '亿', '%', '％', '‰', '℃', '吨', '倍'];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(&str, &'static str, u32)> {
        Marker::read(text).map(|marker| (marker.span.of(text), marker.numbering().name, marker.value))
    }

    #[test]
    fn a_marker_of_every_form_is_read() {
        for (text, number, name, value) in [
            ("第一部分 过去五年", "第一部分", "第一部分", 1),
            ("第 12 章 总则", "第 12 章", "第一章", 12),
            ("附件1 名单", "附件1", "附件", 1),
            ("一、深化", "一、", "一、", 1),
            ("二 、重点", "二 、", "一、", 2),
            ("三．保障", "三．", "一、", 3),
            ("十一、做好", "十一、", "一、", 11),
            ("一、三年走过来", "一、", "一、", 1),
            ("二、三年从学徒到师傅", "二、", "一、", 2),
            ("七、审计制度", "七、", "一、", 7),
            ("二、千古传唱的歌", "二、", "一、", 2),
            ("20.2026年十件实事", "20.", "1.", 20),
            ("1．11月底前报送方案", "1．", "1.", 1),
            ("2.12月10日前评审", "2.", "1.", 2),
            ("二、三点希望", "二、", "一、", 2),
            ("一、二〇二六年", "一、", "一、", 1),
            ("（一）弘扬", "（一）", "（一）", 1),
            ("(一）弘扬", "(一）", "（一）", 1),
            ("（ 三 ）、改革", "（ 三 ）、", "（一）", 3),
            ("㈡补齐", "㈡", "㈠", 2),
            ("1.加强", "1.", "1.", 1),
            ("２．强化", "２．", "1.", 2),
            ("1.2.1 统筹", "1.2.1", "1.1.1", 1),
            ("(1)完善", "(1)", "（1）", 1),
            ("1）完善", "1）", "1）", 1),
            ("③强化", "③", "①", 3),
            ("壹、總體", "壹、", "壹、", 1),
            ("Ⅱ、民生", "Ⅱ、", "Ⅰ、", 2),
            ("第二，要", "第二，", "第一，", 2),
            ("第七点：放", "第七点：", "第一点", 7),
            ("三是推动", "三是", "一是", 3),
            ("其二，抓", "其二，", "其一", 2),
            ("另一方面,宣传", "另一方面,", "另一方面", 2),
            ("第二**，要", "第二**，", "第一，", 2),
            ("举措三：抓", "举措三：", "建议一：", 3),
            ("二曰勤", "二曰", "一是", 2),
        ] {
            assert_eq!(read(text), Some((number, name, value)), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        for text in [
            "一、二审案件占九成",
            "三、四级法院",
            "五、六月份集中",
            "十、百、千工程",
            "1.2万件",
            "2.35亿元",
            "2024.5个百分点",
            "2.5万户",
            "3.2公里",
            "1.1 万人次",
            "图表1：产量",
            "上午9：30开会",
            "最后的约定",
            "9:30开会",
            "二〇二六年",
            "第一产业",
            "第三方评估",
            "第一书记",
            "第四季度",
            "（二）项之规定",
            "第九条的规定",
            "一带一路",
            "三个一批",
            "",
            "今天",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
