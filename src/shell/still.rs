//! The page as it is read without the program, from a file that carries a speech: the outline beside the text, as the page
//! itself shows them, with links and folds that the browser does by itself.

use yew::prelude::*;

use super::article::still_article;
use super::button::{OUTLINE, icon};
use super::fold::children;
use super::language::Language;
use super::plain::{all, element, group, span, tag};
use super::row::{Props, fold_label, row};
use super::settings::Settings;
use super::state::Reading;
use super::summary::summary;
use super::total::total;

/// All of it. The first line above the text says what is missing where it is read so, to readers of every language; the second
/// one is there while the program is unpacked.
pub fn still(reading: &Reading, language: Language) -> Html {
    let words = language.words();
    let lines = Language::ALL.map(|of| element("span", &["lang"], [of.tag().into()], of.words().save.still.into()));
    let letter = vec![
        tag("p", &["id"], &["refused"], lines.into()),
        tag("p", &["id", "hidden"], &["boot", "hidden"], vec![words.save.line.into()]),
    ];
    let header = vec![span("Header-name", words.name), span("Header-title", reading.title(words))];
    let opener = vec![icon(OUTLINE), span("", words.outline)];
    let text = vec![still_article(reading, words)];
    let parts = vec![
        group("header", "Header is-reading", header),
        tag("div", &["class", "role"], &["Letter", "status"], letter),
        outline(reading, language),
        tag("a", &["class", "href"], &["Button Outline-opener", "#outline"], opener),
        tag("main", &["id", "class", "tabindex"], &["text", "Text", "0"], text),
    ];
    tag("div", &["class", "lang"], &["App is-still", language.tag()], parts)
}

/// The outline, with the speaking rate that there is at first.
fn outline(reading: &Reading, language: Language) -> Html {
    let (words, pace) = (language.words(), Settings::default().pace());
    let (outline, measure, folded) = (reading.outline.clone(), reading.measure.clone(), reading.folded.clone());
    let props = Props { outline, measure, pace, folded, drawn: 0, index: 0, current: None, found: None, words };
    let shown = vec![summary(reading, words), group("ol", "", rows(&props, None))];
    let parts = vec![
        group("div", "Outline-head", Vec::new()),
        group("div", "Outline-rows", shown),
        total(reading, pace, words),
    ];
    tag("nav", &["id", "class", "aria-label"], &["outline", "Outline", words.outline], parts)
}

/// The sections under `parent`, unfolded. Points are left to the text: here they would be folded, and a file is to be small.
fn rows(props: &Props, parent: Option<usize>) -> Vec<Html> {
    let sections = children(&props.outline, parent).filter(|row| !props.outline.rows[*row].target.is_point());
    let item = |index: usize| {
        let props = Props { index, ..props.clone() };
        let mut parts = vec![row(&props, None, true)];
        let under = rows(&props, Some(index));
        if !under.is_empty() {
            let label = fold_label(&props.outline.rows[index], props.words);
            let fold = element("summary", &["class", "aria-label"], ["Row-fold".into(), label.into()], Html::default());
            parts.push(tag("details", &["open"], &["open"], vec![fold, group("ol", "", under)]));
        }
        element("li", &[], [], all(parts))
    };
    sections.map(item).collect()
}

#[cfg(test)]
mod tests {
    use tigang::link::Parcel;

    use super::*;
    use crate::shell::carried::reading;
    use crate::shell::{fixture, markup};

    fn drawn(text: &str) -> String {
        let mut drawn = String::new();
        markup::write(&mut drawn, &still(&reading(Parcel::of(text), false).expect("a text"), Language::ZhHans));
        drawn
    }

    #[test]
    fn the_outline_folds_and_leads_to_the_headings_as_in_the_page() {
        let drawn = drawn(&fixture::document().text);
        for part in [
            r##"<a class="Row-label" href="#s1">"##,
            r#"<summary class="Row-fold" aria-label="“一、读书”的下级条目">"#,
            r#"<h2 id="s1" class="is-1">一、读书</h2>"#,
            r#"<span class="Row-lack">缺</span>"#,
            r#"<details class="Declared"><summary>文前目录，3 条</summary>"#,
            "此处省略 1,200 字",
            "文本到此中断",
        ] {
            assert!(drawn.contains(part), "{part} is not in {drawn}");
        }
        let links: Vec<&str> = drawn.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(links.len() == 5 && links.iter().all(|link| drawn.contains(&format!(" id=\"{link}\""))), "{links:?}");
        assert_eq!(drawn.matches("<details open=\"open\">").count(), 1, "what holds sections folds");
        assert_eq!(drawn.matches("class=\"Point\"").count(), 2);
        for banned in [concat!(" sty", "le="), "<script", " onclick", "<button", "<select"] {
            assert!(!drawn.contains(banned), "{banned} needs the program");
        }
    }

    #[test]
    fn all_of_a_long_text_is_there() {
        let text = fixture::document().text + &"\n四、再读书\n要挤时间读书，日积月累。\n".repeat(2_000) + "读到这里。";
        let drawn = drawn(&text);
        assert!(drawn.matches("class=\"Chunk\"").count() > 10 && drawn.contains("读到这里。"));
        assert_eq!(drawn.matches("要挤时间读书").count(), 2_000);
    }

    #[test]
    fn hostile_words_stay_words() {
        let evil = "</script></div></title><img src=x onerror=\"alert(1)\">";
        let drawn = drawn(&format!("{evil}的讲话\n同志们：\n一、{evil}\n一是{evil}。二是走。\n（省略{evil}）\n"));
        assert!(!drawn.contains("<img") && !drawn.contains("</script") && drawn.contains("&lt;img src=x"), "{drawn}");
    }
}
