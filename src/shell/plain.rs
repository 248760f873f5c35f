//! Elements that are made of values rather than by a macro: those whose tag or class is not known beforehand, and those
//! that there are so many of that a macro at every place makes the program larger than it need be.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag};

/// A paragraph or a line.
pub fn p(class: &'static str, content: impl Into<Html>) -> Html {
    element("p", &["class"], [class.into()], content.into())
}

/// A part of a line.
pub fn span(class: &'static str, content: impl Into<Html>) -> Html {
    element("span", &["class"], [class.into()], content.into())
}

/// An element of the text: a block or several that are shown as one. It carries the index of the first of them in
/// [`Document::blocks`](tigang::Document::blocks), by which the browser finds them again.
pub fn block(tag: &'static str, class: &'static str, index: usize, content: impl Into<Html>) -> Html {
    element(tag, &["class", "data-block"], [class.into(), index.to_string().into()], content.into())
}

/// An element with these attributes. One whose value is empty is left out.
pub fn element<const N: usize>(
    tag: &'static str,
    keys: &'static [&'static str; N],
    mut values: [AttrValue; N],
    content: Html,
) -> Html {
    draw(tag, shown(keys, &mut values), content)
}

/// Takes the values of attributes. This is one function for any number of them, so that the program has it but once.
fn shown(keys: &'static [&'static str], values: &mut [AttrValue]) -> Attributes {
    let values = values.iter_mut().map(std::mem::take);
    let values = values.map(|value| (!value.is_empty()).then_some(AttributeOrProperty::Attribute(value)));
    Attributes::Dynamic { keys, values: values.collect() }
}

/// An element whose attributes are known beforehand, or are words of the page, with several parts. An attribute whose value
/// is empty is left out.
pub fn tag(name: &'static str, keys: &'static [&'static str], values: &[&'static str], parts: Vec<Html>) -> Html {
    draw(name, known(keys, values), all(parts))
}

/// An element of a class with several parts.
pub fn group(name: &'static str, class: &'static str, parts: Vec<Html>) -> Html {
    tag(name, &["class"], &[class], parts)
}

/// The same element with a key: where that is another one, it is made anew.
pub fn keyed(key: usize, mut what: Html) -> Html {
    if let Html::VTag(tag) = &mut what {
        Rc::make_mut(tag).key = Some(key.into());
    }
    what
}

/// Several parts, one after the other.
pub fn all(parts: Vec<Html>) -> Html {
    VList::with_children(parts, None).into()
}

/// An input that is checked or not.
pub fn check(keys: &'static [&'static str], values: &[&'static str], checked: bool) -> Html {
    let mut input = VTag::new("input");
    input.set_attributes(known(keys, values));
    input.set_checked(checked);
    input.into()
}

fn known(keys: &'static [&'static str], values: &[&'static str]) -> Attributes {
    let values = values
        .iter()
        .map(|value| (!value.is_empty()).then_some(AttributeOrProperty::Attribute(AttrValue::Static(value))));
    Attributes::Dynamic { keys, values: values.collect() }
}

fn draw(tag: &'static str, attributes: Attributes, content: Html) -> Html {
    let mut element = VTag::new(tag);
    element.set_attributes(attributes);
    element.add_child(content);
    element.into()
}
