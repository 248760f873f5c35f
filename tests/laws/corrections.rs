//! What holds of every text with corrections in it.

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use tigang::correction::fold;
use tigang::{BlockKind, Change, Corrected, Correction, Document, Outcome, Section, Span};

use super::held::assert_document;
use super::mutation::{Mutation, mutated};
use super::wild::fragments;
use crate::texts;

/// Something that a reader does: what, where, as a share of the text, and whether on a heading.
#[derive(Clone, Debug)]
struct Deed {
    change: Change,
    at: Index,
    is_on_heading: bool,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let change = prop_oneof![3 => (0_u8..6).prop_map(|depth| Change::Heading { depth }), 1 => Just(Change::Plain)];
    let deed = (change, any::<Index>(), any::<bool>());
    prop::collection::vec(deed.prop_map(|(change, at, is_on_heading)| Deed { change, at, is_on_heading }), 1..6)
}

impl Deed {
    /// The byte of `document` at which it is done.
    fn place(&self, document: &Document) -> usize {
        match document.sections.len() {
            sections if self.is_on_heading && sections > 0 => {
                document.sections[self.at.index(sections)].heading.span.start
            }
            _ => self.at.index(document.text.len() + 1),
        }
    }

    /// The correction that it comes to.
    fn done(&self, document: &Document) -> Option<Correction> {
        Correction::at(document, self.place(document), self.change)
    }
}

/// The corrections that `deeds` come to in `document`.
fn done(document: &Document, deeds: &[Deed]) -> Vec<Correction> {
    deeds.iter().filter_map(|deed| deed.done(document)).collect()
}

fn corrected(text: &str, corrections: &[Correction]) -> Corrected {
    let corrected = Document::parse_with(text, corrections);
    assert_eq!(corrected.document.text, text, "the text is kept");
    assert_document(&corrected.document);
    assert_eq!(corrected.outcomes.len(), corrections.len());
    // The structure check reads any document.
    let _ = corrected.document.diagnostics();
    corrected
}

/// What must hold of corrections in the text that they were made in.
fn assert_hold(text: &str, deeds: &[Deed]) {
    let natural = Document::parse(text);
    let list = done(&natural, deeds);
    let Corrected { document, outcomes } = corrected(text, &list);
    for (correction, outcome) in list.iter().zip(&outcomes) {
        assert!(!matches!(outcome, Outcome::Dropped(_)), "{correction:?} is not found where it was made: {outcome:?}");
        let alone = corrected(text, std::slice::from_ref(correction));
        assert_eq!(alone.outcomes[0] == Outcome::Idle, alone.document == natural, "{correction:?}");
    }
    for deed in deeds {
        assert_levels_are_kept(&natural, deed);
    }
    if outcomes.iter().all(|outcome| *outcome == Outcome::Idle) {
        assert_eq!(document, natural, "nothing was done");
    }
    // Where they all hold, they hold in any order.
    let mut reversed: Vec<Correction> = list.clone();
    reversed.reverse();
    if !outcomes.contains(&Outcome::Overruled) {
        assert_eq!(Document::parse_with(text, &reversed).document, document);
    }
    // A place is told alike whatever was corrected.
    for section in &document.sections {
        let there = |document| Correction::at(document, section.heading.span.start, Change::Plain);
        if let (Some(one), Some(other)) = (there(&natural), there(&document)) {
            assert_eq!(one.place(), other.place());
        }
    }
}

/// One correction moves the heading that it is about and what is under it. All before it stays as it is, and nothing else
/// comes to stand deeper.
fn assert_levels_are_kept(natural: &Document, deed: &Deed) {
    let Some(correction) = deed.done(natural) else { return };
    let place = deed.place(natural);
    let block = natural.blocks.iter().find(|block| block.span.contains(place)).expect("blocks tile");
    let document = Document::parse_with(&natural.text, &[correction]).document;
    let moved = match block.kind {
        BlockKind::Heading(id) => natural.sections[id.index()].span,
        _ => Span::default(),
    };
    for section in &natural.sections {
        let start = section.heading.span.start;
        let same = document.sections.iter().find(|other| other.heading.span.start == start);
        if start < block.span.start {
            assert_eq!(same.map(|same| same.depth), Some(section.depth), "{section:?}");
        } else if start >= block.span.end && !moved.contains(start) {
            assert!(same.is_some_and(|same| same.depth <= section.depth), "{section:?}");
        }
    }
}

