//! Corrections and what becomes of them: `tests/corrections/*.txt` holds cases in the notation of the rules, each text
//! followed by a line `+++` and its corrections, where it was edited after that also by another `+++` and the later draft.
//!
//! `# 2 words` makes the line that holds these words a heading on level 2, `. words` makes it none, `| words` breaks a
//! paragraph before it, `@ words @ words` declares the outline from one line to another, `! words` undeclares the one
//! that holds them, and `=` keeps all line breaks. Where a case breaks paragraphs, they are listed.

use std::fmt::Write as _;

use tigang::correction::fold;
use tigang::{BlockKind, Change, Correction, Document, Lost, Outcome, Span};

use crate::outlines::{every_case, rendered};

/// A correction as a case writes it. Words are those of the last line that has them, of the first one where an outline is
/// meant.
fn correction(document: &Document, line: &str) -> Option<Correction> {
    let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
    let last = |words: &str| document.text.rfind(words).expect("words of the text");
    let first = |words: &str| document.text.find(words).expect("words of the text");
    match mark {
        "." => Correction::at(document, last(rest), Change::Plain),
        "|" => Correction::at(document, last(rest), Change::Break),
        "!" => Correction::at(document, first(rest), Change::Undeclared),
        "=" => Some(Correction::LINES),
        "@" => {
            let (from, to) = rest.split_once(" @ ").expect("two lines");
            Correction::declaring(document, Span::new(first(from), first(to) + to.len()))
        }
        "#" => {
            let (depth, words) = rest.split_once(' ').expect("a depth and words");
            let change = Change::Heading { depth: depth.parse().expect("a depth") };
            Correction::at(document, last(words), change)
        }
        _ => panic!("no correction: {line}"),
    }
}

fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Applied => "applied",
        Outcome::Idle => "idle",
        Outcome::Overruled => "overruled",
        Outcome::Dropped(Lost::Gone) => "dropped, gone",
        Outcome::Dropped(Lost::Ambiguous) => "dropped, ambiguous",
        Outcome::Dropped(Lost::Doubtful) => "dropped, doubtful",
        Outcome::Dropped(Lost::Outside) => "dropped, outside",
    }
}

/// What becomes of the corrections of a case, and the outline with them.
fn corrected(case: &str) -> String {
    let parts: Vec<&str> = case.split("+++\n").collect();
    let document = Document::parse(parts[0]);
    let made: Vec<(&str, Option<Correction>)> =
        parts[1].lines().map(|line| (line, correction(&document, line))).collect();
    let list: Vec<Correction> = made.iter().filter_map(|(_, correction)| correction.clone()).collect();
    let corrected = Document::parse_with(parts.get(2).unwrap_or(&parts[0]), &list);
    let mut outcomes = corrected.outcomes.iter();
    let mut out = String::new();
    for (line, correction) in made {
        let outcome = correction.and_then(|_| outcomes.next());
        let _ = writeln!(out, "{}: {line}", outcome.map_or("refused", |outcome| name(*outcome)));
    }
    out.push_str(&rendered(&corrected.document));
    if parts[1].contains(['|', '=']) {
        let is_paragraph = |kind| matches!(kind, BlockKind::Paragraph { .. });
        for block in corrected.document.blocks.iter().filter(|block| is_paragraph(block.kind)) {
            let _ = writeln!(out, "paragraph: {}", corrected.document.shown(block.content));
        }
    }
    out
}

#[test]
fn every_correction_does_what_it_says() {
    every_case("corrections", corrected);
}

