//! The speeches that the checks paste, and what the page must find in them.

use std::fs;
use std::path::Path;

use anyhow::Context;

/// A speech with a declared outline before it.
#[derive(Debug)]
pub struct Speech {
    /// What it is called in the results.
    pub name: &'static str,
    /// Its text.
    pub text: String,
    /// How many parts its declared outline has at the top.
    pub parts: usize,
    /// How many sections are declared in all.
    pub declared: usize,
    /// How many of them the text holds.
    pub found: usize,
    /// How many of them it lacks.
    pub missing: usize,
}

/// The sample that the page offers, and the speech that the project was born from where that lies beside the project.
///
/// # Errors
///
/// One of them cannot be read.
pub fn speeches() -> anyhow::Result<Vec<Speech>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |path: &str| fs::read_to_string(root.join(path)).with_context(|| format!("cannot read {path}"));
    let text = read("src/input/sample.txt")?;
    let mut speeches = vec![Speech { name: "sample", text, parts: 4, declared: 14, found: 8, missing: 6 }];
    let seed = "../shared/seed/speech.txt";
    if root.join(seed).exists() {
        speeches.push(Speech { name: "seed", text: read(seed)?, parts: 4, declared: 20, found: 10, missing: 10 });
    }
    Ok(speeches)
}

/// A small speech that has all its sections.
pub const SMALL: &str = "\
在读书分享会上的讲话

同志们：

今天讲两点意见。

一、把书读起来

读书要有时间，也要有地方。

（一）每天读一页

一页不多，难在天天。

（二）每月谈一次

谈一次，就要准备一次。

二、把话说出来

读过的书，要用自己的话说出来。
";
