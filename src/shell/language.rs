//! The words of the page: one table per language, in which a phrase that is missing does not compile.

mod english;
mod fill;
mod find_words;
mod hand_words;
mod key_words;
mod library_words;
mod link_words;
mod pane_words;
mod save_words;
mod setting_words;
mod share_words;
mod table;
mod title_words;
mod version_words;
mod zh_hans;

pub use fill::{count, fill};
pub use find_words::FindWords;
pub use hand_words::HandWords;
pub use key_words::KeyWords;
pub use library_words::LibraryWords;
pub use link_words::LinkWords;
pub use pane_words::PaneWords;
pub use save_words::SaveWords;
pub use setting_words::SettingWords;
pub use share_words::ShareWords;
pub use table::Language;
pub use title_words::TitleWords;
pub use version_words::VersionWords;

/// Every phrase of the page. `{}` stands for a number, or for the words that the sentence is about.
#[derive(Debug)]
pub struct Words {
    /// The name of the program.
    pub name: &'static str,
    /// The name of the language itself, for the switch.
    pub language: &'static str,
    /// The button that puts the text away and asks for another one.
    pub new_text: &'static str,

    /// The invitation on the empty sheet.
    pub paste: &'static str,
    /// What else one can do than paste.
    pub paste_how: &'static str,
    /// The button that reads the typed text.
    pub read: &'static str,
    /// The button that opens a file.
    pub open_file: &'static str,
    /// The button that shows the sample speech.
    pub sample: &'static str,
    /// The promise of privacy.
    pub privacy: &'static str,
    /// What is said while a file hovers over the page.
    pub drop: &'static str,
    /// Headings of the faint speech on the empty sheet: number, words.
    pub ghost: [(&'static str, &'static str); 5],
    /// Running text of the faint speech: its opening, and what stands under a heading.
    pub ghost_text: [&'static str; 2],

    /// The outline, as the name of its pane and of the button that opens it.
    pub outline: &'static str,
    /// The button that closes the outline on narrow screens.
    pub close: &'static str,
    /// The button that folds what is under a row: its number, its words.
    pub fold: &'static str,
    /// The levels and the lengths of the outline.
    pub pane: PaneWords,
    /// The mark of a section that the text lacks.
    pub missing: &'static str,
    /// The mark of a declared section that the text has.
    pub found: &'static str,
    /// Where a pasted text is from.
    pub pasted: &'static str,
    /// Where the sample is from.
    pub sample_source: &'static str,
    /// The switch between encodings.
    pub encoding: &'static str,
    /// Parts declared, entries declared, entries found, entries missing.
    pub declared: &'static str,
    /// Characters that are here, characters of the whole, short.
    pub cut: &'static str,
    /// The same as a sentence.
    pub cut_whole: &'static str,
    /// What stands in place of rows where there are none.
    pub no_rows: &'static str,

    /// What a text without a title is called.
    pub untitled: &'static str,
    /// The label of the declared outline above the text: number of its entries.
    pub declared_box: &'static str,
    /// The label of left-overs of a web page: number of lines.
    pub chrome: &'static str,
    /// Where a line break was taken out.
    pub join: &'static str,
    /// Where a known number of characters was left out.
    pub gap: &'static str,
    /// Where an unknown number of characters was left out.
    pub gap_unknown: &'static str,
    /// Where the text ends before its end.
    pub cut_end: &'static str,

    /// Nothing was pasted, or the file is empty.
    pub empty: &'static str,
    /// The file is a Word document.
    pub docx: &'static str,
    /// The file is an old Word or WPS document.
    pub doc: &'static str,
    /// The file is a PDF.
    pub pdf: &'static str,
    /// The file is something else that is no text.
    pub binary: &'static str,
    /// The file is too large.
    pub too_big: &'static str,
    /// The pasted text is too long.
    pub too_long: &'static str,
    /// A long text is being read.
    pub coming: &'static str,
    /// No longer waits for it.
    pub stop: &'static str,
    /// The reader did not wait for it.
    pub stopped: &'static str,
    /// The browser could not read the file.
    pub unreadable: &'static str,
    /// The text has no heading and is shown as it is.
    pub no_headings: &'static str,
    /// The text has no heading, and the earlier one stays.
    pub kept: &'static str,
    /// Brings the earlier text back.
    pub undo: &'static str,
    /// Shows the text without headings all the same.
    pub show_anyway: &'static str,
    /// Puts the notice away.
    pub dismiss: &'static str,

    /// What the settings are called.
    pub settings: SettingWords,
    /// What the keys do.
    pub keys: KeyWords,
    /// What the reader puts right by hand.
    pub hand: HandWords,
    /// The bar in which one looks for words.
    pub find: FindWords,
    /// The page of titles.
    pub titles: TitleWords,
    /// Sharing the text.
    pub share: ShareWords,
    /// Links that are opened.
    pub link: LinkWords,
    /// Saving the page with the text in it.
    pub save: SaveWords,
    /// The library.
    pub shelf: LibraryWords,
    /// A newer version of the page.
    pub version: VersionWords,
}

#[cfg(test)]
mod tests {
    use super::table::ROWS;
    use super::*;

    #[test]
    fn each_row_stands_at_its_language() {
        for (index, row) in ROWS.iter().enumerate() {
            assert_eq!(row.language as usize, index);
            assert_eq!(Language::ALL[index], row.language);
        }
        assert_eq!(Language::ZhHans.next().next(), Language::ZhHans);
    }

    #[test]
    fn readers_of_chinese_get_chinese() {
        for tag in ["zh", "zh-CN", "zh-Hant-TW"] {
            assert_eq!(Language::for_reader(tag), Language::ZhHans, "{tag}");
        }
        for tag in ["en-GB", "de", ""] {
            assert_eq!(Language::for_reader(tag), Language::English, "{tag}");
        }
    }

    #[test]
    fn every_language_leaves_the_same_places_open() {
        let places = |words: &Words| {
            [
                [words.fold, words.declared, words.cut, words.declared_box, words.chrome, words.gap, words.cut_end],
                [
                    words.pane.unfold_to,
                    words.pane.length,
                    words.pane.time,
                    words.pane.whole_length,
                    words.pane.own_length,
                    words.pane.minutes,
                    words.pane.minutes_between,
                ],
            ]
            .map(|phrases| phrases.map(|phrase| phrase.matches("{}").count()))
        };
        assert_eq!(places(ROWS[0].words), [[2, 4, 2, 1, 1, 1, 0], [1, 1, 2, 1, 2, 1, 2]]);
        assert_eq!(places(ROWS[1].words), places(ROWS[0].words));
        let places =
            |HandWords { make, heading, plain, lost, carried, dropped, done, undone, drop_lost, .. }: &HandWords| {
                [make, heading, plain, lost, carried, dropped, done, undone, drop_lost]
                    .map(|phrase| phrase.matches("{}").count())
            };
        assert_eq!(places(&ROWS[0].words.hand), [1, 2, 1, 2, 1, 1, 1, 1, 1]);
        assert_eq!(places(&ROWS[1].words.hand), places(&ROWS[0].words.hand));
    }

    #[test]
    fn no_phrase_is_empty() {
        for row in &ROWS {
            assert!(!format!("{:?}", row.words).contains(r#""""#), "{}", row.tag);
        }
    }
}
