//! Links that were made once and open for ever. A change here breaks the links that people have: it is another version.

use tigang::link::Parcel;

use super::{link, open};

/// Texts with their links and check values.
const LINKS: [(&str, &str, &str); 4] = [
    ("同志们：今天开会。", "BJTFPe8Op8bCurj", "9H9XXW"),
    (
        "一、深化思想认识，切实增强做好安全生产工作的责任感和紧迫感\n（一）提高政治站位。",
        "BhI8NU8_JgmX9En9jv1zXZUGylrlwQgH1Dd",
        "Y3AKSZ",
    ),
    ("Fellow citizens, 我們今天在這裏集會。\r\n", "BdZ80Jt1uNf4yCKBFqI0qT-meYoHE42iXljdhjsBXu23h1Mth", "CZ6GKD"),
    ("\u{0}😀ﾟ𠀀", "BEvm1MNAAcPKeWThUqovBA1eUt", "QSPMRD"),
];

#[test]
fn links_stay_as_they_are() {
    for (text, fragment, check) in LINKS {
        let parcel = Parcel::of(text);
        let made = link(&parcel);
        assert_eq!((made.fragment.as_str(), made.check.spoken().as_str()), (fragment, check), "{text}");
        assert_eq!(open(fragment), Ok(parcel));
    }
}

/// The READMEs show the first of them.
#[test]
fn the_link_of_the_readmes_opens() {
    for readme in [include_str!("../../README.md"), include_str!("../../README.zh-CN.md")] {
        let (_, behind) = readme.split_once("--open \"").expect("it shows how a link is opened");
        let (address, _) = behind.split_once('"').expect("the address ends");
        let fragment = address.split_once('#').expect("it has a fragment").1;
        assert_eq!(open(fragment), Ok(Parcel::of(LINKS[0].0)), "{address}");
    }
}

/// Made by Python's `zlib` and `base64`.
#[test]
fn a_link_of_a_script_opens() {
    let fragment = "AJTFPe8ARsA5P_lkIzlv5fku6zvvJrku4rlpKnlvIDkvJrjgII";
    assert_eq!(open(fragment), Ok(Parcel::of("同志们：今天开会。")));
}

#[test]
fn the_link_of_the_sample_stays_as_it_is() {
    let made = link(&Parcel::of(tigang::input::sample()));
    // The check value of the link itself, as a text.
    assert_eq!((made.fragment.len(), Parcel::of(made.fragment).check().spoken().as_str()), (1551, "VY2E11"));
}
