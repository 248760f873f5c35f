//! The laws themselves: what the documentation of the types promises, as one function from a text.
//!
//! The fuzz target (`fuzz/`) holds the same file, so nothing but the library and `serde_json` is used here.

use std::collections::{BTreeMap, BTreeSet};

use super::lengths::assert_lengths_add_up;
use tigang::export::json::Report;
use tigang::{
    BlockKind, Declared, DiagnosticKind, Document, EntryState, Expected, Marker, Measure, Omission, Outline, Parent,
    Piece, RowTarget, Span,
};

/// Parses a text and asserts everything that is promised of its document.
pub(crate) fn assert_laws(text: &str) -> Document {
    let document = Document::parse(text);
    assert_eq!(document.text, text, "the text is kept");
    assert_document(&document);
    assert_eq!(Document::parse(text), document, "the same text gives the same document");
    document
}

/// Asserts everything that is promised of a document.
pub(crate) fn assert_document(document: &Document) {
    assert_blocks_tile(document);
    assert_blocks_stand_for_something(document);
    assert_joins_are_line_breaks(document);
    assert_sections_nest(document);
    assert_points_lie_in_their_blocks(document);
    assert_missing_sections_have_a_place(document);
    if let Some(declared) = &document.declared {
        assert_declared_entries_are_accounted_for(document, declared);
    }
    let outline = Outline::of(document);
    assert_outline_is_whole(document, &outline);
    assert_lengths_add_up(document, &outline, &Measure::of(document, &outline));
    assert_findings_have_a_place(document);
    assert_report_is_whole(document);
    assert_words_are_found(document, &outline);
}

/// A span in the text, on character boundaries, that lies inside of another.
fn assert_lies(document: &Document, inner: Span, outer: Span) {
    assert!(inner.start() <= inner.end(), "{inner:?} runs backwards");
    assert!(outer.start() <= inner.start() && inner.end() <= outer.end(), "{inner:?} lies outside of {outer:?}");
    assert!(document.text.get(inner.start()..inner.end()).is_some(), "{inner:?} cuts a character");
}

fn whole(document: &Document) -> Span {
    Span::new(0, document.text.len())
}

fn assert_blocks_tile(document: &Document) {
    let mut end = 0;
    for block in &document.blocks {
        assert_eq!(block.span.start(), end, "blocks leave no gap and do not overlap: {block:?}");
        assert!(!block.span.is_empty(), "a block is not empty: {block:?}");
        assert_lies(document, block.span, whole(document));
        assert_lies(document, block.content, block.span);
        assert_pieces_tile(document, block.content);
        end = block.span.end();
    }
    assert_eq!(end, document.text.len(), "blocks reach the end of the text");
    assert_pieces_tile(document, whole(document));
}

fn assert_pieces_tile(document: &Document, span: Span) {
    let mut place = span.start();
    for piece in document.pieces(span) {
        let (Piece::Text(part) | Piece::LeftOver(part) | Piece::Join { span: part, .. }) = piece;
        assert_eq!(part.start(), place, "pieces tile {span:?}");
        assert_lies(document, part, span);
        place = part.end();
    }
    assert_eq!(place, span.end(), "pieces tile {span:?}");
}

/// Every block leads to what it is a block of, and that in the order of the text.
fn assert_blocks_stand_for_something(document: &Document) {
    let (mut sections, mut gaps, mut entries, mut cut_ends) = (0, 0, 0, 0);
    let mut is_run_in = false;
    for (at, block) in document.blocks.iter().enumerate() {
        assert_eq!(block.kind == BlockKind::Paragraph { run_in: true }, is_run_in, "{block:?} behind its heading");
        is_run_in = false;
        match block.kind {
            BlockKind::Heading(id) => {
                assert_eq!(id.index(), sections, "every section has one block, in order");
                let heading = &document.sections[sections].heading;
                assert_lies(document, heading.span, block.content);
                (sections, is_run_in) = (sections + 1, heading.run_in);
            }
            BlockKind::Gap(gap) => {
                assert_eq!(
                    (gap, document.gaps[gap as usize].span),
                    (gaps, block.content),
                    "every gap has one block, in order"
                );
                assert!(!block.content.is_empty());
                gaps += 1;
            }
            BlockKind::Declared { entry } => {
                let declared = document.declared.as_ref().expect("a declared line is one of a declared outline");
                assert_lies(document, block.content, declared.span);
                if let Some(entry) = entry {
                    assert_eq!(entry, entries, "every entry has one block, in order");
                    assert_lies(document, declared.entries[entry as usize].span, block.content);
                    entries += 1;
                }
            }
            BlockKind::CutEnd => {
                assert_eq!(document.cut_end.as_ref().map(|cut| cut.span), Some(block.content));
                assert!(!block.content.is_empty());
                cut_ends += 1;
            }
            BlockKind::Blank => {
                assert_eq!(at, 0, "blank lines belong to the block before them");
                assert_eq!(block.content.of(&document.text).trim(), "");
            }
            BlockKind::Title | BlockKind::Subtitle | BlockKind::Salutation | BlockKind::Chrome => {}
            BlockKind::Paragraph { .. } => assert!(!block.content.is_empty(), "{block:?}"),
        }
    }
    assert!(!is_run_in, "a heading in a paragraph is followed by it");
    assert_eq!(sections, document.sections.len());
    assert_eq!(gaps as usize, document.gaps.len());
    assert_eq!(entries as usize, document.declared.as_ref().map_or(0, |declared| declared.entries.len()));
    assert_eq!(cut_ends, usize::from(document.cut_end.is_some()));
    for kind in [BlockKind::Title, BlockKind::Salutation] {
        assert!(document.blocks.iter().filter(|block| block.kind == kind).count() <= 1, "one {kind:?} at most");
    }
}

