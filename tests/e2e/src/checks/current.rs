//! Which section is current, and where jumps lead.

use std::thread;
use std::time::Duration;

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::page::{Page, Size, WIDE};
use crate::speech::speeches;
use crate::texts::Speeches;

/// A row stays marked for a quarter of a second at least; after this time it is the right one.
const REST: Duration = Duration::from_millis(400);

/// Whether the marked row is the one that the rule gives for what lies where on the page, or what stands for it where it is
/// folded away. The pixel at which one section takes over from another is left open: the page reckons in whole ones.
const AS_THE_RULE_SAYS: &str = "const main = document.querySelector('main'), view = main.clientHeight, \
    y = main.scrollTop, max = main.scrollHeight - view, z = Math.min(max, view), off = 4, \
    line = off + Math.min(1, Math.max(0, (y - (max - z)) / z)) * (view - off), \
    at = (line) => (headings().filter((one) => boxOf(one).top - boxOf(main).top <= line).pop() || headings()[0]).id, \
    marked = [...document.querySelectorAll('nav [aria-current]')], item = marked[0].closest('li'), \
    own = marked[0].hash ? marked[0].hash.slice(1) : item.querySelector('ol').id.slice(2), \
    fits = (id) => id === own || id.startsWith(own + '-'); \
    return marked.length === 1 && shown(marked[0]) && (fits(at(line - 2)) || fits(at(line + 2))) \
      ? '' : `at ${y} of ${max} marked is ${own}, the rule says ${at(line)}`";

/// Down and up through the whole text, then with other letters, another width, another height, zoomed, and folded.
pub fn rule(page: &Page) -> anyhow::Result<()> {
    page.open(Size { height: 600, ..WIDE })?;
    page.paste(&speeches()?[0].text)?;
    page.unfold()?;
    let down = passing(page, &(0..12).collect::<Vec<_>>())?;
    let mut up = passing(page, &(0..12).rev().collect::<Vec<_>>())?;
    up.reverse();
    ensure!(down == up, "downwards {down:?}, upwards {up:?}");
    let seen = down.windows(2).filter(|two| two[0] != two[1]).count();
    ensure!(seen > 4, "only {seen} rows were marked on the way: {down:?}");

    passing(page, &[7])?;
    let root = "document.documentElement.style";
    for (change, what) in [
        (format!("{root}.setProperty('--size', 27)"), "larger letters"),
        (format!("{root}.setProperty('--size', 15)"), "smaller letters"),
        (
            "divider.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }))".to_owned(),
            "a wider outline",
        ),
        ("document.body.style.zoom = 1.5".to_owned(), "zoom"),
        ("document.body.style.zoom = 1".to_owned(), "no zoom"),
    ] {
        page.run(&change, &[])?;
        holds(page).context(what)?;
    }
    for size in
        [Size { width: 1000, height: 600 }, Size { width: 1000, height: 1000 }, Size { width: 1440, height: 400 }]
    {
        page.resize(size)?;
        holds(page).with_context(|| format!("{size:?}"))?;
    }
    page.click_on("document.querySelector('nav [role=group] button')", &[])?;
    holds(page).context("folded")?;
    passing(page, &[3, 7, 11, 2]).context("folded").map(drop)
}

/// Goes to these elevenths of the text. The words of the rows that are marked there.
fn passing(page: &Page, places: &[usize]) -> anyhow::Result<Vec<String>> {
    let mut words = Vec::new();
    for place in places {
        let go = "const main = document.querySelector('main'); \
            main.scrollTop = Math.round((main.scrollHeight - main.clientHeight) * arguments[0] / 11)";
        page.run(go, &[json!(place)])?;
        holds(page)?;
        let marked = page.run("return document.querySelector('nav [aria-current]').textContent", &[])?;
        words.push(marked.as_str().unwrap_or_default().to_owned());
    }
    Ok(words)
}

