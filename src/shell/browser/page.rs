//! What belongs to the page as a whole.

use gloo::utils::{document, document_element};
use web_sys::{Element, FocusOptions, HtmlElement};

use super::element;
use crate::shell::settings::{Settings, Theme};

/// Tells the page its language and its theme.
pub fn dress(settings: Settings) {
    let root = document_element();
    let _ = root.set_attribute("lang", settings.language.tag());
    let _ = match settings.theme {
        Theme::System => root.remove_attribute("data-theme"),
        theme => root.set_attribute("data-theme", theme.name()),
    };
}

/// Names the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Gives the focus to an element, without scrolling to it.
pub fn focus(id: &str) {
    if let Some(element) = element::<HtmlElement>(id) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Whether the focus is on something inside this element.
pub fn focus_is_in(id: &str) -> bool {
    element::<Element>(id).is_some_and(|element| element.matches(":focus-within").unwrap_or(false))
}
