//! A text that is read, as the page shows it.

use std::borrow::Cow;
use std::rc::Rc;

use tigang::link::Spot;
use tigang::{BlockKind, Corrected, Correction, Document, Measure, Outcome, Outline, RowTarget};

use super::drawn::Drawn;
use super::find::Find;
use super::fold::{self, Folded};
use super::language::Words;
use super::letter::Letter;
use super::level;
use super::library::card::Id;
use super::memory::mark;
use super::source::Source;
use super::titles::Titles;

/// A text that is read. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The text and what it consists of.
    pub document: Rc<Document>,
    /// Its outline.
    pub outline: Rc<Outline>,
    /// How long the text and each row of the outline are.
    pub measure: Rc<Measure>,
    /// Which rows of the outline are folded.
    pub folded: Folded,
    /// How much of both is on the page.
    pub drawn: Drawn,
    /// The current row, whether or not it is folded away. There is one wherever there is a section.
    pub current: Option<usize>,
    /// What the reader looks for in it.
    pub find: Rc<Find>,
    /// Whether its titles are shown in place of the text.
    pub titles: Titles,
    /// Where the text is from.
    pub source: Source,
    /// By which name it is kept, or would be: the same for all of its drafts.
    pub id: Id,
    /// The mark of the text as it is.
    pub mark: Rc<str>,
    /// Whether the reader has put something right in it, or edited it.
    pub touched: bool,
    /// Whether the reader has read that it came by a link, or with the page.
    pub heard: bool,
    /// What the reader put right in it.
    pub corrections: Rc<[Correction]>,
    /// Those of them whose places are not found in it, as indices.
    pub lost: Rc<[usize]>,
}

impl Reading {
    /// The reading of a text from its beginning.
    #[cfg(test)]
    pub fn of(text: &str, source: Source) -> Self {
        Self::at_first(Document::parse(text), source)
    }

    /// The reading of a text from its beginning, with corrections in it.
    pub fn with(Corrected { document, outcomes }: Corrected, source: Source, corrections: Rc<[Correction]>) -> Self {
        let is_lost = |(_, outcome): &(usize, Outcome)| matches!(outcome, Outcome::Dropped(_));
        let lost = outcomes.into_iter().enumerate().filter(is_lost).map(|(at, _)| at).collect();
        Self { corrections, lost, ..Self::at_first(document, source) }
    }

    /// The same text, or the next draft of it, with these corrections in it. The rows stay folded that were.
    pub fn again(&self, corrected: Corrected, corrections: Rc<[Correction]>) -> Self {
        let next = Self::with(corrected, self.source.clone(), corrections);
        let folded = fold::carried(&self.outline, &self.folded, &next.outline, &next.folded);
        Self { folded, touched: true, heard: self.heard, id: self.id.clone(), ..next }
    }

    /// The reading of a document from its beginning.
    pub fn at_first(document: Document, source: Source) -> Self {
        let outline = Outline::of(&document);
        let measure = Measure::of(&document, &outline);
        let folded = level::at_level(&outline, level::at_first(&outline));
        let current = outline.rows.iter().position(|row| row.target.is_section());
        let drawn = Drawn::at_first(&document);
        let (document, outline, measure) = (Rc::new(document), Rc::new(outline), Rc::new(measure));
        let (find, titles, corrections, lost) = (Rc::default(), Titles::default(), Rc::default(), Rc::default());
        let (touched, heard) = (false, false);
        let mark = mark(&document.text);
        let id = mark.clone();
        Self {
            document,
            outline,
            measure,
            folded,
            drawn,
            current,
            find,
            titles,
            source,
            id,
            mark,
            touched,
            heard,
            corrections,
            lost,
        }
    }

    /// Whether it is the reader's own: brought here by himself, or changed by him.
    pub const fn is_own(&self) -> bool {
        self.touched || matches!(self.source, Source::Pasted | Source::File(_) | Source::Kept(_))
    }

    /// The link that it came by.
    pub fn letter(&self) -> Option<&Rc<Letter>> {
        if let Source::Link(letter) = &self.source { Some(letter) } else { None }
    }

    /// The place that a link or a file leads to.
    pub fn place(&self) -> Option<&Spot> {
        match &self.source {
            Source::Link(letter) => letter.place.as_ref(),
            Source::Carried(carried) => carried.place.as_ref(),
            _ => None,
        }
    }

    /// Whether it comes once more in this entry of the history.
    pub fn is_kept(&self) -> bool {
        match &self.source {
            Source::Link(letter) => letter.origin.is_kept,
            Source::Carried(carried) => carried.is_kept,
            _ => false,
        }
    }

    /// The title of the text as it is to be shown, or what a text without one is called.
    pub fn title(&self, words: &Words) -> String {
        self.document.title().map_or_else(|| words.untitled.to_owned(), Cow::into_owned)
    }

    /// The row with this anchor.
    pub fn row(&self, anchor: &str) -> Option<usize> {
        self.outline.rows.iter().position(|row| row.anchor == anchor)
    }

    /// The block of the text that a row leads to; none for what the text lacks.
    pub fn block(&self, row: usize) -> Option<usize> {
        match self.outline.rows.get(row)?.target {
            RowTarget::Section(id) => {
                self.document.blocks.iter().position(|block| block.kind == BlockKind::Heading(id))
            }
            RowTarget::Point(id) => Some(self.document.points[id.index()].block),
            RowTarget::Missing(_) => None,
        }
    }

    /// The row that is marked: the current one, or what stands for it where it is folded away.
    pub fn marked(&self) -> Option<usize> {
        self.current.map(|row| fold::visible(&self.outline, self.folded(), row))
    }

    /// Which rows of the outline are folded as it is shown: narrowed to what was found, it is folded apart.
    pub fn folded(&self) -> &Folded {
        if self.find.is_narrow() { &self.find.folded } else { &self.folded }
    }

    /// Has a row seen in the outline: what is above it is unfolded, and where it is left out, it no longer is.
    pub fn reveal(&mut self, row: usize) {
        if self.find.is_narrow() && self.find.tally.get(row) == Some(&0) {
            Rc::make_mut(&mut self.find).is_wide = true;
        }
        self.fold(fold::reveal(&self.outline, self.folded(), row));
    }

    /// Folds the outline as it is shown.
    pub fn fold(&mut self, folded: Folded) {
        if self.find.is_narrow() {
            Rc::make_mut(&mut self.find).folded = folded;
        } else {
            self.folded = folded;
        }
    }
}
