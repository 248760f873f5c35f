//! What is noted when the page is left: which kept speech was read, and where. It is noted where the browser notes things at
//! once, since a page that goes has no time for its library; opened again, the page knows before it draws anything that it
//! has a speech to come back to.

use super::card::Id;
use crate::shell::memory::Record;

/// The speech that was read last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Its name in the library.
    pub id: Id,
    /// The anchor in the address of the page at that time.
    pub anchor: String,
    /// Where the reader was.
    pub place: Option<Record>,
}

impl Left {
    /// The note.
    pub fn note(&self) -> String {
        let place = self.place.as_ref().map(Record::numbers).unwrap_or_default();
        [&*self.id, "\n", &self.anchor, "\n", &place].concat()
    }

    /// What was noted; nothing where it says nothing.
    pub fn read(note: &str) -> Option<Self> {
        let mut lines = note.split('\n');
        let id = lines.next().filter(|id| !id.is_empty())?.into();
        Some(Self {
            id,
            anchor: lines.next().unwrap_or_default().to_owned(),
            place: lines.next().and_then(Record::of_numbers),
        })
    }
}

/// What the page begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// A link: of the address, or kept by the history.
    Link,
    /// The speech that the page's own file carries.
    Carried,
    /// The kept speech that was read last.
    Last(Left),
    /// The first view.
    Blank,
}

impl Beginning {
    /// What the page begins with: a link before all else, then what its file carries, then what was read last.
    pub fn of(is_link: bool, is_carried: bool, left: Option<Left>) -> Self {
        match left {
            _ if is_link => Self::Link,
            _ if is_carried => Self::Carried,
            Some(left) => Self::Last(left),
            None => Self::Blank,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_is_read() {
        let place = Record::of_numbers("7 2500 2 16 48");
        assert!(place.is_some());
        for place in [place, None] {
            let left = Left { id: "00ff-2".into(), anchor: "s1-2".into(), place };
            assert_eq!(Left::read(&left.note()), Some(left));
        }
        assert_eq!(Left::read(""), None);
        assert_eq!(Left::read("a"), Some(Left { id: "a".into(), anchor: String::new(), place: None }));
    }

    #[test]
    fn a_link_comes_before_the_file_and_that_before_what_was_read_last() {
        let left = Left::read("a");
        assert_eq!(Beginning::of(true, true, left.clone()), Beginning::Link);
        assert_eq!(Beginning::of(false, true, left.clone()), Beginning::Carried);
        assert_eq!(Beginning::of(false, false, left.clone()), Beginning::Last(left.expect("it is a note")));
        assert_eq!(Beginning::of(false, false, None), Beginning::Blank);
    }
}
