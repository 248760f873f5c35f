//! Points in running text that leave out a number: 一是…，三是….
//!
//! The outline keeps only rows of points that count up by one; this scan reads the ordinals for itself.

use super::speech::{COUNTING_ORDINALS, Speech};
use super::{Diagnostic, DiagnosticKind, Expected};
use crate::numbering::Role;
use crate::text::{Joined, char_at, is_space};
use crate::{Block, BlockKind, Marker, Piece, Span};

/// More points than these are not left out by a slip.
const SKIPPED_MOST: u32 = 2;
/// Ordinals nearer to each other than so many bytes are a list of names: 第一、第三、第五党支部.
const NEAREST: usize = 12;
/// A row that runs over paragraphs may have so many blocks between two of its points.
const BLOCKS_BETWEEN: usize = 4;
/// How many rows may be open at a time; the oldest is given up for a new one.
const OPEN_MOST: usize = 8;

/// A row of points, by its last one.
#[derive(Clone, Copy)]
struct Row {
    marker: Marker,
    block: usize,
    opens_block: bool,
}

pub(super) fn check(speech: &Speech, found: &mut Vec<Diagnostic>) {
    let mut rows: Vec<Row> = Vec::new();
    for (index, block) in speech.document.blocks.iter().enumerate() {
        match block.kind {
            BlockKind::Heading(id) => match speech.section(id.index()).heading.marker {
                // The row of the headings themselves is checked with the numbers.
                Some(marker) if marker.numbering().role == Role::Ordinal => {
                    step(&mut rows, Row { marker, block: index, opens_block: true });
                }
                _ => rows.clear(),
            },
            BlockKind::Paragraph { run_in } => {
                for (marker, is_first) in ordinals(speech, block) {
                    let own = Row { marker, block: index, opens_block: is_first && !run_in };
                    let Some(before) = step(&mut rows, own) else { continue };
                    let is_of_headings = speech.is_unheaded(marker.span.start());
                    if !is_of_headings && !speech.lacks_between(before.span.start(), marker.span.start()) {
                        found.push(Diagnostic {
                            kind: DiagnosticKind::SkippedPoint,
                            span: marker.span,
                            expected: expected(speech, before),
                        });
                    }
                }
            }
            _ => {}
        }
    }
}

/// Adds a point to the row that it goes on with. Returns the one before it where numbers are left out in between.
fn step(rows: &mut Vec<Row>, own: Row) -> Option<Marker> {
    let value = own.marker.value;
    let alike = |row: &Row| row.marker.is_of_one_row_with(&own.marker);
    if let Some(at) = rows.iter().rposition(|row| alike(row) && row.marker.value + 1 == value) {
        rows[at] = own;
        return None;
    }
    if value == 1 {
        if rows.len() == OPEN_MOST {
            rows.remove(0);
        }
        rows.push(own);
        return None;
    }
    let is_near = |row: &Row| {
        let is_here = row.block == own.block && own.marker.span.start() >= row.marker.span.end() + NEAREST;
        is_here || (row.opens_block && own.opens_block && own.block - row.block <= BLOCKS_BETWEEN)
    };
    let skips = |row: &Row| {
        let skipped = value.saturating_sub(row.marker.value + 1);
        alike(row) && (1..=SKIPPED_MOST).contains(&skipped) && is_near(row)
    };
    let at = rows.iter().rposition(skips)?;
    let before = std::mem::replace(&mut rows[at], own);
    Some(before.marker)
}

/// The number behind that of `before`, written like it, without the mark that sets it off.
fn expected(speech: &Speech, before: Marker) -> Expected {
    let words: String = before.span.of(&speech.document.text).chars().filter(|c| !is_space(*c)).collect();
    let words = words.trim_end_matches(['，', ',', '、', '：', ':']);
    let number = before.numbering().write_like(words, before.value, before.value + 1);
    number.map_or(Expected::Nothing, Expected::Number)
}

/// The ordinals at the start of a clause, and whether each opens the block.
fn ordinals(speech: &Speech, block: &Block) -> Vec<(Marker, bool)> {
    let joined = joined(speech, block);
    let text = &*joined.text;
    let (mut found, mut starts_clause, mut at) = (Vec::new(), true, 0);
    while let Some(c) = char_at(text, at) {
        let marker = if starts_clause { Marker::read(&text[at..]) } else { None };
        if let Some(marker) = marker.filter(|marker| is_point(marker, &text[at..])) {
            let end = at + marker.span.end();
            found.push((marker.at(joined.span(at, end)), at == 0));
            (at, starts_clause) = (end, false);
            continue;
        }
        starts_clause = is_space(c) || "。，；：、！？,;:!?…”（(".contains(c);
        at += c.len_utf8();
    }
    found
}

/// The words of a block, soft breaks taken out.
pub(super) fn joined<'a>(speech: &Speech<'a>, block: &Block) -> Joined<'a> {
    let pieces = speech.document.pieces(block.content).into_iter();
    let text = pieces.filter_map(|piece| match piece {
        Piece::Text(span) => Some(span),
        Piece::Join { .. } | Piece::LeftOver(_) => None,
    });
    Joined::new(&speech.document.text, block.content.len(), text.collect::<Vec<Span>>())
}

fn is_point(marker: &Marker, text: &str) -> bool {
    // 说一是一、二是二: the number is what is said, not what counts.
    let says_itself = text[marker.span.end()..].chars().next() == text.chars().next();
    COUNTING_ORDINALS.contains(&marker.rank()) && !(marker.rank() == 80 && says_itself)
}
