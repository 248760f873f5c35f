//! All that is kept as one file, and such a file read.

use gloo::file::Blob;
use gloo::file::callbacks::read_as_text;
use web_sys::FileList;
use yew::Callback;

use super::file;
use super::json::{parsed, written};
use super::library::order;
use crate::shell::gesture::Gesture;
use crate::shell::library::json::Json;
use crate::shell::library::order::Order;

/// Has what is said so saved as a file.
pub fn save_json(name: &str, value: &Json) {
    super::send::save_json(name, &written(value));
}

/// Reads the first of the files, and keeps what it holds. Says whether there is one.
pub fn bring(files: Option<FileList>, tell: Callback<Gesture>) -> bool {
    let Some(chosen) = file::first(files) else { return false };
    file::hold(read_as_text(&Blob::from(chosen), move |read| {
        order(Order::Bring(parsed(&read.unwrap_or_default())), &tell);
    }));
    true
}
