//! What holds of every document, whatever the text: checked over random and over damaged texts.

mod corrections;
mod drafts;
mod mutation;

use std::collections::HashSet;

use proptest::prelude::*;
use tigang::{BlockKind, Document, Outline, Parent, Piece, Span};

use crate::texts;
use mutation::{Mutation, mutated};

/// How many texts each property is tried on; together they are more than ten thousand.
const CASES: u32 = 6_000;

/// Asserts everything that the documentation of the types promises.
pub(crate) fn assert_laws(text: &str) -> Document {
    let document = Document::parse(text);
    assert_laws_of(text, &document);
    document
}

/// Asserts it of one document, however it came about.
fn assert_laws_of(text: &str, document: &Document) {
    assert_eq!(document.text, text, "the text is kept");
    assert_blocks_tile(document);
    assert_sections_nest(document);
    assert_points_lie_in_their_blocks(document);
    assert_outline_is_whole(document);
}

fn assert_blocks_tile(document: &Document) {
    let text = &document.text;
    let mut end = 0;
    for block in &document.blocks {
        assert_eq!(block.span.start, end, "blocks leave no gap and do not overlap: {block:?}");
        assert!(block.span.end > block.span.start, "a block is not empty: {block:?}");
        assert!(text.get(block.span.start..block.span.end).is_some(), "a block ends between characters: {block:?}");
        assert!(block.span.start <= block.content.start && block.content.end <= block.span.end, "{block:?}");
        assert!(text.get(block.content.start..block.content.end).is_some(), "{block:?}");
        let mut place = block.content.start;
        for piece in document.pieces(block.content) {
            let (Piece::Text(span) | Piece::LeftOver(span) | Piece::Join { span, .. }) = piece;
            assert_eq!(span.start, place, "pieces tile the content: {block:?}");
            place = span.end;
        }
        assert_eq!(place, block.content.end, "pieces tile the content: {block:?}");
        end = block.span.end;
    }
    assert_eq!(end, text.len(), "blocks reach the end of the text");
    let headings = document.blocks.iter().filter_map(|block| match block.kind {
        BlockKind::Heading(id) => Some(id.index()),
        _ => None,
    });
    assert!(headings.eq(0..document.sections.len()), "every section has one block, in order");
}

fn assert_sections_nest(document: &Document) {
    for (at, section) in document.sections.iter().enumerate() {
        assert_eq!(section.id.index(), at);
        assert!(section.span.start <= section.heading.span.start && section.heading.span.end <= section.span.end);
        let above = match section.parent {
            Parent::Top => 0,
            Parent::Section(id) => {
                let outer = &document.sections[id.index()];
                assert!(
                    id.index() < at && outer.span.start <= section.span.start && section.span.end <= outer.span.end
                );
                outer.depth
            }
            Parent::Missing(id) => document.missing[id.index()].depth,
        };
        assert!(section.depth == above + 1 || section.depth == u8::MAX, "one deeper than what it is under");
        if let Some(next) = document.sections.get(at + 1) {
            assert!(section.span.start < next.span.start, "in the order of the text");
        }
    }
    for missing in &document.missing {
        assert!(missing.place <= document.text.len());
        let above = match missing.parent {
            Parent::Top => 0,
            Parent::Section(id) => document.sections[id.index()].depth,
            Parent::Missing(id) => document.missing[id.index()].depth,
        };
        assert_eq!(missing.depth, above.saturating_add(1), "one deeper than what it is under: {missing:?}");
    }
}

fn assert_points_lie_in_their_blocks(document: &Document) {
    for (at, point) in document.points.iter().enumerate() {
        assert_eq!(point.id.index(), at);
        let block = &document.blocks[point.block];
        assert!(block.content.start <= point.span.start && point.span.end <= block.content.end, "{point:?} {block:?}");
        assert!(document.text.get(point.span.start..point.span.end).is_some());
    }
}

