//! Takes out of scripts and styles what only those who write them need: comments, indentation and blank lines; out of
//! styles also the white space around their marks.
//!
//! Nothing is renamed, and no script is joined: that would save little more, and what breaks would be told by no compiler.

use regex::Regex;

/// A style without its comments, in one line. None of its texts may hold a mark with white space beside it.
pub fn style(style: &str) -> String {
    let bare = expression(r"(?s)/\*.*?\*/").replace_all(style, "");
    let joined = expression(r"\s*([{};])\s*|([a-z-]:|,)\s+").replace_all(bare.trim(), "$1$2");
    joined.replace(";}", "}")
}

/// A script without the comments that have a line of their own. None of its texts may run over several lines.
pub fn script(script: &str) -> String {
    lines(&expression(r"(?m)^\s*//.*$").replace_all(script, ""))
}

/// A text without its indentation and its blank lines.
pub fn lines(text: &str) -> String {
    expression(r"\s*\n\s*").replace_all(text.trim(), "\n").into_owned()
}

fn expression(expression: &str) -> Regex {
    Regex::new(expression).expect("the expression is right")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_stays() {
        assert_eq!(style("/* a\n b */\np {\n    color: red; /* c */\n\n}\n"), "p{color:red}");
        let text = "@media (max-width: 9px) {\n  a:hover .b::after,\n  :is(c, d) > e {\n    --x: calc(1px + 2px);\n    color: red;\n  }\n}\n";
        assert_eq!(
            style(text),
            "@media (max-width:9px){a:hover .b::after,:is(c,d) > e{--x:calc(1px + 2px);color:red}}"
        );
        assert_eq!(script("// a\nf('// b'); // c\n\n    // d\n  g();\n"), "f('// b'); // c\ng();");
    }
}
