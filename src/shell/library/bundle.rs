//! All kept speeches in one file, to be put away or taken to another browser: JSON, in a format that has a name and a version.

use std::rc::Rc;

use super::card::{Card, Kept};
use super::filing::free;
use super::json::Json;

/// The name of the format.
const FORMAT: &str = "tigang-library";

/// Its version. Later ones are read by later pages alone.
const VERSION: u64 = 1;

/// The name of the speeches in it.
const SPEECHES: &str = "speeches";

/// Why a file is none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is something else, or was cut off.
    Other,
    /// A later version of the page has written it.
    Later,
}

/// What came of a file: what is to be kept of it, and what is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// What is to be kept.
    pub fresh: Vec<Kept>,
    /// How many are there already.
    pub there: usize,
    /// How many are damaged.
    pub damaged: usize,
}

/// The file of these speeches, written now.
pub fn file(now: u64, speeches: Vec<Json>) -> Json {
    Json::record([
        ("format", FORMAT.into()),
        ("version", VERSION.into()),
        ("written", now.into()),
        (SPEECHES, Json::List(speeches)),
    ])
}

/// Whether a text is such a file, or what is left of one.
pub fn is_one(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').starts_with('{') && text.contains(FORMAT)
}

/// The speeches in a file, none of them looked at yet.
pub fn speeches(file: &Json) -> Result<&[Json], Unfit> {
    if file.get("format").text() != Some(FORMAT) {
        return Err(Unfit::Other);
    }
    match file.get("version").number() {
        Some(VERSION) => file.get(SPEECHES).list().ok_or(Unfit::Other),
        Some(version) if version > VERSION => Err(Unfit::Later),
        _ => Err(Unfit::Other),
    }
}

/// What is to be kept of the speeches in a file, beside what is kept already: nothing takes the place of that, and nothing
/// is kept twice.
pub fn bring(cards: &[Rc<Card>], speeches: &[Json]) -> Brought {
    let mut cards = cards.to_vec();
    let mut brought = Brought::default();
    for speech in speeches {
        let Some(mut kept) = Kept::read(speech) else {
            brought.damaged += 1;
            continue;
        };
        if cards.iter().any(|card| card.mark == kept.card.mark && card.corrections == kept.card.corrections) {
            brought.there += 1;
            continue;
        }
        if cards.iter().any(|card| card.id == kept.card.id) {
            kept.card = Card { id: free(&cards, &kept.card.id), ..Card::clone(&kept.card) }.into();
        }
        cards.push(kept.card.clone());
        brought.fresh.push(kept);
    }
    brought
}

#[cfg(test)]
mod tests {
    use super::super::card::tests::kept;
    use super::super::json::tests::parsed;
    use super::*;

    #[test]
    fn what_was_written_comes_in_again() {
        let all = [kept("a", "读书"), kept("b", "写信")];
        let file = file(7, all.iter().map(Kept::written).collect());
        let speeches = speeches(&file).expect("it is one of ours");
        let brought = bring(&[], speeches);
        assert_eq!(brought, Brought { fresh: all.to_vec(), there: 0, damaged: 0 });
        let cards: Vec<Rc<Card>> = all.iter().map(|kept| kept.card.clone()).collect();
        assert_eq!(bring(&cards, speeches), Brought { fresh: vec![], there: 2, damaged: 0 });
    }

    #[test]
    fn nothing_takes_the_place_of_what_is_kept() {
        let cards = [kept("a", "读书").card];
        let file = file(7, vec![kept("a", "读诗").written(), kept("a", "读诗").written(), kept("a", "读报").written()]);
        let brought = bring(&cards, speeches(&file).expect("it is one of ours"));
        let ids: Vec<&str> = brought.fresh.iter().map(|kept| &*kept.card.id).collect();
        assert_eq!((ids, brought.there), (vec!["a-2", "a-3"], 1));
    }

    #[test]
    fn what_is_damaged_is_counted_and_the_rest_comes_in() {
        let file =
            file(7, vec![Json::Nothing, kept("a", "读书").written(), kept("b", " ").written(), Json::List(vec![])]);
        let brought = bring(&[], speeches(&file).expect("it is one of ours"));
        assert_eq!((brought.fresh.len(), brought.there, brought.damaged), (1, 0, 3));
    }

    #[test]
    fn a_text_that_is_such_a_file_is_told_apart() {
        for (text, is_one) in [
            (r#"{"format":"tigang-library","version":1,"speeches":[]}"#, true),
            ("\u{feff}\n{\n  \"version\": 1,\n  \"format\": \"tigang-library\"", true),
            ("一、说说 tigang-library\n", false),
            (r#"{"format":"other"}"#, false),
            ("", false),
        ] {
            assert_eq!(super::is_one(text), is_one, "{text}");
        }
    }

    #[test]
    fn other_files_are_told_apart() {
        for (json, expected) in [
            ("[]", Unfit::Other),
            ("null", Unfit::Other),
            (r#"{"speeches": []}"#, Unfit::Other),
            (r#"{"format": "tigang-library", "version": 1}"#, Unfit::Other),
            (r#"{"format": "tigang-library", "version": 0, "speeches": []}"#, Unfit::Other),
            (r#"{"format": "tigang-library", "version": 2, "speeches": []}"#, Unfit::Later),
            (r#"{"format": "other", "version": 1, "speeches": []}"#, Unfit::Other),
        ] {
            assert_eq!(speeches(&parsed(json)), Err(expected), "{json}");
        }
        assert_eq!(speeches(&parsed(r#"{"format": "tigang-library", "version": 1, "speeches": []}"#)), Ok(&[][..]));
    }
}