fn assert_outline_is_whole(document: &Document) {
    let outline = Outline::of(document);
    assert_eq!(outline.rows.len(), document.sections.len() + document.missing.len() + document.points.len());
    let mut anchors = HashSet::new();
    for (at, row) in outline.rows.iter().enumerate() {
        assert!(anchors.insert(&row.anchor), "{} twice", row.anchor);
        assert!(row.end > at && row.end <= outline.rows.len());
        if let Some(parent) = row.parent {
            assert!(parent < at && row.end <= outline.rows[parent].end);
            assert_eq!(row.depth, outline.rows[parent].depth.saturating_add(1));
        }
    }
}

/// Words and marks from which texts are made that look like speeches, only wilder.
fn fragments() -> impl Strategy<Value = String> {
    let fragment = prop::sample::select(vec![
        "一、",
        "二、",
        "三、",
        "（一）",
        "(二)",
        "（三）",
        "1.",
        "2．",
        "（1）",
        "①",
        "②",
        "第一，",
        "第二，",
        "第一章",
        "第二节 ",
        "附件1",
        "一是",
        "二是",
        "三是",
        "一方面，",
        "另一方面，",
        "首先，",
        "其次，",
        "——",
        "1.1 ",
        "Ⅰ、",
        "壹、",
        "同志们：",
        "目录",
        "目录/提纲：",
        "……",
        "……（省略120字）……",
        "（未完，全文共900字，当前仅显示300字",
        "第3页共9页",
        "加强组织领导",
        "总结工作成绩",
        "各级各部门要抓好落实",
        "今年以来，各项工作稳步推进",
        "在全市会议上的讲话",
        "。",
        "，",
        "；",
        "：",
        "“",
        "”",
        "（",
        "）",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "　　",
        " ",
        "\t",
        "\u{200b}",
        "\u{feff}",
        "2025年",
        "1. 12\n",
        "A. １２\n",
        "200名",
        "20",
        "1.2万件",
        "A. ",
        "**",
        "## ",
        "> ",
        "……1\n",
        "………12\n",
        "é",
        "𠮷",
        "\u{0}",
    ]);
    prop::collection::vec(fragment, 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laws_hold_for_texts_made_of_marks(text in fragments()) {
        assert_laws(&text);
    }

    #[test]
    fn laws_hold_for_damaged_speeches(which in any::<prop::sample::Index>(), mutations in Mutation::some()) {
        let speeches = texts::speeches();
        assert_laws(&mutated(&speeches[which.index(speeches.len())], &mutations));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES / 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laws_hold_for_any_characters(text in any::<String>()) {
        assert_laws(&text);
    }

    #[test]
    fn laws_hold_for_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        assert_laws(&String::from_utf8_lossy(&bytes));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// The long run: `cargo test --release -- --ignored`.
    #[test]
    #[ignore = "a long run"]
    fn laws_hold_for_a_hundred_thousand_texts(text in fragments(), which in any::<prop::sample::Index>(),
                                              mutations in Mutation::some()) {
        let speeches = texts::speeches();
        assert_laws(&text);
        assert_laws(&mutated(&speeches[which.index(speeches.len())], &mutations));
    }
}

#[test]
fn laws_hold_for_every_prefix_of_the_sample() {
    let text = tigang::input::sample();
    for (end, _) in text.char_indices() {
        assert_laws(&text[..end]);
    }
}

#[test]
fn laws_hold_for_the_shared_texts() {
    let shared = texts::shared();
    for text in &shared {
        let document = assert_laws(text);
        assert_eq!(document, Document::parse(text), "the same text gives the same document");
        for (end, _) in text.char_indices().step_by(997) {
            assert_laws(&text[..end]);
        }
    }
    assert!(shared.is_empty() || shared.iter().any(|text| !Document::parse(text).sections.is_empty()));
}

#[test]
fn a_law_that_is_broken_is_noticed() {
    let mut document = Document::parse("一、甲\n正文。\n");
    document.blocks[0].span = Span::new(0, 1);
    assert!(std::panic::catch_unwind(|| assert_blocks_tile(&document)).is_err());
}
