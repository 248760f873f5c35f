//! How a text comes in, beside what is read.
//!
//! A text of the reader's own takes the place of what is read, and that is a step back. What comes by a link takes the place
//! of the reader's own when he says so.

use std::borrow::Cow;

use super::{Notice, Reading, State, deeds};
use crate::shell::coming::Wait;
use crate::shell::past::Deed;
use crate::shell::source::Source;

/// A text comes in. What was read before is a step back, so that nothing is lost by a wrong paste.
pub(super) fn open(state: &mut State, mut fresh: Reading) {
    state.hover = false;
    let is_last = state.coming.take() == Some(Wait::Kept);
    let anchor = std::mem::take(&mut state.shelf.anchor);
    // The address leads to a section of something else.
    if is_last && !anchor.is_empty() && fresh.row(&anchor).is_none() {
        return;
    }
    fresh.id = state.shelf.id_of(&fresh);
    if fresh.document.text.trim().is_empty() {
        state.notice = Some(Notice::Empty);
        return;
    }
    let bare = fresh.outline.rows.is_empty();
    state.panel = None;
    match &state.reading {
        // The same file in another encoding is the same text, better read.
        Some(earlier) if fresh.letter().is_some() => {
            if earlier.is_own() || state.edited.is_some() {
                state.notice = Some(Notice::Received(fresh.document.title().map(Cow::into_owned)));
                state.offered = Some(fresh);
            } else {
                deeds::replace(state, Some(fresh), Deed::Replaced);
                state.notice = Some(Notice::Done(Deed::Replaced));
            }
        }
        Some(earlier) if state.edited.is_some() || !earlier.source.same_file(&fresh.source) => {
            if bare && fresh.corrections.is_empty() && !matches!(fresh.source, Source::Kept(_)) {
                state.offered = Some(fresh);
                state.notice = Some(Notice::Kept);
            } else {
                deeds::replace(state, Some(fresh), Deed::Replaced);
            }
        }
        _ => {
            state.reading = Some(fresh);
            state.notice = (bare && !is_last).then_some(Notice::NoHeadings);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::shell::action::Action;
    use crate::shell::fixture;
    use crate::shell::letter::{Origin, arrived};
    use crate::shell::source::OpenFile;
    use crate::shell::state::reduce;
    use tigang::input::Encoding;
    use tigang::link::{Damage, Parcel, Rest};

    const TEXT: &str = "一、读书\n二、写作\n";

    fn after(state: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
    }

    /// A state in which the text of the fixture is read, from here.
    fn reading(source: Source) -> Rc<State> {
        let reading = Reading { source, ..fixture::reading() };
        Rc::new(State { reading: Some(reading), ..State::default() })
    }

    fn sent(text: &str) -> Action {
        arrived(Origin::new("#B"), Ok(Parcel::of(text)))
    }

    fn shown(state: &State) -> &str {
        state.reading.as_ref().map(|reading| reading.document.text.as_str()).unwrap_or_default()
    }

    #[test]
    fn a_link_opens_where_nothing_is_read_and_says_so() {
        let state = after(&Rc::default(), [sent(TEXT)]);
        let letter = state.reading.as_ref().and_then(Reading::letter).expect("it came by a link");
        assert_eq!((shown(&state), letter.check.as_deref()), (TEXT, Ok(&*Parcel::of(TEXT).check().spoken())));
        assert!(!state.reading.as_ref().expect("a text is read").is_own());
    }

    #[test]
    fn the_readers_own_text_stays_until_he_says_otherwise() {
        let own = reading(Source::Pasted);
        let state = after(&own, [sent(TEXT)]);
        assert_eq!((shown(&state), state.notice.clone()), (shown(&own), Some(Notice::Received(None))));
        assert_eq!(shown(&after(&state, [Action::Dismiss, Action::Show])), shown(&own), "it is no longer offered");
        let taken = after(&state, [Action::Show]);
        assert_eq!((shown(&taken), taken.notice.clone()), (TEXT, Some(Notice::Done(Deed::Replaced))));
        assert_eq!(shown(&after(&taken, [Action::Undo])), shown(&own));
    }

    #[test]
    fn what_is_not_his_own_gives_way() {
        let sample = reading(Source::Sample);
        let state = after(&sample, [sent(TEXT)]);
        assert_eq!(shown(&state), TEXT);
        let other = after(&state, [sent("一、走路\n")]);
        assert_eq!(shown(&other), "一、走路\n", "nor does a text of another link keep its place");
        assert_eq!(shown(&after(&other, [Action::Undo, Action::Undo])), shown(&sample));
        let touched = after(&state, [Action::Edit(0), Action::Finish("一、读书\n二、写信\n".into())]);
        let state = after(&touched, [sent("一、走路\n")]);
        assert_eq!(shown(&state), "一、读书\n二、写信\n", "once he has changed it, it is");
    }

    #[test]
    fn what_was_written_is_a_step_back() {
        let own = reading(Source::Pasted);
        let writing = after(&own, [Action::Edit(0), Action::Draft("一、写\n".into()), sent(TEXT)]);
        assert!(writing.edited.is_some(), "the box stays");
        let state = after(&writing, [Action::Show]);
        assert!(state.edited.is_none() && shown(&state) == TEXT);
        let undone = after(&state, [Action::Undo]);
        assert_eq!(shown(&undone), "一、写\n");
        assert_eq!(shown(&after(&undone, [Action::Undo])), shown(&own));
    }

    #[test]
    fn another_encoding_gives_up_what_is_being_edited() {
        let file = OpenFile { name: "a.txt".into(), bytes: Rc::new(Vec::new()), encoding: Encoding::Utf8 };
        let own = reading(Source::File(file.clone()));
        let editing = after(&own, [Action::Edit(0), Action::Draft("一、写\n".into())]);
        let source = Source::File(OpenFile { encoding: Encoding::Gb18030, ..file });
        let again = after(&editing, [Action::Enter { text: TEXT.into(), source }]);
        assert!(again.edited.is_none() && shown(&again) == TEXT);
        assert_eq!(shown(&after(&again, [Action::Undo])), shown(&own), "which was a step");
    }

    #[test]
    fn of_a_damaged_link_the_intact_part_is_read_or_nothing() {
        let cut = |intact: &str| {
            let rest = Rest { intact: intact.to_owned(), length: Some(900) };
            arrived(Origin::new("#B"), Err(Damage::Cut(rest)))
        };
        let state = after(&Rc::default(), [cut(TEXT)]);
        let letter = state.reading.as_ref().and_then(Reading::letter).expect("it came by a link");
        assert!(shown(&state) == TEXT && letter.check.is_err());
        let state = after(&Rc::default(), [cut("")]);
        assert!(state.reading.is_none() && matches!(state.notice, Some(Notice::Damaged(Damage::Cut(_)))));
        let state = after(&Rc::default(), [sent(" \n")]);
        assert_eq!(state.notice, Some(Notice::Damaged(Damage::Empty { expected: None })));
    }
}
