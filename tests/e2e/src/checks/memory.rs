//! What the page remembers of a text.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::hand::{choose, notice, open_menu};
use crate::page::{Page, Size, WIDE};
use crate::speech::{SMALL, speeches};

/// The other text is there.
const OTHER: &str = "return rows().some((row) => row.words.includes('每天读一页'))";

/// Where the text is scrolled to, and which rows are seen.
const LEFT: &str = "return [document.querySelector('main').scrollTop, \
    rows().filter((row) => row.shown).map((row) => row.words).join('|')]";

/// Which rows are folded, and where the reader is: after a reload, after another text, and in another window.
pub fn remembered(page: &Page) -> anyhow::Result<()> {
    let text = &speeches()?[0].text;
    page.open(Size { height: 600, ..WIDE })?;
    page.paste(text)?;
    page.unfold()?;
    page.click_on("document.querySelector('nav button[aria-expanded]')", &[])?;
    page.run("document.querySelector('main').scrollTop = 777", &[])?;
    page.settle()?;
    let left = page.run(LEFT, &[])?;
    page.reload()?;
    is_as(page, &left, "by itself")?;
    page.run("paste(document.querySelector('main'), arguments[0])", &[json!(SMALL)])?;
    page.wait("the other text", OTHER, &[])?;
    ensure!(page.run("return document.querySelector('main').scrollTop", &[])? == 0, "another text is opened elsewhere");
    page.run("paste(document.querySelector('main'), arguments[0])", &[json!(text)])?;
    is_as(page, &left, "after a reload")?;
    page.run(
        "document.querySelector('main').scrollTop = 1234; paste(document.querySelector('main'), arguments[0])",
        &[json!(SMALL)],
    )?;
    page.wait("the other text", OTHER, &[])?;
    page.run("paste(document.querySelector('main'), arguments[0])", &[json!(text)])?;
    is_as(page, &json!([1234, left[1]]), "after another text")?;

    let kept = page.run("return Object.entries(localStorage).flat().join(' ')", &[])?;
    let kept = kept.as_str().context("nothing is kept")?;
    ensure!(kept.contains("tigang.left") && kept.is_ascii(), "words of the text are noted: {kept}");
    Ok(())
}

/// Also where something was put right in it, which is not kept itself.
pub fn put_right(page: &Page) -> anyhow::Result<()> {
    let text = &speeches()?[0].text;
    page.open(Size { height: 600, ..WIDE })?;
    page.paste(text)?;
    open_menu(page, "h2 + p")?;
    choose(page, "设为一级标题")?;
    notice(page, "corrected")?;
    page.unfold_all()?;
    page.click_on("[...document.querySelectorAll('nav button[aria-expanded]')].pop()", &[])?;
    page.run("document.querySelector('main').scrollTop = 1500", &[])?;
    page.settle()?;
    let last = "const folds = [...document.querySelectorAll('nav button[aria-expanded=false]')]; \
        const top = document.querySelector('main').getBoundingClientRect().top + 4; \
        const first = [...document.querySelectorAll('article p[data-block]')].find((one) => boxOf(one).bottom > top); \
        return folds.length === 1 && [folds[0].getAttribute('aria-label'), first.textContent]";
    let left = page.wait("one row that is folded", last, &[])?;
    page.reload()?;
    page.paste(text)?;
    page.wait(
        "the same row folded, at the same place",
        &format!(
            "const now = (() => {{ {last} }})(); \
        return JSON.stringify(now) === JSON.stringify(arguments[0])"
        ),
        &[left],
    )?;
    Ok(())
}

fn is_as(page: &Page, left: &Value, when: &str) -> anyhow::Result<()> {
    let there = "const [top, seen] = (() => { LEFT })(); return Math.abs(top - arguments[0][0]) <= 1 && seen === arguments[0][1]"
        .replace("LEFT", LEFT);
    page.wait("the text as it was left", &there, std::slice::from_ref(left)).map(drop).or_else(|error| {
        let now = page.run(LEFT, &[])?;
        Err(error.context(format!("{when} it is at {now}, it was left at {left}")))
    })
}
