//! Sharing a text by a link.

use std::sync::{Arc, OnceLock};

use anyhow::{Context, bail, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use tigang::link::{Parcel, Part, Priming, Prior, Reading, Spot, Writing};
use tigang::{Document, SectionId};

use super::access::{AXE_STATES, no_faults};
use super::hand::{attend, choose, open_menu};
use super::look::choose_theme;
use crate::key::{CONTROL, ESCAPE};
use crate::page::{NARROW, Page, WIDE};
use crate::speech::{SMALL, speeches};

/// Opens the dialog, and waits for the link.
pub fn open(page: &Page) -> anyhow::Result<()> {
    page.press("s")?;
    made(page).map(drop)
}

/// The link in the dialog, once it is made.
fn made(page: &Page) -> anyhow::Result<String> {
    let there = "const field = document.querySelector('#share-link'); \
        return !document.querySelector('.Share progress') && shown(field) && field.value";
    let link = page.wait("a link", there, &[])?;
    link.as_str().map(str::to_owned).context("the link is no text")
}

fn prior() -> Arc<Prior> {
    static PRIOR: OnceLock<Arc<Prior>> = OnceLock::new();
    PRIOR.get_or_init(|| Priming::new().finish()).clone()
}

/// What is in a link.
fn parcel(link: &str) -> anyhow::Result<Parcel> {
    Ok(Reading::new(prior(), link).and_then(Reading::finish)?)
}

/// Chooses a part, and gives the link for it.
pub fn choose_part(page: &Page, name: &str) -> anyhow::Result<String> {
    page.click_on("document.querySelector(`[value=${arguments[0]}]`).closest('label')", &[json!(name)])?;
    made(page)
}

/// What is pasted is what was copied: into a box that is there for that.
fn pasted(page: &Page) -> anyhow::Result<String> {
    let area = "const area = document.createElement('textarea'); area.id = 'pasted'; area.value = '|'; \
                document.body.append(area); area.focus(); area.setSelectionRange(1, 1)";
    page.run(area, &[])?;
    let area = page.session().find("#pasted")?;
    page.session().type_into(&area, &[CONTROL, "v"].concat())?;
    let there = "return pasted.value.length > 1 && pasted.value.slice(1)";
    let value = page.wait("what was copied", there, &[])?;
    page.run("pasted.remove()", &[])?;
    value.as_str().map(str::to_owned).context("it is no text")
}

/// Made, copied, pasted into the page: the same text is there. In every browser the link is the one that is made natively.
pub fn copied(page: &Page) -> anyhow::Result<()> {
    for text in [SMALL, &speeches()?[0].text] {
        page.open(WIDE)?;
        page.paste(text)?;
        open(page)?;
        let link = made(page)?;
        let native = Writing::new(prior(), Parcel::of(text)).context("it fits")?.finish();
        ensure!(link == native.address(&page.site.address()?), "{link} is not {native:?}");
        let said = page.run("return document.querySelector('.Share').innerText", &[])?;
        let said = said.as_str().unwrap_or_default();
        ensure!(said.contains(&native.check.spoken()) && said.contains("谁拿到谁就能读到"), "{said}");
        page.click("#share-copy")?;
        page.wait("a word of it", "return document.querySelector('.Share-said').innerText.includes('已复制')", &[])?;
        page.press(ESCAPE)?;
        ensure!(pasted(page)? == link, "something else was copied");
        ensure!(parcel(&link)? == Parcel::of(text), "the link holds something else");
        page.open(WIDE)?;
        page.run("paste(document.querySelector('textarea'), arguments[0])", &[json!(link)])?;
        let come = "return document.querySelector('#app nav')?.innerText.includes(arguments[0])";
        page.wait("the text of the link", come, &[json!(native.check.spoken())])?;
        page.press("s")?;
        ensure!(made(page)? == link, "the text that came by the link is another one");
    }
    Ok(())
}

/// A section alone, with the reader's corrections or without.
pub fn parts(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    page.press("j")?;
    open_menu(page, "p:not([class])")?;
    choose(page, "设为一级标题")?;
    page.click_on(
        "[...document.querySelectorAll('nav a')].find((row) => row.textContent.includes('把话说出来'))",
        &[],
    )?;
    open(page)?;
    let whole = parcel(&made(page)?)?;
    ensure!(whole.text == SMALL && !whole.corrections.is_empty() && whole.place.is_none(), "{whole:?}");
    page.click("[data-setting=with-corrections]")?;
    ensure!(parcel(&made(page)?)? == Parcel::of(SMALL), "the corrections travel all the same");
    page.click("[data-setting=at-place]")?;
    let place = parcel(&made(page)?)?.place;
    ensure!(matches!(&place, Some(Spot::Section(anchor)) if anchor == "s2"), "it opens at {place:?}");
    let section = parcel(&choose_part(page, "section")?)?;
    let expected = "在读书分享会上的讲话\n\n二、把话说出来\n\n读过的书，要用自己的话说出来。\n";
    ensure!(section == Parcel::of(expected), "{section:?}");
    Ok(())
}

/// Words that are marked, from the edge; a paragraph, from its menu.
pub fn passage(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    let passage = |link: &str| {
        let Parcel { text, place: Some(Spot::Passage { from, length }), .. } = parcel(link)? else {
            bail!("{link} has no passage");
        };
        anyhow::Ok(text.chars().skip(from as usize).take(length as usize).collect::<String>())
    };
    attend(page, "p:nth-of-type(4)")?;
    let offered = "return shown(document.querySelector('#passage')) && getComputedStyle(edge).opacity === '1'";
    ensure!(page.run(offered, &[])? == false, "nothing is marked");
    let mark = "const text = document.querySelector('article p:nth-of-type(3)').firstChild; \
        getSelection().setBaseAndExtent(text, 2, text, 7); return String(getSelection())";
    let words = page.run(mark, &[])?;
    page.wait("a button for the words", offered, &[])?;
    page.click("#passage")?;
    let found = passage(&made(page)?)?;
    ensure!(words == *found && found.chars().count() == 5, "{found} is linked, marked was {words}");
    let said = page.run("return document.querySelector('.Share-part').innerText", &[])?;
    ensure!(said == *found, "the dialog speaks of {said}");
    ensure!(parcel(&choose_part(page, "whole")?)? == Parcel::of(SMALL), "the whole has a passage");
    page.press(ESCAPE)?;
    page.run("getSelection().removeAllRanges()", &[])?;
    open_menu(page, "p:nth-of-type(4)")?;
    choose(page, "链接到这段")?;
    let paragraph = page.run("return document.querySelector('article p:nth-of-type(4)').innerText", &[])?;
    let found = passage(&made(page)?)?;
    ensure!(paragraph == *found, "{found} is linked, meant was {paragraph}");
    page.open(NARROW)?;
    page.paste(SMALL)?;
    let words = page.run(mark, &[])?;
    page.wait("a button for the words on a phone", offered, &[])?;
    page.click("#passage")?;
    let found = passage(&made(page)?)?;
    ensure!(words == *found, "on a phone {found} is linked, marked was {words}");
    Ok(())
}

/// What a camera sees of the QR code, in every look, is the link.
pub fn pictured(page: &Page) -> anyhow::Result<()> {
    for (theme, size) in AXE_STATES {
        page.open(*size)?;
        page.paste(SMALL)?;
        choose_theme(page, theme)?;
        open(page)?;
        page.run("document.querySelector('.Share-side').scrollIntoView({ block: 'end' })", &[])?;
        let seen = decoded(&page.picture()?).with_context(|| format!("{theme}, {} wide", size.width))?;
        let link = Writing::new(prior(), Parcel::of(SMALL)).context("it fits")?.finish();
        let expected = link.address(&page.site.address()?).replace(&link.fragment, &link.capitals());
        ensure!(seen == expected, "{theme}, {} wide: {seen} is not {expected}", size.width);
        ensure!(parcel(&seen)? == Parcel::of(SMALL), "{seen} holds something else");
    }
    Ok(())
}

/// The text of the one QR code in a picture.
fn decoded(picture: &[u8]) -> anyhow::Result<String> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().context("it is too large")?];
    let frame = reader.next_frame(&mut bytes)?;
    let (width, height, samples) = (frame.width as usize, frame.height as usize, frame.color_type.samples());
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| bytes[(y * width + x) * samples]);
    let grids = seen.detect_grids();
    Ok(grids.first().context("no QR code is seen")?.decode()?.1)
}

