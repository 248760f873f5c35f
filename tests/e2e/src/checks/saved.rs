//! The page saved with a speech in it.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::access::{AXE_STATES, no_faults};
use super::hand::{choose, notice, open_menu};
use super::share;
use crate::key::{CONTROL, ESCAPE};
use crate::page::{NARROW, Page, Size, WIDE};
use crate::site::{AROUND, bare};
use crate::speech::{SMALL, speeches};
use crate::texts::Speeches;

/// A text is there, with headings, and the program with it.
pub const SHOWN: &str = "return headings().length > 0 && shown(document.querySelector('#more'))";

/// The block at the top of the view, and all headings.
const STATE: &str = "const edge = boxOf(document.querySelector('main')).top + 5; \
    const top = [...document.querySelectorAll('main article [data-block]')].filter((one) => boxOf(one).top <= edge).pop(); \
    return [top.dataset.block, headings().map((one) => one.tagName + one.id + one.textContent)]";

/// The page saved by key, its name and what it holds.
pub fn save(page: &Page) -> anyhow::Result<(String, String)> {
    let (name, bytes) = share::saved(page, |page| page.press_with(&[CONTROL], "s"))?;
    Ok((name, String::from_utf8(bytes)?))
}

/// A speech as the page saves it.
fn saved(page: &Page, text: &str) -> anyhow::Result<String> {
    page.open(WIDE)?;
    page.paste(text)?;
    Ok(save(page)?.1)
}

/// Opens a saved page.
fn open(page: &Page, name: &str, html: &str, size: Size) -> anyhow::Result<()> {
    page.open(size)?;
    page.load(&page.site.serve(name, html)?, size, SHOWN)?;
    page.settle()
}

/// What the page was made of is in it as it was, and beside that a title and a speech.
pub fn is_the_page(page: &Page, html: &str) -> anyhow::Result<()> {
    let built = page.site.html()?;
    let (before, rest) = built.split_once("提纲</title>").context("the page has no title")?;
    let (between, rest) = rest.split_once("<div id=\"app\">").context("the page has no place")?;
    let behind = &rest[rest.find("</div>").context("the place has no end")?..];
    let html = html.strip_prefix(before).and_then(|html| html.strip_suffix(behind)).context("another page is saved")?;
    ensure!(
        html.contains(&["</title>", between, "<div id=\"app\">"].concat()),
        "between title and speech it is another"
    );
    Ok(())
}

/// It opens at the speech, its corrections and its place; saved again it is the same, byte for byte, and holds what it is
/// given then.
pub fn again(page: &Page) -> anyhow::Result<()> {
    let size = Size { height: 500, ..WIDE };
    page.open(size)?;
    page.paste(&speeches()?[0].text)?;
    open_menu(page, "h2 + p")?;
    choose(page, "设为一级标题")?;
    page.run("document.querySelector('main').scrollTop = 1111", &[])?;
    page.settle()?;
    let state = page.run(STATE, &[])?;
    let (name, html) = save(page)?;
    ensure!(name == "在全县“书香进村”工作推进会上的讲话.html", "it is called {name}");
    ensure!(notice(page, "saved")?.contains(&name), "nothing is said of it");
    is_the_page(page, &html)?;
    ensure!(save(page)?.1 == html, "saved twice it is another");

    let on_disk = page.site.put("saved.html", &html)?;
    for address in [page.site.serve("saved.html", &html)?, on_disk] {
        page.load(&address, size, SHOWN).with_context(|| address.clone())?;
        // From disk it is another site, where not every browser prefers Chinese.
        page.run("localStorage.clear(); localStorage.setItem('tigang.language', 'zh-Hans')", &[])?;
        page.load(&address, size, SHOWN)?;
        page.settle()?;
        let opened = page.run(STATE, &[])?;
        ensure!(opened == state, "{address} opens at {opened}, saved was {state}");
        let said = page.run("return document.querySelector('#letter').innerText", &[])?;
        ensure!(said.as_str().is_some_and(|said| said.contains("网页文件")), "the line says {said}");
        ensure!(save(page)?.1 == html, "saved from {address} it is another");
    }
    // Loaded anew it is where the reader was.
    page.run("document.querySelector('main').scrollTop = 300", &[])?;
    page.settle()?;
    let state = page.run(STATE, &[])?;
    page.run("document.body.dataset.old = ''; location.reload()", &[])?;
    page.wait(
        "the page, after a reload",
        &["if ('old' in document.body.dataset) return false; ", SHOWN].concat(),
        &[],
    )?;
    page.settle()?;
    let there = format!("return JSON.stringify((() => {{ {STATE} }})()) === JSON.stringify(arguments[0])");
    page.wait("the place where the reader was", &there, &[state])?;

    page.run("paste(document.querySelector('main'), arguments[0])", &[json!(SMALL)])?;
    page.wait("another speech", "return document.querySelector('main').innerText.includes('每天读一页')", &[])?;
    let (name, other) = save(page)?;
    ensure!(name == "在读书分享会上的讲话.html" && !other.contains("书香进村"), "{name} holds the speech before");
    is_the_page(page, &other)?;
    open(page, "other.html", &other, WIDE)?;
    ensure!(page.rows()?.len() == 4, "the other speech has other rows");
    Ok(())
}

