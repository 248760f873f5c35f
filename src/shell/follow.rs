//! Which row is current while the text is scrolled: where the headings are, and what the reader chose last.

use gloo::timers::callback::Timeout;
use tigang::RowTarget;
use tigang::reading::{self, Pin};
use yew::Callback;

use super::browser::{self, Size};
use super::gesture::Gesture;
use super::state::Reading;

/// How long a row stays marked at least, in milliseconds: four changes a second are what an ear can follow.
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
    /// Runs while the marked row has its rest.
    rest: Option<Timeout>,
}

impl Follow {
    /// Turns to another text.
    pub fn attend(&mut self, reading: &Reading) {
        let rows = reading.outline.rows.iter().enumerate();
        self.rows = rows.filter(|(_, row)| matches!(row.target, RowTarget::Section(_))).map(|(row, _)| row).collect();
        self.measured = Size::default();
        self.pin = None;
    }

    /// The reader chose a row: it stays current until the text is scrolled.
    pub fn pin(&mut self, row: usize) {
        self.pin = Some(Pin { row, offset: browser::offset() });
    }

    /// The row that has become current. None while the one before has its rest; then the text is looked at again.
    pub fn look(&mut self, reading: &Reading, tell: &Callback<Gesture>) -> Option<usize> {
        let view = browser::view()?;
        self.pin = self.pin.filter(|pin| pin.holds(view.offset));
        if self.pin.is_some() || self.rest.is_some() {
            return None;
        }
        self.measure(reading);
        let row = *self.rows.get(reading::current(&self.tops, view)?)?;
        if reading.current == Some(row) {
            return None;
        }
        let tell = tell.clone();
        self.rest = Some(Timeout::new(REST, move || tell.emit(Gesture::Rest)));
        Some(row)
    }

    /// The rest is over.
    pub fn rested(&mut self) {
        self.rest = None;
    }

    /// The row of the section that a height of the text is in.
    pub fn row_at(&mut self, reading: &Reading, height: i32) -> Option<usize> {
        self.measure(reading);
        let passed = self.tops.partition_point(|top| *top <= height);
        self.rows.get(passed.checked_sub(1)?).copied()
    }

    fn measure(&mut self, reading: &Reading) {
        let size = browser::size().unwrap_or_default();
        if self.measured != size {
            self.tops = browser::tops(self.rows.iter().map(|row| reading.outline.rows[*row].anchor.as_str()));
            self.measured = size;
        }
    }
}
