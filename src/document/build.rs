//! From the layers below to one document.

use super::Document;
use super::hand::{Found, Hand};
use crate::outline::{
    Candidate, Contents, Enumerated, Front, Ground, Point, PointId, Read, SectionId, Tree, candidates, enumerations,
    with_unnumbered,
};
use crate::text::{
    Hints, LINE_PASSES, Line, LineKind, Paragraph, Trim, cut_end, lines, may_enumerate, omitted, one_of, paragraphs,
    place,
};
use crate::work::Work;
use crate::{Block, BlockKind, CutEnd, Gap, Span};

/// How often a text is passed over in all, counted as [`Work`] counts it.
pub(super) const PASSES: usize = LINE_PASSES + 5;

/// Parses a text, with a hand in it, as a piece of work.
pub(crate) async fn build(text: String, hand: &mut dyn Hand, work: &Work) -> Document {
    // No span reaches the end of a text that is longer, and it is not read.
    let is_measurable = u32::try_from(text.len()).is_ok();
    let document = read(if is_measurable { &text } else { "" }, hand, work).await;
    Document { text, ..document }
}

/// Reads a text; the document is without it yet.
async fn read(text: &str, hand: &mut dyn Hand, work: &Work) -> Document {
    let lines = lines(text, work).await;
    let contents = hand.contents(text, &lines, Contents::find(text, &lines));
    let declared = contents.as_ref().map_or(0..0, |contents| contents.lines.clone());
    let hints = contents.as_ref().map(|contents| contents as &dyn Hints);
    let mut paragraphs_read = Vec::new();
    for range in [0..declared.start, declared.end..lines.len()] {
        paragraphs(text, &lines, range, hints, &mut paragraphs_read);
    }
    hand.paragraphs(text, &lines, &mut paragraphs_read);
    work.spend(text.len()).await;
    let mut enumerated = Enumerated::default();
    let mut passed = 0;
    let counting = |(_, paragraph): &(usize, &Paragraph)| may_enumerate(text, &lines[paragraph.lines()]);
    for (at, paragraph) in paragraphs_read.iter().enumerate().filter(counting) {
        let joined = paragraph.joined(text, &lines);
        enumerated.push(at, enumerations(&joined.text));
        passed += joined.text.len();
        work.spend(joined.text.len()).await;
    }
    work.spend(text.len().saturating_sub(passed)).await;
    enumerated.leave_headings(&paragraphs_read);
    let mut read = Read {
        text,
        lines: &lines,
        paragraphs: paragraphs_read,
        enumerations: enumerated,
        contents: contents.as_ref(),
    };
    let numbered = candidates(&read);
    work.spend(text.len()).await;
    let mut front = Front::find(&read, &numbered);
    let mut headings = with_unnumbered(&read, &front, numbered);
    work.spend(text.len()).await;
    hand.headings(Found {
        text,
        lines: &lines,
        paragraphs: &mut read.paragraphs,
        enumerations: &mut read.enumerations,
        front: &mut front,
        headings: &mut headings,
    });
    let gap_places: Vec<usize> = lines.iter().filter(|line| is_gap(text, line)).map(|line| line.span.start()).collect();
    let span = lines
        .get(declared.clone())
        .and_then(|lines| Some(Span::new(lines.first()?.span.start(), lines.last()?.span.end())));
    let ground = Ground { read: &read, headings: &headings, declared: span, gaps: &gap_places, end: text.len() };
    let tree = Tree::grow(&ground, |tree| hand.tree(tree));
    work.spend(text.len()).await;
    let mut builder = Builder {
        read: &read,
        headings: &headings,
        front: &front,
        next_heading: 0,
        points_here: 0,
        document: Document {
            sections: tree.sections,
            missing: tree.missing,
            declared: tree.declared,
            ..Document::default()
        },
    };
    builder.blocks(contents.as_ref());
    let mut document = builder.document;
    document.blame_omissions();
    document
}

/// Whether a line marks a gap. Dots alone on a line stand for something left out too.
fn is_gap(text: &str, line: &Line) -> bool {
    match line.kind {
        LineKind::Gap => true,
        LineKind::Ornament => line.content.of(text).starts_with(one_of("….。")),
        _ => false,
    }
}

