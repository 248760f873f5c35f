//! The words around the outline: its levels, and the lengths of its rows.

/// The phrases of the outline's head and foot. `{}` stands for a number.
#[derive(Debug)]
pub struct PaneWords {
    /// The button that shows where a paragraph is in the outline.
    pub locate: &'static str,
    /// The buttons that unfold the outline level by level, as a group.
    pub levels: &'static str,
    /// What the button of a level does: the level.
    pub unfold_to: &'static str,
    /// The button that unfolds everything.
    pub all_levels: &'static str,
    /// What it does.
    pub unfold_all: &'static str,
    /// How long a row is, in characters.
    pub length: &'static str,
    /// How long it takes to say it: whole minutes, tenths.
    pub time: &'static str,
    /// How long the speech is, in characters.
    pub whole_length: &'static str,
    /// How long it is with punctuation, and how long what stands before the first row is.
    pub own_length: &'static str,
    /// How long it takes to say, in minutes.
    pub minutes: &'static str,
    /// The same, from the quickest to the slowest.
    pub minutes_between: &'static str,
    /// The same where it is less than half a minute.
    pub no_minute: &'static str,
}
