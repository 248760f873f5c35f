//! What the views draw, written as HTML: for a page that is to be read without the program.

use tigang::export::markup::escape;
use yew::virtual_dom::VNode;

/// Adds what consists of elements and words alone. What needs the program, a component, is left out.
pub fn write(out: &mut String, what: &VNode) {
    match what {
        VNode::VText(words) => escape(out, &words.text),
        VNode::VList(parts) => parts.iter().for_each(|part| write(out, part)),
        VNode::VTag(tag) => {
            out.extend(["<", tag.tag()]);
            for (name, value) in tag.attributes.iter().filter(|of| !is_for_program(*of)) {
                out.extend([" ", name, "=\""]);
                escape(out, value);
                out.push('"');
            }
            out.push('>');
            if let Some(content) = tag.children() {
                write(out, content);
            }
            out.extend(["</", tag.tag(), ">"]);
        }
        _ => {}
    }
}

/// Whether nobody but the program asks for an attribute.
fn is_for_program((name, value): (&str, &str)) -> bool {
    name.starts_with("data-") || (name, value) == ("tabindex", "-1")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::plain::{all, element, span};

    #[test]
    fn elements_and_words_are_written_and_end_nothing() {
        let parts = all(vec!["a<b>&\"c\"".into(), span("", "</span>")]);
        let keys = &["class", "title", "data-block", "tabindex"];
        let what = element("p", keys, ["".into(), "\"><script>".into(), "3".into(), "-1".into()], parts);
        let mut out = String::new();
        write(&mut out, &what);
        assert_eq!(
            out,
            "<p title=\"&quot;&gt;&lt;script&gt;\">a&lt;b&gt;&amp;&quot;c&quot;<span>&lt;/span&gt;</span></p>"
        );
    }
}
