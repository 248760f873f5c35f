//! Opening a speech that came in a link.

use std::sync::{Arc, OnceLock};

use anyhow::{Context, ensure};
use serde_json::{Value, json};
use tigang::correction::Choice;
use tigang::link::{Link, Parcel, Part, Priming, Prior, Spot, Writing};
use tigang::{BlockKind, Document, Span};

use super::access::{AXE_STATES, no_faults};
use super::edit::begin_to_edit;
use super::hand::notice;
use super::look::choose_theme;
use crate::page::{Page, Size, WIDE};
use crate::speech::{SMALL, speeches};

/// A text is there, with headings.
const SHOWN: &str = "return headings().length > 0";
/// The first view is there, with what is wrong.
const REFUSED: &str = "return shown(document.querySelector('textarea')) && shown(document.querySelector('#letter p'))";
/// All words of the text that is shown, without white space.
const WORDS: &str =
    "[...document.querySelectorAll('article [data-block]')].map((one) => one.textContent).join('').replace(/\\s/g, '')";

/// Whatever a link opens to is there.
pub const THERE: &str =
    "return !document.querySelector('.is-waiting') && shown(document.querySelector('textarea, article h1'))";

/// What a link can open to, each with what stands behind the path of its address: a text, a part of one, a passage, nothing.
pub fn views(text: &str) -> anyhow::Result<Vec<(&'static str, String)>> {
    let document = Document::parse(text);
    let whole = link(Parcel::of(text))?;
    let part = format!("?n={}#{}", whole.length, &whole.fragment[..whole.fragment.len() * 2 / 3]);
    let point = document.points.last().context("it has points")?;
    let passage = link(Part::Passage(point.span).parcel(&document, &[], None))?;
    let views =
        [("whole", behind(&whole)), ("part", part), ("passage", behind(&passage)), ("missing", "?n=5100".into())];
    Ok(views.into())
}

/// A link that holds this.
pub fn link(parcel: Parcel) -> anyhow::Result<Link> {
    static PRIOR: OnceLock<Arc<Prior>> = OnceLock::new();
    let prior = PRIOR.get_or_init(|| Priming::new().finish()).clone();
    Ok(Writing::new(prior, parcel).context("the text is too long for a link")?.finish())
}

/// The sample, and its address.
pub fn sample(page: &Page) -> anyhow::Result<(String, Link)> {
    let text = speeches()?.swap_remove(0).text;
    let link = link(Parcel::of(text.clone()))?;
    page.open(WIDE)?;
    Ok((text, link))
}

/// Follows a link: the page is loaded anew, with this behind its address.
pub fn follow(page: &Page, behind: &str, size: Size, there: &str) -> anyhow::Result<()> {
    page.open(size)?;
    page.load(&[&page.site.address()?, behind].concat(), size, there)
}

/// What stands behind the path of the address.
fn behind(link: &Link) -> String {
    link.address("")
}

fn line(page: &Page) -> anyhow::Result<String> {
    let line = page.run("return document.querySelector('#letter').textContent", &[])?;
    Ok(line.as_str().unwrap_or_default().to_owned())
}

/// Loads the page anew.
pub fn reload(page: &Page, there: &str) -> anyhow::Result<()> {
    page.run("document.body.dataset.old = ''; location.reload()", &[])?;
    // What is there still would pass for what is there again.
    let new = ["if ('old' in document.body.dataset) return false; ", there].concat();
    page.wait("the page, after a reload", &new, &[])?;
    Ok(())
}

fn address(page: &Page) -> anyhow::Result<Value> {
    page.run("return location.search + location.hash", &[])
}