/// Whatever is in a title or a text: it stays words, and comes back to the byte.
pub fn hostile(page: &Page) -> anyhow::Result<()> {
    let titles = [
        "</script><script>window.hit = 1</script>关于读书的讲话",
        "</title><img src=x onerror=\"window.hit = 1\">'\"&amp;<!--的讲话",
        "{{speech}}{{template}}关于👨‍👩‍👧与𠮷的讲话\u{202e}",
    ];
    for (at, title) in titles.into_iter().enumerate() {
        let text = format!(
            "{title}\r\n\r\n同志们：\r\n一、{title}\r\n一是\0读。\u{2028}二是写\u{2029}。\r\r\n<!-- <script> -->\n二、读\n"
        );
        let html = saved(page, &text)?;
        is_the_page(page, &html)?;
        open(page, &format!("hostile{at}.html"), &html, WIDE)?;
        let harm = page.run("return [window.hit, document.querySelectorAll('main img, main script').length]", &[])?;
        ensure!(harm == json!([null, 0]), "the file has done harm: {harm}");
        let named = page.run("return document.title", &[])?;
        ensure!(named.as_str().is_some_and(|named| named.contains("的讲话")), "the page is called {named}");
        let again = save(page)?.1;
        let at = html.bytes().zip(again.bytes()).take_while(|(one, two)| one == two).count();
        ensure!(
            again == html,
            "saved again it is another from byte {at} on: {:?} was {:?}",
            near(&again, at),
            near(&html, at)
        );
        share::open(page)?;
        let (name, bytes) = share::saved(page, |page| page.click("#share-save"))?;
        ensure!(String::from_utf8(bytes)? == ["\u{feff}", &text].concat(), "the text has changed");
        ensure!(!name.contains(['<', '>', '"', '/', '\u{202e}', '\u{200d}']), "it is called {name}");
    }
    Ok(())
}

fn near(html: &str, at: usize) -> String {
    String::from_utf8_lossy(&html.as_bytes()[at.saturating_sub(60)..html.len().min(at + 60)]).into_owned()
}

/// Shows a page where no script runs, in a frame of this size, whose document is `doc` in [`inside`].
fn without_scripts(page: &Page, html: &str, size: Size) -> anyhow::Result<()> {
    let (around, address) = (format!("{}{AROUND}", page.site.address()?), page.site.serve("still.html", html)?);
    page.load(&around, WIDE, "return document.readyState === 'complete'")?;
    let frame = "const frame = document.createElement('iframe'); frame.setAttribute('sandbox', 'allow-same-origin'); \
        [frame.src, frame.width, frame.height] = arguments; document.body.replaceChildren(frame)";
    page.run(frame, &[json!(address), json!(size.width), json!(size.height)])?;
    page.wait(
        "the page in its frame",
        "return document.querySelector('iframe').contentDocument.readyState === 'complete' \
        && document.querySelector('iframe').contentDocument.querySelector('#app') !== null",
        &[],
    )?;
    page.settle()
}

