//! The outline, narrowed to what was found.

use yew::prelude::*;

use super::Find;
use crate::shell::button::{FUNNEL, switch};
use crate::shell::language::Words;
use crate::shell::row::Found;

/// What the rows of the outline are to know of what was found.
pub fn found(find: &Find) -> Option<Found> {
    find.has_words().then(|| Found { tally: find.tally.clone(), is_narrow: find.is_narrow() })
}

/// The switch above the rows, where there is something to narrow them to.
pub fn narrow(find: &Find, words: &'static Words) -> Option<Html> {
    (!find.hits.is_empty()).then(|| switch("narrow", FUNNEL, words.find.narrow, find.is_narrow()))
}