/// Soft breaks stand in order, apart, each inside of one block.
fn assert_joins_are_line_breaks(document: &Document) {
    let mut end = 0;
    for join in &document.joins {
        assert!(end <= join.start(), "{join:?} in its order");
        assert_lies(document, *join, whole(document));
        let block = document.blocks.partition_point(|block| block.span.end() <= join.start());
        let words = join.of(&document.text);
        let is_break = words.contains(['\n', '\r']) || words.chars().all(|c| c.is_whitespace() || is_zero_width(c));
        assert!(is_break, "{join:?} is a line break, or a space that was taken for one");
        assert_lies(document, *join, document.blocks[block].span);
        end = join.end();
    }
}

fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// A marker at the start of what it marks.
fn assert_marks(document: &Document, marker: &Marker, span: Span) {
    assert_lies(document, marker.span, span);
    assert_eq!(marker.span.start(), span.start(), "a number opens what it numbers");
    assert!(!marker.span.is_empty());
}

fn assert_sections_nest(document: &Document) {
    let starts: BTreeSet<usize> = document.sections.iter().map(|section| section.span.start()).collect();
    let mut ends: BTreeMap<Option<(bool, u32)>, usize> = BTreeMap::new();
    for (at, section) in document.sections.iter().enumerate() {
        assert_eq!(section.id.index(), at, "ids are places");
        assert_lies(document, section.span, whole(document));
        assert_lies(document, section.heading.span, section.span);
        assert!(!section.heading.span.is_empty(), "{section:?}");
        assert_pieces_tile(document, section.heading.span);
        let heading = &section.heading;
        if let Some(marker) = &heading.marker {
            assert_marks(document, marker, heading.span);
        }
        let shown = document.shown(heading.span);
        assert_lies(document, heading.number, heading.span);
        assert_lies(document, heading.title, heading.span);
        let (number, title) = (document.shown(heading.number), document.shown(heading.title));
        assert!(shown.starts_with(&*number) && shown.ends_with(&*title), "{heading:?} in {shown}");
        let above = match section.parent {
            Parent::Top => 0,
            Parent::Section(id) => {
                let outer = &document.sections[id.index()];
                assert!(id.index() < at, "a parent comes before its children");
                assert_lies(document, section.span, outer.span);
                outer.depth
            }
            Parent::Missing(id) => document.missing[id.index()].depth,
        };
        assert!(section.depth == above.saturating_add(1), "one deeper than what it is under: {section:?}");
        let parent = match section.parent {
            Parent::Top => None,
            Parent::Section(id) => Some((true, id.0)),
            Parent::Missing(id) => Some((false, id.0)),
        };
        let before = ends.insert(parent, section.span.end());
        assert!(before.is_none_or(|end| end <= section.span.start()), "sections of one parent do not overlap");
        let end = section.span.end();
        assert!(end == document.text.len() || starts.contains(&end), "a section ends where another starts");
        if let Some(next) = document.sections.get(at + 1) {
            assert!(section.heading.span.end() <= next.span.start(), "in the order of the text: {section:?}");
        }
    }
}

