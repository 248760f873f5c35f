//! How far something is that the reader waits for.

use yew::prelude::*;

use super::plain::element;

/// A line along the foot of what holds it, which grows to its end: so many hundredths are done.
pub fn progress(label: &'static str, percent: u8) -> Html {
    let values = ["Progress".into(), label.into(), "100".into(), percent.to_string().into()];
    element("progress", &["class", "aria-label", "max", "value"], values, Html::default())
}
