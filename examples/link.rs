//! A speech as the fragment of a link, and back: `cargo run --release --example link -- FILE` prints the fragment, and
//! `… -- --open FRAGMENT` the text in one, whole or mangled addresses too.
//!
//! Ends with 0; with 1 and a sentence on standard error where there is no link or no text. Of a damaged link the intact
//! beginning is printed nevertheless.

use std::io::Write;
use std::process::ExitCode;

use tigang::link::{Parcel, Priming, Reading, Rest, Writing};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let printed = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--open", link] => open(link),
        [path] if path != "--open" => {
            write(path).map(|fragment| fragment + "\n").map_err(|fault| (String::new(), fault))
        }
        _ => Err((String::new(), "usage: link FILE | link --open FRAGMENT".to_owned())),
    };
    let (text, code) = match printed {
        Ok(text) => (text, ExitCode::SUCCESS),
        Err((intact, fault)) => {
            eprintln!("link: {fault}");
            (intact, ExitCode::FAILURE)
        }
    };
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => code,
        // Nobody reads on, as behind `| head`.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => code,
        Err(error) => {
            eprintln!("link: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The fragment for a file.
fn write(path: &str) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{path} cannot be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|_| format!("{path} is not UTF-8 text"))?;
    let writing = Writing::new(Priming::new().finish(), Parcel::of(text));
    let writing = writing.ok_or_else(|| format!("{path} is empty, or has more than {} characters", Parcel::LONGEST))?;
    Ok(writing.finish().fragment)
}

/// The text in a link; else what of it is intact, and what is wrong.
fn open(link: &str) -> Result<String, (String, String)> {
    let opened = Reading::new(Priming::new().finish(), link).and_then(Reading::finish);
    opened.map(|parcel| parcel.text).map_err(|damage| {
        let intact = damage.rest().map_or_else(String::new, |Rest { intact, .. }| intact.clone());
        (intact, damage.to_string())
    })
}
