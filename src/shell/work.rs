//! What takes as long as reading a text: that one comes in, or that what is read is put right or edited. It is done step by
//! step; where the text is long, the page answers its reader in between.

use std::rc::Rc;

use tigang::correction::{Put, is_draft};
use tigang::{Correction, Document, Parsing, Span};

use super::action::{Action, Next};
use super::memory::mark;
use super::past::Deed;
use super::source::Source;
use super::state::{Reading, State};

/// The work that an action is.
#[derive(Debug)]
pub struct Work {
    step: Step,
    aim: Option<Aim>,
    /// The document that it takes the place of, where it is the same text put right or edited.
    from: Option<Rc<Document>>,
}

/// How far it is.
#[derive(Debug)]
enum Step {
    Parsing(Parsing<Option<Put>>),
    Parsed(Option<Put>),
    Done(Option<Action>),
}

/// What the text is read for.
#[derive(Debug)]
enum Aim {
    /// It comes from there.
    Enter(Source),
    /// This is done to it, as soon as that is known, at a place that is to be seen.
    Deed(Option<Deed>, Option<Span>),
    /// Its outline follows what is written, and this comes next.
    Draft(Next),
}

impl Work {
    /// How long the text is that an action has read, in bytes; none where it has none read.
    pub fn length(state: &State, action: &Action) -> usize {
        match action {
            Action::Enter { text, .. } => text.len(),
            Action::Correct { .. } | Action::Drop(_) | Action::Draft(_) | Action::Turn(..) | Action::Finish(_) => {
                state.reading.as_ref().map_or(0, |reading| reading.document.text.len())
            }
            _ => 0,
        }
    }

    /// A text comes in from there, with these corrections in it.
    pub fn enter(text: String, corrections: Rc<[Correction]>, source: Source) -> Self {
        let step = Step::Parsing(Parsing::with(text, corrections));
        Self { step, aim: Some(Aim::Enter(source)), from: None }
    }

    /// The work that an action is. A text that comes in is taken out of it.
    pub fn of(state: &State, action: &mut Action) -> Option<Self> {
        if let Action::Enter { text, source } = action {
            let corrections = if let Source::Kept(card) = source { card.corrections.clone() } else { Rc::default() };
            return Some(Self::enter(std::mem::take(text), corrections, source.clone()));
        }
        let Reading { document, corrections, .. } = state.reading.as_ref()?;
        let (parsing, aim) = match action {
            Action::Correct { choice, block } => {
                let place = document.blocks.get(*block)?.span;
                let put = Parsing::put(*choice, document.clone(), *block, corrections.clone());
                (put, Aim::Deed(None, Some(place)))
            }
            Action::Drop(which) => {
                let kept = corrections.iter().enumerate().filter(|(at, _)| !which.contains(at));
                let kept: Rc<[Correction]> = kept.map(|(_, correction)| correction.clone()).collect();
                let deed = Deed::Dropped(corrections.len() - kept.len());
                (Parsing::with(document.text.clone(), kept), Aim::Deed(Some(deed), None))
            }
            Action::Draft(boxed) | Action::Turn(boxed, _) | Action::Finish(boxed) => {
                let parsing = Parsing::with(state.written(boxed)?, corrections.clone());
                let next = match *action {
                    Action::Turn(_, byte) => Next::Turn(byte),
                    Action::Finish(_) => Next::Finish,
                    _ => Next::Write,
                };
                (parsing, Aim::Draft(next))
            }
            _ => return None,
        };
        Some(Self { step: Step::Parsing(parsing), aim: Some(aim), from: Some(document.clone()) })
    }

    /// Goes one step on. Gives what happens to the state when that was the last one: nothing but that the menu closes, where
    /// it comes to nothing, or where something else has taken the place of the text.
    pub fn step(&mut self, state: &State) -> Option<Action> {
        let now = state.reading.as_ref();
        if self.from.as_ref().is_some_and(|from| !now.is_some_and(|now| Rc::ptr_eq(from, &now.document))) {
            return Some(Action::Close);
        }
        self.step = match &mut self.step {
            Step::Parsing(parsing) => Step::Parsed(parsing.step()?),
            Step::Parsed(put) => match put.take() {
                Some(put) => self.read(put, state)?,
                None => Step::Done(Some(Action::Close)),
            },
            Step::Done(action) => return action.take(),
        };
        None
    }

    /// All of it, at once.
    pub fn finish(mut self, state: &State) -> Action {
        loop {
            if let Some(action) = self.step(state) {
                return action;
            }
        }
    }

    /// How many hundredths of it are done.
    pub fn percent(&self) -> u8 {
        if let Step::Parsing(parsing) = &self.step { parsing.percent() } else { 99 }
    }

    /// Whether nothing is said of it: the outline follows the writing by itself.
    pub const fn is_silent(&self) -> bool {
        matches!(self.aim, Some(Aim::Draft(Next::Write)))
    }

