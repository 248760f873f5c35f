//! The help: every key, and what it does.

use yew::prelude::*;

use super::key::{Group, KEYS, Key};
use super::language::Words;
use super::plain::{element, group, p};

/// The keys, group by group.
pub fn help(words: &'static Words) -> Html {
    let words = &words.keys;
    let groups = Group::ALL.into_iter().zip(words.groups).map(|(of, name)| {
        let rows = KEYS.iter().filter(|key| key.group == of).flat_map(|key| row(key, (key.words)(words)));
        let title = element("h3", &[], [], name.into());
        group("section", "Help-group", vec![title, element("dl", &[], [], rows.collect())])
    });
    group("div", "Help", groups.chain([p("Help-note", words.note)]).collect())
}

/// What is written on a key, and what it does.
fn row(key: &Key, does: &'static str) -> [Html; 2] {
    let keys = key.shown.split(' ').map(|key| element("kbd", &[], [], key.into()));
    [element("dt", &[], [], keys.collect()), element("dd", &[], [], does.into())]
}
