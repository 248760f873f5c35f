//! A long text on its way, which is read in steps, between which the page answers its reader; what was there before stays
//! until it is read.

use gloo::timers::callback::Timeout;
use yew::{Callback, Context};

use super::action::Action;
use super::app::{App, Message};
use super::browser;
use super::gesture::Gesture;
use super::reading::Reading;
use super::state::reduce;
use super::work::Work;

/// Texts of up to so many bytes are read at once: some 300,000 Chinese characters.
const AT_ONCE: usize = 900_000;

/// For so many milliseconds is a long text read before the page looks up: less than a frame.
const SLICE: u32 = 12;

/// What the reader waits for, and how many hundredths of it are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// A long text that is being read.
    Text(u8),
    /// A link that is being opened.
    Link(u8),
    /// The speech that was read last, which is being brought from the library.
    Kept,
}

/// A long text that is being read.
#[derive(Debug)]
pub struct Coming {
    work: Work,
    /// Runs until it is read on.
    _next: Timeout,
}

impl App {
    /// What has a long text read is done in steps. While one is on its way, nothing else is done to what is read.
    pub fn in_steps(&mut self, ctx: &Context<Self>, mut action: Action) -> Option<Action> {
        let state = self.state.clone();
        let is_deed = || {
            use Action::{Correct, Drop, Edit, Redo, Undo};
            matches!(action, Correct { .. } | Drop(_) | Undo | Redo | Edit(_))
        };
        if matches!(state.coming, Some(Wait::Text(_))) && is_deed() {
            return None;
        }
        if Work::length(&state, &action) > AT_ONCE
            && let Some(work) = Work::of(&state, &mut action)
        {
            // What follows the writing by itself leaves open what the reader has opened meanwhile.
            if !work.is_silent() {
                self.state = reduce(&state, Action::Close);
            }
            return self.come(work, &ctx.link().callback(Message::Hand));
        }
        Some(action)
    }

    /// Reads on for a while. Each return to the browser is a moment in which it answers the reader.
    pub fn read_on(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        let Coming { mut work, .. } = self.coming.take()?;
        match browser::within(SLICE, || work.step(&self.state)) {
            None => self.come(work, tell),
            Some(Action::Close) => Some(Action::Await(None)),
            done => done,
        }
    }

    /// The reader writes on: what is on its way of it is no longer what is written.
    pub fn outdate(&mut self) -> Option<Action> {
        self.coming.take().filter(|coming| !coming.work.is_silent()).map(|_| Action::Await(None))
    }

    /// What the reader waits for no longer is not read on. What nothing is said of is not waited for.
    pub fn stop_reading(&mut self) {
        if !matches!(self.state.coming, Some(Wait::Text(_) | Wait::Kept)) {
            self.coming.take_if(|coming| !coming.work.is_silent());
        }
    }

    fn come(&mut self, work: Work, tell: &Callback<Gesture>) -> Option<Action> {
        let is_said = !work.is_silent() && self.state.coming != Some(Wait::Kept);
        let said = is_said.then_some(Action::Await(Some(Wait::Text(work.percent()))));
        let tell = tell.clone();
        let next = Timeout::new(0, move || tell.emit(Gesture::ReadOn));
        self.coming = Some(Coming { work, _next: next });
        said
    }
}

/// Whether a text is so long that what takes as long as reading it is no matter of a moment.
pub fn is_long(reading: &Reading) -> bool {
    reading.document.text.len() > AT_ONCE
}
