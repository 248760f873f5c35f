//! Places in what is shown of a text, as ranges of the document.
//!
//! What is shown of a block are the texts inside of its element, one after another, but for those that are no part of the
//! speech: what stands for a soft break, and the page's own words. A block that is not drawn yet has no element.

use gloo::utils::document;
use tigang::find::Mark;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList, Range, Text, TreeWalker};

use super::block::block_of;

/// What in an article is not in the pasted text.
const OWN: &str = ".Join, .Declared-state, .Gap-count, .CutEnd-count, summary";

/// `NodeFilter.SHOW_TEXT`.
const TEXTS: u32 = 4;

/// The ranges of these places, which are in the order of the text. Those in blocks that are not drawn are left out.
pub fn ranges(marks: &[Mark]) -> Vec<Range> {
    let Ok(elements) = document().query_selector_all(".Article [data-block]") else { return Vec::new() };
    let mut ranges = Vec::with_capacity(marks.len());
    for group in marks.chunk_by(|one, next| one.block == next.block) {
        let Some(mut texts) = element_of(&elements, group[0].block).and_then(|element| Texts::of(&element)) else {
            continue;
        };
        ranges.extend(group.iter().filter_map(|mark| texts.range(mark)));
    }
    ranges
}

/// The element that shows a block: elements are in the order of their blocks.
fn element_of(elements: &NodeList, block: usize) -> Option<Element> {
    let (mut from, mut to) = (0, elements.length());
    while from < to {
        let middle = from.midpoint(to);
        let element = elements.item(middle)?.unchecked_into();
        match block_of(&element)? {
            here if here == block => return Some(element),
            here if here < block => from = middle + 1,
            _ => to = middle,
        }
    }
    None
}

/// The texts inside of an element, one after another.
struct Texts {
    walker: TreeWalker,
    now: Text,
    /// How much of the text of the block stands before `now`.
    passed: usize,
    /// How long `now` is, in UTF-16 code units.
    length: usize,
}

impl Texts {
    fn of(element: &Element) -> Option<Self> {
        let walker = walk(element)?;
        let now = next(&walker)?;
        let length = length(&now);
        Some(Self { walker, now, passed: 0, length })
    }

    fn range(&mut self, mark: &Mark) -> Option<Range> {
        let range = document().create_range().ok()?;
        // It starts in the text that holds its first letter, and ends in the one that holds its last.
        let offset = self.reach(mark.start + 1)? - 1;
        range.set_start(&self.now, offset).ok()?;
        let offset = self.reach(mark.end)?;
        range.set_end(&self.now, offset).ok()?;
        Some(range)
    }

    /// Goes on to the text in which so much of the block ends, and gives how much of that text it is.
    fn reach(&mut self, units: usize) -> Option<u32> {
        while self.passed + self.length < units {
            self.passed += self.length;
            self.now = next(&self.walker)?;
            self.length = length(&self.now);
        }
        u32::try_from(units - self.passed).ok()
    }
}

/// A walk through the texts of an element, for [`next`].
pub(super) fn walk(element: &Element) -> Option<TreeWalker> {
    document().create_tree_walker_with_what_to_show(element, TEXTS).ok()
}

/// The next text that is part of what was pasted.
pub(super) fn next(walker: &TreeWalker) -> Option<Text> {
    loop {
        let text: Text = walker.next_node().ok()??.unchecked_into();
        let is_own = text.parent_element().is_some_and(|parent| parent.closest(OWN).is_ok_and(|own| own.is_some()));
        if !is_own {
            return Some(text);
        }
    }
}

fn length(text: &Text) -> usize {
    text.length() as usize
}
