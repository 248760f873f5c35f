//! 存为网页文件。

use super::super::SaveWords;

/// The words of saving the page in Chinese.
pub const WORDS: SaveWords = SaveWords {
    page: "存为网页文件",
    saved: "已交给浏览器存为“{}”，一般在“下载”文件夹。谁拿到文件，谁就能读到全文。",
    not_saved: "本页不完整，存不了。请先复制文字，再重新打开本页。",
    source: "本网页文件里的讲话稿",
    source_changed: "本网页文件里的讲话稿，已改动",
    line: "这篇讲话稿就在这个网页文件里。改动不会写回文件，要留下请再存一份。",
    still: "可以照提纲阅读、打印；用 Chrome 或 Edge 88、Firefox 102、Safari 16 以上打开，允许 JavaScript，还能查找、更正。",
};
