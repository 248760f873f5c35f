//! What is pasted stays in the page.

use std::collections::BTreeSet;

use anyhow::{bail, ensure};
use serde_json::{Value, json};

use super::look::{choose, choose_theme};
use crate::page::{Page, WIDE};
use crate::speech::{SMALL, speeches};

/// Whatever the reader does: the server hears nothing, and the browser has not even tried.
pub fn requests(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    // The address of this check alone, so that nothing that another check has opened is counted.
    page.site.start()?;
    page.open(WIDE)?;
    let opened = page.site.requests();
    ensure!(opened.iter().filter(|path| *path == "/").count() == 1, "the page was asked for by {opened:?}");
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
    super::library::open(page)?;
    page.settle()?;
    let asked = page.site.requests().split_off(opened.len());
    ensure!(asked.is_empty(), "the server was asked for {asked:?}");
    let tried = page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)", &[])?;
    ensure!(tried == json!([]), "the page asked for {tried}");
    Ok(())
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
    let wanted = ["base-uri 'none'", "connect-src 'none'", "default-src 'none'", "form-action 'none'", "img-src data:"];
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
