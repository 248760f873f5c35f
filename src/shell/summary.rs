//! The lines above the outline: where the text is from, and how much of it is here.

use tigang::Document;
use tigang::input::Encoding;
use yew::prelude::*;

use super::language::{Words, count};
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
        Source::File(file) => encodings(file, words),
    };
    html! {
        <div class="Summary">
            <p class="Summary-source">{ source }</p>
            if let Some(declared) = declared {
                <p class="Summary-declared">{ declared }</p>
            }
            if let Some(cut) = cut(document, words) {
                <p class="Summary-cut">{ cut }</p>
            }
            if reading.outline.rows.is_empty() {
                <p class="Summary-empty">{ words.no_rows }</p>
            }
        </div>
    }
}

/// How much of the whole is here, where the text tells.
pub fn cut(document: &Document, words: &Words) -> Option<String> {
    let cut = document.cut_end.as_ref()?;
    let [total, shown] = [cut.total?, cut.shown?].map(|characters| usize::try_from(characters).unwrap_or_default());
    Some(count(words.cut, &[total, shown]))
}

/// The name of a file, and the switch between the encodings that it could be in.
fn encodings(file: &OpenFile, words: &Words) -> Html {
    let options = Encoding::ALL.into_iter().map(|encoding| {
        html! { <option value={encoding.label()} selected={encoding == file.encoding}>{ encoding.name() }</option> }
    });
    html! {
        <>
            <span class="Summary-file">{ file.name.to_string() }</span>
            <select id="encoding" aria-label={words.encoding}>{ for options }</select>
        </>
    }
}
