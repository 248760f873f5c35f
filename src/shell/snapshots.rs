//! What the views draw, as HTML, for a document made by hand. `BLESS=1` writes it anew, to be read as a diff.

use std::future::Future;
use std::path::Path;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use tigang::input::{BinaryKind, Encoding};
use yew::LocalServerRenderer;

use super::app::{App, Start};
use super::drawn::Drawn;
use super::find::{self, Step};
use super::fixture;
use super::key;
use super::language::Language;
use super::notice::Notice;
use super::panel::Panel;
use super::settings::{Settings, Theme};
use super::source::{OpenFile, Source};
use super::state::{Reading, State};
use super::titles::Titles;

/// Each snapshot: its name, and the state that is drawn.
fn states() -> [(&'static str, State); 9] {
    let reading = fixture::reading();
    let english = Settings { theme: Theme::Dark, language: Language::English, ..Settings::default() };
    let file = OpenFile { name: "a.txt".into(), bytes: Rc::new(Vec::new()), encoding: Encoding::Gb18030 };
    let bare = Reading::of("没有标题的一段话。", Source::File(file));
    let mut found = fixture::reading();
    let mut titles = fixture::reading();
    find::change(&mut found, Step::Open(0, 0));
    find::change(&mut found, Step::Seek("读".into(), false));
    titles.titles = Titles { are_open: true, with_points: true };
    [
        ("first", State::default()),
        ("first-english", State { settings: english, hover: true, ..State::default() }),
        ("refused", State { notice: Some(Notice::Binary(BinaryKind::Pdf)), ..State::default() }),
        ("settings", State { panel: Some(Panel::Settings), unkept: true, ..State::default() }),
        ("help", State { panel: Some(Panel::Help), settings: english, ..State::default() }),
        ("reading", State { reading: Some(reading), panel: Some(Panel::Outline), ..State::default() }),
        ("find", State { reading: Some(found), ..State::default() }),
        ("titles", State { reading: Some(titles), notice: Some(Notice::Copied), ..State::default() }),
        ("no-headings", State { reading: Some(bare), notice: Some(Notice::NoHeadings), ..State::default() }),
    ]
}

/// Runs a future that waits for nothing but itself.
fn finish<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

/// The page in this state, one element to a line.
fn draw(state: State) -> String {
    let start = Start { state: Rc::new(state), ..Start::default() };
    finish(LocalServerRenderer::<App>::with_props(start).hydratable(false).render()).replace("><", ">\n<") + "\n"
}

#[test]
fn the_views_draw_what_they_drew() {
    for (name, state) in states() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/shell/snapshots").join(name).with_extension("html");
        let drawn = draw(state);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &drawn).expect("a snapshot can be written");
        }
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(drawn, before, "{name} is drawn differently; if that is right, run again with BLESS=1");
    }
}

#[test]
fn what_the_views_promise() {
    let drawn = draw(State { reading: Some(fixture::reading()), ..State::default() });
    for part in [
        r##"<a class="Row-label" href="#s1" aria-current="location">"##,
        r#"aria-expanded="false" aria-controls="o-s1-1""#,
        r#"<h2 id="s1" class="is-1" tabindex="-1" data-block="6">一、读书</h2>"#,
        r#"<h3 id="s1-1" class="is-2" tabindex="-1">（一）多读。</h3>"#,
        // Its part is missing: it takes its rank, and looks as it is.
        r#"<h2 id="s2-1" class="is-2" tabindex="-1" data-block="10">（一）常写</h2>"#,
        "此处省略 1,200 字",
        "这里有 80 字，全文 900 字",
        "目录列出 3 部分 3 条 · 正文有 2 · 缺 1",
    ] {
        assert!(drawn.contains(part), "{part} is not in {drawn}");
    }
    assert_eq!(drawn.matches("aria-current=").count(), 1);
    assert_eq!(drawn.matches("class=\"Row-lack\"").count(), 1);
    assert_eq!(drawn.matches("data-row=").count(), 5, "what is folded is not on the page");
    let open = fixture::reading();
    let open = Reading { folded: open.folded.iter().map(|_| false).collect(), ..open };
    let all = draw(State { reading: Some(open.clone()), ..State::default() });
    assert_eq!(all.matches("data-row=").count(), 7);
    let drawn = Drawn { rows: 3, ..open.drawn.clone() };
    let some = draw(State { reading: Some(Reading { drawn, ..open }), ..State::default() });
    assert_eq!(some.matches("data-row=").count(), 3, "the rest comes when there is time");
}

#[test]
fn the_help_shows_every_key() {
    for language in Language::ALL {
        let settings = Settings { language, ..Settings::default() };
        let drawn = draw(State { panel: Some(Panel::Help), settings, ..State::default() });
        for key in key::all() {
            let row = ["<dd>", (key.words)(&language.words().keys), "</dd>"].concat();
            assert_eq!(drawn.matches(&row).count(), 1, "{row} is not in the help");
        }
        assert_eq!(drawn.matches("<dt>").count(), key::all().count());
    }
}
