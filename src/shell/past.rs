//! What the reader did to the text, so that it can be undone and done again.

use tigang::{Change, Correction, Place};

use super::language::{HandWords, fill};
use super::library::card::Id;
use super::state::Reading;

/// What the reader did. Each is a step back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Put something right, at the line of these words.
    Corrected(Verb, String),
    /// Took so many corrections back.
    Dropped(usize),
    /// Edited the text.
    Edited,
    /// Let another text take its place.
    Replaced,
    /// Put it away.
    PutAway,
}

/// How something was put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Made a heading, or moved to this level.
    Heading(u8),
    /// Made none.
    Plain,
    /// A paragraph broken before it.
    Break,
    /// The declared outline starts with it.
    Declared,
    /// It is in no declared outline.
    Undeclared,
    /// All line breaks are kept.
    Lines,
}

impl Verb {
    /// What a correction does to a line.
    pub fn of(change: &Change) -> Self {
        match change {
            Change::Heading { depth } => Self::Heading(*depth),
            Change::Break => Self::Break,
            Change::Declared { .. } => Self::Declared,
            Change::Undeclared => Self::Undeclared,
            Change::Lines => Self::Lines,
            _ => Self::Plain,
        }
    }

    /// The correction of a line of these words, as the page calls it.
    pub fn said(self, of: &str, words: &HandWords) -> String {
        match self {
            Self::Heading(depth) => fill(words.heading, &[of, words.level(depth)]),
            Self::Plain => fill(words.plain, &[of]),
            Self::Break => fill(words.broken, &[of]),
            Self::Declared => fill(words.declared, &[of]),
            Self::Undeclared => fill(words.undeclared, &[of]),
            Self::Lines => words.lines.to_owned(),
        }
    }
}

impl Deed {
    /// The making of a correction.
    pub fn of(correction: &Correction) -> Self {
        let words = correction.place().map(Place::words).unwrap_or_default();
        Self::Corrected(Verb::of(correction.change()), words.to_owned())
    }

    /// Its name in the page.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Corrected(..) => "corrected",
            Self::Dropped(_) => "dropped",
            Self::Edited => "edited",
            Self::Replaced => "replaced",
            Self::PutAway => "put-away",
        }
    }

    /// What it is called.
    pub fn said(&self, words: &HandWords) -> String {
        match self {
            Self::Corrected(verb, of) => verb.said(of, words),
            Self::Dropped(number) => fill(words.dropped, &[&number.to_string()]),
            Self::Edited => words.edited.to_owned(),
            Self::Replaced => words.replaced.to_owned(),
            Self::PutAway => words.put_away.to_owned(),
        }
    }
}

/// A text as it was before a deed, or after one that was undone.
#[derive(Clone, Debug)]
struct Step {
    reading: Option<Reading>,
    deed: Deed,
}

/// The steps back and forth from what is read now.
#[derive(Clone, Debug, Default)]
pub struct Past {
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// So many steps are kept at most.
const STEPS_MOST: usize = 100;

/// The texts of the steps take so many bytes at most, but the last step is kept whatever it takes.
const BYTES_MOST: usize = 64_000_000;

impl Past {
    /// Notes what was read before `deed`. What was undone before cannot be done again.
    pub fn note(&mut self, reading: Option<Reading>, deed: Deed) {
        self.undone.clear();
        self.done.push(Step { reading, deed });
        let mut bytes = 0;
        let fits = |(at, step): &(usize, &Step)| {
            bytes += step.reading.as_ref().map_or(0, |reading| reading.document.text.len());
            *at == 0 || (*at < STEPS_MOST && bytes <= BYTES_MOST)
        };
        let kept = self.done.iter().rev().enumerate().take_while(fits).count();
        self.done.drain(..self.done.len() - kept);
    }

    /// One step back from what is read `now`: what was read before, and what is undone with that. Nothing where there is
    /// none.
    pub fn undo(&mut self, now: Option<Reading>) -> Option<(Option<Reading>, Deed)> {
        step(&mut self.done, &mut self.undone, now)
    }

    /// One step forth.
    pub fn redo(&mut self, now: Option<Reading>) -> Option<(Option<Reading>, Deed)> {
        step(&mut self.undone, &mut self.done, now)
    }

    /// What was kept under one name is kept under another.
    pub fn rename(&mut self, from: &Id, to: &Id) {
        let readings = self.done.iter_mut().chain(&mut self.undone).filter_map(|step| step.reading.as_mut());
        readings.filter(|reading| reading.id == *from).for_each(|reading| reading.id = to.clone());
    }

    /// Whether there is a step back, and one forth.
    pub fn reaches(&self) -> (bool, bool) {
        (!self.done.is_empty(), !self.undone.is_empty())
    }
}

fn step(from: &mut Vec<Step>, to: &mut Vec<Step>, now: Option<Reading>) -> Option<(Option<Reading>, Deed)> {
    let Step { reading, deed } = from.pop()?;
    to.push(Step { reading: now, deed: deed.clone() });
    Some((reading, deed))
}
