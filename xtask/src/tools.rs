//! Where the programs are that the checks need, beside Rust itself.

use std::path::{Path, PathBuf};

/// The version of axe-core, which checks that everybody can use the page.
pub const AXE: &str = "4.14.1";

/// The version of geckodriver, which drives Firefox.
pub const GECKODRIVER: &str = "0.37.1";

/// The version of chrome-aws-lambda, which carries a Chromium 88, the oldest that the page is made for.
pub const CHROMIUM_88: &str = "5.5.0";

/// The folder for the programs that no package of the system has. It outlives `cargo clean`.
#[must_use]
pub fn folder() -> PathBuf {
    let home = std::env::home_dir().unwrap_or_else(|| PathBuf::from("."));
    let cache = std::env::var_os("XDG_CACHE_HOME").map_or_else(|| home.join(".cache"), PathBuf::from);
    cache.join("tigang-tools")
}

/// The script of axe-core, whether it is there or not.
#[must_use]
pub fn axe() -> PathBuf {
    folder().join(format!("axe-core-{AXE}.min.js"))
}

/// Chromium 88, whether it is there or not.
#[must_use]
pub fn chromium_88() -> PathBuf {
    folder().join("bin").join("chromium-88")
}

/// A program of the system, or one of ours.
#[must_use]
pub fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain([folder().join("bin")]);
    folders.map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// A shared library of the system. It lies in a folder named after the processor.
#[must_use]
pub fn library(name: &str) -> Option<PathBuf> {
    let folders = within(Path::new("/usr/lib")).chain(["/usr/lib".into(), "/usr/lib64".into()]);
    folders.map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The small browser that comes with `WebKitGTK`. It lies in a folder named after the processor, inside of one named
/// after the version.
#[must_use]
pub fn mini_browser() -> Option<PathBuf> {
    let libraries = within(Path::new("/usr/lib")).chain(["/usr/libexec".into()]);
    let folders = libraries.flat_map(|folder| within(&folder));
    let mut found: Vec<_> = folders.map(|folder| folder.join("MiniBrowser")).filter(|file| file.is_file()).collect();
    found.sort();
    found.pop()
}

/// What lies in a folder; nothing where there is none.
fn within(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path())
}
