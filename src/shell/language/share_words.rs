//! The words of sharing.

use tigang::link::Part;

/// What is said of a text that is shared, and of its link.
#[derive(Debug)]
pub struct ShareWords {
    /// The dialog.
    pub title: &'static str,
    /// The button that opens it.
    pub short: &'static str,
    /// Opens it for a passage.
    pub passage: &'static str,
    /// What the choice between parts is called.
    pub part: &'static str,
    /// The whole, the section in which the reader is, a passage.
    pub parts: [&'static str; 3],
    /// The reader's corrections travel.
    pub corrections: &'static str,
    /// The whole opens where the reader is.
    pub place: &'static str,
    /// The link is being made.
    pub making: &'static str,
    /// The text is too long for any link.
    pub too_long: &'static str,

    /// How many characters the text and its link have.
    pub length: &'static str,
    /// Copies the link.
    pub copy: &'static str,
    /// It is copied.
    pub copied: &'static str,
    /// It cannot be, and is marked.
    pub not_copied: &'static str,
    /// Who has the link has the text.
    pub warning: &'static str,
    /// The page is a file, which others cannot reach.
    pub from_disk: &'static str,
    /// The 校验码, and what it is for.
    pub check: &'static str,
    /// What it is for.
    pub check_note: &'static str,

    /// The channels, in the order of [`Channel::ALL`](tigang::link::Channel::ALL).
    pub channels: [&'static str; 4],
    /// The link arrives whole; it may be cut; it is too long.
    pub lights: [&'static str; 3],
    /// What is known of other channels, and what to do where the link is too long.
    pub others: &'static str,
    /// The QR code.
    pub qr: &'static str,
    /// What to do with it.
    pub scan: &'static str,

    /// Hands the link to the system.
    pub send: &'static str,
    /// Copies the text.
    pub copy_text: &'static str,
    /// It is copied.
    pub text_copied: &'static str,
    /// It cannot be.
    pub text_not_copied: &'static str,
    /// Saves it as a file.
    pub save: &'static str,
    /// It is saved.
    pub saved: &'static str,
    /// The link that the text came by is no longer to be kept in the address and the history.
    pub forget: &'static str,
    /// It no longer is.
    pub forgotten: &'static str,
}

impl ShareWords {
    /// What a part is called.
    pub fn part(&self, part: Part) -> &'static str {
        self.parts[match part {
            Part::Whole => 0,
            Part::Section(_) => 1,
            Part::Passage(_) => 2,
        }]
    }
}
