//! The table of the keys for putting the outline right by hand: one row for each.

use super::{Group, Key, When};
use crate::shell::action::Action;
use crate::shell::app::App;

/// Those keys, in the order of the help.
pub static KEYS: [Key; 4] = [
    Key {
        presses: &["m"],
        when: When::Alone,
        shown: "M",
        group: Group::Hand,
        words: |words| words.menu,
        does: |app, _| app.open_menu(None),
    },
    Key {
        presses: &["z"],
        when: When::Control,
        shown: "Ctrl Z",
        group: Group::Hand,
        words: |words| words.undo,
        does: App::take_back,
    },
    Key {
        presses: &["z"],
        when: When::ControlShift,
        shown: "Ctrl Shift Z",
        group: Group::Hand,
        words: |words| words.redo,
        does: |app, _| app.step_back(Action::Redo),
    },
    Key {
        presses: &["y"],
        when: When::Control,
        shown: "Ctrl Y",
        group: Group::Hand,
        words: |words| words.redo_too,
        does: |app, _| app.step_back(Action::Redo),
    },
];
