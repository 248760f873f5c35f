//! Files, read and decoded by the browser.

use std::cell::RefCell;

use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::file::{Blob, File};
use tigang::input::{Encoding, MAX_BYTES};
use web_sys::{FileList, TextDecoder};
use yew::Callback;

use super::guard::keep;
use crate::shell::gesture::Gesture;
use crate::shell::notice::Notice;

thread_local! {
    /// The file that is being read. A second one takes its place, and the first is never heard of again.
    static READER: RefCell<Option<FileReader>> = const { RefCell::new(None) };
}

/// The first of the files.
pub(super) fn first(files: Option<FileList>) -> Option<File> {
    files.and_then(|files| files.get(0)).map(File::from)
}

/// Reads the first of the files and tells what became of it. Says whether there is one.
pub fn open(files: Option<FileList>, told: Callback<Gesture>) -> bool {
    first(files).map(|file| read(file, told)).is_some()
}

/// Keeps what reads a file until it is read.
pub(super) fn hold(reader: FileReader) {
    READER.replace(Some(reader));
}

/// Reads a file and tells what became of it.
pub(super) fn read(file: File, told: Callback<Gesture>) {
    let name = file.name();
    let blob = Blob::from(file);
    if usize::try_from(blob.size()).is_ok_and(|size| size <= MAX_BYTES) {
        let reader = read_as_bytes(&blob, move |read| {
            told.emit(read.map_or(Gesture::Refused(Notice::Unreadable), |bytes| Gesture::File { name, bytes }));
        });
        hold(reader);
    } else {
        told.emit(Gesture::Refused(Notice::TooBig));
    }
}

/// The text that these bytes are in an encoding, without a byte-order mark. What breaks its rules becomes U+FFFD.
/// It is kept, for the case that reading it kills the program.
pub fn decode(bytes: &[u8], encoding: Encoding) -> Option<String> {
    let text = TextDecoder::new_with_label(encoding.label()).ok()?.decode_with_u8_array(bytes).ok()?;
    keep(&text.as_str().into());
    Some(text)
}
