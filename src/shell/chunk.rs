//! A text in chunks: what is drawn at a time, and laid out only when it comes near. A text that is not long is one chunk.

use std::ops::Range;
use std::rc::Rc;

use tigang::{Block, BlockKind, Document};
use yew::prelude::*;

use super::article::show;
use super::browser::planted;
use super::class::class;
use super::language::Words;
use super::plain::element;

/// What a chunk needs to know.
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// The speech.
    pub document: Rc<Document>,
    /// Its blocks that the chunk shows.
    pub blocks: Range<usize>,
    /// Whether it is drawn yet.
    pub drawn: bool,
    /// The words of the page.
    pub words: &'static Words,
}

/// Two are the same where they are the very same text: it is never compared letter by letter.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && (&self.blocks, self.drawn) == (&other.blocks, other.drawn)
            && std::ptr::eq(self.words, other.words)
    }
}

/// A chunk of the text. It is drawn once, and not again while the reader moves about in it. One that is not all of the text
/// is an element of its own, which says which block it begins with, also while it is empty.
#[component]
pub fn Chunk(Props { document, blocks, drawn, words }: &Props) -> Html {
    let shown = if *drawn { blocks.clone() } else { 0..0 };
    chunk(document, blocks.clone(), *drawn, planted(content(document, shown, words)))
}

/// The same with content that is there already, and without being a component.
pub fn chunk(document: &Document, blocks: Range<usize>, drawn: bool, content: Html) -> Html {
    if blocks.len() == document.blocks.len() {
        return content;
    }
    let class = class("Chunk", &[("is-later", !drawn)]);
    element("div", &["class", "data-from"], [class, blocks.start.to_string().into()], content)
}

/// What a chunk of these blocks shows.
pub fn content(document: &Document, blocks: Range<usize>, words: &'static Words) -> Html {
    document.groups_in(blocks).map(|(index, group)| show(document, group, index, words)).collect()
}

/// So many lines of the page make a chunk, give or take a paragraph; `--chunk` in the styles says the same in heights.
const LINES: usize = 160;

/// The first chunk, which is drawn before anything else, has but so many: a large screen full.
const FIRST_LINES: usize = 40;

/// A line of the page holds about so many bytes of a Chinese text.
const LINE_BYTES: usize = 108;

/// Texts of up to so many lines stay whole: the first chunk is most of them.
const SHORT: usize = 3 * FIRST_LINES / 2;

/// Where a document is cut into chunks. They tile its blocks, never part what is shown as one thing, and none but the last
/// ends with a heading.
pub fn chunks(document: &Document) -> Vec<Range<usize>> {
    let lines = |group: &[Block]| {
        let bytes: usize = group.iter().map(|block| block.content.len()).sum();
        bytes / LINE_BYTES + 1
    };
    let mut chunks = Vec::new();
    let (mut start, mut end, mut height, mut whole) = (0, 0, 0, 0);
    for (_, group) in document.groups() {
        end += group.len();
        height += lines(group);
        whole += lines(group);
        let is_heading = matches!(group, [Block { kind: BlockKind::Heading(_), .. }]);
        let most = if start == 0 { FIRST_LINES } else { LINES };
        if height >= most && !is_heading {
            chunks.push(start..end);
            (start, height) = (end, 0);
        }
    }
    if whole <= SHORT {
        (start, chunks) = (0, Vec::new());
    }
    if start < end || chunks.is_empty() {
        chunks.push(start..end);
    }
    chunks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_one_chunk() {
        let document = Document::parse("一、读书\n读诗。\n二、写作\n常写。\n");
        for document in [document, Document::default()] {
            let chunks = chunks(&document);
            assert_eq!((chunks.len(), &chunks[0]), (1, &(0..document.blocks.len())));
        }
    }

    #[test]
    fn chunks_of_a_long_text_tile_it_and_hold_headings_with_their_text() {
        let document = Document::parse("一、读书\n（一）多读\n要挤时间读书，日积月累。\n\n\n二、写作\n".repeat(400));
        let chunks = chunks(&document);
        assert!(chunks.len() > 4, "{chunks:?}");
        let ends = chunks.iter().map(|chunk| chunk.end);
        let starts: Vec<usize> = [0].into_iter().chain(ends).collect();
        assert_eq!(starts[..chunks.len()], chunks.iter().map(|chunk| chunk.start).collect::<Vec<_>>());
        assert_eq!(starts.last(), Some(&document.blocks.len()));
        let is_heading = |index: usize| matches!(document.blocks[index].kind, BlockKind::Heading(_));
        assert!(chunks[..chunks.len() - 1].iter().all(|chunk| !is_heading(chunk.end - 1)), "{chunks:?}");
    }
}
