//! Texts much longer than a speech.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::reading::marks_while_scrolling;
use crate::page::{Page, WIDE};
use crate::speech::SMALL;
use crate::texts::Speeches;

/// How long the long text is, in characters.
const LENGTH: usize = 1_000_000;

/// Words that stand at its very end and nowhere else.
const LAST: &str = "到了这里，长长的一篇才算读完。";

/// Nothing is left to be drawn.
const WHOLE: &str = "return headings().length > 1000 && !document.querySelector('main article > :empty')";

fn long_text() -> String {
    [&Speeches::own().text(LENGTH), "\n\n", LAST, "\n"].concat()
}

/// A jump lands on the first try, at once and far from all that is drawn; in the end the browser itself finds everything,
/// and the marked row goes one way.
pub fn long(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(&long_text())?;
    let jump = "const done = arguments[1], [which] = arguments; \
        const links = [...document.querySelectorAll('nav a[href^=\"#\"]')].filter(shown); \
        const anchor = decodeURIComponent(links.slice(which)[0].hash.slice(1)), tops = []; \
        const text = document.querySelector('main'), before = text.scrollTop; linkTo(anchor).click(); \
        const step = () => requestAnimationFrame(() => setTimeout(() => { \
          const place = document.getElementById(anchor); \
          if (place && text.scrollTop !== before) tops.push(below(anchor)); \
          if (tops.length === 60) done([anchor, tops]); else step(); \
        })); step()";
    for which in [-1, 4, -3] {
        let landed = page.session().run_async(&[crate::page::HELPERS, jump].concat(), &[json!(which)])?;
        let tops: Vec<f64> = landed[1].as_array().context("no place")?.iter().filter_map(Value::as_f64).collect();
        let at_top = |top: &f64| (-0.5..=8.0).contains(top);
        ensure!(tops.len() == 60 && tops.iter().all(at_top), "{} was at {tops:?} after a jump", landed[0]);
    }
    // Up from there, past chunks that nobody has seen: what is in view moves by as much as the text is scrolled.
    let up = "const done = arguments[0], text = document.querySelector('main'), moves = []; \
        const step = () => { \
          const seen = document.elementFromPoint(innerWidth / 2 + 160, innerHeight / 2).closest('[data-block]'); \
          const top = seen && boxOf(seen).top; \
          text.scrollTop -= 400; \
          frames(() => { if (seen) moves.push(boxOf(seen).top - top); if (moves.length < 60) step(); else done(moves); }); \
        }; \
        const frames = (then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then, 60))); step()";
    let moves = page.session().run_async(&[crate::page::HELPERS, up].concat(), &[])?;
    let moves: Vec<f64> = moves.as_array().context("no moves")?.iter().filter_map(Value::as_f64).collect();
    ensure!(moves.iter().all(|way| (way - 400.0).abs() < 4.0), "scrolled by 400 the text moved by {moves:?}");
    page.wait("all of a long text", WHOLE, &[])?;
    let find = "getSelection().removeAllRanges(); const found = find(arguments[0], false, false, true); \
                const place = getSelection().anchorNode; \
                return found && place.parentElement.closest('article') !== null && getSelection().getRangeAt(0).toString()";
    let found = page.run(find, &[json!(LAST)])?;
    ensure!(found == LAST, "the browser finds {found} of the last words");
    page.run("getSelection().removeAllRanges(); document.querySelector('main').scrollTop = 0", &[])?;
    marks_while_scrolling(page, 60_000)
}

/// Also where it is printed before there was time to draw all of it: in the very moment in which its beginning is there, and
/// a little later. On the screen all is as it was, and in the end as it was printed.
pub fn printed(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.run("window.long = arguments[0]", &[json!(long_text())])?;
    // The browser takes its picture right after the event: nothing comes in between.
    let print = "const done = arguments[0], left = () => document.querySelectorAll('main article > :empty').length; \
        const words = () => document.querySelector('main article').textContent; \
        const print = () => { \
          const before = left(); dispatchEvent(new Event('beforeprint')); \
          const there = left(); (window.printed ??= []).push(words()); dispatchEvent(new Event('afterprint')); \
          return [before, there, left() - before, document.querySelectorAll('.Printed').length]; \
        }; \
        new MutationObserver((_, eye) => { \
          if (!headings().length) return; \
          eye.disconnect(); const first = print(); setTimeout(() => done([first, print()]), 150); \
        }).observe(document.body, { childList: true, subtree: true }); \
        paste(document.querySelector('textarea'), long)";
    let left = page.session().run_async(&[crate::page::HELPERS, print].concat(), &[])?;
    for left in [&left[0], &left[1]] {
        let is_all = left[0] != 0 && left[1] == 0 && left[2] == 0 && left[3] == 0;
        ensure!(is_all, "before printing, at its beginning and behind it there are left to be drawn: {left}");
    }
    page.wait("all of a long text", WHOLE, &[])?;
    let same = page.run(
        "const words = document.querySelector('main article').textContent; \
        return printed.map((printed) => printed === words)",
        &[],
    )?;
    ensure!(same == json!([true, true]), "what was printed is what is read: {same}");
    Ok(())
}

/// While a very long text is read, that is said, and what was there stays; Esc ends it. Then it comes, and its percent have
/// only grown.
pub fn progress(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    page.run("window.long = arguments[0].repeat(20)", &[json!(Speeches::own().text(300_000))])?;
    let read = "const done = arguments[1], [stop] = arguments, said = []; \
        const before = headings().length; \
        const look = () => { \
          const line = document.querySelector('#notice'), bar = line.querySelector('progress'); \
          if (bar) said.push(bar.value); \
          if (bar && stop) line.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })); \
          if (line.dataset.notice === 'coming' || !said.length) return setTimeout(look, 4); \
          done([line.dataset.notice, said, headings().length - before, performance.now() - start]); \
        }; \
        const start = performance.now(); paste(document.body, long); setTimeout(look)";
    let read = |stop: bool| page.session().run_async(&[crate::page::HELPERS, read].concat(), &[json!(stop)]);
    let stopped = read(true)?;
    ensure!(stopped[0] == "stopped" && stopped[2] == 0, "Esc leads to {stopped}");
    let words = page.run("return document.querySelector('main').innerText", &[])?;
    ensure!(words.as_str().is_some_and(|words| words.contains("每天读一页")), "what was there is gone");
    let come = read(false)?;
    ensure!(come[0] == "replaced" && come[2] != 0, "at the end there is {come}");
    let percents: Vec<f64> = come[1].as_array().context("no percent")?.iter().filter_map(Value::as_f64).collect();
    ensure!(percents.len() > 3 && percents.is_sorted() && percents[0] < 50.0, "its progress was {percents:?}");
    page.click("#undo")?;
    page.wait("the earlier text", "return document.querySelector('main').innerText.includes('每天读一页')", &[])?;
    Ok(())
}

/// By its length alone where that says enough, else by its bytes; nothing of what was there is lost.
pub fn too_long(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    for (part, times) in [("a", 42_000_000), ("一", 14_000_000)] {
        page.run("paste(document.body, arguments[0].repeat(arguments[1]))", &[json!(part), json!(times)])?;
        let refused = "const line = document.querySelector('[data-notice=too-long]'); return line && line.innerText";
        let words = page.wait("a refusal", refused, &[])?;
        ensure!(words.as_str().is_some_and(|words| words.contains("40 MB")), "what is said is {words}");
        page.click("#dismiss")?;
        let rows = page.rows()?;
        ensure!(rows.len() == 4, "of the earlier text there are left {rows:?}");
    }
    Ok(())
}
