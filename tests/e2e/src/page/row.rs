//! What the checks see of a row.

use serde_json::Value;

/// A row of the outline.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its words.
    pub words: String,
    /// The id of the place in the text that it leads to; none where it leads nowhere.
    pub anchor: Option<String>,
    /// Whether that place is a heading.
    pub is_heading: bool,
    /// Whether it is marked as the place where the reader is.
    pub is_current: bool,
    /// Whether what it holds is shown; none where it holds nothing.
    pub expanded: Option<bool>,
    /// Whether it is to be seen, or could be after scrolling.
    pub shown: bool,
}

impl Row {
    pub(super) fn of(value: &Value) -> Self {
        Self {
            words: value["words"].as_str().unwrap_or_default().to_owned(),
            anchor: value["anchor"].as_str().map(str::to_owned),
            is_heading: value["heading"] == true,
            is_current: value["current"] == 1,
            expanded: value["expanded"].as_bool(),
            shown: value["shown"] == true,
        }
    }
}
