use std::rc::Rc;

use tigang::Correction;

use super::card::tests::kept;
use super::*;
use crate::shell::action::Action;
use crate::shell::coming::Wait;
use crate::shell::letter::{Origin, arrived};
use crate::shell::notice::Notice;
use crate::shell::panel::Panel;
use crate::shell::setting::Setting;
use crate::shell::state::reduce;
use tigang::link::Parcel;

const TEXT: &str = "一、读书\n读书要紧。\n二、写作\n写作也要紧。\n";

fn after(state: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
}

fn enter(text: &str, source: Source) -> Action {
    Action::Enter { text: text.to_owned(), source }
}

/// A state in which these are kept.
fn keeping(cards: impl IntoIterator<Item = Rc<Card>>) -> Rc<State> {
    after(&Rc::default(), [Action::Library(Step::Listed(cards.into_iter().collect(), Clock::default()))])
}

/// What is read is kept under the name that it has.
fn filed(state: &Rc<State>) -> Rc<State> {
    let reading = state.reading.as_ref().expect("a text is read");
    let text = reading.document.text.clone();
    let card = kept(&reading.id, &text).card;
    let cards = state.shelf.cards.iter().filter(|other| other.id != card.id).cloned().chain([card.clone()]).collect();
    let filed = Step::Filed(reading.document.clone(), reading.id.clone(), reading.id.clone());
    after(state, [Action::Library(Step::Listed(cards, Clock::default())), Action::Library(filed)])
}

#[test]
fn the_readers_own_texts_are_kept_and_others_are_not() {
    let own = after(&Rc::default(), [enter(TEXT, Source::Pasted)]);
    assert_eq!((own.is_wanted(), own.status()), (true, Some(Status::Waiting)));
    assert_eq!(filed(&own).status(), Some(Status::Kept));
    let sample = after(&Rc::default(), [enter(TEXT, Source::Sample)]);
    assert_eq!((sample.is_wanted(), sample.status()), (false, Some(Status::Off)));
    let letter = after(&Rc::default(), [arrived(Origin::new("#B"), Ok(Parcel::of(TEXT)))]);
    assert_eq!(letter.status(), Some(Status::Off));
    let id = letter.reading.as_ref().expect("a text is read").id.clone();
    assert_eq!(
        after(&letter, [Action::Library(Step::Want(id))]).status(),
        Some(Status::Waiting),
        "when the reader says so"
    );
    let touched = after(&letter, [Action::Edit(0), Action::Finish(TEXT.replace("读书", "读诗"))]);
    assert_eq!(touched.status(), Some(Status::Waiting), "or when he has changed it");
    assert_eq!(State::default().status(), None);
}

#[test]
fn what_is_not_to_be_kept_stays_so() {
    let own = filed(&after(&Rc::default(), [enter(TEXT, Source::Pasted)]));
    let reading = own.reading.as_ref().expect("a text is read");
    let (id, mark) = (reading.id.clone(), reading.mark.clone());
    let unwanted = after(&own, [Action::Library(Step::Unwant(id.clone(), mark))]);
    let gone = after(&unwanted, [Action::Library(Step::Listed(Rc::new([]), Clock::default()))]);
    assert_eq!(gone.status(), Some(Status::Off));
    let edited = after(&gone, [Action::Edit(0), Action::Finish(TEXT.replace("读书", "读诗"))]);
    assert_eq!(edited.status(), Some(Status::Off), "nor its next draft");
    let again = after(&gone, [Action::PutAway, enter(TEXT, Source::Pasted)]);
    assert_eq!(again.status(), Some(Status::Off), "nor when it comes again");
    assert_eq!(after(&again, [Action::Library(Step::Want(id))]).status(), Some(Status::Waiting));
    let keep = Setting::named("keep").expect("it is in the table");
    let off = after(&Rc::default(), [Action::Set(keep, 0), enter(TEXT, Source::Pasted)]);
    assert_eq!(off.status(), Some(Status::Off));
}

