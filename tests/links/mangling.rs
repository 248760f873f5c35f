//! What mail and chat programs do to addresses: every such link opens.

use tigang::link::Parcel;

use super::{link, open};

#[test]
fn what_programs_do_to_links_does_no_harm() {
    let parcel = Parcel::of("同志们：今天，我们召开全县安全生产工作会议。下面，我讲三点意见。");
    let link = link(&parcel);
    let address = link.address("https://example.org/tigang/");
    let escaped = address.bytes().fold(String::new(), |escaped, byte| escaped + &format!("%{byte:02X}"));
    let fragment = &link.fragment;
    let broken: Vec<&str> = [&address[..20], &address[20..50], &address[50..]].to_vec();
    for (what, arrived) in [
        ("as it is", address.clone()),
        ("Safe Links escapes the mark", address.replace('#', "%23")),
        ("all escaped", escaped.clone()),
        ("escaped twice", escaped.replace('%', "%25")),
        ("QQ appends", format!("{address}&appinstall=0")),
        ("WeChat appends", format!("{address}?from=singlemessage&isappinstalled=0")),
        ("WeChat puts in between", address.replace('#', "&from=timeline&isappinstalled=0#")),
        ("broken over lines", broken.join("\r\n  ")),
        ("spaces around and no-break spaces within", format!(" \u{a0}{}\u{200b} ", broken.join("\u{a0}"))),
        ("a full stop behind", format!("{address}。")),
        ("in brackets", format!("（{address}）")),
        ("in quotes", format!("“{address}”，请查收")),
        ("in corners", format!("「{address}」")),
        ("in Latin punctuation", format!("<{address}>.")),
        (
            "wrapped by a filter",
            format!("https://eur01.safelinks.protection.outlook.com/?url={escaped}&data=05%7C02%7C&reserved=0"),
        ),
        ("with marks every 200 characters", address.replace(fragment.as_str(), &link.spaced())),
        ("in capitals, as in a QR code", address.replace(fragment.as_str(), &link.capitals())),
        (
            "in capitals, made small and escaped",
            address.replace(fragment.as_str(), &link.capitals()).to_lowercase().replace('$', "%24"),
        ),
        ("the capitals alone", link.capitals()),
        ("the fragment alone", fragment.clone()),
        ("the fragment with its mark", format!("#{fragment}")),
    ] {
        assert_eq!(open(&arrived).as_ref(), Ok(&parcel), "{what}: {arrived}");
    }
}
