//! The text of the speech.

use std::rc::Rc;

use tigang::{Block, BlockKind, Document, RowTarget, SectionId};
use yew::prelude::*;

use super::class::class;
use super::inline::{inline, with_points};
use super::language::Words;
use super::marks::{chrome, cut_end, declared, gap};
use super::plain::{block, element, p};

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
    let groups = document.groups().map(|(index, group)| show(document, group, index, words));
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

/// Shows a group of blocks that belong together; `index` is that of the first.
fn show(document: &Document, group: &[Block], index: usize, words: &'static Words) -> Html {
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
        BlockKind::Gap(gap_index) => block("p", "Gap", index, gap(document, first, gap_index, words)),
        BlockKind::CutEnd => block("p", "CutEnd", index, cut_end(document, first, words)),
        BlockKind::Chrome => block("details", "Chrome", index, chrome(document, group, words)),
        BlockKind::Blank => Html::default(),
    }
}

/// A heading of the rank that its depth gives it; what is deeper than six is of the sixth. `index` is that of its block,
/// unless that is told by what it stands in.
fn heading(document: &Document, id: SectionId, index: Option<usize>, text: Html) -> Html {
    const TAGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];
    let Some(section) = document.sections.get(id.index()) else { return text };
    let tag = TAGS[usize::from(section.depth.clamp(1, 5)) - 1];
    let index = index.map(|index| index.to_string()).unwrap_or_default();
    let values = [document.anchor(RowTarget::Section(id)).into(), "-1".into(), index.into()];
    element(tag, &["id", "tabindex", "data-block"], values, text)
}
