//! The buttons whose doing needs the browser: one row for each, by which a click on it is found.

use super::action::Action;
use super::browser;
use super::find::Step;
use super::key::Does;
use super::library::order::Order;
use super::panel::Panel;

/// The id of each button, and what pressing it does.
static TOOLS: [(&str, Does); 32] = [
    ("locate", |app, _| app.locate(Some(browser::attended()?))),
    ("correct", |app, _| app.open_menu(Some((browser::attended()?, None)))),
    ("finish", |app, _| app.finish()),
    ("edit-up", |app, _| app.turn(false)),
    ("edit-down", |app, _| app.turn(true)),
    ("drawer", |app, _| app.turn_to_outline()),
    ("close", |app, _| app.turn_to_outline()),
    ("panel-close", |app, _| app.away()),
    ("find", |app, _| app.find()),
    ("find-up", |app, _| app.go(false)),
    ("find-down", |app, _| app.go(true)),
    ("find-close", |app, _| app.away()),
    ("narrow", |_, _| Some(Action::Find(Step::Narrow))),
    ("show-titles", |app, _| app.turn_to_titles()),
    ("points", |_, _| Some(Action::Points)),
    ("copy", |app, _| app.copy()),
    ("print", |_, _| {
        browser::print();
        None
    }),
    ("back", |app, _| app.away()),
    ("passage", |app, _| app.share_passage()),
    ("share-copy", |app, _| app.copy_link()),
    ("share-send", |app, _| app.send_link()),
    ("share-text", |app, _| app.copy_part()),
    ("share-page", |app, _| app.save_part_page()),
    ("share-save", |app, _| app.save_part()),
    ("share-forget", |app, _| Some(app.forget_link())),
    ("library", |app, _| app.toggle(Panel::Library)),
    ("keep", |app, _| app.want()),
    ("keep-on", |app, _| app.want()),
    ("unkeep", |app, tell| app.unwant(tell)),
    ("return", |app, tell| app.put_back(tell)),
    ("library-write", |_, tell| {
        browser::order(Order::Write, tell);
        None
    }),
    ("library-clear", |app, tell| Some(app.clear_library(tell))),
];

/// What the button with this id does, where it is one of these.
pub fn tool(id: &str) -> Option<Does> {
    TOOLS.iter().find(|tool| tool.0 == id).map(|tool| tool.1)
}
