//! A small speech, taken apart by hand, for the tests of the shell: they are about the page, not about the parser.

use std::rc::Rc;

use tigang::{
    Block, BlockKind, CutEnd, Declared, Document, Entry, EntryState, Gap, Heading, Marker, Measure, Missing, MissingId,
    Omission, Outline, Parent, Point, PointId, Row, RowTarget, Section, SectionId, Span,
};

use super::drawn::Drawn;
use super::level;
use super::memory::mark;
use super::source::Source;
use super::state::Reading;
use super::titles::Titles;

const TEXT: &str = "目录
一、读书
二、写作
三、行动
在读书会上的讲话
同志们：
一、读书
（一）多读。要挤时间。一是早上读。读诗。二是晚上读。
……（省略1200字）……
（一）常写
三、行动
说到
做到。
上一页
（未完，全文共900字，当前仅显示80字）";

/// Where `words` stand for the `nth` time, counted from 0.
fn span(words: &str, nth: usize) -> Span {
    let (start, found) = TEXT.match_indices(words).nth(nth).expect("the words are in the text");
    Span::new(start, start + found.len())
}

fn section(id: u32, heading: Span, end: usize, depth: u8, parent: Parent) -> Section {
    let marker = Marker::read(heading.of(TEXT)).expect("it opens with a number");
    let title = heading.start() + marker.span.end();
    let (number, title) = (Span::new(heading.start(), title), Span::new(title, heading.end()));
    let run_in = title.of(TEXT) == "多读";
    let heading = Heading { span: heading, marker: Some(marker.at(number)), number, title, run_in };
    let span = Span::new(heading.span.start(), end);
    Section { id: SectionId(id), repeat: 0, heading, depth, parent, span }
}

fn point(id: u32, number: &str, words: &str) -> Point {
    let (number, whole) = (span(number, 0), span(words, 0));
    let marker = Marker::read(&TEXT[number.start()..]).expect("it opens with an ordinal").at(number);
    let (lead, section) = (Span::new(number.end(), whole.end()), Some(SectionId(1)));
    Point { id: PointId(id), ordinal: id + 1, marker, number, lead, span: whole, level: 1, section, block: 8 }
}

fn entry(words: &str, (number, title): (&str, &str), state: EntryState) -> Entry {
    let (span, number, title) = (span(words, 0), number.into(), title.into());
    Entry { span, marker: None, number, title, depth: 1, parent: None, state }
}

/// The document.
pub fn document() -> Document {
    use BlockKind as Kind;
    let kinds = [
        ("目录", 0, Kind::Declared { entry: None }),
        ("一、读书", 0, Kind::Declared { entry: Some(0) }),
        ("二、写作", 0, Kind::Declared { entry: Some(1) }),
        ("三、行动", 0, Kind::Declared { entry: Some(2) }),
        ("在读书会上的讲话", 0, Kind::Title),
        ("同志们：", 0, Kind::Salutation),
        ("一、读书", 1, Kind::Heading(SectionId(0))),
        ("（一）多读。", 0, Kind::Heading(SectionId(1))),
        ("要挤时间。一是早上读。读诗。二是晚上读。", 0, Kind::Paragraph { run_in: true }),
        ("……（省略1200字）……", 0, Kind::Gap(0)),
        ("（一）常写", 0, Kind::Heading(SectionId(2))),
        ("三、行动", 1, Kind::Heading(SectionId(3))),
        ("说到\n做到。", 0, Kind::Paragraph { run_in: false }),
        ("上一页", 0, Kind::Chrome),
        ("（未完，全文共900字，当前仅显示80字）", 0, Kind::CutEnd),
    ];
    let contents = kinds.map(|(words, nth, _)| span(words, nth));
    let ends = contents[1..].iter().map(|content| content.start()).chain([TEXT.len()]);
    let start = |index: usize| if index == 0 { 0 } else { contents[index].start() };
    let blocks = ends.enumerate().map(|(index, end)| {
        let span = Span::new(start(index), end);
        Block { kind: kinds[index].2, span, content: contents[index] }
    });
    let (second, third) = (span("（一）常写", 0).start(), span("三、行动", 1).start());
    Document {
        text: TEXT.to_owned(),
        blocks: blocks.collect(),
        sections: vec![
            section(0, span("一、读书", 1), second, 1, Parent::Top),
            section(1, span("（一）多读", 0), second, 2, Parent::Section(SectionId(0))),
            section(2, span("（一）常写", 0), third, 2, Parent::Missing(MissingId(0))),
            section(3, span("三、行动", 1), TEXT.len(), 1, Parent::Top),
        ],
        points: vec![point(0, "一是", "一是早上读"), point(1, "二是", "二是晚上读")],
        missing: vec![Missing {
            id: MissingId(0),
            repeat: 0,
            number: "二、".into(),
            title: "写作".into(),
            depth: 1,
            parent: Parent::Top,
            place: span("（一）常写", 0).start(),
            declared: Some(1),
            omission: Some(Omission::Gap(0)),
        }],
        declared: Some(Declared {
            span: Span::new(0, span("在读书会", 0).start()),
            entries: vec![
                entry("一、读书", ("一、", "读书"), EntryState::Found(SectionId(0))),
                entry("二、写作", ("二、", "写作"), EntryState::Missing(MissingId(0))),
                entry("三、行动", ("三、", "行动"), EntryState::Found(SectionId(3))),
            ],
            extra: Vec::new(),
        }),
        gaps: vec![Gap { span: span("……（省略1200字）……", 0), omitted: Some(1200) }],
        cut_end: Some(CutEnd { span: span("（未完", 0), total: Some(900), shown: Some(80) }),
        joins: vec![Span::new(span("到\n", 0).end() - 1, span("到\n", 0).end())],
    }
}

/// Its outline.
pub fn outline() -> Outline {
    let row = |target, anchor: &str, (number, title): (&str, &str), depth, parent, end| Row {
        target,
        anchor: anchor.into(),
        number: number.into(),
        title: title.into(),
        depth,
        parent,
        end,
    };
    let (section, point) = (|id| RowTarget::Section(SectionId(id)), |id| RowTarget::Point(PointId(id)));
    let rows = vec![
        row(section(0), "s1", ("一、", "读书"), 1, None, 4),
        row(section(1), "s1-1", ("（一）", "多读"), 2, Some(0), 4),
        row(point(0), "s1-1.1", ("一是", "早上读"), 3, Some(1), 3),
        row(point(1), "s1-1.2", ("二是", "晚上读"), 3, Some(1), 4),
        row(RowTarget::Missing(MissingId(0)), "s2", ("二、", "写作"), 1, None, 6),
        row(section(2), "s2-1", ("（一）", "常写"), 2, Some(4), 6),
        row(section(3), "s3", ("三、", "行动"), 1, None, 7),
    ];
    Outline { rows }
}

/// The reading of it, pasted a moment ago.
pub fn reading() -> Reading {
    let outline = outline();
    let folded = level::at_level(&outline, level::at_first(&outline));
    let document = document();
    let drawn = Drawn::at_first(&document);
    let measure = Rc::new(Measure::of(&document, &outline));
    let (document, outline) = (Rc::new(document), Rc::new(outline));
    let (find, titles, corrections, lost) = (Rc::default(), Titles::default(), Rc::default(), Rc::default());
    let (source, touched, heard) = (Source::Pasted, false, false);
    let mark = mark(TEXT);
    let id = mark.clone();
    Reading {
        document,
        outline,
        measure,
        folded,
        drawn,
        current: Some(0),
        find,
        titles,
        source,
        id,
        mark,
        touched,
        heard,
        corrections,
        lost,
    }
}