#[test]
fn what_is_taken_out_while_it_is_read_stays_out() {
    let card = kept("0a", TEXT).card;
    let read = after(&keeping([card.clone()]), [enter(TEXT, Source::Kept(card.clone()))]);
    let out = Step::Unwant(card.id.clone(), card.mark.clone());
    let gone = Step::Listed(Rc::new([]), Clock::default());
    let state = after(&read, [Action::Library(out), Action::Library(gone)]);
    let edited = after(&state, [Action::Edit(0), Action::Draft(TEXT.replace("读书", "读诗"))]);
    assert_eq!(edited.status(), Some(Status::Off), "nor its next draft");
    let back = after(&state, [enter(&TEXT.replace("读书", "写字"), Source::Pasted), Action::Undo]);
    assert_eq!(back.status(), Some(Status::Off), "nor when it comes back");
    let again = after(&state, [Action::Library(Step::Listed(Rc::new([card.clone()]), Clock::default()))]);
    let again = after(&again, [Action::PutAway, enter(TEXT, Source::Kept(card))]);
    assert_eq!(again.status(), Some(Status::Kept), "but when it is chosen");
}

#[test]
fn what_was_taken_out_elsewhere_is_not_kept_any_more() {
    let own = filed(&after(&Rc::default(), [enter(TEXT, Source::Pasted)]));
    let gone = after(&own, [Action::Library(Step::Listed(Rc::new([]), Clock::default()))]);
    assert_eq!(gone.status(), Some(Status::Off));
    assert!(own.loses(&[]) && !own.loses(&own.shelf.cards) && !gone.loses(&[]), "that is told once");
    let told = after(&gone, [Action::Say(Notice::Library(Said::Gone))]);
    let back = after(&told, [Action::Library(Step::Listed(own.shelf.cards.clone(), Clock::default()))]);
    assert_eq!((back.status(), back.notice.clone()), (Some(Status::Kept), None), "until it is there again");
    let edited = after(&gone, [Action::Edit(0), Action::Finish(TEXT.replace("读书", "读诗"))]);
    assert_eq!(edited.status(), Some(Status::Waiting), "but what is changed is");
}

#[test]
fn a_kept_text_that_comes_again_has_its_name_and_what_was_put_right() {
    let plain = kept("0a", TEXT).card;
    let lines = Card { corrections: Rc::new([Correction::LINES]), ..Card::clone(&plain) };
    let state = after(&keeping([lines.into()]), [enter(TEXT, Source::Pasted)]);
    let reading = state.reading.as_ref().expect("a text is read");
    assert_eq!((&*reading.id, reading.corrections.len()), ("0a", 1));
    assert!(state.shelf.left(reading).is_some(), "and its place");
    let other = after(&keeping([plain]), [enter(&TEXT.replace("读书", "读诗"), Source::Pasted)]);
    let reading = other.reading.as_ref().expect("a text is read");
    assert_eq!((reading.id.clone(), state.shelf.left(reading)), (reading.mark.clone(), None));
    // A speech that was this text once, and is another one now, stays what it is.
    let mark = reading.mark.clone();
    let moved = after(&keeping([kept(&mark, TEXT).card]), [enter(&TEXT.replace("读书", "读诗"), Source::Pasted)]);
    let reading = moved.reading.as_ref().expect("a text is read");
    assert_eq!((&*reading.mark, reading.id.to_string()), (&*mark, [&*mark, "-2"].concat()));
}

