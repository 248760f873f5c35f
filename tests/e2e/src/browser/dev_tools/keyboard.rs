//! Keys as Chromium's protocol wants them.

use serde_json::{Value, json};

/// The keys that write nothing: their characters in the W3C protocol, which the checks use, their names, and their numbers.
const SILENT: &[(char, &str, u32)] = &[
    ('\u{e003}', "Backspace", 8),
    ('\u{e004}', "Tab", 9),
    ('\u{e007}', "Enter", 13),
    ('\u{e008}', "Shift", 16),
    ('\u{e009}', "Control", 17),
    ('\u{e00a}', "Alt", 18),
    ('\u{e00c}', "Escape", 27),
    ('\u{e010}', "End", 35),
    ('\u{e011}', "Home", 36),
    ('\u{e012}', "ArrowLeft", 37),
    ('\u{e013}', "ArrowUp", 38),
    ('\u{e014}', "ArrowRight", 39),
    ('\u{e015}', "ArrowDown", 40),
    ('\u{e033}', "F3", 114),
    ('\u{e03a}', "F10", 121),
];

/// The keys that are held while others are struck, and the bit that tells so.
const HELD: &[(&str, u32)] = &[("Alt", 1), ("Control", 2), ("Shift", 8)];

/// A keyboard, and which of its keys are held down.
#[derive(Default)]
pub struct Keyboard {
    held: Vec<Key>,
}

/// A key, struck while others are held.
#[derive(Clone)]
pub struct Key {
    name: String,
    code: String,
    number: u32,
    writes: Option<String>,
    with: u32,
}

impl Keyboard {
    /// Puts a key down. One of those that are held stays down.
    pub fn down(&mut self, letter: char) -> Key {
        let with = self.held.iter().map(Key::bit).sum();
        let key = Key::of(letter, with);
        if key.is_held() {
            self.held.push(key.clone());
        }
        key
    }

    /// Lets all keys go, and gives them.
    pub fn release(self) -> Vec<Key> {
        self.held
    }
}

impl Key {
    fn of(letter: char, with: u32) -> Self {
        if let Some((_, name, number)) = SILENT.iter().find(|(silent, ..)| *silent == letter) {
            let writes = (*name == "Enter").then(|| "\r".to_owned());
            return Self { name: (*name).to_owned(), code: (*name).to_owned(), number: *number, writes, with };
        }
        let upper = letter.to_ascii_uppercase();
        let is_command = with & !bit_of("Shift") != 0;
        Self {
            name: letter.to_string(),
            code: if letter.is_ascii_alphabetic() { format!("Key{upper}") } else { String::new() },
            number: if letter.is_ascii_alphanumeric() { u32::from(upper) } else { 0 },
            writes: (!is_command).then(|| letter.to_string()),
            with: with | if letter.is_ascii_uppercase() { bit_of("Shift") } else { 0 },
        }
    }

    /// Whether it is one of those that are held while others are struck.
    pub fn is_held(&self) -> bool {
        self.bit() != 0
    }

    /// What the protocol wants to be told of it.
    pub fn event(&self, kind: &str) -> Value {
        let text = self.writes.as_deref().filter(|_| kind == "keyDown").unwrap_or_default();
        json!({
            "type": if kind == "keyDown" && text.is_empty() { "rawKeyDown" } else { kind },
            "key": self.name,
            "code": self.code,
            "windowsVirtualKeyCode": self.number,
            "modifiers": self.with,
            "text": text,
        })
    }

    fn bit(&self) -> u32 {
        bit_of(&self.name)
    }
}

fn bit_of(name: &str) -> u32 {
    HELD.iter().find(|(held, _)| *held == name).map_or(0, |(_, bit)| *bit)
}
