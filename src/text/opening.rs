//! The words that open a speech: whom it addresses, and what titles end in.

use super::is_space;

/// Whether a line addresses an audience: 同志们： 各位代表：
pub(crate) fn is_salutation(words: &str) -> bool {
    const ADDRESSED: &[&str] = &[
        "同志们",
        "各位",
        "代表们",
        "委员们",
        "朋友们",
        "老师们",
        "同学们",
        "先生们",
        "女士们",
        "来宾",
        "尊敬的",
        "亲爱的",
        "同志：",
        "同志:",
        "家长们",
        "职工们",
        "战友们",
        "人民政府",
        "各单位",
        "各部门",
        "各县",
        "各乡镇",
        "各市",
        "局机关",
        "在座",
        "Mr.",
        "Ladies",
        "Dear",
        "Myfellow",
        "主席",
        "Madam",
        "Fellow",
        "Colleagues",
        "Friends",
        "全体",
        "全體",
        "诸位",
        "諸位",
        "党员",
        "乡亲",
        "鄉親",
    ];
    let bare: String = if words.len() > 180 {
        return false;
    } else {
        words.chars().filter(|c| !is_space(*c)).collect()
    };
    let Some(addressed) = bare.strip_suffix(['：', ':', '！', '!', '，', ',']) else { return false };
    let is_sentence = addressed.contains(['。', '；', '：']) || crate::Marker::read(addressed).is_some();
    !is_sentence
        && (addressed.ends_with(['们', '們']) || ADDRESSED.iter().any(|word| addressed.contains(word)))
        && (bare.ends_with(['：', ':'])
            || (bare.is_ascii() && bare.len() <= 60)
            || (addressed.chars().count() <= 16 && (addressed.ends_with(['们', '們']) || bare.ends_with(['！', '!']))))
}

/// Whether a line reads like a title: 在…会议上的讲话.
pub(crate) fn is_title_like(words: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "讲话",
        "致辞",
        "致词",
        "报告",
        "发言",
        "讲话稿",
        "发言稿",
        "主持词",
        "献词",
        "贺词",
        "意见",
        "通知",
        "方案",
        "办法",
        "规划",
        "纲要",
        "演讲",
        "总结",
        "说明",
        "党课",
        "辞",
        "稿",
        "講話",
        "致辭",
        "報告",
        "發言",
        "演講",
        "辭",
    ];
    ENDINGS.iter().any(|ending| words.ends_with(ending))
}
