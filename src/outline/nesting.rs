//! Which heading is under which: levels by the order in which a document uses its forms.

use std::num::NonZeroU32;

use crate::text::place;

/// A heading, as far as nesting asks about it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item {
    /// The rank of its form; a smaller one usually stands further out.
    pub rank: u8,
    /// What its number counts.
    pub value: u32,
    /// Whether a later item of its rank counts one more, before one that counts one starts the row anew. Then it is
    /// still open, and what stands in between is under it.
    pub goes_on_at: Option<NonZeroU32>,
}

impl Item {
    /// The items for headings of these ranks and values.
    pub fn row(headings: impl IntoIterator<Item = (u8, u32)>) -> Vec<Self> {
        let mut items: Vec<Self> =
            headings.into_iter().map(|(rank, value)| Self { rank, value, goes_on_at: None }).collect();
        let mut next: [Option<(u32, u32)>; 256] = [None; 256];
        for (at, item) in items.iter_mut().enumerate().rev() {
            let slot = &mut next[usize::from(item.rank)];
            item.goes_on_at =
                slot.filter(|(_, value)| *value == item.value + 1).and_then(|(at, _)| NonZeroU32::new(at));
            *slot = Some((place(at), item.value));
        }
        items
    }
}

/// The headings that the reader is in at some place, outermost first. `T` says which they are.
#[derive(Clone, Debug)]
pub(crate) struct Stack<T> {
    frames: Vec<(Item, T)>,
    /// The ranks that stood under a rank further in, as 1. does in 第一，1. 2. 第二，: outer and inner.
    turned: Vec<(u8, u8)>,
}

impl<T: Copy> Stack<T> {
    /// Nothing has been read yet.
    pub const fn new() -> Self {
        Self { frames: Vec::new(), turned: Vec::new() }
    }

    /// Leaves every heading that the heading `item`, the one at index `at`, is not under. Returns what it is under.
    ///
    /// A form that is in use takes its own level. A new form goes below all that are open, unless its rank says that it
    /// stands further out: then it closes them, as long as their row does not go on behind it. Where it did go on once,
    /// the two forms have turned places in this document.
    pub fn leave(&mut self, item: Item, at: usize) -> Option<T> {
        let own = self.frames.iter().rposition(|(frame, _)| frame.rank == item.rank);
        if let Some(own) = own.or_else(|| self.in_other_style(item)) {
            self.frames.truncate(own);
        } else {
            while let Some((top, _)) = self.frames.last() {
                let ranks = (top.rank, item.rank);
                let goes_on = top.goes_on_at.is_some_and(|next| next.get() as usize > at);
                if top.rank < item.rank || (item.value == 1 && (goes_on || self.turned.contains(&ranks))) {
                    if top.rank > item.rank && !self.turned.contains(&ranks) {
                        self.turned.push(ranks);
                    }
                    break;
                }
                self.frames.pop();
            }
        }
        self.top()
    }

    /// The row that a number goes on with although it is written otherwise: 1. 2. (3). Arabic numbers only; 一、 and
    /// （二） are two levels.
    fn in_other_style(&self, item: Item) -> Option<usize> {
        const ARABIC: std::ops::RangeInclusive<u8> = 40..=55;
        let is_arabic = |rank: u8| ARABIC.contains(&rank) && !(41..=43).contains(&rank);
        let (top, _) = self.frames.last()?;
        let goes_on = item.value > 1 && is_arabic(item.rank) && is_arabic(top.rank) && top.value + 1 == item.value;
        goes_on.then(|| self.frames.len() - 1)
    }

    /// Enters a heading.
    pub fn enter(&mut self, item: Item, target: T) {
        self.frames.push((item, target));
    }

    /// Leaves everything and enters these headings, outermost first.
    pub fn set(&mut self, frames: Vec<(Item, T)>) {
        self.frames = frames;
    }

    /// The innermost heading.
    pub fn top(&self) -> Option<T> {
        self.frames.last().map(|(_, target)| *target)
    }

    /// All headings, outermost first.
    pub fn frames(&self) -> &[(Item, T)] {
        &self.frames
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The depths of headings of these ranks and values.
    fn depths(row: &[(u8, u32)]) -> Vec<usize> {
        let mut stack = Stack::new();
        Item::row(row.iter().copied())
            .into_iter()
            .enumerate()
            .map(|(at, item)| {
                let depth = stack.leave(item, at).unwrap_or(0) + 1;
                stack.enter(item, depth);
                depth
            })
            .collect()
    }

    #[test]
    fn levels_follow_the_order_of_use() {
        // 一、（一）1. 2.（二）二、
        assert_eq!(depths(&[(22, 1), (30, 1), (40, 1), (40, 2), (30, 2), (22, 2)]), [1, 2, 3, 3, 2, 1]);
        // （一） on top
        assert_eq!(depths(&[(30, 1), (30, 2), (40, 1), (40, 2), (30, 3)]), [1, 1, 2, 2, 1]);
        // 一、 1.（1）: a level skipped
        assert_eq!(depths(&[(22, 1), (40, 1), (50, 1), (40, 2), (22, 2), (40, 1)]), [1, 2, 3, 2, 1, 2]);
    }

    #[test]
    fn a_row_that_goes_on_keeps_what_stands_between() {
        // 1.（一）（二）2.: an unusual order, and the document's own
        assert_eq!(depths(&[(40, 1), (30, 1), (30, 2), (40, 2)]), [1, 2, 2, 1]);
        // 1. 2. then 一、: a list before the first heading does not hold it
        assert_eq!(depths(&[(40, 1), (40, 2), (22, 1), (22, 2)]), [1, 1, 1, 1]);
    }
}
