//! What holds of every text with corrections in it.

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use tigang::correction::{fold, pack, unpack};
use tigang::{BlockKind, Change, Corrected, Correction, Document, Outcome, Section, Span};

use super::held::assert_document;
use super::mutation::{Mutation, mutated};
use super::wild::fragments;
use crate::texts;

/// Something that a reader does: what, where, as a share of the text, and whether on a heading.
#[derive(Clone, Debug)]
struct Deed {
    what: What,
    at: Index,
    is_on_heading: bool,
}

/// What a reader does.
#[derive(Clone, Debug)]
enum What {
    /// Something at one line.
    Change(Change),
    /// Declares the lines from there to here.
    Declare(Index),
    /// Says that what the parser takes for the declared outline is none.
    Undeclare,
}

/// Deeds of which so many concern headings, others breaks, and others the declared outline.
fn deeds_of(headings: u32, breaks: u32, outlines: u32) -> impl Strategy<Value = Vec<Deed>> {
    let what = prop_oneof![
        3 * headings => (0_u8..6).prop_map(|depth| What::Change(Change::Heading { depth })),
        headings => Just(What::Change(Change::Plain)),
        breaks => prop_oneof![4 => Just(Change::Break), 1 => Just(Change::Lines)].prop_map(What::Change),
        outlines => any::<Index>().prop_map(What::Declare),
        outlines => Just(What::Undeclare),
    ];
    let deed = (what, any::<Index>(), any::<bool>());
    prop::collection::vec(deed.prop_map(|(what, at, is_on_heading)| Deed { what, at, is_on_heading }), 1..6)
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    deeds_of(2, 2, 1)
}

impl Deed {
    /// The byte of `document` at which it is done.
    fn place(&self, document: &Document) -> usize {
        match document.sections.len() {
            sections if self.is_on_heading && sections > 0 => {
                document.sections[self.at.index(sections)].heading.span.start()
            }
            _ => self.at.index(document.text.len() + 1),
        }
    }

    /// The correction that it comes to.
    fn done(&self, document: &Document) -> Option<Correction> {
        let place = self.place(document);
        match &self.what {
            What::Change(change) => Correction::at(document, place, change.clone()),
            What::Undeclare => Correction::at(document, document.declared.as_ref()?.span.start(), Change::Undeclared),
            What::Declare(end) => {
                let end = end.index(document.text.len() + 1);
                Correction::declaring(document, Span::new(place.min(end), place.max(end)))
            }
        }
    }

    fn is_about_headings(&self) -> bool {
        matches!(self.what, What::Change(Change::Heading { .. } | Change::Plain))
    }
}

fn is_about_outline(correction: &Correction) -> bool {
    matches!(correction.change(), Change::Declared { .. } | Change::Undeclared)
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
    // Where the declared outline is another, lines may be in it that were not, and words stand twice that stood once.
    let moves_lines = list.iter().any(is_about_outline);
    for (correction, outcome) in list.iter().zip(&outcomes) {
        let is_lost = matches!(outcome, Outcome::Dropped(_)) && !moves_lines;
        assert!(!is_lost, "{correction:?} is not found where it was made: {outcome:?}");
        let alone = corrected(text, std::slice::from_ref(correction));
        assert!(!matches!(alone.outcomes[0], Outcome::Dropped(_)), "{correction:?} is not found where it was made");
        assert_eq!(alone.outcomes[0] == Outcome::Idle, alone.document == natural, "{correction:?}");
    }
    for deed in deeds.iter().filter(|deed| deed.is_about_headings()) {
        assert_levels_are_kept(&natural, deed);
    }
    if outcomes.iter().all(|outcome| *outcome == Outcome::Idle) {
        assert_eq!(document, natural, "nothing was done");
    }
    // Where they all hold, they hold in any order.
    let mut reversed: Vec<Correction> = list.clone();
    reversed.reverse();
    if outcomes.iter().all(|outcome| matches!(outcome, Outcome::Applied | Outcome::Idle)) {
        assert_eq!(Document::parse_with(text, &reversed).document, document);
    }
    // They arrive with the text.
    let arrived = unpack(text, &pack(text, &list));
    assert_eq!(Document::parse_with(text, &arrived).document, document, "{list:?} arrive as {arrived:?}");
    // A line is told alike whatever was corrected, as long as the same lines are the speech.
    for section in &document.sections {
        let there = |document| Correction::at(document, section.heading.span.start(), Change::Break);
        if let (Some(one), Some(other), false) = (there(&natural), there(&document), moves_lines) {
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
        let start = section.heading.span.start();
        let same = document.sections.iter().find(|other| other.heading.span.start() == start);
        if start < block.span.start() {
            assert_eq!(same.map(|same| same.depth), Some(section.depth), "{section:?}");
        } else if start >= block.span.end() && !moved.contains(start) {
            assert!(same.is_some_and(|same| same.depth <= section.depth), "{section:?}");
        }
    }
}

/// Deeds one after the other, each in the document as it is by then.
fn assert_fold(text: &str, deeds: &[Deed]) {
    let mut list: Vec<Correction> = Vec::new();
    let mut moves_lines = false;
    for deed in deeds {
        let before = Document::parse_with(text, &list).document;
        let Some(new) = deed.done(&before) else { continue };
        moves_lines |= is_about_outline(&new);
        list = fold(text, &list, new.clone());
        let after = corrected(text, &list);
        let holds = |outcome: &Outcome| match outcome {
            Outcome::Applied | Outcome::Idle => true,
            // A line that was put right and came into the declared outline afterwards.
            Outcome::Dropped(_) => moves_lines,
            Outcome::Overruled => false,
        };
        assert!(after.outcomes.iter().all(holds), "{after:?}");
        assert_eq!(fold(text, &list, new), list, "the same once more changes nothing");
    }
}

/// What is done and undone leaves no trace.
fn assert_undone(text: &str, deed: &Deed) {
    let natural = Document::parse(text);
    let Some(new) = deed.done(&natural) else { return };
    let changed = Document::parse_with(text, std::slice::from_ref(&new)).document;
    let list = fold(text, &[], new.clone());
    assert_eq!(list.is_empty(), changed == natural, "what changes nothing is not kept");
    let back = match &deed.what {
        What::Change(Change::Heading { .. } | Change::Plain) => heading_back(&natural, &changed, &new),
        What::Change(_) => None,
        What::Declare(_) => {
            let told = changed.declared.as_ref().filter(|_| natural.declared.is_none());
            told.and_then(|told| Correction::at(&changed, told.span.start(), Change::Undeclared))
        }
        What::Undeclare => natural.declared.as_ref().and_then(|own| Correction::declaring(&changed, own.span)),
    };
    if let Some(back) = back {
        assert_eq!(fold(text, &list, back), []);
    }
}

/// What puts a heading back as it was before a correction.
fn heading_back(natural: &Document, changed: &Document, new: &Correction) -> Option<Correction> {
    let of = |document: &Document, section: &Section| {
        Correction::of(document, section.id, Change::Plain).filter(|own| own.place() == new.place())
    };
    if let Some(section) = natural.sections.iter().find(|section| of(natural, section).is_some()) {
        let change = Change::Heading { depth: section.depth };
        return Correction::of(natural, section.id, change).filter(|_| section.depth <= Correction::DEEPEST);
    }
    changed.sections.iter().find_map(|section| of(changed, section))
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
