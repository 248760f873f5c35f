//! A text on its way in. A long one is read in steps, between which the page answers its reader; what was there before
//! stays until it is read. It is the same when a long text is put right or edited.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use tigang::correction::Put;
use tigang::{Corrected, Correction, Document, Parsing, Span};
use yew::Callback;

use super::action::Action;
use super::app::App;
use super::browser;
use super::gesture::Gesture;
use super::past::Deed;
use super::reading::Reading;
use super::source::Source;
use super::state::{carried, kept, reduce};

/// Texts of up to so many bytes are read at once: some 300,000 Chinese characters.
const AT_ONCE: usize = 900_000;

/// For so many milliseconds is a long text read before the page looks up: less than a frame.
const SLICE: u32 = 12;

/// A long text that is being read.
#[derive(Debug)]
pub struct Coming {
    step: Step,
    aim: Aim,
    /// The document that it is to take the place of, where it is the same text put right or edited.
    from: Option<Rc<Document>>,
    /// Runs until it is read on.
    _next: Timeout,
}

/// How far it is.
#[derive(Debug)]
enum Step {
    /// A choice is being put into it.
    Putting(Parsing<Option<Put>>),
    /// It is being parsed, with these corrections in it.
    Parsing(Parsing<Corrected>, Rc<[Correction]>),
    Parsed(Corrected, Rc<[Correction]>),
    Read(Reading),
}

/// What it is read for.
#[derive(Debug)]
enum Aim {
    /// It comes from there.
    Enter(Source),
    /// Something is put right at this place.
    Correct(Span),
    /// This is done to it, at a place that is to be seen.
    Deed(Deed, Option<Span>),
    /// Its outline follows what is written; where that is all, this is in the box.
    Draft(Option<String>),
}

impl App {
    /// Every text comes in here.
    pub fn take(&mut self, text: String, source: Source, tell: &Callback<Gesture>) -> Option<Action> {
        if text.len() <= AT_ONCE {
            return Some(Action::Enter { text, source });
        }
        self.come(parse(text, Rc::default()), Aim::Enter(source), None, tell)
    }

    /// What has a long text read anew is done in steps. While one is on its way, nothing else is done to what is read.
    pub fn in_steps(&mut self, action: Action, tell: &Callback<Gesture>) -> Option<Action> {
        let state = self.state.clone();
        let is_long = |reading: &&Reading| reading.document.text.len() > AT_ONCE;
        let Some(reading) = state.reading.as_ref().filter(is_long) else { return Some(action) };
        let (document, corrections) = (&reading.document, &reading.corrections);
        let (step, aim) = match action {
            Action::Correct { .. } | Action::Drop(_) | Action::Undo | Action::Redo | Action::Edit
                if state.coming.is_some() =>
            {
                return None;
            }
            Action::Correct { choice, block } => {
                self.state = reduce(&state, Action::Close);
                let put = Parsing::put(choice, document.clone(), block, corrections.clone());
                (Step::Putting(put), Aim::Correct(document.blocks.get(block)?.span))
            }
            Action::Drop(which) => {
                self.state = reduce(&state, Action::Close);
                let kept = kept(corrections, &which);
                let deed = Deed::Dropped(corrections.len() - kept.len());
                (parse(document.text.clone(), kept), Aim::Deed(deed, None))
            }
            Action::Draft(text) => (parse(state.written(&text)?, corrections.clone()), Aim::Draft(None)),
            Action::Finish(text) => match state.written(&text) {
                Some(written) => (parse(written, corrections.clone()), Aim::Draft(Some(text))),
                None => return Some(Action::Finish(text)),
            },
            other => return Some(other),
        };
        self.come(step, aim, Some(document.clone()), tell)
    }

    /// The reader writes on: what is on its way of it is no longer what is written.
    pub fn outdate(&mut self) -> Option<Action> {
        let coming = self.coming.take_if(|coming| matches!(coming.aim, Aim::Draft(_)))?;
        (!coming.is_silent()).then_some(Action::Await(None))
    }

    /// Reads on for a while. Each return to the browser is a moment in which it answers the reader.
    pub fn read_on(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        let Coming { step, mut aim, from, .. } = self.coming.take()?;
        let now = self.state.reading.as_ref();
        let is_there = |from: &Rc<Document>| now.is_some_and(|now| Rc::ptr_eq(from, &now.document));
        if !from.as_ref().is_none_or(is_there) {
            return Some(Action::Await(None));
        }
        let step = match step {
            Step::Putting(mut parsing) => match (browser::within(SLICE, || parsing.step()), aim) {
                (None, same) => {
                    aim = same;
                    Step::Putting(parsing)
                }
                (Some(Some(Put { correction, corrections, corrected })), Aim::Correct(place)) => {
                    aim = Aim::Deed(Deed::of(&correction), Some(place));
                    Step::Parsed(corrected, corrections.into())
                }
                _ => return Some(Action::Await(None)),
            },
            Step::Parsing(mut parsing, corrections) => match browser::within(SLICE, || parsing.step()) {
                None => Step::Parsing(parsing, corrections),
                Some(corrected) => Step::Parsed(corrected, corrections),
            },
            Step::Parsed(corrected, corrections) => match (&aim, now) {
                (Aim::Enter(source), now) => {
                    let carried =
                        now.filter(|_| corrections.is_empty()).and_then(|now| carried(now, &corrected, source));
                    match carried {
                        Some(carried) => parse(corrected.document.text, carried),
                        None => Step::Read(Reading::with(corrected, source.clone(), corrections)),
                    }
                }
                (_, now) => Step::Read(now?.again(corrected, corrections)),
            },
            Step::Read(reading) => {
                return Some(match aim {
                    Aim::Draft(finished) => Action::Drafted(reading, finished),
                    Aim::Deed(deed, place) => Action::Again(reading, deed, place),
                    _ => Action::Read(reading),
                });
            }
        };
        self.come(step, aim, from, tell)
    }

    /// Says how far it is, unless it is better done in silence.
    fn come(&mut self, step: Step, aim: Aim, from: Option<Rc<Document>>, tell: &Callback<Gesture>) -> Option<Action> {
        let percent = match &step {
            Step::Putting(parsing) => parsing.percent(),
            Step::Parsing(parsing, _) => parsing.percent(),
            _ => 99,
        };
        let tell = tell.clone();
        let next = Timeout::new(0, move || tell.emit(Gesture::ReadOn));
        let coming = self.coming.insert(Coming { step, aim, from, _next: next });
        (!coming.is_silent()).then_some(Action::Await(Some(percent)))
    }
}

impl Coming {
    /// Whether nothing is said of it: the outline follows the writing by itself.
    pub fn is_silent(&self) -> bool {
        matches!(self.aim, Aim::Draft(None))
    }
}

fn parse(text: String, corrections: Rc<[Correction]>) -> Step {
    Step::Parsing(Parsing::with(text, corrections.clone()), corrections)
}
