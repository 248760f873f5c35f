//! A program that dies.

use anyhow::{Context, ensure};
use serde_json::json;
use tigang::link::Parcel;

use super::link_open::{link, reload};
use crate::page::{Page, WIDE};
use crate::speech::SMALL;

/// What engines throw where a program reaches beyond its memory, in an event and in a promise, and where its calls are nested
/// too deep; then what is no end of the program. It is thrown by a script of the page: what goes wrong in another one's is
/// hidden from it.
const ENDS: &str = "<head><script>var ends = { \
    event() { setTimeout(() => { throw new WebAssembly.RuntimeError('out of bounds') }) }, \
    promise() { Promise.reject(new WebAssembly.RuntimeError('unreachable')) }, \
    stack() { setTimeout(function deeper() { return 1 + deeper() }) }, \
    other() { setTimeout(() => { throw new Error('it is no matter') }) } }</script>";

/// However it dies, the page says so, and the text that came in last, or what is written in a box, is there to be copied.
pub fn dies(page: &Page) -> anyhow::Result<()> {
    let html = page.site.html()?.replacen("<head>", ENDS, 1);
    let address = page.site.serve("dies.html", &html)?;
    let ends = [("other", false), ("event", true), ("promise", true), ("stack", true)]
        .map(|(end, is_end)| (end, is_end, true));
    for (end, is_end, is_read) in ends.into_iter().chain([("event", true, false)]) {
        page.open_at(&address, WIDE)?;
        if is_read {
            page.paste(SMALL)?;
        } else {
            page.run("document.querySelector('#paste').value = arguments[0]", &[json!(SMALL)])?;
        }
        page.run("ends[arguments[0]]()", &[json!(end)])?;
        page.settle()?;
        if !is_end {
            ensure!(page.run("return shown(document.querySelector('#panic'))", &[])? == false, "the page gave up");
            continue;
        }
        let said = "return shown(document.querySelector('#panic')) && document.querySelector('#panic-text').value";
        let text = page.wait("the text of a page that died", said, &[]).with_context(|| end.to_owned())?;
        ensure!(text == json!(SMALL), "the text is {text}");
        let seen = "return [shown(document.querySelector('#app')), document.querySelector('#panic-message').textContent !== '']";
        let seen = page.run(seen, &[])?;
        ensure!(seen == json!([false, true]), "the program is shown, and it is said why it died: {seen}");
    }
    Ok(())
}

/// Kills the program as it starts, as often as it is told to.
const AT_FIRST: &str = "<head><script>var left = +(sessionStorage.deaths ?? DEATHS); sessionStorage.deaths = left - 1; \
    if (left > 0) setTimeout(() => { throw new WebAssembly.RuntimeError('out of bounds') }, 100)</script>";

const OPENED: &str = "return headings().length > 0";

const GAVE_UP: &str = "return shown(document.querySelector('#panic'))";

/// One that dies before a text is there is started once more, and opens the link, also where the reader has loaded the page
/// anew. If that kills it again, the page says so.
pub fn starts_anew(page: &Page) -> anyhow::Result<()> {
    let text = link(Parcel::of(SMALL))?;
    for (deaths, there) in [(1, OPENED), (2, GAVE_UP)] {
        page.open(WIDE)?;
        let html = page.site.html()?.replacen("<head>", &AT_FIRST.replace("DEATHS", &deaths.to_string()), 1);
        let address = page.site.serve(&format!("dies-{deaths}.html"), &html)?;
        page.load(&text.address(&address), WIDE, there)?;
        is_the_second(page, deaths, there)?;
        page.run("sessionStorage.deaths = arguments[0]", &[json!(deaths)])?;
        reload(page, there)?;
        is_the_second(page, deaths, there)?;
        page.run("sessionStorage.clear()", &[])?;
    }
    Ok(())
}

/// The page was loaded twice, and the program is shown or has given up.
fn is_the_second(page: &Page, deaths: i32, there: &str) -> anyhow::Result<()> {
    let loaded = page.run("return [+sessionStorage.deaths, name]", &[])?;
    ensure!(loaded == json!([deaths - 2, ""]), "what is left of {deaths} deaths, and the window's name: {loaded}");
    page.settle()?;
    let seen = "return [shown(document.querySelector('#app')), shown(document.querySelector('#panic'))]";
    let seen = page.run(seen, &[])?;
    let is_opened = there == OPENED;
    ensure!(seen == json!([is_opened, !is_opened]), "the program, and what is told of its death: {seen}");
    Ok(())
}
