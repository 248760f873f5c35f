//! Whether a text is a draft of the same speech as another.

use super::chains::Chains;
use super::place::{is_telling, print, words};
use crate::outline::key;
use crate::{BlockKind, Document};

/// So many of a hundred places come again in a draft of the same speech. Two speeches share what every speech has, and
/// that is not counted; an editor who leaves less than a quarter as it opens has written another speech.
const SHARED: usize = 25;

/// Whether two texts are drafts of one speech: a quarter of the places in the shorter one are in the other too, known by
/// the words that headings and paragraphs open with. Those of a few words (同志们：, 一、总体要求) do not count, as any speech
/// may have them.
///
/// It is what decides whether corrections are tried on a text at all: their own places are few, and may all be gone.
#[must_use]
pub fn is_draft(one: &Document, other: &Document) -> bool {
    let (one, other) = (places(one), places(other));
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let mut chains = Chains::with_room(long.len());
    for words in &long {
        chains.push(print(words));
    }
    let is_there = |words: &&String| chains.under(print(words)).any(|at| long[at] == **words);
    !short.is_empty() && short.iter().filter(is_there).count() * 100 >= short.len() * SHARED
}

/// What the places of a speech open with, as far as it tells them from those of other speeches.
fn places(document: &Document) -> Vec<String> {
    let is_speech = |kind| {
        matches!(kind, BlockKind::Title | BlockKind::Subtitle | BlockKind::Heading(_) | BlockKind::Paragraph { .. })
    };
    let blocks = document.blocks.iter().filter(|block| is_speech(block.kind));
    let opens = blocks.map(|block| key(&words(std::iter::once(block.content.of(&document.text)))));
    opens.filter(|key| is_telling(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_has_a_quarter_of_the_places() {
        let of = |lines: &[&str]| Document::parse(lines.join("\n"));
        let first = of(&[
            "在车间大会上的讲话",
            "同志们：",
            "一、总体要求",
            "去年一年大家把旧账都理清了，很不容易。",
            "今年的活儿比去年多出三成还要多一些。",
            "食堂搬到东院以后，吃饭不用再排长队。",
        ]);
        assert!(is_draft(&first, &first));
        assert!(is_draft(&first, &of(&["今年的活儿比去年多出三成还要多一些。", "别的都改过了，一句也没有留下。"])));
        let other = ["在乡亲大会上的讲话", "同志们：", "一、总体要求", "水渠修到了村口，浇地不用再等天下雨。"];
        assert!(!is_draft(&first, &of(&other)));
        assert!(!is_draft(&of(&["同志们："]), &of(&["同志们："])), "nothing tells");
    }
}