/// From the address; it is short while one reads, and the tab knows the text after a reload, going back and forward.
pub fn opened(page: &Page) -> anyhow::Result<()> {
    let (text, link) = sample(page)?;
    page.run("localStorage.clear()", &[])?;
    let short = json!(format!("?n={}", link.length));
    follow(page, &behind(&link), WIDE, SHOWN)?;
    let shown = page.run(&format!("return {WORDS}"), &[])?;
    page.open(WIDE)?;
    page.paste(&text)?;
    ensure!(page.run(&format!("return {WORDS}"), &[])? == shown, "pasted it is another text");
    follow(page, &behind(&link), WIDE, SHOWN)?;
    page.wait(
        "a short address",
        "return location.search + location.hash === arguments[0]",
        std::slice::from_ref(&short),
    )?;
    ensure!(line(page)?.contains(&link.check.spoken()), "the line says {}", line(page)?);
    let kept = page.run("return Object.entries({ ...localStorage, ...sessionStorage }).flat().join(' ')", &[])?;
    ensure!(kept.as_str().is_some_and(|kept| kept.is_ascii() && !kept.contains(&link.fragment)), "{kept} is kept");
    page.click("#hear")?;
    ensure!(line(page)?.is_empty(), "the line stays: {}", line(page)?);

    reload(page, SHOWN)?;
    ensure!(address(page)? == short, "after a reload the address is {}", address(page)?);
    page.wait_for_text()?;
    page.unfold_all()?;
    let anchor = page.run("return headings()[3].id", &[])?;
    page.click_on("linkTo(arguments[0])", std::slice::from_ref(&anchor))?;
    reload(page, SHOWN)?;
    page.wait("the section of the address", "return Math.abs(below(arguments[0])) < 60", &[anchor])?;
    page.session().back()?;
    page.wait("the beginning", "return document.querySelector('main').scrollTop === 0", &[])?;
    // To another page and back.
    page.session().open("about:blank")?;
    page.session().back()?;
    page.wait("the text, back from another page", SHOWN, &[])?;
    ensure!(page.run(&format!("return {WORDS}"), &[])? == shown, "it is another text");
    page.click("#new")?;
    reload(page, "return shown(document.querySelector('textarea')) && !document.querySelector('#letter p')")?;
    ensure!(address(page)? == "", "the address of an empty page is {}", address(page)?);
    Ok(())
}

/// What programs did to it on its way.
pub fn mangled(page: &Page) -> anyhow::Result<()> {
    let (text, link) = sample(page)?;
    let whole = link.address("https://example.org/tigang/");
    let escaped = whole.bytes().fold(String::new(), |all, byte| all + &format!("%{byte:02X}"));
    let lines: Vec<&str> = (0..whole.len()).step_by(70).map(|at| &whole[at..whole.len().min(at + 70)]).collect();
    for pasted in [
        format!("https://eur01.safelinks.protection.outlook.com/?url={escaped}&data=05%7C02&reserved=0"),
        lines.join("\r\n"),
        format!("请会前阅读：“{whole}”。"),
        format!("#{}", link.fragment),
    ] {
        page.open(WIDE)?;
        page.paste(&pasted)?;
        let said = "return document.querySelector('#letter').textContent.includes(arguments[0])";
        page.wait("the line", said, &[json!(link.check.spoken())]).with_context(|| pasted.clone())?;
    }
    for behind in [behind(&link).replace('#', "%23"), behind(&link) + "&appinstall=0"] {
        follow(page, &behind, WIDE, SHOWN)?;
        ensure!(line(page)?.contains(&link.check.spoken()), "the line says {}, of {behind}", line(page)?);
        ensure!(address(page)? == format!("?n={}", link.length), "the address is {}", address(page)?);
    }
    page.open(WIDE)?;
    page.paste(&text.replacen("同志们", &["全文见 ", &whole, " 。\n\n同志们"].concat(), 1).repeat(2))?;
    ensure!(line(page)?.is_empty(), "a speech with an address in it is taken for a link: {}", line(page)?);
    Ok(())
}

/// A fragment with another character at a place.
fn changed(fragment: &str, at: usize) -> String {
    let other = if fragment[at..].starts_with('x') { "y" } else { "x" };
    [&fragment[..at], other, &fragment[at + 1..]].concat()
}