/// Where the browser does not copy, the link is marked, and the page says so.
pub fn by_hand(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    page.run(
        "document.execCommand = () => false; Object.defineProperty(navigator, 'clipboard', { value: undefined })",
        &[],
    )?;
    open(page)?;
    page.click("#share-copy")?;
    page.wait("a word of it", "return document.querySelector('.Share-said').innerText.includes('Ctrl+C')", &[])?;
    let marked = "const field = document.activeElement; \
        return field.id === 'share-link' && field.selectionStart === 0 && field.selectionEnd === field.value.length";
    ensure!(page.run(marked, &[])? == true, "the link is not marked");
    page.click("#share-text")?;
    page.wait("a way out", "return document.querySelector('.Share-said').innerText.includes('文件')", &[])?;
    Ok(())
}

/// The lights that are shown: each name with its light and its words.
const LIGHTS: &str = "return Object.fromEntries([...document.querySelectorAll('[data-light]')].map((row) => \
    [row.children[1].innerText, [row.dataset.light, row.children[2].innerText, shown(row.querySelector('svg'))]]))";

/// The lights follow the length of the link; what is too long for any link says so, and leaves other ways.
pub fn long(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    open(page)?;
    let light = |name: &str, lights: &Value| lights[name][0].as_str().unwrap_or_default().to_owned();
    let lights = page.run(LIGHTS, &[])?;
    for name in ["微信", "钉钉", "邮件（Outlook）", "浏览器", "二维码"] {
        ensure!(light(name, &lights) == "green" && lights[name][2] == true, "{name}: {lights}");
    }
    page.press(ESCAPE)?;
    // Characters that come by chance, which no model knows beforehand (a sequence of Lehmer's).
    let numbers = std::iter::successors(Some(1_u32), |number| Some(number * 48_271 % 65_537));
    let letters = numbers.filter_map(|number| char::from_u32(0x4e00 + number % 3_000));
    let text: String = "一、读书\n".chars().chain(letters.take(8_000)).collect();
    page.paste(&text)?;
    open(page)?;
    let (link, lights) = (made(page)?, page.run(LIGHTS, &[])?);
    ensure!((10_241..80_000).contains(&link.len()), "{} characters", link.len());
    ensure!(light("微信", &lights) == "red" && light("浏览器", &lights) == "green", "{lights}");
    ensure!(lights["微信"][1] != lights["浏览器"][1] && light("二维码", &lights) == "red", "{lights}");
    ensure!(page.run("return document.querySelector('.Share-qr')", &[])? == Value::Null, "there is a QR code");
    ensure!(parcel(&link)?.text == text, "the link holds something else");
    page.press(ESCAPE)?;
    page.paste(&"一、读书\n读书要紧。\n".repeat(20_000))?;
    page.press("s")?;
    let refused = "return document.querySelector('.Share')?.innerText.includes('20 万字')";
    page.wait("a refusal", refused, &[])?;
    let left = "return [shown(document.querySelector('#share-link')), shown(document.querySelector('#share-save'))]";
    ensure!(page.run(left, &[])? == json!([false, true]), "no way is left");
    Ok(())
}