/// The gap that a line marks.
fn gap_of(text: &str, line: &Line) -> Gap {
    let omitted = if line.kind == LineKind::Gap { omitted(line.span.of(text)) } else { None };
    Gap { span: line.content, omitted }
}

struct Builder<'a> {
    read: &'a Read<'a>,
    headings: &'a [Candidate],
    front: &'a Front,
    next_heading: usize,
    /// The points in the section that the builder is in.
    points_here: u32,
    document: Document,
}

impl Builder<'_> {
    /// Lays the blocks, line by line.
    fn blocks(&mut self, contents: Option<&Contents>) {
        let declared = contents.map_or(0..0, |contents| contents.lines.clone());
        let mut entries = contents.map_or(&[][..], |contents| &contents.entries).iter().enumerate().peekable();
        let mut next_paragraph = 0;
        let mut at = 0;
        while let Some(line) = self.read.lines.get(at) {
            let paragraph = self.read.paragraphs.get(next_paragraph).filter(|paragraph| paragraph.lines().start == at);
            if let Some(paragraph) = paragraph {
                self.paragraph(next_paragraph, paragraph);
                next_paragraph += 1;
                at = paragraph.lines().end;
            } else if line.kind == LineKind::Blank {
                self.blank(line);
                at += 1;
            } else if declared.contains(&at) {
                let entry = entries.next_if(|(_, listed)| listed.lines.start == at);
                let end = entry.map_or(at + 1, |(_, listed)| listed.lines.end);
                let covered = &self.read.lines[at..end];
                self.join(covered);
                let content = Span::new(line.content.start(), covered.last().unwrap_or(line).content.end());
                self.push(BlockKind::Declared { entry: entry.map(|(entry, _)| place(entry)) }, covered, content);
                at = end;
            } else {
                self.mark(line);
                at += 1;
            }
        }
    }

    fn push(&mut self, kind: BlockKind, covered: &[Line], content: Span) {
        let end = covered.last().map_or(content.end(), |line| line.span.end());
        let start = covered.first().map_or(content.start(), |line| line.span.start());
        self.document.blocks.push(Block { kind, span: Span::new(start, end), content });
    }

    /// A blank line belongs to the block before it; a text may open with one.
    fn blank(&mut self, line: &Line) {
        if let Some(last) = self.document.blocks.last_mut() {
            last.span = last.span.up_to(line.span.end());
        } else {
            self.push(BlockKind::Blank, std::slice::from_ref(line), line.content);
        }
    }

    /// A line that is no part of the speech.
    fn mark(&mut self, line: &Line) {
        let span = line.content;
        let kind = if is_gap(self.read.text, line) {
            self.document.gaps.push(gap_of(self.read.text, line));
            BlockKind::Gap(place(self.document.gaps.len() - 1))
        } else if line.kind == LineKind::CutEnd && self.document.cut_end.is_none() {
            let (total, shown) = cut_end(line.span.of(self.read.text));
            self.document.cut_end = Some(CutEnd { span, total, shown });
            BlockKind::CutEnd
        } else {
            BlockKind::Chrome
        };
        self.push(kind, std::slice::from_ref(line), span);
    }

    /// A paragraph: one block, or a heading and the text behind it.
    fn paragraph(&mut self, at: usize, paragraph: &Paragraph) {
        let covered = &self.read.lines[paragraph.lines()];
        let content = paragraph.content(self.read.lines);
        self.join(covered);
        let heading = self.headings.get(self.next_heading).filter(|heading| heading.paragraph() == at);
        let Some(heading) = heading else {
            self.push(self.plain_kind(at), covered, content);
            self.points(at, 0);
            return;
        };
        let id = SectionId(u32::try_from(self.next_heading).unwrap_or(u32::MAX));
        self.next_heading += 1;
        self.points_here = 0;
        if heading.run_in {
            self.push(BlockKind::Heading(id), covered, Span::new(heading.span.start(), heading.end()));
            let rest = Span::new(heading.end(), content.end());
            let all = self.document.blocks.last_mut().map(|block| {
                let all = block.span.end();
                block.span = block.span.up_to(rest.start());
                all
            });
            // Only the front of it is looked at: its end is that of the paragraph, far away in the text.
            let words = self.read.text[rest.start()..].trim_front();
            let start = (self.read.text.len() - words.len()).min(rest.end());
            self.push(BlockKind::Paragraph { run_in: true }, &[], Span::new(start, rest.end()));
            if let (Some(block), Some(end)) = (self.document.blocks.last_mut(), all) {
                block.span = Span::new(rest.start(), end);
            }
            self.points(at, heading.end());
        } else {
            self.push(BlockKind::Heading(id), covered, content);
        }
    }

    fn plain_kind(&self, at: usize) -> BlockKind {
        if self.front.title == Some(at) {
            BlockKind::Title
        } else if self.front.salutation == Some(at) {
            BlockKind::Salutation
        } else if self.front.subtitles.contains(&at) {
            BlockKind::Subtitle
        } else {
            BlockKind::Paragraph { run_in: false }
        }
    }

    /// Notes the soft breaks between lines that belong together.
    fn join(&mut self, covered: &[Line]) {
        let mut words = covered.iter().filter(|line| line.kind == LineKind::Text);
        let Some(mut before) = words.next() else { return };
        for line in words {
            self.document.joins.push(Span::new(before.content.end(), line.content.start()));
            before = line;
        }
    }

    /// Adds the points of paragraph `at` that stand at byte `from` of the text or behind it.
    fn points(&mut self, at: usize, from: usize) {
        let opens_with_dash = self.read.paragraphs[at].marker().filter(|marker| marker.rank() == DASH);
        let points = &self.read.enumerations.of(at).points;
        if opens_with_dash.is_none() && points.is_empty() {
            return;
        }
        let joined = self.read.joined(at);
        let section = self.next_heading.checked_sub(1).and_then(|last| u32::try_from(last).ok()).map(SectionId);
        let dash = opens_with_dash.filter(|_| !self.front.subtitles.contains(&at)).and_then(|_| {
            // It ends where the first of the points inside of it begins.
            let until = points.first().map_or(joined.text.len(), |point| point.marker.span.start());
            let item = crate::outline::opening_item(&joined.text, until)?;
            (section.is_some() || self.front.salutation.is_some_and(|salutation| salutation < at)).then_some(item)
        });
        for item in dash.iter().chain(points) {
            let number = joined.span(item.marker.span.start(), item.marker.span.end());
            if number.start() < from {
                continue;
            }
            let id = PointId(u32::try_from(self.document.points.len()).unwrap_or(u32::MAX));
            self.points_here += 1;
            let ordinal = item.marker.span.of(&joined.text).trim_end_matches(ENDS);
            let span = joined.span(item.marker.span.start(), item.lead.1.max(item.marker.span.end()));
            let (from, to) = item.lead;
            self.document.points.push(Point {
                id,
                ordinal: self.points_here,
                marker: item.marker.at(number),
                number: joined.span(item.marker.span.start(), item.marker.span.start() + ordinal.len()),
                lead: if from < to { joined.span(from, to) } else { Span::new(span.end(), span.end()) },
                span,
                level: item.level,
                section,
                block: self.document.blocks.len() - 1,
            });
        }
    }
}

/// The rank of a dash that opens a paragraph.
const DASH: u8 = 84;
/// Marks that end an ordinal and are not shown with it.
const ENDS: &[char] = &['、', '，', ',', '：', ':', '*', '_'];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Marker, Section};

    #[test]
    fn what_a_text_may_have_in_every_line_is_small() {
        let sizes = [
            ("line", size_of::<Line>(), 48),
            ("paragraph", size_of::<Paragraph>(), 24),
            ("number", size_of::<Option<Marker>>(), 16),
            ("heading", size_of::<Candidate>(), 44),
            ("section", size_of::<Section>(), 72),
            ("block", size_of::<Block>(), 24),
        ];
        for (what, size, told) in sizes {
            assert_eq!(size, told, "{what}");
        }
    }
}
