//! The law of lengths. The fuzz target holds this file too.

use tigang::measure::Part;
use tigang::{BlockKind, Document, Length, Measure, Outline, Pace, RowTarget, Span};

/// The parts are as long together as the whole, to the character and to the tenth of a minute; and each is as long as the
/// speech in it, counted block by block.
pub(crate) fn assert_lengths_add_up(document: &Document, outline: &Outline, measure: &Measure) {
    assert_eq!(measure.whole, spoken(document, Span::new(0, document.text.len())));
    assert_eq!(measure.rows.len(), outline.rows.len());
    // Of each row, and of the whole at last: what is under it.
    let mut under = vec![(Length::default(), 0); outline.rows.len() + 1];
    for (at, row) in outline.rows.iter().enumerate() {
        let (part, tenths) = (&measure.rows[at], measure.tenths(outline, at, Pace::default()));
        match row.target {
            RowTarget::Section(id) => {
                assert_stands(document, part, document.sections[id.index()].span);
            }
            RowTarget::Point(id) => {
                let block = document.blocks[document.points[id.index()].block].content;
                let rest = Span::new(document.points[id.index()].span.start(), block.end());
                let ends = document.points[id.index() + 1..].iter().map(|next| (next.level, next.span.start()));
                let end = ends
                    .take_while(|(_, start)| *start < block.end())
                    .find(|(level, _)| *level <= document.points[id.index()].level);
                let stretch = end.map_or(rest, |(_, end)| Span::new(rest.start(), end));
                assert_stands(document, part, stretch);
            }
            RowTarget::Missing(_) => assert_eq!(part.own, Length::default(), "what is missing has nothing of its own"),
        }
        let above = &mut under[row.parent.unwrap_or(outline.rows.len())];
        *above = (above.0.with(part.length), above.1 + tenths);
    }
    for (at, (length, tenths)) in under.into_iter().enumerate() {
        let (own, all, time) = match measure.rows.get(at) {
            Some(part) => (part.own, part.length, measure.tenths(outline, at, Pace::default())),
            None => (measure.own, measure.whole, Pace::default().tenths(measure.whole.characters)),
        };
        assert_eq!(length.with(own), all, "row {at} is as long as its parts");
        assert!(tenths <= time, "row {at} takes {time}, its parts {tenths}");
    }
}

/// A row is the speech in this stretch of the text.
fn assert_stands(document: &Document, part: &Part, stretch: Span) {
    assert_eq!(part.length, spoken(document, stretch), "{stretch:?}");
    assert_eq!(part.start, spoken(document, Span::new(0, stretch.start())).characters, "{stretch:?}");
}

/// The length of the speech in `span`: what its blocks show, taken out piece by piece.
fn spoken(document: &Document, span: Span) -> Length {
    let first = document.blocks.partition_point(|block| block.span.end() <= span.start());
    let mut words = String::new();
    for block in document.blocks[first..].iter().take_while(|block| block.span.start() < span.end()) {
        use BlockKind::{Heading, Paragraph, Salutation, Subtitle, Title};
        if matches!(block.kind, Title | Subtitle | Salutation | Heading(_) | Paragraph { .. }) {
            let (start, end) = (block.content.start().max(span.start()), block.content.end().min(span.end()));
            words.push_str(&document.shown(Span::new(start, end.max(start))));
        }
    }
    Length::of(&words)
}
