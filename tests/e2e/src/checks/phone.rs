//! The page under a thumb, and with the largest letters of a chat app.

use anyhow::{Context, ensure};
use serde_json::json;

use super::access::no_faults;
use super::edit::begin_to_edit;
use super::find::found;
use super::hand::{attend, choose, open_menu};
use super::look::{CLOSED, OPEN};
use super::reading::{DRAWER_CLOSED, DRAWER_OPEN};
use super::titles;
use crate::key::{ENTER, TAB};
use crate::page::{NARROW, Page, Size};
use crate::speech::speeches;

/// The least side of what is touched, in pixels.
const TOUCH: u64 = 48;

/// What is touched and smaller than that, with its size. What a label names is touched by it.
const SMALL_TARGETS: &str = "const least = arguments[0], dialog = document.querySelector('dialog[open]'); \
    const targets = [...(dialog || document).querySelectorAll('button, a[href], select, summary, textarea, label, input, [role=separator]')]; \
    return targets.filter((target) => shown(target) && getComputedStyle(target).opacity !== '0' \
        && !(target.matches('input') && target.closest('label')) && !(target.control && target.control.matches('textarea')) \
        && !(target.matches('input') && target.labels.length && boxOf(target).width <= 1)) \
      .map((target) => [target.id || target.className || target.tagName, boxOf(target).width, boxOf(target).height]) \
      .filter(([, width, height]) => width < least - 0.5 || height < least - 0.5)";

/// In every view, at two widths.
pub fn targets(page: &Page) -> anyhow::Result<()> {
    for width in [320, NARROW.width] {
        page.open(Size { width, ..NARROW })?;
        large_enough(page).context("the first view")?;
        page.paste(&speeches()?[0].text)?;
        large_enough(page).context("the text")?;
        page.click("#drawer")?;
        page.wait("an open drawer", DRAWER_OPEN, &[])?;
        page.unfold_all()?;
        large_enough(page).context("the drawer")?;
        page.click("#close")?;
        page.wait("a closed drawer", DRAWER_CLOSED, &[])?;
        page.click("#settings")?;
        for (next, view) in [("#help", "the settings"), ("#panel-close", "the help")] {
            page.wait("an open panel", OPEN, &[])?;
            large_enough(page).context(view)?;
            page.click(next)?;
        }
        page.wait("no panel", CLOSED, &[])?;
        at_work(page)?;
        page.click("#more")?;
        choose(page, "换一篇")?;
        page.wait("a notice", "return shown(document.querySelector('#undo'))", &[])?;
        large_enough(page).context("a notice")?;
    }
    Ok(())
}

/// The buttons at the edge, every menu, and what they lead to.
fn at_work(page: &Page) -> anyhow::Result<()> {
    attend(page, "h3 + p")?;
    large_enough(page).context("the edge of a paragraph")?;
    for (place, item) in [("h3 + p", "设为三级标题"), ("h3", "升级"), ("details", "这不是目录")] {
        open_menu(page, place)?;
        large_enough(page).with_context(|| format!("the menu of {place}"))?;
        choose(page, item)?;
        large_enough(page).with_context(|| format!("what was done by {item}"))?;
    }
    page.click("#more")?;
    large_enough(page).context("the menu of the text")?;
    choose(page, "更正记录")?;
    page.wait("the list of corrections", OPEN, &[])?;
    large_enough(page).context("the list of corrections")?;
    page.click("#panel-close")?;
    page.wait("no list", CLOSED, &[])?;
    found(page)?;
    large_enough(page).context("what is found")?;
    page.click("#find-close")?;
    titles::open(page)?;
    large_enough(page).context("the titles")?;
    page.click("#back")?;
    begin_to_edit(page)?;
    large_enough(page).context("the box")?;
    page.click("#finish")
}

/// All that is touched is.
pub fn large_enough(page: &Page) -> anyhow::Result<()> {
    page.settle()?;
    let small = page.run(SMALL_TARGETS, &[json!(TOUCH)])?;
    ensure!(small == json!([]), "too small for a thumb: {small}");
    Ok(())
}

/// Whether nothing is wider than the window, and nothing of the bars lies over another or outside.
const HOLDS: &str = "const inside = (box) => box.left >= -0.5 && box.right <= innerWidth + 0.5 && box.bottom <= innerHeight + 0.5; \
    const over = (one, other) => one.right > other.left + 0.5 && other.right > one.left + 0.5 \
        && one.bottom > other.top + 0.5 && other.bottom > one.top + 0.5; \
    const faults = [], check = (selector) => { \
      const all = [...document.querySelectorAll(selector)].filter((found) => shown(found)); \
      all.forEach((found, index) => { \
        if (!inside(boxOf(found))) faults.push(['outside', found.id || found.className]); \
        if (found.scrollWidth > found.clientWidth + 1 && getComputedStyle(found).overflow === 'visible') \
          faults.push(['too wide inside', found.id || found.className, found.scrollWidth, found.clientWidth]); \
        if (all.slice(index + 1).some((other) => over(boxOf(found), boxOf(other)))) faults.push(['over', found.id || found.className]); \
      }); }; \
    check('header button, .Header-title'); check('.Outline-head button, .Total, #rows'); check('#drawer'); \
    if (document.documentElement.scrollWidth > innerWidth) faults.push(['sideways', document.documentElement.scrollWidth]); \
    for (const title of document.querySelectorAll('.Row-title')) \
      if (shown(title) && boxOf(title).width < 3 * parseFloat(getComputedStyle(title).fontSize)) faults.push(['narrow', title.textContent]); \
    return faults";

