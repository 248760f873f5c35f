//! The words that a link or a file quotes, marked in the text like hits.

use std::rc::Rc;

use tigang::Span;

use super::app::App;
use super::browser::{self, Hits};
use super::state::{Reading, State};

impl App {
    /// Marks the passage as far as it is drawn, where that has become more; or takes the mark away.
    pub fn tell_passage(&mut self, told: &State) {
        let state = self.state.clone();
        let before = told.reading.as_ref().map(|reading| &reading.drawn.text);
        match &state.reading {
            Some(reading) if before.is_none_or(|before| !Rc::ptr_eq(before, &reading.drawn.text)) => {
                self.mark_passage(reading);
            }
            None if before.is_some() => browser::unmark(Hits::Passage),
            _ => {}
        }
    }

    /// Marks the passage anew where the text got another size and that is of account.
    pub fn mark_passage_on(&mut self) {
        let state = self.state.clone();
        if self.seek.passage.is_some_and(|size| browser::size() != Some(size))
            && let Some(reading) = &state.reading
        {
            self.mark_passage(reading);
        }
    }

    fn mark_passage(&mut self, reading: &Reading) {
        browser::unmark(Hits::Passage);
        let spans = passage(reading);
        self.seek.passage =
            if spans.is_empty() { None } else { browser::mark(&reading.document.marks(&spans), Hits::Passage) };
    }
}

/// The passage, as a span of each paragraph that it touches. What the reader has changed is no longer what was quoted.
fn passage(reading: &Reading) -> Vec<Span> {
    let document = &reading.document;
    let place = reading.place().filter(|_| !reading.touched);
    let Some(passage) = place.and_then(|place| place.passage(&document.text)) else { return Vec::new() };
    let part = |group: &[tigang::Block]| {
        let whole = Span::new(group.first()?.content.start(), group.last()?.content.end());
        let part = Span::new(passage.start().max(whole.start()), passage.end().min(whole.end()).max(whole.start()));
        (part.start() < part.end()).then_some(part)
    };
    document.groups().filter_map(|(_, group)| part(group)).collect()
}
