//! What came by a link.

use std::rc::Rc;

use tigang::correction::unpack;
use tigang::link::{Damage, Parcel};
use tigang::{Correction, Document};

use super::action::Action;
use super::notice::Notice;
use super::reading::Reading;
use super::source::Source;

/// The link that a text came by.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The 校验码; or what is wrong with the link, of whose text there is the beginning alone.
    pub check: Result<String, Damage>,
}

/// This was sent by a link; or this is wrong with it. What is intact of it is shown nevertheless, with what is wrong.
pub fn arrived(result: Result<Parcel, Damage>) -> Action {
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
    let Parcel { text, corrections, .. } = parcel;
    if text.trim().is_empty() {
        let damage = check.err().unwrap_or(Damage::Empty { expected: None });
        return Action::Refuse(Notice::Damaged(damage));
    }
    let source = Source::Link(Rc::new(Letter { check }));
    let corrections: Rc<[Correction]> = unpack(&text, &corrections).into();
    if corrections.is_empty() {
        return Action::Enter { text, source };
    }
    Action::Read(Reading::with(Document::parse_with(&text, &corrections), source, corrections))
}
