//! A correction as a line of text, whole, so that it can be kept beside a text and found again in its next draft.
//!
//! The fields are parted by tabs: what it says, where it holds, and for a declared outline its last line. A place is its four
//! numbers and its words, as in `heading 2⇥1934872 77218 0 1 一、加强领导`. What is written today is read by later versions.

use super::place::Record as Place;
use super::{Change, Correction, Record};

impl Correction {
    /// The line.
    #[must_use]
    pub fn line(&self) -> String {
        let mut line = match &self.change {
            Change::Heading { depth } => ["heading ", &depth.to_string()].concat(),
            Change::Plain => "plain".to_owned(),
            Change::Break => "break".to_owned(),
            Change::Declared { .. } => "declared".to_owned(),
            Change::Undeclared => "undeclared".to_owned(),
            Change::Lines => "lines".to_owned(),
        };
        let last = if let Change::Declared { last } = &self.change { Some(last) } else { None };
        for place in self.place.iter().chain(last) {
            line.push('\t');
            line.push_str(&place.written());
        }
        line
    }

    /// The correction that was written so; nothing where none was.
    #[must_use]
    pub fn of_line(line: &str) -> Option<Self> {
        let mut fields = line.split('\t');
        let change = fields.next()?;
        let mut places = fields.map(|field| Place::of_written(field)?.try_into().ok());
        let place = places.next();
        let change = match change {
            "plain" => Change::Plain,
            "break" => Change::Break,
            "declared" => Change::Declared { last: places.next()?? },
            "undeclared" => Change::Undeclared,
            "lines" => Change::Lines,
            _ => {
                let depth = change.strip_prefix("heading ")?.parse().ok()?;
                Some(Change::Heading { depth }).filter(|_| (1..=Self::DEEPEST).contains(&depth))?
            }
        };
        let place = if let Some(place) = place { Some(place?) } else { None };
        Record { place, change }.try_into().ok().filter(|_| places.next().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Document, Span};

    #[test]
    fn a_correction_is_read_as_it_was_written() {
        let text = "讲话\n读书\n点灯\n一、读书 Part A\n书要读。\n二、点灯\n灯要点。\n";
        let document = Document::parse(text);
        let at = |words: &str, change| {
            Correction::at(&document, text.find(words).expect("it is there"), change).expect("it can be put right")
        };
        let (from, to) = (text.find("读书\n").expect("there"), text.find("一、").expect("there"));
        for correction in [
            at("一、", Change::Heading { depth: 3 }),
            at("二、", Change::Plain),
            at("书要", Change::Break),
            Correction::declaring(&document, Span::new(from, to)).expect("lines with words"),
            Correction::LINES,
        ] {
            let line = correction.line();
            assert_eq!(Correction::of_line(&line), Some(correction), "{line}");
        }
        assert!(at("一、", Change::Heading { depth: 3 }).line().starts_with("heading 3\t"));
    }

    #[test]
    fn what_is_damaged_is_none() {
        let whole = "heading 2\t1934872 77218 0 1 一、加强领导";
        assert!(Correction::of_line(whole).is_some());
        for damaged in [
            "",
            "heading 2",
            "heading 0\t1 2 0 1 一",
            "heading 10\t1 2 0 1 一",
            "heading x\t1 2 0 1 一",
            "plain\t1 2 1 1 一",
            "plain\t1 2 0 1 ",
            "plain\t1 2 0 一",
            "plain\t1 2 0 1 一\t1 2 0 1 二",
            "declared\t1 2 0 1 一",
            "lines\t1 2 0 1 一",
            "nonsense\t1 2 0 1 一",
        ] {
            assert_eq!(Correction::of_line(damaged), None, "{damaged}");
        }
    }
}