fn assert_points_lie_in_their_blocks(document: &Document) {
    for (at, point) in document.points.iter().enumerate() {
        assert_eq!(point.id.index(), at, "ids are places");
        let block = &document.blocks[point.block];
        assert!(!matches!(block.kind, BlockKind::Heading(_) | BlockKind::Gap(_) | BlockKind::CutEnd), "{block:?}");
        assert_lies(document, point.span, block.content);
        assert_pieces_tile(document, point.span);
        assert_marks(document, &point.marker, point.span);
        assert_lies(document, point.number, point.span);
        assert_lies(document, point.lead, point.span);
        assert!(matches!(point.level, 1 | 2), "{point:?}");
        let passed = document.sections.partition_point(|section| section.span.start() <= point.span.start());
        assert_eq!(point.section.map(|id| id.index() + 1).unwrap_or_default(), passed, "the section around it");
        if let Some(next) = document.points.get(at + 1) {
            assert!(point.span.end() <= next.span.start(), "a point ends before the next begins: {point:?} {next:?}");
        }
    }
}

fn assert_missing_sections_have_a_place(document: &Document) {
    let mut place = 0;
    for (at, missing) in document.missing.iter().enumerate() {
        assert_eq!(missing.id.index(), at, "ids are places");
        assert!(place <= missing.place, "in the order in which they would stand: {missing:?}");
        assert!(document.text.is_char_boundary(missing.place), "{missing:?}");
        place = missing.place;
        let above = match missing.parent {
            Parent::Top => 0,
            Parent::Section(id) => document.sections[id.index()].depth,
            Parent::Missing(id) => {
                assert!(id.index() < at, "a parent comes before its children");
                document.missing[id.index()].depth
            }
        };
        assert!(missing.depth == above.saturating_add(1), "one deeper than what it is under: {missing:?}");
        match missing.omission {
            Some(Omission::Gap(gap)) => assert!(document.gaps[gap].span.start() < missing.place, "{missing:?}"),
            Some(Omission::CutEnd) => assert!(document.cut_end.is_some(), "{missing:?}"),
            None => {}
        }
        if let Some(entry) = missing.declared {
            let declared = document.declared.as_ref().expect("what is declared is so by an outline");
            assert_eq!(declared.entries[entry].state, EntryState::Missing(missing.id));
        }
    }
}

fn assert_declared_entries_are_accounted_for(document: &Document, declared: &Declared) {
    assert_lies(document, declared.span, whole(document));
    let (mut end, mut lacking) = (declared.span.start(), 0);
    let mut found = BTreeSet::new();
    for (at, entry) in declared.entries.iter().enumerate() {
        assert_lies(document, entry.span, declared.span);
        assert!(end <= entry.span.start(), "entries in their order: {entry:?}");
        end = entry.span.end();
        if let Some(marker) = &entry.marker {
            assert_marks(document, marker, entry.span);
        }
        let above = entry.parent.map_or(0, |parent| {
            assert!(parent < at, "a parent comes before its children");
            declared.entries[parent].depth
        });
        assert_eq!(entry.depth, above.saturating_add(1), "one deeper than what it is listed under: {entry:?}");
        match entry.state {
            EntryState::Found(id) | EntryState::Moved(id) | EntryState::Reworded(id) => {
                assert!(found.insert(id), "one section is one entry: {entry:?}");
                let section = &document.sections[id.index()];
                let outside = section.heading.span.end() <= declared.span.start()
                    || declared.span.end() <= section.heading.span.start();
                assert!(outside, "a heading is none of the lines that declare it: {section:?}");
            }
            EntryState::Missing(id) => {
                assert_eq!(document.missing[id.index()].declared, Some(at));
                lacking += 1;
            }
        }
    }
    assert!(declared.extra.iter().all(|id| id.index() < document.sections.len() && !found.contains(id)));
    let counts = declared.counts();
    assert_eq!((counts.entries, counts.missing, counts.found), (declared.entries.len(), lacking, found.len()));
}

fn assert_outline_is_whole(document: &Document, outline: &Outline) {
    assert_eq!(outline.rows.len(), document.sections.len() + document.missing.len() + document.points.len());
    let (mut anchors, mut targets) = (BTreeSet::new(), BTreeSet::new());
    for (at, row) in outline.rows.iter().enumerate() {
        assert!(anchors.insert(&row.anchor), "{} twice", row.anchor);
        assert!(!row.anchor.is_empty() && !row.anchor.contains(char::is_whitespace), "{row:?}");
        let target = match row.target {
            RowTarget::Section(id) => (0, id.0),
            RowTarget::Missing(id) => (1, id.0),
            RowTarget::Point(id) => (2, id.0),
        };
        assert!(targets.insert(target), "{row:?} twice");
        assert_eq!(document.anchor(row.target), row.anchor);
        assert!(row.end > at && row.end <= outline.rows.len());
        match row.parent {
            None => assert_eq!(row.depth, 1),
            Some(parent) => {
                assert!(parent < at && row.end <= outline.rows[parent].end);
                assert_eq!(row.depth, outline.rows[parent].depth.saturating_add(1));
            }
        }
        let behind = outline.rows.get(row.end);
        assert!(behind.is_none_or(|next| next.parent.is_none_or(|parent| parent < at)), "it ends behind all its own");
    }
}

