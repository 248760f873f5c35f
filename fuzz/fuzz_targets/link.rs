//! Any bytes, pasted as a link, are opened or told what is wrong with them: nothing panics, nothing is set aside beyond
//! bounds, and what opens is a parcel that can be sent again and comes back the same.
//!
//! Most bytes are no link at all. So the first byte says what they are taken for: what was pasted, the characters of a
//! fragment behind a version, or a text that travels, with a place and corrections, and is damaged on its way.

#![no_main]

use std::sync::{Arc, LazyLock};

use tigang::link::{Damage, Link, Parcel, Priming, Prior, Reading, Spot, Writing, expected, is_link, pasted};

static PRIOR: LazyLock<Arc<Prior>> = LazyLock::new(|| Priming::new().finish());

/// The characters of fragments.
const CHARACTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The most characters of a text that is worked on: more of them are only slower.
const MOST: u32 = 3_000;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((&kind, bytes)) = bytes.split_first() else { return };
    match kind % 4 {
        0 => open_anything(&String::from_utf8_lossy(bytes)),
        version @ (1 | 2) => {
            let digits = bytes.iter().map(|byte| char::from(CHARACTERS[usize::from(byte & 63)]));
            open_anything(
                &[char::from(CHARACTERS[usize::from(version - 1)])].into_iter().chain(digits).collect::<String>(),
            );
        }
        _ => travel(bytes),
    }
});

fn write(parcel: &Parcel) -> Option<Link> {
    Some(Writing::new(PRIOR.clone(), parcel.clone())?.finish())
}

fn open(pasted: &str) -> Result<Parcel, Damage> {
    Reading::new(PRIOR.clone(), pasted)?.finish()
}

fn open_anything(text: &str) {
    let _ = (expected(text), is_link(text));
    assert!(pasted(text).is_none_or(|link| text.contains(link)));
    match open(text) {
        Ok(parcel) => {
            assert!(!parcel.text.is_empty() && parcel.text.chars().count() <= Parcel::LONGEST && parcel.fits());
            let again = write(&parcel).expect("what came can be sent");
            assert_eq!(open(&again.fragment).as_ref(), Ok(&parcel));
        }
        Err(damage) => {
            let rest = damage.rest();
            assert!(!damage.to_string().is_empty());
            assert!(rest.is_none_or(|rest| rest.intact.chars().count() <= Parcel::LONGEST));
        }
    }
}

/// The first bytes say where a text is damaged, and which place and corrections stand beside it.
fn travel(bytes: &[u8]) {
    let Some((&[at, to, from, length, corrections], text)) = bytes.split_first_chunk() else { return };
    let text: String = String::from_utf8_lossy(text).chars().take(MOST as usize).collect();
    let (from, length) = (u32::from(from), u32::from(length));
    let place = [None, Some(Spot::Section(format!("s{from}-{length}"))), Some(Spot::Offset(from))];
    let place =
        place.into_iter().chain([Some(Spot::Passage { from, length })]).nth(usize::from(corrections & 3)).flatten();
    let corrections = vec![at; usize::from(corrections >> 2)];
    let parcel = Parcel { text, place, corrections };
    let Some(link) = write(&parcel) else {
        assert!(!parcel.fits());
        return;
    };
    for arrived in [&link.address("https://example.org/"), &link.spaced(), &link.capitals()] {
        assert_eq!(open(arrived).as_ref(), Ok(&parcel));
    }
    let mut damaged = link.fragment.into_bytes();
    let place = usize::from(at) * 257 % damaged.len();
    damaged[place] = CHARACTERS[usize::from(to & 63)];
    if to > 127 {
        damaged.truncate(place);
    }
    match open(&String::from_utf8_lossy(&damaged)) {
        Ok(opened) => assert_eq!(opened, parcel),
        Err(damage) => assert!(damage.rest().is_none_or(|rest| parcel.text.starts_with(&rest.intact))),
    }
}
