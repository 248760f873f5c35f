//! Tests of the whole that need to look inside.

use super::envelope::{Envelope, Version};
use super::{Damage, Parcel, Priming, Reading, deflate};

/// A link of version 0, as a script makes it.
fn deflated(parcel: &Parcel) -> String {
    Envelope::around(parcel, Version::Deflate, deflate::write(&parcel.text)).fragment()
}

#[test]
fn links_of_version_0_open_and_are_as_safe() {
    let prior = Priming::new().finish();
    let parcel = Parcel::of("Fellow citizens, 同志们。\n".repeat(60));
    let fragment = deflated(&parcel);
    let open = |fragment: &str| Reading::new(prior.clone(), fragment).and_then(Reading::finish);
    assert_eq!(open(&fragment), Ok(parcel.clone()));
    for kept in 0..fragment.len() {
        match open(&fragment[..kept]) {
            Ok(opened) => assert_eq!(opened, parcel, "all but what fills up the last byte is there"),
            Err(damage) => {
                let intact = damage.rest().map_or("", |rest| &rest.intact);
                assert!(parcel.text.starts_with(intact));
                assert!(!matches!(damage, Damage::Version(_) | Damage::Character { .. } | Damage::TooLong(_)));
            }
        }
    }
}

#[test]
fn the_model_is_shorter_than_deflate() {
    let prior = Priming::new().finish();
    for text in [
        crate::input::sample(),
        "在全體職工代表大會上的講話\n各位代表：過去一年，我們堅持穩中求進，各項工作取得了新的成績。",
        "We hold these truths to be self-evident, that all men are created equal, that they are endowed by their Creator",
        include_str!("model.rs"),
        "абвгд, да ладно. Сегодня мы собрались здесь, чтобы обсудить план работы на следующий год.",
        "😀🎉😀🎉🚀",
    ] {
        let of_model = super::Writing::new(prior.clone(), Parcel::of(text)).unwrap().finish().fragment;
        let of_deflate = deflated(&Parcel::of(text));
        assert!(of_model.len() < of_deflate.len(), "{} {}: {text:.60}", of_model.len(), of_deflate.len());
    }
}
