//! Links that are opened or made. Both go in steps, between which the page answers its reader. What is known before the
//! first character is read when the first link comes up, and kept for the next.

use std::rc::Rc;
use std::sync::Arc;

use gloo::timers::callback::Timeout;
use tigang::link::{Damage, Link, Parcel, Priming, Prior, Reading, Writing, glance};
use yew::Callback;

use super::action::Action;
use super::app::App;
use super::browser;
use super::coming::Wait;
use super::gesture::Gesture;
use super::letter::{Origin, arrived};

/// For so many milliseconds is a link worked on before the page looks up. It looks up no sooner than it must to seem awake:
/// browsers make it wait for four milliseconds each time.
const SLICE: u32 = 30;

/// What the page works on: one link that is opened and one that is made, at most. A later one takes the place of an
/// earlier one of its kind.
#[derive(Debug, Default)]
pub struct Post {
    known: Known,
    opening: Option<Opening>,
    making: Option<Writing>,
    /// What is to be made as soon as that can begin.
    parcel: Option<Parcel>,
    /// Runs until it is worked on.
    next: Option<Timeout>,
}

/// What is known before the first character.
#[derive(Debug, Default)]
enum Known {
    #[default]
    Nothing,
    Part(Box<Priming>),
    All(Arc<Prior>),
}

/// A link that is being opened.
#[derive(Debug)]
struct Opening {
    origin: Origin,
    reading: Option<Reading>,
    /// Whether it was found damaged before.
    is_second: bool,
}

/// A link that is being made, as far as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// So many hundredths of the work are done.
    Part(u8),
    /// It is made.
    Whole(Rc<Link>),
    /// No link can hold this: it is too long.
    TooLong,
}

/// What came of a step.
#[derive(Debug, PartialEq, Eq)]
enum Came {
    /// This was sent by a link from here; or this is wrong with it.
    Opened(Origin, Result<Parcel, Damage>),
    Made(Link),
}

impl Post {
    /// Whether there is anything to do.
    const fn is_idle(&self) -> bool {
        self.opening.is_none() && self.making.is_none() && self.parcel.is_none()
    }

    /// Goes on for some milliseconds. Gives what is done by now.
    fn step(&mut self) -> Option<Came> {
        let prior = match &mut self.known {
            Known::All(prior) => prior.clone(),
            Known::Nothing => {
                self.known = Known::Part(Box::default());
                return None;
            }
            Known::Part(priming) => {
                if priming.step()
                    && let Known::Part(priming) = std::mem::take(&mut self.known)
                {
                    self.known = Known::All(priming.finish());
                }
                return None;
            }
        };
        if let Some(Opening { origin, reading, is_second }) = self.opening.take() {
            let mut reading = reading.map_or_else(|| Reading::new(prior, &origin.address), Ok);
            if reading.as_mut().is_ok_and(|reading| !reading.step()) {
                self.opening = Some(Opening { origin, reading: reading.ok(), is_second });
                return None;
            }
            let result = reading.and_then(Reading::finish);
            if is_second || !matches!(result, Err(Damage::Cut(_) | Damage::Changed(_))) {
                return Some(Came::Opened(origin, result));
            }
            // WebKit (2.50.6) miscalculates now and then while it compiles the program, so that a sound link seems damaged.
            (self.known, self.opening) = (Known::Nothing, Some(Opening { origin, reading: None, is_second: true }));
            return None;
        }
        if let Some(parcel) = self.parcel.take() {
            self.making = Writing::new(prior, parcel);
            return None;
        }
        let mut writing = self.making.take()?;
        if writing.step() {
            return Some(Came::Made(writing.finish()));
        }
        self.making = Some(writing);
        None
    }

    /// How many hundredths of the work are done, where the second half of it is done so far.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a share")]
    fn percent(&self, second: f64) -> u8 {
        let (first, second) = match &self.known {
            Known::Nothing => (0.0, 0.0),
            Known::Part(priming) => (priming.done(), 0.0),
            Known::All(_) => (1.0, second),
        };
        ((first + second) * 50.0) as u8
    }

    /// What the reader is told of what is not done yet. It may be both: then of what is opened, which is done first.
    fn told(&self) -> Action {
        if let Some(opening) = &self.opening {
            let done = opening.reading.as_ref().map_or(0.0, Reading::done);
            return Action::Await(Some(Wait::Link(self.percent(done))));
        }
        Action::Make(Some(Made::Part(self.percent(self.making.as_ref().map_or(0.0, Writing::done)))))
    }
}

