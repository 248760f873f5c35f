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
    /// Whether it needs a display, which then is one that nobody sees.
    pub needs_display: bool,
    /// Its driver, listening on a port.
    pub driver: fn(port: u16) -> anyhow::Result<Command>,
    /// What the driver is asked for, with a fresh folder for the profile.
    pub capabilities: fn(profile: &Path) -> Value,
}

/// Every kind of browser. All of them are told to prefer Chinese.
pub const ENGINES: &[Engine] = &[
    Engine {
        name: "chromium",
        needs_display: false,
        driver: |port| driver("chromedriver", &[format!("--port={port}")]),
        capabilities: |profile| {
            let arguments = [
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
                &format!("--user-data-dir={}", profile.display()),
            ];
            json!({ "browserName": "chrome", "goog:chromeOptions": { "args": arguments } })
        },
    },
    Engine {
        name: "firefox",
        needs_display: false,
        driver: |port| {
            let address = ["--host", "127.0.0.1", "--websocket-port", "0", "--port"].map(str::to_owned);
            driver("geckodriver", &[&address[..], &[port.to_string()]].concat())
        },
        capabilities: |_| {
            let preferences = json!({
                // The driver turns this off, and a file that needs its neighbours would pass here and fail for readers.
                "security.fileuri.strict_origin_policy": true,
                "intl.accept_languages": "zh-CN",
            });
            json!({ "browserName": "firefox", "moz:firefoxOptions": { "args": ["-headless"], "prefs": preferences } })
        },
    },
    Engine {
        name: "webkit",
        needs_display: true,
        driver: |port| driver("WebKitWebDriver", &["--host=127.0.0.1".to_owned(), format!("--port={port}")]),
        capabilities: |_| {
            let browser = tools::mini_browser().unwrap_or_else(|| "MiniBrowser".into());
            json!({ "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] } })
        },
    },
];

fn driver(name: &str, arguments: &[String]) -> anyhow::Result<Command> {
    let program = tools::program(name).with_context(|| format!("{name} is not installed"))?;
    let mut command = Command::new(program);
    command.args(arguments);
    // WebKit has no other setting for the language that it asks for.
    command.env("LANGUAGE", "zh_CN").env("LC_ALL", "C.UTF-8");
    Ok(command)
}
