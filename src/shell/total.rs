//! The foot of the outline: how long the whole is, and how long it takes to say it.

use tigang::Pace;
use yew::prelude::*;

use super::language::{Words, count};
use super::plain::{group, span};
use super::state::Reading;
use super::summary::cut;

/// The foot.
pub fn total(reading: &Reading, pace: Pace, words: &'static Words) -> Html {
    let (whole, own) = (reading.measure.whole, reading.measure.own);
    let (least, most) = pace.minutes(whole.characters);
    let minutes = match most {
        0 => words.pane.no_minute.to_owned(),
        _ if least == most => count(words.pane.minutes, &[most]),
        _ => count(words.pane.minutes_between, &[least, most]),
    };
    let detail = count(words.pane.own_length, &[whole.with_marks(), own.characters]);
    let cut = cut(&reading.document, words.cut).map(|cut| span("Total-cut", cut));
    let length = span("", count(words.pane.whole_length, &[whole.characters]));
    let whole = group("p", "Total-whole", vec![length, span("", minutes)]);
    let detail = group("p", "Total-detail", [Some(span("", detail)), cut].into_iter().flatten().collect());
    group("div", "Total", vec![whole, detail])
}
