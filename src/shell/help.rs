//! The help: every key, and what it does.

use yew::prelude::*;

use super::key::{self, Group};
use super::language::Words;
use super::plain::{group, p, tag};

/// The keys, group by group.
pub fn help(words: &'static Words) -> Html {
    let words = &words.keys;
    let mut parts = Vec::new();
    for (of, name) in Group::ALL.into_iter().zip(words.groups) {
        let mut rows = Vec::new();
        for key in key::all().filter(|key| key.group == of) {
            let shown = key.shown.split(' ').map(|part| tag("kbd", &[], &[], vec![part.into()]));
            rows.push(tag("dt", &[], &[], shown.collect()));
            rows.push(tag("dd", &[], &[], vec![(key.words)(words).into()]));
        }
        let title = tag("h3", &[], &[], vec![name.into()]);
        parts.push(group("section", "Help-group", vec![title, tag("dl", &[], &[], rows)]));
    }
    parts.push(p("Help-note", words.note));
    group("div", "Help", parts)
}
