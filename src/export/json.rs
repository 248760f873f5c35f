//! The outline of a document as plain records, in the shape that annotators of speeches use.
//!
//! Lines are counted from 1 and end with a line feed, columns are not given. Only the shape is here; `serde` writes it in
//! whatever notation the caller chooses.

use std::borrow::Cow;

use serde::Serialize;

use crate::{DiagnosticKind, Document, EntryState, Parent, Span};

/// The outline of one document.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The title of the speech.
    pub title: Option<String>,
    /// The line that the title starts on.
    pub title_line: Option<usize>,
    /// The line that addresses the audience.
    pub salutation_line: Option<usize>,
    /// The first and the last line of the declared outline.
    pub toc: Option<[usize; 2]>,
    /// The headings of the text.
    pub nodes: Vec<Node>,
    /// The points inside paragraphs.
    pub points: Vec<PointRecord>,
    /// The marks of omission.
    pub gaps: Vec<GapRecord>,
    /// The notice that the text is cut off.
    pub truncated: Option<CutRecord>,
    /// The declared headings that the text lacks: the number of each one's parent, a slash, its number and words.
    pub missing: Vec<String>,
    /// What is odd about the numbers.
    pub number_faults: Vec<FaultRecord>,
}

/// One heading.
#[derive(Debug, Serialize)]
pub struct Node {
    /// The line that it starts on.
    pub line: usize,
    /// How deep it is nested, 1 at the top.
    pub depth: u8,
    /// Its number as written.
    pub number: String,
    /// Its words.
    pub text: String,
    /// `heading`, or `run-in` where the paragraph goes on behind it.
    pub kind: &'static str,
    /// What it is under.
    pub parent: ParentRecord,
}

/// What a heading is under.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum ParentRecord {
    /// Nothing.
    Top(Option<()>),
    /// The heading on this line.
    Line(usize),
    /// `missing:` and the number of a heading that was cut out.
    Missing(String),
}

/// One point.
#[derive(Debug, Serialize)]
pub struct PointRecord {
    /// The line that its number stands on.
    pub line: usize,
    /// Its number.
    pub number: String,
    /// Its first clause.
    pub text: String,
}

/// One mark of omission.
#[derive(Debug, Serialize)]
pub struct GapRecord {
    /// Its line.
    pub line: usize,
    /// The characters that were left out, where it tells.
    pub omitted_chars: Option<u32>,
    /// The mark.
    pub text: String,
}

/// The notice at a cut end.
#[derive(Debug, Serialize)]
pub struct CutRecord {
    /// Its line.
    pub line: usize,
    /// The characters of the whole, where it tells.
    pub total_chars: Option<u32>,
    /// The characters that are here, where it tells.
    pub shown_chars: Option<u32>,
}

/// One thing that is odd about a number.
#[derive(Debug, Serialize)]
pub struct FaultRecord {
    /// The line of the number.
    pub line: usize,
    /// `skip`, `repeat`, `level-jump` or `style`.
    pub kind: &'static str,
}

impl Report {
    /// The outline of `document`.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let lines = LineNumbers::of(&document.text);
        let line_of = |kind: crate::BlockKind| {
            document.blocks.iter().find(|block| block.kind == kind).map(|block| lines.at(block.content.start()))
        };
        Self {
            title: document.title().map(Cow::into_owned),
            title_line: line_of(crate::BlockKind::Title),
            salutation_line: line_of(crate::BlockKind::Salutation),
            toc: document.declared.as_ref().map(|declared| lines.range(declared.span)),
            nodes: nodes(document, &lines),
            points: document
                .points
                .iter()
                .map(|point| PointRecord {
                    line: lines.at(point.span.start()),
                    number: document.shown(point.number).into_owned(),
                    text: document.shown(point.lead).into_owned(),
                })
                .collect(),
            gaps: document
                .gaps
                .iter()
                .map(|gap| GapRecord {
                    line: lines.at(gap.span.start()),
                    omitted_chars: gap.omitted,
                    text: gap.span.of(&document.text).to_owned(),
                })
                .collect(),
            truncated: document.cut_end.as_ref().map(|cut| CutRecord {
                line: lines.at(cut.span.start()),
                total_chars: cut.total,
                shown_chars: cut.shown,
            }),
            missing: missing(document),
            number_faults: number_faults(document, &lines),
        }
    }
}

fn nodes(document: &Document, lines: &LineNumbers) -> Vec<Node> {
    let node = |section: &crate::Section| Node {
        line: lines.at(section.heading.span.start()),
        depth: section.depth,
        number: document.shown(section.heading.number).into_owned(),
        text: document.shown(section.heading.title).into_owned(),
        kind: if section.heading.run_in { "run-in" } else { "heading" },
        parent: match section.parent {
            Parent::Top => ParentRecord::Top(None),
            Parent::Section(id) => ParentRecord::Line(lines.at(document.sections[id.index()].heading.span.start())),
            Parent::Missing(id) => ParentRecord::Missing("missing:".to_owned() + &document.missing[id.index()].number),
        },
    };
    document.sections.iter().map(node).collect()
}

/// The declared headings that the text lacks, each with the number of what it is listed under.
fn missing(document: &Document) -> Vec<String> {
    let Some(declared) = &document.declared else { return Vec::new() };
    let lacking = declared.entries.iter().filter(|entry| matches!(entry.state, EntryState::Missing(_)));
    lacking
        .map(|entry| {
            let parent = entry.parent.and_then(|parent| declared.entries.get(parent));
            let prefix = parent.map_or(String::new(), |parent| parent.number.clone() + "/");
            prefix + &entry.number + &entry.title
        })
        .collect()
}

fn number_faults(document: &Document, lines: &LineNumbers) -> Vec<FaultRecord> {
    let kind = |kind| match kind {
        DiagnosticKind::SkippedNumber | DiagnosticKind::SkippedPoint | DiagnosticKind::LostNumber => Some("skip"),
        DiagnosticKind::RepeatedNumber => Some("repeat"),
        DiagnosticKind::LevelJump => Some("level-jump"),
        DiagnosticKind::MixedStyle => Some("style"),
        _ => None,
    };
    let record =
        |fault: &crate::Diagnostic| Some(FaultRecord { line: lines.at(fault.span.start()), kind: kind(fault.kind)? });
    document.diagnostics().iter().filter_map(record).collect()
}

/// Where the lines of a text start.
struct LineNumbers {
    starts: Vec<usize>,
}

impl LineNumbers {
    fn of(text: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { starts }
    }

    /// The line of byte `place`, counted from 1.
    fn at(&self, place: usize) -> usize {
        self.starts.partition_point(|start| *start <= place)
    }

    fn range(&self, span: Span) -> [usize; 2] {
        [self.at(span.start()), self.at(span.end().saturating_sub(1).max(span.start()))]
    }
}
