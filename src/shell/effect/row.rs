//! The marked row is to be seen.

use crate::shell::app::App;
use crate::shell::browser;
use crate::shell::panel::Panel;
use crate::shell::state::State;

impl App {
    /// Brings the marked row into the pane where it is another one, or is to be seen now.
    pub(super) fn tell_row(&mut self, told: &State) {
        let state = self.state.clone();
        let marked = |state: &State| {
            let reading = state.reading.as_ref()?;
            let marked = reading.marked()?;
            Some((marked, marked < reading.drawn.rows, reading.folded().clone()))
        };
        let now = marked(&state);
        // The first row of an outline that has just come is at its top: nothing is measured.
        let is_seen = told.reading.is_none() && now.as_ref().is_some_and(|(row, ..)| *row == 0);
        if state.panel != told.panel || now != marked(told) && !is_seen {
            browser::reveal_row(state.panel == Some(Panel::Outline) && told.panel != state.panel);
        }
        if self.sought {
            browser::reveal_row(true);
            self.sought = !browser::focus_row();
        }
    }
}
