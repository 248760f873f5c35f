//! What the browser is told when the state has changed: the one place of all effects that follow from it.

mod name;
mod opened;
mod row;
mod titles;

use std::rc::Rc;

use yew::Context;

use super::action::Action;
use super::app::{App, Message};
use super::browser;
use super::coming::Wait;
use super::memory::Place;
use super::notice::Notice;
use super::panel::Panel;
use super::place::Held;
use super::share::Said;
use super::state::{Reading, State};

impl App {
    /// Tells the browser what is different from the state `told` before.
    pub fn tell(&mut self, ctx: &Context<Self>, told: &State, first: bool) {
        let state = self.state.clone();
        if first || told.settings != state.settings {
            let place = (browser::offset() > 0).then(browser::place).flatten();
            browser::dress(&state.settings);
            self.name_page();
            if let Some(place) = place {
                browser::come_back(place);
            }
        }
        if !first && told.settings != state.settings {
            let unkept = !browser::remember(&told.settings, &state.settings);
            if unkept != state.unkept {
                ctx.link().send_message(Message::Act(Action::Unkept(unkept)));
            }
        }
        let tell = ctx.link().callback(Message::Hand);
        let is_other = !told.reads_the_same(&state);
        let is_redrawn = is_other || told.settings.language != state.settings.language;
        // A link that is still to be opened stays in the address.
        let is_opening = matches!(state.coming, Some(Wait::Link(_)));
        // One that does not open is no longer tried, once the reader has read that.
        let is_given_up = matches!(told.notice, Some(Notice::Damaged(_))) && state.notice.is_none();
        if (is_other || is_given_up) && !is_opening || state.share.said == Some(Said::Forgotten) {
            self.carry_link();
        }
        match &state.reading {
            Some(reading) if state.edited.is_some() && !Rc::ptr_eq(&told.boxed, &state.boxed) => {
                if is_other {
                    self.follow.attend(reading);
                }
                let held = self.held.take();
                self.open_box(held);
            }
            Some(reading) if state.edited.is_some() && is_other => self.follow.attend(reading),
            Some(reading) if state.edited.is_none() && (is_redrawn || told.edited.is_some()) => {
                match self.held.take().filter(|_| !is_other || state.keeps_place()) {
                    Some(held) => self.reread(told, reading, held, &tell),
                    None => self.open(ctx, told, reading),
                }
            }
            None if first || told.reading.is_some() || told.coming.is_some() && state.coming.is_none() => {
                self.name_page();
                browser::focus("paste");
                if told.reading.is_some() {
                    browser::clear_address();
                }
            }
            _ => {}
        }
        self.tell_version(told, &tell);
        self.stop_reading();
        self.leave_off();
        self.draw_on(ctx);
        if state.panel != told.panel {
            show(told.panel, state.panel);
        }
        if let Some(action) = self.share_again(told, &tell) {
            ctx.link().send_message(Message::Act(action));
        }
        self.tell_found(ctx, told);
        self.tell_passage(told);
        self.tell_titles(told);
        self.tell_library(told, &tell);
        if state.alone && !told.alone {
            browser::focus("text");
        } else if told.alone && !state.alone {
            self.sought = true;
        }
        self.tell_row(told);
    }

    /// Comes to where the reader was when the text was read last; what is not drawn there yet is drawn first.
    pub fn come_back(&mut self, ctx: &Context<Self>, place: Place) {
        let Some(reading) = self.state.reading.as_ref().filter(|_| place != Place::default()) else { return };
        let block = place.block.min(reading.document.blocks.len().saturating_sub(1));
        match reading.drawn.lacking(block..block) {
            Some(lacking) => {
                self.follow.back = Some(place);
                ctx.link().send_message(Message::Act(Action::Draw(lacking)));
            }
            None => browser::come_back(place),
        }
    }

    /// Another text is open: the reader stands at its beginning, or where the address leads to.
    fn open(&mut self, ctx: &Context<Self>, told: &State, reading: &Reading) {
        self.rehearsal = None;
        self.draw_later(ctx);
        self.follow.attend(reading);
        browser::watch(&ctx.link().callback(Message::Hand));
        if told.reading.is_some() {
            browser::scroll_to(0);
        }
        let (unfold, record) = self.unfold();
        if let Some(unfold) = unfold {
            ctx.link().send_message(Message::Act(unfold));
        }
        let recoded = told.reading.as_ref().is_some_and(|before| before.source.same_file(&reading.source));
        if !recoded {
            browser::focus_unseen();
        }
        let tell = ctx.link().callback(Message::Hand);
        // Where it was in the address when the page was left, the reader may have gone on since.
        let is_last = told.coming == Some(Wait::Kept) && told.shelf.anchor.is_empty();
        let row = reading.row(&browser::target()).filter(|_| told.reading.is_none() && !is_last);
        if row.is_none() && told.reading.is_some() {
            browser::clear_address();
        }
        // A link or a file leads to its place, unless the reader has left it elsewhere.
        let place = reading.place().filter(|_| !(reading.is_kept() && record.is_some()));
        let action = match (row.or_else(|| reading.row(place?.section()?)), place, record) {
            (Some(row), ..) => self.arrive(row, &tell),
            (None, Some(place), _) if let Some(span) = place.passage(&reading.document.text) => {
                self.come_to(ctx, reading, span);
                None
            }
            (None, Some(place), _) if let Some(byte) = place.offset(&reading.document.text) => {
                self.come_back(ctx, Held { byte, part: 0 }.within(&reading.document));
                None
            }
            (None, _, Some(record)) => {
                self.come_back(ctx, record.place.within(&reading.document));
                // Where the reader is then is looked at when it is laid out, which is told: see `watch`.
                None
            }
            _ => None,
        };
        if let Some(action) = action {
            ctx.link().send_message(Message::Act(action));
        }
    }
}

/// Something else is open over the page than before. The focus goes in and out with it; out of a dialog the browser
/// leads it.
fn show(before: Option<Panel>, now: Option<Panel>) {
    let is_menu = |panel: Option<Panel>| panel.is_some_and(Panel::is_menu);
    if now.is_some() && !is_menu(now) && (before.is_none() || is_menu(before)) {
        browser::enter_panel();
    }
    browser::close_menu();
    browser::show_dialog(now.is_some_and(Panel::is_dialog));
    match now {
        Some(Panel::Place { first, line, .. }) => browser::open_menu(Some(first), line),
        Some(Panel::Text) => browser::open_menu(None, None),
        Some(Panel::Outline) => browser::focus("close"),
        Some(_) => {
            browser::focus("panel-close");
            if now == Some(Panel::Library) {
                browser::focus_speech("");
            }
        }
        None if before == Some(Panel::Outline) && !browser::focus_is_in("text") => browser::focus("drawer"),
        None if before == Some(Panel::Text) => browser::focus("more"),
        None if is_menu(before) || !browser::focus_is_in("app") => browser::focus("text"),
        None => {}
    }
}
