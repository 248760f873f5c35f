//! The text of the speech.

use std::rc::Rc;

use tigang::{Block, BlockKind, Document, Parent, RowTarget, SectionId};
use yew::prelude::*;

use super::chunk::{Chunk, chunk, content};
use super::inline::{inline, with_points};
use super::language::Words;
use super::marks::{chrome, cut_end, declared, gap};
use super::plain::{self, block, element, keyed, p, span, tag};
use super::state::Reading;

/// The text of the speech, in chunks. Another text, or one in other words of the page, is another sheet: nothing that the
/// reader opened in one is open in the next, and what was there goes at once.
pub fn article(reading: &Reading, words: &'static Words) -> Html {
    let Reading { document, drawn, .. } = reading;
    let chunks = drawn.chunks.iter().zip(&*drawn.text).map(|(blocks, drawn)| {
        html! { <Chunk key={blocks.start} document={document.clone()} blocks={blocks.clone()} {drawn} {words} /> }
    });
    let which = Rc::as_ptr(document).addr() ^ std::ptr::from_ref(words).addr();
    keyed(which, sheet(reading, chunks.collect(), words))
}

/// The same at once, and without a component.
pub fn still_article(reading: &Reading, words: &'static Words) -> Html {
    let document = &reading.document;
    let chunks = reading.drawn.chunks.iter().map(|blocks| {
        let content = content(document, blocks.clone(), words);
        chunk(document, blocks.clone(), true, content)
    });
    sheet(reading, chunks.collect(), words)
}

/// The sheet with the text on it.
fn sheet(reading: &Reading, chunks: Html, words: &'static Words) -> Html {
    let untitled = !reading.document.blocks.iter().any(|block| block.kind == BlockKind::Title);
    let mut content = Vec::new();
    if untitled {
        content.push(plain::group("h1", "is-unseen", vec![words.untitled.into()]));
    }
    content.push(chunks);
    if reading.letter().is_some_and(|letter| letter.check.is_err()) {
        content.push(p("CutEnd", span("CutEnd-count", words.cut_end)));
    }
    tag("article", &["class", "lang"], &["Article", "zh-Hans"], content)
}

/// Shows a group of blocks that belong together; `index` is that of the first.
pub fn show(document: &Document, group: &[Block], index: usize, words: &'static Words) -> Html {
    let first = &group[0];
    let text = || inline(document, first.content, words);
    match first.kind {
        BlockKind::Title => block("h1", "", index, text()),
        BlockKind::Subtitle => block("p", "Subtitle", index, text()),
        BlockKind::Salutation => block("p", "Salutation", index, text()),
        BlockKind::Declared { .. } => block("details", "Declared", index, declared(document, group, words)),
        BlockKind::Heading(id) => match group.get(1) {
            Some(paragraph) => {
                let rest = p("", with_points(document, paragraph, index + 1, words));
                let parts = [heading(document, id, None, text()), rest];
                block("div", "RunIn", index, parts.into_iter().collect::<Html>())
            }
            None => heading(document, id, Some(index), text()),
        },
        BlockKind::Paragraph { .. } => block("p", "", index, with_points(document, first, index, words)),
        BlockKind::Gap(gap_index) => block("p", "Gap", index, gap(document, first, gap_index as usize, words)),
        BlockKind::CutEnd => block("p", "CutEnd", index, cut_end(document, first, words)),
        BlockKind::Chrome => block("details", "Chrome", index, chrome(document, group, words)),
        BlockKind::Blank => Html::default(),
    }
}

/// A heading that looks as its depth asks for. Its rank among headings is one below that of the section that it is under;
/// a missing section has no heading, so that those under it take its place and no rank is left out. `index` is that of its
/// block, unless that is told by what it stands in.
fn heading(document: &Document, id: SectionId, index: Option<usize>, text: Html) -> Html {
    const TAGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];
    const LOOKS: [&str; 5] = ["is-1", "is-2", "is-3", "is-4", "is-5"];
    let Some(section) = document.sections.get(id.index()) else { return text };
    let deepest = |depth: usize| depth.min(TAGS.len() - 1);
    let index = index.map(|index| index.to_string()).unwrap_or_default();
    let look = LOOKS[deepest(usize::from(section.depth).saturating_sub(1))];
    let values = [document.anchor(RowTarget::Section(id)).into(), look.into(), "-1".into(), index.into()];
    element(TAGS[deepest(above(document, section.parent))], &["id", "class", "tabindex", "data-block"], values, text)
}

/// How many sections that have a heading a section under `parent` is in.
fn above(document: &Document, mut parent: Parent) -> usize {
    let mut count = 0;
    loop {
        parent = match parent {
            Parent::Top => return count,
            Parent::Section(id) => {
                count += 1;
                document.sections[id.index()].parent
            }
            Parent::Missing(id) => document.missing[id.index()].parent,
        };
    }
}
