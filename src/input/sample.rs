//! The sample speech.

/// A short speech with everything that the page can show.
///
/// It has a declared outline before it, headings of two ranks, one of them wrapped over two lines, points in running
/// text, an omission in the middle that takes the head of a part with it, and a notice that its end is cut off. It was
/// written for this program; nobody has held it.
#[must_use]
pub const fn sample() -> &'static str {
    include_str!("sample.txt")
}
