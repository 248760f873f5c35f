//! A speech that the page's own file carries: it opens with that.

use std::rc::Rc;

use tigang::correction::unpack;
use tigang::link::{Parcel, Spot};

use super::action::Action;
use super::source::Source;
use super::state::{Reading, State};
use super::work::Work;

/// What the file says of the speech besides.
#[derive(Clone, Debug)]
pub struct Carried {
    /// The place that it opens at.
    pub place: Option<Spot>,
    /// Whether the page was open in this entry of the history before.
    pub is_kept: bool,
}

/// The reading of what a file carries; nothing where that is no text.
pub fn reading(parcel: Parcel, is_kept: bool) -> Option<Reading> {
    let Parcel { text, place, corrections } = parcel;
    let corrections = unpack(&text, &corrections).into();
    let source = Source::Carried(Rc::new(Carried { place, is_kept }));
    match Work::enter(text, corrections, source).finish(&State::default()) {
        Action::Read(reading) if !reading.document.text.trim().is_empty() => Some(reading),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use tigang::correction::{Choice, pack};

    use super::*;
    use crate::shell::letter::{Origin, arrived};
    use crate::shell::source::Source;
    use crate::shell::state::reduce;

    const TEXT: &str = "在读书会上的讲话\n同志们：\n一、读书\n要读书。\n二、写作\n要写作。\n";

    fn carrying(parcel: Parcel) -> Rc<State> {
        reduce(&Rc::default(), Action::Read(reading(parcel, false).expect("a text")))
    }

    fn read(state: &State) -> &Reading {
        state.reading.as_ref().expect("a text is read")
    }

    #[test]
    fn what_a_file_carries_is_read_with_its_corrections_and_its_place() {
        let pasted = reduce(&Rc::default(), Action::Enter { text: TEXT.into(), source: Source::Pasted });
        let block = read(&pasted).document.blocks.len() - 1;
        let mended = reduce(&pasted, Action::Correct { choice: Choice::Make(1), block });
        let corrections = pack(TEXT, &read(&mended).corrections);
        let parcel = Parcel { place: Some(Spot::Offset(9)), corrections, ..Parcel::of(TEXT) };
        let state = carrying(parcel);
        assert_eq!(read(&state).document, read(&mended).document);
        assert_eq!((read(&state).place(), read(&state).corrections.len()), (Some(&Spot::Offset(9)), 1));
        assert!(reading(Parcel::of(" \n"), false).is_none());
    }

    #[test]
    fn it_is_not_the_readers_own_until_he_touches_it() {
        let state = carrying(Parcel::of(TEXT));
        assert!(!read(&state).is_own());
        let sent = |text: &str| arrived(Origin::new("#B"), Ok(Parcel::of(text)));
        let other = reduce(&state, sent("一、走路\n要走路。\n"));
        assert_eq!(read(&other).document.text, "一、走路\n要走路。\n");
        assert_eq!(read(&reduce(&other, Action::Undo)).document.text, TEXT);
        let block = read(&state).document.blocks.len() - 1;
        let touched = reduce(&state, Action::Correct { choice: Choice::Make(1), block });
        assert!(read(&touched).is_own());
        assert_eq!(read(&reduce(&touched, sent("一、走路\n要走路。\n"))).document.text, TEXT);
    }
}
