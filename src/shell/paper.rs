//! What is on paper and not on the screen: the outline before the text, where the reader wants it, and the chunks of a long
//! text that are not drawn yet.

use yew::Html;

use super::chunk;
use super::contents::contents;
use super::state::State;

/// Something that is on paper and not on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What comes before the text.
    Before,
    /// The chunk of the text that begins with this block.
    Chunk(usize),
}

/// What is printed besides what is on the screen.
pub struct Paper {
    /// The title of the text, on top of every page; empty where it has none.
    pub title: String,
    /// Gives the parts when they are printed.
    pub part: Box<dyn Fn(Part) -> Html>,
}

/// What is printed besides what is read in this state; nothing where nothing is.
pub fn paper(state: &State) -> Option<Paper> {
    let reading = state.reading.clone()?;
    let (words, before) = (state.settings.language.words(), state.settings.contents);
    let title = reading.document.title().unwrap_or_default().into_owned();
    let part = Box::new(move |part| match part {
        Part::Before if before => contents(&reading, words),
        Part::Before => Html::default(),
        Part::Chunk(from) => {
            let blocks = reading.drawn.chunks.iter().find(|blocks| blocks.start == from);
            blocks.map(|blocks| chunk::content(&reading.document, blocks.clone(), words)).unwrap_or_default()
        }
    });
    Some(Paper { title, part })
}
