//! The panel of the settings, drawn from their table.

use yew::prelude::*;

use super::action::Action;
use super::button::{HELP, Icon, MINUS, PLUS, UNDO, button, icon};
use super::language::{SettingWords, Words, fill};
use super::panel::Panel;
use super::plain::{check, element, group, p, span, tag};
use super::setting::{GROUPS, Kind, Setting};
use super::settings::Settings;
use super::state::State;

/// The panel.
pub fn settings_panel(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let words = &words.settings;
    let mut parts = Vec::new();
    for of in &GROUPS {
        let mut rows = vec![tag("h3", &[], &[], vec![(of.title)(words).into()])];
        for setting in of.settings {
            rows.push(row(setting, &state.settings, words));
        }
        parts.push(group("section", "Settings-group", rows));
    }
    if state.unkept {
        parts.push(p("Settings-unkept", words.unkept));
    }
    let restore = button("restore", UNDO, words.restore, act, Action::Restore);
    let help = button("help", HELP, words.help, act, Action::Open(Panel::Help));
    parts.push(group("div", "Settings-foot", vec![restore, help]));
    group("div", "Settings", parts)
}

/// One setting: its name, and what it is set by. What the hand does to it is told by the name and the value that it has
/// in the page.
fn row(setting: &Setting, settings: &Settings, words: &'static SettingWords) -> Html {
    let value = (setting.of)(settings);
    let label = (setting.label)(words);
    let (class, controls) = match &setting.kind {
        Kind::Switch => return switch(setting.name, label, value > 0),
        Kind::Choice { names, words: options } => ("Segments", choice(setting.name, names, options(words), value)),
        Kind::Number { one, .. } => {
            let number = group("output", "Stepper-value", vec![decimal(value, *one).into()]);
            let less = step(setting, setting.stepped(settings, -1), value, MINUS, fill(words.less, &[label]));
            let more = step(setting, setting.stepped(settings, 1), value, PLUS, fill(words.more, &[label]));
            ("Stepper", vec![less, number, more])
        }
    };
    let parts = vec![
        span("Setting-label", label),
        tag("div", &["role", "class", "aria-label"], &["group", class, label], controls),
    ];
    tag("div", &["class", "data-setting"], &["Setting", setting.name], parts)
}

/// One of several, side by side.
pub fn choice(name: &'static str, names: &[&'static str], words: &[&'static str], value: u16) -> Vec<Html> {
    let mut segments = Vec::new();
    for (place, (of, word)) in names.iter().zip(words).enumerate() {
        let input = input("radio", name, of, place == usize::from(value));
        segments.push(group("label", "Segment", vec![input, span("Segment-word", *word)]));
    }
    segments
}

/// On or off.
pub fn switch(name: &'static str, label: &'static str, on: bool) -> Html {
    let knob = group("span", "Switch", Vec::new());
    let parts = vec![span("Setting-label", label), input("checkbox", name, "", on), knob];
    tag("label", &["class", "data-setting"], &["Setting", name], parts)
}

/// What the eye does not see of a choice, and all else does.
fn input(kind: &'static str, name: &'static str, value: &'static str, checked: bool) -> Html {
    let role = if value.is_empty() { "switch" } else { "" };
    check(&["class", "type", "role", "name", "value"], &["is-unseen", kind, role, name, value], checked)
}

/// A button that gives a number another value. Where there is none, it stays, and so does the focus.
fn step(setting: &Setting, next: u16, value: u16, sign: Icon, label: String) -> Html {
    let keys = &["type", "class", "name", "value", "aria-label", "aria-disabled"];
    let [kind, class, name, end] =
        ["button", "Button Stepper-step", setting.name, if next == value { "true" } else { "" }].map(AttrValue::from);
    element("button", keys, [kind, class, name, setting.write(next).into(), label.into(), end], icon(sign))
}

/// A value as it is read: where 100 of it are 1, with a decimal point.
fn decimal(value: u16, one: u16) -> String {
    let shown = (value / one).to_string();
    if value.is_multiple_of(one) {
        return shown;
    }
    let hundredths = (one + value % one).to_string();
    [&shown, ".", hundredths[1..].trim_end_matches('0')].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_are_read_with_a_point() {
        let cases =
            [(19, 1, "19"), (180, 100, "1.8"), (175, 100, "1.75"), (200, 100, "2"), (0, 100, "0"), (105, 100, "1.05")];
        for (value, one, shown) in cases {
            assert_eq!(decimal(value, one), shown);
        }
    }
}
