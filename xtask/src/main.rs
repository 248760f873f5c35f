//! `cargo xtask COMMAND`: builds, serves and checks the page. `cargo xtask help` lists the commands.

use std::process::ExitCode;

use lexopt::prelude::*;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<ExitCode> {
    let mut arguments = lexopt::Parser::from_env();
    let name = match arguments.next()? {
        Some(Value(name)) => name.string()?,
        None | Some(Short('h') | Long("help")) => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    if name == "help" {
        print!("{}", help());
        return Ok(ExitCode::SUCCESS);
    }
    match COMMANDS.iter().find(|command| command.name == name) {
        Some(command) => (command.run)(&mut arguments),
        None => anyhow::bail!("there is no command `{name}`\n\n{}", help()),
    }
}

/// One thing that `cargo xtask` does.
struct Command {
    name: &'static str,
    options: &'static str,
    help: &'static str,
    run: fn(&mut lexopt::Parser) -> anyhow::Result<ExitCode>,
}

/// Every command; the help is drawn from it.
const COMMANDS: &[Command] = &[
    Command {
        name: "build",
        options: "",
        help: "writes dist/index.html, the whole page in one file, and says how large it is",
        run: xtask::build::command,
    },
    Command {
        name: "serve",
        options: "[--port N] [--open no]",
        help: "builds the page, serves it on this machine alone, builds it again when a source changes",
        run: xtask::serve::command,
    },
    Command {
        name: "test",
        options: "[--engines chromium,firefox,webkit,chromium88] [--no-e2e]",
        help: "runs every check, in real browsers too; as root it installs what they need",
        run: xtask::check::command,
    },
    Command {
        name: "bench",
        options: "[page [NAME] | ARGUMENTS of cargo bench]",
        help: "measures how fast texts are parsed, natively and by the page in Chromium",
        run: xtask::bench::command,
    },
    Command {
        name: "dist",
        options: "[--twice]",
        help: "packs the page and what stands beside it into release/, with checksums; --twice builds it again to compare",
        run: xtask::release::command,
    },
    Command {
        name: "list",
        options: "[TEXT...]",
        help: "packs the words that links are coded with, and learns from texts how to use them",
        run: xtask::list::command,
    },
];

fn help() -> String {
    let line = |command: &Command| {
        let usage = [command.name, command.options].join(" ");
        format!("  {:<58}{}\n", usage.trim_end(), command.help)
    };
    let lines: Vec<String> = COMMANDS.iter().map(line).collect();
    format!("cargo xtask COMMAND\n\n{}", lines.concat())
}
