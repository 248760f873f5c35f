//! Takes out of scripts and styles what only those who write them need: comments, indentation and blank lines.
//!
//! Nothing is renamed or joined: that would save little more, and what breaks would be told by no compiler.

use regex::Regex;

/// A style without its comments.
pub fn style(style: &str) -> String {
    lines(&expression(r"(?s)/\*.*?\*/").replace_all(style, ""))
}

/// A script without the comments that have a line of their own. None of its texts may run over several lines.
pub fn script(script: &str) -> String {
    lines(&expression(r"(?m)^\s*//.*$").replace_all(script, ""))
}

fn lines(text: &str) -> String {
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
        assert_eq!(style("/* a\n b */\np {\n    color: red; /* c */\n\n}\n"), "p {\ncolor: red;\n}");
        assert_eq!(script("// a\nf('// b'); // c\n\n    // d\n  g();\n"), "f('// b'); // c\ng();");
    }
}
