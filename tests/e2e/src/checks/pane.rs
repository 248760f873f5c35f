//! The pane of the outline: its levels, its figures, its width.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::current::holds;
use crate::key::{END, HOME, LEFT, RIGHT};
use crate::page::{Page, Size, WIDE};
use crate::speech::{SMALL, speeches};

/// The level whose button is pressed, counted from 1; 0 where none is.
const PRESSED: &str = "return [...document.querySelectorAll('nav [role=group] button')] \
    .findIndex((button) => button.getAttribute('aria-pressed') === 'true') + 1";

/// Whether the rows can be scrolled.
const SCROLLS: &str = "const pane = document.querySelector('#rows'); return pane.scrollHeight > pane.clientHeight";

/// In a high window more than in a low one; and what is pressed is what is seen.
pub fn levels(page: &Page) -> anyhow::Result<()> {
    let text = &speeches()?[0].text;
    for (height, level) in [(900, 2), (500, 1)] {
        page.open(Size { height, ..WIDE })?;
        page.paste(text)?;
        ensure!(page.run(PRESSED, &[])? == level, "{} is pressed at a height of {height}", page.run(PRESSED, &[])?);
        ensure!(page.run(SCROLLS, &[])? == false, "level {level} does not fit a height of {height}");
        if level == 1 {
            page.unfold()?;
            ensure!(page.run(SCROLLS, &[])? == true, "the next level would have fitted a height of {height}");
        }
    }
    page.unfold_all()?;
    ensure!(page.run(PRESSED, &[])? == 3, "the button for all is not pressed");
    ensure!(page.rows()?.iter().all(|row| row.shown && row.expanded != Some(false)), "not all rows are seen");
    page.click_on("document.querySelector('nav button[aria-expanded]')", &[])?;
    ensure!(page.run(PRESSED, &[])? == 0, "a level is pressed that is not seen");
    Ok(())
}

/// Where the rows are scrolled to; whether the marked one is in view; how much of the pane is below it; whether the first
/// part is unfolded.
const MARKED: &str = "const pane = document.querySelector('#rows'), box = boxOf(pane), \
    row = boxOf(document.querySelector('nav [aria-current]')); \
    return { top: pane.scrollTop, seen: row.top >= box.top - 1 && row.bottom <= box.bottom + 1, room: box.bottom - row.bottom, \
      open: rows()[0].expanded }";

/// The rows scroll when the marked one would be out of view, and then leave two below it; never under the pointer. What
/// was folded stays so.
pub fn following(page: &Page) -> anyhow::Result<()> {
    page.open(Size { height: 500, ..WIDE })?;
    page.paste(&speeches()?[0].text)?;
    page.unfold()?;
    page.click_on("document.querySelector('nav button[aria-expanded]')", &[])?;
    // The pointer rests on the text now.
    page.click("main h1")?;
    ensure!(page.run(SCROLLS, &[])? == true, "all rows are in view");
    let go = |share: f64| {
        let scroll = "const main = document.querySelector('main'); main.scrollTop = main.scrollHeight * arguments[0]";
        page.run(scroll, &[json!(share)])?;
        holds(page)?;
        page.run(MARKED, &[])
    };
    let first = go(0.3)?;
    ensure!(first["top"] == 0 && first["seen"] == true, "the rows scroll though the marked one is in view: {first}");
    let middle = go(0.72)?;
    ensure!(middle["top"].as_f64() > Some(0.0) && middle["seen"] == true, "the rows do not follow: {middle}");
    ensure!(middle["room"].as_f64() >= Some(60.0), "there are no two rows below the marked one: {middle}");
    ensure!(middle["open"] == false, "a folded row was opened");
    page.point_at("document.querySelector('nav [role=group] button')", &[])?;
    let under = go(0.0)?;
    ensure!(under["top"] == middle["top"], "the rows scroll under the pointer: from {middle} to {under}");
    page.point_at("document.querySelector('main h1')", &[])?;
    let again = go(0.5)?;
    let back = go(0.0)?;
    ensure!(again["seen"] == true && back["seen"] == true, "the rows do not follow back: {again}, {back}");
    Ok(())
}

