//! Where a text is from.

use std::rc::Rc;

use tigang::input::Encoding;

use super::carried::Carried;
use super::letter::Letter;
use super::library::card::Card;

/// Where a text is from.
#[derive(Clone, Debug)]
pub enum Source {
    /// Pasted, dropped as text, or typed.
    Pasted,
    /// The sample speech.
    Sample,
    /// A file.
    File(OpenFile),
    /// A link.
    Link(Rc<Letter>),
    /// The page's own file, which carries it.
    Carried(Rc<Carried>),
    /// The library.
    Kept(Rc<Card>),
}

/// A file that was opened. Its bytes are kept, so that they can be read in another encoding.
#[derive(Clone, Debug)]
pub struct OpenFile {
    /// Its name.
    pub name: Rc<str>,
    /// Its content.
    pub bytes: Rc<Vec<u8>>,
    /// The encoding that it was read in.
    pub encoding: Encoding,
}

impl Source {
    /// Whether both are the very same opened file, read in whatever encoding.
    pub fn same_file(&self, other: &Self) -> bool {
        matches!((self, other), (Self::File(one), Self::File(two)) if Rc::ptr_eq(&one.bytes, &two.bytes))
    }
}
