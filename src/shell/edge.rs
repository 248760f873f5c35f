//! What shows at the edge of the paragraph that the reader points to: one element for all of them, which the browser
//! moves about (see [`browser`](super::browser)) and which knows its block by its attribute `data-block`.

use yew::prelude::*;

use super::button::{Icon, LINK, MORE, icon};
use super::language::Words;
use super::plain::span;

/// A place marked among lines.
const LOCATE: Icon = Icon("M3.5 5h13M3.5 15h13M3.5 10h4.5m3.5-2.5L14 10l-2.5 2.5");

/// The buttons at the edge.
pub fn edge(words: &'static Words) -> Html {
    html! {
        <div id="edge" class="Edge">
            <button type="button" id="correct" class="Button" title={words.hand.place} aria-haspopup="menu">
                { icon(MORE) }{ span("Button-word", words.hand.correct) }
            </button>
            <button type="button" id="passage" class="Button" title={words.share.passage}>
                { icon(LINK) }{ span("Button-word", words.share.passage) }
            </button>
            <button type="button" id="locate" class="Button" title={words.pane.locate}>
                { icon(LOCATE) }{ span("Button-word", words.pane.locate) }
            </button>
        </div>
    }
}
