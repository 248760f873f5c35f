//! Links.

use super::super::LinkWords;

/// The words of links in English.
pub const WORDS: LinkWords = LinkWords {
    opening: "Opening the link",
    received: "The link holds “{}”. You are reading a text of your own, which stays for now.",
    open: "Open the link",
    stopped: "Stopped: the link was not opened.",
    source: "From a link; check code {}",
    source_damaged: "From a damaged link: the beginning alone",
    source_changed: "From a link; changed since",
    whole: "This text came by a link, complete. Its check code is {}; the sender has the same.",
    corrected: "This text came by a link, complete, with {} corrections. Its check code is {}; the sender has the same.",
    cut_part: "The link was cut off: these are the first {} of {} characters, and the rest is missing. Please ask the sender for the whole link.",
    changed_part: "The link was changed on its way: the first {} of {} characters are certain, and the rest is not shown. Please copy the link again where it came from.",
    changed_unknown: "The link was changed on its way: the first {} characters are certain; the rest is not shown, nor is it certain how long it was. Please copy the link again where it came from.",

    empty: "There is no text in this link. Please copy the whole link where it came from, with all that stands behind the “#”, and paste it here.",
    missing: "The text is not in this address; it had {} characters. It stood behind the “#”, and may have been left out when the link was passed on. Please ask the sender for the whole link, or for a file.",
    version: "The link begins with “{}”, which this page does not know: it was made by a newer version, or was changed. Please use the latest version of the page, or ask the sender to copy the link again.",
    character: "The link holds “{}” ({}. character), which no link does, and cannot be opened. Please copy the whole link again where it came from, and leave it as it is.",
    cut: "The link was cut off, and nothing of what is left is certain to be as it was sent, so nothing is shown. Please ask the sender for the whole link, or for a file where it is too long for a message.",
    changed: "The link was changed on its way, and nothing in it is certain to be as it was sent, so nothing is shown. Please copy the whole link again where it came from, or ask the sender for a file.",
    too_long: "The link claims a text of {} characters, more than the 200,000 that a link may hold, and was not opened. It is probably damaged; please ask the sender for a file.",
};
