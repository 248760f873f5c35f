//! 更正。

use super::super::HandWords;

/// What the reader puts right by hand, in Chinese.
pub const WORDS: HandWords = HandWords {
    place: "更正这一段",
    correct: "更正",
    text: "全文操作",
    make: "设为{}标题",
    levels: ["一级", "二级", "三级", "四级", "五级", "六级", "七级", "八级", "九级"],
    unmake: "取消标题",
    raise: "升级",
    lower: "降级",
    break_here: "在此断开",
    declare: "这是目录",
    undeclare: "这不是目录",
    edit: "编辑原文",
    long: "全文较长，请稍候……",
    edit_box: "讲话稿原文",
    finish: "完成",
    keep_lines: "不要合并断行",
    corrections: "更正记录",
    lost_title: "在这一稿里没有找到位置",
    lost_note: "留着的更正，等位置再出现时仍然有效。",
    held_title: "已生效",
    drop: "去掉",
    drop_lost: "全部去掉（{}）",
    keep: "留着",

    done: "已{}。",
    undone: "已撤销：{}。",
    redone: "已重做：{}。",
    redo: "重做",
    carried: "已换成新的一稿，{} 处更正照旧。",
    lost: "已换成新的一稿，{} 处更正照旧，{} 处没有找到位置。",
    look: "查看",

    heading: "把“{}”设为{}标题",
    plain: "取消标题“{}”",
    broken: "在“{}”前断开",
    declared: "把“{}”起的几行作为目录",
    undeclared: "把“{}”起的几行改作正文",
    lines: "保留原有断行",
    dropped: "去掉 {} 处更正",
    edited: "改动原文",
    replaced: "换成新的文本",
    put_away: "收起讲话稿",
};
