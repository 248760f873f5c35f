//! What is in a text beside the speech itself: its declared outline, omissions, its broken-off end, left-overs.

use tigang::{Block, BlockKind, Document, EntryState};
use yew::prelude::*;

use super::inline::inline;
use super::language::{Words, count};
use super::plain::{all, element, p, span, tag};
use super::summary::cut;

/// The declared outline: each of its lines, and whether the text has it.
pub fn declared(document: &Document, lines: &[Block], words: &'static Words) -> Html {
    let entries = document.declared.as_ref().map(|declared| declared.entries.as_slice()).unwrap_or_default();
    let lines = lines.iter().map(|line| {
        let BlockKind::Declared { entry } = line.kind else { return Html::default() };
        let (class, state) = match entry.and_then(|entry| entries.get(entry as usize)).map(|entry| entry.state) {
            Some(EntryState::Missing(_)) => ("is-missing", words.missing),
            Some(_) => ("is-found", words.found),
            None => ("is-ornament", ""),
        };
        let parts = [span("", inline(document, line.content, words)), span("Declared-state", state)];
        element("li", &["class"], [class.into()], parts.into_iter().collect())
    });
    let summary = tag("summary", &[], &[], vec![count(words.declared_box, &[entries.len()]).into()]);
    all(vec![summary, tag("ul", &[], &[], lines.collect())])
}

/// A mark of omission: how much is left out, and the words that say so.
pub fn gap(document: &Document, block: &Block, index: usize, words: &'static Words) -> Html {
    let omitted =
        document.gaps.get(index).and_then(|gap| gap.omitted).and_then(|omitted| usize::try_from(omitted).ok());
    let said = omitted.map_or_else(|| words.gap_unknown.to_owned(), |omitted| count(words.gap, &[omitted]));
    let lines = [span("Gap-count", said), span("Gap-words", inline(document, block.content, words))];
    lines.into_iter().collect()
}

/// The notice that the text ends before its end.
pub fn cut_end(document: &Document, block: &Block, words: &'static Words) -> Html {
    let said = span("CutEnd-count", words.cut_end);
    let counts = cut(document, words.cut_whole).map(|cut| span("CutEnd-count", cut));
    let notice = span("CutEnd-words", inline(document, block.content, words));
    [Some(said), counts, Some(notice)].into_iter().flatten().collect()
}

/// What a web page left behind. It is put away, not thrown away.
pub fn chrome(document: &Document, lines: &[Block], words: &'static Words) -> Html {
    let mut parts = vec![tag("summary", &[], &[], vec![count(words.chrome, &[lines.len()]).into()])];
    parts.extend(lines.iter().map(|line| p("", inline(document, line.content, words))));
    all(parts)
}
