//! The classes of an element: the name of what it is, and the states that it is in.

use yew::AttrValue;

/// The class `name`, with those of the states that hold.
pub fn class(name: &'static str, states: &[(&'static str, bool)]) -> AttrValue {
    let mut classes = String::from(name);
    for (state, _) in states.iter().filter(|(_, holds)| *holds) {
        classes.push(' ');
        classes.push_str(state);
    }
    classes.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_states_that_hold_are_named() {
        assert_eq!(
            class("Row", &[("is-current", true), ("is-point", false), ("is-part", true)]),
            "Row is-current is-part"
        );
        assert_eq!(class("Row", &[]), "Row");
    }
}
