use super::*;
use crate::shell::fixture;
use crate::shell::language::Language;
use crate::shell::past::Deed;
use crate::shell::setting::{LANGUAGE, SIZE, Setting};
use crate::shell::source::{OpenFile, Source};
use tigang::input::Encoding;

/// A text without headings, as it comes in.
fn plain(text: &str, source: Source) -> Action {
    Action::Enter { text: text.to_owned(), source }
}

fn after(state: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
}

/// A state in which a speech is read.
fn reading() -> Rc<State> {
    Rc::new(State { reading: Some(fixture::reading()), ..State::default() })
}

fn shown(state: &State) -> &str {
    state.reading.as_ref().map(|reading| reading.document.text.as_str()).unwrap_or_default()
}

#[test]
fn blank_text_is_refused_and_the_earlier_one_stays() {
    let state = after(&reading(), [plain(" \n\u{3000}", Source::Pasted)]);
    assert_eq!(state.notice, Some(Notice::Empty));
    assert_eq!(shown(&state), shown(&reading()));
    let state = after(&Rc::default(), [plain("", Source::Pasted)]);
    assert!(state.reading.is_none());
    assert_eq!(state.notice, Some(Notice::Empty));
}

#[test]
fn a_first_text_without_headings_is_shown_and_said_to_have_none() {
    let state = after(&Rc::default(), [plain("没有标题的一段话", Source::Pasted)]);
    assert_eq!((shown(&state), state.notice.clone()), ("没有标题的一段话", Some(Notice::NoHeadings)));
}

#[test]
fn a_later_text_without_headings_waits_until_it_is_asked_for() {
    let state = after(&reading(), [plain("没有标题", Source::Pasted)]);
    assert_eq!((shown(&state), state.notice.clone()), (shown(&reading()), Some(Notice::Kept)));
    let state = after(&state, [Action::Show]);
    assert_eq!((shown(&state), state.notice.clone()), ("没有标题", Some(Notice::NoHeadings)));
    let state = after(&state, [Action::Undo]);
    assert_eq!((shown(&state), state.notice.clone()), (shown(&reading()), Some(Notice::Undone(Deed::Replaced))));
    assert_eq!(shown(&after(&state, [Action::Show])), shown(&reading()), "what was shown is not offered again");
    assert_eq!(shown(&after(&state, [Action::Redo])), "没有标题");
}

#[test]
fn a_text_that_was_put_away_comes_back() {
    let state = after(&reading(), [Action::Open(Panel::Outline), Action::PutAway]);
    assert!(state.reading.is_none() && state.panel.is_none());
    assert_eq!(state.notice, Some(Notice::Done(Deed::PutAway)));
    assert_eq!(shown(&after(&state, [Action::Undo])), shown(&reading()));
    assert_eq!(shown(&after(&state, [Action::Dismiss, Action::Undo])), shown(&reading()), "a notice that is gone too");
}

#[test]
fn a_file_read_in_another_encoding_takes_its_own_place() {
    let bytes = Rc::new(vec![1, 2, 3]);
    let file = |encoding| Source::File(OpenFile { name: "a.txt".into(), bytes: bytes.clone(), encoding });
    let state = after(&reading(), [plain("乱码", file(Encoding::Utf8)), Action::Show, Action::Dismiss]);
    let state = after(&state, [plain("文字", file(Encoding::Gb18030))]);
    assert_eq!((shown(&state), state.notice.clone()), ("文字", Some(Notice::NoHeadings)));
    assert_eq!(
        shown(&after(&state, [Action::Undo])),
        shown(&reading()),
        "the wrong reading is not worth bringing back"
    );
}

#[test]
fn what_is_refused_changes_nothing_but_the_notice() {
    let state = after(&reading(), [Action::Hover(true), Action::Refuse(Notice::TooBig)]);
    assert_eq!((shown(&state), state.notice.clone(), state.hover), (shown(&reading()), Some(Notice::TooBig), false));
    assert_eq!(after(&state, [Action::Dismiss]).notice, None);
}

#[test]
fn following_marks_and_never_opens() {
    let state = after(&reading(), [Action::Fold(0), Action::Follow(2)]);
    let reading = state.reading.as_ref().expect("a text is read");
    assert!(reading.folded[0] && reading.folded[1]);
    assert_eq!((reading.current, reading.marked()), (Some(2), Some(0)));
}

#[test]
fn choosing_opens_what_is_above_and_closes_the_drawer() {
    let state = after(&reading(), [Action::Fold(0), Action::Open(Panel::Outline), Action::Choose(2)]);
    let reading = state.reading.as_ref().expect("a text is read");
    assert_eq!((reading.marked(), state.panel), (Some(2), None));
    assert!(!reading.folded[0] && !reading.folded[1]);
}