fn assert_findings_have_a_place(document: &Document) {
    let headings: BTreeSet<Span> = document.sections.iter().map(|section| section.heading.span).collect();
    let starts: BTreeSet<usize> = headings.iter().map(|span| span.start()).collect();
    let found = document.diagnostics();
    assert!(found.is_sorted(), "findings are ordered by their place");
    for fault in &found {
        assert!(!fault.span.is_empty(), "{fault:?}");
        assert_lies(document, fault.span, whole(document));
        // A number that heads nothing may be at fault too.
        let is_number = || Marker::read(&document.text[fault.span.start()..]).is_some();
        let known = match fault.kind {
            DiagnosticKind::RepeatedNumber
            | DiagnosticKind::SkippedNumber
            | DiagnosticKind::LevelJump
            | DiagnosticKind::MixedStyle
            | DiagnosticKind::MixedBrackets
            | DiagnosticKind::Punctuation
            | DiagnosticKind::SkippedPoint => starts.contains(&fault.span.start()) || is_number(),
            DiagnosticKind::RepeatedHeading | DiagnosticKind::UnpairedMark => headings.contains(&fault.span),
            DiagnosticKind::LostNumber | DiagnosticKind::BrokenPromise => true,
        };
        assert!(known, "a finding stands at what it is about: {fault:?}");
        match &fault.expected {
            Expected::Nothing | Expected::Mark(_) => {}
            Expected::Number(number) => assert!(!number.is_empty(), "{fault:?}"),
            Expected::Count { promised, found } => assert_ne!(promised, found, "{fault:?}"),
            Expected::UnlikeSection(id) => {
                assert!(document.sections[id.index()].span.start() < fault.span.start(), "{fault:?}");
            }
        }
    }
    assert_eq!(document.diagnostics(), found, "the same document gives the same findings");
}

/// The outline for other programs: every line that it names is there, and it can be written.
fn assert_report_is_whole(document: &Document) {
    let report = Report::of(document);
    let last = document.text.matches('\n').count() + 1;
    let lines = report.nodes.iter().map(|node| node.line).chain(report.points.iter().map(|point| point.line));
    let lines = lines.chain(report.gaps.iter().map(|gap| gap.line)).chain(report.toc.into_iter().flatten());
    let lines = lines.chain(report.number_faults.iter().map(|fault| fault.line));
    let lines = lines.chain(report.title_line).chain(report.salutation_line);
    assert!(lines.chain(report.truncated.iter().map(|cut| cut.line)).all(|line| (1..=last).contains(&line)));
    assert_eq!(report.nodes.len(), document.sections.len());
    assert_eq!(report.points.len(), document.points.len());
    assert_eq!(report.title.is_some(), report.title_line.is_some());
    assert!(serde_json::to_string(&report).is_ok(), "it can be written");
}

/// What is found stands in the text in its order, is what was looked for, and is shown somewhere.
fn assert_words_are_found(document: &Document, outline: &Outline) {
    let middle = document.text.floor_char_boundary(document.text.len() / 2);
    let own: String = document.text[middle..].chars().take(2).collect();
    for words in ["一", "一是", "(1)", &own] {
        let hits = document.find(words);
        let mut end = 0;
        for hit in &hits {
            assert!(end <= hit.start() && hit.start() < hit.end(), "{hit:?} is behind {end}, {words:?}");
            assert_lies(document, *hit, whole(document));
            assert!(!document.find(&document.shown(*hit)).is_empty(), "{hit:?} is found by its own words, {words:?}");
            end = hit.end();
        }
        let marks = document.marks(&hits);
        assert_eq!(marks.len(), hits.len(), "every hit has a mark, {words:?}");
        assert!(marks.iter().all(|mark| mark.start < mark.end), "{marks:?}, {words:?}");
        let tally = document.tally(outline, &hits);
        let top: usize =
            outline.rows.iter().zip(&tally).filter(|(row, _)| row.parent.is_none()).map(|(_, hits)| hits).sum();
        assert!(top <= hits.len(), "{tally:?} of {} hits, {words:?}", hits.len());
    }
}
