//! Which row is current while the text is scrolled: which heading the reader has passed, and what the reader chose last.

use gloo::timers::callback::Timeout;
use tigang::reading::{self, Pin};
use tigang::{BlockKind, RowTarget};
use yew::Callback;

use super::browser;
use super::gesture::Gesture;
use super::memory::Place;
use super::state::Reading;

/// How long a row stays marked at least, in milliseconds: four changes a second are what an ear can follow.
const REST: u32 = 250;

/// A heading that is so near to where one lands has been landed at, in pixels.
const NEAR: i32 = 4;

/// The headings of the text, and where the reader is among them.
#[derive(Debug, Default)]
pub struct Follow {
    /// The row of each section, in the order of the text: those that can become current by scrolling.
    rows: Vec<usize>,
    /// The block of the heading of each.
    headings: Vec<usize>,
    /// What the reader chose.
    pin: Option<Pin>,
    /// The row that a jump led to, as long as nothing else is chosen.
    jumped: Option<usize>,
    /// Where a jump led to, until it has been seen to hold.
    landing: Option<usize>,
    /// Where a jump leads to as soon as that place is drawn.
    pub bound: Option<usize>,
    /// A place that is to be returned to, until it is drawn.
    pub back: Option<Place>,
    /// Runs while the text is not to be looked at.
    rest: Option<Timeout>,
}

impl Follow {
    /// Turns to another text.
    pub fn attend(&mut self, reading: &Reading) {
        let blocks = reading.document.blocks.iter().enumerate();
        let is_heading = |kind| matches!(kind, BlockKind::Heading(_));
        self.headings = blocks.filter(|(_, block)| is_heading(block.kind)).map(|(index, _)| index).collect();
        self.rows = vec![0; self.headings.len()];
        for (row, shown) in reading.outline.rows.iter().enumerate() {
            if let RowTarget::Section(id) = shown.target {
                self.rows[id.index()] = row;
            }
        }
        self.pin = None;
        self.jumped = None;
        self.landing = None;
        self.bound = None;
        self.back = None;
    }

    /// The reader chose a row: it stays current until the text is scrolled.
    pub fn pin(&mut self, row: usize) {
        self.pin = Some(Pin { row, offset: browser::offset() });
        self.jumped = None;
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
        let row = self.row_at(browser::block_at(view.line()).unwrap_or_default())?;
        if reading.current == Some(row) {
            return None;
        }
        self.rest(tell);
        Some(row)
    }

    /// A jump has led to a row. What comes into view there may still push it about: see [`Follow::rested`].
    pub fn landed(&mut self, row: usize, tell: &Callback<Gesture>) {
        self.stay(row);
        self.landing = Some(row);
        self.rest(tell);
    }

    /// The reader is again where a jump had led to.
    pub fn stay(&mut self, row: usize) {
        self.pin(row);
        self.jumped = Some(row);
    }

    /// The row that a jump led to, where the reader has stayed there.
    pub fn stayed(&self) -> Option<usize> {
        self.jumped.filter(|_| self.pin.is_some_and(|pin| pin.holds(browser::offset())))
    }

    /// The rest is over. Gives the row that a jump led to, for a second look, where the reader has stayed there.
    pub fn rested(&mut self) -> Option<usize> {
        self.rest = None;
        self.landing.take().and_then(|_| self.stayed())
    }

    fn rest(&mut self, tell: &Callback<Gesture>) {
        let tell = tell.clone();
        self.rest = Some(Timeout::new(REST, move || tell.emit(Gesture::Rest)));
    }

    /// The row of the section that a block of the text is in.
    pub fn row_at(&self, block: usize) -> Option<usize> {
        self.rows.get(reading::current(&self.headings, &block)?).copied()
    }

    /// The row of the next heading below what the reader is at, or of the one above it.
    pub fn step(&self, down: bool) -> Option<usize> {
        let view = browser::view()?;
        let passed = |line| {
            let block = browser::block_at(line);
            self.headings.partition_point(|heading| Some(*heading) <= block)
        };
        // A heading that was chosen may be anywhere in view: at the end of a text it cannot come to the top.
        let chosen = self.pin.filter(|pin| pin.holds(view.offset));
        let place = match chosen.and_then(|pin| self.rows.iter().position(|row| *row == pin.row)) {
            Some(place) if down => place + 1,
            Some(place) => place.checked_sub(1)?,
            None if down => passed(view.offset + view.padding + NEAR),
            None => passed(view.offset).checked_sub(1)?,
        };
        self.rows.get(place).copied()
    }
}
