//! The outline as a page of its own, which is printed before the text.

use yew::prelude::*;

use super::language::Words;
use super::plain::{all, element, group, span};
use super::state::Reading;

/// A line of that page: what it is (`title`, `name`, or the level of a section, from `1`), and what stands in it, from left
/// to right.
type Line = (AttrValue, Vec<AttrValue>);

/// The page: the title of the speech, and all its sections, whatever is folded on the screen.
pub fn contents(reading: &Reading, words: &Words) -> Html {
    let line = |(kind, parts): Line| {
        let parts = parts.into_iter().map(|part| span("Contents-part", part)).collect();
        element("p", &["class", "data-kind"], ["Contents-line".into(), kind], all(parts))
    };
    group("section", "Contents", lines(reading, words).into_iter().map(line).collect())
}

fn lines(reading: &Reading, words: &Words) -> Vec<Line> {
    let title = reading.title(words).into();
    let mut lines = vec![("title".into(), vec![title]), ("name".into(), vec![words.outline.into()])];
    for row in reading.outline.rows.iter().filter(|row| !row.target.is_point()) {
        let mut parts = vec![row.number.clone().into(), row.title.clone().into()];
        if row.target.is_missing() {
            parts.push(words.missing.into());
        }
        lines.push((row.depth.to_string().into(), parts));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::fixture;
    use crate::shell::language::Language;

    #[test]
    fn sections_are_listed_with_what_the_text_lacks_and_without_points() {
        let lines = lines(&fixture::reading(), Language::ZhHans.words());
        let lines: Vec<String> = lines.iter().map(|(kind, parts)| format!("{kind} {}", parts.join("|"))).collect();
        assert_eq!(
            lines,
            [
                "title 在读书会上的讲话",
                "name 提纲",
                "1 一、|读书",
                "2 （一）|多读",
                "1 二、|写作|缺",
                "2 （一）|常写",
                "1 三、|行动"
            ]
        );
    }
}
