//! 简体中文。

use super::Words;

/// The words of the page in Chinese.
pub const WORDS: Words = Words {
    name: "提纲",
    language: "中文",
    themes: ["外观：随系统", "外观：浅色", "外观：深色"],
    new_text: "换一篇",

    paste: "在这里粘贴讲话稿",
    paste_how: "也可以把文件拖进来，或者直接输入",
    read: "读提纲",
    open_file: "打开文件",
    sample: "看示例",
    privacy: "文字只留在本页，不会发往任何地方；断网也能用。",
    drop: "松手即打开",
    ghost: [
        ("一、", "提高认识，增强自觉"),
        ("（一）", "这是立足当前的需要"),
        ("（二）", "这是着眼长远的需要"),
        ("二、", "突出重点，狠抓落实"),
        ("三、", "加强领导，形成合力"),
    ],
    ghost_text: "同志们：今天我们召开这次会议，主要任务是总结工作、分析形势、部署任务。下面，我讲三点意见。",

    outline: "提纲",
    close: "收起",
    fold: "“{}{}”的下级条目",
    missing: "缺",
    found: "在文",
    pasted: "粘贴的文本",
    sample_source: "示例讲话稿",
    encoding: "编码",
    declared: "声明 {} 部分 {} 条 · 在文 {} · 缺 {}",
    cut: "全文 {} 字，此处 {} 字",
    no_rows: "这篇文本里没有认出标题。",

    untitled: "无题讲话稿",
    declared_box: "文前提纲，{} 条",
    chrome: "网页残留，{} 行",
    join: "原文在此换行",
    gap: "此处省略 {} 字",
    gap_unknown: "此处有省略",
    cut_end: "文本到此中断",

    empty: "没有收到文字。请先复制讲话稿的正文，再粘贴到这里。",
    docx: "这是 Word 文档，本页暂时只读纯文本。请打开它，全选复制正文，再粘贴到这里。",
    doc: "这是旧版 Word 或 WPS 文档。请打开它，全选复制正文再粘贴，或另存为纯文本（.txt）。",
    pdf: "这是 PDF 文件。请打开它，全选复制文字，再粘贴到这里。",
    binary: "这个文件不是文本，没有打开。请选 .txt 或 .md 文件，或者直接粘贴文字。",
    too_big: "文件超过 40 MB，没有打开。请先拆分，或只粘贴需要的部分。",
    unreadable: "浏览器没能读出这个文件。请确认它还在原处，再试一次。",
    no_headings: "没有认出标题，全文照原样显示。标题一般写作“一、”“（一）”或“第一章”。",
    kept: "刚粘贴的文本里没有认出标题，仍显示原来的讲话稿。",
    replaced: "已换成新的文本。",
    put_away: "原来的讲话稿已收起。",
    undo: "撤销",
    show_anyway: "仍要显示",
    dismiss: "知道了",
};