/// Deeds one after the other, each in the document as it is by then.
fn assert_fold(text: &str, deeds: &[Deed]) {
    let mut list: Vec<Correction> = Vec::new();
    for deed in deeds {
        let before = Document::parse_with(text, &list).document;
        let Some(new) = deed.done(&before) else { continue };
        list = fold(text, &list, new.clone());
        let after = corrected(text, &list);
        assert!(after.outcomes.iter().all(|outcome| matches!(outcome, Outcome::Applied | Outcome::Idle)), "{after:?}");
        assert_eq!(fold(text, &list, new), list, "the same once more changes nothing");
    }
}

/// What is done and undone leaves no trace.
fn assert_undone(text: &str, deed: &Deed) {
    let natural = Document::parse(text);
    let Some(new) = deed.done(&natural) else { return };
    let own = |section: &&Section| {
        Correction::of(&natural, section.id, Change::Plain).is_some_and(|own| own.place() == new.place())
    };
    let changed = Document::parse_with(text, std::slice::from_ref(&new)).document;
    let back = if let Some(section) = natural.sections.iter().find(own) {
        if section.depth > Correction::DEEPEST {
            return;
        }
        Correction::of(&natural, section.id, Change::Heading { depth: section.depth })
    } else {
        let made = changed.sections.iter().find(|section| {
            Correction::of(&changed, section.id, Change::Plain).is_some_and(|own| own.place() == new.place())
        });
        made.and_then(|section| Correction::of(&changed, section.id, Change::Plain))
    };
    let list = fold(text, &[], new);
    assert_eq!(list.is_empty(), changed == natural, "what changes nothing is not kept");
    if let Some(back) = back {
        assert_eq!(fold(text, &list, back), []);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn corrections_hold_in_texts_made_of_marks(text in fragments(), deeds in deeds()) {
        assert_hold(&text, &deeds);
        assert_fold(&text, &deeds);
        assert_undone(&text, &deeds[0]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn corrections_hold_in_damaged_speeches(which in any::<Index>(), mutations in Mutation::some(), deeds in deeds()) {
        let speeches = texts::speeches();
        let text = mutated(&speeches[which.index(speeches.len())], &mutations);
        assert_hold(&text, &deeds);
        assert_undone(&text, &deeds[0]);
        // In a text that was damaged afterwards they do no harm, wherever they come to stand.
        let damaged = mutated(&text, &mutations);
        corrected(&damaged, &done(&Document::parse(&text), &deeds));
    }

    #[test]
    fn records_come_back_as_they_were(which in any::<Index>(), deeds in deeds()) {
        let speeches = texts::speeches();
        let list = done(&Document::parse(&speeches[which.index(speeches.len())]), &deeds);
        let written = serde_json::to_string(&list).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Correction>>(&written).unwrap(), list);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// The long run: `cargo test --release -- --ignored`.
    #[test]
    #[ignore = "a long run"]
    fn corrections_hold_in_ten_thousand_texts(text in fragments(), which in any::<Index>(),
                                              mutations in Mutation::some(), deeds in deeds()) {
        let speeches = texts::speeches();
        for text in [text, mutated(&speeches[which.index(speeches.len())], &mutations)] {
            assert_hold(&text, &deeds);
            assert_fold(&text, &deeds);
            assert_undone(&text, &deeds[0]);
        }
    }
}

#[test]
fn corrections_hold_in_the_shared_texts() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for text in texts::shared() {
        let deeds = deeds().new_tree(&mut runner).unwrap().current();
        assert_hold(&text, &deeds);
        assert_undone(&text, &deeds[0]);
    }
}

#[test]
fn no_corrections_are_a_plain_parse() {
    for text in texts::speeches() {
        let corrected = Document::parse_with(&text, &[]);
        assert_eq!((corrected.document, corrected.outcomes), (Document::parse(&text), Vec::new()));
    }
}
