//! What is written is read.

use proptest::prelude::*;
use tigang::link::{Damage, Parcel, Spot, expected};

use super::{link, open, prior};
use crate::texts;

/// Opens the link of a text, and gives its length in characters.
fn there_and_back(text: &str) -> usize {
    let parcel = Parcel::of(text);
    let link = link(&parcel);
    assert_eq!(open(&link.fragment).as_ref(), Ok(&parcel), "{text:?}");
    assert_eq!(link.length, text.chars().count());
    link.fragment.len()
}

#[test]
fn every_sample_comes_back() {
    for text in texts::speeches() {
        let length = there_and_back(&text);
        assert!(length < text.chars().count() * 4 / 3, "{length} of {} bytes: {text:.90}", text.len());
    }
}

#[test]
#[ignore = "long texts: cargo test --release -- --ignored"]
fn every_text_beside_the_project_comes_back() {
    for text in texts::shared() {
        there_and_back(&text);
    }
    there_and_back(&tigang::input::sample().chars().cycle().take(Parcel::LONGEST).collect::<String>());
}

#[test]
fn every_beginning_of_a_speech_comes_back() {
    let speech = tigang::input::sample();
    for count in (1..40).chain([299, 300, 301, 499, 500, 501, 502, 1_000, 1_001]) {
        there_and_back(&speech.chars().take(count).collect::<String>());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn all_of_unicode_comes_back(text in prop::collection::vec(any::<char>(), 1..60)) {
        there_and_back(&text.into_iter().collect::<String>());
    }

    #[test]
    fn what_looks_like_a_speech_comes_back(text in "[一-三]、(发展|工作|同志们|，|。|\n|（[一二]）|a|[0-9]{1,3}|[一-龥]){1,40}") {
        there_and_back(&text);
    }

    #[test]
    fn what_stands_beside_a_text_comes_back(
        (from, length) in (0..4u32).prop_flat_map(|from| (Just(from), 1..=4 - from)),
        section in "[a-z0-9.-]{0,40}",
        which in 0..4usize,
        corrections in prop::collection::vec(any::<u8>(), 0..90),
    ) {
        let passage = Spot::Passage { from, length };
        let place = [None, Some(Spot::Section(section)), Some(Spot::Offset(from)), Some(passage)][which].clone();
        let parcel = Parcel { text: "同志们：".into(), place, corrections };
        let link = link(&parcel);
        prop_assert_eq!(link.check, parcel.check());
        prop_assert_eq!(open(&link.fragment), Ok(parcel));
    }
}

#[test]
fn the_characters_at_the_edges_of_unicode_come_back() {
    there_and_back(
        "\0\u{1}\t\r\n\u{7f}\u{80}\u{7ff}\u{800}\u{d7ff}\u{e000}\u{fffd}\u{ffff}\u{10000}\u{10ffff}\u{feff}",
    );
}

#[test]
fn an_address_says_how_much_there_should_be() {
    let link = link(&Parcel::of("同志们：今天开会。"));
    let address = link.address("https://example.org/tigang.html");
    assert_eq!(expected(&address), Some(9));
    assert!(open(&address).is_ok() && open(&format!("https://example.org/#{}", link.spaced())).is_ok());
    let without = address.split('#').next().unwrap();
    assert_eq!(open(without), Err(Damage::Empty { expected: Some(9) }));
}

#[test]
fn what_no_link_can_hold_has_none() {
    let too_long = "长".repeat(Parcel::LONGEST + 1);
    let beside = |corrections, place| Parcel { text: "好".into(), place, corrections };
    for parcel in [
        Parcel::of(""),
        Parcel::of(too_long),
        beside(vec![0; 1 << 16], None),
        beside(Vec::new(), Some(Spot::Section("s".repeat(256)))),
        beside(Vec::new(), Some(Spot::Passage { from: 0, length: 2 })),
    ] {
        assert!(!parcel.fits() && tigang::link::Writing::new(prior(), parcel).is_none());
    }
}

#[test]
fn steps_go_forward_and_lead_to_the_same() {
    let parcel = Parcel::of(tigang::input::sample());
    let mut writing = tigang::link::Writing::new(prior(), parcel.clone()).unwrap();
    let mut last = 0.0;
    while !writing.step() {
        assert!(last < writing.done() && writing.done() < 1.0);
        last = writing.done();
    }
    let fragment = writing.finish().fragment;
    assert_eq!(fragment, link(&parcel).fragment);
    let mut reading = tigang::link::Reading::new(prior(), &fragment).unwrap();
    let mut last = 0.0;
    while !reading.step() {
        assert!(last < reading.done() && reading.done() < 1.0);
        last = reading.done();
    }
    assert_eq!(reading.finish(), Ok(parcel));
}