/// The marked row becomes the one that the rule gives, and stays it.
pub fn holds(page: &Page) -> anyhow::Result<()> {
    page.settle()?;
    let right = ["return (() => { ", AS_THE_RULE_SAYS, " })() === ''"].concat();
    page.wait("the row that the rule gives", &right, &[]).or_else(|error| {
        let fault = page.run(AS_THE_RULE_SAYS, &[])?;
        Err(error.context(format!("{fault}")))
    })?;
    thread::sleep(REST);
    let fault = page.run(AS_THE_RULE_SAYS, &[])?;
    ensure!(fault == "", "{fault}");
    Ok(())
}

/// The two frames after the click are all that a jump is given.
pub fn landing(page: &Page) -> anyhow::Result<()> {
    let text = &speeches()?[0].text;
    let sizes = [(320, 568), (390, 844), (768, 1024), (1024, 600), (1440, 900), (1680, 1050)];
    for (width, height) in sizes {
        page.open(Size { width, height })?;
        page.paste(text)?;
        lands(page).with_context(|| format!("{width} × {height}"))?;
    }
    page.open(WIDE)?;
    page.paste(&Speeches::own().text(200_000))?;
    lands(page).context("a long text")
}

fn lands(page: &Page) -> anyhow::Result<()> {
    let links = "return [...document.querySelectorAll('nav a[href^=\"#\"]')].map((link) => link.hash.slice(1))";
    let links = page.run(links, &[])?;
    let links: Vec<&Value> = links.as_array().context("there are no rows")?.iter().collect();
    ensure!(links.len() > 1, "there is nowhere to jump to");
    let step = links.len().div_ceil(6);
    for link in links.iter().step_by(step).chain(links.iter().rev().step_by(step)) {
        page.run("linkTo(arguments[0]).click()", &[(*link).clone()])?;
        page.settle()?;
        let below = page.run("return below(arguments[0])", &[(*link).clone()])?;
        ensure!(
            below.as_f64().is_some_and(|below| (-0.5..=8.0).contains(&below)),
            "{link} is {below} below the header"
        );
    }
    Ok(())
}

/// To the pixel, whatever it was left by; also in a text that is laid out piece by piece.
pub fn back(page: &Page) -> anyhow::Result<()> {
    for text in [speeches()?[0].text.clone(), Speeches::own().text(200_000)] {
        page.open(WIDE)?;
        page.paste(&text)?;
        for place in [613, 1_021] {
            page.run("document.querySelector('main').scrollTop = arguments[0]", &[json!(place)])?;
            page.settle()?;
            page.run("[...document.querySelectorAll('nav a[href^=\"#\"]')].pop().click()", &[])?;
            page.settle()?;
            let moved = page.run("return document.querySelector('main').scrollTop", &[])?;
            ensure!(moved.as_f64().is_some_and(|top| (top - f64::from(place)).abs() > 100.0), "the jump led nowhere");
            page.run("history.back()", &[])?;
            let there = "return document.querySelector('main').scrollTop === arguments[0]";
            page.wait("the exact place", there, &[json!(place)])?;
            thread::sleep(REST);
            ensure!(page.run(there, &[json!(place)])? == true, "the place did not hold");
        }
    }
    Ok(())
}

/// Also where the text lacks the part that its first sections are under.
pub fn ranks(page: &Page) -> anyhow::Result<()> {
    let orphans = "目录\n一、读书\n（一）多读\n（二）常读\n二、写作\n（一）多写\n\n同志们：\n（一）多读\n要多读书。\n（二）常读\n\
        要常读书。\n二、写作\n（一）多写\n要多写。\n";
    for text in [orphans, &speeches()?[0].text] {
        page.open(WIDE)?;
        page.paste(text)?;
        let ranks =
            "return [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map((one) => +one.tagName[1])";
        let ranks = page.run(ranks, &[])?;
        let ranks: Vec<u64> = ranks.as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        ensure!(ranks.first() == Some(&1) && ranks.len() > 4, "the headings are {ranks:?}");
        ensure!(ranks.windows(2).all(|two| two[1] <= two[0] + 1), "a rank is left out: {ranks:?}");
    }
    Ok(())
}