impl App {
    /// Begins to open a link. A long text that is on its way in is waited for no longer.
    pub fn open_link(&mut self, origin: Origin, tell: &Callback<Gesture>) -> Action {
        if let Err(damage) = glance(&origin.address) {
            return arrived(origin, Err(damage));
        }
        // The text itself comes soon enough.
        self.rehearsal = None;
        // A browser may tell the same twice.
        if self.post.opening.as_ref().is_none_or(|opening| opening.origin != origin) {
            self.post.opening = Some(Opening { origin, reading: None, is_second: false });
        }
        self.work_later(tell)
    }

    /// Begins to make a link. How far it is, and what has become of it, is told by [`Action::Make`].
    pub fn make_link(&mut self, parcel: Parcel, tell: &Callback<Gesture>) -> Action {
        if !parcel.fits() {
            return Action::Make(Some(Made::TooLong));
        }
        (self.post.parcel, self.post.making) = (Some(parcel), None);
        self.work_later(tell)
    }

    /// Works on for a while. Each return to the browser is a moment in which it answers the reader.
    pub fn work_on(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        let came = browser::within(SLICE, || if self.post.is_idle() { Some(None) } else { self.post.step().map(Some) });
        match came.flatten() {
            None if self.post.is_idle() => None,
            None => Some(self.work_later(tell)),
            Some(came) => {
                if !self.post.is_idle() {
                    self.work_later(tell);
                }
                Some(match came {
                    Came::Opened(origin, result) => arrived(origin, result),
                    Came::Made(link) => Action::Make(Some(Made::Whole(link.into()))),
                })
            }
        }
    }

    /// What the reader waits for no longer is not worked on.
    pub fn leave_off(&mut self) {
        if !matches!(self.state.coming, Some(Wait::Link(_))) {
            self.post.opening = None;
        }
        if !matches!(self.state.made, Some(Made::Part(_))) {
            (self.post.parcel, self.post.making) = (None, None);
        }
    }

    fn work_later(&mut self, tell: &Callback<Gesture>) -> Action {
        let tell = tell.clone();
        self.post.next = Some(Timeout::new(0, move || tell.emit(Gesture::WorkOn)));
        self.post.told()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "同志们：今天，我们召开全县安全生产工作会议。下面，我讲三点意见。";

    /// What comes of it, with all that the reader was told meanwhile.
    fn worked(post: &mut Post) -> (Came, Vec<u8>) {
        let mut told = Vec::new();
        loop {
            if let Some(came) = post.step() {
                return (came, told);
            }
            match post.told() {
                Action::Await(Some(Wait::Link(percent))) | Action::Make(Some(Made::Part(percent))) => {
                    told.push(percent);
                }
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn a_link_is_made_and_opened_in_steps_and_its_progress_is_known() {
        let mut post = Post::default();
        assert!(post.is_idle());
        let parcel = Parcel::of(TEXT.repeat(40));
        post.parcel = Some(parcel.clone());
        let (Came::Made(link), told) = worked(&mut post) else { panic!("a link is made") };
        assert!(told.is_sorted() && told.len() > 20, "{told:?}");
        assert!(told[0] < 5 && told.contains(&50) && told.contains(&96), "{told:?}");
        assert!(post.is_idle());
        for (address, result) in [
            (link.address("https://example.org/").into(), Ok(parcel.clone())),
            ("https://example.org/?n=51".into(), Err(Damage::Empty { expected: Some(51) })),
            ("#Zabc".into(), Err(Damage::Version('Z'))),
        ] {
            let origin = Origin { address, is_kept: false };
            post.opening = Some(Opening { origin: origin.clone(), reading: None, is_second: false });
            // What is opened comes first.
            post.parcel = Some(parcel.clone());
            let (came, told) = worked(&mut post);
            assert_eq!(came, Came::Opened(origin, result));
            assert!(told.iter().all(|percent| (50..=100).contains(percent)), "{told:?}");
        }
        assert_eq!(worked(&mut post).0, Came::Made(link));
    }

    #[test]
    fn a_damaged_link_is_read_twice_before_that_is_told() {
        let mut post = Post { parcel: Some(Parcel::of(tigang::input::sample())), ..Post::default() };
        let (Came::Made(link), _) = worked(&mut post) else { panic!("a link is made") };
        let origin = Origin { address: link.fragment[..link.fragment.len() - 3].into(), is_kept: false };
        post.opening = Some(Opening { origin, reading: None, is_second: false });
        let (came, told) = worked(&mut post);
        assert!(matches!(came, Came::Opened(_, Err(Damage::Cut(_)))), "{came:?}");
        // From the middle, as all is known; from the beginning, as nothing is.
        assert_eq!(told.windows(2).filter(|pair| pair[1] < pair[0]).count(), 1, "{told:?}");
        assert!(told.contains(&0), "{told:?}");
    }
}
