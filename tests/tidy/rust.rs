//! Rules for Rust.

use super::files::all;
use super::{Rule, holds_word, is_kind, lines};

/// The crates that only the shell may name.
const BROWSER: [&str; 5] = ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen"];

/// The crates that are the browser's own interfaces, which only one folder of the shell may name.
const INTERFACES: [&str; 3] = ["web_sys", "js_sys", "wasm_bindgen"];

/// The most lines that a file may have.
const LONGEST: usize = 400;

/// The most lines that a file of the shell may have, its tests left out: a component is short.
const LONGEST_COMPONENT: usize = 200;

/// What stands for work that is not done, or is left from a search for a fault.
const UNDONE: [&str; 6] = ["todo!", "dbg!", "unimplemented!", "TODO", "FIXME", "XXX"];

pub(super) const RULES: [Rule; 10] = [
    Rule {
        says: "a file has at most 400 lines",
        covers: |path| is_source(path) || is_kind(path, "css"),
        faults: |text| over(text, LONGEST),
        bad: || "x\n".repeat(401),
        good: "x\n",
    },
    Rule {
        says: "a file of the shell has at most 200 lines without its tests",
        covers: |path| path.starts_with("src/shell/") && is_kind(path, "rs"),
        faults: |text| over(without_tests(text), LONGEST_COMPONENT),
        bad: || "x\n".repeat(201),
        good: "x\n#[cfg(test)]\n",
    },
    Rule {
        says: "the core never names the browser",
        covers: is_core,
        faults: |text| lines(text, |line| BROWSER.iter().any(|name| holds_word(line, name))),
        bad: || "use yew::prelude::*;".into(),
        good: "// The renewed yews.",
    },
    Rule {
        says: "only src/shell/browser is a door to the browser",
        covers: |path| path.starts_with("src/shell/") && !path.starts_with("src/shell/browser"),
        faults: |text| lines(text, |line| INTERFACES.iter().any(|name| holds_word(line, name))),
        bad: || "use web_sys::Element;".into(),
        good: "use yew::prelude::*;",
    },
    Rule {
        says: "nothing is left undone",
        covers: |path| is_source(path) && !is_tidy(path),
        faults: |text| lines(text, |line| UNDONE.iter().any(|word| line.contains(word))),
        bad: || "fn later() {\n    todo!()\n}".into(),
        good: "// Everything is done.",
    },
    Rule {
        says: "no `unwrap` outside tests",
        covers: |path| ["src/", "xtask/", "examples/"].iter().any(|folder| path.starts_with(folder)) && !is_test(path),
        faults: |text| lines(without_tests(text), |line| is_code(line) && line.contains(".unwrap()")),
        bad: || "let x = y.unwrap();\n#[cfg(test)]".into(),
        good: "let x = y.unwrap_or(1);\n// Not .unwrap() here.\n#[cfg(test)]\nmod tests { fn a() { b.unwrap(); } }",
    },
    Rule {
        says: "no check is switched off without a reason",
        covers: |path| is_source(path) && !is_tidy(path),
        faults: |text| {
            let breaks = |line: &str| {
                is_code(line) && (line.contains("[allow(") || line.contains("[expect(")) && !line.contains("reason = ")
            };
            // rustfmt breaks a long attribute over lines: the reason may stand on one of the next.
            let all: Vec<_> = text.lines().collect();
            let broken = |at: usize| all[at..all.len().min(at + 4)].iter().any(|line| line.contains("reason = "));
            lines(text, breaks).into_iter().filter(|line| !broken(line - 1)).collect()
        },
        bad: || "#[allow(clippy::too_many_lines)]\nfn long() {}\n".into(),
        good: "#[expect(\n    clippy::too_many_lines,\n    reason = \"one table\"\n)]",
    },
    Rule {
        says: "a file says what it is on its first line",
        covers: |path| is_kind(path, "rs") && !is_test(path),
        faults: |text| if text.starts_with("//! ") { Vec::new() } else { vec![1] },
        bad: || "use std::fmt;".into(),
        good: "//! A file.\n",
    },
    Rule {
        says: "no page is made of strings, and no element carries its own style",
        covers: |path| path.starts_with("src/") || path == "index.html",
        faults: |text| {
            let banned = ["innerHTML", "inner_html", "from_html_unchecked", "document.write", " style=", "onclick=\""];
            lines(text, |line| banned.iter().any(|word| line.contains(word)))
        },
        bad: || "<p style=\"color: red\">".into(),
        good: "let style = 1; let onclick = 2;",
    },
    Rule {
        says: "a file ends with one line break and no line with a space",
        covers: |path| !path.starts_with("LICENSE"),
        faults: |text| {
            let mut faults = lines(text, |line| line.ends_with([' ', '\t', '\r']));
            faults.extend((!text.ends_with('\n') || text.ends_with("\n\n")).then_some(text.lines().count()));
            faults
        },
        bad: || "x \ny\n".into(),
        good: "x\ny\n",
    },
];

fn is_source(path: &str) -> bool {
    is_kind(path, "rs") || is_kind(path, "js")
}

fn is_core(path: &str) -> bool {
    path.starts_with("src/") && path != "src/main.rs" && !path.starts_with("src/shell")
}

/// The rules name what they forbid.
fn is_tidy(path: &str) -> bool {
    path.starts_with("tests/tidy")
}

fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs")
}

fn is_code(line: &str) -> bool {
    !line.trim_start().starts_with("//")
}

fn over(text: &str, most: usize) -> Vec<usize> {
    if text.lines().count() > most { vec![most + 1] } else { Vec::new() }
}

/// What stands before the tests of a file.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

#[test]
fn modules_are_named_after_themselves() {
    for file in all() {
        assert!(!file.path.ends_with("mod.rs"), "{}: write foo.rs beside foo/", file.path);
    }
}

#[test]
fn the_core_is_all_but_the_shell() {
    assert!(is_core("src/input/encoding.rs") && is_core("src/lib.rs"));
    assert!(!is_core("src/main.rs") && !is_core("src/shell/app.rs") && !is_core("xtask/src/main.rs"));
}
