//! The page as an app: kept by the browser, renewed when the reader wants it, and told what other programs have for it.

use anyhow::ensure;
use serde_json::json;
use tigang::link::{Parcel, Priming, Writing};

use super::hand::notice;
use crate::page::{Page, WIDE};
use crate::speech::SMALL;

/// The worker of the page.
const WORKER: &str = "sw.js";
/// What takes its place to be rid of it.
const REMOVER: &str = "sw-remove.js";
/// The page.
const PAGE: &str = "index.html";

/// Whether a box is there to paste into.
const BOX: &str = "return shown(document.querySelector('textarea'))";
/// Whether a text is there.
const TEXT: &str = "return headings().some((one) => one.textContent.includes('把书读起来'))";
/// The version of the page, where a check has given it one.
const VERSION: &str = "return document.documentElement.dataset.version || 'first'";

/// Opens the page at an origin where it never was, and waits until its worker keeps it. Gives the folder that it is for.
fn install(page: &Page, path: &str) -> anyhow::Result<String> {
    page.site.start()?;
    page.open_at(&[&page.site.address()?, path].concat(), WIDE)?;
    let ready = "const done = arguments[0]; navigator.serviceWorker.ready.then(({ active, scope }) => { \
        const look = () => { if (active.state === 'activated') done(scope) }; \
        active.addEventListener('statechange', look); look(); })";
    let scope = page.session().run_async(ready, &[])?;
    Ok(scope.as_str().unwrap_or_default().to_owned())
}

/// Puts another version of the page on the server, with its worker, as a build would.
fn renew(page: &Page, version: &str) -> anyhow::Result<()> {
    let html = page.site.read(PAGE)?.replacen("<html ", &format!("<html data-version=\"{version}\" "), 1);
    page.site.write(PAGE, &html)?;
    let worker = page.site.read(WORKER)?;
    let (before, rest) = worker.split_once("const version = '").unwrap_or_default();
    page.site.write(WORKER, &[before, "const version = '", version, rest].concat())
}

/// Runs a check that changes files on the server, and puts back what was there.
fn changing(page: &Page, check: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
    let before = [PAGE, WORKER].map(|path| page.site.read(path).map(|content| (path, content)));
    let result = check();
    for file in before {
        let (path, content) = file?;
        page.site.write(path, &content)?;
    }
    result
}

/// From the first reload on; and from a link that is followed for the first time.
pub fn offline(page: &Page) -> anyhow::Result<()> {
    install(page, "")?;
    let home = page.site.address()?;
    page.site.stop();
    let look = || {
        page.reload()?;
        page.paste(SMALL)?;
        let link = Writing::new(Priming::new().finish(), Parcel::of(SMALL)).map(Writing::finish);
        let address = link.map(|link| link.address(&home)).unwrap_or_default();
        page.load(&address, WIDE, TEXT)?;
        page.load(&[&home, PAGE].concat(), WIDE, TEXT)
    };
    let result = look();
    page.site.start()?;
    result
}

/// The old one stays until then, through reloads; and the notice can be put off.
pub fn newer(page: &Page) -> anyhow::Result<()> {
    changing(page, || {
        install(page, "")?;
        ensure!(page.run(VERSION, &[])? == "first", "the page has a version from the start");
        renew(page, "second")?;
        for _ in 0..2 {
            page.reload()?;
            ensure!(notice(page, "newer")?.contains("新版本"), "the notice says something else");
            ensure!(page.run(VERSION, &[])? == "first", "the new version is there unasked");
            page.click("#dismiss")?;
            page.wait("no notice", "return !notice.dataset.notice", &[])?;
        }
        page.reload()?;
        notice(page, "newer")?;
        // Not by the driver: one of them waits for a page that is left.
        page.run("document.querySelector('#renew').click()", &[])?;
        page.wait("the new version", "return document.documentElement.dataset.version === 'second'", &[])?;
        page.wait("the page", BOX, &[])?;
        let kept = page.session().run_async("const done = arguments[0]; caches.keys().then(done)", &[])?;
        ensure!(kept.as_array().is_some_and(|kept| kept.len() == 1), "kept are {kept}");
        page.reload()?;
        ensure!(page.run(VERSION, &[])? == "second", "the old version is back");
        Ok(())
    })
}

/// It says so, stays on the screen, and goes only where the reader wants it all the same.
pub fn unsaved(page: &Page) -> anyhow::Result<()> {
    changing(page, || {
        install(page, "")?;
        renew(page, "second")?;
        page.reload()?;
        notice(page, "newer")?;
        page.paste(SMALL)?;
        page.wait("a text that is kept", "return shown(document.querySelector('#unkeep'))", &[])?;
        page.click("#unkeep")?;
        page.click("#dismiss")?;
        notice(page, "newer")?;
        page.click("#renew")?;
        notice(page, "would-be-lost")?;
        ensure!(page.run(TEXT, &[])? == true, "the text is gone");
        ensure!(page.run(VERSION, &[])? == "first", "the new version is there");
        page.run("document.querySelector('#renew').click()", &[])?;
        page.wait("the new version", "return document.documentElement.dataset.version === 'second'", &[])?;
        page.wait("the page", BOX, &[]).map(drop)
    })
}

