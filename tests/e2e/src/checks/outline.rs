//! The outline: what it says, how it folds, and its way into the text and back.

use anyhow::{Context, ensure};
use serde_json::json;

use crate::page::{Page, Row, WIDE};
use crate::speech::{SMALL, Speech, speeches};

/// Sections that are declared, found and missing, counted in the rows and read in the words above them.
pub fn counts(page: &Page) -> anyhow::Result<()> {
    for speech in speeches()? {
        page.open(WIDE)?;
        page.paste(&speech.text)?;
        counted(page, &speech).with_context(|| speech.name)?;
    }
    Ok(())
}

/// The button for those who have no text at hand.
pub fn sample(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.click("#sample")?;
    page.wait_for_text()?;
    let speeches = speeches()?;
    counted(page, speeches.iter().find(|speech| speech.name == "sample").context("there is no sample")?)
}

fn counted(page: &Page, speech: &Speech) -> anyhow::Result<()> {
    // At first the outline is open as deep as it fits, and what is folded is not on the page.
    page.unfold_all()?;
    let rows = page.rows()?;
    let found = rows.iter().filter(|row| row.is_heading).count();
    ensure!(found == speech.found, "{found} rows lead to headings, {} should: {rows:#?}", speech.found);
    let missing: Vec<&Row> = rows.iter().filter(|row| row.anchor.is_none()).collect();
    ensure!(missing.len() == speech.missing, "{} rows are missing ones, {} should be", missing.len(), speech.missing);
    ensure!(missing.iter().all(|row| row.words.contains('缺')), "a missing row does not say so: {missing:?}");
    let tops = page.run(
        "return [...document.querySelectorAll('nav li')].filter((row) => !row.parentElement.closest('li')).length",
        &[],
    )?;
    ensure!(tops == json!(speech.parts), "{tops} rows at the top, {} parts are declared", speech.parts);

    let words = page.run("return document.querySelector('nav').innerText", &[])?;
    let numbers = digits(words.as_str().unwrap_or_default());
    let said = [speech.parts, speech.declared, speech.found, speech.missing];
    ensure!(numbers.windows(4).any(|four| four == said), "the outline does not say {said:?}: {words}");

    let headings = page.run("return headings().length", &[])?;
    ensure!(headings == json!(speech.found), "{headings} headings in the text, {} should be", speech.found);
    Ok(())
}

