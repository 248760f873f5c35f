//! What the page is made of, once more inside the page, but for its scripts and styles: by that it saves itself with a speech
//! in it. How it is put together again is said in `tigang::export::page`.

use anyhow::{Context, ensure};
use regex::Regex;
use tigang::export::page::Template;

/// What holds it, while it is empty.
pub const EMPTY: &str = "<script type=\"text/plain\" id=\"template\"></script>";

/// The page with its template in it, which has the last word: whatever the page gets later is missing in what it saves.
///
/// # Errors
///
/// The page has no place for it, for its title or for a speech, or is not put together again as it is.
pub fn put_in(page: &str) -> anyhow::Result<String> {
    let (source, title, speech) = source(page)?;
    let page = page.replace(EMPTY, &EMPTY.replace("><", &[">", &source, "<"].concat()));
    let again = Template::read(&source, |name| part(&page, name)).context("the page cannot be put together again")?;
    ensure!(again.fill(&title, &speech) == page, "the page is put together again as another one");
    Ok(page)
}

/// The template of a page, its title, and what stands in the place of a speech.
fn source(page: &str) -> anyhow::Result<(String, String, String)> {
    let [mark, closing] = [Template::MARK, Template::CLOSING].map(String::from);
    let markup = |piece: &str| piece.replace("</", &closing);
    let mut source = String::new();
    let mut done = 0;
    let mut names = Vec::new();
    for element in elements().captures_iter(page) {
        let found = |name| element.name(name);
        let (inside, name) = match (found("title"), found("speech"), found("code")) {
            (Some(title), ..) => (title, Template::TITLE.to_owned()),
            (_, Some(speech), _) => (speech, Template::SPEECH.to_owned()),
            (.., Some(code)) if code.as_str().is_empty() => (code, Template::ITSELF.to_owned()),
            (.., Some(code)) => (code, length(code.as_str())),
            _ => continue,
        };
        ensure!(!names.contains(&name), "two parts of the page are {name} long or called so");
        source += &markup(&page[done..inside.start()]);
        source.extend([&*mark, &name, &mark]);
        done = inside.end();
        names.push(name);
    }
    source += &markup(&page[done..]);
    ensure!(!source.contains("<!--"), "the page holds a comment, which a script cannot hold");
    ensure!(names.iter().any(|name| name == Template::ITSELF), "the page has no place for what it is made of");
    let inside = |name: &str| {
        let found = elements().captures_iter(page).find_map(|element| Some(element.name(name)?.as_str().to_owned()));
        found.with_context(|| format!("the page has no place for a {name}"))
    };
    Ok((source, inside(Template::TITLE)?, inside(Template::SPEECH)?))
}

/// By its length a part is known.
fn length(part: &str) -> String {
    part.encode_utf16().count().to_string()
}

/// The part of a page that is so long, as a browser finds it.
fn part(page: &str, name: &str) -> Option<String> {
    let elements = elements();
    let mut codes = elements.captures_iter(page).filter_map(|element| Some(element.name("code")?.as_str()));
    codes.find(|code| length(code) == name).map(str::to_owned)
}

/// What of a page has a name or a length of its own.
fn elements() -> Regex {
    let elements = r#"(?s)<title>(?<title>.*?)</title>|<div id="app">(?<speech>.*?)</div>|<(?:script|style)[^>]*>(?<code>.*?)</(?:script|style)>"#;
    Regex::new(elements).expect("the expression is right")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><title>提纲</title><style>p{}</style><script>f('‖x')</script>\
        <div id=\"app\"><p>读</p></div><script type=\"text/plain\" id=\"template\"></script></html>";

    #[test]
    fn a_page_holds_what_it_is_made_of() {
        let page = put_in(PAGE).expect("it has all places");
        let template = "<html><title>‖title‖‹title><style>‖3‖‹style><script>‖7‖‹script>\
            <div id=\"app\">‖speech‖‹div><script type=\"text/plain\" id=\"template\">‖template‖‹script>‹html>";
        assert_eq!(page, PAGE.replace("template\"></", &["template\">", template, "</"].concat()));
    }

    #[test]
    fn what_could_not_be_put_together_again_is_no_page() {
        for (from, to) in [
            ("<title>提纲</title>", ""),
            ("<div id=\"app\">", "<div>"),
            (EMPTY, ""),
            ("<p>", "‖"),
            ("</html>", "<i>‖</i></html>"),
            ("</html>", "<i>‹</i></html>"),
            ("<style>p{}</style>", "<style>p{}</style><style>q{}</style>"),
        ] {
            let page = PAGE.replace(from, to);
            assert_eq!(put_in(&page).is_err(), to != "‖", "{page}");
        }
    }
}
