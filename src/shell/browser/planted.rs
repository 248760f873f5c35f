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
    gathered(&what).map_or(what, |whole| VNode::VRef(whole.into()))
}

/// Makes one element that holds what consists of elements and words alone.
pub(super) fn gathered(what: &VNode) -> Result<Element, JsValue> {
    let whole = document().create_element("div")?;
    draw(&whole, what)?;
    Ok(whole)
}

fn draw(parent: &Element, what: &VNode) -> Result<(), JsValue> {
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
