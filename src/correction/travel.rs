//! Corrections beside the very text that they are of, as few bytes: for a link, which has no room for words twice.
//!
//! A place is told by the number of characters before its line. Words and neighbours are in the text, and are read from it
//! again on arrival; so a later version of this project may know places by something else, and old links still open.
//!
//! | | bytes |
//! |---|---|
//! | the change: 1 plain, 2 break, 3 undeclared, 4 declared, 5 all lines, 16 and the depth for a heading | 1 |
//! | but for 5, the characters before the line, less those before the line of the correction before it | 1 to 5 |
//! | for 4, the characters from this line to the last one | 1 to 5 |

use super::change::Matter;
use super::search::Search;
use super::spot::{Natural, Spot};
use super::{Change, Corrected, Correction, Outcome};
use crate::leb128::{pull, push};
use crate::text::places;
use crate::{Document, Span};

/// The changes by their numbers, but for headings.
const PLAIN: u8 = 1;
const BREAK: u8 = 2;
const UNDECLARED: u8 = 3;
const DECLARED: u8 = 4;
const LINES: u8 = 5;
/// The number of a heading, less its depth.
const HEADING: u8 = 16;

/// Those of the corrections of `text` that hold in it. What is dropped or overruled does not travel.
#[must_use]
pub fn pack(text: &str, corrections: &[Correction]) -> Vec<u8> {
    if corrections.is_empty() {
        return Vec::new();
    }
    let natural = Natural::at_once(text);
    let Corrected { document, outcomes } = natural.corrected_at_once(corrections);
    let searches = Searches::new(&natural, &document);
    let mut told: Vec<(usize, Option<usize>, u8)> = corrections
        .iter()
        .zip(outcomes)
        .filter_map(|(correction, outcome)| {
            if matches!(outcome, Outcome::Dropped(_) | Outcome::Overruled) {
                return None;
            }
            let search = searches.of(&correction.change);
            let start = |place| search.find(place).ok().map(|spot| spot.start);
            let at = correction.place.as_ref().map_or(Some(0), start)?;
            let last = match &correction.change {
                Change::Declared { last } => Some(start(last).filter(|last| *last >= at)?),
                _ => None,
            };
            Some((at, last, number(&correction.change)))
        })
        .collect();
    told.sort_unstable();
    let mut bytes = Vec::new();
    let mut from = 0;
    for (at, last, number) in told {
        bytes.push(number);
        if number != LINES {
            push(&mut bytes, characters(text, from, at));
            from = at;
        }
        if let Some(last) = last {
            push(&mut bytes, characters(text, at, last));
        }
    }
    bytes
}

/// The corrections that [`pack`] told beside this text. What makes no sense ends them: what stands before it is kept.
#[must_use]
pub fn unpack(text: &str, bytes: &[u8]) -> Vec<Correction> {
    let told = read(text, bytes);
    if told.is_empty() {
        return Vec::new();
    }
    let natural = Natural::at_once(text);
    let everywhere = natural.spots.search(&|_| true);
    let heard = |search: &Search, about: fn(&Change) -> bool| -> Vec<Correction> {
        let corrections = told.iter().filter_map(|told| told.hear(&natural, search));
        corrections.filter(|correction| about(correction.change())).collect()
    };
    // Which lines are the declared outline, is settled first: other places are told among the other lines.
    let mut corrections = heard(&everywhere, is_about_outline);
    let base = natural.corrected_at_once(&corrections).document;
    let searches = Searches::new(&natural, &base);
    corrections.extend(heard(&searches.speech, |change| !is_about_outline(change)));
    corrections
}

fn is_about_outline(change: &Change) -> bool {
    change.matter() == Matter::Outline
}

/// Where places are looked for.
struct Searches<'a> {
    everywhere: Search<'a>,
    /// Outside of the declared outline.
    speech: Search<'a>,
}

impl<'a> Searches<'a> {
    fn new(natural: &'a Natural, document: &Document) -> Self {
        let declared = document.declared.as_ref().map_or(Span::default(), |declared| declared.span);
        let speech = natural.spots.search(&|spot| !declared.contains(spot.start));
        Self { everywhere: natural.spots.search(&|_| true), speech }
    }

    fn of(&self, change: &Change) -> &Search<'a> {
        if is_about_outline(change) { &self.everywhere } else { &self.speech }
    }
}

/// A correction as it was told.
struct Told {
    number: u8,
    /// The byte at which its line starts, and that of the last line.
    at: usize,
    last: usize,
}

impl Told {
    /// The correction; nothing where no such line starts there.
    fn hear(&self, natural: &Natural, search: &Search) -> Option<Correction> {
        if self.number == LINES {
            return Some(Correction::LINES);
        }
        let line = |at: usize| -> Option<&Spot> { natural.spots.holding(at).filter(|spot| spot.start == at) };
        let change = match self.number {
            PLAIN => Change::Plain,
            BREAK => Change::Break,
            UNDECLARED => Change::Undeclared,
            DECLARED => Change::Declared { last: search.place(line(self.last)?)? },
            deep => Change::Heading { depth: deep - HEADING },
        };
        Some(Correction { place: Some(search.place(line(self.at)?)?), change })
    }
}

