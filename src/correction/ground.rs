//! What corrections say of the lines of a text, before headings are looked for: which of them are the declared outline,
//! and where paragraphs are broken.

use std::ops::Range;

use super::change::Matter;
use super::spot::Spots;
use super::{Change, Correction, Lost, Outcome, Place};
use crate::document::Hand;
use crate::outline::Contents;
use crate::text::{Line, LineKind, Paragraph};

/// Where corrections hold in a text. As a hand it puts right its lines and leaves its headings.
pub(super) struct Footing {
    /// For each correction, what became of it.
    pub outcomes: Vec<Outcome>,
    /// The outline that a correction declares: the first and the last of its lines, both in it, and the correction.
    told: Option<(Range<usize>, usize)>,
    /// For each correction that says of a line that no declared outline holds it, the line and the correction.
    undeclared: Vec<(usize, usize)>,
    /// For each line before which a paragraph is broken, the correction that says so.
    breaks: Marks,
    /// The correction that breaks paragraphs before every line.
    lines: Option<usize>,
    /// For each line of which a correction says that a heading starts there or none, that correction.
    pub headings: Marks,
}

impl Footing {
    /// Finds the places of corrections among the lines of a text.
    pub fn new(spots: &Spots, corrections: &[Correction]) -> Self {
        let mut footing = Self {
            outcomes: vec![Outcome::Idle; corrections.len()],
            told: None,
            undeclared: Vec::new(),
            breaks: Marks::default(),
            lines: None,
            headings: Marks::default(),
        };
        footing.find_outline(spots, corrections);
        footing.find_lines(spots, corrections);
        footing
    }

    /// Finds what is declared and undeclared, among all lines.
    fn find_outline(&mut self, spots: &Spots, corrections: &[Correction]) {
        let mut about = about(Matter::Outline, corrections).peekable();
        if about.peek().is_none() {
            return;
        }
        let everywhere = spots.search(&|_| true);
        let line_of = |place: &Place| everywhere.find(place).map(|spot| spot.line);
        for (at, place, change) in about {
            let found = match change {
                Change::Declared { last } => line_of(place)
                    .and_then(|first| Ok(first..line_of(last)? + 1))
                    .map(|lines| self.declare(spots, lines, at)),
                _ => line_of(place).map(|line| self.undeclare(line, at)),
            };
            self.drop_lost(at, found);
        }
        if self.told.is_none() {
            self.undeclared.retain(|(line, _)| spots.declared.contains(line));
            self.undeclared.iter().for_each(|(_, at)| self.outcomes[*at] = Outcome::Applied);
        }
    }

    /// Finds the lines that paragraphs and headings start with or not, among those of the speech.
    fn find_lines(&mut self, spots: &Spots, corrections: &[Correction]) {
        let declared = self.declared(spots);
        let speech = spots.search(&|spot| !declared.contains(&spot.line));
        for matter in [Matter::Break, Matter::Heading] {
            for (at, place, _) in about(matter, corrections) {
                let found = speech.find(place).map(|spot| self.note(matter, spot.line, at));
                self.drop_lost(at, found);
            }
        }
        for (at, _) in corrections.iter().enumerate().filter(|(_, one)| one.change == Change::Lines) {
            self.note(Matter::Lines, 0, at);
        }
    }

    fn drop_lost(&mut self, at: usize, found: Result<(), Lost>) {
        if let Err(lost) = found {
            self.outcomes[at] = Outcome::Dropped(lost);
        }
    }

    /// Correction `at` declares the outline in these lines.
    fn declare(&mut self, spots: &Spots, lines: Range<usize>, at: usize) {
        if lines.is_empty() || spots.is_cut(lines.clone()) {
            self.outcomes[at] = Outcome::Dropped(Lost::Gone);
            return;
        }
        self.undeclared.retain(|(line, earlier)| {
            let holds = !lines.contains(line);
            if !holds {
                self.outcomes[*earlier] = Outcome::Overruled;
            }
            holds
        });
        if let Some((_, earlier)) = self.told.replace((lines, at)) {
            self.outcomes[earlier] = Outcome::Overruled;
        }
    }

    /// Correction `at` says that no declared outline holds this line.
    fn undeclare(&mut self, line: usize, at: usize) {
        if let Some((_, earlier)) = self.told.take_if(|(lines, _)| lines.contains(&line)) {
            self.outcomes[earlier] = Outcome::Overruled;
        }
        self.undeclared.push((line, at));
    }

