//! The panel of the settings, drawn from their table.

use yew::prelude::*;

use super::action::Action;
use super::button::{HELP, Icon, MINUS, PLUS, UNDO, button, icon};
use super::language::{SettingWords, Words, fill};
use super::panel::Panel;
use super::plain::{all, check, element, group, p, span};
use super::setting::{GROUPS, Kind, Setting};
use super::settings::Settings;
use super::state::State;

/// The panel.
pub fn settings_panel(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let (settings, words) = (&state.settings, &words.settings);
    let mut parts: Vec<Html> = GROUPS
        .iter()
        .map(|of| {
            let rows = of.settings.iter().map(|setting| row(setting, settings, words));
            let title = element("h3", &[], [], (of.title)(words).into());
            group("section", "Settings-group", std::iter::once(title).chain(rows).collect())
        })
        .collect();
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
fn row(setting: &Setting, settings: &Settings, words: &SettingWords) -> Html {
    let value = (setting.of)(settings);
    let label = (setting.label)(words);
    let (class, controls) = match &setting.kind {
        Kind::Switch => return switch(setting, value, label),
        Kind::Choice { names, words: options } => ("Segments", choice(setting.name, names, options(words), value)),
        Kind::Number { one, .. } => {
            let number = element("output", &["class"], ["Stepper-value".into()], decimal(value, *one).into());
            let step =
                |way, sign, word| step(setting, setting.stepped(settings, way), value, sign, fill(word, &[label]));
            ("Stepper", vec![step(-1, MINUS, words.less), number, step(1, PLUS, words.more)])
        }
    };
    let id = AttrValue::from(["set-", setting.name].concat());
    let parts = vec![
        element("span", &["id", "class"], [id.clone(), "Setting-label".into()], label.into()),
        element("div", &["role", "class", "aria-labelledby"], ["group".into(), class.into(), id], all(controls)),
    ];
    element("div", &["class", "data-setting"], ["Setting".into(), setting.name.into()], all(parts))
}

/// One of several, side by side.
fn choice(name: &'static str, names: &[&'static str], words: &[&'static str], value: u16) -> Vec<Html> {
    let segments = names.iter().zip(words).enumerate().map(|(place, (of, word))| {
        let input = input(["radio", "", name, of], place == usize::from(value));
        group("label", "Segment", vec![input, span("Segment-word", *word)])
    });
    segments.collect()
}

/// On or off.
fn switch(setting: &Setting, value: u16, label: &'static str) -> Html {
    let knob = element("span", &["class", "aria-hidden"], ["Switch".into(), "true".into()], Html::default());
    let parts = vec![span("Setting-label", label), input(["checkbox", "switch", setting.name, ""], value > 0), knob];
    element("label", &["class", "data-setting"], ["Setting".into(), setting.name.into()], all(parts))
}

/// What the eye does not see of a choice, and all else does: its type, its role, its name, its value.
fn input(attributes: [&'static str; 4], checked: bool) -> Html {
    let [kind, role, name, value] = attributes.map(AttrValue::from);
    let keys = &["class", "type", "role", "name", "value"];
    check("input", keys, ["is-unseen".into(), kind, role, name, value], checked)
}

/// A button that gives a number another value. Where there is none, it stays, and so does the focus.
fn step(setting: &Setting, next: u16, value: u16, sign: Icon, label: String) -> Html {
    let end = if next == value { "true" } else { "" };
    let keys = &["type", "class", "name", "value", "aria-label", "aria-disabled"];
    let class = "Button Stepper-step".into();
    let next = setting.write(next).into();
    element("button", keys, ["button".into(), class, setting.name.into(), next, label.into(), end.into()], icon(sign))
}

/// A value as it is read: where 100 of it are 1, with a decimal point.
fn decimal(value: u16, one: u16) -> String {
    let shown = format!("{}.{:02}", value / one, value % one);
    if one == 1 { value.to_string() } else { shown.trim_end_matches('0').trim_end_matches('.').to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_are_read_with_a_point() {
        let cases =
            [(19, 1, "19"), (180, 100, "1.8"), (175, 100, "1.75"), (200, 100, "2"), (0, 100, "0"), (5, 100, "0.05")];
        for (value, one, shown) in cases {
            assert_eq!(decimal(value, one), shown);
        }
    }
}
