//! The library: what is kept, and that nothing of it is lost.

mod file;
mod leaving;
mod shown;
mod trouble;
mod windows;

pub use file::{file, unfit};
pub use leaving::{away, left};
pub use shown::{access, list, many, on_a_phone};
pub use trouble::{damaged, full, refused, silent};
pub use windows::{unwanted, windows};

use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use serde_json::{Value, json};
use tigang::link::Parcel;

use super::edit::begin_to_edit;
use super::hand::notice;
use super::link_open::link;
use super::look::OPEN;
use crate::page::{Page, Size, WIDE};
use crate::speech::{SMALL, speeches};

/// What the page says of the text that is read.
const SAID: &str = "return document.querySelector('.Kept').textContent";

/// What is kept: ids with titles, names, lengths, corrections and texts, those that were opened last first.
const KEPT: &str = "const done = arguments[arguments.length - 1], opened = indexedDB.open('tigang'); \
    opened.onsuccess = () => { \
      const base = opened.result, work = base.transaction(['cards', 'texts']), all = (store, what) => work.objectStore(store)[what](); \
      const [ids, cards, names, texts] = [all('cards', 'getAllKeys'), all('cards', 'getAll'), all('texts', 'getAllKeys'), all('texts', 'getAll')]; \
      work.oncomplete = () => { base.close(); \
        done(ids.result.map((id, at) => ({ id, ...cards.result[at], text: texts.result[names.result.indexOf(id)] })) \
          .sort((one, other) => other.opened - one.opened)) } }";

/// Puts records into both stores, as `[id, card, text]`; what is null is not put.
const PUT: &str = "const done = arguments[arguments.length - 1], opened = indexedDB.open('tigang'); \
    opened.onsuccess = () => { \
      const base = opened.result, work = base.transaction(['cards', 'texts'], 'readwrite'); \
      for (const [id, card, text] of arguments[0]) { \
        if (card !== null) work.objectStore('cards').put(card, id); if (text !== null) work.objectStore('texts').put(text, id); } \
      work.oncomplete = () => { base.close(); done(true) } }";

fn all(page: &Page) -> anyhow::Result<Vec<Value>> {
    let all = page.session().run_async(KEPT, &[])?;
    all.as_array().cloned().with_context(|| format!("{all} is kept"))
}

fn texts(page: &Page) -> anyhow::Result<Vec<String>> {
    Ok(all(page)?.iter().map(|kept| kept["text"].as_str().unwrap_or_default().to_owned()).collect())
}

/// Waits until the page says this of the text that is read.
fn said(page: &Page, words: &str) -> anyhow::Result<()> {
    let there = "const said = document.querySelector('.Kept'); return said && said.textContent.includes(arguments[0])";
    page.wait(words, there, &[json!(words)]).map(drop).or_else(|error| {
        let now = page.run(SAID, &[])?;
        Err(error.context(format!("it says {now}")))
    })
}

/// Pastes a text, and waits until it is kept.
fn keep(page: &Page, text: &str) -> anyhow::Result<()> {
    page.paste(text)?;
    let words: String = text.lines().find(|line| !line.is_empty()).unwrap_or_default().chars().take(8).collect();
    page.wait("the text", "return document.querySelector('main').textContent.includes(arguments[0])", &[json!(words)])?;
    said(page, "已存在本机")
}

/// Another speech of this number.
fn speech(number: usize) -> String {
    format!(
        "在第{number}次会上的讲话\n同志们：\n一、第{number}件事\n这件事要紧，号码是甲{number}乙。\n二、还有一件\n也要紧。\n"
    )
}

/// Opens the dialog.
pub fn open(page: &Page) -> anyhow::Result<()> {
    page.run("document.activeElement.blur()", &[])?;
    page.press("b")?;
    page.wait("the library", "return Boolean(document.querySelector('#panel[open] .Library'))", &[])?;
    page.wait("a dialog at rest", OPEN, &[]).map(drop)
}

/// The titles that are listed.
const TITLES: &str =
    "return [...document.querySelectorAll('.Library-list .Speech-title')].map((title) => title.textContent)";

/// These titles are listed, soon.
fn listed(page: &Page, titles: &[&str]) -> anyhow::Result<()> {
    let there =
        format!("const now = (() => {{ {TITLES} }})(); return JSON.stringify(now) === JSON.stringify(arguments[0])");
    page.wait("these titles", &there, &[json!(titles)]).map(drop).or_else(|error| {
        let now = page.run(TITLES, &[])?;
        Err(error.context(format!("wanted {titles:?}, listed are {now}")))
    })
}

/// Presses a button of the row whose title holds these words: `open`, `rename` or `take`.
fn press(page: &Page, title: &str, what: &str) -> anyhow::Result<()> {
    let button = "[...document.querySelectorAll('.Speech')].find((row) => row.textContent.includes(arguments[0])).querySelector(`[name=library-${arguments[1]}]`)";
    page.click_on(button, &[json!(title), json!(what)])
}

