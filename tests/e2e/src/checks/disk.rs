//! The one file, alone in its folder, with the server down: all that the page does, it does there.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::edit::begin_to_edit;
use super::hand::{choose, notice, open_menu};
use super::look::{CLOSED, OPEN, choose_theme};
use super::outline::{at_top, marked};
use super::{find, saved, share, titles};
use crate::key::ESCAPE;
use crate::page::{Page, WIDE};
use crate::speech::{SMALL, speeches};

/// A session from the paste to the file that is saved.
pub fn session(page: &Page) -> anyhow::Result<()> {
    page.site.stop();
    let result = page.open_at(&page.site.file_address(), WIDE).and_then(|()| all(page)).and_then(|()| kept(page));
    page.site.start()?;
    result
}

/// The same where the browser refuses to keep anything, which is said in one place.
pub fn refused(page: &Page) -> anyhow::Result<()> {
    page.site.stop();
    let result = refused_all(page);
    page.site.start()?;
    result
}

fn refused_all(page: &Page) -> anyhow::Result<()> {
    let frame = "<!doctype html><meta charset=utf-8><title>-</title><style>body{margin:0}iframe{border:0}</style>\
        <iframe width=1440 height=900 sandbox=\"allow-scripts allow-downloads allow-modals\" src=\"{}\"></iframe>";
    let around = page.site.put("frame.html", &frame.replace("{}", &page.site.file_address()))?;
    page.load_framed(&around, WIDE)?;
    page.wait("a box to paste into", "return shown(document.querySelector('textarea'))", &[])?;
    let throws = page.run("try { return !localStorage } catch (error) { return error.name }", &[])?;
    ensure!(throws == "SecurityError", "storage gives {throws}");
    if page.run("return document.documentElement.lang", &[])? == "en" {
        page.click("#language")?;
    }
    all(page)?;
    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    let said = page.run("return document.querySelectorAll('.Settings-unkept').length", &[])?;
    ensure!(said == 1, "that nothing is kept is said {said} times");
    page.click("#panel-close")?;
    page.wait("closed settings", CLOSED, &[]).map(drop)
}

/// What there is to do, in the order in which one does it.
fn all(page: &Page) -> anyhow::Result<()> {
    read(page).context("reading")?;
    change(page).context("putting right")?;
    give(page).context("giving away")?;
    // Another text, from a file; and the sample.
    page.click("#new")?;
    page.open_file("file.txt", SMALL.as_bytes())?;
    page.wait_for_text()?;
    page.click("#new")?;
    page.click("#sample")?;
    page.wait_for_text()
}

/// Pasted, gone about in, searched, by its titles alone.
fn read(page: &Page) -> anyhow::Result<()> {
    page.paste(&speeches()?[0].text)?;
    find::found(page)?;
    page.click("#find-close")?;
    let anchors: Vec<String> =
        page.rows()?.into_iter().filter(|row| row.is_heading && row.shown).filter_map(|row| row.anchor).collect();
    for anchor in [&anchors[2], &anchors[0]] {
        page.click_on("linkTo(arguments[0])", &[json!(anchor)])?;
        at_top(page, anchor)?;
    }
    page.run("history.back()", &[])?;
    at_top(page, &anchors[2])?;
    page.click_on("document.getElementById(arguments[0])", &[json!(anchors[2])])?;
    marked(page, &anchors[2])?;
    titles::open(page)?;
    page.click("#back")?;
    page.wait("the text again", "return shown(document.querySelector('article'))", &[]).map(drop)
}

/// A heading made and unmade, the text edited.
fn change(page: &Page) -> anyhow::Result<()> {
    let count = page.run("return headings().length", &[])?.as_u64().unwrap_or_default();
    let has = |count: u64| page.wait("headings", "return headings().length === arguments[0]", &[json!(count)]);
    open_menu(page, "h2 + p")?;
    choose(page, "设为一级标题")?;
    has(count + 1)?;
    page.click("#undo")?;
    has(count)?;
    begin_to_edit(page)?;
    let line = "edit.setRangeText('\\n五、新写的一节\\n', edit.value.length, edit.value.length, 'end'); \
        edit.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    page.run(line, &[])?;
    page.click("#finish")?;
    notice(page, "edited")?;
    has(count + 1).map(drop)
}

/// Shared, printed, saved, and in another look.
fn give(page: &Page) -> anyhow::Result<()> {
    share::open(page)?;
    let code = page.run("return document.querySelector('#share-link').value", &[])?;
    ensure!(code.as_str().is_some_and(|code| code.starts_with("#B")), "the link is {code}");
    page.press(ESCAPE)?;
    page.wait("a closed dialog", CLOSED, &[])?;
    choose_theme(page, "dark")?;
    let printed = "dispatchEvent(new Event('beforeprint')); const lines = document.querySelectorAll('.Contents-line').length; \
        dispatchEvent(new Event('afterprint')); return lines";
    ensure!(page.run(printed, &[])?.as_u64() > Some(10), "no outline is printed");
    let (name, html) = saved::save(page)?;
    ensure!(name == "在全县“书香进村”工作推进会上的讲话.html" && html.contains("新写的一节"), "{name} lacks the text");
    saved::is_the_page(page, &html)
}

/// What was chosen is there again, and what was saved opens, from disk too.
fn kept(page: &Page) -> anyhow::Result<()> {
    let (_, html) = saved::save(page)?;
    page.reload()?;
    ensure!(page.run("return document.documentElement.dataset.theme", &[])? == "dark", "the look is forgotten");
    page.load(&page.site.put("saved.html", &html)?, WIDE, saved::SHOWN)?;
    let asked = page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)", &[])?;
    ensure!(asked == Value::Array(Vec::new()), "the file asks for {asked}");
    Ok(())
}
