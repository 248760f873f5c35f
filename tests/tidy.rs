//! The rules of the house, as far as a machine can check them.
//!
//! Every rule is a row of a table: what it says, which files it looks at, how it finds a fault, a sample that breaks it
//! and one that keeps it. A rule that cannot fail is thereby a failing test.

mod documents;
mod files;
mod rust;
mod styles;

use files::{File, all};

/// A rule that looks at one file at a time.
struct Rule {
    /// What it demands, as a sentence.
    says: &'static str,
    /// Whether it looks at the file with this path.
    covers: fn(&str) -> bool,
    /// The lines that break it, counted from 1.
    faults: fn(&str) -> Vec<usize>,
    /// A text that breaks it.
    bad: fn() -> String,
    /// A text that keeps it, though it comes close.
    good: &'static str,
}

impl Rule {
    /// The places in the repository that break it, and how many files it looked at.
    fn broken(&self, files: &[File]) -> (Vec<String>, usize) {
        let covered: Vec<_> = files.iter().filter(|file| (self.covers)(&file.path)).collect();
        let faults = covered.iter().flat_map(|file| {
            (self.faults)(&file.text).into_iter().map(|line| format!("{}:{line}: {}", file.path, self.says))
        });
        (faults.collect(), covered.len())
    }
}

/// The numbers of the lines that `breaks` holds of.
fn lines(text: &str, breaks: impl Fn(&str) -> bool) -> Vec<usize> {
    text.lines().zip(1..).filter(|(line, _)| breaks(line)).map(|(_, number)| number).collect()
}

/// Whether `text` holds `word` with no letter, digit or underscore on either side.
fn holds_word(text: &str, word: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word)
        .any(|(start, _)| !text[..start].ends_with(inside) && !text[start + word.len()..].starts_with(inside))
}

/// Whether the path is that of a file of this kind, such as `rs`.
fn is_kind(path: &str, kind: &str) -> bool {
    path.rsplit('.').next() == Some(kind)
}

fn rules() -> impl Iterator<Item = &'static Rule> {
    rust::RULES.iter().chain(&styles::RULES).chain(&documents::RULES)
}

#[test]
fn the_house_is_tidy() {
    let files = all();
    let mut faults = Vec::new();
    for rule in rules() {
        let (broken, covered) = rule.broken(&files);
        faults.extend(broken);
        faults.extend((covered == 0).then(|| format!("the rule “{}” looks at no file", rule.says)));
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_rule_can_fail_and_can_hold() {
    for rule in rules() {
        assert_ne!((rule.faults)(&(rule.bad)()), [0; 0], "“{}” lets its bad sample pass", rule.says);
        assert_eq!((rule.faults)(rule.good), [0; 0], "“{}” does not let its good sample pass", rule.says);
    }
}

#[test]
fn words_are_found_whole() {
    assert!(holds_word("use yew::html;", "yew"));
    assert!(!holds_word("the yews, skyew, yew_2", "yew"));
}