#[test]
fn what_was_asked_before_a_speech_was_left_does_not_bring_it_back_to_where_it_was() {
    let before = kept("0a", TEXT).card;
    let mut place = before.place.clone().expect("it has a place");
    place.place.byte += 3;
    let noted: Rc<Card> = Card { place: Some(place.clone()), ..Card::clone(&before) }.into();
    let listed = |card: &Rc<Card>| Action::Library(Step::Listed(Rc::new([card.clone()]), Clock::default()));
    let place_in = |state: &State| state.shelf.card("0a").and_then(|card| card.place.clone());
    let left = after(&keeping([before.clone()]), [Action::Library(Step::Left("0a".into(), place.clone()))]);
    let late = after(&left, [listed(&before)]);
    assert_eq!((place_in(&left), place_in(&late)), (Some(place.clone()), Some(place)));
    assert_eq!(place_in(&after(&late, [listed(&noted), listed(&before)])), before.place, "what comes later holds");
}

#[test]
fn a_speech_from_the_library_is_kept_as_it_is() {
    let card = kept("0a", TEXT).card;
    let state = after(&keeping([card.clone()]), [enter(TEXT, Source::Kept(card.clone()))]);
    assert_eq!(state.status(), Some(Status::Kept));
    let draft = after(&state, [Action::Edit(0), Action::Finish(TEXT.replace("读书", "读诗"))]);
    assert_eq!((draft.status(), &*draft.reading.as_ref().expect("a text is read").id), (Some(Status::Waiting), "0a"));
    // Also without headings, and where another one is read.
    let bare = kept("0b", "没有标题").card;
    let other = after(&state, [enter("没有标题", Source::Kept(bare))]);
    assert_eq!(other.reading.as_ref().map(|reading| &*reading.document.text), Some("没有标题"));
}

#[test]
fn another_name_holds_for_all_steps() {
    let own = after(&Rc::default(), [enter(TEXT, Source::Pasted)]);
    let id = own.reading.as_ref().expect("a text is read").id.clone();
    let draft = after(&own, [Action::Edit(0), Action::Finish(TEXT.replace("读书", "读诗"))]);
    let document = draft.reading.as_ref().expect("a text is read").document.clone();
    let named = after(&draft, [Action::Library(Step::Filed(document, id, "0a-2".into())), Action::Undo]);
    assert_eq!(&*named.reading.as_ref().expect("a text is read").id, "0a-2");
}

#[test]
fn what_was_read_last_comes_unless_the_address_leads_elsewhere() {
    let card = kept("0a", TEXT).card;
    let begin = |anchor: &str| {
        let library = Library { anchor: anchor.to_owned(), ..Library::default() };
        let state = Rc::new(State { coming: Some(Wait::Kept), shelf: library, ..State::default() });
        after(&state, [enter(TEXT, Source::Kept(card.clone()))])
    };
    for (anchor, comes) in [("", true), ("s2", true), ("s9", false)] {
        let state = begin(anchor);
        assert_eq!((state.reading.is_some(), state.coming, state.notice.clone()), (comes, None, None), "{anchor}");
    }
}

#[test]
fn the_list_has_what_is_looked_for_in_names_and_texts() {
    let cards = [("0a", "读书"), ("0b", "写信")].map(|(id, text)| kept(id, text).card);
    let titles = |words: &str, found: &[&str]| {
        let found = found.iter().map(|id| Id::from(*id)).collect();
        let steps =
            [Step::Words(words.into()), Step::Found(words.into(), found), Step::Found("其他".into(), Rc::new([]))];
        let state = after(&keeping(cards.clone()), steps.map(Action::Library));
        state.shelf.listed().map(|card| card.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(titles("", &[]), ["0a", "0b"]);
    assert_eq!(titles("年 终", &[]), ["0a", "0b"], "all of them are called so");
    assert_eq!(titles("信", &["0b"]), ["0b"]);
    assert_eq!(titles("走路", &[]), [""; 0]);
}

#[test]
fn all_go_at_the_second_word_alone() {
    let state = after(&keeping([]), [Action::Open(Panel::Library), Action::Library(Step::Clear)]);
    assert!(state.shelf.is_sure);
    for action in [Action::Library(Step::Words("a".into())), Action::Close] {
        assert!(!after(&state, [action]).shelf.is_sure);
    }
}
