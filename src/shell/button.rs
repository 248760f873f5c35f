//! Buttons, and the icons on them.

use yew::prelude::*;

use super::action::Action;
use super::plain::{all, element, span, tag};

/// An icon on a grid of 20: the path of its strokes.
#[derive(Clone, Copy, Debug)]
pub struct Icon(pub &'static str);

/// Points to what is under a row.
pub const CHEVRON: Icon = Icon("M8 5.5 12.5 10 8 14.5");
/// An outline: lines of two ranks.
pub const OUTLINE: Icon = Icon("M3.5 5h13M6.5 10h10M6.5 15h10M3.5 10h.01M3.5 15h.01");
/// An arrow back.
pub const UNDO: Icon = Icon("M7 4.5 3.5 8 7 11.5M3.5 8h8a4 4 0 0 1 0 8h-3");
/// An arrow forth.
pub const REDO: Icon = Icon("M13 4.5 16.5 8 13 11.5M16.5 8h-8a4 4 0 0 0 0 8h3");
/// More: three dots.
pub const MORE: Icon = Icon(
    "M4 10a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0m5.3 0a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0m5.3 0a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0",
);
/// A tick.
pub const TICK: Icon = Icon("m4.5 10.5 3.5 3.5 7.5-8");
/// A cross.
pub const CROSS: Icon = Icon("m5.5 5.5 9 9m0-9-9 9");
/// A sheet with a plus.
pub const NEW: Icon = Icon("M11.5 3.5h-7v13h11v-9zl4 4h-4zM10 9.5v5M7.5 12h5");
/// A sheet that is opened.
pub const FILE: Icon = Icon("M3 16V4.5h5l1.5 2H16V9M3 16l2.5-7H18l-2.5 7z");
/// A page with text.
pub const SAMPLE: Icon = Icon("M4.5 3.5h11v13h-11zM7.5 7h5M7.5 10h5M7.5 13h3");
/// A glass to look through.
pub const LENS: Icon = Icon("M8.8 3.5a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6M12.7 12.7l3.8 3.8");
/// Up.
pub const UP: Icon = Icon("m5 12 5-5 5 5");
/// Down.
pub const DOWN: Icon = Icon("m5 8 5 5 5-5");
/// Titles of two ranks, and no text.
pub const TITLES: Icon = Icon("M3.5 4.5h9M6.5 8.2h10M6.5 11.8h7M3.5 15.5h11");
/// Points behind each other.
pub const POINTS: Icon = Icon("M4 5h.01M4 10h.01M4 15h.01M8 5h8.5M8 10h8.5M8 15h8.5");
/// Two sheets.
pub const COPY: Icon = Icon("M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1");
/// Two links of a chain.
pub const LINK: Icon = Icon("m8.2 11.8 3.6-3.6M9 6l1.7-1.7a3.5 3.5 0 0 1 5 5L14 11m-3 3-1.7 1.7a3.5 3.5 0 0 1-5-5L6 9");
/// Something that leaves its box.
pub const SEND: Icon = Icon("M10 12.5v-9M6.5 7 10 3.5 13.5 7M6 9.5H4v7h12v-7h-2");
/// Something that comes to lie in a tray.
pub const SAVE: Icon = Icon("M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 13.5v3h12v-3");
/// A ring with a tick: it goes.
pub const GREEN: Icon = Icon("M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14m-3.2 7.2 2.2 2.3 4.3-4.7");
/// A triangle with an exclamation mark: it may go.
pub const YELLOW: Icon = Icon("M10 3.2 17.6 16.5H2.4zM10 8.2v4m0 1.8v.1");
/// An octagon with a cross: it does not go.
pub const RED: Icon = Icon("M7.1 3h5.8L17 7.1v5.8L12.9 17H7.1L3 12.9V7.1zm.4 4.5 5 5m0-5-5 5");
/// A pen.
pub const PEN: Icon = Icon("M4 16l.6-3.2L13 4.4l2.6 2.6-8.4 8.4zM11.2 6.2l2.6 2.6");
/// A bin.
pub const BIN: Icon = Icon("M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10M8.5 9v4.5m3-4.5v4.5");
/// Books on a shelf.
pub const BOOKS: Icon = Icon("M3.5 16.5h13M5 4.5h2.5v12H5zM7.5 7H10v9.5M12 6l2.2-.7 2.8 11.2");
/// A printer.
pub const PRINT: Icon = Icon("M6 7.5v-4h8v4M6 14H3.5V7.5h13V14H14M6 11.5h8v5H6z");
/// A funnel.
pub const FUNNEL: Icon = Icon("M3.5 4.5h13l-5 6v5l-3-1.5v-3.5z");
/// Two sliders.
pub const SLIDERS: Icon = Icon("M3 6.5h7.5m4 0H17m-14 7h2.5m4 0H17M12.5 4.5v4m-5 3v4");
/// A minus.
pub const MINUS: Icon = Icon("M5 10h10");
/// A plus.
pub const PLUS: Icon = Icon("M5 10h10M10 5v10");
/// A key of a keyboard, with a question on it.
pub const HELP: Icon = Icon("M3.5 3.5h13v13h-13zM8 8.2a2 2 0 1 1 2.8 1.8c-.5.3-.8.6-.8 1.2m0 2.1v.1");

/// Draws an icon. It says nothing to those who cannot see it: the button does.
pub fn icon(icon: Icon) -> Html {
    let strokes = tag("path", &["d"], &[icon.0], Vec::new());
    tag("svg", &["class", "viewBox", "aria-hidden"], &["Icon", "0 0 20 20", "true"], vec![strokes])
}

/// A button that makes something happen to the state. Its word is read out where `plain` hides it.
pub fn button(id: &'static str, sign: Icon, word: &'static str, act: &Callback<Action>, action: Action) -> Html {
    let onclick = act.reform(move |_: MouseEvent| action.clone());
    html! {
        <button type="button" {id} class="Button" title={word} {onclick}>
            { icon(sign) }{ span("Button-word", word) }
        </button>
    }
}

/// A button that a click on it is a gesture of its own for, by its id. Its word is read out where `plain` hides it.
pub fn tool(id: &'static str, sign: Icon, word: &'static str) -> Html {
    pressed(id, sign, word, "")
}

/// Such a button that stays pressed as long as something is on.
pub fn switch(id: &'static str, sign: Icon, word: &'static str, on: bool) -> Html {
    pressed(id, sign, word, if on { "true" } else { "false" })
}

fn pressed(id: &'static str, sign: Icon, word: &'static str, pressed: &'static str) -> Html {
    let values = ["button", id, "Button", word, pressed].map(AttrValue::from);
    let content = all(vec![icon(sign), span("Button-word", word)]);
    element("button", &["type", "id", "class", "title", "aria-pressed"], values, content)
}
