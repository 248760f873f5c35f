//! Rules for style sheets: every colour, font and layer is named in `styles/tokens.css`.

use super::files::all;
use super::{Rule, is_kind, lines};

/// The one file that may hold values.
const TOKENS: &str = "styles/tokens.css";

/// The properties whose values come from the tokens.
const NAMED: [&str; 3] = ["font-family", "z-index", "box-shadow"];

/// Values that need no name. A layer of one digit orders the parts of one view among themselves.
const PLAIN: [&str; 10] = ["inherit", "initial", "none", "auto", "0", "1", "2", "3", "4", "5"];

/// Functions that make a colour.
const COLOURS: [&str; 7] = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lab("];

pub(super) const RULES: [Rule; 3] = [
    Rule {
        says: "a colour is named in styles/tokens.css",
        covers: is_sheet,
        faults: |text| lines(text, |line| value(line).is_some_and(|(_, value)| holds_colour(value))),
        bad: || ".a {\n    color: #fff;\n}".into(),
        good: "#add {\n    color: var(--ink);\n    --x: url(#abc-d);\n}",
    },
    Rule {
        says: "a font, a layer and a shadow are named in styles/tokens.css",
        covers: is_sheet,
        faults: |text| {
            lines(text, |line| {
                value(line).is_some_and(|(name, value)| {
                    NAMED.contains(&name) && !value.contains("var(--") && !PLAIN.contains(&value)
                })
            })
        },
        bad: || ".a {\n    z-index: 9999;\n}".into(),
        good: ".a {\n    z-index: var(--layer-drawer);\n    font-family: inherit;\n}",
    },
    Rule {
        says: "`!important` stands only where a switch must win",
        covers: |path| is_sheet(path) && !path.ends_with("print.css") && !path.ends_with("base.css"),
        faults: |text| lines(text, |line| line.contains("!important")),
        bad: || ".a {\n    color: var(--ink) !important;\n}".into(),
        good: ".important {\n}",
    },
];

fn is_sheet(path: &str) -> bool {
    path.starts_with("styles/") && is_kind(path, "css") && path != TOKENS
}

/// The name and the value of the declaration on a line.
fn value(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim().trim_end_matches('{').split_once(':')?;
    let declares = name.chars().all(|c| c.is_ascii_lowercase() || c == '-') && value.ends_with(';');
    declares.then(|| (name, value.trim().trim_end_matches(';').trim_end()))
}

fn holds_colour(value: &str) -> bool {
    let hex = value.match_indices('#').any(|(start, _)| {
        let rest = &value[start + 1..];
        let word = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').map_or(rest, |end| &rest[..end]);
        matches!(word.len(), 3 | 4 | 6 | 8) && word.chars().all(|c| c.is_ascii_hexdigit())
    });
    hex || COLOURS.iter().any(|name| value.contains(name))
}

/// The names in `var(--name)` of a sheet.
fn used(text: &str) -> impl Iterator<Item = &str> {
    text.split("var(").skip(1).filter_map(|rest| rest.split([')', ',', ' ']).next())
}

/// The names in `--name: value` of a sheet.
fn defined(text: &str) -> impl Iterator<Item = &str> {
    let statements = text.split(['{', '}', ';']).map(str::trim);
    statements
        .filter_map(|statement| statement.split_once(':'))
        .map(|(name, _)| name.trim())
        .filter(|name| name.starts_with("--"))
}

/// Names that are used and not defined in these sheets.
fn undefined<'a>(sheets: &[&'a str]) -> Vec<&'a str> {
    let defined: Vec<_> = sheets.iter().flat_map(|text| defined(text)).collect();
    sheets.iter().flat_map(|text| used(text)).filter(|name| !defined.contains(name)).collect()
}

#[test]
fn every_token_that_is_used_is_defined() {
    assert_eq!(undefined(&[":root { --ink: black; }", "p { color: var(--ink); margin: var(--gap, 0) }"]), ["--gap"]);
    let files = all();
    let sheets: Vec<_> = files.iter().filter(|file| file.path.starts_with("styles/")).map(|f| &*f.text).collect();
    assert_eq!(undefined(&sheets), [""; 0]);
}

#[test]
fn every_token_that_is_defined_is_used() {
    let files = all();
    let sheets: Vec<_> = files.iter().filter(|file| file.path.starts_with("styles/")).map(|f| &*f.text).collect();
    let used: Vec<_> = sheets.iter().flat_map(|text| used(text)).collect();
    let idle: Vec<_> = sheets.iter().flat_map(|text| defined(text)).filter(|name| !used.contains(name)).collect();
    let elsewhere = |name: &str| files.iter().any(|file| !is_kind(&file.path, "css") && file.text.contains(name));
    assert_eq!(idle.into_iter().filter(|name| !elsewhere(name)).collect::<Vec<_>>(), [""; 0]);
}
