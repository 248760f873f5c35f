//! Views made into elements at once, past Yew: it keeps no second copy of them to compare with, and has but one to take out
//! when they go.

use gloo::utils::document;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::Html;
use yew::virtual_dom::VNode;

/// Makes one element that holds a view of elements and words alone, which never changes but as a whole; of a view of nothing
/// there is none. Without a browser it stays what it is.
pub fn planted(what: Html) -> Html {
    if !cfg!(target_family = "wasm") || matches!(&what, VNode::VList(parts) if parts.is_empty()) {
        return what;
    }
    let made = document().create_element("div").and_then(|whole| draw(&whole, &what).map(|()| whole));
    made.map_or(what, |whole| VNode::VRef(whole.into()))
}

/// Draws what consists of elements and words alone.
pub(super) fn draw(parent: &Element, what: &VNode) -> Result<(), JsValue> {
    match what {
        VNode::VText(words) => parent.append_child(&document().create_text_node(&words.text)).map(drop),
        VNode::VList(parts) => parts.iter().try_for_each(|part| draw(parent, part)),
        VNode::VTag(tag) => {
            let element = document().create_element(tag.tag())?;
            for (name, value) in tag.attributes.iter() {
                element.set_attribute(name, value)?;
            }
            tag.children().map_or(Ok(()), |content| draw(&element, content))?;
            parent.append_child(&element).map(drop)
        }
        _ => Ok(()),
    }
}
