//! Buttons, and the icons on them.

use yew::prelude::*;

use super::action::Action;
use super::plain::span;

/// An icon on a grid of 20: the path of its strokes.
#[derive(Clone, Copy, Debug)]
pub struct Icon(pub &'static str);

/// Points to what is under a row.
pub const CHEVRON: Icon = Icon("M8 5.5 12.5 10 8 14.5");
/// An outline: lines of two ranks.
pub const OUTLINE: Icon = Icon("M3.5 5h13M6.5 10h10M6.5 15h10M3.5 10h.01M3.5 15h.01");
/// An arrow back.
pub const UNDO: Icon = Icon("M7 4.5 3.5 8 7 11.5M3.5 8h8a4 4 0 0 1 0 8h-3");
/// A cross.
pub const CROSS: Icon = Icon("m5.5 5.5 9 9m0-9-9 9");
/// A sheet with a plus.
pub const NEW: Icon = Icon("M11.5 3.5h-7v13h11v-9zl4 4h-4zM10 9.5v5M7.5 12h5");
/// A sheet that is opened.
pub const FILE: Icon = Icon("M3 16V4.5h5l1.5 2H16V9M3 16l2.5-7H18l-2.5 7z");
/// A page with text.
pub const SAMPLE: Icon = Icon("M4.5 3.5h11v13h-11zM7.5 7h5M7.5 10h5M7.5 13h3");
/// The themes: half a disc, a sun, a moon.
pub const THEMES: [Icon; 3] = [
    Icon("M10 3.5a6.5 6.5 0 1 0 0 13zM10 3.5a6.5 6.5 0 0 1 0 13"),
    Icon(
        "M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M15.7 4.3l-1.3 1.3M5.6 14.4l-1.3 1.3",
    ),
    Icon("M16.5 12A7 7 0 0 1 8 3.5a6.8 6.8 0 1 0 8.5 8.5z"),
];

/// Draws an icon. It says nothing to those who cannot see it: the button does.
pub fn icon(icon: Icon) -> Html {
    html! { <svg class="Icon" viewBox="0 0 20 20" aria-hidden="true"><path d={icon.0} /></svg> }
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
