//! Finding the fragment in what became of an address on its way.
//!
//! Chat programs and mail filters escape addresses, wrap them into their own, append what they count visitors by, break
//! them over lines, and take the full stop behind them for a part of them. None of it harms: what belongs to a fragment is
//! known by its characters.

use std::borrow::Cow;

use super::{capitals, digits};
use crate::outline::is_anchor;

/// A mark that counts for nothing between the characters of a fragment; programs leave it alone in an address.
pub const SEPARATOR: char = '.';

/// How often what was escaped may have been escaped again.
const TIMES_ESCAPED: usize = 3;

/// What ends an address within a message, or a fragment within an address; no fragment has it.
const ENDS: &str = "&?<\"'()“”‘’（）「」『』【】《》，。、；：！？";

/// The fragment of an address, or what was pasted itself where it is no address. It is empty where an address has none. Where
/// there are several, as in a message with #topics#, it is the longest.
pub fn fragment(pasted: &str) -> String {
    let address = unescaped(unwrapped(pasted));
    let is_bare = address.trim_start().starts_with(capitals::MARK)
        || !(address.contains('#') || address.contains("://") || address.contains("?n="));
    let fragments = address.split('#').skip(usize::from(!is_bare));
    fragments.map(cleaned).max_by_key(String::len).unwrap_or_default()
}

/// What of this belongs to a fragment, if it is none of the place of a section, and no address itself.
fn cleaned(fragment: &str) -> String {
    let ours: String = fragment.chars().filter(|&character| !is_nothing(character)).collect();
    let begins = |character| character == capitals::MARK || digits::digit(character).is_some();
    let ours = ours.trim_start_matches(|character| !begins(character));
    let ours = ours.split(|character| ENDS.contains(character)).next().unwrap_or_default();
    let is_part = |character| {
        if ours.starts_with(capitals::MARK) { capitals::has(character) } else { digits::digit(character).is_some() }
    };
    let ours = ours.trim_end_matches(|character| !is_part(character));
    let is_none = is_anchor(ours) || ours.starts_with("http");
    if is_none { String::new() } else { ours.to_owned() }
}

/// Whether an address of the page has the text of a link behind it, or what is left of one; the place of a section is none.
#[must_use]
pub fn is_link(address: &str) -> bool {
    unescaped(address).rsplit_once('#').is_some_and(|(_, all)| !all.is_empty() && !is_anchor(all))
}

/// An address without what stands behind its `#`, escaped or not.
#[must_use]
pub fn head(address: &str) -> &str {
    // Signs are found much sooner than strings, and a pasted speech is looked through for them.
    let hash = address
        .match_indices(['#', '%'])
        .map(|(at, _)| at)
        .find(|&at| ["#", "%23", "%2523"].iter().any(|hash| address[at..].starts_with(hash)));
    &address[..hash.unwrap_or(address.len())]
}

/// How many characters the address says that its text has.
#[must_use]
pub fn expected(pasted: &str) -> Option<u32> {
    let address = unescaped(unwrapped(pasted));
    let number = address.split(['?', '&']).skip(1).find_map(|pair| pair.strip_prefix("n="))?;
    let digits = number.trim_start().split(|character: char| !character.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// The address within one that leads to a filter first (Safe Links and others): `…?url=` and the address, escaped.
fn unwrapped(pasted: &str) -> &str {
    let wrapped = pasted.find("?url=http").or_else(|| pasted.find("&url=http"));
    match wrapped.and_then(|at| pasted.get(at + 5..)) {
        Some(address) => address.split('&').next().unwrap_or_default(),
        None => pasted,
    }
}

/// Without escapes such as `%23`, as long as there are any.
fn unescaped(address: &str) -> Cow<'_, str> {
    let mut address = Cow::Borrowed(address);
    for _ in 0..TIMES_ESCAPED {
        if !address.contains('%') {
            break;
        }
        address = Cow::Owned(unescaped_once(&address));
    }
    address
}

fn unescaped_once(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut parts = address.split('%');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let code = part.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(b'%'));
        bytes.extend(part.bytes().skip(if code.is_some() { 2 } else { 0 }));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What may stand between the characters of a fragment and counts for nothing; `>` is what mail puts before the lines of
/// what it answers.
pub fn is_nothing(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, SEPARATOR | '>')
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_do_to_addresses_does_no_harm() {
        for mangled in [
            "https://t.example/?n=51#BabC-_9",
            "https://t.example/?n=51%23BabC-_9",
            "https%3A%2F%2Ft.example%2F%3Fn%3D51%23BabC-_9",
            "https%253A%252F%252Ft.example%252F%253Fn%253D51%2523BabC%252D_9",
            "https://t.example/?n=51#BabC-_9&appinstall=0",
            "https://t.example/?n=51#BabC-_9?from=singlemessage&isappinstalled=0",
            "https://t.example/?n=51&from=timeline&isappinstalled=0#BabC-_9",
            "  https://t.example/?n=51#Bab\r\n> C-_9 \n",
            "https://t.example/?n=51#BabC-_9。",
            "“https://t.example/?n=51#BabC-_9”（发言稿）",
            "“https://t.example/?n=51#BabC-_9”（发言稿v2）",
            "链接：https://t.example/?n=51#BabC-_9，共3页",
            "#会议# https://t.example/?n=51#BabC-_9 #开会#",
            "<a href=\"https://t.example/?n=51#BabC-_9\">look</a>",
            "<https://t.example/?n=51#BabC-_9>",
            "“BabC-_9”",
            "https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Ft.example%2F%3Fn%3D51%23BabC-_9&data=05%7C02",
            "https://t.example/?n=51#Bab.C-.\u{200b}_9.",
            "BabC-_9",
            "#BabC-_9",
        ] {
            assert_eq!(fragment(mangled), "BabC-_9", "{mangled}");
            assert!(!mangled.contains("51") || expected(mangled) == Some(51), "{mangled}");
        }
    }

    #[test]
    fn nor_to_those_in_capitals() {
        for mangled in [
            "https://t.example/?n=51#$B*/:-9$",
            "https://t.example/?n=51%23%24B*%2F%3A-9%24",
            "“https://t.example/?n=51#$B*/:-9$”。",
            "https://t.example/?n=51#$B*/:-9$&appinstall=0",
            " $B*/:-9$",
            "$B*/:-9$",
        ] {
            assert_eq!(fragment(mangled), "$B*/:-9$", "{mangled}");
        }
        assert_eq!(fragment("$B://9"), "$B://9");
    }

    #[test]
    fn an_address_without_a_fragment_has_none() {
        for address in [
            "https://t.example/",
            "https://t.example/?n=51",
            "/?n=51",
            "https://t.example/#",
            "https://t.example/?n=51#s2-3.1",
            "",
            " \n",
        ] {
            assert_eq!(fragment(address), "", "{address}");
            assert!(!is_link(address), "{address}");
        }
        for address in ["#Z", "?n=51#B", "?n=51%23BabC", "#讲话", "#%E8%AE%B2"] {
            assert!(is_link(address), "{address}");
            assert_eq!(head(address), if address.starts_with('?') { "?n=51" } else { "" });
        }
    }

    #[test]
    fn escapes_that_are_none_stay() {
        assert_eq!(unescaped("100%"), "100%");
        assert_eq!(unescaped("%zz%4"), "%zz%4");
        assert_eq!(unescaped("%E5%9B%BD"), "国");
        assert_eq!(unescaped("国%国"), "国%国");
    }
}
