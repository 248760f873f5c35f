//! What came by a link, and how it is kept in the history of the tab.

use std::rc::Rc;

use tigang::Correction;
use tigang::correction::unpack;
use tigang::link::{Damage, Parcel, Spot, expected, head, is_link, pasted};
use yew::Callback;

use super::action::Action;
use super::app::App;
use super::browser;
use super::gesture::Gesture;
use super::notice::Notice;
use super::reading::Reading;
use super::source::Source;
use super::state::State;
use super::work::Work;

/// The link that a text came by.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Where that is from.
    pub origin: Origin,
    /// The place that it leads to.
    pub place: Option<Spot>,
    /// The 校验码; or what is wrong with the link, of whose text there is the beginning alone.
    pub check: Result<String, Damage>,
}

/// Where a link is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The address, or what was left of one.
    pub address: Rc<str>,
    /// Whether it was opened in this tab before, and the history has kept it.
    pub is_kept: bool,
}

/// The link that the page is to open: that of the address, or else the one that the history has kept; or else, where
/// nothing is read, an address that had one.
pub fn here(is_reading: bool) -> Option<Origin> {
    let address = browser::address();
    match browser::kept_link().filter(|_| !is_link(&address)) {
        Some(kept) => Some(Origin { address: kept.into(), is_kept: true }),
        None if is_link(&address) || !is_reading && expected(&address).is_some() => Some(Origin::new(&address)),
        None => None,
    }
}

impl Origin {
    /// Of an address that was pasted or followed.
    pub fn new(address: &str) -> Self {
        Self { address: address.into(), is_kept: false }
    }
}

impl App {
    /// Takes what was pasted: a link, or a text.
    pub fn take(&mut self, text: String, tell: &Callback<Gesture>) -> Action {
        match pasted(&text) {
            Some(link) => self.open_link(Origin::new(link), tell),
            None => Action::Enter { text, source: Source::Pasted },
        }
    }

    /// Opens the link that the address or the history leads to, where it is another one than that of the text. Back from
    /// what is open over the page, nothing but that closes.
    pub fn follow_link(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        if self.state.panel.is_some() && !is_link(&browser::address()) {
            return Some(Action::Close);
        }
        let letter = self.state.reading.as_ref().and_then(Reading::letter).cloned();
        match here(self.state.reading.is_some()) {
            Some(origin) if letter.as_ref().is_none_or(|letter| letter.origin.address != origin.address) => {
                Some(self.open_link(origin, tell))
            }
            Some(_) => {
                self.carry_link();
                None
            }
            // An entry from before the link: the text stays, and is kept in this one too.
            None => {
                letter.is_some().then(|| self.carry_link());
                None
            }
        }
    }

    /// Has the history keep the link of the text that is read, and the address short. What is the reader's own is not kept.
    pub fn carry_link(&self) {
        let address = browser::address();
        let letter = self.state.reading.as_ref().and_then(Reading::letter);
        let rest = match letter {
            Some(_) if is_link(&address) => head(&address),
            None if is_link(&address) => "",
            // Where the page is loaded anew, no text of a link is missing.
            None if expected(&address).is_some() => &address[head(&address).len()..],
            _ => &address,
        };
        browser::carry(letter.map(|letter| &*letter.origin.address), rest);
    }
}

/// This was sent by a link; or this is wrong with it. What is intact of it is shown nevertheless, with what is wrong.
pub fn arrived(origin: Origin, result: Result<Parcel, Damage>) -> Action {
    let (parcel, check) = match result {
        Ok(parcel) => {
            let check = parcel.check().spoken();
            (parcel, Ok(check))
        }
        Err(damage) => {
            let intact = damage.rest().map(|rest| rest.intact.clone()).unwrap_or_default();
            (Parcel::of(intact), Err(damage))
        }
    };
    let Parcel { text, place, corrections } = parcel;
    if text.trim().is_empty() {
        return Action::Refuse(Notice::Damaged(check.err().unwrap_or(Damage::Empty { expected: None })));
    }
    let source = Source::Link(Rc::new(Letter { origin, place, check }));
    let corrections: Rc<[Correction]> = unpack(&text, &corrections).into();
    if corrections.is_empty() {
        return Action::Enter { text, source };
    }
    Work::enter(text, corrections, source).finish(&State::default())
}
