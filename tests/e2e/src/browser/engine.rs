//! The browsers that the page is checked in.

use std::path::Path;
use std::process::Command;

use anyhow::Context;
use serde_json::{Value, json};
use xtask::tools;

/// A kind of browser, and how to start it.
#[derive(Debug)]
pub struct Engine {
    /// Its name on the command line.
    pub name: &'static str,
    /// Whether it can be told to show the page in any size, whatever its window has.
    pub any_size: bool,
    /// Whether it knows the word for Wasm in policies.
    pub knows_wasm_in_policies: bool,
    /// Whether it is known to fail now and then, whatever page is open: see [`Page::has_fallen`](crate::page::Page::has_fallen).
    pub may_fall: bool,
    /// How it is driven.
    pub way: Way,
    /// The checks that say nothing of it, by their names, each with the reason.
    pub leaves_out: &'static [(&'static str, &'static str)],
}

/// How a browser is driven.
#[derive(Debug)]
pub enum Way {
    /// By a driver, in the W3C protocol.
    Driver(Recipe),
    /// By itself, in Chromium's own protocol, with a fresh folder for the profile.
    Pipe(fn(profile: &Path) -> Command),
}

/// A browser behind a driver.
#[derive(Debug)]
pub struct Recipe {
    /// Whether it needs a display, which then is one that nobody sees.
    pub needs_display: bool,
    /// Its driver, listening on a port.
    pub driver: fn(port: u16) -> anyhow::Result<Command>,
    /// What the driver is asked for, with a fresh folder for the profile.
    pub capabilities: fn(profile: &Path) -> Value,
}

/// What every Chromium is started with.
const CHROMIUM: &[&str] = &[
    // The sandbox cannot be set up by root, who runs the checks on a fresh machine.
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--accept-lang=zh-CN",
];

/// Every kind of browser. All of them are told to prefer Chinese.
pub const ENGINES: &[Engine] = &[
    Engine {
        name: "chromium",
        any_size: true,
        knows_wasm_in_policies: true,
        may_fall: false,
        way: Way::Driver(Recipe {
            needs_display: false,
            driver: |port| driver("chromedriver", &[format!("--port={port}")]),
            capabilities: |profile| {
                let arguments: Vec<_> = CHROMIUM.iter().map(ToString::to_string).chain([data(profile)]).collect();
                json!({ "browserName": "chrome", "goog:chromeOptions": { "args": arguments } })
            },
        }),
        leaves_out: &[],
    },
    Engine {
        name: "firefox",
        any_size: false,
        knows_wasm_in_policies: true,
        may_fall: false,
        way: Way::Driver(Recipe {
            needs_display: false,
            driver: |port| {
                let address = ["--host", "127.0.0.1", "--websocket-port", "0", "--port"].map(str::to_owned);
                driver("geckodriver", &[&address[..], &[port.to_string()]].concat())
            },
            capabilities: |_| {
                let preferences = json!({
                    // The driver turns this off: a file that needs its neighbours would pass here and fail for readers.
                    "security.fileuri.strict_origin_policy": true,
                    "intl.accept_languages": "zh-CN",
                });
                json!({ "browserName": "firefox", "moz:firefoxOptions": { "args": ["-headless"], "prefs": preferences } })
            },
        }),
        leaves_out: &[],
    },
    Engine {
        name: "webkit",
        any_size: false,
        knows_wasm_in_policies: true,
        may_fall: true,
        way: Way::Driver(Recipe {
            needs_display: true,
            driver: |port| driver("WebKitWebDriver", &["--host=127.0.0.1".to_owned(), format!("--port={port}")]),
            capabilities: |_| {
                let browser = tools::mini_browser().unwrap_or_else(|| "MiniBrowser".into());
                json!({ "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] } })
            },
        }),
        leaves_out: &[],
    },
    // The oldest that the page is made for. No driver of today drives it.
    Engine {
        name: "chromium88",
        any_size: true,
        knows_wasm_in_policies: false,
        may_fall: false,
        way: Way::Pipe(|profile| {
            let mut command = Command::new(tools::chromium_88());
            command.args(CHROMIUM).arg(data(profile));
            command
        }),
        leaves_out: LEFT_OUT_OF_88,
    },
];

/// Why axe looks at Chromium 88 once only.
const SAME: &str = "axe says the same in a Chromium of today";
/// Why words of highlights are not looked at there.
const NO_HIGHLIGHTS: &str = "it has no highlights, and boxes have no words";
/// Why some checks of what needs a frame are not run there.
const NO_FRAMES: &str = "what is in a frame is not reached";
/// Why some long checks are not run there.
const SLOW: &str = "it takes long, and what it holds does not depend on the browser";

/// What is not checked in Chromium 88.
const LEFT_OUT_OF_88: &[(&str, &str)] = &[
    ("a text of a million characters is jumped, found and scrolled in", "its own search is dead without a window"),
    ("all of a long text is printed", SLOW),
    ("find counts the hits, marks them and leads from one to the next", NO_HIGHLIGHTS),
    ("find finds words across lines, in any case and width", NO_HIGHLIGHTS),
    ("settings work where the browser keeps nothing", NO_FRAMES),
    ("the file alone does everything where nothing is kept", NO_FRAMES),
    ("a link opens from disk, and where nothing is kept", NO_FRAMES),
    ("two windows lose nothing", "it cannot be told to open another one"),
    ("where nothing can be kept, that is said and the text stays", NO_FRAMES),
    ("axe finds no fault in the library", SAME),
    ("a camera reads the link off the page", SLOW),
    ("axe finds no fault in menus, the list of corrections and the box", SAME),
    ("axe finds no fault in sharing", SAME),
    ("axe finds no fault in what a link opens", SAME),
    ("axe finds no fault in the first view", SAME),
    ("axe finds no fault while words are looked for", SAME),
    ("axe finds no fault in the titles", SAME),
    ("axe finds no fault in the open drawer", SAME),
    ("axe finds no fault in the settings and the help", SAME),
];

/// Where Chromium is to keep everything.
fn data(profile: &Path) -> String {
    format!("--user-data-dir={}", profile.display())
}

fn driver(name: &str, arguments: &[String]) -> anyhow::Result<Command> {
    let program = tools::program(name).with_context(|| format!("{name} is not installed"))?;
    let mut command = Command::new(program);
    command.args(arguments);
    // WebKit has no other setting for the language that it asks for.
    command.env("LANGUAGE", "zh_CN").env("LC_ALL", "C.UTF-8");
    Ok(command)
}
