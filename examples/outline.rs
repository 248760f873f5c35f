//! Prints the outline of a speech as JSON: `cargo run --release --example outline -- FILE`.
//!
//! The file is read as UTF-8. Ends with 0; with 1 and a sentence on standard error where the file cannot be read.

use std::io::Write;
use std::process::ExitCode;

use tigang::Document;
use tigang::export::json::Report;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("usage: outline FILE");
        return ExitCode::FAILURE;
    };
    let shown = path.to_string_lossy();
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("outline: {shown} cannot be read: {error}");
            return ExitCode::FAILURE;
        }
    };
    let Ok(text) = String::from_utf8(bytes) else {
        eprintln!("outline: {shown} is not UTF-8 text");
        return ExitCode::FAILURE;
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let report = Report::of(&Document::parse(&text));
    match serde_json::to_writer_pretty(&mut out, &report)
        .map_err(std::io::Error::from)
        .and_then(|()| writeln!(out).and_then(|()| out.flush()))
    {
        Ok(()) => ExitCode::SUCCESS,
        // Nobody reads on, as behind `| head`.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("outline: the outline of {shown} cannot be written: {error}");
            ExitCode::FAILURE
        }
    }
}
