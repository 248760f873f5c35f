//! Hits, marked in the text. The elements of the text are left as they are: where the browser knows the CSS Custom
//! Highlight API (Chromium from 105, Safari from 17.2, Firefox from 140) it paints ranges, elsewhere boxes lie over the
//! text, in a layer of their own.

use gloo::utils::document;
use js_sys::{Array, Function, Map, Reflect, Set};
use tigang::find::Mark;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomRect, Element, HtmlElement, Range};

use super::block::article;
use super::near::lay_out_around;
use super::range::ranges;
use super::scroller::approach;
use super::{element, pane, pixels};

/// Which hits a mark is for. The name is that of the highlight, and of the class of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hits {
    /// All of them.
    All,
    /// The one that the reader is at.
    Now,
    /// No hit: the words that a link quotes.
    Passage,
}

impl Hits {
    const fn name(self) -> &'static str {
        match self {
            Self::All => "hit",
            Self::Now => "hit-now",
            Self::Passage => "passage",
        }
    }
}

/// So many of all hits have boxes at most, where boxes are needed: each is measured.
const BOXES: usize = 200;

/// Takes the marks away.
pub fn unmark(hits: Hits) {
    if let Some(registry) = registry() {
        registry.delete(&hits.name().into());
    }
    for old in boxes_of(hits) {
        old.remove();
    }
}

/// Marks hits, beside those that are marked already. Says for which size of the text the marks hold; for any where none
/// is given.
pub fn mark(marks: &[Mark], hits: Hits) -> Option<(i32, i32)> {
    let ranges = ranges(marks);
    if let Some(highlight) = highlight(hits) {
        for range in &ranges {
            highlight.add(range);
        }
        return None;
    }
    if let Some(layer) = element::<Element>("hits") {
        for range in ranges.iter().take(BOXES) {
            draw_boxes(range, &layer, hits);
        }
    }
    size()
}

/// The width and the height of the text: of its sheet, for a box that lies too low keeps up the height of the pane.
pub fn size() -> Option<(i32, i32)> {
    article().map(|sheet| (sheet.client_width(), sheet.client_height()))
}

/// Scrolls the text so that a place is in the upper third of the pane; not where it is there already. Says how far the text
/// is scrolled then; nothing where the place is not drawn.
pub fn bring(mark: Mark) -> Option<i32> {
    let range = ranges(&[mark]).pop()?;
    let (pane, place) = (pane()?, range.start_container().ok()?.parent_element()?);
    if let Ok(Some(details)) = place.closest("details") {
        let _ = details.set_attribute("open", "");
    }
    lay_out_around(&place);
    let third = pane.client_height() / 3;
    let way = || {
        let top = pixels(range.get_bounding_client_rect().top() - pane.get_bounding_client_rect().top());
        if (0..third).contains(&top) { 0 } else { top - third * 2 / 3 }
    };
    Some(approach(&pane, way))
}

/// The highlights of the page, where the browser knows them.
fn registry() -> Option<Map> {
    let css = Reflect::get(&gloo::utils::window(), &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok()?;
    registry.is_object().then(|| registry.unchecked_into())
}

/// The highlight of these hits: the one that is there, or a fresh one.
fn highlight(hits: Hits) -> Option<Set> {
    let registry = registry()?;
    let name = JsValue::from(hits.name());
    let old = registry.get(&name);
    if old.is_object() {
        return Some(old.unchecked_into());
    }
    let make: Function = Reflect::get(&gloo::utils::window(), &"Highlight".into()).ok()?.dyn_into().ok()?;
    let fresh = Reflect::construct(&make, &Array::new()).ok()?;
    let priority = if hits == Hits::Passage { -1 } else { hits as i8 };
    let _ = Reflect::set(&fresh, &"priority".into(), &f64::from(priority).into());
    registry.set(&name, &fresh);
    Some(fresh.unchecked_into())
}

/// Draws a box over each line of a range. An element that is in it as a whole and the words in that element have a
/// rectangle each: the first of those that lie on each other is drawn.
fn draw_boxes(range: &Range, layer: &Element, hits: Hits) {
    let Some(rects) = range.get_client_rects() else { return };
    let rects: Vec<_> = (0..rects.length()).filter_map(|index| rects.item(index)).collect();
    let holds = |outer: &DomRect, inner: &DomRect| {
        let (x, y) = (f64::midpoint(inner.left(), inner.right()), f64::midpoint(inner.top(), inner.bottom()));
        (outer.left()..=outer.right()).contains(&x) && (outer.top()..=outer.bottom()).contains(&y)
    };
    let origin = layer.get_bounding_client_rect();
    for (index, rect) in rects.iter().enumerate() {
        if rects[..index].iter().any(|drawn| holds(drawn, rect)) {
            continue;
        }
        let Ok(cover) = document().create_element("i") else { return };
        cover.set_class_name(hits.name());
        let style = cover.unchecked_ref::<HtmlElement>().style();
        let (left, top) = (rect.left() - origin.left(), rect.top() - origin.top());
        for (name, length) in [("left", left), ("top", top), ("width", rect.width()), ("height", rect.height())] {
            let _ = style.set_property(name, &[&pixels(length).to_string(), "px"].concat());
        }
        let _ = layer.append_child(&cover);
    }
}

/// The boxes of these hits.
fn boxes_of(hits: Hits) -> Vec<Element> {
    let boxes = document().get_elements_by_class_name(hits.name());
    (0..boxes.length()).filter_map(|index| boxes.item(index)).collect()
}