    /// The text is parsed: so it is read.
    fn read(&mut self, put: Put, state: &State) -> Option<Step> {
        let Put { correction, corrections, corrected } = put;
        let now = state.reading.as_ref();
        let action = match (self.aim.take()?, now) {
            (Aim::Enter(source), _) if let Some(known) = known(state, &corrected.document, &source, &corrections) => {
                self.aim = Some(Aim::Enter(source));
                return Some(Step::Parsing(Parsing::with(corrected.document.text, known)));
            }
            (Aim::Enter(source), _) => Action::Read(Reading::with(corrected, source, corrections)),
            (Aim::Deed(deed, place), Some(now)) if corrections[..] != now.corrections[..] => {
                let deed = deed.or_else(|| correction.as_ref().map(Deed::of))?;
                Action::Again(now.again(corrected, corrections), deed, place)
            }
            (Aim::Draft(next), Some(now)) => Action::Drafted(now.again(corrected, corrections), next),
            _ => Action::Close,
        };
        Some(Step::Done(Some(action)))
    }
}

/// What was put right before in a text that comes in: in the very same one, where it is kept, or in the draft that is read.
fn known(state: &State, fresh: &Document, source: &Source, corrections: &Rc<[Correction]>) -> Option<Rc<[Correction]>> {
    let is_own = corrections.is_empty() && matches!(source, Source::Pasted | Source::File(_));
    let same = || state.shelf.same(fresh.text.len(), &|| mark(&fresh.text)).map(|card| card.corrections.clone());
    let kept = if is_own { same().filter(|kept| !kept.is_empty()) } else { None };
    let now = state.reading.as_ref();
    kept.or_else(|| Some(now.filter(|now| takes_along(now, fresh, source, corrections))?.corrections.clone()))
}

/// Whether a text that comes in takes over the corrections of what was read before: as a draft of the same speech does. The
/// same file in another encoding is the same text, better read.
fn takes_along(earlier: &Reading, fresh: &Document, source: &Source, corrections: &[Correction]) -> bool {
    corrections.is_empty()
        && !earlier.corrections.is_empty()
        && !earlier.source.same_file(source)
        && is_draft(&earlier.document, fresh)
}

#[cfg(test)]
mod tests {
    use tigang::correction::Choice;

    use super::*;
    use crate::shell::state::reduce;

    const TEXT: &str = "一、说去年\n去年一年很不容易。\n几句心里话\n我都看在眼里。\n";

    fn state() -> Rc<State> {
        reduce(&Rc::default(), Action::Enter { text: TEXT.repeat(4_000), source: Source::Pasted })
    }

    /// The work of making a heading of the third line.
    fn making(state: &State) -> Work {
        let mut action = Action::Correct { choice: Choice::Make(2), block: 2 };
        assert_eq!(Work::length(state, &action), TEXT.len() * 4_000);
        Work::of(state, &mut action).expect("a correction is work")
    }

    #[test]
    fn a_long_text_is_put_right_in_steps_that_tell_how_far_they_are() {
        let state = state();
        let mut work = making(&state);
        let mut percents = Vec::new();
        let action = loop {
            percents.push(work.percent());
            if let Some(action) = work.step(&state) {
                break action;
            }
        };
        assert!(percents.len() > 30 && percents.is_sorted() && percents[1] < 10, "{percents:?}");
        let Action::Again(reading, Deed::Corrected(_, words), Some(_)) = &action else { panic!("it is {action:?}") };
        assert_eq!((words.as_str(), reading.corrections.len()), ("几句心里话", 1));
        let there = reduce(&state, action);
        let at_once = reduce(&state, Action::Correct { choice: Choice::Make(2), block: 2 });
        assert!(there.reads_the_same(&there) && !there.reads_the_same(&state));
        let document = |state: &State| state.reading.as_ref().map(|reading| reading.document.clone());
        assert_eq!(document(&there), document(&at_once));
    }

    #[test]
    fn nothing_comes_of_it_where_another_text_has_come_meanwhile() {
        let state = state();
        let mut work = making(&state);
        assert!(work.step(&state).is_none());
        let other = reduce(&state, Action::Enter { text: TEXT.to_owned(), source: Source::Pasted });
        assert!(matches!(work.step(&other), Some(Action::Close)));
    }

    #[test]
    fn what_is_written_is_read_in_silence_until_it_is_all() {
        let state = reduce(&state(), Action::Edit(0));
        let boxed = state.boxed.text();
        let longer = [TEXT, boxed].concat();
        let of = |mut action| Work::of(&state, &mut action);
        assert!(of(Action::Draft(longer.clone())).is_some_and(|work| work.is_silent()));
        assert!(of(Action::Turn(longer.clone(), 0)).is_some_and(|work| !work.is_silent()));
        assert!(of(Action::Finish(longer)).is_some_and(|work| !work.is_silent()));
        assert!(of(Action::Draft(boxed.to_owned())).is_none() && of(Action::Undo).is_none());
    }
}
