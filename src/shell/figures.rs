//! What the outline says of the length of a row.

use tigang::Length;
use yew::prelude::*;

use super::language::{count, fill};
use super::plain::{element, span, tag};
use super::row::Props;

/// How long it takes to say a row, and how long it is, or the room for that alone. Nothing where nothing of it is here.
pub fn figures(props: &Props, is_room: bool) -> Html {
    let Props { measure, outline, index, pace, words, .. } = props;
    let characters = measure.rows[*index].length.characters;
    if characters == 0 {
        return Html::default();
    }
    if is_room {
        return span("Row-figures", Html::default());
    }
    let length = count(words.pane.length, &[characters]);
    let tenths = measure.tenths(outline, *index, *pace);
    let time = fill(words.pane.time, &[&(tenths / 10).to_string(), &(tenths % 10).to_string()]);
    span("Row-figures", [span("Row-time", time), span("Row-length", length)].into_iter().collect::<Html>())
}

/// A line at the foot of a row, as long as its share of the whole speech.
pub fn share(props: &Props) -> Html {
    let characters = |length: Length| u64::try_from(length.characters).unwrap_or_default();
    let whole = characters(props.measure.whole).max(1);
    let share = characters(props.measure.rows[props.index].length) * 1_000 / whole;
    let line = element("path", &["d"], [format!("M0 1h{share}").into()], Html::default());
    let keys = &["class", "viewBox", "preserveAspectRatio", "aria-hidden"];
    tag("svg", keys, &["Row-share", "0 0 1000 2", "none", "true"], vec![line])
}
