use super::*;
use crate::shell::fixture;
use crate::shell::language::Language;
use crate::shell::settings::Theme;
use crate::shell::source::OpenFile;
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
    assert_eq!((shown(&state), state.notice), ("没有标题的一段话", Some(Notice::NoHeadings)));
}

#[test]
fn a_later_text_without_headings_waits_until_it_is_asked_for() {
    let state = after(&reading(), [plain("没有标题", Source::Pasted)]);
    assert_eq!((shown(&state), state.notice), (shown(&reading()), Some(Notice::Kept)));
    let state = after(&state, [Action::Swap]);
    assert_eq!((shown(&state), state.notice), ("没有标题", Some(Notice::Replaced)));
    let state = after(&state, [Action::Swap]);
    assert_eq!((shown(&state), state.notice), (shown(&reading()), None));
    assert!(state.spare.is_none(), "an undo is not undone");
}

#[test]
fn a_text_that_was_put_away_comes_back() {
    let state = after(&reading(), [Action::Drawer(true), Action::PutAway]);
    assert!(state.reading.is_none() && !state.drawer);
    assert_eq!(state.notice, Some(Notice::PutAway));
    assert_eq!(shown(&after(&state, [Action::Swap])), shown(&reading()));
    assert!(after(&state, [Action::Dismiss, Action::Swap]).reading.is_none(), "a notice that is gone undoes nothing");
}

#[test]
fn a_file_read_in_another_encoding_takes_its_own_place() {
    let bytes = Rc::new(vec![1, 2, 3]);
    let file = |encoding| Source::File(OpenFile { name: "a.txt".into(), bytes: bytes.clone(), encoding });
    let state = after(&reading(), [plain("乱码", file(Encoding::Utf8)), Action::Swap, Action::Dismiss]);
    let state = after(&state, [plain("文字", file(Encoding::Gb18030))]);
    assert_eq!((shown(&state), state.notice), ("文字", Some(Notice::NoHeadings)));
    assert!(state.spare.is_none(), "the wrong reading is not worth bringing back");
}

#[test]
fn what_is_refused_changes_nothing_but_the_notice() {
    let state = after(&reading(), [Action::Hover(true), Action::Refuse(Notice::TooBig)]);
    assert_eq!((shown(&state), state.notice, state.hover), (shown(&reading()), Some(Notice::TooBig), false));
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
    let state = after(&reading(), [Action::Fold(0), Action::Drawer(true), Action::Choose(2)]);
    let reading = state.reading.as_ref().expect("a text is read");
    assert_eq!((reading.marked(), state.drawer), (Some(2), false));
    assert!(!reading.folded[0] && !reading.folded[1]);
}

#[test]
fn folding_keeps_the_drawer_open() {
    let state = after(&reading(), [Action::Drawer(true), Action::Fold(1)]);
    assert!(state.drawer && !state.reading.as_ref().expect("a text is read").folded[1]);
}

#[test]
fn what_changes_nothing_gives_the_very_same_state() {
    let state = reading();
    let current = state.reading.as_ref().and_then(|reading| reading.current).expect("there is a section");
    for action in [Action::Follow(current), Action::Hover(false), Action::Drawer(false)] {
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
fn switches_go_round() {
    let state = after(&Rc::default(), [Action::NextTheme, Action::NextLanguage]);
    assert_eq!((state.settings.theme, state.settings.language), (Theme::Light, Language::English));
    let state = after(&state, [Action::NextTheme, Action::NextTheme, Action::NextLanguage]);
    assert_eq!(state.settings, Settings::default());
}
