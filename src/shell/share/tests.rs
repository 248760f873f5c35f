//! Tests of what is chosen to be shared.

use tigang::link::{Priming, Spot, Writing};

use super::*;
use crate::shell::action::Action;
use crate::shell::fixture;
use crate::shell::letter::{Letter, Origin};
use crate::shell::state::reduce;

fn after(state: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
}

fn reading() -> Rc<State> {
    let reading = Reading { current: Some(1), ..fixture::reading() };
    Rc::new(State { reading: Some(reading), ..State::default() })
}

/// With something else chosen.
fn choose(state: &State, name: &str, value: &str) -> Action {
    Action::Share(state.share.chosen(name, value).expect("it can be chosen"))
}

fn text(state: &State) -> String {
    state.share.parcel(state.reading.as_ref().expect("a text is read")).text
}

#[test]
fn a_link_is_wanted_while_the_dialog_is_open() {
    let open = after(&reading(), [Action::Open(Panel::Share(None))]);
    assert_eq!((open.share.part, open.made.clone()), (Part::Whole, Some(Made::Part(0))));
    let done = after(&open, [Action::Make(Some(Made::TooLong))]);
    assert_eq!(done.made, Some(Made::TooLong));
    let said = Share { said: Some(Said::Copied), ..done.share };
    assert_eq!(after(&done, [Action::Share(said)]).made, Some(Made::TooLong), "the link stays");
    let other = after(&done, [choose(&done, PART, "section")]);
    assert_eq!(other.made, Some(Made::Part(0)), "another part is another link");
    assert_eq!(after(&other, [Action::Close]).made, None);
    let nothing = after(&Rc::default(), [Action::Open(Panel::Share(None))]);
    assert_eq!(nothing.made, None);
}

#[test]
fn what_is_chosen_is_what_travels() {
    let open = after(&reading(), [Action::Open(Panel::Share(None))]);
    let document = &open.reading.as_ref().expect("a text is read").document;
    assert_eq!(text(&open), document.text);
    let names: Vec<_> = open.share.parts().map(|(name, _)| name).collect();
    assert_eq!(names, ["whole", "section"]);
    let section = after(&open, [choose(&open, PART, "section")]);
    assert!(text(&section).len() < document.text.len() && text(&section).contains("（一）多读"), "{}", text(&section));
    let here = after(&open, [choose(&open, PLACE, "on")]);
    let parcel = here.share.parcel(here.reading.as_ref().expect("a text is read"));
    assert_eq!(parcel.place, Some(Spot::Section("s1-1".to_owned())));
    for (name, value) in [(PART, "passage"), (PART, ""), ("theme", "dark")] {
        assert_eq!(open.share.chosen(name, value), None, "{name} {value}");
    }
}

#[test]
fn a_passage_is_chosen_when_it_is_pointed_to() {
    let start = fixture::reading().document.text.find("多读").expect("it is there");
    let passage = Span::new(start, start + "多读".len());
    let open = after(&reading(), [Action::Open(Panel::Share(Some(passage)))]);
    assert_eq!(open.share.part, Part::Passage(passage));
    assert_eq!(open.share.parts().count(), 3);
    let again = after(&open, [Action::Close, Action::Open(Panel::Share(None))]);
    assert_eq!((again.share.part, again.share.passage), (Part::Whole, None));
}

#[test]
fn a_link_that_the_text_came_by_can_be_forgotten() {
    let letter = Letter { origin: Origin::new("#B"), place: None, check: Ok("K7M2Q9".to_owned()) };
    let sent = Reading { source: Source::Link(Rc::new(letter)), ..fixture::reading() };
    let sent = Rc::new(State { reading: Some(sent), ..State::default() });
    let has_letter = |state: &State| state.reading.as_ref().is_some_and(|reading| reading.letter().is_some());
    let open = after(&sent, [Action::Open(Panel::Share(None))]);
    assert!(has_letter(&open));
    let forgotten = after(&open, [Action::Share(Share { said: Some(Said::Forgotten), ..open.share })]);
    assert!(!has_letter(&forgotten) && forgotten.reads_the_same(&open));
    assert_eq!(forgotten.made, open.made, "the link that is made stays");
}

#[test]
fn an_address_that_nobody_can_reach_is_not_given() {
    let link = Writing::new(Priming::new().finish(), Parcel::of("同志们：")).expect("a short text").finish();
    assert!(address(&link, "https://t.example/").starts_with("https://t.example/?n=4#B"));
    assert_eq!(address(&link, ""), ["#", &link.fragment].concat());
}
