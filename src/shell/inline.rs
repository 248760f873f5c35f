//! What stands inside a block: text, joined lines, page numbers, points.

use tigang::{Block, Document, Piece, Span};
use yew::prelude::*;

/// The text in `span`. A soft break is an element of its own, which shows itself when it is asked for.
pub fn inline(document: &Document, span: Span) -> Html {
    let pieces = document.pieces(span).into_iter().map(|piece| match piece {
        Piece::Text(span) => Html::from(span.of(&document.text).to_owned()),
        Piece::Join { space, .. } => html! { <span class="Join">{ if space { " " } else { "" } }</span> },
        Piece::LeftOver(span) => html! { <small class="LeftOver">{ span.of(&document.text).to_owned() }</small> },
    });
    pieces.collect()
}

/// The text of a block, the `index`th of the document, with its points as places that can be gone to.
pub fn with_points(document: &Document, block: &Block, index: usize) -> Html {
    let first = document.points.partition_point(|point| point.block < index);
    let mut shown = Vec::new();
    let mut done = block.content.start;
    for point in document.points[first..].iter().take_while(|point| point.block == index) {
        // A point inside the first clause of another one begins where that clause is broken off.
        let start = point.span.start.max(done);
        let ordinal = Span::new(start, point.marker.span.end.max(start));
        let end = point.span.end.max(ordinal.end);
        shown.push(inline(document, Span::new(done, start)));
        shown.push(html! {
            <span id={point.anchor.clone()} class="Point" tabindex="-1">
                <b>{ inline(document, ordinal) }</b>{ inline(document, Span::new(ordinal.end, end)) }
            </span>
        });
        done = end;
    }
    shown.push(inline(document, Span::new(done, block.content.end)));
    shown.into_iter().collect()
}
