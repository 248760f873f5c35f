//! Short names between the program and its glue.
//!
//! wasm-bindgen names what the two call of each other in full and with a hash, as in
//! `__wbg_instanceof_HtmlTextAreaElement_37c6efee878106d5`. Every name stands in both, the hash does not compress, and
//! nobody reads either: renamed, the page is some kilobytes smaller.

use std::collections::BTreeMap;

/// How the names begin that wasm-bindgen makes; all others are part of somebody's interface and stay.
const MADE: &str = "__w";

/// Gives the imports and exports of a program short names. Returns the glue with the same names.
pub fn shorten(imports: &mut dyn Iterator<Item = &mut String>, glue: &str) -> String {
    let mut short: BTreeMap<String, String> = BTreeMap::new();
    for name in imports {
        if name.starts_with(MADE) {
            let next = format!("w{}", short.len());
            name.clone_from(short.entry(name.clone()).or_insert(next));
        }
    }
    renamed(glue, &short)
}

/// The script with its identifiers renamed: whole ones only, so that no name is taken for the start of a longer one.
fn renamed(script: &str, names: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while !rest.is_empty() {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(length);
        out.push_str(names.get(word).map_or(word, String::as_str));
        let gap = behind.find(is_part).unwrap_or(behind.len());
        out.push_str(&behind[..gap]);
        rest = &behind[gap..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shortened_in_both_and_others_stay() {
        let mut names = ["__wbg_call_1".to_owned(), "__wbg_call_12".to_owned(), "memory".to_owned()];
        let glue = shorten(&mut names.iter_mut(), "a.__wbg_call_12(b.__wbg_call_1, c.memory, __wbg_call_123)");
        assert_eq!(names, ["w0", "w1", "memory"]);
        assert_eq!(glue, "a.w1(b.w0, c.memory, __wbg_call_123)");
    }
}
