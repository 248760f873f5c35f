//! What is open over the page. There is one thing at most.

use yew::prelude::*;

use super::action::Action;
use super::button::{CROSS, icon};
use super::class::class;
use super::help::help;
use super::language::Words;
use super::menu::corrections;
use super::plain::{all, element, group, span};
use super::settings_panel::settings_panel;
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
    /// The menu of a place in the text.
    Place {
        /// The first block that is meant.
        first: usize,
        /// The last one.
        last: usize,
        /// The byte at which the joined line starts that was pointed at.
        line: Option<usize>,
    },
    /// The menu of the text as a whole.
    Text,
}

impl Panel {
    /// Whether it is drawn in the dialog; the rest of the page is out of reach then.
    pub fn is_dialog(self) -> bool {
        matches!(self, Self::Settings | Self::Help | Self::Corrections)
    }

    /// Whether it is a menu. Keys move about in it, and going back in the history does not concern it.
    pub fn is_menu(self) -> bool {
        matches!(self, Self::Place { .. } | Self::Text)
    }
}

/// The dialog. It is always there, so that the browser leads the focus in and out of it.
pub fn panel(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let (state_class, title, content) = match state.panel {
        Some(Panel::Settings) => ("is-settings", words.settings.title, settings_panel(state, words, act)),
        Some(Panel::Help) => ("is-help", words.keys.title, help(words)),
        Some(Panel::Corrections) if let Some(reading) = &state.reading => {
            ("is-corrections", words.hand.corrections, corrections(state, reading, words))
        }
        _ => return dialog(class("Panel", &[]), "", Html::default()),
    };
    let heading = element("h2", &["id", "class"], ["panel-title".into(), "Panel-title".into()], title.into());
    let cross = vec![icon(CROSS), span("Button-word", words.close)];
    let close = ["button", "panel-close", "Button", words.close].map(AttrValue::from);
    let close = element("button", &["type", "id", "class", "title"], close, all(cross));
    let head = group("div", "Panel-head", vec![heading, close]);
    dialog(class("Panel", &[(state_class, true)]), "panel-title", group("div", "Panel-sheet", vec![head, content]))
}

fn dialog(class: AttrValue, title: &'static str, content: Html) -> Html {
    element("dialog", &["id", "class", "aria-labelledby"], ["panel".into(), class, title.into()], content)
}
