//! The settings, and notes about texts and the library, kept in the browser. Storage may be refused; then they last as long as
//! the page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::utils::window;
use web_sys::Storage;

use super::json::{parsed, written};
use crate::shell::language::Language;
use crate::shell::library::card::{Id, Kept};
use crate::shell::library::left::Left;
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
    noted(TEXTS).unwrap_or_default()
}

/// Keeps what is to be remembered of texts.
pub fn keep_texts(texts: &str) {
    note(TEXTS, texts);
}

/// Where it is noted which kept speech was read last, how many there are, and which texts are not to be kept.
const LEFT: &str = "tigang.left";
const COUNT: &str = "tigang.kept";
const UNWANTED: &str = "tigang.unwanted";

/// Where a speech is noted that is not kept yet.
const UNFILED: &str = "tigang.unfiled";

thread_local! {
    /// The id of the speech that this page has noted there, or found.
    static HELD: RefCell<Option<Id>> = const { RefCell::new(None) };
}

/// What was noted when the page was left.
pub fn left() -> Option<Left> {
    Left::read(&noted(LEFT)?)
}

/// Notes it; nothing where nothing is to come back.
pub fn note_left(note: &str) {
    self::note(LEFT, note);
}

/// The speech that was not kept yet when the page was left.
pub fn unfiled() -> Option<Kept> {
    let kept = Kept::read(&parsed(&noted(UNFILED)?))?;
    HELD.set(Some(kept.card.id.clone()));
    Some(kept)
}

/// Notes a speech that is not kept yet.
pub fn hold(kept: &Kept) {
    HELD.set(Some(kept.card.id.clone()));
    note(UNFILED, &written(&kept.written()));
}

/// The speech of this id is kept, or is not to be: it is noted no longer.
pub fn let_go(id: &Id) {
    if HELD.with_borrow_mut(|held| held.take_if(|held| held == id)).is_some() {
        note(UNFILED, "");
    }
}

/// How many speeches there were last time; none where none was ever kept.
pub fn kept_count() -> Option<usize> {
    noted(COUNT)?.parse().ok()
}

/// Notes how many there are.
pub fn note_count(count: usize) {
    if count > 0 || kept_count().is_some() {
        note(COUNT, &count.to_string());
    }
}

/// The ids of texts that are not to be kept.
pub fn unwanted() -> Rc<[Id]> {
    noted(UNWANTED).unwrap_or_default().split_whitespace().map(Into::into).collect()
}

/// Notes them.
pub fn keep_unwanted(ids: &[Id]) {
    note(UNWANTED, &ids.iter().fold(String::new(), |ids, id| ids + " " + id));
}

fn noted(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Notes something, or that there is nothing to be noted. Where that cannot be done there is nothing to be said.
fn note(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = if value.is_empty() { storage.remove_item(key) } else { storage.set_item(key, value) };
    }
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
