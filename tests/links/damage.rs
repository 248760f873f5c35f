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

/// What may happen to a link.
const DAMAGES: [&str; 6] = ["deleted", "inserted", "changed", "swapped", "cut", "reversed"];

/// A link as it may arrive, by one of [`DAMAGES`].
fn damaged(fragment: &str, damage: usize, chance: &mut Chance) -> String {
    let mut characters: Vec<char> = fragment.chars().collect();
    let count = characters.len();
    // Half of all damages are near the start, where the envelope is.
    let place = if chance.below(2) == 0 { chance.below(count.min(16)) } else { chance.below(count) };
    match damage {
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

/// What a damaged link was told to be; the first is that it opened, and the text is what was sent.
const TOLD: [&str; 7] = ["whole", "empty", "version", "character", "cut", "changed", "too long"];

/// How often what was told of which damage, and how often with an intact beginning.
#[derive(Default)]
struct Counts {
    told: [[usize; TOLD.len()]; DAMAGES.len()],
    with_beginning: usize,
}

impl Counts {
    /// Damages a link in so many ways, and opens what is left of it.
    fn try_damages(&mut self, fragment: &str, text: &str, times: usize, seed: u64) {
        let parcel = Parcel::of(text);
        let mut chance = Chance(seed);
        for _ in 0..times {
            let damage = chance.below(DAMAGES.len());
            let arrived = damaged(fragment, damage, &mut chance);
            let opened = open(&arrived);
            self.told[damage][told(&opened)] += 1;
            match opened {
                Ok(opened) => assert_eq!(opened, parcel, "{arrived}"),
                Err(damage) => {
                    assert!(!damage.to_string().is_empty());
                    if let Some(Rest { intact, .. }) = damage.rest() {
                        assert!(text.starts_with(intact) && intact.len() < text.len(), "{arrived}: {intact}");
                        self.with_beginning += usize::from(!intact.is_empty());
                    }
                }
            }
        }
    }

    /// Shown by `cargo test links::damage -- --nocapture`.
    fn print(&self) {
        println!("{:>10} {}", "", TOLD.map(|told| format!("{told:>10}")).concat());
        for (damage, told) in DAMAGES.iter().zip(self.told) {
            println!("{damage:>10} {}", told.map(|count| format!("{count:>10}")).concat());
        }
        println!("with an intact beginning: {}", self.with_beginning);
    }
}

fn told(opened: &Result<Parcel, Damage>) -> usize {
    match opened {
        Ok(_) => 0,
        Err(Damage::Empty { .. }) => 1,
        Err(Damage::Version(_)) => 2,
        Err(Damage::Character { .. }) => 3,
        Err(Damage::Cut(_)) => 4,
        Err(Damage::Changed(_)) => 5,
        Err(Damage::TooLong(_)) => 6,
    }
}

/// The link of a text.
fn fragment(text: &str) -> String {
    link(&Parcel::of(text)).fragment
}

#[test]
fn no_damaged_link_in_capitals_passes_for_another() {
    let text: String = tigang::input::sample().chars().take(1_100).collect();
    let mut counts = Counts::default();
    counts.try_damages(&link(&Parcel::of(text.as_str())).capitals(), &text, 200, 7);
    assert!(counts.with_beginning > 20, "{}", counts.with_beginning);
}

#[test]
fn no_damaged_link_passes_for_another() {
    let sample = tigang::input::sample();
    let mut counts = Counts::default();
    for (length, times) in [(6, 6_000), (40, 3_300), (240, 600), (usize::MAX, 100)] {
        let text: String = sample.chars().take(length).collect();
        counts.try_damages(&fragment(&text), &text, times, 1 + u64::try_from(times).unwrap());
    }
    counts.print();
    assert!(counts.with_beginning > 10, "{}", counts.with_beginning);
    for told in counts.told {
        assert!(told.iter().sum::<usize>() > 1_000, "each damage is tried");
    }
}

#[test]
#[ignore = "long: cargo test --release -- --ignored"]
fn no_damaged_link_passes_for_another_in_a_hundred_thousand() {
    let sample = tigang::input::sample();
    let long: String = sample.chars().cycle().take(4_000).collect();
    // Written with deflate.
    let without_order: String = fragment(sample).chars().cycle().take(3_000).collect();
    let mut counts = Counts::default();
    for seed in 1..=20 {
        counts.try_damages(&fragment(sample), sample, 4_000, seed);
        counts.try_damages(&fragment(&long), &long, 500, seed + 100);
        counts.try_damages(&fragment(&without_order), &without_order, 500, seed + 200);
    }
    counts.print();
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
        ("https://example.org/?n=51#B".into(), Damage::Cut(none(Some(51)))),
        ("https://example.org/?n=51#BmmmmA".into(), Damage::Changed(none(None))),
        (format!("https://example.org/?n=51#{}", &fragment[..6]), Damage::Changed(none(None))),
        (format!("https://example.org/?n=9#{}", &fragment[..6]), Damage::Cut(none(Some(9)))),
    ] {
        assert_eq!(open(&pasted), Err(damage), "{pasted}");
    }
}

#[test]
fn a_whole_fragment_opens_whatever_its_address_says() {
    let parcel = Parcel::of("同志们：今天开会。");
    let fragment = link(&parcel).fragment;
    for query in ["", "?n=", "?n=0", "?n=51", "?n=9x", "?n=99999999999999999999", "?n=8&n=9", "?from=timeline&n=9"] {
        assert_eq!(open(&format!("https://example.org/{query}#{fragment}")), Ok(parcel.clone()), "{query}");
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
