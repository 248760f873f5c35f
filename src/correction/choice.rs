//! What a reader can put right at a place: what a menu offers there.

use std::ops::RangeInclusive;

use super::spot::Spots;
use super::{Change, Correction};
use crate::outline::key;
use crate::text::is_finished;
use crate::{Block, BlockKind, Document, SectionId, Span};

/// One thing that a reader can put right at a block of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Its line becomes a heading so deep.
    Make(u8),
    /// Its heading becomes none.
    Unmake,
    /// Its heading moves one level out, to this depth.
    Raise(u8),
    /// Its heading moves one level in, to this depth.
    Lower(u8),
    /// A paragraph of its own starts with this joined line, whose words are in the span.
    Break(Span),
    /// The lines of the span are the outline declared before the speech.
    Declare(Span),
    /// The declared outline that it is a line of is none.
    Undeclare,
    /// The line breaks of the whole text are kept.
    KeepLines,
}

/// So deep a menu makes headings; what is deeper comes about by moving them.
const OFFERED: u8 = 4;

/// A line of so many characters is no entry of an outline.
const ENTRY_MOST: usize = 60;

impl Choice {
    /// What can be put right at a block of `document`, in the order of a menu; `blocks` goes from that block to the last
    /// one that is meant, where the reader marked several. A heading that is run into a paragraph stands for both.
    ///
    /// Every choice makes a difference, or is refused by nothing but a line without a letter.
    #[must_use]
    pub fn at(document: &Document, blocks: RangeInclusive<usize>) -> Vec<Self> {
        let Some(block) = document.blocks.get(*blocks.start()) else { return Vec::new() };
        let mut choices = match block.kind {
            BlockKind::Declared { .. } => return vec![Self::Undeclare],
            BlockKind::Gap(_) | BlockKind::CutEnd | BlockKind::Chrome | BlockKind::Blank => return Vec::new(),
            BlockKind::Heading(id) => of_heading(document, id),
            _ => (1..=deepest(document, block.span.start()).min(OFFERED)).map(Self::Make).collect(),
        };
        if key(block.content.of(&document.text)).is_empty() {
            return Vec::new();
        }
        choices.extend(breaks(document, *blocks.start()));
        choices.push(Self::Declare(listed(document, blocks)));
        choices
    }

    /// The correction that it comes to at a block of `document`, whose lines are these.
    pub(super) fn among(self, spots: &Spots, document: &Document, block: usize) -> Option<Correction> {
        let start = document.blocks.get(block)?.span.start();
        let at = |offset, change| Correction::among(spots, document, offset, change);
        match self {
            Self::Make(depth) | Self::Raise(depth) | Self::Lower(depth) => at(start, Change::Heading { depth }),
            Self::Unmake => at(start, Change::Plain),
            Self::Break(line) => at(line.start(), Change::Break),
            Self::Declare(span) => Correction::declaring_among(spots, span),
            Self::Undeclare => at(start, Change::Undeclared),
            Self::KeepLines => Some(Correction::LINES),
        }
    }
}

/// The choices at a heading.
fn of_heading(document: &Document, id: SectionId) -> Vec<Choice> {
    let Some(section) = document.sections.get(id.index()) else { return Vec::new() };
    let depth = section.depth;
    let can_lower = depth < deepest(document, section.span.start()).min(Correction::DEEPEST);
    let raise = (depth > 1).then(|| Choice::Raise(depth - 1));
    let lower = can_lower.then(|| Choice::Lower(depth + 1));
    std::iter::once(Choice::Unmake).chain(raise).chain(lower).collect()
}

/// How deep a heading can stand at this byte: one level below the heading before it.
fn deepest(document: &Document, start: usize) -> u8 {
    let before = document.sections.partition_point(|section| section.span.start() < start).checked_sub(1);
    before.map_or(1, |before| document.sections[before].depth.saturating_add(1))
}

/// A break before each joined line of a block, and of the paragraph that its heading runs into.
fn breaks(document: &Document, block: usize) -> impl Iterator<Item = Choice> {
    let group = document.blocks[block..].iter().enumerate().take_while(|(at, block)| *at == 0 || block.kind.runs_in());
    let end = group.last().map_or(0, |(_, block)| block.content.end());
    let start = document.blocks[block].content.start();
    let from = document.joins.partition_point(|join| join.end() <= start);
    let own = document.joins[from..].iter().take_while(move |join| join.start() < end);
    // Where line breaks were lost, a space that was taken for one breaks nothing.
    own.filter(|join| join.of(&document.text).contains(['\n', '\r'])).enumerate().map(move |(at, join)| {
        let next = document.joins.get(from + at + 1).map_or(end, |next| next.start().min(end));
        Choice::Break(Span::new(join.end(), next.max(join.end())))
    })
}

