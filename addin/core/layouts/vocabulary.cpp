// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"
#include "core/values/word_list.hpp"

namespace kpisheet {
namespace {

using namespace std::string_view_literals;

constexpr std::array department_endings{"課"sv,   "室"sv, "局"sv,   "部"sv,     "係"sv,   "班"sv,     "センター"sv, "委員会"sv,
                                        "事務所"sv, "支所"sv, "病院"sv, "図書館"sv, "公民館"sv, "消防署"sv, "消防本部"sv, "協議会"sv,
                                        "館"sv,   "所"sv, "チーム"sv};

constexpr std::string_view lower_is_better[]{
    "待機児童"sv, "事故件数"sv,     "事故発生"sv, "交通事故"sv, "事故死"sv, "死亡者数"sv, "死亡率"sv,   "死者数"sv,   "死亡数"sv,
    "死傷者"sv,   "自殺"sv,         "犯罪"sv,     "刑法犯"sv,   "転出者"sv, "転出数"sv,   "転出超過"sv, "社会減"sv,
    "ごみ排出"sv, "ごみの排出"sv,   "ごみの量"sv, "ごみ量"sv,   "ごみ総排出"sv, "廃棄物排出"sv, "排出量"sv, "空き家数"sv,
    "空家数"sv,   "空き家率"sv,     "空き店舗数"sv, "空き店舗率"sv, "失業"sv, "離職"sv,    "不登校"sv,   "いじめ"sv,
    "喫煙率"sv,   "要介護認定率"sv, "要介護認定者"sv, "火災"sv,   "未就学"sv, "滞納"sv,    "負担比率"sv, "公債費比率"sv,
    "荒廃農地"sv, "耕作放棄地"sv,   "遊休農地"sv, "被害額"sv,   "被害面積"sv, "被害件数"sv, "鳥獣被害"sv, "中退"sv,
    "肥満"sv,     "むし歯"sv,       "う歯"sv,     "メタボ"sv,   "孤立"sv,   "虐待"sv,     "漏水"sv,
    "苦情"sv,     "断水"sv,         "違反件数"sv,
};
/// Where one of these stands in the name too, the words above lose their meaning: 空き家数の解消数, 事故防止教室.
constexpr std::string_view turns_direction[]{"解消"sv, "防止"sv, "対策"sv, "予防"sv, "活用"sv, "減少数"sv, "削減"sv, "教室"sv,
                                     "相談"sv, "訓練"sv, "講座"sv, "改善"sv, "登録"sv, "支援"sv,   "復帰"sv, "成約"sv,
                                     "抑制"sv, "ゼロ"sv, "開業"sv, "利用"sv, "検挙"sv, "警報"sv, "報知"sv, "認知症"sv, "認知度"sv, "認知率"sv,
                                     "の雇用"sv, "再生"sv,   "除却"sv, "再就職"sv, "転入超過"sv, "転入者"sv, "転入数"sv, "増減"sv, "の差"sv, "差引"sv,
                                     "ない"sv, "無い"sv, "なし"sv, "徴収"sv, "収納"sv, "滞納処分"sv, "滞納整理"sv};

constexpr std::string_view states_lower[]{"減少を目指す"sv, "減少をめざす"sv, "低下を目指す"sv, "削減を目指す"sv, "低いほど"sv, "少ないほど"sv,
                                          "(低減)"sv, "(減少)"sv, "(削減)"sv, "(縮減)"sv, "(抑制)"sv, "(減)"sv};
constexpr std::string_view states_higher[]{"増加を目指す"sv, "増加をめざす"sv, "向上を目指す"sv, "上昇を目指す"sv, "高いほど"sv, "多いほど"sv,
                                           "(増加)"sv, "(向上)"sv, "(上昇)"sv, "(増)"sv};
constexpr std::string_view arrows_down[]{"↓"sv, "↘"sv};
constexpr std::string_view arrows_up[]{"↑"sv, "↗"sv};

/// What the words above do not turn: 保育所等利用待機児童数.
constexpr std::string_view keeps_direction[]{"利用待機児童"sv};

constexpr std::array goal_kinds{"数値目標"sv, "基本目標"sv,         "全体目標"sv,           "基本目標の数値目標"sv, "基本目標数値目標"sv,
                                "基本目標KPI"sv, "基本目標指標"sv,   "数値目標(基本目標)"sv, "目標指標(基本目標)"sv, "総合目標"sv, "柱の目標"sv, "柱の指標"sv};
constexpr std::array kpi_kinds{"KPI"sv,      "重要業績評価指標"sv, "重要業績評価指標(KPI)"sv, "KPI(重要業績評価指標)"sv, "施策KPI"sv,
                               "施策指標"sv, "施策のKPI"sv,        "成果指標"sv,              "活動指標"sv,              "事業指標"sv,
                               "事業KPI"sv,  "個別指標"sv,         "補助指標"sv,              "参考指標"sv,              "代表指標"sv,
                               "アウトカム"sv, "アウトプット"sv,   "活動"sv, "成果"sv, "アウトカム指標"sv,        "アウトプット指標"sv,      "業績指標"sv,
                               "取組指標"sv, "KPI(施策)"sv};

constexpr std::array title_words{"総合戦略"sv, "一覧"sv, "集計表"sv, "進捗状況"sv, "進行管理"sv, "資料"sv, "検証"sv, "評価シート"sv};

}  // namespace

std::string_view role_key(ColumnRole role) {
    constexpr std::array keys{"unknown"sv,  "number"sv, "goal"sv,   "measure"sv, "project"sv, "kpi"sv,      "unit"sv,
                              "department"sv, "direction"sv, "category"sv, "base"sv, "target"sv, "actual"sv, "rate"sv,
                              "total"sv,    "forecast"sv, "grade"sv, "cost"sv,   "note"sv};
    return keys[static_cast<std::size_t>(role)];
}

std::string_view role_key(ValueRole role) {
    constexpr std::array keys{"base"sv, "target"sv, "actual"sv, "rate"sv, "total"sv, "forecast"sv};
    return keys[static_cast<std::size_t>(role)];
}

bool names_department(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > 120) {
        return false;
    }
    static const auto last_characters = [] {
        std::u32string made;
        for (const auto ending : department_endings) {
            made += code_point_before(ending, ending.size()).value;
        }
        return made;
    }();
    return last_characters.find(code_point_before(text, text.size()).value) != std::u32string::npos &&
           std::ranges::any_of(department_endings, [&](auto ending) { return text.ends_with(ending); }) &&
           !is_digit(code_point_at(text, 0).value);
}