    /// The lines that are the declared outline then.
    fn declared(&self, spots: &Spots) -> Range<usize> {
        match &self.told {
            Some((lines, _)) => lines.clone(),
            None if !self.undeclared.is_empty() => 0..0,
            None => spots.declared.clone(),
        }
    }

    /// Correction `at` speaks of this line, and the one that did before does no more.
    fn note(&mut self, matter: Matter, line: usize, at: usize) {
        let earlier = match matter {
            Matter::Break => self.breaks.insert(line, at),
            Matter::Heading => self.headings.insert(line, at),
            Matter::Lines | Matter::Outline => self.lines.replace(at),
        };
        if let Some(earlier) = earlier {
            self.outcomes[earlier] = Outcome::Overruled;
        }
    }

    /// Whether it leaves the lines of a text as the parser reads them.
    pub fn is_natural(&self) -> bool {
        self.told.is_none() && self.undeclared.is_empty() && self.breaks.is_empty() && self.lines.is_none()
    }
}

impl Hand for Footing {
    fn contents(&mut self, text: &str, lines: &[Line], found: Option<Contents>) -> Option<Contents> {
        let Some((told, at)) = &self.told else { return found.filter(|_| self.undeclared.is_empty()) };
        let told = Contents::told(text, lines, told.clone());
        if found.as_ref().is_some_and(|found| found.lines == told.lines) {
            return found;
        }
        self.outcomes[*at] = Outcome::Applied;
        Some(told)
    }

    fn paragraphs(&mut self, text: &str, lines: &[Line], paragraphs: &mut Vec<Paragraph>) {
        if self.breaks.is_empty() && self.lines.is_none() {
            return;
        }
        let mut broken: Vec<Paragraph> = Vec::with_capacity(paragraphs.len());
        for paragraph in paragraphs.drain(..) {
            let inside = paragraph.lines().start + 1..paragraph.lines().end;
            let said = self.breaks.within(inside.clone());
            for (_, correction) in said {
                self.outcomes[*correction] = Outcome::Applied;
            }
            let starts: Vec<usize> = if self.lines.is_some() {
                inside.filter(|line| lines[*line].kind == LineKind::Text).collect()
            } else {
                said.iter().map(|(line, _)| *line).collect()
            };
            if let (Some(correction), false) = (self.lines, starts.is_empty()) {
                self.outcomes[correction] = Outcome::Applied;
            }
            broken.extend(parts(text, lines, paragraph, &starts));
        }
        *paragraphs = broken;
    }
}

/// Corrections by the lines that they speak of, in the order of the lines.
#[derive(Default)]
pub(super) struct Marks(Vec<(usize, usize)>);

impl Marks {
    /// Correction `at` speaks of this line. Gives the one that did before.
    fn insert(&mut self, line: usize, at: usize) -> Option<usize> {
        match self.0.binary_search_by_key(&line, |(own, _)| *own) {
            Ok(place) => Some(std::mem::replace(&mut self.0[place].1, at)),
            Err(place) => {
                self.0.insert(place, (line, at));
                None
            }
        }
    }

    /// The lines among these of which corrections speak, and which.
    pub fn within(&self, lines: Range<usize>) -> &[(usize, usize)] {
        let of = |line: usize| self.0.partition_point(|(own, _)| *own < line);
        &self.0[of(lines.start)..of(lines.end).max(of(lines.start))]
    }

    /// The correction that speaks of this line.
    pub fn at(&self, line: usize) -> Option<usize> {
        self.within(line..line + 1).first().map(|(_, at)| *at)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The corrections with a place that are about this matter, each with its index.
fn about(matter: Matter, corrections: &[Correction]) -> impl Iterator<Item = (usize, &Place, &Change)> {
    let own = corrections.iter().enumerate().filter(move |(_, one)| one.change.matter() == matter);
    own.filter_map(|(at, one)| Some((at, one.place.as_ref()?, &one.change)))
}

/// The parts of a paragraph that is broken before the lines of `starts`. Each ends with words: page numbers between two
/// parts belong to neither.
pub(super) fn parts(text: &str, lines: &[Line], paragraph: Paragraph, starts: &[usize]) -> Vec<Paragraph> {
    if starts.is_empty() {
        return vec![paragraph];
    }
    let ends = starts.iter().copied().chain([paragraph.lines().end]);
    let starts = std::iter::once(paragraph.lines().start).chain(starts.iter().copied());
    let part = |(start, end): (usize, usize)| {
        let is_text = |line: &usize| lines[*line].kind == LineKind::Text;
        let end = (start..end).rev().find(is_text).map_or(end, |last| last + 1);
        Paragraph::of(text, lines, start..end)
    };
    starts.zip(ends).map(part).collect()
}
