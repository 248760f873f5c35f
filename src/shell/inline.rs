//! What stands inside a block: text, joined lines, page numbers, points.

use tigang::{Block, Document, Piece, RowTarget, Span};
use yew::prelude::*;

use super::language::Words;
use super::plain::{all, element, group};

/// The text in `span`. A soft break is an element of its own, which shows itself when it is asked for.
pub fn inline(document: &Document, span: Span, words: &'static Words) -> Html {
    let pieces = document.pieces(span).into_iter().map(|piece| match piece {
        Piece::Text(span) => Html::from(span.of(&document.text).to_owned()),
        // The line behind it is known by its first byte.
        Piece::Join { span, space } => {
            let values = ["Join".into(), words.join.into(), span.end().to_string().into()];
            element("span", &["class", "title", "data-line"], values, if space { " " } else { "" }.into())
        }
        Piece::LeftOver(span) => group("small", "LeftOver", vec![span.of(&document.text).to_owned().into()]),
    });
    pieces.collect()
}

/// The text of a block, the `index`th of the document, with its points as places that can be gone to.
pub fn with_points(document: &Document, block: &Block, index: usize, words: &'static Words) -> Html {
    let first = document.points.partition_point(|point| point.block < index);
    let text = |start, end| inline(document, Span::new(start, end), words);
    let mut shown = Vec::new();
    let mut done = block.content.start();
    for point in document.points[first..].iter().take_while(|point| point.block == index) {
        // A point inside the first clause of another one begins where that clause is broken off.
        let start = point.span.start().max(done);
        let ordinal = point.marker.span.end().max(start);
        let end = point.span.end().max(ordinal);
        shown.push(text(done, start));
        let values = [document.anchor(RowTarget::Point(point.id)).into(), "Point".into(), "-1".into()];
        let parts = vec![group("b", "", vec![text(start, ordinal)]), text(ordinal, end)];
        shown.push(element("span", &["id", "class", "tabindex"], values, all(parts)));
        done = end;
    }
    shown.push(text(done, block.content.end()));
    shown.into_iter().collect()
}
