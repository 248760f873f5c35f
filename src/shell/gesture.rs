//! What the reader's hand did, as the browser saw it.

use super::key::{Does, Key};
use super::library::order::Told;
use super::notice::Notice;

/// What the reader did, or what became of it a moment later.
#[derive(Clone, Debug)]
pub enum Gesture {
    /// Pasted or typed a text.
    Text(String),
    /// Opened a file, which the browser has read.
    File {
        /// Its name.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
    /// Opened a file that cannot be read.
    Refused(Notice),
    /// Chose another encoding for the file, by its label.
    Encoding(String),
    /// Dragged something over the page, or away from it.
    Hover(bool),
    /// Followed a link to this anchor.
    Jump(String),
    /// Touched the text: a heading or a point with an anchor, or a block.
    Touch(Result<String, usize>),
    /// Moved the edge of the outline to this width in pixels, or asked for the width that it had at first.
    Widen(Option<i32>),
    /// Moved it by so many steps.
    Step(i16),
    /// Pressed the button that folds this row.
    Fold(usize),
    /// Pressed a key.
    Key(&'static Key),
    /// Gave the setting of this name the value that is written so.
    Set(String, String),
    /// Asked for the menu of the place where the reader is, or of a block and the joined line in it that starts at a byte.
    Menu(Option<(usize, Option<usize>)>),
    /// Chose an item of what is open, by its index.
    Item(usize),
    /// Typed into the text.
    Typed,
    /// Stopped typing for a while.
    Paused,
    /// Put the caret elsewhere in the text that is edited.
    Caret,
    /// Is done with editing.
    Finish,
    /// Pressed a button that does this.
    Tool(Does),
    /// Wrote these words to look for.
    Words(String),
    /// Paused while writing them.
    Pause,
    /// Wants to go to the next hit, or to the one before.
    Go(bool),
    /// Turned away from what is open.
    Away,
    /// Scrolled the text.
    Scroll,
    /// Had the text laid out anew: by another size of the window or of the letters, or because more of it is drawn.
    Layout,
    /// Let the text rest for a while after a row was marked.
    Rest,
    /// Left time to read more of a long text.
    ReadOn,
    /// Left time to go on with links.
    WorkOn,
    /// Had the browser asked for something in the library, which has answered.
    Shelf(Told),
    /// Left time to draw more of the text.
    Idle,
    /// Has a newer version of the page, which waits.
    Newer,
    /// Turned to something else than this page, or back from it.
    Leave,
    /// Went back or forward in the history.
    Travel,
}
