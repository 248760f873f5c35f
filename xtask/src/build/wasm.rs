//! From the sources to Wasm, and to the JavaScript glue that starts it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use super::assets::Program;
use super::names;
use crate::project;

/// What browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A program for the browser.
pub struct Built {
    /// The program.
    pub wasm: Vec<u8>,
    /// The script that defines the function `wasm_bindgen`, which starts it.
    pub glue: String,
}

/// Compiles a program of this package for the browser.
///
/// # Errors
///
/// The target is missing and cannot be added, or the program does not compile.
pub fn build(program: &Program) -> anyhow::Result<Built> {
    add_target()?;
    add_sources()?;
    let path = compile(program)?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(path).no_modules(true)?.typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.generate_output().context("wasm-bindgen cannot make the glue")?;
    let glue = output.js().to_owned();
    let module = output.wasm_mut();
    let imports = module.imports.iter_mut().map(|import| &mut import.name);
    let exports = module.exports.iter_mut().map(|export| &mut export.name);
    let glue = names::shorten(&mut imports.chain(exports), &glue);
    Ok(Built { wasm: module.emit_wasm(), glue })
}

/// Makes sure that the compiler can make Wasm.
///
/// # Errors
///
/// It cannot, and rustup is not there or cannot help.
pub fn add_target() -> anyhow::Result<()> {
    let folder = rustc(&["--print", "target-libdir", "--target", TARGET])?;
    add(Path::new(&folder), ["target", TARGET])
}

/// Makes sure that the sources of the standard library are there.
fn add_sources() -> anyhow::Result<()> {
    add(&Path::new(&std_sources()?).join("library"), ["component", "rust-src"])
}

/// Where the sources of the standard library are, or would be.
fn std_sources() -> anyhow::Result<String> {
    Ok(rustc(&["--print", "sysroot"])? + "/lib/rustlib/src/rust")
}

/// Makes sure that a part of the toolchain is there: it is known by its folder, and rustup by what it is and its name.
fn add(folder: &Path, [kind, name]: [&str; 2]) -> anyhow::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    println!("Adding the {kind} {name} to the Rust toolchain");
    let added = Command::new("rustup").args([kind, "add", name]).current_dir(project::root()).status();
    match added {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => bail!("`rustup {kind} add {name}` failed ({status})"),
        Err(error) => bail!(
            "the Rust toolchain lacks the {kind} {name}, and rustup, which could add it, does not start ({error}); \
             install rustup from https://rustup.rs, or the {kind} by the means of your system"
        ),
    }
}

/// Compiles the program and says where the compiler put it.
fn compile(program: &Program) -> anyhow::Result<PathBuf> {
    let mut cargo = project::cargo();
    cargo.args(["build", "--package", "tigang", "--target", TARGET, "--message-format=json-render-diagnostics"]);
    cargo.args(["--profile", &program.profile, "--bin", &program.binary, "--features", &program.features]);
    cargo.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size", "--config", &flags()?]);
    // None of this is stable yet. Without it the program would do the same, and be larger.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    // Flags from the environment would push aside those of .cargo/config.toml, without which old browsers refuse the
    // program.
    cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS").stdout(Stdio::piped());
    let messages = project::output(&mut cargo)?;
    let artifacts = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    artifacts
        .filter(|message| message["reason"] == "compiler-artifact" && message["target"]["name"] == *program.binary)
        .filter_map(|message| message["filenames"].as_array().cloned())
        .flatten()
        .filter_map(|file| file.as_str().map(PathBuf::from))
        .find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
        .with_context(|| format!("cargo built no Wasm for the binary {}", program.binary))
}

/// Compiler flags: they keep the folders of this machine out of the program, so that it is the same everywhere, and all that a
/// panic would say. It ends the program by a trap, and the page tells of that; of functions the program has no names that
/// would go with words and places.
fn flags() -> anyhow::Result<String> {
    let version = rustc(&["--version", "--verbose"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("rust");
    let mut from_to = vec![(std_sources()?, format!("/rustc/{commit}"))];
    let cargo_home = std::env::home_dir().map(|home| home.join(".cargo"));
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or(cargo_home);
    let sources = cargo_home.map(|home| home.join("registry/src")).and_then(|sources| sources.read_dir().ok());
    for registry in sources.into_iter().flatten() {
        from_to.push((registry?.path().display().to_string(), "crates".to_owned()));
    }
    let mapped = from_to.iter().map(|(from, to)| format!("--remap-path-prefix={from}={to}"));
    let silent = ["-Zlocation-detail=none", "-Zunstable-options", "-Cpanic=immediate-abort"].map(str::to_owned);
    let flags: Value = silent.into_iter().chain(mapped).collect();
    // A JSON array of strings is a TOML array of strings too.
    Ok(format!("target.{TARGET}.rustflags={flags}"))
}

fn rustc(arguments: &[&str]) -> anyhow::Result<String> {
    project::output(Command::new("rustc").args(arguments).current_dir(project::root()))
}
