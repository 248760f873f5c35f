//! Which row is current while the text is scrolled: where the headings are, and what the reader chose last.

use gloo::timers::callback::Timeout;
use tigang::RowTarget;
use tigang::reading::{self, Pin};
use yew::Callback;

use super::browser::{self, Size};
use super::gesture::Gesture;
use super::state::Reading;

/// How long a row stays marked at least, in milliseconds: four changes a second are what an ear can follow. Where the
/// headings had to be measured anew, as in a very long text at every step, that is often enough too.
const REST: u32 = 250;

/// The headings of the text, as they lie on the page.
#[derive(Debug, Default)]
pub struct Follow {
    /// The rows that are sections: those that can become current by scrolling.
    rows: Vec<usize>,
    /// How far below the top of the text the heading of each is.
    tops: Vec<i32>,
    /// When that was measured.
    measured: Size,
    /// What the reader chose.
    pin: Option<Pin>,
    /// Where a jump led to, until it has been seen to hold.
    landing: Option<usize>,
    /// Runs while the text is not to be looked at.
    rest: Option<Timeout>,
}

impl Follow {
    /// Turns to another text.
    pub fn attend(&mut self, reading: &Reading) {
        let rows = reading.outline.rows.iter().enumerate();
        self.rows = rows.filter(|(_, row)| matches!(row.target, RowTarget::Section(_))).map(|(row, _)| row).collect();
        self.measured = Size::default();
        self.pin = None;
        self.landing = None;
    }

    /// The reader chose a row: it stays current until the text is scrolled.
    pub fn pin(&mut self, row: usize) {
        self.pin = Some(Pin { row, offset: browser::offset() });
        self.landing = None;
    }

    /// The row that has become current. None while the one before has its rest; then the text is looked at again.
    pub fn look(&mut self, reading: &Reading, tell: &Callback<Gesture>) -> Option<usize> {
        if self.rest.is_some() {
            return None;
        }
        let view = browser::view()?;
        self.pin = self.pin.filter(|pin| pin.holds(view.offset));
        if self.pin.is_some() {
            return None;
        }
        let measured = self.measure(reading);
        let row = *self.rows.get(reading::current(&self.tops, view)?)?;
        let moved = reading.current != Some(row);
        if measured || moved {
            self.rest(tell);
        }
        moved.then_some(row)
    }

    /// A jump has led to a row. What comes into view there may still push it about: see [`Follow::rested`].
    pub fn landed(&mut self, row: usize, tell: &Callback<Gesture>) {
        self.pin(row);
        self.landing = Some(row);
        self.rest(tell);
    }

    /// The rest is over. Gives the row that a jump led to, for a second look, where the reader has stayed there.
    pub fn rested(&mut self) -> Option<usize> {
        self.rest = None;
        let stayed = self.pin.is_some_and(|pin| pin.holds(browser::offset()));
        self.landing.take().filter(|_| stayed)
    }

    fn rest(&mut self, tell: &Callback<Gesture>) {
        let tell = tell.clone();
        self.rest = Some(Timeout::new(REST, move || tell.emit(Gesture::Rest)));
    }

    /// The row of the section that a height of the text is in.
    pub fn row_at(&mut self, reading: &Reading, height: i32) -> Option<usize> {
        self.measure(reading);
        let passed = self.tops.partition_point(|top| *top <= height);
        self.rows.get(passed.checked_sub(1)?).copied()
    }

    /// Measures where the headings are, unless nothing has moved. Says whether it did.
    fn measure(&mut self, reading: &Reading) -> bool {
        let size = browser::size().unwrap_or_default();
        let moved = self.measured != size;
        if moved {
            self.tops = browser::tops(self.rows.iter().map(|row| reading.outline.rows[*row].anchor.as_str()));
            self.measured = size;
        }
        moved
    }
}
