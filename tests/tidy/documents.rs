//! Rules for the documents and the manifests.

use super::files::{File, ROOT, all};
use super::{Rule, is_kind, lines};
use std::path::Path;

/// The two commands that a newcomer needs.
const COMMANDS: [&str; 2] = ["cargo xtask serve", "cargo xtask test"];

pub(super) const RULES: [Rule; 4] = [
    Rule {
        says: "every crate is under the lints of the workspace",
        covers: |path| path.ends_with("Cargo.toml"),
        faults: |text| {
            let kept =
                text.split("[lints]").nth(1).is_some_and(|rest| rest.trim_start().starts_with("workspace = true"));
            if kept { Vec::new() } else { vec![1] }
        },
        bad: || "[package]\nname = \"x\"\n".into(),
        good: "[package]\n\n[lints]\nworkspace = true\n",
    },
    Rule {
        says: "no file names the machine that it was written on",
        covers: |path| !path.starts_with("tests/tidy"),
        faults: |text| lines(text, |line| [ROOT, "/home/", "/Users/"].iter().any(|place| line.contains(place))),
        bad: || format!("see {ROOT}/src/lib.rs"),
        good: "see src/lib.rs",
    },
    Rule {
        says: "only tests and benches read data from outside of the repository",
        covers: |path| !["tests/", "benches/", ".ci/", "xtask/"].iter().any(|folder| path.starts_with(folder)),
        faults: |text| lines(text, |line| line.contains("../shared")),
        bad: || "include_str!(\"../shared/x\")".into(),
        good: "include_str!(\"sample.txt\")",
    },
    Rule {
        says: "a page of documentation has one title, on its first line",
        covers: |path| is_kind(path, "md"),
        faults: |text| {
            let titles: Vec<_> = headings(text).into_iter().filter(|(_, line)| line.starts_with("# ")).collect();
            match titles[..] {
                [(1, _)] => Vec::new(),
                [] => vec![1],
                _ => titles.iter().map(|(number, _)| *number).collect(),
            }
        },
        bad: || "# A\n\n# B\n".into(),
        good: "# A\n\n```sh\n# a comment\n```\n\n## B\n",
    },
];

/// The headings of a Markdown text with their line numbers; what stands between code fences is no heading.
fn headings(text: &str) -> Vec<(usize, &str)> {
    let mut code = false;
    let mut found = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        code ^= line.starts_with("```");
        if !code && line.starts_with('#') {
            found.push((number, line));
        }
    }
    found
}

/// The local files that a Markdown text links to or shows.
fn links(text: &str) -> Vec<&str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', ' ', '#']).next());
    targets.filter(|target| !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:")).collect()
}

fn read<'a>(files: &'a [File], path: &str) -> &'a str {
    &files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("{path} is missing")).text
}

/// Whether a changelog has a heading for what is not released yet, or for this version.
fn speaks_of(changelog: &str, version: &str) -> bool {
    let wanted = ["[Unreleased]".to_owned(), format!("[{version}]")];
    headings(changelog).iter().any(|(_, line)| wanted.iter().any(|wanted| line.starts_with(&format!("## {wanted}"))))
}

/// What one README has and the other lacks, or both lack.
fn readme_faults(one: &str, other: &str) -> Vec<String> {
    let depths =
        |text| headings(text).iter().map(|(_, line)| line.split(' ').next().unwrap_or_default().len()).collect();
    let (left, right): (Vec<usize>, Vec<usize>) = (depths(one), depths(other));
    let mut faults = Vec::new();
    if left != right {
        faults.push(format!("headings of different depths: {left:?} and {right:?}"));
    }
    for text in [one, other] {
        faults.extend(COMMANDS.iter().filter(|name| !text.contains(**name)).map(|name| format!("{name} is not named")));
    }
    faults
}

/// The lints of the workspace that a manifest is the root of; none where it is the root of none.
fn lints(manifest: &str) -> Option<Vec<&str>> {
    // A table ends where the next begins.
    let tables: Vec<&str> = manifest.split("\n[").collect();
    let is_root = tables.iter().any(|table| table.trim_start_matches('[').starts_with("workspace]"));
    is_root
        .then(|| tables.into_iter().filter(|table| table.starts_with("workspace.lints.")).map(str::trim_end).collect())
}

#[test]
fn a_workspace_of_its_own_has_the_same_lints() {
    let root = "[workspace]\n[workspace.lints.rust]\na = 1\n\n[package]\n";
    assert_eq!(lints(root), Some(vec!["workspace.lints.rust]\na = 1"]));
    assert_ne!(lints("[workspace]\n"), lints(root));
    assert_eq!(lints("[package]\n"), None);
    let files = all();
    let manifests = files.iter().filter(|file| file.path.ends_with("Cargo.toml"));
    let found: Vec<_> = manifests.filter_map(|file| Some((&file.path, lints(&file.text)?))).collect();
    for (path, own) in &found {
        assert_eq!(own, &found[0].1, "{path}");
    }
}

#[test]
fn links_lead_somewhere() {
    assert_eq!(links("[a](b.md#c) ![d](e/f.png) [g](https://h.i/) [j](#k)"), ["b.md", "e/f.png"]);
    let mut dead = Vec::new();
    for file in all().iter().filter(|file| is_kind(&file.path, "md")) {
        let folder = Path::new(ROOT).join(&file.path);
        let folder = folder.parent().unwrap_or(Path::new(ROOT));
        let lost = links(&file.text).into_iter().filter(|target| !folder.join(target).exists());
        dead.extend(lost.map(|target| format!("{} links to {target}", file.path)));
    }
    assert_eq!(dead, [""; 0]);
}

#[test]
fn the_changelog_speaks_of_this_version() {
    assert!(speaks_of("# Changelog\n\n## [1.2.0] - 2026-01-01\n", "1.2.0"));
    assert!(speaks_of("# Changelog\n\n## [Unreleased]\n", "1.2.0"));
    assert!(!speaks_of("# Changelog\n\n## [1.1.0]\n", "1.2.0"));
    assert!(speaks_of(read(&all(), "CHANGELOG.md"), env!("CARGO_PKG_VERSION")));
}

#[test]
fn both_readmes_say_the_same() {
    let good = "# A\n\n`cargo xtask serve`, `cargo xtask test`\n";
    assert_eq!(readme_faults(good, good), [""; 0]);
    assert_eq!(readme_faults(good, "# A\n\n## B\n\n`cargo xtask serve`").len(), 2);
    let files = all();
    assert_eq!(readme_faults(read(&files, "README.md"), read(&files, "README.zh-CN.md")), [""; 0]);
}

#[test]
fn the_licences_are_there() {
    let declared = read(&all(), "Cargo.toml").contains("license = \"MIT OR Apache-2.0\"");
    assert!(declared);
    for (path, words) in
        [("LICENSE-MIT", "Permission is hereby granted"), ("LICENSE-APACHE", "Version 2.0, January 2004")]
    {
        let text = std::fs::read_to_string(Path::new(ROOT).join(path)).unwrap_or_default();
        assert!(text.contains(words), "{path}");
    }
}
