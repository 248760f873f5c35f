//! Views made into elements at once, past Yew: it keeps no second copy of them to compare with, and has nothing to take apart
//! when they go.

use gloo::utils::document;
use wasm_bindgen::JsValue;
use web_sys::{Element, Node};
use yew::Html;
use yew::virtual_dom::{VList, VNode};

/// Makes the elements of a view that consists of elements and words alone, and never changes but as a whole. Without a browser
/// it stays what it is.
pub fn planted(what: Html) -> Html {
    if !cfg!(target_family = "wasm") {
        return what;
    }
    let mut roots = Vec::new();
    match plant(&what, &mut |root| {
        roots.push(VNode::VRef(root));
        Ok(())
    }) {
        Ok(()) => VList::with_children(roots, None).into(),
        Err(_) => what,
    }
}

/// Draws what consists of elements and words alone.
pub(super) fn draw(parent: &Element, what: &VNode) -> Result<(), JsValue> {
    plant(what, &mut |node| parent.append_child(&node).map(drop))
}

/// Makes nodes, and gives each that is in no other one away.
fn plant(what: &VNode, give: &mut dyn FnMut(Node) -> Result<(), JsValue>) -> Result<(), JsValue> {
    match what {
        VNode::VText(words) => give(document().create_text_node(&words.text).into()),
        VNode::VList(parts) => parts.iter().try_for_each(|part| plant(part, give)),
        VNode::VTag(tag) => {
            let element = document().create_element(tag.tag())?;
            for (name, value) in tag.attributes.iter() {
                element.set_attribute(name, value)?;
            }
            tag.children().map_or(Ok(()), |content| draw(&element, content))?;
            give(element.into())
        }
        _ => Ok(()),
    }
}
