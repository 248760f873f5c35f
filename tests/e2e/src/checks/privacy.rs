//! What is pasted stays in the page.

use std::collections::BTreeSet;

use anyhow::{bail, ensure};
use serde_json::{Value, json};

use super::edit::begin_to_edit;
use super::find::found;
use super::hand::{choose as choose_item, open_menu};
use super::library::open as open_library;
use super::look::{CLOSED, choose, choose_theme};
use super::saved;
use super::share::open as open_share;
use super::titles::open as open_titles;
use crate::key::ESCAPE;
use crate::page::{Page, WIDE};
use crate::speech::{SMALL, speeches};

/// What the server may be asked for: the page, and what stands beside it. Pictures are in the manifest.
const OWN: [&str; 3] = ["/", "/sw.js", "/manifest.webmanifest"];

/// Whatever the reader does: the server is asked for nothing else, and the browser has not even tried.
pub fn requests(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    // The address of this check alone, so that nothing that another check has opened is counted.
    page.site.start()?;
    page.open(WIDE)?;
    session(page)?;
    let kept = "const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(true))";
    page.session().run_async(kept, &[])?;
    let asked = page.site.requests();
    ensure!(asked.iter().all(|path| OWN.contains(&path.as_str())), "the server was asked for {asked:?}");
    let tried = page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)", &[])?;
    let home = page.site.address()?;
    let is_own = |name: &str| name.strip_prefix(home.trim_end_matches('/')).is_some_and(|path| OWN.contains(&path));
    let strange: Vec<_> =
        tried.as_array().into_iter().flatten().filter(|name| !name.as_str().is_some_and(is_own)).collect();
    ensure!(strange.is_empty(), "the page asked for {strange:?}");
    Ok(())
}

/// A day with the page.
fn session(page: &Page) -> anyhow::Result<()> {
    page.paste(&speeches()?[0].text)?;
    found(page)?;
    page.click("#find-close")?;
    let anchors: Vec<String> = page.rows()?.into_iter().filter(|row| row.shown).filter_map(|row| row.anchor).collect();
    for anchor in &anchors {
        page.click_on("linkTo(arguments[0])", &[json!(anchor)])?;
    }
    open_titles(page)?;
    page.click("#back")?;
    open_menu(page, "p:not([class])")?;
    choose_item(page, "设为一级标题")?;
    page.click("#undo")?;
    open_share(page)?;
    page.click("#share-copy")?;
    page.press(ESCAPE)?;
    page.wait("a closed dialog", CLOSED, &[])?;
    begin_to_edit(page)?;
    page.run("edit.value += '完。'; edit.dispatchEvent(new Event('input', { bubbles: true }))", &[])?;
    page.click("#finish")?;
    page.wait_for_text()?;
    page.run("for (const moment of ['beforeprint', 'afterprint']) dispatchEvent(new Event(moment))", &[])?;
    saved::save(page)?;
    choose_theme(page, "dark")?;
    choose(page, "language", "en")?;
    page.click("#new")?;
    page.open_file("file.txt", SMALL.as_bytes())?;
    page.wait_for_text()?;
    page.session().back()?;
    page.settle()?;
    open_library(page)?;
    page.settle()
}

/// Even a script that tried could not. The policy in force is the one that is written for browsers without scripts, but for
/// the one word that old browsers do not know.
pub fn policy(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    let policies = page.run(
        "const metas = [...document.querySelectorAll('meta[http-equiv=Content-Security-Policy]')]; \
         const [written] = new DOMParser().parseFromString(document.querySelector('noscript').textContent, 'text/html') \
           .head.children; \
         return [written.content, ...metas.map((meta) => meta.content)]",
        &[],
    )?;
    let policies: Vec<&str> = policies.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let [written, policy] = policies[..] else { bail!("the policies are {policies:?}") };
    let directives: BTreeSet<&str> = policy.split("; ").filter(|one| !one.contains("'sha256-")).collect();
    let wanted = [
        "base-uri 'none'",
        "connect-src 'none'",
        "default-src 'none'",
        "form-action 'none'",
        "img-src data:",
        "manifest-src 'self'",
        "worker-src 'self'",
    ];
    ensure!(directives == BTreeSet::from(wanted), "the policy is {policy}");
    let sources: BTreeSet<&str> = policy.split([' ', ';']).filter(|word| word.contains("unsafe")).collect();
    let word = if page.engine().knows_wasm_in_policies { "'wasm-unsafe-eval'" } else { "'unsafe-eval'" };
    ensure!(sources == BTreeSet::from([word]), "the policy is {policy}");
    ensure!(policy.replace(word, "'wasm-unsafe-eval'") == written, "written is {written}, in force is {policy}");
    let words = "const done = arguments[0]; window.setTimeout('window.evaluated = true'); \
        setTimeout(() => done(window.evaluated === true), 200)";
    let evaluated = page.session().run_async(words, &[])?;
    ensure!(evaluated != page.engine().knows_wasm_in_policies, "whether words become a script: {evaluated}");
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
