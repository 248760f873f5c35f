//! The titles alone, on one page: the outline in place of the text.

use tigang::Row;
use yew::prelude::*;

use super::button::{COPY, POINTS, PRINT, SAMPLE, switch, tool};
use super::class::class;
use super::language::{Words, count};
use super::plain::{all, element, group, span};
use super::state::Reading;

/// Whether the titles are shown in place of the text, and which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    /// Whether they are.
    pub are_open: bool,
    /// Whether the points in running text are among them.
    pub with_points: bool,
}

/// The page of titles, with what can be done with them above.
pub fn titles(reading: &Reading, words: &'static Words) -> Html {
    let with_points = reading.titles.with_points;
    let is_shown = |row: &Row| with_points || !row.target.is_point();
    let rows = reading.outline.rows.iter().zip(&reading.measure.rows).filter(|(row, _)| is_shown(row));
    let rows: Html = rows.map(|(row, part)| title(row, part.length.characters, words)).collect();
    let tools = vec![
        switch("points", POINTS, words.titles.points, with_points),
        tool("copy", COPY, words.titles.copy),
        tool("print", PRINT, words.titles.print),
        tool("back", SAMPLE, words.titles.back),
    ];
    let parts = vec![
        group("div", "Titles-tools", tools),
        group("h1", "", vec![reading.title(words).into()]),
        group("ol", "", vec![rows]),
    ];
    let values = ["titles", "Titles", "0"].map(Into::into);
    element("main", &["id", "class", "tabindex"], values, group("div", "Titles-sheet", parts))
}

/// A title: its number, its words and how long it is in characters, leading to its place in the text where it has one.
fn title(row: &Row, length: usize, words: &'static Words) -> Html {
    let (missing, point) = (row.target.is_missing(), row.target.is_point());
    let lack = missing.then(|| span("Title-lack", words.missing));
    let title = all([Some(row.title.clone().into()), lack].into_iter().flatten().collect());
    let mut content = vec![span("Title-number", row.number.clone()), span("Title-words", title)];
    if length > 0 {
        content.push(span("Title-length", count(words.pane.length, &[length])));
    }
    let content = all(content);
    let label = if missing {
        span("Title-label", content)
    } else {
        element("a", &["class", "href"], ["Title-label".into(), ["#", &row.anchor].concat().into()], content)
    };
    let class = class("Title", &[("is-missing", missing), ("is-point", point)]);
    element("li", &["class", "data-depth"], [class, row.depth.min(DEEPEST).to_string().into()], label)
}

/// What is nested deeper looks as if it were nested so deep.
const DEEPEST: u8 = 6;
