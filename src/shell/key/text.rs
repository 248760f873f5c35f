//! The table of the keys for moving in the text: one row for each.

use super::{Group, Key, When};
use crate::shell::action::Action;
use crate::shell::browser;
use crate::shell::level::ALL;

/// Those keys, in the order of the help.
pub static KEYS: [Key; 14] = [
    Key {
        presses: &["j"],
        when: When::Alone,
        shown: "J",
        group: Group::Text,
        words: |words| words.next,
        does: |app, tell| app.step(true, tell),
    },
    Key {
        presses: &["k"],
        when: When::Alone,
        shown: "K",
        group: Group::Text,
        words: |words| words.previous,
        does: |app, tell| app.step(false, tell),
    },
    Key {
        presses: &["[", "【"],
        when: When::Alone,
        shown: "[",
        group: Group::Text,
        words: |words| words.previous_sibling,
        does: |app, tell| app.step_aside(false, tell),
    },
    Key {
        presses: &["]", "】"],
        when: When::Alone,
        shown: "]",
        group: Group::Text,
        words: |words| words.next_sibling,
        does: |app, tell| app.step_aside(true, tell),
    },
    Key {
        presses: &["o"],
        when: When::Alone,
        shown: "O",
        group: Group::Text,
        words: |words| words.outline,
        does: |app, _| app.turn_to_outline(),
    },
    Key {
        presses: &["l"],
        when: When::Alone,
        shown: "L",
        group: Group::Text,
        words: |words| words.locate,
        does: |app, _| app.locate(browser::attended()),
    },
    Key {
        presses: &["1"],
        when: When::Alone,
        shown: "1",
        group: Group::Text,
        words: |words| words.levels[0],
        does: |_, _| Some(Action::Level(1)),
    },
    Key {
        presses: &["2"],
        when: When::Alone,
        shown: "2",
        group: Group::Text,
        words: |words| words.levels[1],
        does: |_, _| Some(Action::Level(2)),
    },
    Key {
        presses: &["3"],
        when: When::Alone,
        shown: "3",
        group: Group::Text,
        words: |words| words.levels[2],
        does: |_, _| Some(Action::Level(3)),
    },
    Key {
        presses: &["0"],
        when: When::Alone,
        shown: "0",
        group: Group::Text,
        words: |words| words.levels[3],
        does: |_, _| Some(Action::Level(ALL)),
    },
    Key {
        presses: &["/", "、"],
        when: When::Alone,
        shown: "/",
        group: Group::Text,
        words: |words| words.find,
        does: |app, _| app.find(),
    },
    Key {
        presses: &["f3"],
        when: When::Finding,
        shown: "F3",
        group: Group::Text,
        words: |words| words.next_hit,
        does: |app, _| app.go(true),
    },
    Key {
        presses: &["f3"],
        when: When::FindingShift,
        shown: "Shift F3",
        group: Group::Text,
        words: |words| words.previous_hit,
        does: |app, _| app.go(false),
    },
    Key {
        presses: &["t"],
        when: When::Alone,
        shown: "T",
        group: Group::Text,
        words: |words| words.titles,
        does: |app, _| app.turn_to_titles(),
    },
];
