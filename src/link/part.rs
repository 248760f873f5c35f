//! Which part of a text travels in a link.

use std::borrow::Cow;

use super::{Parcel, Spot};
use crate::correction::pack;
use crate::text::places::characters;
use crate::{Correction, Document, RowTarget, SectionId, Span};

/// A part of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// One section with all under it, below the title of the speech, so that one knows what it is from.
    Section(SectionId),
    /// All of it, opened at the words in this span of it.
    Passage(Span),
}

impl Part {
    /// The section that a row of the outline stands for, or that its point is in; none for what the text lacks.
    #[must_use]
    pub fn section(document: &Document, target: RowTarget) -> Option<SectionId> {
        match target {
            RowTarget::Section(id) => Some(id),
            RowTarget::Point(id) => {
                let start = document.points.get(id.index())?.span.start();
                // The last one is the deepest.
                document.sections.iter().rev().find(|section| section.span.contains(start)).map(|section| section.id)
            }
            RowTarget::Missing(_) => None,
        }
    }

    /// Its words: what is copied or saved of it.
    #[must_use]
    pub fn text(self, document: &Document) -> Cow<'_, str> {
        match self {
            Self::Whole => document.text.as_str().into(),
            Self::Passage(span) => document.shown(span),
            Self::Section(id) => {
                let Some(section) = document.sections.get(id.index()) else { return Cow::default() };
                let text = section.span.of(&document.text).trim_end();
                document.title().map_or(text.into(), |title| [&title, "\n\n", text, "\n"].concat().into())
            }
        }
    }

    /// What travels of it in a link, with those of the corrections that hold in it. `place` is where it opens; it is not asked
    /// for where the part has a place of its own.
    #[must_use]
    pub fn parcel(self, document: &Document, corrections: &[Correction], place: Option<Spot>) -> Parcel {
        let parcel = self.bare(document, place);
        // Corrections of what does not travel are not looked for.
        if parcel.fits() { with(parcel, corrections) } else { parcel }
    }

    /// The same for a file, which holds texts of any length.
    #[must_use]
    pub fn unbounded(self, document: &Document, corrections: &[Correction], place: Option<Spot>) -> Parcel {
        with(self.bare(document, place), corrections)
    }

    fn bare(self, document: &Document, place: Option<Spot>) -> Parcel {
        let (text, place) = match self {
            Self::Whole => (document.text.clone(), place),
            Self::Section(_) => (self.text(document).into_owned(), None),
            Self::Passage(span) => {
                let from = characters(document.text.get(..span.start()).unwrap_or_default());
                (document.text.clone(), Some(Spot::Passage { from, length: characters(span.of(&document.text)) }))
            }
        };
        Parcel { place, ..Parcel::of(text) }
    }
}

fn with(parcel: Parcel, corrections: &[Correction]) -> Parcel {
    Parcel { corrections: pack(&parcel.text, corrections), ..parcel }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correction::unpack;
    use crate::{Change, Outline};

    const TEXT: &str = "关于读书的讲话\n\n同志们：\n一、多读\n（一）挤时间。一是早起，二是晚睡，三是午间。\n（二）常去图书馆。\n\n二、多写\n写就是想。\n";

    fn target(document: &Document, title: &str) -> RowTarget {
        let outline = Outline::of(document);
        outline.rows.iter().find(|row| row.title.starts_with(title)).expect("there is such a row").target
    }

    #[test]
    fn a_section_alone_has_the_title_and_all_under_it() {
        let document = Document::parse(TEXT);
        let text = |title| {
            let section = Part::section(&document, target(&document, title)).expect("there is such a section");
            Part::Section(section).text(&document)
        };
        let first = "关于读书的讲话\n\n一、多读\n（一）挤时间。一是早起，二是晚睡，三是午间。\n（二）常去图书馆。\n";
        assert_eq!(text("多读"), first);
        assert_eq!(text("多写"), "关于读书的讲话\n\n二、多写\n写就是想。\n");
        assert_eq!(
            text("早起"),
            "关于读书的讲话\n\n（一）挤时间。一是早起，二是晚睡，三是午间。\n",
            "a point is in a section"
        );
        let again = Document::parse(text("多读").into_owned());
        assert_eq!(again.sections.len(), 3);
        assert_eq!(again.title(), document.title());
        let untitled = Document::parse("一、多读\n常读。\n\n二、多写\n常写。\n");
        assert_eq!(Part::Section(SectionId(0)).text(&untitled), "一、多读\n常读。");
        assert_eq!(Part::Section(SectionId(9)).text(&untitled), "");
    }

    #[test]
    fn the_whole_opens_where_the_reader_is_and_a_passage_at_its_words() {
        let document = Document::parse(TEXT);
        let spot = Spot::Section("s2".to_owned());
        let place = Some(spot.clone());
        assert_eq!(Part::Whole.parcel(&document, &[], place.clone()), Parcel { place, ..Parcel::of(TEXT) });
        assert_eq!(Part::Whole.parcel(&document, &[], None), Parcel::of(TEXT));
        let start = TEXT.find("写就是想").expect("it is there");
        let passage = Part::Passage(Span::new(start, start + "写就是想".len()));
        let from = u32::try_from(TEXT[..start].chars().count()).expect("a short text");
        let place = Some(Spot::Passage { from, length: 4 });
        assert_eq!(passage.parcel(&document, &[], Some(spot)), Parcel { place, ..Parcel::of(TEXT) });
        assert_eq!(passage.text(&document), "写就是想");
    }

    #[test]
    fn corrections_travel_with_what_they_are_of() {
        let document = Document::parse(TEXT);
        let at = |words: &str| {
            Correction::at(&document, TEXT.find(words).expect("it is there"), Change::Plain).expect("a heading")
        };
        let corrections = [at("（二）"), at("二、多写")];
        let part = |part: Part| part.parcel(&document, &corrections, None);
        let whole = part(Part::Whole);
        assert_eq!(unpack(&whole.text, &whole.corrections).len(), 2);
        let section = part(Part::Section(SectionId(0)));
        assert_eq!(unpack(&section.text, &section.corrections).len(), 1);
        let long = Document::parse("读".repeat(Parcel::LONGEST + 1));
        let parcel = Part::Whole.parcel(&long, &corrections, None);
        assert!(!parcel.fits() && parcel.corrections.is_empty());
        let long = [TEXT, &long.text].concat();
        let whole = Part::Whole.unbounded(&Document::parse(long.as_str()), &corrections, None);
        assert_eq!((whole.text == long, unpack(&whole.text, &whole.corrections).len()), (true, 2));
    }
}
