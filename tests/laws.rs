//! What holds of every document, whatever the text: checked over random and over damaged texts.
//!
//! The laws stand in `laws/held.rs`; here are the texts that they are held against.

mod corrections;
mod drafts;
mod held;
mod lengths;
mod mutation;
mod wild;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;
use tigang::{Document, Measure, Outline, Span};

use crate::texts;
use held::{assert_document, assert_laws};
use mutation::{Mutation, mutated};
use wild::fragments;

/// How many texts the usual run tries the most telling property on, and the others in proportion: more than ten thousand
/// in all.
const CASES: u32 = 3_200;

/// How many texts the long run tries each property on: `cargo test --release -- --ignored`.
const MANY: u32 = 100_000;

/// The texts beside the project are long; they are damaged in stretches of so many characters.
const EXCERPT: usize = 2_000;

/// A text with no more characters than this is cut at all of them, a longer one at about so many places.
const CUTS: usize = 150;

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(CASES))]

    #[test]
    fn laws_hold_for_texts_made_of_marks(text in fragments()) {
        assert_laws(&text);
    }
}

proptest! {
    #![proptest_config(cases(CASES / 2))]

    #[test]
    fn laws_hold_for_damaged_speeches(text in damaged(texts::speeches())) {
        assert_laws(&text);
    }
}

proptest! {
    #![proptest_config(cases(CASES / 2))]

    #[test]
    fn laws_hold_for_any_characters(text in any::<String>()) {
        assert_laws(&text);
    }

    #[test]
    fn laws_hold_for_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        assert_laws(&String::from_utf8_lossy(&bytes));
    }
}

proptest! {
    #![proptest_config(cases(CASES / 400))]

    #[test]
    fn laws_hold_for_every_prefix_of_texts_made_of_marks(text in fragments()) {
        assert_prefixes(&text);
    }
}

proptest! {
    #![proptest_config(cases(MANY))]

    #[test]
    #[ignore = "a long run"]
    fn laws_hold_for_a_hundred_thousand_texts_made_of_marks(text in fragments()) {
        assert_laws(&text);
    }

    #[test]
    #[ignore = "a long run"]
    fn laws_hold_for_a_hundred_thousand_damaged_speeches(text in damaged(texts::speeches())) {
        assert_laws(&text);
    }

    #[test]
    #[ignore = "a long run"]
    fn laws_hold_for_a_hundred_thousand_texts_of_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        assert_laws(&String::from_utf8_lossy(&bytes));
    }
}

/// Texts, made as short as they could be, for which a law did not hold once.
const ONCE_BROKEN: [&str; 4] = [
    "## 。①",
    "同志们：\n——甲①乙②",
    "一、把门锁好关严才走\n（一）把灯关掉\n2\n（一）把灯关掉\n一、把门锁好关严才走",
    "Ⅰ、首先，。一是1.1 二是三、一、一、1.1 其次，",
];

#[test]
fn laws_hold_for_the_texts_that_broke_them() {
    for text in ONCE_BROKEN {
        assert_laws(text);
    }
}

#[test]
fn laws_hold_for_our_speeches_and_their_prefixes() {
    for text in texts::speeches() {
        assert_laws(&text);
        assert_prefixes(&text);
    }
}

#[test]
fn laws_hold_for_the_shared_texts() {
    for text in texts::shared() {
        assert_laws(&text);
    }
}

#[test]
fn laws_hold_for_damaged_excerpts_of_the_shared_texts() {
    damage_shared(CASES / 4);
}

#[test]
#[ignore = "a long run"]
fn laws_hold_for_a_hundred_thousand_damaged_excerpts_of_the_shared_texts() {
    damage_shared(MANY);
}

#[test]
#[ignore = "a long run"]
fn laws_hold_for_the_prefixes_of_the_shared_texts() {
    for text in texts::shared() {
        assert_prefixes(&text);
        for from in (0..text.chars().count()).step_by(EXCERPT) {
            assert_prefixes(&excerpt(&text, from));
        }
    }
}

