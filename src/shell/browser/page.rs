//! What belongs to the page as a whole.

use std::cell::RefCell;

use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlDialogElement, HtmlElement, HtmlInputElement};

use super::{element, pane};
use crate::shell::setting::{self, Kind};
use crate::shell::settings::Settings;

/// Tells the page its language, and what else is set to something else than the styles say by themselves: a number as a
/// custom property, a choice as an attribute of data.
pub fn dress(settings: &Settings) {
    let root = document_element();
    let _ = root.set_attribute("lang", settings.language.tag());
    let plain = Settings::default();
    for setting in setting::all() {
        let value = (setting.of)(settings);
        let written = (value != (setting.of)(&plain)).then(|| setting.write(value));
        if let Kind::Number { .. } = setting.kind {
            let style = root.unchecked_ref::<HtmlElement>().style();
            let _ = style.set_property(&["--", setting.name].concat(), &written.unwrap_or_default());
        } else {
            let name = ["data-", setting.name].concat();
            let _ = match written {
                Some(value) => root.set_attribute(&name, &value),
                None => root.remove_attribute(&name),
            };
        }
    }
}

/// Whether the system wants it dark.
pub fn prefers_dark() -> bool {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|list| list.matches())
}

/// Names the page after the text that is read, and the program; after the program alone where the title is not to be seen
/// outside of the page.
pub fn set_title(title: Option<&str>, program: &str, is_seen: bool) {
    let seen = title.filter(|_| is_seen);
    let name = seen.map_or_else(|| program.to_owned(), |title| [title, " · ", program].concat());
    if document().title() != name {
        document().set_title(&name);
    }
}

/// The styles know the title of the text for as long as that is printed, on top of every page. All elements inherit what
/// they know: told earlier, all of the page would be styled once more before a text is on the screen.
pub(super) fn print_title(title: &str) {
    let title = title.replace(['"', '\\', '\n'], " ");
    let quoted = if title.is_empty() { title } else { ["\"", &title, "\""].concat() };
    let style = document_element().unchecked_into::<HtmlElement>().style();
    let _ = style.set_property("--title", &quoted);
}

/// Gives the focus to an element, without scrolling to it.
pub fn focus(id: &str) {
    if let Some(element) = element::<HtmlElement>(id) {
        focus_on(&element);
    }
}

/// Gives the focus to the text, which has just come. It is not to be seen, also not after a paste by keys, where the browser
/// can hide it: nobody has gone there by a key.
pub fn focus_unseen() {
    if let Some(element) = pane() {
        let options = unmoved();
        options.set_focus_visible(false);
        let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}

/// Takes the focus from what has it and is about to go: taken away with it, it has browsers style all of the page in between.
pub fn let_focus_go() {
    if let Some(element) = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

pub(super) fn focus_on(element: &HtmlElement) {
    let _ = element.focus_with_options(&unmoved());
}

fn unmoved() -> FocusOptions {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    options
}

/// Whether the focus is on this element or on something inside it, also while the window itself has none.
pub fn focus_is_in(id: &str) -> bool {
    element::<Element>(id).is_some_and(|element| element.contains(document().active_element().as_deref()))
}

thread_local! {
    /// The id of what had the focus before it was led away.
    static KEPT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps in mind what has the focus.
pub fn keep_focus() {
    KEPT.set(focused());
}

/// Gives the focus back to what had it, or to the text where that is not known, unless it is somewhere: what it was led to
/// is no longer there.
pub fn return_focus() {
    if focused().is_empty() && !focus_is_in("app") {
        focus("text");
        focus(&KEPT.take());
    }
}

/// The id of what has the focus.
fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

/// Gives the focus to the box in which one writes what to look for, with all its words chosen.
pub fn focus_words() {
    if let Some(input) = element::<HtmlInputElement>("find-words") {
        let _ = input.focus();
        input.select();
    }
}

/// Gives the focus to the row of the speech of this id in the dialog, or to the first one where there is none of it.
pub fn focus_speech(id: &str) {
    let row = |of: &str| document().query_selector(&["#panel .Speech-open", of].concat()).ok()?;
    if let Some(row) = row(&["[value='", id, "']"].concat()).or_else(|| row("")) {
        focus_on(row.unchecked_ref());
    }
}

/// Prints what is shown.
pub fn print() {
    let _ = window().print();
}

/// Whether the window is so narrow that the outline is a drawer; the styles say the same.
pub fn is_drawer() -> bool {
    window().match_media("(max-width: 899px)").ok().flatten().is_some_and(|list| list.matches())
}

thread_local! {
    /// The id of what had the focus before the dialog.
    static OPENER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Opens the dialog, or closes it. Where the browser cannot hold the rest of the page back, it lies over it all the same; and
/// where the browser does not lead the focus back, as older ones, it is led.
pub fn show_dialog(open: bool) {
    let Some(dialog) = element::<HtmlDialogElement>("panel").filter(|dialog| dialog.open() != open) else { return };
    if !open {
        dialog.close();
        if !focus_is_in("app") {
            focus(&OPENER.take());
        }
        return;
    }
    OPENER.set(focused());
    if dialog.show_modal().is_err() {
        dialog.set_open(true);
    }
}
