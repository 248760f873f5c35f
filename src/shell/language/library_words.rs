//! The words of the library.

/// What is said of kept speeches. `{}` stands for a number, a name or a time.
#[derive(Debug)]
pub struct LibraryWords {
    /// The library, and the way to it.
    pub title: &'static str,
    /// Today at a time.
    pub today: &'static str,
    /// The day before.
    pub yesterday: &'static str,
    /// The months.
    pub months: [&'static str; 12],
    /// A day of this year: month, date.
    pub date: &'static str,
    /// A day of another one: year, month, date.
    pub far: &'static str,

    /// The text that is read is kept.
    pub kept: &'static str,
    /// It is about to be.
    pub waiting: &'static str,
    /// It is not.
    pub unkept: &'static str,
    /// Keeps it.
    pub keep: &'static str,
    /// Keeps it no longer.
    pub unkeep: &'static str,
    /// A text was kept for the first time.
    pub first: &'static str,
    /// The speech that was read last is being opened.
    pub opening: &'static str,
    /// It was changed elsewhere too, and both are kept.
    pub twin: &'static str,
    /// It was deleted elsewhere.
    pub gone: &'static str,

    /// The box for words to look for.
    pub search: &'static str,
    /// There is none that has them.
    pub none: &'static str,
    /// There is none at all.
    pub empty: &'static str,
    /// How long one is.
    pub length: &'static str,
    /// How much was put right in one.
    pub corrections: &'static str,
    /// It is the one that is read.
    pub current: &'static str,
    /// Something of its record is lost.
    pub damaged: &'static str,
    /// Gives it another name.
    pub rename: &'static str,
    /// The box for that.
    pub name: &'static str,
    /// Deletes it.
    pub delete: &'static str,
    /// How many there are, and how much room they take.
    pub room: &'static str,
    /// Saves all of them as a file.
    pub write: &'static str,
    /// Keeps what such a file holds.
    pub bring: &'static str,
    /// Deletes all of them.
    pub clear: &'static str,
    /// Really does: how many.
    pub clear_now: &'static str,

    /// One was deleted: what it was called.
    pub removed: &'static str,
    /// So many were.
    pub cleared: &'static str,
    /// So many were handed to the browser to be saved.
    pub written: &'static str,
    /// So many could not be read, and are not in the file.
    pub unwritten: &'static str,
    /// So many came in.
    pub brought: &'static str,
    /// So many were there already.
    pub there: &'static str,
    /// So many are damaged.
    pub damaged_there: &'static str,
    /// A file is none of this kind.
    pub unfit: &'static str,
    /// It is one of a later version.
    pub later_file: &'static str,
    /// A text cannot be read.
    pub unreadable: &'static str,
    /// Why nothing can be kept: refused, no room, a later version, no answer, something else.
    pub troubles: [&'static str; 5],
}
