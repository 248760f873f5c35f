//! The settings, kept in the browser. Storage may be refused; then they last as long as the page.

use gloo::utils::window;
use web_sys::Storage;

use crate::shell::language::Language;
use crate::shell::settings::{Settings, Theme};

const THEME: &str = "tigang.theme";
const LANGUAGE: &str = "tigang.language";

/// The settings of last time, or those that fit the browser.
pub fn settings() -> Settings {
    let storage = storage();
    let item = |key| storage.as_ref()?.get_item(key).ok()?;
    let theme = item(THEME).and_then(|name| Theme::named(&name)).unwrap_or_default();
    let language = item(LANGUAGE).and_then(|tag| Language::with_tag(&tag));
    let by_browser = || Language::for_reader(&window().navigator().language().unwrap_or_default());
    Settings { theme, language: language.unwrap_or_else(by_browser) }
}

/// Keeps the settings for the next time.
pub fn remember(settings: Settings) {
    if let Some(storage) = storage() {
        // Where the storage is full or locked, there is nothing to be done and nothing to be said.
        let _ = storage.set_item(THEME, settings.theme.name());
        let _ = storage.set_item(LANGUAGE, settings.language.tag());
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