/// The intact part of what was cut off or changed is shown, and said to be a part.
pub fn damaged(page: &Page) -> anyhow::Result<()> {
    let (text, link) = sample(page)?;
    let length = text.chars().count();
    let fragment = &link.fragment;
    let middle = fragment.len() * 2 / 3;
    let changed = changed(fragment, middle);
    for (fragment, word) in [(&fragment[..middle], "被截断"), (&changed, "被改动")] {
        follow(page, &format!("?n={length}#{fragment}"), WIDE, SHOWN)?;
        let said = line(page)?;
        ensure!(said.contains(word), "the line says {said}");
        let numbers: Vec<usize> = said
            .split(|c: char| !c.is_ascii_digit() && c != ',')
            .filter_map(|n| n.replace(',', "").parse().ok())
            .collect();
        let [intact, whole] = numbers[..] else { anyhow::bail!("the line says {said}") };
        ensure!(whole == length && intact > length / 3 && intact < length, "the line says {said}");
        let part: String = text.chars().take(intact).filter(|c| !c.is_whitespace()).collect();
        let shown = page.run(&format!("return {WORDS}"), &[])?;
        let end: Vec<char> = part.chars().rev().take(20).collect();
        let end: String = end.into_iter().rev().collect();
        ensure!(shown.as_str().is_some_and(|shown| shown.ends_with(&end)), "it ends otherwise than …{end}: {shown}");
        page.run("document.querySelector('main').scrollTop = 600", &[])?;
        page.settle()?;
        ensure!(
            page.run(
                "return shown(document.querySelector('#letter p')) && !document.querySelector('#letter button')",
                &[]
            )? == true,
            "the line does not stay"
        );
        reload(page, SHOWN)?;
        ensure!(line(page)? == said, "after a reload the line says {}", line(page)?);
    }
    Ok(())
}

/// What cannot be shown has words of its own, each another one, and the box for another text is there. Put away, it does not
/// come again.
pub fn refused(page: &Page) -> anyhow::Result<()> {
    let (_, link) = sample(page)?;
    let fragment = &link.fragment;
    let mut said = Vec::<String>::new();
    for (behind, word) in [
        ("?n=5100".to_owned(), "5,100"),
        ("?n=5100#s2-3".to_owned(), "5,100"),
        (format!("#Z{}", &fragment[1..]), "“Z”"),
        (format!("#{}*{}", &fragment[..40], &fragment[41..]), "“*”"),
        (format!("#{}", &fragment[..60]), "截断"),
        (format!("#{}", changed(fragment, 20)), "改动"),
        ("#B____AAAAAAAAA".to_owned(), "超过"),
        ("#。".to_owned(), "没有正文"),
    ] {
        follow(page, &behind, WIDE, REFUSED).with_context(|| behind.clone())?;
        let words = page.run("return document.querySelector('#letter').textContent", &[])?;
        let words = words.as_str().unwrap_or_default().to_owned();
        ensure!(words.contains(word) && words.contains('请'), "of {behind} is said {words}");
        ensure!(page.run("return document.activeElement.id", &[])? == "paste", "the box has not the focus");
        said.push(words);
        if word == "5,100" || word == "截断" {
            page.click("#dismiss")?;
            let there = "return shown(document.querySelector('#paste')) && !document.querySelector('#letter p')";
            reload(page, there).with_context(|| format!("{behind} comes again"))?;
            let left = address(page)?;
            ensure!(left == "" || left == "#s2-3", "the address is {left}");
        }
    }
    said.dedup();
    ensure!(said.len() == 7, "the same is said of different damages: {said:#?}");
    Ok(())
}

