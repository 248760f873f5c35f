//! My speeches.

use super::super::LibraryWords;

/// The words of the library in English.
pub const WORDS: LibraryWords = LibraryWords {
    title: "My speeches",
    today: "Today {}",
    yesterday: "Yesterday",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    date: "{} {}",
    far: "{} {} {}",

    kept: "Kept on this device",
    waiting: "Keeping…",
    unkept: "Not kept",
    keep: "Keep it",
    unkeep: "Don’t keep it",
    first: "This text is kept in My speeches, in this browser alone, so that you can go on reading next time.",
    opening: "Opening your last speech",
    twin: "This text was changed in another window too; both drafts are in My speeches.",
    gone: "This text was deleted in another window, and is no longer kept.",

    search: "Find in titles and texts",
    none: "No speech matches.",
    empty: "No speeches yet. What you paste or open is kept here by itself, in this browser alone.",
    length: "{} character|{} characters",
    corrections: "{} correction|{} corrections",
    current: "open now",
    damaged: "record damaged",
    rename: "Rename",
    name: "Name of the speech",
    delete: "Delete",
    room: "{} in all, about {}, on this device alone",
    write: "Export all",
    bring: "Import",
    clear: "Delete all",
    clear_now: "Really delete it|Really delete all {}",

    removed: "“{}” was deleted from My speeches.",
    cleared: "{} speech was deleted.|{} speeches were deleted.",
    written: "{} speech was handed to the browser to be saved.|{} speeches were handed to the browser to be saved.",
    unwritten: " {} could not be read and is not among them.| {} could not be read and are not among them.",
    brought: "{} imported. ",
    there: "{} was there already. |{} were there already. ",
    damaged_there: "{} is damaged and was left out.|{} are damaged and were left out.",
    unfit: "This file is incomplete, or was not exported from My speeches; nothing was imported.",
    later_file: "This file was exported by a newer version; please import it with the latest one.",
    unreadable: "The text of this speech is damaged and cannot be read.",
    troubles: [
        "Your browser does not let this page keep speeches; they last until you close it. Copy the text or save it as a file.",
        "There is no room left for this browser, so this text was not kept. Delete some from My speeches, then press “Keep it”.",
        "My speeches is open in a newer version of this page, so nothing can be kept here. Please reload.",
        "The storage of this device does not answer. You can read on; reload later to try again.",
        "The speech could not be kept. Its text is still on the page; copy it or save it as a file.",
    ],
};