fn read(text: &str, mut bytes: &[u8]) -> Vec<Told> {
    let mut told = Vec::new();
    let mut at = 0;
    while let Some(next) = read_one(text, &mut bytes, at) {
        at = next.at;
        told.push(next);
    }
    told
}

fn read_one(text: &str, bytes: &mut &[u8], from: usize) -> Option<Told> {
    let (&number, rest) = bytes.split_first()?;
    *bytes = rest;
    let mut told = Told { number, at: from, last: from };
    if !matches!(number, PLAIN..=LINES) && !(HEADING + 1..=HEADING + Correction::DEEPEST).contains(&number) {
        return None;
    }
    if number != LINES {
        told.at = behind(text, from, pull(bytes)?)?;
    }
    if number == DECLARED {
        told.last = behind(text, told.at, pull(bytes)?)?;
    }
    Some(told)
}

const fn number(change: &Change) -> u8 {
    match change {
        Change::Plain => PLAIN,
        Change::Break => BREAK,
        Change::Undeclared => UNDECLARED,
        Change::Declared { .. } => DECLARED,
        Change::Lines => LINES,
        Change::Heading { depth } => HEADING + *depth,
    }
}

/// How many characters stand between two bytes.
fn characters(text: &str, from: usize, to: usize) -> u32 {
    places::characters(text.get(from..to).unwrap_or_default())
}

/// The byte so many characters behind another one; nothing at the end.
fn behind(text: &str, from: usize, characters: u32) -> Option<usize> {
    places::behind(text, from, usize::try_from(characters).ok()?).filter(|byte| *byte < text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "关于读书的讲话\n同志们：\n读书要紧。\n第一件事\n把书送到村里，\n把灯点起来。\n第二件事\n把人留住。\n第一件事\n把账算清。\n";

    /// A correction of the first line from byte `from` on that opens with `words`.
    fn at(words: &str, from: usize, change: Change) -> Correction {
        let document = Document::parse(TEXT);
        let offset = from + TEXT[from..].find(words).expect("it is there");
        Correction::at(&document, offset, change).expect("it can be put right")
    }

    #[test]
    fn corrections_arrive_as_they_were_sent() {
        let again = TEXT.find("把人").expect("it is there");
        let mut sent = vec![
            at("第二件", 0, Change::Heading { depth: 1 }),
            at("第一件", again, Change::Heading { depth: 2 }),
            at("第一件", 0, Change::Heading { depth: 1 }),
            at("把灯", 0, Change::Break),
            at("读书要紧", 0, Change::Plain),
            Correction::LINES,
        ];
        let document = Document::parse_with(TEXT, &sent).document;
        let bytes = pack(TEXT, &sent);
        assert!(bytes.len() <= 2 * sent.len(), "{bytes:?}");
        let mut arrived = unpack(TEXT, &bytes);
        assert_eq!(Document::parse_with(TEXT, &arrived).document, document);
        let by_words =
            |one: &Correction| one.place.as_ref().map(|place| (place.clone().words().to_owned(), place.neighbours()));
        sent.sort_by_key(by_words);
        arrived.sort_by_key(by_words);
        assert_eq!(arrived, sent);
    }

    #[test]
    fn a_declared_outline_arrives() {
        let text = "讲话\n读书\n点灯\n一、读书\n书要读。\n二、点灯\n灯要点。\n";
        let natural = Document::parse(text);
        let (from, to) = (text.find("读书\n").expect("there"), text.find("一、").expect("there"));
        let declared = Correction::declaring(&natural, Span::new(from, to)).expect("lines with words");
        let plain = Correction::at(&natural, text.find("二、").expect("there"), Change::Plain).expect("a heading");
        let document = Document::parse_with(text, &[declared.clone(), plain.clone()]).document;
        assert!(document.declared.is_some());
        let arrived = unpack(text, &pack(text, &[declared, plain]));
        assert_eq!(arrived.len(), 2);
        assert_eq!(Document::parse_with(text, &arrived).document, document);
    }

    #[test]
    fn what_makes_no_sense_ends_them() {
        for bytes in [
            &[0][..],
            &[9, 1],
            &[HEADING, 0],
            &[HEADING + 10, 0],
            &[PLAIN],
            &[PLAIN, 0xff, 0xff, 0xff, 0xff, 0xff],
            &[BREAK, 120],
        ] {
            assert_eq!(unpack(TEXT, bytes), [], "{bytes:?}");
        }
        assert_eq!(unpack(TEXT, &[LINES, 77]), [Correction::LINES]);
        assert_eq!(unpack("", &[PLAIN, 0]), []);
    }
}
