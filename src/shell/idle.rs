//! When more of a long text is drawn: when a place is wanted, and else when there is time.

use gloo::timers::callback::Timeout;
use yew::Context;

use super::app::{App, Message};
use super::gesture::Gesture;

/// For so many milliseconds nothing is drawn but what is in view.
const FIRST_LOOK: u32 = 100;

impl App {
    /// Comes to the place that was drawn for it, and asks for time where there is more to be drawn.
    pub fn draw_on(&mut self, ctx: &Context<Self>) {
        let tell = ctx.link().callback(Message::Hand);
        if let Some(row) = self.follow.bound.take()
            && let Some(action) = self.arrive(row, &tell)
        {
            ctx.link().send_message(Message::Act(action));
        }
        if let Some(place) = self.follow.back.take() {
            self.come_back(ctx, place);
        }
        let Some(reading) = &self.state.reading else { return };
        if self.more.is_none() && reading.drawn.next(&reading.outline).is_some() {
            self.ask_for_time(ctx, 0);
        }
    }

    /// A text has just come: what is in view of it is to be on the screen before anything else is drawn.
    pub fn draw_later(&mut self, ctx: &Context<Self>) {
        self.ask_for_time(ctx, FIRST_LOOK);
    }

    /// Asks for time to draw more, so many milliseconds from now.
    fn ask_for_time(&mut self, ctx: &Context<Self>, milliseconds: u32) {
        let tell = ctx.link().callback(Message::Hand);
        self.more = Some(Timeout::new(milliseconds, move || tell.emit(Gesture::Idle)));
    }
}