/// What stands in the rows, and in the foot.
pub fn lengths(page: &Page) -> anyhow::Result<()> {
    for speech in speeches()? {
        page.open(WIDE)?;
        page.paste(&speech.text)?;
        page.unfold_all()?;
        let figures = "const number = (words) => Number(words.replace(/\\D/g, '')); \
            const of = (item) => { const row = item.querySelector('.Row'), length = row.querySelector('.Row-length'); \
              const under = [...item.querySelectorAll(':scope > ol > li')].map(of); \
              return { length: length ? number(length.textContent) : 0, under, \
                share: boxOf(row.querySelector('.Row-share path')).width / boxOf(row.querySelector('.Row-share')).width } }; \
            const foot = [...document.querySelectorAll('.Total span')].map((span) => span.textContent); \
            return { whole: number(foot[0]), own: number(foot[2].split(/\\D+/).pop()), minutes: foot[1], \
              under: [...document.querySelectorAll('#rows > ol > li')].map(of) }";
        let figures = page.run(figures, &[])?;
        let number = |value: &Value| value.as_u64().unwrap_or_default();
        let whole = number(&figures["whole"]);
        let top: u64 = figures["under"].as_array().into_iter().flatten().map(|row| number(&row["length"])).sum();
        ensure!(
            whole > 900 && top + number(&figures["own"]) == whole,
            "the parts of {whole} are {top} in all: {figures}"
        );
        let mut rows: Vec<&Value> = figures["under"].as_array().context("there are no rows")?.iter().collect();
        while let Some(row) = rows.pop() {
            let under: Vec<&Value> = row["under"].as_array().into_iter().flatten().collect();
            let length = number(&row["length"]);
            ensure!(
                under.iter().map(|row| number(&row["length"])).sum::<u64>() <= length,
                "longer than the whole: {row}"
            );
            #[expect(clippy::cast_precision_loss, reason = "no speech is so long")]
            let share = length as f64 / whole as f64;
            let drawn = row["share"].as_f64().unwrap_or(-1.0);
            ensure!((share - drawn).abs() < 0.01, "a share of {share} is drawn as {drawn}");
            rows.extend(under);
        }
    }
    Ok(())
}

/// By the mouse and by keys, between its limits, back by a double click, and after a reload.
pub fn width(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    is_wide(page, 320)?;
    let drag = "const [from, to] = arguments, at = (type, x, buttons) => divider.dispatchEvent(new PointerEvent(type, \
        { bubbles: true, clientX: x, buttons, pointerId: 1, pointerType: 'mouse' })); \
        at('pointerdown', from, 1); at('pointermove', (from + to) / 2, 1); at('pointermove', to, 1); at('pointerup', to, 0); \
        at('pointermove', 999, 0)";
    for (to, wide) in [(400, 400), (90, 200), (900, 480)] {
        page.run(drag, &[json!(320), json!(to)])?;
        is_wide(page, wide)?;
    }
    page.run("divider.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))", &[])?;
    is_wide(page, 320)?;
    let divider = page.session().find("#divider")?;
    for (key, wide) in [(LEFT, 304), (RIGHT, 320), (HOME, 200), (END, 480), (RIGHT, 480)] {
        page.session().type_into(&divider, key)?;
        is_wide(page, wide)?;
    }
    page.reload()?;
    page.paste(SMALL)?;
    is_wide(page, 480)
}

fn is_wide(page: &Page, width: u64) -> anyhow::Result<()> {
    let wide = "return Math.abs(boxOf(document.querySelector('nav')).width - arguments[0]) < 1 \
        && divider.getAttribute('aria-valuenow') === String(arguments[0])";
    page.wait(&format!("an outline {width} pixels wide"), wide, &[json!(width)]).map(drop)
}

/// By its button. The text then has all the room.
pub fn away(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    page.click("#close")?;
    page.wait("the outline put away", "return !shown(document.querySelector('nav')) && !shown(divider)", &[])?;
    ensure!(page.run("return boxOf(document.querySelector('main')).left", &[])? == 0, "the text has not all the room");
    page.click("#drawer")?;
    page.wait("the outline", "return shown(document.querySelector('nav')) && !shown(drawer)", &[])?;
    let focused = "return document.querySelector('nav').contains(document.activeElement)";
    ensure!(page.run(focused, &[])? == true, "the focus is not in the outline");
    Ok(())
}