/// A text is kept by itself and opens again at its place, by itself and from the first view; the sample is never kept; what
/// was put away does not come by itself; a link comes before it.
pub fn kept(page: &Page) -> anyhow::Result<()> {
    let text = &speeches()?[0].text;
    page.open(Size { height: 600, ..WIDE })?;
    page.click("#sample")?;
    page.wait_for_text()?;
    said(page, "未保存")?;
    ensure!(
        page.run("return Boolean(document.querySelector('#keep, #unkeep'))", &[])? == false,
        "the sample can be kept"
    );
    ensure!(all(page)?.is_empty(), "the sample is kept");
    page.click("#new")?;
    keep(page, &text.replace("同志们", "各位同志"))?;
    page.run("document.querySelector('main').scrollTop = 777", &[])?;
    page.settle()?;
    page.reload()?;
    let there = "return headings().length > 0 && Math.abs(document.querySelector('main').scrollTop - 777) <= 1";
    page.wait("the text at its place", there, &[])?;
    said(page, "已存在本机")?;
    ensure!(page.run("return notice.dataset.notice || ''", &[])? == "", "something is said");
    let [one] = &all(page)?[..] else { anyhow::bail!("{} are kept", all(page)?.len()) };
    ensure!(one["text"] == json!(text.replace("同志们", "各位同志")), "another text is kept");
    ensure!(one["revision"] == 1, "it was written again: {one}");
    // A jump, and on from there: the place counts, not the section in the address.
    page.unfold()?;
    let anchor = page.run("return headings()[2].id", &[])?;
    page.click_on("linkTo(arguments[0])", std::slice::from_ref(&anchor))?;
    page.run("document.querySelector('main').scrollTop = 333", &[])?;
    page.settle()?;
    page.reload()?;
    page.wait("the place, not the section", &there.replace("777", "333"), &[])?;
    // Another section in the address leads there, and one of another text to the first view.
    let address = page.site.address()?;
    let section = page.run("return headings().pop().id", &[])?;
    page.load(&format!("{address}#{}", section.as_str().unwrap_or_default()), WIDE, "return headings().length > 0")?;
    page.wait(
        "the section",
        "const top = boxOf(document.getElementById(arguments[0])).top; return top > 0 && top < innerHeight",
        &[section],
    )?;
    page.load(&format!("{address}#s77"), WIDE, "return shown(document.querySelector('textarea'))")?;
    // From the first view.
    page.load(&address, WIDE, "return headings().length > 0")?;
    page.click("#new")?;
    page.reload()?;
    ensure!(page.run("return headings().length", &[])? == 0, "what was put away comes by itself");
    page.wait("what was read last", "return Boolean(document.querySelector('.Recent button'))", &[])?;
    page.click_on("document.querySelector('.Recent button')", &[])?;
    page.wait("the text, chosen", "return headings().length > 0", &[])?;
    // A link comes first; what came by it is not kept by itself.
    let letter = link(Parcel::of(SMALL))?;
    page.load(&letter.address(&address), WIDE, "return headings().length > 0")?;
    said(page, "未保存")?;
    ensure!(all(page)?.len() == 1, "a link is kept");
    page.click("#keep")?;
    said(page, "已存在本机")?;
    ensure!(texts(page)?.contains(&SMALL.to_owned()), "it is not kept");
    Ok(())
}

/// In a notice, once.
pub fn first(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.run("localStorage.removeItem('tigang.kept')", &[])?;
    page.reload()?;
    page.paste(SMALL)?;
    notice(page, "kept-first")?;
    page.click("#dismiss")?;
    page.paste(&speech(1))?;
    said(page, "已存在本机")?;
    ensure!(page.run("return notice.dataset.notice || ''", &[])? == "replaced", "it is told again");
    Ok(())
}

/// One who writes without a pause, too, finds kept what was written.
pub fn written(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    keep(page, SMALL)?;
    begin_to_edit(page)?;
    let write = "window.writing = setInterval(() => { \
        edit.value += '字'; edit.dispatchEvent(new InputEvent('input', { bubbles: true })) }, 60)";
    page.run(write, &[])?;
    let start = Instant::now();
    while !texts(page)?[0].contains("字字") {
        ensure!(start.elapsed() < Duration::from_secs(10), "nothing of it is kept");
    }
    page.run("clearInterval(window.writing)", &[])?;
    println!("       kept after {} ms", start.elapsed().as_millis());
    Ok(())
}

/// With the file alone.
pub fn from_disk(page: &Page) -> anyhow::Result<()> {
    let address = page.site.file_address();
    page.open_at(&address, WIDE)?;
    keep(page, SMALL)?;
    page.reload()?;
    page.wait("the text", "return headings().length > 0", &[])?;
    said(page, "已存在本机")?;
    open(page)?;
    listed(page, &["在读书分享会上的讲话"])?;
    press(page, "在读书分享会上的讲话", "take")?;
    notice(page, "removed")?;
    ensure!(all(page)?.is_empty(), "it is still kept");
    Ok(())
}