/// What asks something of the page in the frame.
const INSIDE: &str = "const doc = document.querySelector('iframe').contentDocument, pane = doc.defaultView; \
        const all = (selector) => [...doc.querySelectorAll(selector)], one = (selector) => doc.querySelector(selector); \
        const seen = (part) => part.checkVisibility ? part.checkVisibility({ visibilityProperty: true }) : part.getClientRects().length > 0; ";

/// Asks something of the page in the frame.
fn inside(page: &Page, script: &str) -> anyhow::Result<Value> {
    page.run(&[INSIDE, script].concat(), &[])
}

fn wait_inside(page: &Page, what: &str, script: &str) -> anyhow::Result<Value> {
    page.wait(what, &[INSIDE, script].concat(), &[])
}

/// Without scripts it is a document with an outline that leads and folds.
pub fn still(page: &Page) -> anyhow::Result<()> {
    let speech = &speeches()?[0];
    let html = saved(page, &speech.text)?;
    let expected = page.run(
        "return [document.querySelector('article').textContent.length, \
        headings().map((one) => [one.tagName, one.id, one.className, one.textContent])]",
        &[],
    )?;
    for size in [WIDE, NARROW] {
        without_scripts(page, &html, size)?;
        ensure!(inside(page, "return pane.wasm_bindgen === undefined && !seen(one('#boot'))")? == true, "scripts run");
        let words = inside(page, "return one('#refused').innerText")?;
        ensure!(
            words.as_str().is_some_and(|words| words.contains("Firefox 102") && words.contains("or print")),
            "{words}"
        );
        let found = inside(
            page,
            "return [one('article').textContent.length, all('main article :is(h2, h3, h4, h5, h6)[id]').map((one) => [one.tagName, one.id, one.className, one.textContent])]",
        )?;
        ensure!(found == expected, "the text is {found}, in the page it was {expected}");
        let shown = inside(
            page,
            "return [all('nav li .Row-label').filter(seen).length, all('nav .is-missing').length, \
            all('.Gap, .Declared').filter(seen).length > 1, pane.innerWidth >= doc.documentElement.scrollWidth]",
        )?;
        let rows = speech.found + speech.missing;
        ensure!(shown == json!([rows, speech.missing, true, true]), "seen are {shown}, of {rows} rows");
        // Browsers follow a link when the script that has clicked is at its end.
        inside(
            page,
            "const link = all('nav a[href^=\"#\"]').filter(seen)[5]; one('#app').dataset.led = link.hash; link.click()",
        )?;
        let led = "const hash = one('#app').dataset.led, place = doc.getElementById(decodeURIComponent(hash.slice(1))), \
            top = place.getBoundingClientRect().top; return /^H[2-6]$/.test(place.tagName) && pane.location.hash === hash && top > -2 && top < 200";
        wait_inside(page, "the heading of a row", led)?;
        let fold = "const count = () => all('nav li .Row-label').filter(seen).length, folds = all('nav summary'); \
            const counts = [count()]; folds[0].click(); counts.push(count()); folds[0].click(); \
            counts.push(count()); return counts";
        let counts = inside(page, fold)?;
        let at = |which: usize| counts[which].as_u64().unwrap_or_default();
        ensure!(counts[0] == rows && at(1) < at(0) && at(2) == at(0), "folded and unfolded: {counts}");
        if size == NARROW {
            ensure!(
                inside(page, "return seen(one('.Outline-opener'))")? == true,
                "there is no way back to the outline"
            );
            inside(page, "one('.Outline-opener').click()")?;
            let back = "const top = one('nav').getBoundingClientRect().top; return top > -1 && top < 300";
            wait_inside(page, "the outline", back)?;
        }
    }
    Ok(())
}

