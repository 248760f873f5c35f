//! Damaged links: none passes for the text that was sent, nor a part of it for the whole.

use tigang::link::{Damage, Parcel, Reading, Rest};

use super::{link, open, prior};

/// The characters of links, and some that are none.
const CHARACTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_*~国";

/// Numbers that look like chance and are the same in every run (Marsaglia's xorshift).
struct Chance(u64);

impl Chance {
    /// A number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 32).unwrap_or(0) % limit.max(1)
    }

    fn character(&mut self) -> char {
        CHARACTERS.chars().nth(self.below(CHARACTERS.chars().count())).unwrap_or('A')
    }
}

/// A link as it may arrive.
fn damaged(fragment: &str, chance: &mut Chance) -> String {
    let mut characters: Vec<char> = fragment.chars().collect();
    let count = characters.len();
    // Half of all damages are near the start, where the envelope is.
    let place = if chance.below(2) == 0 { chance.below(count.min(16)) } else { chance.below(count) };
    match chance.below(6) {
        0 => {
            let some = 1 + chance.below(3);
            characters.drain(place..count.min(place + some));
        }
        1 => characters.insert(place, chance.character()),
        2 => characters[place] = chance.character(),
        3 => {
            let other = chance.below(count);
            characters.swap(place, other);
        }
        4 => characters.truncate(place),
        _ => {
            let to = place + chance.below(count - place);
            characters[place..=to.min(count - 1)].reverse();
        }
    }
    characters.into_iter().collect()
}

/// Damages a link in so many ways, and opens what is left of it. Gives how many were refused with an intact beginning.
fn try_damages(text: &str, times: usize, seed: u64) -> usize {
    try_damages_of(&link(&Parcel::of(text)).fragment, text, times, seed)
}

fn try_damages_of(fragment: &str, text: &str, times: usize, seed: u64) -> usize {
    let parcel = Parcel::of(text);
    let mut chance = Chance(seed);
    let mut with_beginning = 0;
    for _ in 0..times {
        let arrived = damaged(fragment, &mut chance);
        match open(&arrived) {
            Ok(opened) => assert_eq!(opened, parcel, "{arrived}"),
            Err(damage) => {
                assert!(!damage.to_string().is_empty());
                if let Some(Rest { intact, .. }) = damage.rest() {
                    assert!(text.starts_with(intact) && intact.len() < text.len(), "{arrived}: {intact}");
                    with_beginning += usize::from(!intact.is_empty());
                }
            }
        }
    }
    with_beginning
}

#[test]
fn no_damaged_link_in_capitals_passes_for_another() {
    let text: String = tigang::input::sample().chars().take(1_100).collect();
    let with_beginning = try_damages_of(&link(&Parcel::of(text.as_str())).capitals(), &text, 500, 7);
    assert!(with_beginning > 50, "{with_beginning}");
}

#[test]
fn no_damaged_link_passes_for_another() {
    let sample = tigang::input::sample();
    let start = |count| sample.chars().take(count).collect::<String>();
    try_damages("同志们：", 5_000, 1);
    try_damages(&start(60), 4_000, 2);
    try_damages(&start(240), 700, 3);
    let with_beginning = try_damages(sample, 300, 4);
    assert!(with_beginning > 30, "{with_beginning} of 300");
}

#[test]
#[ignore = "long: cargo test --release -- --ignored"]
fn no_damaged_link_passes_for_another_in_a_hundred_thousand() {
    let long: String = tigang::input::sample().chars().cycle().take(4_000).collect();
    for seed in 1..=20 {
        try_damages(tigang::input::sample(), 4_500, seed);
        try_damages(&long, 500, seed + 100);
    }
}

#[test]
fn of_a_cut_link_the_beginning_comes_back() {
    let text = tigang::input::sample();
    let fragment = link(&Parcel::of(text)).fragment;
    let kept = fragment.len() * 4 / 5;
    let Err(Damage::Cut(rest)) = open(&fragment[..kept]) else { panic!("it is cut") };
    assert!(text.starts_with(&rest.intact));
    assert_eq!(rest.intact.chars().count() % 500, 0, "as far as it was checked");
    assert!(rest.intact.chars().count() >= 500);
    assert_eq!(rest.length, Some(u32::try_from(text.chars().count()).unwrap()));
    // What lost a piece in the middle is no cut link.
    let lost = format!("{}{}", &fragment[..kept - 200], &fragment[kept - 180..]);
    let Err(Damage::Changed(rest)) = open(&lost) else { panic!("it is changed") };
    assert!(!rest.intact.is_empty() && text.starts_with(&rest.intact));
}

#[test]
fn each_damage_is_told_as_what_it_is() {
    let fragment = link(&Parcel::of("同志们：今天开会。")).fragment;
    let changed = |at: usize, to: &str| format!("{}{to}{}", &fragment[..at], &fragment[at + 1..]);
    let none = |length| Rest { intact: String::new(), length };
    for (pasted, damage) in [
        (String::new(), Damage::Empty { expected: None }),
        ("https://example.org/?n=51".into(), Damage::Empty { expected: Some(51) }),
        ("BA".into(), Damage::Empty { expected: None }),
        (changed(0, "Q"), Damage::Version('Q')),
        (changed(4, "*"), Damage::Character { character: '*', at: 4 }),
        (changed(4, "国"), Damage::Character { character: '国', at: 4 }),
        ("B".into(), Damage::Cut(none(None))),
        (fragment[..6].into(), Damage::Cut(none(Some(9)))),
        (fragment[..fragment.len() - 2].into(), Damage::Cut(none(Some(9)))),
        (changed(5, if &fragment[5..6] == "A" { "B" } else { "A" }), Damage::Changed(none(Some(9)))),
        ("BmmmmA".into(), Damage::TooLong(6_494_400)),
        ("B______A".into(), Damage::TooLong(u32::MAX)),
    ] {
        assert_eq!(open(&pasted), Err(damage), "{pasted}");
    }
}

#[test]
fn what_a_link_claims_sets_nothing_aside() {
    // 200,000 characters, of which there are none; 65,535 bytes beside them, of which there are none.
    for claim in ["BmDKAAAAAAAAAA", "BJ-_f", "BB-_fAAAAA"] {
        if let Ok(reading) = Reading::new(prior(), claim) {
            assert!(reading.finish().is_err(), "{claim}");
        }
    }
    // A text that unpacks to very much is unpacked as far as its length.
    let bomb = format!("AJAAAAAA{}", "7MEBAQAAAICQ_q_uCAoA".repeat(20_000));
    assert!(open(&bomb).is_err());
}
