//! From a place in the text to its row in the outline.

use anyhow::{Context, ensure};
use serde_json::json;

use super::outline::marked;
use crate::page::{NARROW, Page, Size, WIDE};
use crate::speech::speeches;

/// The longest that it may take from the press of the button until the row has the focus, in milliseconds. It is the
/// least of several times that counts: this machine has other things to do.
const AT_ONCE: f64 = 50.0;

/// So often is it tried at most to be so fast.
const TRIES: usize = 16;

/// Whether these are enough times, and one of them is short enough.
fn is_at_once(times: &[f64], least: usize) -> bool {
    times.len() >= least && times.iter().any(|time| *time <= AT_ONCE)
}

/// The last paragraph of the text whose section is two levels down, and the anchor of that section.
const DEEP: &str = "const heading = headings().filter((found) => found.tagName === 'H3').pop(); \
    const deep = heading.nextElementSibling || heading.parentElement.querySelector('p');";

/// From the margin: the row is opened, brought into view, marked, and has the focus.
pub fn by_pointer(page: &Page) -> anyhow::Result<()> {
    let mut times = Vec::new();
    for size in [WIDE, Size { width: 1000, height: 600 }].into_iter().cycle().take(TRIES) {
        if is_at_once(&times, 2) {
            break;
        }
        page.open(size)?;
        page.paste(&speeches()?[0].text)?;
        page.click_on("document.querySelector('nav [role=group] button')", &[])?;
        page.click("main h1")?;
        let anchor = page.run(&[DEEP, "return heading.id"].concat(), &[])?;
        let anchor = anchor.as_str().context("there is no section two levels down")?;
        page.point_at(&["(() => { ", DEEP, " return deep })()"].concat(), &[])?;
        page.wait("buttons at the edge", "return getComputedStyle(edge).opacity === '1' && shown(locate)", &[])?;
        let clear = "const text = document.createRange(); text.selectNodeContents(deep); const box = boxOf(edge); \
            return [box.top - boxOf(deep).top, box.left - Math.max(...[...text.getClientRects()].map((line) => line.right)), \
              innerWidth - box.right]";
        let clear = page.run(&[DEEP, clear].concat(), &[])?;
        let away = |place: usize| clear[place].as_f64().unwrap_or(-99.0);
        ensure!(away(0).abs() < 2.0, "the buttons are not beside the first line: {clear}");
        ensure!(away(1) > 0.0 && away(2) > 0.0, "the buttons lie over the text, or outside: {clear}");
        times.push(time_to_row(page, anchor)?);
    }
    ensure!(is_at_once(&times, 2), "the row has the focus after {times:?} ms");
    Ok(())
}

/// From the foot of the screen, which the tapped words are not under.
pub fn by_tap(page: &Page) -> anyhow::Result<()> {
    page.open(NARROW)?;
    page.paste(&speeches()?[0].text)?;
    let mut times = Vec::new();
    for place in ["start", "end"].into_iter().cycle().take(TRIES) {
        if is_at_once(&times, 4) {
            break;
        }
        page.wait("no buttons at first", "return !shown(edge) || !edge.dataset.block", &[])?;
        let bring = "deep.scrollIntoView({ block: arguments[0] }); return heading.id";
        let anchor = page.run(&[DEEP, bring].concat(), &[json!(place)])?;
        page.settle()?;
        // A little above the lower edge, or below the upper one.
        let tap = "const box = boxOf(deep), y = arguments[0] === 'end' ? Math.min(box.bottom, innerHeight) - 12 : box.top + 12; \
            deep.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + 30, clientY: y })); return y";
        let y = page.run(&[DEEP, tap].concat(), &[json!(place)])?;
        page.wait("buttons at the foot", "return getComputedStyle(edge).opacity === '1' && shown(locate)", &[])?;
        let over = "const box = boxOf(edge); return box.top < arguments[0] + 12 && box.bottom > arguments[0] - 12";
        ensure!(page.run(over, &[y])? == false, "the buttons lie over the tapped words");
        let size = page.run("return Math.min(boxOf(locate).width, boxOf(locate).height)", &[])?;
        ensure!(size.as_f64() >= Some(48.0), "the button is {size} pixels small");
        times.push(time_to_row(page, anchor.as_str().unwrap_or_default())?);
        ensure!(page.run("return shown(document.querySelector('nav'))", &[])? == true, "the drawer is closed");
        page.run("history.back()", &[])?;
        page.wait("a drawer closed by going back", "return !shown(document.querySelector('nav'))", &[])?;
        page.run("document.querySelector('main').scrollTop = 0", &[])?;
    }
    ensure!(is_at_once(&times, 2), "the row has the focus after {times:?} ms");
    Ok(())
}

/// Presses the button, and gives the time in milliseconds until the row is there and has the focus.
fn time_to_row(page: &Page, anchor: &str) -> anyhow::Result<f64> {
    let press = "const done = arguments[1], link = () => linkTo(arguments[0]), start = performance.now(); \
        const channel = new MessageChannel(); \
        channel.port1.onmessage = () => { \
          const time = performance.now() - start; \
          if (link() && document.activeElement === link() && boxOf(link()).height > 0) done(time); \
          else if (time > 5000) done(null); else channel.port2.postMessage(0); \
        }; locate.click(); channel.port2.postMessage(0)";
    let time = page.session().run_async(&[crate::page::HELPERS, press].concat(), &[json!(anchor)])?;
    let time = time.as_f64().with_context(|| format!("the row of {anchor} does not get the focus"))?;
    marked(page, anchor)?;
    let within = "const row = boxOf(linkTo(arguments[0])), pane = boxOf(rows_); return row.top >= pane.top && row.bottom <= pane.bottom"
        .replace("rows_", "document.querySelector('#rows')");
    ensure!(page.run(&within, &[json!(anchor)])? == true, "the row of {anchor} is not in view");
    Ok(time)
}
