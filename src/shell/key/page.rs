//! The table of the keys that work at any time: one row for each.

use super::{Group, Key, When};
use crate::shell::action::Action;
use crate::shell::browser;
use crate::shell::panel::Panel;
use crate::shell::setting::SIZE;

/// Those keys, in the order of the help.
pub static KEYS: [Key; 9] = [
    Key {
        presses: &["+", "="],
        when: When::Alone,
        shown: "+",
        group: Group::Page,
        words: |words| words.larger,
        does: |app, _| Some(Action::Set(&SIZE, SIZE.stepped(&app.state.settings, 1))),
    },
    Key {
        presses: &["-", "−", "—"],
        when: When::Alone,
        shown: "−",
        group: Group::Page,
        words: |words| words.smaller,
        does: |app, _| Some(Action::Set(&SIZE, SIZE.stepped(&app.state.settings, -1))),
    },
    Key {
        presses: &["d"],
        when: When::Alone,
        shown: "D",
        group: Group::Page,
        words: |words| words.dark,
        does: |_, _| Some(Action::Dark { system: browser::prefers_dark() }),
    },
    Key {
        presses: &["s"],
        when: When::Alone,
        shown: "S",
        group: Group::Page,
        words: |words| words.share,
        does: |app, _| app.share(),
    },
    Key {
        presses: &["s"],
        when: When::Control,
        shown: "Ctrl S",
        group: Group::Page,
        words: |words| words.save,
        does: |app, tell| app.save_page(tell),
    },
    Key {
        presses: &["b"],
        when: When::Alone,
        shown: "B",
        group: Group::Page,
        words: |words| words.shelf,
        does: |app, _| app.toggle(Panel::Library),
    },
    Key {
        presses: &["?"],
        when: When::Alone,
        shown: "?",
        group: Group::Page,
        words: |words| words.help,
        does: |app, _| app.toggle(Panel::Help),
    },
    Key {
        presses: &["escape"],
        when: When::Always,
        shown: "Esc",
        group: Group::Page,
        words: |words| words.close,
        does: |app, _| app.away(),
    },
    Key {
        presses: &["p"],
        when: When::Browser,
        shown: "Ctrl P",
        group: Group::Page,
        words: |words| words.print,
        does: |_, _| None,
    },
];
