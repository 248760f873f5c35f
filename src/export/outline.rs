//! The outline of a document as plain text, to be pasted into a letter or a chat.

use crate::{Document, Outline, Row};

/// What stands before a row for each level that it is below the top: as much as a paragraph is indented.
const INDENT: &str = "\u{3000}\u{3000}";

/// The outline of `document` as lines: its title, an empty line, and a line for each row, indented by its depth, its number
/// before its words. Points are among them where they are wanted.
///
/// A section that the text lacks bears the word `missing` behind it, in brackets. No line ends with white space.
#[must_use]
pub fn text(document: &Document, outline: &Outline, points: bool, missing: &str) -> String {
    let mut text = String::new();
    if let Some(title) = document.title() {
        text.push_str(&title);
        text.push_str("\n\n");
    }
    let is_wanted = |row: &&Row| points || !row.target.is_point();
    for row in outline.rows.iter().filter(is_wanted) {
        text.push_str(&INDENT.repeat(usize::from(row.depth.saturating_sub(1))));
        text.push_str(&row.number);
        text.push_str(space_behind(row));
        text.push_str(&row.title);
        if row.target.is_missing() {
            text.push('（');
            text.push_str(missing);
            text.push('）');
        }
        text.push('\n');
    }
    text
}

/// What stands between the number of a row and its words: nothing where a mark or the ordinal of a point parts them.
fn space_behind(row: &Row) -> &'static str {
    let (last, first) = (row.number.chars().next_back(), row.title.chars().next());
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    match (last, first) {
        (Some(last), Some(first)) if is_latin(first) && last.is_ascii() => " ",
        (Some(last), Some(_)) if last.is_alphanumeric() && !row.target.is_point() => " ",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, points: bool) -> String {
        let document = Document::parse(text);
        super::text(&document, &Outline::of(&document), points, "缺")
    }

    const SPEECH: &str = "目录
一、抓落实
（一）落实责任
二、强保障
在推进会上的讲话
同志们：
一、抓落
实
（一）落实责任。一是抓落实不松劲。二是抓进度。
";

    #[test]
    fn a_row_is_a_line_indented_by_its_depth() {
        assert_eq!(lines(SPEECH, false), "在推进会上的讲话\n\n一、抓落实\n　　（一）落实责任\n二、强保障（缺）\n");
        assert_eq!(
            lines(SPEECH, true),
            "在推进会上的讲话\n\n一、抓落实\n　　（一）落实责任\n　　　　一是抓落实不松劲\n　　　　二是抓进度\n二、强保障（缺）\n"
        );
    }

    #[test]
    fn numbers_without_a_mark_are_set_apart() {
        let text = lines("第一章 总则\n第二章 Scope\n1. Open the door\n2.关门\n", false);
        assert_eq!(text, "第一章 总则\n第二章 Scope\n　　1. Open the door\n　　2.关门\n");
        assert_eq!(lines("没有标题的一段话。", true), "");
    }
}
