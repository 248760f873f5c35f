//! A rehearsal: while the reader has not brought a text yet, the sample is brought and shown once where nobody sees it.
//!
//! What runs for the first time takes several times as long: the browser compiles the program as it is called, and looks for
//! the fonts of the text. All of that lies behind when the first text comes.

use std::hint::black_box;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use tigang::Document;
use tigang::input::sample;
use tigang::link::pasted;
use yew::{Context, Renderer};

use super::action::Action;
use super::app::{App, Message, Start};
use super::browser;
use super::coming::Wait;
use super::gesture::Gesture;
use super::settings::Settings;
use super::source::Source;
use super::state::State;

/// So many milliseconds after the page itself: it is on the screen by then.
const LATER: u32 = 100;

impl App {
    /// Opens the link that the page came with, or the speech that was read last, or else rehearses.
    pub fn begin(&mut self, ctx: &Context<Self>) {
        match self.state.coming {
            Some(Wait::Kept) => {}
            Some(_) => ctx.link().send_message(Message::Hand(Gesture::Travel)),
            None => self.rehearsal = Some(later(self.state.settings)),
        }
        self.open_library(ctx);
    }
}

/// Rehearses as soon as there is time, unless what is returned is dropped before.
fn later(settings: Settings) -> Timeout {
    Timeout::new(LATER, move || {
        let Some(stage) = browser::stage() else { return };
        let text = sample().to_owned();
        // What is asked of a text that is pasted, and what one needs that has lost its line breaks.
        black_box(pasted(&text));
        black_box(Document::parse(text.replace('\n', "")));
        let start = Start { state: Rc::new(State { settings, ..State::default() }), is_rehearsal: true };
        let shown = Renderer::<App>::with_root_and_props(stage.clone(), start).render();
        shown.send_message(Message::Act(Action::Enter { text, source: Source::Sample }));
        Timeout::new(0, move || {
            browser::lay_out(&stage);
            shown.destroy();
            stage.remove();
        })
        .forget();
    })
}
