//! What is open over the page. There is one thing at most.

use tigang::Span;
use yew::prelude::*;

use super::action::Action;
use super::button::{CROSS, icon};
use super::help::help;
use super::language::Words;
use super::library::library_panel;
use super::menu::corrections;
use super::plain::{group, span, tag};
use super::settings_panel::settings_panel;
use super::share::share_panel;
use super::state::State;

/// What can be open over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The outline, where it is a drawer. It is part of the page, and only looks as if it lay over it.
    Outline,
    /// The settings.
    Settings,
    /// The keys.
    Help,
    /// The corrections.
    Corrections,
    /// The library.
    Library,
    /// What is shared, with the passage that is meant, where one is.
    Share(Option<Span>),
    /// The menu of a place in the text.
    Place {
        /// The first block that is meant.
        first: usize,
        /// The last one.
        last: usize,
        /// The byte at which the joined line starts that was pointed at.
        line: Option<usize>,
        /// The words that are marked there, or else all of the place.
        words: Option<Span>,
    },
    /// The menu of the text as a whole.
    Text,
}

impl Panel {
    /// Whether it is drawn in the dialog; the rest of the page is out of reach then.
    pub fn is_dialog(self) -> bool {
        matches!(self, Self::Settings | Self::Help | Self::Corrections | Self::Library | Self::Share(_))
    }

    /// Whether it is a menu. Keys move about in it, and going back in the history does not concern it.
    pub fn is_menu(self) -> bool {
        matches!(self, Self::Place { .. } | Self::Text)
    }
}

/// The dialog. It is always there, so that the browser leads the focus in and out of it.
pub fn panel(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let (class, title, content) = match state.panel {
        Some(Panel::Settings) => ("Panel is-settings", words.settings.title, settings_panel(state, words, act)),
        Some(Panel::Help) => ("Panel is-help", words.keys.title, help(words)),
        Some(Panel::Corrections) if let Some(reading) = &state.reading => {
            ("Panel is-corrections", words.hand.corrections, corrections(state, reading, words))
        }
        Some(Panel::Library) => ("Panel is-library", words.shelf.title, library_panel(state, words, act)),
        Some(Panel::Share(_)) if let Some(reading) = &state.reading => {
            ("Panel is-share", words.share.title, share_panel(state, reading, words))
        }
        _ => return tag("dialog", &["id", "class"], &["panel", "Panel"], Vec::new()),
    };
    let heading = tag("h2", &["id", "class"], &["panel-title", "Panel-title"], vec![title.into()]);
    let cross = vec![icon(CROSS), span("Button-word", words.settings.close)];
    let close = ["button", "panel-close", "Button", words.settings.close];
    let close = tag("button", &["type", "id", "class", "title"], &close, cross);
    let sheet = vec![group("div", "Panel-head", vec![heading, close]), content];
    let values = ["panel", class, "panel-title"];
    tag("dialog", &["id", "class", "aria-labelledby"], &values, vec![group("div", "Panel-sheet", sheet)])
}
