use super::*;
use crate::{Outline, RowTarget, Span};

/// A speech that has a declared outline, a phrase over two lines, a run-in heading, points and a page number in a
/// sentence.
const SPEECH: &str = "目录
一、抓落实
二、强保障
三、见成效
在推进会上的讲话
同志们：
一、抓落实
　　要把落实放在心上，先摸清底数，再理思路，然后把任
务落实到人，把责任分到岗位，让每个环节都有人在管，处
第1页共3页
处有人负责，做到件件有着落，事事有回音，谁的事谁来
办，办不好的要说明白，说不明白的要从头再来。
　　抓工作没有捷径，账要一笔一笔算，路要一步一步走，
话要一句一句说清楚，人要一个一个带起来，办一件成一
件，成一件清一件，年底再回头看一看，还有哪些没有办，
还有哪些办得不够好。
（一）落实责任。一是抓落实不松劲。二是抓 5G 网络（Ｗｉ
Ｆｉ），落实到位。
三、见成效
Make it\treal, make  it REAL.
";

fn hits<'a>(document: &'a Document, words: &str) -> Vec<&'a str> {
    document.find(words).into_iter().map(|hit| hit.of(&document.text)).collect()
}

#[test]
fn words_are_found_in_a_bare_text_too() {
    for (words, is_there) in [
        ("落 实", true),
        ("wi fi", true),
        ("wifi", false),
        ("make it real", true),
        ("makeit", false),
        ("写信", false),
        (" ", false),
    ] {
        assert_eq!(holds(SPEECH, words), is_there, "{words}");
    }
}

#[test]
fn every_way_to_write_the_words_is_found() {
    let document = Document::parse(SPEECH);
    let everywhere = ["落实"; 7];
    for (words, found) in [
        ("落实", &everywhere[..]),
        (" 落 实　", &everywhere),
        ("wifi", &["Ｗｉ\nＦｉ"]),
        ("(wifi)", &["（Ｗｉ\nＦｉ）"]),
        ("5g网络", &["5G 网络"]),
        ("5 g网络", &[]),
        ("责任。一是", &["责任。一是"]),
        ("同志们：一、", &[]),
        ("任务落实", &["任\n务落实"]),
        ("处处有人", &["处\n第1页共3页\n处有人"]),
        ("第1页", &[]),
        ("make it real", &["Make it\treal", "make  it REAL"]),
        ("makeit", &[]),
        ("real，make", &["real, make"]),
        ("二、强", &["二、强"]),
        ("《", &[]),
        ("", &[]),
        (" \u{3000}\u{200b}", &[]),
    ] {
        assert_eq!(hits(&document, words), found, "{words}");
    }
}

#[test]
fn hits_do_not_overlap_and_a_false_start_loses_none() {
    for (text, words, found) in [
        ("人人人人人", "人人", vec![0, 6]),
        ("一一二一一一二", "一一二", vec![0, 12]),
        ("一二一二一三", "一二一三", vec![6]),
        ("啊a b a b c。", "a b c", vec![7]),
    ] {
        let starts: Vec<usize> = Document::parse(text).find(words).into_iter().map(Span::start).collect();
        assert_eq!(starts, found, "{words} in {text}");
    }
}

#[test]
fn hits_are_counted_where_they_stand_and_above() {
    let document = Document::parse(SPEECH);
    let outline = Outline::of(&document);
    let tally = |words: &str| {
        let tally = document.tally(&outline, &document.find(words));
        outline.rows.iter().zip(tally).map(|(row, hits)| format!("{}{hits}", row.number)).collect::<Vec<_>>()
    };
    assert_eq!(tally("落实"), ["一、6", "（一）3", "一是1", "二是1", "二、0", "三、0"]);
    assert_eq!(
        tally("强保障"),
        ["一、0", "（一）0", "一是0", "二是0", "二、1", "三、0"],
        "only the declared outline has it"
    );
    assert_eq!(tally("讲话"), ["一、0", "（一）0", "一是0", "二是0", "二、0", "三、0"], "the title is in no section");
    let wifi = document.find("wifi")[0].start();
    assert!(matches!(document.target_at(wifi), Some(RowTarget::Point(id)) if id.index() == 1));
    assert_eq!(document.section_at(wifi).map(crate::SectionId::index), Some(1));
    assert_eq!(document.section_at(0), None);
    assert_eq!(document.target_at(SPEECH.len()), None);
}

/// What is shown of the group that a place is in, as the page draws it: soft breaks left out.
fn shown(document: &Document, block: usize) -> Vec<u16> {
    let group = document.groups().find(|(first, _)| *first == block).expect("a place is in a group").1;
    let pieces = group.iter().flat_map(|block| document.pieces(block.content));
    let words = pieces.filter_map(|piece| match piece {
        Piece::Text(span) | Piece::LeftOver(span) => Some(span.of(&document.text)),
        Piece::Join { .. } => None,
    });
    words.flat_map(str::encode_utf16).collect()
}

#[test]
fn places_are_where_the_page_shows_the_hits() {
    let text = SPEECH.replace("心上", "𠮷上");
    let document = Document::parse(text);
    for (words, found) in [
        ("落实", "落实"),
        ("责任。一是", "责任。一是"),
        ("任务落实", "任务落实"),
        ("处处有人", "处第1页共3页处有人"),
        ("𠮷", "𠮷"),
        ("强保障", "强保障"),
    ] {
        let hits = document.find(words);
        let marks = document.marks(&hits);
        assert_eq!((marks.len(), hits.is_empty()), (hits.len(), false), "{words}");
        for (place, hit) in marks.into_iter().zip(hits) {
            let shown = shown(&document, place.block);
            assert_eq!(document.marked((place.block, place.start), (place.block, place.end)), Some(hit), "{words}");
            assert_eq!(String::from_utf16_lossy(&shown[place.start..place.end]), found, "{words}");
        }
    }
    assert_eq!(document.marks(&[]), []);
}

#[test]
fn what_is_marked_is_told_from_its_first_letter_to_its_last() {
    let document = Document::parse("一、读书\n读书要紧。\n\n二、写作\n常写。\n");
    let marked = |from, to| document.marked(from, to).map(|span| span.of(&document.text));
    assert_eq!(marked((0, 2), (0, 4)), Some("读书"));
    assert_eq!(marked((1, 2), (3, 1)), Some("要紧。\n\n二、写作\n常"));
    assert_eq!(marked((1, 0), (2, 0)), Some("读书要紧。"), "what ends before a paragraph does not reach into it");
    assert_eq!(marked((1, 5), (2, 0)), None);
    assert_eq!(marked((2, 0), (1, 0)), None, "nothing is read backwards");
    assert_eq!(marked((3, 0), (3, 99)), Some("常写。"));
    assert_eq!(marked((9, 0), (9, 1)), None);
    let words = |first, last| document.words_of(first, last).map(|span| span.of(&document.text));
    assert_eq!(words(1, 1), Some("读书要紧。"));
    assert_eq!(words(0, 2), Some("一、读书\n读书要紧。\n\n二、写作"));
    assert_eq!(words(4, 4), None);
    let run_in = Document::parse("一、读书。要挤时间。\n二、写作。要常写。\n");
    assert_eq!(run_in.words_of(0, 0).map(|span| span.of(&run_in.text)), Some("一、读书。要挤时间。"));
}