Direction direction_in(std::string_view text) {
    text = trim(text);
    for (const auto word : {"減", "低い", "低下", "下げ", "ダウン", "下向き", "抑制", "lower", "縮小", "少ない", "小さい", "下が", "短縮"}) {
        if (contains(text, word)) {
            return Direction::lower;
        }
    }
    for (const auto word : {"増", "高い", "上昇", "上げ", "アップ", "上向き", "向上", "higher", "拡大", "多い", "大きい", "上が", "延伸"}) {
        if (contains(text, word)) {
            return Direction::higher;
        }
    }
    for (const auto of : {"目標値", "計画値", "目標", "計画", "基準値"}) {
        const auto way = text.starts_with(of) ? text.substr(std::string_view(of).size()) : std::string_view{};
        if (way == "以下" || way == "未満") {
            return Direction::lower;
        }
        if (way == "以上") {
            return Direction::higher;
        }
    }
    for (const auto arrow : {"↓", "↘", "▼", "⬇", "⇩", "−", "-", "低", "少"}) {
        if (text == arrow) {
            return Direction::lower;
        }
    }
    for (const auto arrow : {"↑", "↗", "▲", "⬆", "⇧", "+", "高", "多"}) {
        if (text == arrow) {
            return Direction::higher;
        }
    }
    return Direction::unknown;
}

