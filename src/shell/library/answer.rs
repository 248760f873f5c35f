//! What becomes of what the browser answers.

use std::rc::Rc;

use yew::Context;

use super::card::{Id, Kept};
use super::filing::Filing;
use super::order::{Answer, Told};
use super::{Said, Step, Trouble};
use crate::shell::action::Action;
use crate::shell::app::{App, Message};
use crate::shell::browser;
use crate::shell::coming::Wait;
use crate::shell::notice::Notice;
use crate::shell::panel::Panel;
use crate::shell::reading::Reading;
use crate::shell::source::Source;

impl App {
    /// The browser has answered.
    pub fn shelved(&mut self, ctx: &Context<Self>, told: Told) -> Option<Action> {
        let act = |action| ctx.link().send_message(Message::Act(action));
        let (cards, answer) = match told {
            Ok(told) => told,
            Err((trouble, is_heard)) => {
                act(Action::Library(Step::Trouble(trouble)));
                return self.failed(trouble, is_heard);
            }
        };
        self.desk.limit = None;
        let words = &self.state.settings.language.words().shelf;
        let is_first = matches!(answer, Answer::Filed(..)) && browser::kept_count().is_none();
        let is_free = self.state.notice.is_none();
        if !is_first || is_free {
            browser::note_count(cards.len());
        }
        let is_gone = self.state.loses(&cards);
        act(Action::Library(Step::Listed(cards, browser::clock())));
        let said = match answer {
            // What nobody has done here was done in another window.
            Answer::Done => is_gone.then_some(Said::Gone),
            Answer::Filed(document, filed, id) => {
                let card = filed.card;
                let now = card.id.clone();
                // What differs from it in what was put right is not known to be that.
                let is_it = self.state.reading.as_ref().is_some_and(|reading| reading.corrections == card.corrections);
                if filed.filing != Filing::Same || is_it {
                    self.know(now.clone(), card.revision);
                }
                self.desk.told = None;
                let is_newest = |reading: &Reading| reading.id != id || Rc::ptr_eq(&reading.document, &document);
                if self.state.reading.as_ref().is_none_or(is_newest) && !self.editing.is_ahead() {
                    browser::let_go(&id);
                }
                // Where the page breaks it comes back to what is kept, too.
                if self.state.reading.as_ref().is_some_and(|reading| Rc::ptr_eq(&reading.document, &document)) {
                    Self::note(&now, self.left_at());
                }
                act(Action::Library(Step::Filed(document, id, now)));
                match filed.filing {
                    Filing::Twin => Some(Said::Twin),
                    _ => (is_first && is_free).then_some(Said::First),
                }
            }
            Answer::Fetched(kept, is_last) => return self.fetched(kept, is_last),
            Answer::Taken(kept) => {
                let title = kept.as_ref()?.card.called().clone();
                self.desk.taken.extend(kept);
                Some(Said::Removed(title))
            }
            Answer::Returned(id) => {
                self.desk.taken.retain(|taken| taken.card.id != id);
                // The one before can be put back, too.
                let is_offered = matches!(self.state.notice, Some(Notice::Library(Said::Removed(_))));
                match self.desk.taken.last().filter(|_| is_offered) {
                    Some(taken) => Some(Said::Removed(taken.card.called().clone())),
                    None => return is_offered.then_some(Action::Dismiss),
                }
            }
            Answer::Cleared(number) => {
                browser::note_left("");
                self.desk.taken.clear();
                Some(Said::Cleared(number))
            }
            Answer::Written(number, file) => {
                browser::save_json(&[words.title, " ", &browser::clock().date(), ".json"].concat(), &file);
                Some(Said::Written(number))
            }
            Answer::Found(words, found) => return Some(Action::Library(Step::Found(words, found))),
            Answer::Brought(Ok([fresh, there, damaged])) => {
                act(Action::Library(Step::Brought));
                Some(Said::Brought(fresh, there, damaged))
            }
            Answer::Brought(Err(unfit)) => Some(Said::Unfit(unfit)),
        };
        said.map(|said| Action::Say(Notice::Library(said)))
    }

    /// The browser could not do what it was asked for, or does not answer. That is said once, or where the reader waits.
    fn failed(&mut self, trouble: Trouble, is_heard: bool) -> Option<Action> {
        let is_last = self.state.coming == Some(Wait::Kept);
        let is_new = self.desk.told != Some(trouble);
        if !is_heard && !is_last {
            return None;
        }
        self.desk.told = Some(trouble);
        // In the dialog he waits each time.
        let is_said = is_new || self.state.panel == Some(Panel::Library);
        is_said.then_some(Action::Refuse(Notice::Library(Said::Trouble(trouble))))
    }

    /// A speech is there. One that was read last is no longer wanted where something else has come meanwhile.
    fn fetched(&mut self, kept: Option<Kept>, is_last: bool) -> Option<Action> {
        if is_last && self.state.coming != Some(Wait::Kept) {
            return None;
        }
        let Some(kept) = kept else {
            browser::note_left("");
            return Some(if is_last { Action::Await(None) } else { Action::Say(Notice::Library(Said::Unreadable)) });
        };
        let Kept { card, text } = kept;
        self.know(card.id.clone(), card.revision);
        Some(Action::Enter { text, source: Source::Kept(card) })
    }

    fn know(&mut self, id: Id, revision: u64) {
        self.desk.known.retain(|(known, _)| *known != id);
        self.desk.known.push((id, revision));
    }
}
