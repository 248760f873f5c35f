//! The outline as a page of its own, which is printed before the text.

use std::borrow::Cow;

use super::language::Words;
use super::state::{Reading, State};

/// A line of that page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is: `title`, `name`, or the level of a section, from `1`.
    pub kind: Cow<'static, str>,
    /// What stands in it, from left to right.
    pub parts: Vec<String>,
}

/// What gives that page when it is printed, where the reader wants it.
pub fn printed(state: &State) -> Option<Box<dyn Fn() -> Vec<Line>>> {
    let reading = state.reading.clone().filter(|_| state.settings.contents)?;
    let words = state.settings.language.words();
    Some(Box::new(move || contents(&reading, words)))
}

/// The page: the title of the speech, and all its sections, whatever is folded on the screen.
fn contents(reading: &Reading, words: &Words) -> Vec<Line> {
    let title = reading.title(words);
    let mut lines = vec![
        Line { kind: "title".into(), parts: vec![title] },
        Line { kind: "name".into(), parts: vec![words.outline.to_owned()] },
    ];
    for row in reading.outline.rows.iter().filter(|row| !row.target.is_point()) {
        let mut parts = vec![row.number.clone(), row.title.clone()];
        if row.target.is_missing() {
            parts.push(words.missing.to_owned());
        }
        lines.push(Line { kind: row.depth.to_string().into(), parts });
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
        let lines = contents(&fixture::reading(), Language::ZhHans.words());
        let lines: Vec<String> = lines.iter().map(|line| format!("{} {}", line.kind, line.parts.join("|"))).collect();
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
