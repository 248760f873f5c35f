//! Elements that are nothing but a class and what is in them. Each is drawn in one place: a macro at every place where
//! one is wanted makes the program larger than it need be.

use yew::prelude::*;

/// A paragraph or a line.
pub fn p(class: &'static str, content: impl Into<Html>) -> Html {
    paragraph(class, content.into())
}

/// A part of a line.
pub fn span(class: &'static str, content: impl Into<Html>) -> Html {
    part(class, content.into())
}

fn paragraph(class: &'static str, content: Html) -> Html {
    html! { <p {class}>{ content }</p> }
}

fn part(class: &'static str, content: Html) -> Html {
    html! { <span {class}>{ content }</span> }
}