#[test]
fn a_law_that_is_broken_is_noticed() {
    type Spoil = fn(&mut Document);
    let text = "目录\n一、甲\n二、乙\n同志们：\n一、甲\n一是早。二是勤。\n……（略）……\n（一）丙。正\n文。\n";
    let good = assert_laws(text);
    let breaks: [(&str, Spoil); 12] = [
        ("a block overlaps", |document| move_ends(&mut document.blocks[1].span, -1, 0)),
        ("a block is lost", |document| document.blocks.truncate(2)),
        ("a gap is nowhere", |document| document.gaps[0].span = Span::new(0, 0)),
        ("a heading is cut in a character", |document| move_ends(&mut document.sections[0].heading.span, 0, -1)),
        ("an id is another", |document| document.sections[1].id = tigang::SectionId(0)),
        ("a section is too deep", |document| document.sections[1].depth = 3),
        ("an anchor comes twice", |document| document.points[1].ordinal = document.points[0].ordinal),
        ("a point is elsewhere", |document| document.points[0].block = 0),
        ("points overlap", |document| {
            document.points[0].span = document.points[0].span.up_to(document.points[1].span.end());
        }),
        ("a soft break is none", |document| document.joins.push(Span::new(0, 3))),
        ("an entry has another state", |document| {
            let declared = document.declared.as_mut().expect("it declares an outline");
            declared.entries[1].state = declared.entries[0].state;
        }),
        ("a missing section is beyond the end", |document| document.missing[0].place = document.text.len() + 1),
    ];
    for (what, spoil) in breaks {
        let mut document = good.clone();
        spoil(&mut document);
        assert!(std::panic::catch_unwind(|| assert_document(&document)).is_err(), "{what}, and nobody notices");
    }
}

/// Moves the ends of a span.
fn move_ends(span: &mut Span, start: isize, end: isize) {
    *span = Span::new(span.start().saturating_add_signed(start), span.end().saturating_add_signed(end));
}

#[test]
fn a_length_that_is_wrong_is_noticed() {
    type Spoil = fn(&mut Measure);
    let document = Document::parse("同志们：\n一、甲\n一是早。二是勤。\n（一）丙。正文。\n");
    let outline = Outline::of(&document);
    let good = Measure::of(&document, &outline);
    lengths::assert_lengths_add_up(&document, &outline, &good);
    let breaks: [(&str, Spoil); 4] = [
        ("the whole is longer", |measure| measure.whole.marks += 1),
        ("the opening is longer", |measure| measure.own.characters += 1),
        ("a row is shorter", |measure| measure.rows[2].length.characters -= 1),
        ("a row stands elsewhere", |measure| measure.rows[1].start += 900),
    ];
    for (what, spoil) in breaks {
        let mut measure = good.clone();
        spoil(&mut measure);
        let check = || lengths::assert_lengths_add_up(&document, &outline, &measure);
        assert!(std::panic::catch_unwind(check).is_err(), "{what}, and nobody notices");
    }
}

/// The laws hold for the text up to each of many places, and from there on.
fn assert_prefixes(text: &str) {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    // Not a divisor of anything in the text, so that the cuts fall on all kinds of places.
    let step = if places.len() <= CUTS { 1 } else { (places.len() / CUTS) | 1 };
    for place in places.into_iter().step_by(step) {
        assert_laws(&text[..place]);
        assert_laws(&text[place..]);
    }
}

/// The laws hold for so many damaged stretches of the shared texts.
fn damage_shared(count: u32) {
    let shared = texts::shared();
    if shared.is_empty() {
        return;
    }
    let run = TestRunner::new(cases(count)).run(&damaged(shared), |text| {
        assert_laws(&text);
        Ok(())
    });
    if let Err(error) = run {
        panic!("{error}");
    }
}

/// One of these texts, or a stretch of it where it is long, with damages.
fn damaged(texts: Vec<String>) -> impl Strategy<Value = String> {
    (any::<Index>(), any::<Index>(), Mutation::some()).prop_map(move |(which, place, mutations)| {
        let text = which.get::<String>(&texts);
        let beyond = text.chars().count().saturating_sub(EXCERPT);
        mutated(&excerpt(text, place.index(beyond + 1)), &mutations)
    })
}

/// The stretch of a text from a character on.
fn excerpt(text: &str, from: usize) -> String {
    text.chars().skip(from).take(EXCERPT).collect()
}
