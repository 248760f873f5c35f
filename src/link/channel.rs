//! How long a link may be to arrive whole, by what people send it with.

/// What people send links with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// 微信 (`WeChat`).
    WeChat,
    /// 钉钉 (`DingTalk`).
    DingTalk,
    /// Mail, read in Outlook.
    Outlook,
    /// The address bar and the bookmarks of a browser.
    Browser,
}

/// Whether a link of some length arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// It does.
    Green,
    /// It may be cut: there are reports of that, or nothing is known.
    Yellow,
    /// It does not.
    Red,
}

/// What is known of a [`Channel`], in characters of the whole address.
struct Row {
    channel: Channel,
    /// Up to so many nobody has reported a loss.
    sure: usize,
    /// More than so many are refused.
    most: usize,
}

/// All of them. What is not here has no limit that could be relied on.
const ROWS: [Row; 4] = [
    // About 4,096 by a report (o2team/F2E-bugs, issue 68); 10,240 by the documents of its SDK.
    Row { channel: Channel::WeChat, sure: 4_096, most: 10_240 },
    // By the documents of its SDK.
    Row { channel: Channel::DingTalk, sure: 10_240, most: 10_240 },
    // 1,024 by a report (codenote); the classic program opens some 11,000 by a click (Microsoft's answers).
    Row { channel: Channel::Outlook, sure: 1_024, most: 11_000 },
    // Safari 80,000 and more as reported; Firefox a million as measured, Chromium twice that.
    Row { channel: Channel::Browser, sure: 80_000, most: 1_000_000 },
];

impl Channel {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [ROWS[0].channel, ROWS[1].channel, ROWS[2].channel, ROWS[3].channel];

    /// Whether a link arrives whose address has so many characters.
    #[must_use]
    pub const fn light(self, length: usize) -> Light {
        let row = &ROWS[self as usize];
        if length <= row.sure {
            Light::Green
        } else if length <= row.most {
            Light::Yellow
        } else {
            Light::Red
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_stands_at_its_channel() {
        for (index, row) in ROWS.iter().enumerate() {
            assert_eq!(row.channel as usize, index);
            assert!(row.sure <= row.most);
        }
    }

    #[test]
    fn lights_change_behind_the_limit_itself() {
        use Light::{Green, Red, Yellow};
        for (channel, length, light) in [
            (Channel::WeChat, 0, Green),
            (Channel::WeChat, 4_096, Green),
            (Channel::WeChat, 4_097, Yellow),
            (Channel::WeChat, 10_240, Yellow),
            (Channel::WeChat, 10_241, Red),
            (Channel::DingTalk, 10_240, Green),
            (Channel::DingTalk, 10_241, Red),
            (Channel::Outlook, 1_024, Green),
            (Channel::Outlook, 1_025, Yellow),
            (Channel::Outlook, 11_001, Red),
            (Channel::Browser, 80_000, Green),
            (Channel::Browser, 200_000, Yellow),
            (Channel::Browser, 1_000_001, Red),
        ] {
            assert_eq!(channel.light(length), light, "{channel:?} {length}");
        }
    }
}
