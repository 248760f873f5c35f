//! The settings, and what is remembered of texts, kept in the browser. Storage may be refused; then they last as long as
//! the page.

use gloo::utils::window;
use web_sys::Storage;

use crate::shell::language::Language;
use crate::shell::setting::{Setting, all};
use crate::shell::settings::Settings;

/// The settings of last time; what the reader never set is as it fits the browser.
pub fn settings() -> Settings {
    let storage = storage();
    let kept = |setting: &Setting| setting.read(&storage.as_ref()?.get_item(&key(setting)).ok()??);
    all().fold(unset(), |settings, setting| match kept(setting) {
        Some(value) => setting.set(settings, value),
        None => settings,
    })
}

/// Whether there is a place where settings are kept.
pub fn keeps() -> bool {
    storage().is_some()
}

/// Keeps what is different from `before` for the next time. Says whether the browser did.
///
/// A setting is kept as long as it is another one than it would be without: so what nobody ever set stays free to
/// become better with the page.
pub fn remember(before: &Settings, settings: &Settings) -> bool {
    let Some(storage) = storage() else { return false };
    let unset = unset();
    let changed = all().filter(|setting| (setting.of)(before) != (setting.of)(settings));
    let keep = |setting: &&Setting| {
        let value = (setting.of)(settings);
        if value == (setting.of)(&unset) {
            storage.remove_item(&key(setting))
        } else {
            storage.set_item(&key(setting), &setting.write(value))
        }
    };
    // Each is kept, whatever became of the one before.
    changed.filter(|setting| keep(setting).is_err()).count() == 0
}

/// Where what is remembered of texts is kept.
const TEXTS: &str = "tigang.texts";

/// What is remembered of texts.
pub fn texts() -> String {
    storage().and_then(|storage| storage.get_item(TEXTS).ok()?).unwrap_or_default()
}

/// Keeps what is to be remembered of texts. Where it cannot be kept there is nothing to be done and nothing to be said.
pub fn keep_texts(texts: &str) {
    let _ = storage().map(|storage| storage.set_item(TEXTS, texts));
}

/// The settings of a reader who never set anything.
fn unset() -> Settings {
    let language = Language::for_reader(&window().navigator().language().unwrap_or_default());
    Settings { language, ..Settings::default() }
}

fn key(setting: &Setting) -> String {
    ["tigang.", setting.name].concat()
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
