//! Where the keys lead: from heading to heading, into the outline and out of it, and away from what is open.

use std::rc::Rc;

use yew::Callback;

use super::action::Action;
use super::app::App;
use super::browser;
use super::find::Step;
use super::fold;
use super::gesture::Gesture;
use super::library;
use super::panel::Panel;

impl App {
    /// What is open over the page closes, or else what is open in it. Where it is in the history, that is going back, and
    /// the rest follows from it. Where nothing is open, the reader waits no longer for a text that is on its way in, or is
    /// done with editing.
    pub fn away(&mut self) -> Option<Action> {
        if self.state.shelf.renamed.is_some() {
            return Some(Action::Library(library::Step::Rename(None)));
        }
        if !self.state.shelf.words.is_empty() && browser::empty_field("library-words") {
            return Some(Action::Library(library::Step::Words(Rc::default())));
        }
        if self.state.panel.is_some() {
            return (!browser::leave_panel()).then_some(Action::Close);
        }
        match self.state.reading.as_ref() {
            _ if self.state.coming.is_some() => Some(Action::Await(None)),
            Some(reading) if reading.find.is_open => Some(Action::Find(Step::Close)),
            Some(reading) if reading.titles.are_open => Some(Action::Titles(false)),
            _ => self.finish(),
        }
    }

    /// Turns to the titles, or from them back to the text.
    pub fn turn_to_titles(&self) -> Option<Action> {
        let reading = self.state.reading.as_ref().filter(|_| self.state.edited.is_none())?;
        Some(Action::Titles(!reading.titles.are_open))
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

    /// Leads to a row by a jump that the history knows. The titles make room for the text before it is come to.
    pub fn jump(&mut self, row: usize, tell: &Callback<Gesture>) -> Option<Action> {
        let reading = self.state.reading.as_ref()?;
        browser::jump_to(&reading.outline.rows[row].anchor);
        if reading.titles.are_open {
            self.follow.bound = Some(row);
            return Some(Action::Titles(false));
        }
        self.arrive(row, tell)
    }
}