/// The text is copied or saved as it is, and a section of it.
pub fn otherwise(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    open(page)?;
    page.click("#share-text")?;
    page.wait("a word of it", "return document.querySelector('.Share-said').innerText.includes('已复制')", &[])?;
    choose_part(page, "section")?;
    let (name, bytes) = saved(page, |page| page.click("#share-save"))?;
    ensure!(name == "在读书分享会上的讲话.txt", "it is called {name}");
    let section = Part::Section(SectionId(0));
    let expected = ["\u{feff}", &section.text(&Document::parse(SMALL))].concat();
    ensure!(String::from_utf8(bytes)? == expected, "another text is saved");
    page.press(ESCAPE)?;
    ensure!(pasted(page)?.replace("\r\n", "\n") == SMALL, "another text was copied");
    Ok(())
}

/// The name and the content of a file that the page has the browser save when something is done.
pub fn saved(page: &Page, does: impl Fn(&Page) -> anyhow::Result<()>) -> anyhow::Result<(String, Vec<u8>)> {
    let listen = "const create = URL.createObjectURL, click = HTMLAnchorElement.prototype.click; window.named = ''; \
        window.unlisten = () => { URL.createObjectURL = create; HTMLAnchorElement.prototype.click = click }; \
        URL.createObjectURL = (blob) => { window.blob = blob; return create(blob) }; \
        HTMLAnchorElement.prototype.click = function () { window.named = this.download }";
    page.run(listen, &[])?;
    does(page)?;
    let name = page.wait("a file", "return window.named", &[])?;
    let read = "const done = arguments[0], reader = new FileReader(); unlisten(); \
        reader.onload = () => done(reader.result.split(',')[1]); reader.readAsDataURL(blob)";
    let bytes = page.session().run_async(read, &[])?;
    let bytes = BASE64_STANDARD.decode(bytes.as_str().unwrap_or_default()).context("the file is not in base64")?;
    Ok((name.as_str().unwrap_or_default().to_owned(), bytes))
}

