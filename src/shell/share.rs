//! Sharing a text by a link: which part of it, with what beside it, and what became of the link.

mod hand;
mod panel;

pub use hand::passage;
pub use panel::share_panel;

use std::rc::Rc;

use tigang::link::{Link, Parcel, Part, Spot};
use tigang::{Correction, RowTarget, SectionId, Span};

use super::language::Words;
use super::library;
use super::panel::Panel;
use super::post::Made;
use super::source::Source;
use super::state::{Reading, State};

/// What the reader chose to share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Which part.
    pub part: Part,
    /// The section in which the reader is, where there is one.
    pub section: Option<SectionId>,
    /// The words that the reader marked or pointed to.
    pub passage: Option<Span>,
    /// Whether the reader's corrections stay here.
    pub without_corrections: bool,
    /// Whether the whole opens where the reader is.
    pub at_place: bool,
    /// What was done with it last.
    pub said: Option<Said>,
}

/// What a link can do outside of the page.
#[derive(Clone, Debug, Default)]
pub struct Outside {
    /// The address at which others reach the page; empty where it is a file.
    pub home: Rc<str>,
    /// Whether the system can be asked to send a link.
    pub sends: bool,
}

/// What was done with a link or its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The link is copied.
    Copied,
    /// The text is copied.
    TextCopied,
    /// The browser does not let the link be copied. It is marked, for the reader to do it.
    NotCopied,
    /// Nor the text.
    TextNotCopied,
    /// The text is saved as a file, or the page with it inside.
    Saved,
    /// The page cannot be.
    NotSaved,
    /// The link that the text came by is no longer kept in the address and the history.
    Forgotten,
}

/// The names in the page of what is chosen.
pub const PART: &str = "part";
const PARTS: [&str; 3] = ["whole", "section", "passage"];
pub const CORRECTIONS: &str = "with-corrections";
pub const PLACE: &str = "at-place";

impl Share {
    /// What is chosen at first: the passage where there is one, else the whole.
    fn at_first(reading: &Reading, passage: Option<Span>) -> Self {
        let row = reading.current.and_then(|row| reading.outline.rows.get(row));
        let section = row.and_then(|row| Part::section(&reading.document, row.target));
        Self { part: passage.map_or(Part::Whole, Part::Passage), section, passage, ..Self::default() }
    }

    /// The parts that can be chosen, each with its name in the page.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, Part)> {
        let parts = [Some(Part::Whole), self.section.map(Part::Section), self.passage.map(Part::Passage)];
        PARTS.into_iter().zip(parts).filter_map(|(name, part)| Some((name, part?)))
    }

    /// With something else chosen, by the names in the page; nothing where these are none of its.
    pub fn chosen(self, name: &str, value: &str) -> Option<Self> {
        let on = value == "on";
        let next = match name {
            PART => Self { part: self.parts().find(|(of, _)| *of == value)?.1, ..self },
            CORRECTIONS => Self { without_corrections: !on, ..self },
            PLACE => Self { at_place: on, ..self },
            _ => return None,
        };
        Some(Self { said: None, ..next })
    }

    /// What of it makes another link when it changes.
    pub fn wish(self) -> Self {
        Self { said: None, ..self }
    }

    /// What travels in a link.
    pub fn parcel(&self, reading: &Reading) -> Parcel {
        self.part.parcel(&reading.document, self.corrections(reading), self.place(reading))
    }

    /// What a file holds of it.
    pub fn file(&self, reading: &Reading) -> Parcel {
        self.part.unbounded(&reading.document, self.corrections(reading), self.place(reading))
    }

    fn corrections<'a>(&self, reading: &'a Reading) -> &'a [Correction] {
        if self.without_corrections { &[] } else { &reading.corrections }
    }

    /// Where the whole opens.
    fn place(&self, reading: &Reading) -> Option<Spot> {
        let section = self.section.filter(|_| self.at_place)?;
        Some(Spot::Section(reading.document.anchor(RowTarget::Section(section))))
    }
}

impl Said {
    /// The sentence that says so.
    fn words(self, all: &Words) -> &'static str {
        let words = &all.share;
        match self {
            Self::Copied => words.copied,
            Self::TextCopied => words.text_copied,
            Self::NotCopied => words.not_copied,
            Self::TextNotCopied => words.text_not_copied,
            Self::Saved => words.saved,
            Self::NotSaved => all.save.not_saved,
            Self::Forgotten => words.forgotten,
        }
    }
}

/// A link is wanted as long as the dialog is open, and another one as soon as something else is chosen in it.
pub fn settle(before: &State, now: &mut State) {
    let (Some(Panel::Share(passage)), Some(reading)) = (now.panel, &mut now.reading) else {
        now.made = None;
        return;
    };
    if before.panel != now.panel {
        now.share = Share::at_first(reading, passage);
    }
    if now.share.said == Some(Said::Forgotten) {
        reading.source = Source::Pasted;
        // He wants it to be forgotten: it is not to be kept by itself then.
        let (id, mark) = (reading.id.clone(), reading.mark.clone());
        if now.shelf.card(&id).is_none() {
            library::change(now, library::Step::Unwant(id, mark));
        }
    }
    if before.panel != now.panel || before.share.wish() != now.share.wish() {
        now.made = Some(Made::Part(0));
    }
}

/// What is copied or sent of a link: its address; or, where the page has none that others could reach, what they paste into
/// theirs.
pub fn address(link: &Link, home: &str) -> String {
    if home.is_empty() { ["#", &link.fragment].concat() } else { link.address(home) }
}

#[cfg(test)]
mod tests;