/// The lines that are meant where somebody says that a declared outline starts at a block: all that were marked, else those
/// that follow each other as a list does. It ends before a sentence, a salutation, and what the list itself has already.
fn listed(document: &Document, blocks: RangeInclusive<usize>) -> Span {
    let (first, last) = (*blocks.start(), *blocks.end());
    let start = document.blocks[first].span.start();
    if let Some(last) = document.blocks.get(last).filter(|_| last > first) {
        return Span::new(start, last.span.end());
    }
    let mut seen: Vec<String> = Vec::new();
    let mut is_entry = |block: &&Block| {
        let words = block.content.of(&document.text);
        let own = key(words);
        let is_line = matches!(block.kind, BlockKind::Heading(_) | BlockKind::Paragraph { run_in: false });
        let is_short = words.chars().take(ENTRY_MOST + 1).count() <= ENTRY_MOST && !is_finished(words);
        let is_new = !seen.contains(&own);
        seen.push(own);
        is_line && is_short && is_new
    };
    let more = document.blocks[first..].iter().take(LISTED_MOST).take_while(|block| is_entry(block)).last();
    Span::new(start, more.unwrap_or(&document.blocks[first]).span.end())
}

/// No declared outline that nobody marked has more lines.
const LISTED_MOST: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "在表彰会上的讲话\n同志们：\n一、先说去年\n去年一年里，车间上下一起想办法，把压了多年的旧账一笔一笔地\n理清楚了，\
                        大家心里的石头落了地。\n（一）账目\n账目清楚。\n……\n";

    fn choices(text: &str, words: &str) -> Vec<String> {
        let document = Document::parse(text);
        let block = document.blocks.iter().position(|block| block.content.of(text).contains(words)).unwrap();
        let shown = |choice| match choice {
            Choice::Break(span) | Choice::Declare(span) => {
                format!("{choice:?}").replace(&format!("{span:?}"), span.of(text).trim())
            }
            _ => format!("{choice:?}"),
        };
        Choice::at(&document, block..=block).into_iter().map(shown).collect()
    }

    #[test]
    fn a_menu_offers_what_makes_a_difference() {
        assert_eq!(choices(TEXT, "在表彰会"), ["Make(1)", "Declare(在表彰会上的讲话)"]);
        assert_eq!(
            choices(TEXT, "去年一年里"),
            [
                "Make(1)",
                "Make(2)",
                "Break(理清楚了，大家心里的石头落了地。)",
                "Declare(去年一年里，车间上下一起想办法，把压了多年的旧账一笔一笔地\n理清楚了，大家心里的石头落了地。)"
            ]
        );
        assert_eq!(choices(TEXT, "一、先说"), ["Unmake", "Declare(一、先说去年)"]);
        assert_eq!(choices(TEXT, "（一）"), ["Unmake", "Raise(1)", "Declare(（一）账目)"]);
        assert_eq!(choices(TEXT, "账目清楚"), ["Make(1)", "Make(2)", "Make(3)", "Declare(账目清楚。)"]);
        assert_eq!(choices(TEXT, "……"), [""; 0]);
    }

    #[test]
    fn a_list_ends_where_the_text_begins() {
        let text = "先说去年的事情\n再说今年的活儿\n最后说一句家常\n在表彰会上的讲话\n同志们：\n先说去年的事情\n去年的账已经算清。\n";
        let document = Document::parse(text);
        assert!(document.declared.is_none());
        let list = |words: &str| choices(text, words).pop().unwrap();
        assert_eq!(list("再说"), "Declare(再说今年的活儿\n最后说一句家常)");
    }

    #[test]
    fn every_choice_that_is_offered_changes_the_document() {
        let texts = [
            TEXT,
            "目录\n一、甲甲\n二、乙乙\n讲话\n同志们：\n一、甲甲\n正文。\n二、乙乙\n正文。\n（一）丙丙\n正文。\n",
        ];
        for text in texts {
            let document = Document::parse(text);
            for block in 0..document.blocks.len() {
                for choice in Choice::at(&document, block..=block) {
                    let put = choice.put(&document, block, &[]).expect("an offer is no empty promise");
                    assert_ne!(put.corrected.document, document, "{choice:?}");
                    assert_eq!(Document::parse_with(text, &put.corrections), put.corrected);
                    assert_eq!(put.corrections[..], [put.correction.expect("a correction was made")]);
                }
            }
        }
    }
}
