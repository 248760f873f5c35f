//! A text on its way in. A long one is read in steps, between which the page answers its reader; what was there before
//! stays until it is read.

use gloo::timers::callback::Timeout;
use tigang::{Document, Parsing};
use yew::Callback;

use super::action::Action;
use super::app::App;
use super::browser;
use super::gesture::Gesture;
use super::reading::Reading;
use super::source::Source;

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
}

/// A long text that is being read.
#[derive(Debug)]
pub struct Coming {
    work: Work,
    source: Source,
    /// Runs until it is read on.
    _next: Timeout,
}

/// How far it is.
#[derive(Debug)]
enum Work {
    Parsing(Parsing),
    Parsed(Document),
    Read(Reading),
}

impl App {
    /// Every text comes in here.
    pub fn take(&mut self, text: String, source: Source, tell: &Callback<Gesture>) -> Action {
        if text.len() <= AT_ONCE {
            return Action::Enter { text, source };
        }
        self.come(Work::Parsing(Parsing::new(text)), source, tell)
    }

    /// Reads on for a while. Each return to the browser is a moment in which it answers the reader.
    pub fn read_on(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        let Coming { work, source, .. } = self.coming.take()?;
        let work = match work {
            Work::Parsing(mut parsing) => match browser::within(SLICE, || parsing.step()) {
                Some(document) => Work::Parsed(document),
                None => Work::Parsing(parsing),
            },
            Work::Parsed(document) => Work::Read(Reading::at_first(document, source.clone())),
            Work::Read(reading) => return Some(Action::Read(reading)),
        };
        Some(self.come(work, source, tell))
    }

    fn come(&mut self, work: Work, source: Source, tell: &Callback<Gesture>) -> Action {
        let percent = if let Work::Parsing(parsing) = &work { parsing.percent() } else { 99 };
        let tell = tell.clone();
        let next = Timeout::new(0, move || tell.emit(Gesture::ReadOn));
        self.coming = Some(Coming { work, source, _next: next });
        Action::Await(Some(Wait::Text(percent)))
    }
}

/// Whether a text is so long that what takes as long as reading it is no matter of a moment.
pub fn is_long(reading: &Reading) -> bool {
    reading.document.text.len() > AT_ONCE
}
