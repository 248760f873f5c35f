//! The lines above the outline: where the text is from, and how much of it is here.

use tigang::Document;
use tigang::input::Encoding;
use yew::prelude::*;

use super::language::{Words, count, fill};
use super::plain::{all, group, p, span, tag};
use super::source::{OpenFile, Source};
use super::state::Reading;

/// The lines above the outline.
pub fn summary(reading: &Reading, words: &'static Words) -> Html {
    let document = &reading.document;
    let declared = document.declared.as_ref().map(|declared| {
        let counts = declared.counts();
        count(words.declared, &[counts.parts, counts.entries, counts.found, counts.missing])
    });
    let source = match &reading.source {
        Source::Pasted => words.pasted.into(),
        Source::Sample => words.sample_source.into(),
        Source::Link(letter) if reading.touched && letter.check.is_ok() => words.link.source_changed.into(),
        Source::Link(letter) => match &letter.check {
            Ok(check) => fill(words.link.source, &[check]).into(),
            Err(_) => words.link.source_damaged.into(),
        },
        Source::Carried(_) if reading.touched => words.save.source_changed.into(),
        Source::Carried(_) => words.save.source.into(),
        Source::File(file) => encodings(file, words),
        Source::Kept(_) => words.shelf.title.into(),
    };
    let mut lines = vec![p("Summary-source", source)];
    lines.extend(declared.map(|declared| p("Summary-declared", declared)));
    if reading.outline.rows.is_empty() {
        lines.push(p("Summary-empty", words.no_rows));
    }
    group("div", "Summary", lines)
}

/// How much of the whole is here, where the text tells, in a phrase for the two numbers.
pub fn cut(document: &Document, phrase: &str) -> Option<String> {
    let cut = document.cut_end.as_ref()?;
    let [total, shown] = [cut.total?, cut.shown?].map(|characters| usize::try_from(characters).unwrap_or_default());
    Some(count(phrase, &[shown, total]))
}

/// The name of a file, and the switch between the encodings that it could be in.
fn encodings(file: &OpenFile, words: &Words) -> Html {
    let options = Encoding::ALL.into_iter().map(|encoding| {
        let selected = if encoding == file.encoding { "selected" } else { "" };
        tag("option", &["value", "selected"], &[encoding.label(), selected], vec![encoding.name().into()])
    });
    let select = tag("select", &["id", "aria-label"], &["encoding", words.encoding], options.collect());
    all(vec![span("Summary-file", file.name.to_string()), select])
}
