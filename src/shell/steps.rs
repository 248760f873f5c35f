//! Where the keys lead: from heading to heading, into the outline and out of it, and away from what is open.

use yew::Callback;

use super::action::Action;
use super::app::App;
use super::browser;
use super::fold;
use super::gesture::Gesture;
use super::panel::Panel;

impl App {
    /// What is open over the page closes. Where it is in the history, that is going back, and the rest follows from it.
    /// Where nothing is open, the reader waits no longer for a text that is on its way in, or is done with editing.
    pub fn away(&mut self) -> Option<Action> {
        if self.state.panel.is_none() {
            return if self.state.coming.is_some() { Some(Action::Await(None)) } else { self.finish() };
        }
        (!browser::leave_panel()).then_some(Action::Close)
    }

    /// Opens something over the page, or closes it.
    pub fn toggle(&mut self, panel: Panel) -> Option<Action> {
        if self.state.panel == Some(panel) { self.away() } else { Some(Action::Open(panel)) }
    }

    /// The outline comes, or goes: the drawer where it is one, else what stands beside the text.
    pub fn turn_to_outline(&mut self) -> Option<Action> {
        self.state.reading.as_ref()?;
        if browser::is_drawer() { self.toggle(Panel::Outline) } else { Some(Action::Alone(!self.state.alone)) }
    }

    /// Leads to the next heading below this place in the text, or to the one above it.
    pub fn step(&mut self, down: bool, tell: &Callback<Gesture>) -> Option<Action> {
        let row = self.follow.step(down)?;
        self.jump(row, tell)
    }

    /// Leads to the next section of the same parent, or to the one before.
    pub fn step_aside(&mut self, down: bool, tell: &Callback<Gesture>) -> Option<Action> {
        let reading = self.state.reading.as_ref()?;
        let row = fold::sibling(&reading.outline, reading.current?, down)?;
        self.jump(row, tell)
    }

    /// Leads to a row by a jump that the history knows.
    pub fn jump(&mut self, row: usize, tell: &Callback<Gesture>) -> Option<Action> {
        browser::jump_to(&self.state.reading.as_ref()?.outline.rows[row].anchor);
        self.arrive(row, tell)
    }
}
