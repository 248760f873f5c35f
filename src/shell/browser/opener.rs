//! The button that opens the outline lies over the text on narrow screens: while one reads on it makes way.

use std::cell::Cell;

use web_sys::Element;

use super::element;

/// The attribute by which the button has made way. Where that is needed, and how, the styles say.
const ASIDE: &str = "data-aside";

/// So far must one scroll before it is meant, in pixels: a thumb that only rests trembles less.
const MEANT: i32 = 24;

thread_local! {
    /// The offset from which the way is counted that changes this: where one turned last, or was brought to.
    static TURN: Cell<i32> = const { Cell::new(0) };
}

/// The reader has scrolled what the button lies over: down, and it makes way; up, or to the end, and it is there.
pub(super) fn scrolled(pane: &Element) {
    let Some(button) = element::<Element>("drawer").filter(|_| pane.matches("main, #edit").unwrap_or(false)) else {
        return;
    };
    let (offset, turn, was_aside) = (pane.scroll_top(), TURN.get(), button.has_attribute(ASIDE));
    let is_end = offset + pane.client_height() >= pane.scroll_height() - 1;
    let is_turned = if was_aside { offset < turn - MEANT } else { offset > turn + MEANT };
    let is_aside = is_turned != was_aside && !is_end;
    let further = if was_aside { offset.max(turn) } else { offset.min(turn) };
    TURN.set(if is_aside == was_aside { further } else { offset });
    let _ = button.toggle_attribute_with_force(ASIDE, is_aside);
}

/// The text was moved, and not by the reader's own scrolling: the button stays as it is.
pub(super) fn moved(pane: &Element) {
    TURN.set(pane.scroll_top());
}
