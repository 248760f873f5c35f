//! Sharing.

use super::super::ShareWords;

/// The words of sharing in English.
pub const WORDS: ShareWords = ShareWords {
    title: "Share a link",
    short: "Share",
    passage: "Link to this passage",
    part: "What to share",
    parts: ["All of it", "This section", "This passage"],
    corrections: "With my corrections",
    place: "Open at this section",
    making: "Making the link…",
    too_long: "A text of more than 200,000 characters does not fit into a link. Share a section, or send a file.",

    length: "{} characters of text, {} of link",
    copy: "Copy link",
    copied: "Copied",
    not_copied: "Your browser does not let the page copy. The link is selected: press Ctrl+C, or touch and hold it.",
    warning: "The link is the text itself: whoever has the link can read it.",
    from_disk: "This page was opened from disk and has no address, so this link cannot be clicked. Save a web page and send that; or paste the link into the file of this page, where they have one.",
    check: "Check code",
    check_note: "The same code on the other side means the same text.",

    channels: ["WeChat", "DingTalk", "Mail (Outlook)", "Browser"],
    lights: ["fits", "may be cut", "too long"],
    others: "Nothing reliable is known of other programs: compare the check code. Where it is too long, share this section alone, or send a file or the text.",
    qr: "QR code",
    scan: "Scan it to open it on a phone",

    send: "Share with…",
    copy_text: "Copy text",
    text_copied: "The text is copied.",
    text_not_copied: "Your browser does not let the page copy. Save a file instead.",
    save: "Save as .txt",
    saved: "Handed to the browser to be saved.",
    forget: "Clear the text from the address",
    forgotten: "The address and this entry of the history no longer hold the text; earlier entries of the tab may.",
};
