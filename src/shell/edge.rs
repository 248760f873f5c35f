//! What shows at the edge of the paragraph that the reader points to: one element for all of them, which the browser
//! moves about (see [`browser`](super::browser)) and which knows its block by its attribute `data-block`.

use yew::prelude::*;

use super::button::{Icon, LINK, MORE, icon};
use super::language::Words;
use super::plain::{span, tag};

/// A place marked among lines.
const LOCATE: Icon = Icon("M3.5 5h13M3.5 15h13M3.5 10h4.5m3.5-2.5L14 10l-2.5 2.5");

/// The buttons at the edge.
pub fn edge(words: &'static Words) -> Html {
    let button = |id, sign, title, word, menu| {
        let keys = &["type", "id", "class", "title", "aria-haspopup"];
        tag("button", keys, &["button", id, "Button", title, menu], vec![icon(sign), span("Button-word", word)])
    };
    let buttons = vec![
        button("correct", MORE, words.hand.place, words.hand.correct, "menu"),
        button("passage", LINK, words.share.passage, words.share.passage, ""),
        button("locate", LOCATE, words.pane.locate, words.pane.locate, ""),
    ];
    tag("div", &["id", "class"], &["edge", "Edge"], buttons)
}
