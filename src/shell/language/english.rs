//! English.

use super::{PaneWords, Words};

/// The words of the page in English.
pub const WORDS: Words = Words {
    name: "Tigang",
    language: "English",
    themes: ["Appearance: as the system", "Appearance: light", "Appearance: dark"],
    new_text: "Another text",

    paste: "Paste a speech here",
    paste_how: "or drop a file, or just type",
    read: "Read its outline",
    open_file: "Open a file",
    sample: "See a sample",
    privacy: "Your text stays in this page and is sent nowhere. It works offline too.",
    drop: "Let go to open",
    ghost: [
        ("一、", "Why this work matters"),
        ("（一）", "What it does for today"),
        ("（二）", "What it does for tomorrow"),
        ("二、", "What has to be done first"),
        ("三、", "Who leads, and who joins in"),
    ],
    ghost_text: [
        "We have come together today to look back on our work, to weigh where we stand, and to settle what comes \
         next. I should like to make three points.",
        "Every task needs a name beside it and a day by which it is done, so that nothing is left lying and no \
         question goes unanswered.",
    ],

    outline: "Outline",
    close: "Close",
    fold: "Entries under “{}{}”",
    pane: PaneWords {
        levels: "Levels shown",
        unfold_to: "Show levels down to {}",
        all_levels: "All",
        unfold_all: "Show everything",
        length: "{}",
        time: "{}.{}′",
        whole_length: "{} characters",
        own_length: "{} with punctuation · opening {}",
        minutes: "about {} min",
        minutes_between: "{}–{} min",
        no_minute: "under 1 min",
    },
    missing: "缺 missing",
    found: "in the text",
    pasted: "Pasted text",
    sample_source: "Sample speech",
    encoding: "Encoding",
    declared: "{} parts, {} entries declared · {} found · {} missing",
    cut: "{} of {}",
    cut_whole: "{} characters are here, of {} in full",
    no_rows: "No headings were recognised in this text.",

    untitled: "Untitled speech",
    declared_box: "Declared outline, {} entries",
    chrome: "Not part of the speech ({})",
    join: "A line break in the original",
    gap: "{} characters left out here",
    gap_unknown: "Something is left out here",
    cut_end: "The text breaks off here",

    empty: "No text arrived. Copy the words of the speech first, then paste them here.",
    docx: "This is a Word document; for now the page reads plain text only. Open it, copy all of its text, and paste \
           that here.",
    doc: "This is an old Word or WPS document. Open it and copy its text to paste here, or save it as plain text (.txt).",
    pdf: "This is a PDF file. Open it, copy all of its text, and paste that here.",
    binary: "This file is not a text and was not opened. Choose a .txt or .md file, or paste the words themselves.",
    too_big: "The file is larger than 40 MB and was not opened. Split it, or paste only the part you need.",
    unreadable: "The browser could not read this file. Check that it is still in its place and try again.",
    no_headings: "No headings were recognised, so the text is shown as it is. Headings usually begin with 一、, （一） or 第一章.",
    kept: "No headings were recognised in the text just pasted, so the earlier speech stays.",
    replaced: "A new text has taken its place.",
    put_away: "The earlier speech has been put away.",
    undo: "Undo",
    show_anyway: "Show it anyway",
    dismiss: "Got it",
};