/// Where the system sends links, it is given this one; that it may refuse is no fault. No driver but Chromium's lets a page
/// believe so.
pub fn sent(page: &Page) -> anyhow::Result<()> {
    let command = |name: &str, parameters: Value| page.session().command(&format!("Page.{name}"), &parameters);
    let share = "navigator.share = (data) => { window.sent = data; return Promise.reject(new Error('not now')) }";
    let Ok(added) = command("addScriptToEvaluateOnNewDocument", json!({ "source": share })) else {
        println!("       this driver cannot be told that the system sends links");
        return Ok(());
    };
    let run = || {
        page.open(WIDE)?;
        page.paste(SMALL)?;
        open(page)?;
        page.run("window.faults = 0; addEventListener('unhandledrejection', () => window.faults += 1)", &[])?;
        page.click("#share-send")?;
        let sent = page.wait("a link that is sent", "return window.sent", &[])?;
        ensure!(sent == json!({ "title": "在读书分享会上的讲话", "url": made(page)? }), "{sent} is sent");
        ensure!(page.run("return window.faults", &[])? == 0, "a refusal is a fault");
        Ok(())
    };
    let result = run();
    command("removeScriptToEvaluateOnNewDocument", added)?;
    result
}

/// A text that came by a link is forgotten by the history where the reader wants it, and stays on the page.
pub fn forgotten(page: &Page) -> anyhow::Result<()> {
    let link = Writing::new(prior(), Parcel::of(SMALL)).context("it fits")?.finish();
    page.open(WIDE)?;
    page.run("paste(document.querySelector('textarea'), arguments[0])", &[json!(link.address("https://t.example/"))])?;
    page.wait("a text", "return document.querySelector('main')?.innerText.includes('每天读一页')", &[])?;
    let holds = "return JSON.stringify(history.state).includes(arguments[0]) || location.href.includes(arguments[0])";
    ensure!(page.run(holds, &[json!(link.fragment)])? == true, "the history holds nothing");
    open(page)?;
    page.click("#share-forget")?;
    page.wait("a word of it", "return document.querySelector('.Share-said').innerText.includes('不再有正文')", &[])?;
    ensure!(page.run(holds, &[json!(link.fragment)])? == false, "the history holds the text");
    page.press(ESCAPE)?;
    page.wait("a closed dialog", "return !document.querySelector('#panel[open]')", &[])?;
    ensure!(page.run(holds, &[json!(link.fragment)])? == false, "the history holds the text behind the dialog");
    page.reload()?;
    ensure!(page.run("return headings().length", &[])? == 0, "the text comes again");
    Ok(())
}

