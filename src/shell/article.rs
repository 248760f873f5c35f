//! The text of the speech.

use std::rc::Rc;

use tigang::{Block, BlockKind, Document, RowTarget, SectionId};
use yew::prelude::*;

use super::class::class;
use super::inline::{inline, with_points};
use super::language::Words;
use super::marks::{chrome, cut_end, declared, gap};
use super::plain::{element, p};

/// What the text needs to know.
#[derive(Clone, Debug, Properties)]
pub struct Props {
    /// The speech.
    pub document: Rc<Document>,
    /// The words of the page.
    pub words: &'static Words,
}

/// Two are the same where they are the very same text: it is never compared letter by letter.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document) && std::ptr::eq(self.words, other.words)
    }
}

/// From this many bytes on, paragraphs out of view are not laid out until they come near.
const LONG: usize = 300_000;

/// The text of the speech. It is drawn once, and not again while the reader moves about in it.
#[component]
pub fn Article(Props { document, words }: &Props) -> Html {
    let mut first = 0;
    let groups = document.blocks.chunk_by(|one, next| belongs(one.kind, next.kind)).map(|group| {
        let index = first;
        first += group.len();
        show(document, group, index, words)
    });
    let untitled = !document.blocks.iter().any(|block| block.kind == BlockKind::Title);
    let content = html! {
        <>
            if untitled {
                <h1 class="is-unseen">{ words.untitled }</h1>
            }
            { for groups }
        </>
    };
    let class = class("Article", &[("is-long", document.text.len() > LONG)]);
    element("article", &["class", "lang"], [class, "zh-Hans".into()], content)
}

/// Whether two neighbours are shown as one thing.
fn belongs(one: BlockKind, next: BlockKind) -> bool {
    use BlockKind::{Chrome, Declared, Heading, Paragraph};
    matches!(
        (one, next),
        (Declared { .. }, Declared { .. }) | (Chrome, Chrome) | (Heading(_), Paragraph { run_in: true })
    )
}

/// Shows a group of blocks that belong together; `index` is that of the first.
fn show(document: &Document, group: &[Block], index: usize, words: &'static Words) -> Html {
    let block = &group[0];
    let text = || inline(document, block.content, words);
    match block.kind {
        BlockKind::Title => html! { <h1>{ text() }</h1> },
        BlockKind::Subtitle => p("Subtitle", text()),
        BlockKind::Salutation => p("Salutation", text()),
        BlockKind::Declared { .. } => declared(document, group, words),
        BlockKind::Heading(id) => match group.get(1) {
            Some(paragraph) => html! {
                <div class="RunIn">
                    { heading(document, id, text()) }<p>{ with_points(document, paragraph, index + 1, words) }</p>
                </div>
            },
            None => heading(document, id, text()),
        },
        BlockKind::Paragraph { .. } => html! { <p>{ with_points(document, block, index, words) }</p> },
        BlockKind::Gap(gap_index) => gap(document, block, gap_index, words),
        BlockKind::CutEnd => cut_end(document, block, words),
        BlockKind::Chrome => chrome(document, group, words),
        BlockKind::Blank => Html::default(),
    }
}

/// A heading of the rank that its depth gives it; what is deeper than six is of the sixth.
fn heading(document: &Document, id: SectionId, text: Html) -> Html {
    const TAGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];
    let Some(section) = document.sections.get(id.index()) else { return text };
    let tag = TAGS[usize::from(section.depth.clamp(1, 5)) - 1];
    element(tag, &["id", "tabindex"], [document.anchor(RowTarget::Section(id)).into(), "-1".into()], text)
}