/// A chat app makes letters up to 1.6 times as large: the page is laid out by the size of its root.
pub fn large_letters(page: &Page) -> anyhow::Result<()> {
    for width in [320, NARROW.width] {
        page.open(Size { width, ..NARROW })?;
        page.run("document.documentElement.style.fontSize = '26px'", &[])?;
        holds(page).context("the first view")?;
        page.paste(&speeches()?[0].text)?;
        holds(page).context("the text")?;
        page.click("#drawer")?;
        page.wait("an open drawer", DRAWER_OPEN, &[])?;
        page.unfold_all()?;
        holds(page).context("the drawer")?;
    }
    Ok(())
}

fn holds(page: &Page) -> anyhow::Result<()> {
    page.settle()?;
    let faults = page.run(HOLDS, &[])?;
    ensure!(faults == json!([]), "{faults}");
    Ok(())
}

/// The drawer opens at the row where the reader is, and going back closes it.
pub fn drawer(page: &Page) -> anyhow::Result<()> {
    page.open(Size { height: 568, ..NARROW })?;
    page.paste(&speeches()?[0].text)?;
    page.click("#drawer")?;
    page.wait("an open drawer", DRAWER_OPEN, &[])?;
    page.unfold_all()?;
    page.run("history.back()", &[])?;
    page.wait("a drawer closed by going back", DRAWER_CLOSED, &[])?;
    page.run("document.querySelector('main').scrollTop = 999999", &[])?;
    let last = "return headings().pop().id === (document.querySelector('nav a[aria-current]') || {}).hash?.slice(1)";
    page.wait("the last section is current", last, &[])?;
    page.click("#drawer")?;
    page.wait("an open drawer", DRAWER_OPEN, &[])?;
    let seen = "const row = boxOf(document.querySelector('nav [aria-current]')), pane = boxOf(document.querySelector('#rows')); \
        return row.top >= pane.top - 1 && row.bottom <= pane.bottom + 1";
    page.wait("the marked row in view", seen, &[]).map(drop)
}

/// Where the button of the outline has come to rest: over the text, or out of the window.
pub const IS_THERE: &str =
    "const box = boxOf(drawer); return drawer.getAnimations().length === 0 && box.bottom <= innerHeight";
const IS_ASIDE: &str =
    "const box = boxOf(drawer); return drawer.getAnimations().length === 0 && box.top >= innerHeight";

/// The button of the outline lies over no words that one reads on to: it goes as one scrolls down, in small steps as a thumb
/// does, and is there again when one turns, at the end, for the keyboard, and with the next text.
pub fn opener(page: &Page) -> anyhow::Result<()> {
    const SCROLL: &str = "const [way, pane, done] = arguments, scrolled = document.querySelector(pane); let steps = 10; \
        const step = () => { scrolled.scrollTop += way / 10; steps -= 1; \
          requestAnimationFrame(steps ? step : () => done()); }; step()";
    let scroll = |way: i32, pane: &str| page.session().run_async(SCROLL, &[json!(way), json!(pane)]).map(drop);
    page.open(NARROW)?;
    page.paste(&speeches()?[0].text)?;
    page.wait("the button at first", IS_THERE, &[])?;
    for (way, what, script) in [
        (300, "no button while one reads on", IS_ASIDE),
        (-10, "none for a tremble either", IS_ASIDE),
        (-90, "the button again on the way back", IS_THERE),
        (300, "no button while one reads on again", IS_ASIDE),
    ] {
        scroll(way, "main")?;
        page.wait(what, script, &[])?;
    }
    no_faults(page).context("while the button is away")?;
    page.press(TAB)?;
    page.run("drawer.focus({ preventScroll: true })", &[])?;
    page.wait("the button with the focus of the keyboard", IS_THERE, &[])?;
    page.press(ENTER)?;
    page.wait("an open drawer", DRAWER_OPEN, &[])?;
    page.click_on("[...document.querySelectorAll('nav li a')].filter(shown)[1]", &[])?;
    page.wait("a drawer closed by a choice", DRAWER_CLOSED, &[])?;
    scroll(300, "main")?;
    page.wait("no button while one reads on from there", IS_ASIDE, &[])?;
    page.run("const main = document.querySelector('main'); main.scrollTop = main.scrollHeight", &[])?;
    page.wait("the button at the end", IS_THERE, &[])?;
    page.click("#drawer")?;
    page.wait("an open drawer", DRAWER_OPEN, &[])?;
    page.click_on("[...document.querySelectorAll('nav li a')].filter(shown)[0]", &[])?;
    page.wait("a drawer closed by a choice", DRAWER_CLOSED, &[])?;
    page.wait("the button after a jump, for the next one", IS_THERE, &[])?;
    begin_to_edit(page)?;
    scroll(300, "#edit")?;
    page.wait("no button over what is written", IS_ASIDE, &[])?;
    page.click("#finish")?;
    page.wait("the text", "return Boolean(document.querySelector('main article'))", &[])?;
    scroll(300, "main")?;
    page.paste(&speeches()?[1].text)?;
    page.wait("the button with another text", IS_THERE, &[]).map(drop)
}
