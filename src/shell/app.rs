//! The page as a whole: what is shown of the state, and what the browser is told when it has changed.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::action::Action;
use super::article::article;
use super::browser;
use super::class::class;
use super::coming::Coming;
use super::edge::edge;
use super::editing::{Editing, edit_box};
use super::find::bar::hits;
use super::first::first;
use super::follow::Follow;
use super::gesture::Gesture;
use super::header::header;
use super::letter_line::letter_line;
use super::library::Desk;
use super::menu::menu;
use super::notice_line::notice_line;
use super::outline_pane::outline_pane;
use super::panel::{Panel, panel};
use super::paper::paper;
use super::place::Held;
use super::plain::{all, element, tag};
use super::post::Post;
use super::seek::Seek;
use super::state::{State, reduce};
use super::titles::titles;

/// The root of the page.
#[derive(Debug, Default)]
pub struct App {
    /// The state that is shown.
    pub state: Rc<State>,
    /// The state that the browser was told last.
    told: Rc<State>,
    /// Where the reader is in the text.
    pub follow: Follow,
    /// Whether the reader wants to see the marked row, which may have to be drawn first.
    pub sought: bool,
    /// Runs while there is more to be drawn.
    pub more: Option<Timeout>,
    /// Runs until the page rehearses how a text is shown.
    pub rehearsal: Option<Timeout>,
    /// A long text that is being read.
    pub coming: Option<Coming>,
    /// The links that are opened or made.
    pub post: Post,
    /// What is to be kept in view when the text is drawn anew.
    pub held: Option<Held>,
    /// The box in which the text is edited.
    pub editing: Editing,
    /// What is being looked for.
    pub seek: Seek,
    /// What is between the page and its library.
    pub desk: Desk,
}

/// What comes to the root.
#[derive(Debug)]
pub enum Message {
    /// Something happens to the state.
    Act(Action),
    /// The reader did something.
    Hand(Gesture),
}

/// What the page starts with.
#[derive(Clone, Debug, Default, Properties)]
pub struct Start {
    /// Its first state.
    pub state: Rc<State>,
    /// Whether it is only rehearsed: the browser is told nothing.
    pub is_rehearsal: bool,
}

impl PartialEq for Start {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl Component for App {
    type Message = Message;
    type Properties = Start;

    fn create(ctx: &Context<Self>) -> Self {
        Self { state: ctx.props().state.clone(), ..Self::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let action = match message {
            Message::Act(action) => Some(action),
            Message::Hand(gesture) => self.answer(ctx, gesture),
        };
        let before = self.state.clone();
        if ctx.props().is_rehearsal {
            let next = action.map_or_else(|| before.clone(), |action| reduce(&before, action));
            self.state = self.folded(&before, &next);
            return true;
        }
        if let Some(draft) = action.as_ref().and_then(|action| self.unread(action)) {
            self.happen(ctx, draft);
        }
        if let Some(action) = action.and_then(|action| self.in_steps(ctx, action)) {
            self.happen(ctx, action);
        }
        !Rc::ptr_eq(&before, &self.state)
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let state = &*self.state;
        let words = state.settings.language.words();
        let act = ctx.link().callback(Message::Act);
        let mut are_titles = false;
        // Each has its place, whether it is there or not, so that what stays is not made anew.
        let body = match &state.reading {
            None => first(state, words, &act),
            Some(reading) => {
                are_titles = reading.titles.are_open;
                let content = if state.edited.is_some() {
                    edit_box(state, reading.document.text.len(), words)
                } else {
                    all(vec![article(reading, words), edge(words), hits(), menu(state, words)])
                };
                let keys = &["id", "class", "tabindex"];
                all(vec![
                    outline_pane(reading, state, words, &act),
                    if are_titles { titles(reading, words) } else { Html::default() },
                    tag("main", keys, &["text", "Text", "0"], vec![content]),
                ])
            }
        };
        let in_dialog = state.panel == Some(Panel::Library);
        let notice = if in_dialog { Html::default() } else { notice_line(state, words, &act) };
        let content =
            vec![header(state, words, &act), letter_line(state, words, &act), body, notice, panel(state, words, &act)];
        let states = [("is-lit", state.hover), ("is-alone", state.alone), ("is-titles", are_titles)];
        element("div", &["class"], [class("App", &states)], all(content))
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if ctx.props().is_rehearsal {
            // Asked once, it is answered sooner the next time.
            self.unfold();
            return;
        }
        if first {
            browser::take_over();
            browser::listen(&ctx.link().callback(Message::Hand));
            browser::keep_page(&ctx.link().callback(Message::Hand));
            self.begin(ctx);
        }
        let told = std::mem::replace(&mut self.told, self.state.clone());
        self.tell(ctx, &told, first);
    }
}

impl App {
    /// Lets an action happen. Where the text is drawn anew by it, the place where the reader is is noted first.
    fn happen(&mut self, ctx: &Context<Self>, action: Action) {
        let before = self.state.clone();
        match action {
            Action::Correct { .. }
            | Action::Drop(_)
            | Action::Again(..)
            | Action::Undo
            | Action::Redo
            | Action::Edit(_) => self.held = self.held(),
            Action::Enter { .. } | Action::Show | Action::PutAway => self.held = None,
            _ => {}
        }
        let start = browser::now();
        let is_draft = matches!(action, Action::Draft(_));
        let next = reduce(&before, action);
        if before.reading.is_none() && next.reading.is_some() {
            browser::let_focus_go();
        }
        // Before it is on the screen: printing may come between that and whatever follows.
        if before.settings != next.settings || !before.reads_the_same(&next) {
            browser::print_with(paper(&next));
        }
        if before.reads_the_same(&next) && before.settings.language != next.settings.language {
            self.held = self.held();
        }
        let goes = self.held.is_none() && !before.reads_the_same(&next);
        let left = if goes { self.remember(&ctx.link().callback(Message::Hand)) } else { None };
        let next = left.map_or_else(|| next.clone(), |left| reduce(&next, left));
        self.state = self.folded(&before, &next);
        if is_draft {
            self.took(start);
        }
    }
}
