//! 分享。

use super::super::ShareWords;

/// The words of sharing in Chinese.
pub const WORDS: ShareWords = ShareWords {
    title: "分享链接",
    short: "分享",
    passage: "链接到这段",
    part: "分享哪一部分",
    parts: ["全文", "本节", "这段话"],
    corrections: "带上我的更正",
    place: "打开时停在本节",
    making: "正在生成链接……",
    too_long: "超过 20 万字，放不进链接。可以只分享一节，或者发文件。",

    length: "文稿 {} 字，链接 {} 个字符",
    copy: "复制链接",
    copied: "已复制",
    not_copied: "浏览器不允许复制。链接已选中，请按 Ctrl+C，或长按后选“复制”。",
    warning: "链接就是文稿本身，谁拿到谁就能读到这些文字。",
    from_disk: "本页是从磁盘打开的文件，没有网址，这个链接点不开。请“存为网页文件”发给对方；对方已有本页文件的，打开它，把链接粘贴进去也行。",
    check: "校验码",
    check_note: "对方打开后报一下校验码，相同就是同一份。",

    channels: ["微信", "钉钉", "邮件（Outlook）", "浏览器"],
    lights: ["放得下", "可能被截断", "太长，放不下"],
    others: "其他软件没有可靠数据，发完请核对校验码。放不下时，可以只分享一节，或者改发文件、文字。",
    qr: "二维码",
    scan: "扫一扫，在手机上打开",

    send: "用系统分享",
    copy_text: "复制文字",
    text_copied: "文字已复制。",
    text_not_copied: "浏览器不允许复制，请存为文件。",
    save: "存为 .txt 文件",
    saved: "已交给浏览器保存。",
    forget: "从地址栏清除正文",
    forgotten: "地址栏和当前浏览记录里不再有正文；本标签页更早的记录里可能还有。",
};
