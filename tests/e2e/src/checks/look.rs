//! Words and colours.

use anyhow::ensure;
use serde_json::json;

use super::find::look_for;
use crate::page::{Page, WIDE};
use crate::speech::SMALL;
use crate::texts::Speeches;

/// In the settings, without losing the text, and by one button before there is a text; the choice is remembered.
pub fn language(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    let words =
        "return document.querySelector('header').innerText + document.querySelector('nav').getAttribute('aria-label')";
    let chinese = page.run(words, &[])?;
    choose(page, "language", "en")?;
    page.wait("English words", "return document.documentElement.lang === 'en'", &[])?;
    let english = page.run(words, &[])?;
    ensure!(chinese != english, "the words stay the same: {chinese}");
    ensure!(page.rows()?.len() == 4, "the text is lost");
    page.reload()?;
    page.wait("English words after a reload", "return document.documentElement.lang === 'en'", &[])?;
    page.click("#new")?;
    page.click("#language")?;
    page.wait("Chinese words again", "return document.documentElement.lang.startsWith('zh')", &[])?;
    Ok(())
}

/// While a long text is read: the reader stays where he is, in what is drawn anew with other words in it, and what he has
/// found stays marked.
pub fn language_in_place(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(&Speeches::own().text(60_000))?;
    page.run("const main = document.querySelector('main'); main.scrollTop = main.scrollHeight / 2", &[])?;
    look_for(page, "工作")?;
    page.wait("a hit", "return marks('hit-now').length === 1 && marks('hit').length > 0", &[])?;
    page.settle()?;
    let place = "const [one] = marks('hit-now'); \
        return one && marks('hit').length > 0 ? boxOf(one).top : -100";
    let join = "return document.querySelector('.Join').title";
    let (before, title) = (page.run(place, &[])?, page.run(join, &[])?);
    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    page.click_on("document.querySelector('dialog [name=language][value=en] + *')", &[])?;
    page.wait("other words", &format!("{join} !== arguments[0]"), &[title])?;
    let same = format!("return Math.abs((() => {{ {place} }})() - arguments[0]) < 4");
    page.wait("the same place", &same, &[before]).map(drop)
}

/// In the settings; and the choice is remembered.
pub fn dark(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    choose_theme(page, "light")?;
    ensure!(brightness(page)? > 0.8, "the light look has a background of {}", brightness(page)?);
    choose_theme(page, "dark")?;
    ensure!(brightness(page)? < 0.2, "the dark look has a background of {}", brightness(page)?);
    page.reload()?;
    page.wait("a dark look after a reload", "return document.documentElement.dataset.theme === 'dark'", &[])?;
    choose_theme(page, "paper")?;
    let paper = brightness(page)?;
    ensure!((0.8..0.97).contains(&paper), "the look of paper has a background of {paper}");
    Ok(())
}

/// Gives the page a look.
pub fn choose_theme(page: &Page, theme: &str) -> anyhow::Result<()> {
    choose(page, "theme", theme)
}

/// Chooses one of several values of a setting in the panel, and closes it.
pub fn choose(page: &Page, setting: &str, value: &str) -> anyhow::Result<()> {
    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    page.click_on(
        "document.querySelector(`dialog [name=${arguments[0]}][value=${arguments[1]}] + *`)",
        &[json!(setting), json!(value)],
    )?;
    page.click("#panel-close")?;
    page.wait("closed settings", CLOSED, &[])?;
    page.settle()
}

/// Turns a switch of the panel.
pub fn switch(page: &Page, setting: &str) -> anyhow::Result<()> {
    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    page.click_on("document.querySelector(`dialog [data-setting=${arguments[0]}] .Switch`)", &[json!(setting)])?;
    page.click("#panel-close")?;
    page.wait("closed settings", CLOSED, &[])?;
    page.settle()
}

/// Whether the dialog is closed.
pub const CLOSED: &str = "return !document.querySelector('dialog').open";

/// Whether the dialog is open and has come to rest.
pub const OPEN: &str =
    "const panel = document.querySelector('dialog'); return panel.open && panel.getAnimations().length === 0";

/// How bright the page is behind its text, from 0 to 1.
fn brightness(page: &Page) -> anyhow::Result<f64> {
    // The browser computes colours in the notation that they are written in; a canvas knows them all.
    let colour = "let behind = document.querySelector('main'), colour; \
        do { colour = getComputedStyle(behind).backgroundColor; behind = behind.parentElement } \
        while (behind && /transparent|, 0\\)/.test(colour)); \
        const canvas = document.createElement('canvas').getContext('2d'); \
        canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); \
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)";
    let colour = page.run(colour, &[])?;
    let parts: Vec<f64> = colour.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
    ensure!(parts.len() == 3, "the page has no colour: {colour}");
    Ok(parts.iter().sum::<f64>() / 3.0 / 255.0)
}
