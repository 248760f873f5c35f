//! The sample speech shows everything that the page can show.

use tigang::input::sample;
use tigang::{BlockKind, DeclaredCounts, Document, EntryState, Parent};

/// The document that the sample gives.
fn document() -> Document {
    Document::parse(sample())
}

#[test]
fn it_promises_more_than_it_holds() {
    let document = document();
    let declared = document.declared.as_ref().expect("an outline is declared");
    assert_eq!(declared.counts(), DeclaredCounts { parts: 4, entries: 14, found: 8, missing: 6 });
    let missing: Vec<_> = document.missing.iter().map(|missing| (&*missing.number, missing.depth)).collect();
    assert_eq!(missing, [("二、", 1), ("（一）", 2), ("（三）", 2), ("四、", 1), ("（一）", 2), ("（二）", 2)]);
}

#[test]
fn what_follows_the_gap_hangs_below_the_part_that_is_cut_out() {
    let document = document();
    let orphan = document
        .sections
        .iter()
        .find(|section| document.shown(section.heading.title) == "架上不合口味")
        .expect("it is there");
    let Parent::Missing(parent) = orphan.parent else { panic!("{:?}", orphan.parent) };
    assert_eq!(document.missing[parent.index()].title, "正视不足，弄清书为什么还走不到每一户");
}

#[test]
fn a_heading_over_two_lines_is_one() {
    let document = document();
    let title = "按村里的作息开门，让书屋的灯亮在村民有空的时候";
    let section =
        document.sections.iter().find(|section| document.shown(section.heading.title) == title).expect("it is joined");
    assert!(section.heading.span.of(sample()).contains('\n'));
    let declared = document.declared.as_ref().expect("an outline is declared");
    assert!(declared.entries.iter().any(|entry| entry.state == EntryState::Found(section.id)));
}

#[test]
fn it_has_a_title_a_salutation_points_a_gap_and_a_cut_end() {
    let document = document();
    assert_eq!(document.title().as_deref(), Some("在全县“书香进村”工作推进会上的讲话"));
    assert!(document.blocks.iter().any(|block| block.kind == BlockKind::Salutation));
    let points: Vec<_> =
        document.points.iter().map(|point| (document.shown(point.number), document.shown(point.lead))).collect();
    assert_eq!(
        points.iter().map(|(number, lead)| (&**number, &**lead)).collect::<Vec<_>>(),
        [
            ("一是", "有了钥匙"),
            ("二是", "有了灯"),
            ("三是", "有了座"),
            ("一方面", "孩子来得勤了"),
            ("另一方面", "大人也坐得住了"),
            ("一要", "错开农忙"),
            ("二要", "方便还书"),
            ("三要", "说话算数"),
        ]
    );
    assert_eq!(document.gaps.iter().map(|gap| gap.omitted).collect::<Vec<_>>(), [Some(860)]);
    let cut = document.cut_end.as_ref().expect("its end is cut off");
    assert_eq!((cut.total, cut.shown), (Some(4180), Some(1351)));
}

#[test]
fn its_counts_are_true() {
    let document = document();
    let cut = document.cut_end.as_ref().expect("its end is cut off");
    let shown = sample()[..cut.span.start()].chars().filter(|c| !c.is_whitespace()).count();
    assert_eq!(u32::try_from(shown).ok(), cut.shown);
}