/// The whole numbers in a text, in their order.
fn digits(text: &str) -> Vec<usize> {
    text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

/// From every row that leads to a heading.
pub fn row_to_heading(page: &Page) -> anyhow::Result<()> {
    for speech in speeches()? {
        page.open(WIDE)?;
        page.paste(&speech.text)?;
        page.unfold()?;
        let anchors: Vec<String> =
            page.rows()?.into_iter().filter(|row| row.is_heading && row.shown).filter_map(|row| row.anchor).collect();
        ensure!(anchors.len() > 3, "only {anchors:?} are to be seen in the outline");
        // From the bottom up as well, so that every heading is jumped to from both sides.
        for anchor in anchors.iter().chain(anchors.iter().rev()) {
            page.click_on("linkTo(arguments[0])", &[json!(anchor)])?;
            at_top(page, anchor)?;
            marked(page, anchor)?;
            let focused = page.run("return document.activeElement.id", &[])?;
            ensure!(focused == **anchor, "{focused} has the focus after a jump to {anchor}");
        }
    }
    Ok(())
}

/// Whether a place in the text is 0 to 8 pixels below the header, soon.
pub fn at_top(page: &Page, anchor: &str) -> anyhow::Result<()> {
    let there = "const top = below(arguments[0]); return top >= -0.5 && top <= 8";
    page.wait("a place at the top", there, &[json!(anchor)]).or_else(|error| {
        let top = page.run("return below(arguments[0])", &[json!(anchor)])?;
        Err(error.context(format!("{anchor} is {top} pixels below the header")))
    })?;
    Ok(())
}

/// Whether the row that leads to a place is the one that is marked, and to be seen, soon.
pub fn marked(page: &Page, anchor: &str) -> anyhow::Result<()> {
    let there = "const marked = rows().filter((row) => row.current); \
                 return marked.length === 1 && marked[0].anchor === arguments[0] && marked[0].shown";
    page.wait("a marked row", there, &[json!(anchor)]).or_else(|error| {
        let marked: Vec<Row> = page.rows()?.into_iter().filter(|row| row.is_current).collect();
        Err(error.context(format!("{anchor} should be marked, marked is {marked:?}")))
    })?;
    Ok(())
}

/// Also where the heading's row is folded away.
pub fn heading_to_row(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    let rows = page.rows()?;
    let anchors: Vec<&String> =
        rows.iter().filter(|row| row.is_heading).filter_map(|row| row.anchor.as_ref()).collect();
    ensure!(anchors.len() == 4, "{rows:?}");
    for anchor in &anchors {
        page.click_on("document.getElementById(arguments[0])", &[json!(anchor)])?;
        marked(page, anchor)?;
    }
    page.click_on("foldOf(arguments[0])", &[json!(anchors[0])])?;
    page.wait("a folded part", "return !shown(linkTo(arguments[0]))", &[json!(anchors[1])])?;
    page.click_on("document.getElementById(arguments[0])", &[json!(anchors[1])])?;
    marked(page, anchors[1])
}

/// The buttons beside the rows.
pub fn folding(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    let seen = || -> anyhow::Result<Vec<Option<String>>> {
        Ok(page.rows()?.into_iter().filter(|row| row.shown).map(|row| row.anchor).collect())
    };
    let all = seen()?;
    ensure!(all.len() == 4, "not all rows are to be seen at first: {all:?}");
    let first = all[0].clone().context("the first row leads nowhere")?;
    let place = page.run("return document.querySelector('main').scrollTop", &[])?;
    for (expanded, left) in [(false, vec![all[0].clone(), all[3].clone()]), (true, all.clone())] {
        page.click_on("foldOf(arguments[0])", &[json!(first)])?;
        let rows = page.rows()?;
        ensure!(rows[0].expanded == Some(expanded), "aria-expanded is {:?}", rows[0].expanded);
        let shown = seen()?;
        ensure!(shown == left, "to be seen are {shown:?}");
    }
    let after = page.run("return document.querySelector('main').scrollTop", &[])?;
    ensure!(place == after, "folding scrolled the text from {place} to {after}");
    Ok(())
}

/// The points in running text, as leaves.
pub fn points(page: &Page) -> anyhow::Result<()> {
    let speeches = speeches()?;
    page.open(WIDE)?;
    page.paste(&speeches[0].text)?;
    let is_point = |row: &&Row| row.anchor.is_some() && !row.is_heading;
    let rows = page.rows()?;
    ensure!(!rows.iter().any(|row| is_point(&row)), "points are in the outline at first");
    let unfold = "const folds = document.querySelectorAll('nav button[aria-expanded=false]'); \
                  folds.forEach((fold) => fold.click()); return folds.length";
    let unfolded = page.run(unfold, &[])?;
    ensure!(unfolded.as_u64().is_some_and(|rows| rows > 1), "{unfolded} rows are folded at first");
    page.settle()?;
    let rows = page.rows()?;
    let points: Vec<&Row> = rows.iter().filter(is_point).collect();
    ensure!(points.len() > 3, "there are {} points in the outline", points.len());
    ensure!(points.iter().all(|row| row.shown), "some points are not to be seen where their rows are unfolded");
    let last = points[points.len() - 1].anchor.clone().context("a point leads nowhere")?;
    page.click_on("linkTo(arguments[0])", &[json!(last)])?;
    at_top(page, &last)?;
    marked(page, &last)
}