/// Markup in a link stays words, and nonsense beside the text does nothing.
pub fn hostile(page: &Page) -> anyhow::Result<()> {
    let evil = "<img src=x onerror=\"window.hit = 1\"><script>window.hit = 1</script>";
    let text = format!("{SMALL}\n三、{evil}\n{evil}\n一是{evil}。二是{evil}。\n");
    let places =
        [None, Some(Spot::Section("\"><b id=\"evil\">".to_owned())), Some(Spot::Passage { from: 3, length: 90 })];
    for (place, corrections) in
        places.into_iter().zip([vec![255; 300], vec![17, 0, 17, 0, 5, 4, 200, 200, 200], vec![]])
    {
        let link = link(Parcel { text: text.clone(), place, corrections })?;
        follow(page, &behind(&link), WIDE, SHOWN)?;
        page.settle()?;
        let harm =
            page.run("return [window.hit, document.querySelectorAll('main img, main script, #evil').length]", &[])?;
        ensure!(harm == json!([null, 0]), "the link has done harm: {harm}");
        let title = page.run(&format!("return {WORDS}.includes('onerror=')"), &[])?;
        ensure!(title == true, "its words are not shown");
    }
    Ok(())
}

/// What came by a link does not take the place of the reader's own text unless he says so; and that is a step back.
pub fn own(page: &Page) -> anyhow::Result<()> {
    let (_, link) = sample(page)?;
    let follow = "location.hash = arguments[0]";
    let is_own = "return headings().some((one) => one.textContent.includes('把书读起来'))";
    let is_letter = "return headings().length > 0 && document.querySelector('#letter p')";
    page.paste(SMALL)?;
    page.run(follow, &[json!(link.fragment)])?;
    notice(page, "received")?;
    ensure!(page.run(is_own, &[])? == true, "the reader's own text is gone");
    page.click("#show")?;
    page.wait("the text of the link", is_letter, &[])?;
    ensure!(address(page)? == "", "the address is {}", address(page)?);
    page.click("#undo")?;
    page.wait("the reader's own text", is_own, &[])?;
    let noted = page.run("return JSON.stringify(history.state)", &[])?;
    ensure!(!noted.as_str().unwrap_or_default().contains(&link.fragment), "the history still holds the link: {noted}");

    // While it is edited, by pasting is left to the box; by the address.
    begin_to_edit(page)?;
    let written = "edit.value = edit.value.replace('两点意见', '两点看法'); edit.dispatchEvent(new Event('input', { bubbles: true }))";
    page.run(written, &[])?;
    page.run(follow, &[json!(link.fragment)])?;
    notice(page, "received")?;
    ensure!(page.run("return edit.value.includes('两点看法')", &[])? == true, "what was written is gone");
    page.click("#show")?;
    page.wait("the text of the link", is_letter, &[])?;
    page.click("#undo")?;
    page.wait(
        "what was written",
        "return headings().length > 0 && document.querySelector('article').textContent.includes('两点看法')",
        &[],
    )?;

    // A text of another link takes the place of one that was only read.
    let other = self::link(Parcel::of(SMALL))?;
    self::follow(page, &behind(&link), WIDE, SHOWN)?;
    page.run(follow, &[json!(other.fragment)])?;
    page.wait("the text of the other link", is_own, &[])?;
    // By the page: the driver of WebKit passes over what no hand has led to.
    page.run("history.back()", &[])?;
    let first = "return document.querySelector('#letter p')?.innerText.includes(arguments[0])";
    page.wait("the text of the first link", first, &[json!(link.check.spoken())])?;
    page.run("history.forward()", &[])?;
    page.wait("the text of the other link", is_own, &[])?;
    Ok(())
}

