//! What is pasted stays in the page.

use anyhow::ensure;
use serde_json::json;

use super::look::{choose, choose_theme};
use super::outline::{at_top, marked};
use crate::page::{Page, WIDE};
use crate::speech::{SMALL, speeches};

/// Whatever the reader does: the server hears nothing, and the browser has not even tried.
pub fn requests(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    // The address of this check alone, so that nothing that another check has opened is counted.
    page.site.start()?;
    page.open(WIDE)?;
    page.paste(&speeches()?[0].text)?;
    let anchors: Vec<String> = page.rows()?.into_iter().filter(|row| row.shown).filter_map(|row| row.anchor).collect();
    for anchor in &anchors {
        page.click_on("linkTo(arguments[0])", &[json!(anchor)])?;
    }
    choose_theme(page, "dark")?;
    choose(page, "language", "en")?;
    page.click("#new")?;
    page.open_file("file.txt", SMALL.as_bytes())?;
    page.wait_for_text()?;
    page.session().back()?;
    page.settle()?;
    let asked = page.site.requests();
    ensure!(asked.iter().all(|path| path == "/"), "the server was asked for {asked:?}");
    let tried = page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)", &[])?;
    ensure!(tried == json!([]), "the page asked for {tried}");
    Ok(())
}

/// Even a script that tried could not.
pub fn policy(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    let policy = page.run("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content", &[])?;
    let policy = policy.as_str().unwrap_or_default();
    ensure!(policy.contains("default-src 'none'") && policy.contains("connect-src 'none'"), "the policy is {policy}");
    ensure!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "the policy is {policy}");
    let before = page.site.requests();
    // The picture is one that the page itself asks for: scripts of a driver may be above the policy.
    let attempt = "const done = arguments[1], picture = new Image(); \
        document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true }); \
        picture.onload = picture.onerror = () => setTimeout(() => done('allowed'), 500); \
        picture.src = arguments[0]; document.body.append(picture)";
    let refused = page.session().run_async(attempt, &[json!([&page.site.address()?, "leak.png"].concat())])?;
    ensure!(refused == "img-src", "a picture from outside is {refused}");
    ensure!(page.site.requests() == before, "the server was asked for {:?}", page.site.requests());
    Ok(())
}

/// Copied alone into an empty folder, with the server down.
pub fn from_disk(page: &Page) -> anyhow::Result<()> {
    page.site.stop();
    let result = read_from_disk(page);
    page.site.start()?;
    result
}

fn read_from_disk(page: &Page) -> anyhow::Result<()> {
    page.open_at(&page.site.file_address(), WIDE)?;
    page.paste(&speeches()?[0].text)?;
    let anchors: Vec<String> =
        page.rows()?.into_iter().filter(|row| row.is_heading && row.shown).filter_map(|row| row.anchor).collect();
    for anchor in [&anchors[2], &anchors[0]] {
        page.click_on("linkTo(arguments[0])", &[json!(anchor)])?;
        at_top(page, anchor)?;
    }
    page.session().back()?;
    at_top(page, &anchors[2])?;
    page.click_on("document.getElementById(arguments[0])", &[json!(anchors[2])])?;
    marked(page, &anchors[2])?;
    page.click("#new")?;
    page.open_file("file.txt", SMALL.as_bytes())?;
    page.wait_for_text()
}
