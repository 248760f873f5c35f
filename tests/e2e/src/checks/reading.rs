//! Moving through the text.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::outline::{at_top, marked};
use crate::page::{NARROW, Page, Size, WIDE};
use crate::speech::{SMALL, speeches};

/// Exactly one row is marked at every place, it is never one further up than before, and at the end it is the last.
pub fn scrolling(page: &Page) -> anyhow::Result<()> {
    let text = &speeches()?[0].text;
    page.open(Size { height: 500, ..WIDE })?;
    page.paste(text)?;
    page.unfold()?;
    marks_while_scrolling(page, 200)?;
    let last = page.run("return headings().pop().id", &[])?;
    marked(page, last.as_str().unwrap_or_default())?;
    let address = page.run("return location.hash", &[])?;
    ensure!(address == "", "scrolling wrote into the address: {address}");
    Ok(())
}

/// Scrolls the text to its end by so many pixels at a time. One row is marked at each place, never one further up than
/// before.
pub fn marks_while_scrolling(page: &Page, pixels: u64) -> anyhow::Result<()> {
    let scroll = "const done = arguments[1], text = document.querySelector('main'), seen = []; \
        const step = () => { \
          const marked = [...document.querySelectorAll('nav li')].flatMap((item, index) => \
            [...item.querySelectorAll('[aria-current]')].some((mark) => mark.closest('li') === item) ? [index] : []); \
          seen.push(marked); \
          if (text.scrollTop + text.clientHeight >= text.scrollHeight - 1) return done(seen); \
          text.scrollTop += arguments[0]; setTimeout(step, 600); \
        }; setTimeout(step, 600)";
    let seen = page.session().run_async(scroll, &[json!(pixels)])?;
    let seen: Vec<&Value> = seen.as_array().context("nothing was seen")?.iter().collect();
    ensure!(seen.len() > 3, "the text is too short to be scrolled: {seen:?}");
    ensure!(seen.iter().all(|marked| marked.as_array().is_some_and(|marked| marked.len() == 1)), "marked: {seen:?}");
    let order: Vec<u64> = seen.iter().filter_map(|marked| marked[0].as_u64()).collect();
    ensure!(order.is_sorted(), "the marked row went up while the text went down: {order:?}");
    ensure!(order.last() > order.first(), "the same row is marked all the way: {order:?}");
    Ok(())
}

/// Every jump is one step; Back returns to the place from where it was made.
pub fn history(page: &Page) -> anyhow::Result<()> {
    page.open(Size { height: 500, ..WIDE })?;
    page.paste(&speeches()?[0].text)?;
    page.unfold()?;
    let anchors = section_anchors(page)?;
    let (near, far) = (&anchors[1], &anchors[anchors.len() - 2]);
    for anchor in [near, far] {
        page.click_on("linkTo(arguments[0])", &[json!(anchor)])?;
        at_top(page, anchor)?;
    }
    page.session().back()?;
    at_top(page, near)?;
    marked(page, near)?;
    page.session().back()?;
    page.wait("the beginning", "return document.querySelector('main').scrollTop === 0", &[])?;
    page.session().forward()?;
    at_top(page, near)?;
    page.session().forward()?;
    at_top(page, far)?;
    marked(page, far)
}

fn section_anchors(page: &Page) -> anyhow::Result<Vec<String>> {
    let anchors: Vec<String> =
        page.rows()?.into_iter().filter(|row| row.is_heading && row.shown).filter_map(|row| row.anchor).collect();
    ensure!(anchors.len() > 3, "only {anchors:?} are to be seen in the outline");
    Ok(anchors)
}

/// Once the same text is there.
pub fn address(page: &Page) -> anyhow::Result<()> {
    let text = &speeches()?[0].text;
    page.open(WIDE)?;
    page.paste(text)?;
    let anchors = section_anchors(page)?;
    let anchor = &anchors[anchors.len() - 2];
    page.click_on("linkTo(arguments[0])", &[json!(anchor)])?;
    let hash = page.run("return location.hash", &[])?;
    ensure!(hash.as_str().is_some_and(|hash| hash.len() > 1), "a jump does not change the address: {hash}");
    page.open_at(&[&page.site.address()?, hash.as_str().unwrap_or_default()].concat(), WIDE)?;
    page.paste(text)?;
    at_top(page, anchor)?;
    marked(page, anchor)
}

/// Whether the drawer is open and has come to rest: while it slides in, its rows cannot be clicked yet.
pub const DRAWER_OPEN: &str = "const nav = document.querySelector('nav'); \
    return shown(nav) && nav.getBoundingClientRect().left >= 0 && nav.getAnimations().length === 0";

/// Whether the drawer is closed.
pub const DRAWER_CLOSED: &str = "return !shown(document.querySelector('nav'))";

/// It opens by a button, stays while rows are folded, and closes by a choice, by Esc and by a click beside it.
pub fn drawer(page: &Page) -> anyhow::Result<()> {
    let (open, closed) = (DRAWER_OPEN, DRAWER_CLOSED);
    page.open(NARROW)?;
    page.paste(SMALL)?;
    let anchors: Vec<String> = page.rows()?.into_iter().filter_map(|row| row.anchor).collect();
    page.wait("a closed drawer at first", closed, &[])?;

    page.click("#drawer")?;
    page.wait("an open drawer", open, &[])?;
    page.click_on("foldOf(arguments[0])", &[json!(anchors[0])])?;
    ensure!(page.rows()?[0].expanded == Some(false), "the first part is not folded");
    page.wait("a drawer that stays open after folding", open, &[])?;
    page.click_on("linkTo(arguments[0])", &[json!(anchors[3])])?;
    page.wait("a drawer closed by a choice", closed, &[])?;
    at_top(page, &anchors[3])?;

    page.click("#drawer")?;
    page.wait("an open drawer", open, &[])?;
    let escape = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))";
    page.run(escape, &[])?;
    page.wait("a drawer closed by Esc", closed, &[])?;

    page.click("#drawer")?;
    page.wait("an open drawer", open, &[])?;
    // The middle of what is beside the drawer lies under it; its edge does not.
    let outside = "const beside = document.elementFromPoint(innerWidth - 4, innerHeight - 4); beside.click()";
    page.run(outside, &[])?;
    page.wait("a drawer closed by a click beside it", closed, &[])?;
    Ok(())
}

/// Also at the narrowest width that is asked of a page.
pub fn no_sideways_scroll(page: &Page) -> anyhow::Result<()> {
    for width in [320, NARROW.width] {
        page.open(Size { width, ..NARROW })?;
        narrow_enough(page, width)?;
        page.paste(&speeches()?[0].text)?;
        narrow_enough(page, width)?;
    }
    Ok(())
}

fn narrow_enough(page: &Page, width: u64) -> anyhow::Result<()> {
    let widths = "const main = document.querySelector('main'); \
                  return [document.documentElement.scrollWidth, main.scrollWidth - main.clientWidth]";
    let widths = page.run(widths, &[])?;
    ensure!(widths == json!([width, 0]), "the page and what the text has too much are {widths} at {width}");
    Ok(())
}
