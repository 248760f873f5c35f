//! Texts that nobody speaks: made to find the place where reading takes longer than in proportion to the length.

use std::fmt::Write;

/// A kind of hostile text.
pub struct Hostile {
    /// What it consists of.
    pub name: &'static str,
    /// Its size, in the unit that `make` takes, when it is measured in full.
    pub size: usize,
    /// Makes it of a size. Twice the size gives a text about twice as long.
    pub make: Make,
}

/// How a text is made.
pub enum Make {
    /// One thing so many times.
    Repeat(&'static str),
    /// What stands before, one thing so many times, and what stands behind.
    Within(&'static str, &'static str, &'static str),
    /// By a function of the size.
    By(fn(usize) -> String),
}

impl Hostile {
    /// The text of this kind with `size` units.
    pub fn text(&self, size: usize) -> String {
        match self.make {
            Make::Repeat(unit) => unit.repeat(size),
            Make::Within(before, unit, behind) => [before, &unit.repeat(size), behind].concat(),
            Make::By(make) => make(size),
        }
    }
}

use Make::{By, Repeat, Within};

/// So many units where a unit is a line or a mark.
const MILLION: usize = 1_000_000;

const fn of(name: &'static str, size: usize, make: Make) -> Hostile {
    Hostile { name, size, make }
}

/// All kinds.
pub const ALL: &[Hostile] = &[
    // Lines that head something.
    of("lines 一、", MILLION, Repeat("一、\n")),
    of("lines （一）", MILLION, Repeat("（一）\n")),
    of("lines 1.", MILLION, Repeat("1.\n")),
    of("lines 第一章", MILLION, Repeat("第一章\n")),
    of("lines 附件1", MILLION, Repeat("附件1\n")),
    of("lines —", MILLION, Repeat("—\n")),
    of("lines 一是", MILLION, Repeat("一是\n")),
    of("lines ## 甲", MILLION, Repeat("## 甲\n")),
    of("lines **甲**", MILLION, Repeat("**甲**\n")),
    of("lines counting up, 1. 甲", MILLION, By(|n| numbered(1..=n, ". 甲\n"))),
    of("lines counting down, 1. 甲", MILLION, By(|n| numbered((1..=n).rev(), ". 甲\n"))),
    of("headings and a sentence", 300_000, Repeat("一、抓住要点\n话要说在前头。\n")),
    of("headings without a number", 300_000, Repeat("抓住要点\n\n话要说在前头，事要做在实处，不能走样。\n\n")),
    of("forms in turn, down", 200_000, Repeat("一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n")),
    of("forms in turn, up", 200_000, Repeat("①戊\n（1）丁\n1.丙\n（一）乙\n一、甲\n")),
    of("forms in turn, to and fro", 100_000, By(to_and_fro)),
    of("two forms in turn, counting", 300_000, By(|n| numbered_with(n, |k| format!("{k}. 甲\n（{k}）乙\n")))),
    of("decimal numbers, deeper and deeper", 2_000, By(deeper)),
    of("decimal numbers 1.1 to 1.n", 500_000, By(|n| numbered_with(n, |k| format!("1.{k} 甲\n")))),
    // Lines that head nothing.
    of("empty lines", 10 * MILLION, Repeat("\n")),
    of("empty lines, \\r\\n", 5 * MILLION, Repeat("\r\n")),
    of("lines of a space", 5 * MILLION, Repeat(" \n")),
    of("lines of one character", 2 * MILLION, Repeat("甲\n")),
    of("lines of one letter", 2 * MILLION, Repeat("a\n")),
    of("lines 同志们：", MILLION, Repeat("同志们：\n")),
    of("lines 目录", MILLION, Repeat("目录\n")),
    of("lines of dots", MILLION, Repeat("……\n")),
    of("lines of a gap", 500_000, Repeat("……（略）……\n")),
    of("lines 此处省略1字", 300_000, Repeat("此处省略1字\n")),
    of("lines （未完待续）", 500_000, Repeat("（未完待续）\n")),
    of("lines 第1页共9页", 500_000, Repeat("第1页共9页\n")),
    of("lines of a number", MILLION, By(|n| numbered(1..=n, "\n"))),
    of("lines of a date", 500_000, Repeat("（2026年1月1日）\n")),
    of("prose wrapped at 20", 500_000, Repeat("把每件小事都看清楚再办，办完再回头看一\n")),
    of("prose wrapped at 20, indented", 500_000, Repeat("　　把每件小事都看清楚再办，办完再回头\n")),
    of(
        "prose wrapped at 72, Latin",
        100_000,
        Repeat("whatever is to be done must be looked at first and done right after all\n"),
    ),
    // A declared outline.
    of("declared and held", 100_000, By(|n| declared(n, |_| "", |k| k))),
    of("declared and held backwards", 100_000, By(|n| declared(n, |_| "", |k| usize::MAX - k))),
    of("declared and reworded", 100_000, By(|n| declared(n, |k| if k % 2 == 0 { "新" } else { "旧" }, |k| k))),
    of("declared, nothing held", 300_000, By(|n| ["目录\n", &numbered(1..=n, "、甲\n"), "\n甲。\n"].concat())),
    of("declared, all entries alike", 300_000, Within("目录\n", "一、甲\n（一）乙\n", "\n同志们：\n一、甲\n")),
    of("declared with pages", 300_000, By(|n| ["目录\n", &numbered(1..=n, "、甲……1\n"), "\n甲。\n"].concat())),
    of("declared, wrapped entries", 300_000, Within("目录\n一、甲\n", "乙乙乙\n", "二、丙\n讲话\n一、甲\n丁。\n")),
    of("declared, one prefix", 100_000, By(|n| declared(n, |_| "甲甲甲甲甲甲甲甲", |k| k))),
    // One line of 10 MB.
    of("one line of prose", 160_000, Repeat("把每件小事都看清楚再办，办完再回头看一看。")),
    of("one line without a mark", 3_333_333, Repeat("甲")),
    of("one line of Latin words", 2 * MILLION, Repeat("word ")),
    of("one line of one letter", 10 * MILLION, Repeat("a")),
    of("one line of headings", 500_000, Repeat("一、甲。乙。")),
    of("one line of headings, counting", 400_000, By(|n| numbered(1..=n, "、抓住要点。"))),
    of("one line of headings, 一二三", 200_000, Repeat("一、甲 二、乙 三、丙 ")),
    of("one line of headings and forms", 100_000, Repeat("一、甲。（一）乙。1.丙。（1）丁。")),
    of("one line of digits", 10 * MILLION, Repeat("1")),
    of("one line of full-width digits", 3_333_333, Repeat("１")),
    of("one line of numbers", 2 * MILLION, Repeat("2026年")),
    of("one line of 1.1.1.1", 5 * MILLION, Repeat("1.")),
    of("one line of 1.1 ", 2_500_000, Repeat("1.1 ")),
    of("one line of 一", 3_333_333, Repeat("一")),
    of("one line of 十", 3_333_333, Repeat("十")),
    of("one line of 零", 3_333_333, Repeat("零")),
    of("one line of 第", 3_333_333, Repeat("第")),
    of("one line of 第一", 1_666_666, Repeat("第一")),
    of("one line of Ⅰ", 3_333_333, Repeat("Ⅰ")),
    of("one line of I", 10 * MILLION, Repeat("I")),
    of("one line of ①", 3_333_333, Repeat("①")),
    of("one line of ①②", 1_666_666, Repeat("①②")),
    of("one line of ，", 3_333_333, Repeat("，")),
    of("one line of ,", 10 * MILLION, Repeat(",")),
    of("one line of 。", 3_333_333, Repeat("。")),
    of("one line of 、", 3_333_333, Repeat("、")),
    of("one line of ：", 3_333_333, Repeat("：")),
    of("one line of spaces", 10 * MILLION, Repeat(" ")),
    of("one line of wide spaces", 3_333_333, Repeat("\u{3000}")),
    of("one line of zero-width spaces", 3_333_333, Repeat("\u{200b}")),
    of("spaces around a word", 5 * MILLION, By(|n| [&" ".repeat(n), "甲", &" ".repeat(n)].concat())),
    of("one line of dots", 10 * MILLION, Repeat(".")),
    of("one line of …", 3_333_333, Repeat("…")),
    of("one line of —", 3_333_333, Repeat("—")),
    of("one line of *", 10 * MILLION, Repeat("*")),
    of("one line of #", 10 * MILLION, Repeat("#")),
    of("one line of > ", 5 * MILLION, Repeat("> ")),
    of("one line of &nbsp;", 1_666_666, Repeat("&nbsp;")),
    of("one line of <b>", 3_333_333, Repeat("<b>")),
    of("one line of <", 10 * MILLION, Repeat("<")),
    of("one line of - ", 5 * MILLION, Repeat("- ")),
    of("one line of \\0", 10 * MILLION, Repeat("\0")),
    of("one line of four-byte characters", 2_500_000, Repeat("𠮷")),
    // Brackets, a million and more.
    of("（ opened", MILLION, Repeat("（")),
    of("） closed", MILLION, Repeat("）")),
    of("（） paired", MILLION, Repeat("（）")),
    of("（ nested ）", 500_000, By(|n| ["（".repeat(n), "）".repeat(n)].concat())),
    of("“ opened", MILLION, Repeat("“")),
    of("” closed", MILLION, Repeat("”")),
    of("“” paired", MILLION, Repeat("“”")),
    of("《 opened", MILLION, Repeat("《")),
    of("[ opened", MILLION, Repeat("[")),
    of("all kinds opened", 200_000, Repeat("（(【[《“「")),
    of("all kinds closed", 200_000, Repeat("）)】]》”」")),
    of("（ a line each", MILLION, Repeat("（\n")),
    of("）a line each", MILLION, Repeat("）\n")),
    of("“甲 a line each", MILLION, Repeat("“甲\n")),
    of("（一 never closed", MILLION, Repeat("（一")),
    of("（一）", MILLION, Repeat("（一）")),
    of("(1)", 2 * MILLION, Repeat("(1)")),
    of("（甲） in one line", MILLION, Repeat("（甲）")),
    // Points.
    of("一是", MILLION, Repeat("一是")),
    of("一是，", MILLION, Repeat("一是甲，")),
    of("一是…二是…", 500_000, Repeat("一是甲，二是乙；")),
    of("一是 to n是", 500_000, By(|n| numbered(1..=n, "是甲，"))),
    of("第1，to 第n，", 500_000, By(|n| numbered_with(n, |k| format!("第{k}，甲。")))),
    of("首先，其次，最后，", 300_000, Repeat("首先，其次，最后，")),
    of("一方面，另一方面，", 300_000, Repeat("一方面，甲，另一方面，乙，")),
    of(
        "eight rows at once",
        50_000,
        Repeat("一是甲，一要乙，其一，丙，第一，丁，①戊，（1）己，首先，庚，一方面，辛，"),
    ),
    of("lines 一是…二是…", 300_000, Repeat("一是甲，二是乙。\n")),
    of("一是 behind an open “", MILLION, Within("“", "一是甲，", "")),
    // Marks of omission that come to nothing.
    of("（省略 never closed", MILLION, Repeat("（省略")),
    of("（ with 略", MILLION, Repeat("（略")),
    of("（略）", MILLION, Repeat("（略）")),
    of("……（略）…… in one line", 400_000, Repeat("甲……（略）……")),
    of("…略", MILLION, Repeat("…略")),
    of("…省略", MILLION, Repeat("…省略")),
    of("…隐去甲。", 500_000, Repeat("…隐去甲。")),
    of("...（", MILLION, Repeat("...（")),
    of("—（略", MILLION, Repeat("—（略")),
    of("spaces inside a heading", 10 * MILLION, By(|n| ["一、加强", &" ".repeat(n), "领导"].concat())),
    of("dots and 略", 10 * MILLION, By(|n| [&".".repeat(n), "略"].concat())),
    of("全文共1字", 500_000, Repeat("全文共1字")),
    of("lines 全文共1字", 500_000, Repeat("全文共1字\n")),
    of("未完", MILLION, Repeat("未完")),
    of("剩余会员", 500_000, Repeat("剩余会员")),
];

/// `{number}{behind}` for each number.
fn numbered(numbers: impl Iterator<Item = usize>, behind: &str) -> String {
    numbers.fold(String::new(), |mut text, number| {
        let _ = write!(text, "{number}{behind}");
        text
    })
}

fn numbered_with(n: usize, line: impl Fn(usize) -> String) -> String {
    (1..=n).map(line).collect()
}

/// Forms deeper and deeper, and back again.
fn to_and_fro(n: usize) -> String {
    let forms = ["第一章 甲\n", "一、乙\n", "（一）丙\n", "1.丁\n", "（1）戊\n", "①己\n", "A. 庚\n", "1）辛\n"];
    let cycle: Vec<&str> = forms.iter().chain(forms.iter().rev()).copied().collect();
    cycle.iter().cycle().take(n * 2).copied().collect()
}

/// 1., 1.1, 1.1.1, …: each line a little longer than the one before, so that the length grows with the square of the
/// number of lines; `n` is four times the square root of the length.
fn deeper(n: usize) -> String {
    let lines = (n * 1_000).isqrt();
    (1..=lines).map(|depth| ["1.".repeat(depth).trim_end_matches('.'), " 甲\n"].concat()).collect()
}

/// A declared outline of `n` entries and a text with as many headings, with other words behind their titles, in an order.
fn declared(n: usize, other: fn(usize) -> &'static str, order: fn(usize) -> usize) -> String {
    let entry = |k: &usize, other: &str| format!("{k}、{other}事{}\n", k.wrapping_mul(2_654_435_761) % 1_000_003);
    let entries: Vec<usize> = (1..=n).collect();
    let mut headings = entries.clone();
    headings.sort_by_key(|k| order(*k));
    let mut text = String::from("目录\n");
    text.extend(entries.iter().map(|k| entry(k, if other(1) == other(2) { other(*k) } else { "" })));
    text.push_str("\n同志们：\n");
    text.extend(headings.iter().map(|k| entry(k, other(*k))));
    text
}
