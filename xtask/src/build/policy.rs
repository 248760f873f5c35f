//! The page's Content-Security-Policy: its own scripts and styles by their hashes, and nothing else.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use regex::Regex;
use sha2::{Digest, Sha256};

use super::strip;

/// The script that puts the policy in force.
const OBEY: &str = include_str!("policy.js");

/// What goes before all else of a page, whose scripts and styles must be the last that it gets: its policy as a `<meta>` for
/// browsers without scripts, and the script that puts it in force in all others.
pub fn of(html: &str) -> String {
    let obey = format!("<script>{}</script>", strip::script(OBEY));
    let scripts = hashes(&[&obey, html].concat(), r"(?s)<script>(.*?)</script>");
    let styles = hashes(html, r"(?s)<style>(.*?)</style>");
    format!(
        "<noscript><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src{scripts} 'wasm-unsafe-eval'; style-src{styles}; img-src data:; connect-src 'none'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'\"></noscript>\n{obey}"
    )
}

/// The hash of everything between the tags, as the browser computes it: over the bytes, white space included.
fn hashes(html: &str, elements: &str) -> String {
    let elements = Regex::new(elements).expect("the expression is right");
    let hash = |element: regex::Captures| BASE64_STANDARD.encode(Sha256::digest(&element[1]));
    elements.captures_iter(html).flat_map(|element| [" 'sha256-".to_owned(), hash(element), "'".to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_and_style_has_its_hash() {
        let policy = of("<style>p{}</style><script>alert(1)</script><script type=\"text/plain\">no</script>");
        // Taken from `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`.
        assert!(
            policy.contains(" 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=' 'wasm-unsafe-eval'; style-src")
        );
        assert_eq!(
            policy.matches("sha256-").count(),
            3,
            "those of the page, and the one that puts the policy in force"
        );
        let (written, obey) = policy.split_once("</noscript>").unwrap();
        assert!(!written.contains("'unsafe-"), "what is written is what browsers of today obey: {written}");
        assert!(obey.contains("<script>"), "what puts it in force comes next");
    }
}
