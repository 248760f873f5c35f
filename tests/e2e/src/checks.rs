//! What must hold in every browser.

mod access;
mod broken;
mod current;
mod disk;
pub mod edit;
mod find;
pub mod hand;
mod input;
mod installed;
mod keys;
mod large;
mod library;
pub mod link_open;
mod locate;
mod look;
mod memory;
mod old;
mod outline;
mod pane;
mod phone;
mod print;
mod privacy;
mod reading;
mod saved;
mod settings;
mod share;
mod titles;

use crate::page::Page;

pub use access::AXE_STATES;
pub use find::found;
pub use look::choose_theme;
pub use share::{choose_part, open as open_share};
pub use titles::open as open_titles;

/// One thing that must hold.
pub struct Check {
    /// What must hold, in a few words.
    pub name: &'static str,
    /// Fails where it does not hold.
    pub run: fn(&Page) -> anyhow::Result<()>,
}

/// Every check, in the order in which they run.
pub const CHECKS: &[Check] = &[
    Check { name: "a pasted speech shows its declared, found and missing sections", run: outline::counts },
    Check { name: "the sample is one click away", run: outline::sample },
    Check { name: "a click on a row brings its heading to the top", run: outline::row_to_heading },
    Check { name: "a click on a heading marks its row and reveals it", run: outline::heading_to_row },
    Check { name: "the edge of a paragraph leads to its row, at once", run: locate::by_pointer },
    Check { name: "on a phone a tapped paragraph leads to its row in the drawer", run: locate::by_tap },
    Check { name: "the outline opens as deep as fits, and its levels have buttons", run: pane::levels },
    Check { name: "the outline follows only where it must, and opens nothing", run: pane::following },
    Check { name: "the lengths of the rows add up", run: pane::lengths },
    Check { name: "the outline is as wide as the reader makes it, and stays so", run: pane::width },
    Check { name: "the outline is put away and comes back", run: pane::away },
    Check { name: "folding hides rows, unfolding shows them", run: outline::folding },
    Check { name: "points are folded at first, and lead to their places", run: outline::points },
    Check { name: "the current row follows scrolling", run: reading::scrolling },
    Check {
        name: "the marked row is what the rule says, the same both ways and after every change",
        run: current::rule,
    },
    Check { name: "a jump lands at the first try, at every size", run: current::landing },
    Check { name: "Back leads to the exact place", run: current::back },
    Check { name: "ranks of headings are never left out", run: current::ranks },
    Check { name: "Back and Forward go between jumps", run: reading::history },
    Check { name: "a text is opened as it was left, and none of its words are noted", run: memory::remembered },
    Check { name: "a text that was put right is opened as it was left", run: memory::put_right },
    Check { name: "an address with a section opens at that section", run: reading::address },
    Check { name: "on a phone the outline is a drawer", run: reading::drawer },
    Check { name: "all that is touched is large enough", run: phone::targets },
    Check { name: "the largest letters find their room", run: phone::large_letters },
    Check { name: "the drawer opens where the reader is, and closes by going back", run: phone::drawer },
    Check { name: "on a phone the button of the outline makes way while one reads on", run: phone::opener },
    Check { name: "nothing is wider than a phone", run: reading::no_sideways_scroll },
    Check { name: "a paste by keyboard is read", run: input::keyboard },
    Check { name: "a paste anywhere on the page is read", run: input::anywhere },
    Check { name: "a dropped file is read", run: input::drop },
    Check { name: "files are read in their encodings", run: input::encodings },
    Check { name: "what cannot be read is refused in words, and the text stays", run: input::refusals },
    Check { name: "a text of a million characters is jumped, found and scrolled in", run: large::long },
    Check { name: "all of a long text is printed", run: large::printed },
    Check { name: "a very long text shows its progress and can be stopped", run: large::progress },
    Check { name: "too long a paste is refused in words, and the text stays", run: large::too_long },
    Check { name: "find counts the hits, marks them and leads from one to the next", run: find::bar },
    Check { name: "find leads back where nothing was gone to", run: find::looking },
    Check { name: "find finds words across lines, in any case and width", run: find::folded },
    Check { name: "find narrows the outline to what was found", run: find::narrowed },
    Check { name: "find waits while a word is composed", run: find::composed },
    Check { name: "find marks hits in browsers without highlights", run: find::boxes },
    Check { name: "find finds what is far down in a long text", run: find::far },
    Check { name: "find is in the place of the header on a phone", run: find::phone },
    Check { name: "titles are shown alone, with points where they are wanted", run: titles::shown },
    Check { name: "titles lead back to the exact place", run: titles::back },
    Check { name: "titles can be copied", run: titles::copied },
    Check { name: "titles can be printed", run: titles::printed },
    Check { name: "the words change their language", run: look::language },
    Check { name: "a long text stays in place when its words change", run: look::language_in_place },
    Check { name: "the page has a dark look", run: look::dark },
    Check { name: "settings apply at once and are remembered", run: settings::settings },
    Check { name: "the speaking rate changes the minutes", run: settings::rate },
    Check { name: "settings work where the browser keeps nothing", run: settings::refused },
    Check { name: "the reader's place stays when the text gets another size", run: settings::place },
    Check { name: "a chosen theme is there from the start", run: settings::no_flash },
    Check { name: "a panel closes in every way, and gives the focus back", run: settings::panel },
    Check { name: "the outline is printed first, and nothing folded", run: print::contents },
    Check { name: "paper is white and has the text alone", run: print::paper },
    Check { name: "keys do what they say", run: keys::keys },
    Check { name: "the help lists every key", run: keys::help },
    Check { name: "keys are silent where they must be", run: keys::silent_keys },
    Check { name: "a paragraph becomes a heading, and back, by mouse", run: hand::make_by_mouse },
    Check { name: "a heading is moved and unmade by keyboard", run: hand::move_by_keyboard },
    Check { name: "paragraphs and headings are put right on a phone", run: hand::on_a_phone },
    Check { name: "a joined line is broken off, and all line breaks kept", run: hand::lines },
    Check { name: "a declared outline is none, and lines are one", run: hand::declared },
    Check { name: "the reader stays where he is while the outline changes", run: hand::stays },
    Check { name: "the text is edited in place, the outline beside it", run: edit::editing },
    Check { name: "what takes a while with a long text is said", run: edit::long },
    Check { name: "a long text is edited part by part", run: edit::parts },
    Check { name: "the next draft keeps what was put right and lists what was lost", run: edit::next_draft },
    Check { name: "axe finds no fault in menus, the list of corrections and the box", run: hand::access },
    Check { name: "a link that is shared is copied, and opens as the same text", run: share::copied },
    Check { name: "a section alone is shared, corrections with it or not", run: share::parts },
    Check { name: "marked words and paragraphs are linked to", run: share::passage },
    Check { name: "a camera reads the link off the page", run: share::pictured },
    Check { name: "where nothing can be copied, the link is marked", run: share::by_hand },
    Check { name: "lights tell what a link can be sent with", run: share::long },
    Check { name: "the text itself is copied and saved", run: share::otherwise },
    Check { name: "the system is given the link to send", run: share::sent },
    Check { name: "a link that the text came by is forgotten", run: share::forgotten },
    Check { name: "the dialog for sharing opens by key and button, and on a phone from the menu", run: share::keyed },
    Check { name: "all of sharing is within a phone", run: share::on_a_phone },
    Check { name: "from disk a code is shared, and opens in the page", run: share::from_disk },
    Check { name: "axe finds no fault in sharing", run: share::access },
    Check { name: "a link opens, its address is short, and the tab keeps it", run: link_open::opened },
    Check { name: "a link opens whatever programs did to it, and a speech is no link", run: link_open::mangled },
    Check { name: "of a damaged link the intact part is shown, and said to be one", run: link_open::damaged },
    Check { name: "every damage of a link has its words", run: link_open::refused },
    Check { name: "a hostile link does no harm", run: link_open::hostile },
    Check { name: "a link never takes the place of the reader's own text unasked", run: link_open::own },
    Check { name: "a link opens at its section or passage, with its corrections", run: link_open::places },
    Check { name: "a link opens from disk, and where nothing is kept", run: link_open::anywhere },
    Check { name: "axe finds no fault in what a link opens", run: link_open::access },
    Check { name: "a saved page opens as it was left, and is the same when it is saved again", run: saved::again },
    Check { name: "a saved page holds whatever there is in a title or a text", run: saved::hostile },
    Check { name: "a saved page is read by its outline without scripts", run: saved::still },
    Check { name: "a saved page is printed without scripts", run: saved::printed },
    Check { name: "a saved page is no large file, and a way out where a link is too long", run: saved::large },
    Check { name: "a saved page holds the part that is shared, and gives way to a link", run: saved::parts },
    Check { name: "axe finds no fault in a saved page", run: saved::access },
    Check { name: "where the program dies, the text is there to be copied", run: broken::dies },
    Check { name: "a program that dies before a text is there starts once more", run: broken::starts_anew },
    Check { name: "a browser that cannot run the program is told so, and shows the text", run: old::refused },
    Check { name: "a speech is kept, and opens again where it was left", run: library::kept },
    Check { name: "that speeches are kept is told the first time", run: library::first },
    Check { name: "what is written without a pause is kept", run: library::written },
    Check { name: "what was begun when the page was left is done when it is there again", run: library::away },
    Check { name: "what was not kept yet when the page was left is kept when it comes again", run: library::left },
    Check { name: "kept speeches are opened, renamed, deleted, put back and found", run: library::list },
    Check { name: "all speeches go into a file and come out of it the same", run: library::file },
    Check { name: "files that hold no speeches are refused in words", run: library::unfit },
    Check { name: "two windows lose nothing", run: library::windows },
    Check { name: "what is not to be kept is not", run: library::unwanted },
    Check { name: "where nothing can be kept, that is said and the text stays", run: library::refused },
    Check { name: "where there is no room, that is said and the text stays", run: library::full },
    Check { name: "a library that does not answer is told, and the text stays", run: library::silent },
    Check { name: "damaged records are told, and the rest is whole", run: library::damaged },
    Check { name: "five hundred speeches are listed at once", run: library::many },
    Check { name: "all of the library is within a phone", run: library::on_a_phone },
    Check { name: "speeches are kept from disk", run: library::from_disk },
    Check { name: "axe finds no fault in the library", run: library::access },
    Check { name: "the page opens when its server is gone, also from a link", run: installed::offline },
    Check { name: "a newer version waits until the reader wants it", run: installed::newer },
    Check { name: "a text that would be lost keeps the old version", run: installed::unsaved },
    Check { name: "the worker is removed by another one", run: installed::removed },
    Check { name: "what other programs share opens in the page", run: installed::shared },
    Check { name: "what the system opens comes into the page", run: installed::launched },
    Check { name: "the browser can install the page", run: installed::installable },
    Check { name: "the page lives in any folder, with its worker or without", run: installed::folders },
    Check { name: "a full session asks for nothing but the page's own files", run: privacy::requests },
    Check { name: "the page's policy forbids requests", run: privacy::policy },
    Check { name: "the file alone does everything from disk", run: disk::session },
    Check { name: "the file alone does everything where nothing is kept", run: disk::refused },
    Check { name: "axe finds no fault in the first view", run: access::first_view },
    Check { name: "axe finds no fault in the reading view", run: access::reading_view },
    Check { name: "axe finds no fault while words are looked for", run: access::find },
    Check { name: "axe finds no fault in the titles", run: access::titles },
    Check { name: "axe finds no fault in the open drawer", run: access::drawer },
    Check { name: "axe finds no fault in the settings and the help", run: access::panels },
];