Direction stated_direction(std::string_view name) {
    static const WordList<std::string_view> lower(states_lower);
    static const WordList<std::string_view> higher(states_higher);
    static const WordList<std::string_view> down(arrows_down);
    static const WordList<std::string_view> up(arrows_up);
    if (lower.any_in(name)) {
        return Direction::lower;
    }
    if (higher.any_in(name)) {
        return Direction::higher;
    }
    const bool falls = down.any_in(name);
    return falls == up.any_in(name) ? Direction::unknown : falls ? Direction::lower : Direction::higher;
}

Direction direction_of_name(std::string_view name) {
    if (const auto bracket = name.find("（"); bracket != std::string_view::npos && bracket > 0 && contains(name.substr(bracket), "÷")) {
        name = name.substr(0, bracket);  // リサイクル率（資源化量÷総排出量）
    }
    static const WordList<std::string_view> lower(lower_is_better);
    static const WordList<std::string_view> turning(turns_direction);
    const auto keeps = [&](std::string_view word) { return contains(name, word); };
    const bool lowers = lower.any_in(name) && (!turning.any_in(name) || std::ranges::any_of(keeps_direction, keeps));
    return lowers ? Direction::lower : Direction::unknown;
}

std::optional<IndicatorKind> kind_word(std::string_view text) {
    constexpr std::size_t longest = 45;  // bytes
    if (text.size() < 3 || text.size() > longest) {
        return std::nullopt;
    }
    if (text.starts_with("【") && text.ends_with("】")) {
        constexpr std::size_t frame = 3;  // bytes
        text = trim(text.substr(frame, text.size() - 2 * frame));
    }
    if (text == "指標" || text == "目標") {
        return text == "目標" ? IndicatorKind::goal : IndicatorKind::kpi;  // but 指標①, 目標1 are numbers
    }
    // KPI 1, 数値目標②: numbered.
    for (auto c = code_point_before(text, text.size()); is_digit(c.value) || is_space(c.value) || c.value == U'-' || (c.value >= 0x2460 && c.value <= 0x2473);
         c = code_point_before(text, text.size())) {
        text.remove_suffix(c.length);
    }
    if (std::ranges::find(goal_kinds, text) != goal_kinds.end()) {
        return IndicatorKind::goal;
    }
    return std::ranges::find(kpi_kinds, text) != kpi_kinds.end() ? std::optional(IndicatorKind::kpi) : std::nullopt;
}

std::optional<Counting> way_of_counting(std::string_view text) {
    constexpr std::array cumulative{"累計"sv, "累積"sv, "累計値"sv, "累積値"sv, "累計型"sv, "累積型"sv, "累計指標"sv, "積上げ"sv, "積み上げ"sv, "累加"sv, "期間累計"sv, "計画期間累計"sv};
    constexpr std::array yearly{"単年"sv,   "単年度"sv, "単年値"sv,   "単年度値"sv, "単年型"sv, "単年度型"sv, "単年指標"sv, "単年度指標"sv, "年間"sv,       "年間値"sv,
                                "年計"sv,   "各年"sv,   "各年度"sv,   "毎年"sv,     "毎年度"sv, "単独"sv,     "時点"sv,     "時点値"sv,     "年度末時点"sv, "年度末"sv,
                                "期末"sv,   "フロー"sv, "ストック"sv, "年次"sv,     "非累計"sv, "当年度"sv,   "当該年度"sv, "年度別"sv,     "年平均"sv};
    constexpr std::size_t longest = 24;  // bytes
    if (text.size() > longest) {
        return std::nullopt;
    }
    const auto holds = [](const auto& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); };
    while (text.starts_with('(') && text.ends_with(')')) {
        text = trim(text.substr(1, text.size() - 2));
    }
    return holds(cumulative, text) ? std::optional(Counting::cumulative) : holds(yearly, text) ? std::optional(Counting::yearly) : std::nullopt;
}

bool is_document_title(std::string_view text) {
    if (contains(text, "一覧") || contains(text, "集計表")) {
        return true;
    }
    return !contains(text, "基本目標") && std::ranges::any_of(title_words, [&](auto word) { return contains(text, word); });
}

}  // namespace kpisheet
