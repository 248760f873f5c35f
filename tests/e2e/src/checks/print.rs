//! What is printed.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::look::{CLOSED, OPEN, choose_theme};
use crate::page::{Page, WIDE};
use crate::speech::{SMALL, speeches};

/// The outline comes first, with all its sections; what is folded is open; and on the screen all is as it was.
pub fn contents(page: &Page) -> anyhow::Result<()> {
    let speech = &speeches()?[0];
    page.open(WIDE)?;
    page.paste(&speech.text)?;
    let shown = "dispatchEvent(new Event(arguments[0])); return [document.querySelectorAll('main .Contents-line').length, \
        document.querySelectorAll('article details:not([open])').length, document.querySelectorAll('article details').length, \
        document.documentElement.style.getPropertyValue('--title')]";
    let printed = page.run(shown, &[json!("beforeprint")])?;
    let lines = json!(speech.found + speech.missing + 2);
    ensure!(printed[0] == lines, "the printed outline has {} lines, not {lines}", printed[0]);
    ensure!(printed[1] == 0 && printed[2] != 0, "folded and all on paper: {printed}");
    let title = page.run("return document.querySelector('article h1').textContent", &[])?;
    ensure!(printed[3] == json!(format!("{title}")), "on top of each page stands {}, not {title}", printed[3]);
    let after = page.run(shown, &[json!("afterprint")])?;
    ensure!(after == json!([0, printed[2], printed[2], ""]), "after printing: {after}");
    turn_off(page)?;
    let printed = page.run(shown, &[json!("beforeprint")])?;
    ensure!(printed[0] == 0, "an outline is printed that nobody wants");
    Ok(())
}

fn turn_off(page: &Page) -> anyhow::Result<()> {
    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    page.click_on("document.querySelector('dialog [name=contents]').closest('label')", &[])?;
    page.click("#panel-close")?;
    page.wait("closed settings", CLOSED, &[])?;
    Ok(())
}

/// Paper is white and of the size that offices use, whatever the screen looks like, and nothing of the page around the text
/// is on it. Where the driver can print, the outline makes a page of its own.
pub fn paper(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    choose_theme(page, "dark")?;
    seen_on_paper(page)?;
    let Some(with) = page.session().print()? else {
        println!("       this driver cannot print");
        return Ok(());
    };
    ensure!(with.starts_with(b"%PDF"), "what is printed is no PDF");
    turn_off(page)?;
    let without = page.session().print()?.context("the driver prints once only")?;
    if let (Some(with), Some(without)) = (pages(&with), pages(&without)) {
        ensure!((with, without) == (2, 1), "{with} pages with the outline, {without} without");
    }
    Ok(())
}

/// What the page looks like in the style of paper, where the driver can show it.
pub fn seen_on_paper(page: &Page) -> anyhow::Result<()> {
    let emulate = |media: &str| page.session().command("Emulation.setEmulatedMedia", &json!({ "media": media }));
    if emulate("print").is_err() {
        println!("       this driver does not show what paper looks like");
        return Ok(());
    }
    let seen = "const text = document.querySelector('article'), seen = (one) => one.getClientRects().length > 0; \
        const other = [...document.body.querySelectorAll('*')].filter((one) => \
          seen(one) && !one.closest('.is-still nav') && !text.contains(one) && !one.contains(text)).map((one) => one.className || one.tagName); \
        const look = (one) => { const style = getComputedStyle(one); return [style.fontSize, style.color] }; \
        return [other, look(text), ...headings().map(look)]";
    let seen = page.run(seen, &[])?;
    emulate("")?;
    ensure!(seen[0] == json!([]), "on paper there is {}", seen[0]);
    // 16 points are 21⅓ pixels.
    let is_plain =
        |look: &Value| look[0].as_str().is_some_and(|size| size.starts_with("21.33")) && look[1] == "rgb(0, 0, 0)";
    let looks = &seen.as_array().context("nothing is seen")?[1..];
    ensure!(looks.len() == 5 && looks.iter().all(is_plain), "the text and its headings look {looks:?} on paper");
    Ok(())
}

/// How many pages a PDF has; none where it keeps that to itself.
pub fn pages(pdf: &[u8]) -> Option<usize> {
    let text = String::from_utf8_lossy(pdf);
    let counts = text.split("/Count ").skip(1).filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    counts.filter_map(|count| count.parse().ok()).max()
}