/// In all looks and widths: the reading without the program, and the page that opens with a speech.
pub fn access(page: &Page) -> anyhow::Result<()> {
    let html = saved(page, &speeches()?[0].text)?;
    let still = page.site.serve("bare-saved.html", &bare(&html)?)?;
    for (theme, size) in AXE_STATES {
        for (address, there) in [
            (&still, "return shown(document.querySelector('#refused'))"),
            (&page.site.serve("saved.html", &html)?, SHOWN),
        ] {
            page.load(address, *size, there)?;
            page.run("document.documentElement.dataset.theme = arguments[0]", &[json!(theme)])?;
            no_faults(page).with_context(|| format!("{theme}, {} wide, {address}", size.width))?;
        }
    }
    Ok(())
}

/// On paper it is as the page prints it: the outline first, black on white.
pub fn printed(page: &Page) -> anyhow::Result<()> {
    let html = bare(&saved(page, SMALL)?)?;
    page.load(&page.site.serve("paper.html", &html)?, WIDE, "return shown(document.querySelector('#refused'))")?;
    let Some(paper) = page.session().print()? else {
        println!("       this driver cannot print");
        return Ok(());
    };
    ensure!(paper.starts_with(b"%PDF"), "what is printed is no PDF");
    if let Some(pages) = super::print::pages(&paper) {
        ensure!(pages == 2, "{pages} pages are printed");
    }
    super::print::seen_on_paper(page)
}

/// So large may the file of a speech of 20,000 characters be, in bytes.
const LARGEST: usize = 700_000;

/// A long speech makes no large file, and one that is too long for a link is offered as a file too.
pub fn large(page: &Page) -> anyhow::Result<()> {
    let html = saved(page, &Speeches::own().text(20_000))?;
    println!("       20,000 characters: {} bytes", html.len());
    ensure!(html.len() <= LARGEST, "the file has {} bytes", html.len());
    page.open(WIDE)?;
    page.paste(&"一、读书\n读书要紧。\n".repeat(20_000))?;
    page.press("s")?;
    page.wait("a refusal", "return document.querySelector('.Share')?.innerText.includes('20 万字')", &[])?;
    let (_, bytes) = share::saved(page, |page| page.click("#share-page"))?;
    let said = page.run("return document.querySelector('.Share-said').innerText", &[])?;
    ensure!(said.as_str().is_some_and(|said| said.contains("已交给浏览器")), "it says {said}");
    let html = String::from_utf8(bytes)?;
    is_the_page(page, &html)?;
    ensure!(html.matches("读书要紧。").count() == 40_000, "the text is not all there");
    Ok(())
}

/// From the dialog the chosen part is saved, and from the menu the whole.
pub fn parts(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    page.click_on(
        "[...document.querySelectorAll('nav a')].find((row) => row.textContent.includes('把话说出来'))",
        &[],
    )?;
    share::open(page)?;
    share::choose_part(page, "section")?;
    let (name, bytes) = share::saved(page, |page| page.click("#share-page"))?;
    let html = String::from_utf8(bytes)?;
    ensure!(name == "在读书分享会上的讲话.html" && !html.contains("每天读一页"), "{name} holds other sections");
    page.press(ESCAPE)?;
    page.click("#more")?;
    let (_, whole) = share::saved(page, |page| choose(page, "存为网页文件"))?;
    ensure!(String::from_utf8(whole)?.contains("每天读一页"), "the whole is not saved");
    open(page, "part.html", &html, NARROW)?;
    ensure!(page.run("return headings().length", &[])? == 1, "the part has other headings");
    // What a file brings is not the reader's own, and gives way to a link; the address comes before the file.
    let link = super::link_open::link(tigang::link::Parcel::of(SMALL))?;
    page.load(&[&page.site.serve("part.html", &html)?, &*link.address("")].concat(), WIDE, SHOWN)?;
    page.wait("the text of the link", "return headings().length === 4 && location.hash === ''", &[])?;
    page.click("#undo")?;
    page.wait("the text of the file", "return headings().length === 1", &[])?;
    Ok(())
}
