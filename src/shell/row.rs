//! A row of the outline and all that is under it.

use std::rc::Rc;

use tigang::{Measure, Outline, Pace};
use yew::prelude::*;

use super::button::{CHEVRON, icon};
use super::class::class;
use super::figures::{figures, share};
use super::fold::{Folded, children};
use super::language::{Words, count, fill};
use super::plain::{all, element, span};

/// What a row needs to know.
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// The outline that it is part of.
    pub outline: Rc<Outline>,
    /// How long its rows are.
    pub measure: Rc<Measure>,
    /// How fast they are spoken.
    pub pace: Pace,
    /// Which rows of it are folded.
    pub folded: Folded,
    /// Its own place in it.
    pub index: usize,
    /// How many rows of it are drawn, from the first on.
    pub drawn: usize,
    /// The row that is marked.
    pub current: Option<usize>,
    /// What was found under each row, while something is looked for.
    pub found: Option<Found>,
    /// The words of the page.
    pub words: &'static Words,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// How many hits there are under each row of the outline.
    pub tally: Rc<[usize]>,
    /// Whether rows without any are left out.
    pub is_narrow: bool,
}

/// Two are the same where nothing that concerns the row or anything under it differs: when the mark moves, only the
/// rows above its old and its new place are drawn again.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.outline, &other.outline)
            && self.index == other.index
            && self.pace == other.pace
            && std::ptr::eq(self.words, other.words)
            && self.mark() == other.mark()
            && self.drawn() == other.drawn()
            && self.found() == other.found()
            && (Rc::ptr_eq(&self.folded, &other.folded) || self.folded[self.range()] == other.folded[self.range()])
    }
}

impl Props {
    fn range(&self) -> std::ops::Range<usize> {
        self.index..self.outline.rows[self.index].end
    }

    /// How far it and what is under it are drawn.
    fn drawn(&self) -> usize {
        self.drawn.clamp(self.index, self.outline.rows[self.index].end)
    }

    /// What was found under it and under each row below it.
    fn found(&self) -> Option<(&[usize], bool)> {
        self.found.as_ref().map(|found| (&found.tally[self.range()], found.is_narrow))
    }

    /// How many hits there are under a row.
    fn hits(&self, row: usize) -> usize {
        self.found.as_ref().map_or(0, |found| found.tally[row])
    }

    /// Whether a row is left out.
    fn leaves_out(&self, row: usize) -> bool {
        self.found.as_ref().is_some_and(|found| found.is_narrow && found.tally[row] == 0)
    }

    /// The marked row, where it is this one or one under it.
    fn mark(&self) -> Option<usize> {
        self.current.filter(|row| self.range().contains(row))
    }
}

/// A number of so many bytes, as 1. or (2) or ③, stands in a narrower column than （四）.
const SHORT_MOST: usize = 3;

/// A row of the outline and all that is under it.
#[component]
pub fn Row(props: &Props) -> Html {
    let Props { outline, folded, index, words, .. } = props;
    let of = &outline.rows[*index];
    let list = children(outline, Some(*index)).any(|child| !props.leaves_out(child));
    let list_id = AttrValue::from(["o-", &of.anchor].concat());
    let fold = list.then(|| {
        html! {
            <button type="button" class="Row-fold" aria-expanded={if folded[*index] { "false" } else { "true" }}
                aria-controls={list_id.clone()} aria-label={fold_label(of, words)}>
                { icon(CHEVRON) }
            </button>
        }
    });
    html! {
        <li data-row={index.to_string()}>
            { row(props, fold, false) }
            if list {
                <ol id={list_id} hidden={folded[*index]}>
                    if !folded[*index] {
                        { rows(props, Some(*index)) }
                    }
                </ol>
            }
        </li>
    }
}

/// What folds a row, in words.
pub fn fold_label(row: &tigang::Row, words: &Words) -> String {
    fill(words.fold, &[&row.number, &row.title])
}

/// The row itself: what folds it, its number and its words, how long it is, and its share of the speech. Where the program is
/// not there yet, it is as large, and no larger in a file than it must be.
pub fn row(props: &Props, fold: Option<Html>, is_still: bool) -> Html {
    let Props { outline, index, current, words, .. } = props;
    let row = &outline.rows[*index];
    let (missing, point) = (row.target.is_missing(), row.target.is_point());
    let is_current = *current == Some(*index);
    let is_short = row.number.len() <= SHORT_MOST;
    let number = span(if is_short { "Row-number is-short" } else { "Row-number" }, row.number.clone());
    let title = if missing {
        [span("", row.title.clone()), span("Row-lack", words.missing)].into_iter().collect()
    } else {
        Html::from(row.title.clone())
    };
    let mut parts = vec![number, span("Row-title", title), figures(props, is_still)];
    if props.hits(*index) > 0 {
        parts.push(span("Row-hits", count(words.find.hits, &[props.hits(*index)])));
    }
    let class = class(
        "Row",
        &[("is-part", row.depth == 1), ("is-missing", missing), ("is-point", point), ("is-current", is_current)],
    );
    let (name, address) = if missing { ("span", String::new()) } else { ("a", ["#", &row.anchor].concat()) };
    let mark = if is_current { "location" } else { "" };
    let label = element(
        name,
        &["class", "href", "aria-current"],
        ["Row-label".into(), address.into(), mark.into()],
        all(parts),
    );
    let mut parts: Vec<Html> = fold.into_iter().collect();
    parts.push(label);
    if !is_still {
        parts.push(share(props));
    }
    element("div", &["class"], [class], all(parts))
}

/// The rows under `parent`, or those at the top, with what they share with `props`, as far as they are drawn and not left
/// out.
pub fn rows(props: &Props, parent: Option<usize>) -> Html {
    let is_shown = |index: &usize| !props.leaves_out(*index);
    let rows =
        children(&props.outline, parent).take_while(|index| *index < props.drawn).filter(is_shown).map(|index| {
            let props = Props { index, ..props.clone() };
            html! { <Row key={index} ..props /> }
        });
    rows.collect()
}
