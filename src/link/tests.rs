//! Tests of the whole that need to look inside.

use super::envelope::{Envelope, Version};
use super::{Damage, Parcel, Priming, Reading, deflate};

/// A link of version 0.
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

/// What every text of language is written with.
#[test]
fn language_is_shorter_by_the_model() {
    let prior = Priming::new().finish();
    for text in [
        crate::input::sample(),
        "在全體職工代表大會上的講話\n各位代表：過去一年，我們堅持穩中求進，各項工作取得了新的成績。",
        "We hold these truths to be self-evident, that all men are created equal, that they are endowed by their Creator",
        include_str!("model.rs"),
        "абвгд, да ладно. Сегодня мы собрались здесь, чтобы обсудить план работы на следующий год.",
        &"同志们，让我们团结起来！\n".repeat(99),
    ] {
        let made = super::Writing::new(prior.clone(), Parcel::of(text)).unwrap().finish().fragment;
        let elsewhere = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 9).len() * 8 / 6;
        assert!(made.starts_with('B') && made.len() < elsewhere, "{} {elsewhere}: {text:.60}", made.len());
    }
}

/// The list has no traditional character, but knows whose form it is.
#[test]
fn traditional_script_takes_hardly_more() {
    let prior = Priming::new().finish();
    let simplified =
        "各位代表：过去一年，我们坚持稳中求进，围绕“开门办学”这个总目标，各项工作取得了新的成绩。现在，我向大会报告。";
    let traditional = "各位代表：過去一年，我們堅持穩中求進，圍繞「開門辦學」這個總目標，各項工作取得了新的成績。現在，我向大會報告。";
    let made = [simplified, traditional].map(|text| {
        let parcel = Parcel::of(text);
        let made = super::Writing::new(prior.clone(), parcel.clone()).unwrap().finish().fragment;
        assert_eq!(Reading::new(prior.clone(), &made).and_then(Reading::finish), Ok(parcel));
        made.len()
    });
    assert!(made[0] < made[1] && made[1] <= made[0] + 4, "{made:?}");
}

#[test]
fn signs_without_order_are_shorter_by_deflate() {
    let prior = Priming::new().finish();
    let mut number = 1u32;
    let text: String = (0..6_000)
        .map(|_| {
            number = super::tally::hash(number, 0);
            super::digits::character(u8::try_from(number & 63).unwrap())
        })
        .collect();
    let parcel = Parcel::of(text);
    let made = super::Writing::new(prior.clone(), parcel.clone()).unwrap().finish().fragment;
    assert!(made.starts_with('A'));
    assert!((6_000..6_200).contains(&made.len()), "{}", made.len());
    assert_eq!(Reading::new(prior, &made).and_then(Reading::finish), Ok(parcel));
}