/// At a section, at a passage, which is marked, and with the sender's corrections.
pub fn places(page: &Page) -> anyhow::Result<()> {
    let text = speeches()?.swap_remove(0).text;
    let document = Document::parse(&text);
    let size = Size { height: 500, ..WIDE };
    let section = document.sections.last().context("it has sections")?;
    let anchor = document.anchor(tigang::RowTarget::Section(section.id));
    let to_section = link(Part::Whole.parcel(&document, &[], Some(Spot::Section(anchor.clone()))))?;
    follow(page, &behind(&to_section), size, SHOWN)?;
    let there = "const top = boxOf(document.getElementById(arguments[0])).top; return top > 0 && top < innerHeight && \
        document.querySelector('main').scrollTop > 0";
    page.wait("the section", there, &[json!(anchor)])?;

    // From the middle of one paragraph into the next one.
    let paragraphs: Vec<Span> = document
        .blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Paragraph { .. }))
        .map(|block| block.content)
        .collect();
    let [.., before, last] = paragraphs[..] else { anyhow::bail!("it has paragraphs") };
    let half =
        text[before.start()..before.end()].char_indices().nth(8).map_or(before.start(), |(at, _)| before.start() + at);
    let end = text[last.start()..last.end()].char_indices().nth(6).map_or(last.end(), |(at, _)| last.start() + at);
    let span = Span::new(half, end);
    let to_passage = link(Part::Passage(span).parcel(&document, &[], None))?;
    follow(page, &behind(&to_passage), size, SHOWN)?;
    let marked = "const all = marks('passage'), top = all[0] && boxOf(all[0]).top; \
        return top > 0 && top < innerHeight && (CSS.highlights ? all.join('') : all.length)";
    let marked = page.wait("the marked passage", marked, &[])?;
    let plain = |words: &str| words.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    match marked.as_str() {
        Some(words) => ensure!(plain(words) == plain(&text[half..end]), "marked is {words}"),
        // Boxes have no words. Two paragraphs and the heading between them have three at least.
        None => ensure!(marked.as_u64() >= Some(3), "marked are {marked} boxes"),
    }
    reload(page, SHOWN)?;
    page.wait("the mark, after a reload", "return marks('passage').length > 0", &[])?;

    let block = document.blocks.iter().position(|block| block.content == before).context("it is a block")?;
    let put = Choice::Make(1).put(&document, block, &[]).context("a paragraph can be a heading")?;
    let corrected = link(Part::Whole.parcel(&document, &put.corrections, None))?;
    follow(page, &behind(&corrected), size, SHOWN)?;
    let count = put.corrected.document.sections.len();
    page.wait("the corrected headings", "return headings().length === arguments[0]", &[json!(count)])?;
    ensure!(line(page)?.contains("1 处更正"), "the line says {}", line(page)?);
    Ok(())
}

/// With the file alone, and where the browser keeps nothing.
pub fn anywhere(page: &Page) -> anyhow::Result<()> {
    let (_, link) = sample(page)?;
    let check = link.check.spoken();
    page.open_at(&page.site.file_address(), WIDE)?;
    page.load(&link.address(&page.site.file_address()), WIDE, SHOWN)?;
    ensure!(line(page)?.contains(&check), "the line says {}", line(page)?);
    ensure!(page.run("return location.hash", &[])? == "", "from disk the address stays long");
    reload(page, SHOWN)?;
    ensure!(line(page)?.contains(&check), "after a reload the line says {}", line(page)?);

    page.open_without_storage(WIDE)?;
    page.run("location.hash = arguments[0]", &[json!(link.fragment)])?;
    page.wait("the text of the link", SHOWN, &[])?;
    let spoken =
        page.run("return document.querySelector('#letter').textContent.includes(arguments[0])", &[json!(check)])?;
    ensure!(spoken == true, "the line says {}", line(page)?);
    Ok(())
}

/// The opened text with its line, a part of one, what is missing, and while it opens.
pub fn access(page: &Page) -> anyhow::Result<()> {
    let (_, link) = sample(page)?;
    let part = &link.fragment[..link.fragment.len() * 2 / 3];
    for (theme, size) in AXE_STATES {
        for (behind, there) in [(behind(&link), SHOWN), (format!("#{part}"), SHOWN), ("?n=5100".to_owned(), REFUSED)] {
            follow(page, &behind, *size, there)?;
            if theme != &"light" {
                page.run("document.documentElement.dataset.theme = arguments[0]", &[json!(theme)])?;
            }
            no_faults(page).with_context(|| format!("{theme}, {} wide, {there}", size.width))?;
        }
    }
    page.open(WIDE)?;
    choose_theme(page, "dark")?;
    no_faults(page)
}