/// The key opens the dialog and closes it, and the focus comes back; without a text there is nothing to share.
pub fn keyed(page: &Page) -> anyhow::Result<()> {
    let is_open = "return Boolean(document.querySelector('#panel[open] .Share'))";
    page.open(WIDE)?;
    page.run("document.activeElement.blur()", &[])?;
    page.press("s")?;
    let there = page.run("return document.querySelector('#panel[open]') || document.querySelector('#share')", &[])?;
    ensure!(there == Value::Null, "there is something to share");
    page.paste(SMALL)?;
    for close in ["s", ESCAPE] {
        open(page)?;
        page.press(close)?;
        page.wait("a closed dialog", "return !document.querySelector('#panel[open]')", &[])?;
        let focused = page.run("return document.activeElement.id", &[])?;
        ensure!(focused == "text", "{focused} has the focus");
    }
    page.click("#share")?;
    page.wait("an open dialog", is_open, &[])?;
    page.press(ESCAPE)?;
    page.wait("a closed dialog", "return !document.querySelector('#panel[open]')", &[])?;
    let focused = page.run("return document.activeElement.id", &[])?;
    ensure!(focused == "share", "{focused} has the focus");
    page.click("#more")?;
    let shown = "const items = [...document.querySelectorAll('#menu .Menu-item')].filter((item) => item.offsetHeight); \
        return items.length ? items.map((item) => item.querySelector('.Menu-word').innerText) : null";
    let shown = page.wait("a menu", shown, &[])?;
    ensure!(
        shown.as_array().is_some_and(|items| !items.iter().any(|item| item == "分享链接" || item == "换一篇")),
        "what has a button stands in the menu too: {shown}"
    );
    Ok(())
}

/// On a phone it is in the menu, and all of it can be come to.
pub fn on_a_phone(page: &Page) -> anyhow::Result<()> {
    page.open(NARROW)?;
    page.paste(SMALL)?;
    page.click("#more")?;
    choose(page, "分享链接")?;
    made(page)?;
    let within = "const panel = document.querySelector('#panel'), seen = []; \
        for (const part of panel.querySelectorAll('.Share-side, #share-copy, #share-check, #share-save, [data-light]')) { \
          part.scrollIntoView({ block: 'nearest' }); const box = boxOf(part); \
          if (box.left < 0 || box.right > innerWidth || box.bottom > innerHeight + 1) seen.push([part.outerHTML.slice(0, 80), box]); } \
        return [seen, panel.scrollWidth - panel.clientWidth, panel.querySelectorAll('[data-light]').length]";
    let outside = page.run(within, &[])?;
    ensure!(outside == json!([[], 0, 5]), "outside of the phone are {outside}");
    Ok(())
}

/// From disk there is no address that others could reach: the page says so, and gives what opens in another copy of it.
pub fn from_disk(page: &Page) -> anyhow::Result<()> {
    page.open_at(&page.site.file_address(), WIDE)?;
    page.paste(SMALL)?;
    open(page)?;
    let code = made(page)?;
    ensure!(code.starts_with("#B") && parcel(&code)? == Parcel::of(SMALL), "{code}");
    let said = page.run("return document.querySelector('.Share').innerText", &[])?;
    ensure!(said.as_str().is_some_and(|said| said.contains("没有网址") && !said.contains("微信")), "{said}");
    page.click("#share-copy")?;
    page.wait("a word of it", "return document.querySelector('.Share-said').innerText.includes('已复制')", &[])?;
    page.press(ESCAPE)?;
    ensure!(pasted(page)? == code, "something else was copied");
    page.click("#new")?;
    page.run("paste(document.querySelector('textarea'), arguments[0])", &[json!(code)])?;
    page.wait_for_text()?;
    Ok(())
}

/// In all looks and widths, with a QR code and without.
pub fn access(page: &Page) -> anyhow::Result<()> {
    for (theme, size) in AXE_STATES {
        for text in [SMALL, &speeches()?[0].text] {
            page.open(*size)?;
            page.paste(text)?;
            choose_theme(page, theme)?;
            open(page)?;
            no_faults(page).with_context(|| format!("{theme}, {} wide", size.width))?;
        }
    }
    Ok(())
}