#[test]
fn folding_keeps_the_drawer_open() {
    let state = after(&reading(), [Action::Open(Panel::Outline), Action::Fold(1)]);
    assert!(state.panel == Some(Panel::Outline) && !state.reading.as_ref().expect("a text is read").folded[1]);
}

#[test]
fn a_level_folds_what_is_deeper_and_following_opens_nothing() {
    let state = after(&reading(), [Action::Level(1), Action::Follow(2)]);
    let reading = state.reading.as_ref().expect("a text is read");
    assert_eq!((&*reading.folded, reading.marked()), (&[true, true, false, false, true, false, false][..], Some(0)));
}

#[test]
fn a_row_that_is_looked_for_is_opened_and_comes_with_its_outline() {
    let hidden = after(&reading(), [Action::Level(1), Action::Alone(true)]);
    for (drawer, panel) in [(false, None), (true, Some(Panel::Outline))] {
        let state = after(&hidden, [Action::Locate { row: 2, drawer }]);
        let marked = state.reading.as_ref().and_then(Reading::marked);
        assert_eq!((marked, state.alone, state.panel), (Some(2), false, panel));
    }
}

#[test]
fn what_changes_nothing_gives_the_very_same_state() {
    let state = reading();
    let current = state.reading.as_ref().and_then(|reading| reading.current).expect("there is a section");
    for action in [Action::Follow(current), Action::Hover(false), Action::Close, Action::Set(&SIZE, 19)] {
        assert!(Rc::ptr_eq(&state, &reduce(&state, action)));
    }
}

#[test]
fn an_anchor_finds_its_row() {
    let reading = fixture::reading();
    assert_eq!(reading.row("s1-1.2"), Some(3));
    assert_eq!(reading.row("s9"), None);
    assert_eq!(reading.current, Some(0), "the first section is current at first");
}

#[test]
fn one_thing_is_open_at_a_time() {
    let state = after(&reading(), [Action::Open(Panel::Outline), Action::Open(Panel::Help)]);
    assert_eq!(state.panel, Some(Panel::Help));
    assert!(Rc::ptr_eq(&state, &reduce(&state, Action::Open(Panel::Help))));
    assert_eq!(after(&state, [Action::Close]).panel, None);
    assert_eq!(after(&state, [plain("一、一\n二、二", Source::Pasted)]).panel, None, "a new text is to be seen");
}

#[test]
fn settings_are_set_within_their_limits_and_restored() {
    let english = Action::Set(&LANGUAGE, Language::English as u16);
    let state = after(&Rc::default(), [english, Action::Set(&SIZE, 99)]);
    assert_eq!((state.settings.language, state.settings.size), (Language::English, 40));
    let state = after(&state, [Action::Set(&SIZE, 0), Action::Restore]);
    assert_eq!(state.settings, Settings { language: Language::English, ..Settings::default() });
}

#[test]
fn out_of_the_dark_the_theme_of_the_day_comes_back() {
    let set = Setting::named("theme").expect("it is in the table");
    let dark = |system| Action::Dark { system };
    let themes = |system, theme: Theme| {
        let mut state = after(&Rc::default(), [Action::Set(set, theme as u16)]);
        [(); 2].map(|()| {
            state = reduce(&state, dark(system));
            state.settings.theme
        })
    };
    assert_eq!(themes(false, Theme::Paper), [Theme::Dark, Theme::Paper]);
    assert_eq!(themes(false, Theme::System), [Theme::Dark, Theme::System]);
    assert_eq!(themes(false, Theme::Dark), [Theme::System, Theme::Dark], "dark from the start");
    assert_eq!(themes(true, Theme::Dark), [Theme::Light, Theme::Dark], "dark from the start and by the system");
    assert_eq!(themes(true, Theme::System), [Theme::Light, Theme::Dark], "dark by the system");
}

#[test]
fn what_is_read_stays_until_a_long_text_has_come() {
    let state = after(&reading(), [0, 40].map(|percent| Action::Await(Some(Wait::Text(percent)))));
    assert_eq!((shown(&state), state.coming), (shown(&reading()), Some(Wait::Text(40))));
    assert!(Rc::ptr_eq(&state, &reduce(&state, Action::Await(Some(Wait::Text(40))))), "no step, no change");
    let given_up = after(&state, [Action::Await(None)]);
    assert_eq!((shown(&given_up), given_up.coming), (shown(&reading()), None));
    assert_eq!(given_up.notice, Some(Notice::Stopped(Wait::Text(40))));
    let come = after(&state, [Action::Read(Reading::of("一、读\n二、写", Source::Pasted))]);
    assert_eq!((shown(&come), come.coming), ("一、读\n二、写", None));
    assert_eq!(shown(&after(&come, [Action::Undo])), shown(&reading()));
    let other = after(&state, [plain("一、一\n二、二", Source::Pasted)]);
    assert_eq!((shown(&other), other.coming), ("一、一\n二、二", None), "a short text does not wait for a long one");
}
