//! The version of the page that is open, and a newer one that the browser has fetched meanwhile.

use yew::Callback;

use super::app::App;
use super::browser;
use super::gesture::Gesture;
use super::library::Status;
use super::notice::Notice;
use super::source::Source;
use super::state::State;

/// Whether there is a newer version than the one that is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// None that the reader would want now.
    #[default]
    Newest,
    /// One waits until the reader wants it.
    Old,
    /// The reader wants it: the page is about to load anew.
    Left,
}

impl State {
    /// What there is to say now. That there is a newer version of the page waits until all else is said.
    pub fn to_say(&self) -> Option<&Notice> {
        self.notice.as_ref().or((self.version == Version::Old).then_some(&Notice::Newer))
    }
}

/// The reader wants the newer version. A text that would be lost with this one stays, unless he wants it all the same.
pub fn renew(state: &mut State, anyway: bool) {
    if anyway || loses_nothing(state) {
        state.notice = None;
        state.version = Version::Left;
    } else {
        state.notice = Some(Notice::WouldBeLost);
    }
}

/// Whether loading the page anew loses nothing: what is kept comes again, and what the address or the page itself holds.
fn loses_nothing(state: &State) -> bool {
    let Some(reading) = &state.reading else { return true };
    let comes = matches!(reading.source, Source::Link(_) | Source::Carried(_) | Source::Sample) && !reading.touched;
    state.edited.is_none() && (comes || state.status() == Some(Status::Kept))
}

impl App {
    /// Has the browser load the newer version.
    pub fn tell_version(&mut self, told: &State, tell: &Callback<Gesture>) {
        if self.state.version == Version::Left && told.version != Version::Left {
            self.leave(tell);
            browser::renew();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::reading::Reading;

    const TEXT: &str = "一、读书\n多读。\n";

    #[test]
    fn a_text_that_would_be_lost_stays_until_the_reader_wants_it_gone() {
        let mut state =
            State { reading: Some(Reading::of(TEXT, Source::Pasted)), version: Version::Old, ..State::default() };
        renew(&mut state, false);
        assert_eq!((state.version, state.to_say()), (Version::Old, Some(&Notice::WouldBeLost)));
        renew(&mut state, true);
        assert_eq!((state.version, state.to_say()), (Version::Left, None));
    }

    #[test]
    fn what_comes_again_is_no_reason_to_stay() {
        let sample = Reading::of(TEXT, Source::Sample);
        let touched = Reading { touched: true, ..sample.clone() };
        for (reading, version) in [(None, Version::Left), (Some(sample), Version::Left), (Some(touched), Version::Old)]
        {
            let mut state = State { reading, version: Version::Old, ..State::default() };
            renew(&mut state, false);
            assert_eq!(state.version, version);
        }
    }

    #[test]
    fn that_there_is_a_newer_version_is_said_last() {
        let mut state = State { notice: Some(Notice::Copied), version: Version::Old, ..State::default() };
        assert_eq!(state.to_say(), Some(&Notice::Copied));
        state.notice = None;
        assert_eq!(state.to_say(), Some(&Notice::Newer));
    }
}