#[test]
fn records_that_no_correction_can_be_are_refused() {
    let record = |place: &str, change: &str| {
        serde_json::from_str::<Correction>(&format!("{{\"place\": {place}, \"change\": {change}}}"))
    };
    let place = r#"{"words": "一、加强领导", "before": 7, "after": 0, "nth": 0, "of": 1}"#;
    let good = record(place, r#"{"heading": {"depth": 2}}"#).unwrap();
    assert_eq!((good.place().unwrap().words(), good.change()), ("一、加强领导", &Change::Heading { depth: 2 }));
    for (name, change) in [("plain", Change::Plain), ("break", Change::Break), ("undeclared", Change::Undeclared)] {
        assert_eq!(*record(place, &format!("\"{name}\"")).unwrap().change(), change);
    }
    let declared = record(place, &format!(r#"{{"declared": {{"last": {place}}}}}"#)).unwrap();
    assert_eq!(*declared.change(), Change::Declared { last: declared.place().unwrap().clone() });
    let whole = serde_json::from_str::<Correction>(r#"{"change": "lines"}"#).unwrap();
    assert_eq!(whole, Correction::LINES);
    assert_eq!(serde_json::to_string(&whole).unwrap(), r#"{"change":"lines"}"#);
    assert!(record(place, "\"lines\"").is_err(), "what is about the whole text has no place");
    assert!(serde_json::from_str::<Correction>(r#"{"change": "plain"}"#).is_err(), "all else has one");
    let long = format!(r#"{{"words": "{}", "before": 7, "after": 0, "nth": 0, "of": 1}}"#, "长".repeat(25));
    for place in [
        long.as_str(),
        r#"{"words": "", "before": 7, "after": 0, "nth": 0, "of": 1}"#,
        r#"{"words": "！！", "before": 7, "after": 0, "nth": 0, "of": 1}"#,
        r#"{"words": "甲\n乙", "before": 7, "after": 0, "nth": 0, "of": 1}"#,
        r#"{"words": "甲\u0000乙", "before": 7, "after": 0, "nth": 0, "of": 1}"#,
        r#"{"words": "甲　乙", "before": 7, "after": 0, "nth": 0, "of": 1}"#,
        r#"{"words": "甲", "before": 7, "after": 0, "nth": 1, "of": 1}"#,
        r#"{"words": "甲", "before": 7, "after": 0, "nth": 0, "of": 0}"#,
        r#"{"words": "甲", "before": -7, "after": 0, "nth": 0, "of": 1}"#,
        r#"{"words": "甲", "before": 4294967296, "after": 0, "nth": 0, "of": 1}"#,
        r#"{"words": "甲", "before": 7, "after": 0, "nth": 0, "of": 1, "more": 1}"#,
        r#"{"words": "甲", "before": 7, "after": 0, "nth": 0}"#,
    ] {
        assert!(record(place, "\"plain\"").is_err(), "{place}");
    }
    for change in [
        r#"{"heading": {"depth": 0}}"#,
        r#"{"heading": {"depth": 10}}"#,
        r#"{"heading": {}}"#,
        r#"{"declared": {}}"#,
        "\"bold\"",
    ] {
        assert!(record(place, change).is_err(), "{change}");
    }
}

/// The list that corrections come to when a reader makes them one after the other, as lines of a case.
fn folded(text: &str, lines: &[&str]) -> Vec<Correction> {
    lines.iter().fold(Vec::new(), |list, line| {
        let document = Document::parse_with(text, &list).document;
        fold(text, &list, correction(&document, line).expect("a line that can be a heading"))
    })
}

#[test]
fn a_list_holds_what_is_left_of_what_was_done() {
    let text = "一、先说去年\n（一）账目\n账目清楚。\n几句心里话\n大家都不容易，我看在眼里。\n二、再说今年\n今年的活儿不少。\n";
    let depths = |lines: &[&str]| -> Vec<(String, Change)> {
        folded(text, lines)
            .iter()
            .map(|one| (one.place().map_or("", |place| place.words()).to_owned(), one.change().clone()))
            .collect()
    };
    let heading = |words: &str, depth: u8| (words.to_owned(), Change::Heading { depth });
    // The later one takes the place of the earlier one, and undoing leaves nothing.
    assert_eq!(depths(&["# 2 几句", "# 3 几句"]), [heading("几句心里话", 3)]);
    assert_eq!(depths(&["# 2 几句", ". 几句"]), []);
    assert_eq!(depths(&[". 二、", "# 1 二、"]), []);
    assert_eq!(depths(&["# 2 二、", "# 1 二、"]), []);
    // What was made under a heading moves with it, there and back.
    assert_eq!(depths(&["# 3 几句", "# 1 （一）"]), [heading("几句心里话", 2), heading("（一）账目", 1)]);
    assert_eq!(depths(&["# 3 几句", "# 1 （一）", "# 2 （一）"]), [heading("几句心里话", 3)]);
    // One whose place is gone stays for the draft in which it comes back.
    let elsewhere = folded("散会以后\n路上小心，慢一点走。\n", &["# 1 散会"]);
    let both = fold(text, &elsewhere, correction(&Document::parse(text), ". 二、").unwrap());
    assert_eq!(both.len(), 2);
    assert_eq!(Document::parse_with(text, &both).outcomes, [Outcome::Dropped(Lost::Gone), Outcome::Applied]);
}

#[test]
fn a_heading_over_two_lines_can_be_broken_in_two() {
    let text = "一、先说去年我们车间里里外外办成的\n几件看得见摸得着的大事和小事\n去年的账已经算清，大家心里的石头落了地，\
                往后可以轻装上阵了。\n二、再说今年\n今年的活儿不少。\n";
    let list = folded(text, &[". 一、先说", "# 2 几件看得见", "# 1 一、先说"]);
    assert_eq!(list.len(), 1);
    let outline = rendered(&Document::parse_with(text, &list).document);
    assert_eq!(outline, "# 一、|先说去年我们车间里里外外办成的\n  # |几件看得见摸得着的大事和小事\n# 二、|再说今年\n");
}
