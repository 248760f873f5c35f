//! What the browser is told when the titles come or go.

use crate::shell::app::App;
use crate::shell::browser;
use crate::shell::state::State;

impl App {
    /// The titles are shown in place of the text, or no longer: the focus goes there and back.
    pub(super) fn tell_titles(&self, told: &State) {
        let are_open = |state: &State| state.reading.as_ref().is_some_and(|reading| reading.titles.are_open);
        match (are_open(told), are_open(&self.state)) {
            (false, true) => {
                browser::keep_focus();
                browser::focus("titles");
            }
            (true, false) => browser::return_focus(),
            _ => {}
        }
    }
}