/// What it kept is forgotten, and the page comes from the server again.
pub fn removed(page: &Page) -> anyhow::Result<()> {
    changing(page, || {
        install(page, "")?;
        renew(page, "second")?;
        page.site.write(WORKER, &page.site.read(REMOVER)?)?;
        page.reload()?;
        ensure!(page.run(VERSION, &[])? == "first", "the page was not kept");
        let left = "const done = arguments[0], look = async () => { \
            const left = (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length; \
            if (left) setTimeout(look, 50); else done(left); }; look()";
        ensure!(page.session().run_async(left, &[])? == 0, "something is left");
        page.reload()?;
        ensure!(page.run(VERSION, &[])? == "second", "the page is still kept");
        Ok(())
    })
}

/// As a text, and as a file; a page that is posted to plays the system.
pub fn shared(page: &Page) -> anyhow::Result<()> {
    let form = "<!doctype html><meta charset=utf-8><title>-</title>\
        <form method=post action=./ enctype=multipart/form-data><textarea name=text></textarea><input type=file name=file></form>";
    page.site.write("share.html", form)?;
    install(page, "")?;
    let home = page.site.address()?;
    let as_text = "document.querySelector('textarea').value = arguments[0]; document.querySelector('input').remove()";
    let as_file = "const files = new DataTransfer(); files.items.add(new File([arguments[0]], 'speech.txt', { type: 'text/plain' })); \
        document.querySelector('input').files = files.files";
    for fill in [as_text, as_file] {
        page.load(&[&home, "share.html"].concat(), WIDE, "return document.forms.length === 1")?;
        page.run(fill, &[json!(SMALL)])?;
        page.run("setTimeout(() => document.forms[0].submit())", &[])?;
        page.wait("the text that was shared", TEXT, &[])?;
        ensure!(page.run("return location.search", &[])? == "", "the address tells that it was shared");
        page.click("#new")?;
        page.reload()?;
        ensure!(page.run(TEXT, &[])? == false, "it is shared once more");
    }
    Ok(())
}

/// A queue of the browser's hands the page the file. No driver opens a file by the system, so a stub of that queue does.
pub fn launched(page: &Page) -> anyhow::Result<()> {
    let source = "Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (take) => { window.launched = take } } })";
    let Ok(added) = page.session().command("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))
    else {
        println!("       this driver cannot play the system");
        return Ok(());
    };
    let run = || {
        page.open(WIDE)?;
        page.run("launched({ files: [] })", &[])?;
        let launch = "const file = new File([arguments[0]], 'speech.txt', { type: 'text/plain' }); \
            launched({ files: [{ getFile: async () => file }] })";
        page.run(launch, &[json!(SMALL)])?;
        page.wait("the text of the file", TEXT, &[]).map(drop)
    };
    let result = run();
    page.session().command("Page.removeScriptToEvaluateOnNewDocument", &added)?;
    result
}

/// By its own judgement, where it can be asked.
pub fn installable(page: &Page) -> anyhow::Result<()> {
    install(page, "")?;
    let Ok(errors) = page.session().command("Page.getInstallabilityErrors", &json!({})) else {
        println!("       this driver cannot be asked");
        return Ok(());
    };
    ensure!(errors["installabilityErrors"] == json!([]), "the browser says {errors}");
    let manifest = page.session().command("Page.getAppManifest", &json!({}))?;
    ensure!(manifest["errors"] == json!([]), "the browser says {} of the manifest", manifest["errors"]);
    Ok(())
}

/// The worker is for that folder alone. Where it is missing, the page is a page like any other.
pub fn folders(page: &Page) -> anyhow::Result<()> {
    for name in [PAGE, WORKER, "manifest.webmanifest"] {
        page.site.write(&["a/b/", name].concat(), &page.site.read(name)?)?;
    }
    page.site.write("alone/index.html", &page.site.read(PAGE)?)?;
    let scope = install(page, "a/b/")?;
    let folder = [&page.site.address()?, "a/b/"].concat();
    ensure!(scope == folder, "the worker is for {scope}");
    let link = Writing::new(Priming::new().finish(), Parcel::of(SMALL)).map(Writing::finish);
    page.load(&link.map(|link| link.address(&folder)).unwrap_or_default(), WIDE, TEXT)?;
    let beside = page.site.requests().into_iter().filter(|path| !path.starts_with("/a/b/")).collect::<Vec<_>>();
    ensure!(beside.iter().all(|path| path == "/favicon.ico"), "outside of the folder was asked for {beside:?}");

    page.open_at(&[&page.site.address()?, "alone/"].concat(), WIDE)?;
    page.run(
        "window.faults = []; addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)))",
        &[],
    )?;
    page.paste(SMALL)?;
    let asked = || Ok::<_, anyhow::Error>(page.site.requests().iter().any(|path| path == "/alone/sw.js"));
    for _ in 0..100 {
        if asked()? {
            break;
        }
        page.settle()?;
    }
    ensure!(asked()?, "the page does not look for its worker");
    page.settle()?;
    ensure!(page.run("return faults", &[])? == json!([]), "a missing worker is a fault");
    let said = page.run("return notice.dataset.notice", &[])?;
    ensure!(said != "newer", "the page says {said}");
    Ok(())
}
