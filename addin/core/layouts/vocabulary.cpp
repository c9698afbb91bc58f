// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/vocabulary.hpp"

#include <algorithm>
#include <array>

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

using enum ColumnRole;
using namespace std::string_view_literals;

constexpr HeadingWord headings[] = {
    {"重要業績評価指標", kpi, 1.0},
    {"重要評価指標", kpi, 1.0},
    {"業績評価指標", kpi, 1.0},
    {"評価指標", kpi, 1.0},
    {"成果指標", kpi, 1.0},
    {"活動指標", kpi, 0.9},
    {"目標指標", kpi, 1.0},
    {"進捗指標", kpi, 0.9},
    {"代表指標", kpi, 0.9},
    {"指標名称", kpi, 1.0},
    {"指標名", kpi, 1.0},
    {"指標項目", kpi, 1.0},
    {"指標", kpi, 1.0},
    {"KPI名", kpi, 1.0},
    {"KPI項目", kpi, 1.0},
    {"KPI", kpi, 1.0},
    {"数値目標", kpi, 0.8},
    {"全体目標", kpi, 0.6},
    {"項目名", kpi, 0.8},
    {"項目", kpi, 0.7},
    {"測定項目", kpi, 0.8},
    {"基本目標", goal, 1.0},
    {"政策目標", goal, 1.0},
    {"政策分野", goal, 1.0},
    {"分野", goal, 0.8},
    {"政策", goal, 0.8},
    {"戦略の柱", goal, 0.9},
    {"大項目", goal, 0.7},
    {"章", goal, 0.5},
    {"重点施策", measure, 1.0},
    {"具体的施策", measure, 1.0},
    {"具体的な施策", measure, 1.0},
    {"主要施策", measure, 1.0},
    {"個別施策", measure, 1.0},
    {"基本施策", measure, 1.0},
    {"施策名", measure, 1.0},
    {"施策", measure, 1.0},
    {"施策の枠組み", measure, 1.0},
    {"施策の方向性", measure, 1.0},
    {"施策の方向", measure, 1.0},
    {"施策分野", measure, 0.9},
    {"基本的方向性", measure, 0.9},
    {"基本的方向", measure, 0.9},
    {"基本的な方向性", measure, 0.9},
    {"基本的な方向", measure, 0.9},
    {"基本方針", measure, 0.8},
    {"取組方針", measure, 0.7},
    {"プロジェクト", measure, 0.7},
    {"中項目", measure, 0.7},
    {"具体的な事業", project, 1.0},
    {"具体的事業", project, 1.0},
    {"事業名", project, 1.0},
    {"取組名", project, 0.9},
    {"主な事業", project, 0.9},
    {"主な取組", project, 0.9},
    {"主な取り組み", project, 0.9},
    {"関連事業", project, 0.9},
    {"個別事業", project, 0.9},
    {"事業等", project, 0.8},
    {"事業", project, 0.8},
    {"小項目", project, 0.6},
    {"単位", unit, 1.0},
    {"担当課", department, 1.0},
    {"担当課名", department, 1.0},
    {"担当課等", department, 1.0},
    {"担当部署", department, 1.0},
    {"担当部課", department, 1.0},
    {"担当部局", department, 1.0},
    {"担当", department, 0.8},
    {"所管課", department, 1.0},
    {"所管部署", department, 1.0},
    {"所管部局", department, 1.0},
    {"所管", department, 0.9},
    {"所属", department, 0.8},
    {"主管課", department, 1.0},
    {"関係課", department, 0.9},
    {"課名", department, 0.9},
    {"部署名", department, 0.9},
    {"部署", department, 0.9},
    {"部局", department, 0.8},
    {"課", department, 0.6},
    {"目標の方向性", direction, 1.0},
    {"指標の方向性", direction, 1.0},
    {"望ましい方向", direction, 1.0},
    {"目指す方向", direction, 1.0},
    {"目指す方向性", direction, 1.0},
    {"めざす方向", direction, 1.0},
    {"方向性", direction, 0.8},
    {"方向", direction, 0.7},
    {"目標の向き", direction, 0.9},
    {"区分", category, 0.8},
    {"種別", category, 0.6},
    {"目標・実績", category, 0.9},
    {"基準値", base, 1.0},
    {"基準年度値", base, 1.0},
    {"基準年値", base, 1.0},
    {"基準年度", base, 0.8},
    {"基準年", base, 0.8},
    {"基準", base, 0.7},
    {"当初値", base, 1.0},
    {"従前値", base, 1.0},
    {"初期値", base, 1.0},
    {"開始値", base, 0.9},
    {"戦略策定時", base, 1.0},
    {"計画策定時", base, 1.0},
    {"策定時", base, 1.0},
    {"策定時の値", base, 1.0},
    {"策定時値", base, 1.0},
    {"現状値", base, 0.8},
    {"現況値", base, 0.8},
    {"現状", base, 0.7},
    {"現況", base, 0.7},
    {"目標値", target, 1.0},
    {"目標", target, 0.9},
    {"計画値", target, 0.9},
    {"計画", target, 0.7},
    {"目標年度", target, 0.7},
    {"最終目標", target, 1.0},
    {"最終目標値", target, 1.0},
    {"達成目標", target, 0.9},
    {"実績値", actual, 1.0},
    {"実績", actual, 1.0},
    {"実績数値", actual, 1.0},
    {"最新値", actual, 1.0},
    {"直近値", actual, 1.0},
    {"直近の値", actual, 1.0},
    {"現在値", actual, 1.0},
    {"進捗値", actual, 0.9},
    {"達成値", actual, 0.9},
    {"推移", actual, 0.6},
    {"達成率", rate, 1.0},
    {"進捗率", rate, 1.0},
    {"達成度", rate, 0.8},
    {"進捗度", rate, 0.8},
    {"達成割合", rate, 0.9},
    {"目標達成率", rate, 1.0},
    {"目標比", rate, 0.8},
    {"合計", total, 0.9},
    {"総計", total, 0.9},
    {"累計", total, 0.8},
    {"累計値", total, 0.8},
    {"計", total, 0.7},
    {"見込値", forecast, 1.0},
    {"見込み値", forecast, 1.0},
    {"見込み", forecast, 0.9},
    {"見込", forecast, 0.9},
    {"予測値", forecast, 0.9},
    {"予測", forecast, 0.8},
    {"推計値", forecast, 0.8},
    {"評価", grade, 0.8},
    {"評価区分", grade, 0.9},
    {"総合評価", grade, 0.9},
    {"判定", grade, 0.9},
    {"達成状況", grade, 0.8},
    {"進捗状況", grade, 0.8},
    {"進捗", grade, 0.6},
    {"達成見込", grade, 0.7},
    {"ランク", grade, 0.8},
    {"事業費", cost, 1.0},
    {"予算額", cost, 1.0},
    {"決算額", cost, 1.0},
    {"予算", cost, 0.9},
    {"決算", cost, 0.9},
    {"決算見込額", cost, 0.9},
    {"費用", cost, 0.8},
    {"交付金額", cost, 0.8},
    {"備考", note, 1.0},
    {"摘要", note, 0.9},
    {"所見", note, 1.0},
    {"理由", note, 0.9},
    {"要因", note, 0.9},
    {"要因分析", note, 1.0},
    {"分析", note, 0.9},
    {"課題", note, 0.9},
    {"今後の方針", note, 1.0},
    {"今後の対応", note, 1.0},
    {"今後の方向性", note, 1.0},
    {"今後の取組", note, 1.0},
    {"今後の取り組み", note, 1.0},
    {"今後の展開", note, 1.0},
    {"対応方針", note, 0.9},
    {"取組内容", note, 0.9},
    {"取組状況", note, 0.9},
    {"取組", note, 0.5},
    {"実施状況", note, 0.8},
    {"実施内容", note, 0.8},
    {"事業内容", note, 0.9},
    {"事業概要", note, 0.9},
    {"概要", note, 0.8},
    {"内容", note, 0.7},
    {"説明", note, 0.9},
    {"コメント", note, 0.9},
    {"意見", note, 0.9},
    {"特記事項", note, 1.0},
    {"出典", note, 0.9},
    {"データ元", note, 0.9},
    {"算出方法", note, 1.0},
    {"算定方法", note, 1.0},
    {"算出根拠", note, 1.0},
    {"設定根拠", note, 1.0},
    {"設定理由", note, 1.0},
    {"考え方", note, 0.9},
    {"定義", note, 0.9},
    {"成果", note, 0.6},
    {"主な成果", note, 0.9},
    {"資料", note, 0.5},
    {"No.", number, 1.0},
    {"NO.", number, 1.0},
    {"No", number, 1.0},
    {"NO", number, 1.0},
    {"番号", number, 1.0},
    {"通番", number, 1.0},
    {"連番", number, 1.0},
    {"項番", number, 1.0},
    {"ID", number, 0.9},
    {"#", number, 0.7},
};

struct CategoryWord {
    std::string_view word;
    ValueRole role;
};
constexpr CategoryWord categories[] = {
    {"目標値", ValueRole::target},     {"目標", ValueRole::target},       {"計画値", ValueRole::target},
    {"計画", ValueRole::target},       {"年度目標", ValueRole::target},   {"KPI目標", ValueRole::target},
    {"目標数値", ValueRole::target},   {"実績値", ValueRole::actual},     {"実績", ValueRole::actual},
    {"実績数値", ValueRole::actual},   {"現状値", ValueRole::actual},     {"達成率", ValueRole::rate},
    {"進捗率", ValueRole::rate},       {"達成度", ValueRole::rate},       {"目標達成率", ValueRole::rate},
    {"進捗度", ValueRole::rate},       {"見込値", ValueRole::forecast},   {"見込み", ValueRole::forecast},
    {"見込", ValueRole::forecast},     {"見込み値", ValueRole::forecast}, {"予測値", ValueRole::forecast},
    {"推計値", ValueRole::forecast},   {"基準値", ValueRole::base},       {"実績(見込)", ValueRole::actual},
};

constexpr std::array department_endings{"課"sv,   "室"sv, "局"sv,   "部"sv,     "係"sv,   "班"sv,     "センター"sv, "委員会"sv,
                                        "事務所"sv, "支所"sv, "病院"sv, "図書館"sv, "公民館"sv, "消防署"sv, "消防本部"sv, "協議会"sv,
                                        "館"sv,   "所"sv, "チーム"sv};

constexpr std::array lower_is_better{
    "待機児童"sv, "事故件数"sv,     "事故発生"sv, "交通事故"sv, "事故死"sv, "死亡者数"sv, "死亡率"sv,   "死者数"sv,   "死亡数"sv,
    "死傷者"sv,   "自殺"sv,         "犯罪"sv,     "刑法犯"sv,   "転出者"sv, "転出数"sv,   "転出超過"sv, "社会減"sv,
    "ごみ排出"sv, "ごみの排出"sv,   "ごみの量"sv, "ごみ量"sv,   "ごみ総排出"sv, "廃棄物排出"sv, "排出量"sv, "空き家数"sv,
    "空家数"sv,   "空き家率"sv,     "空き店舗数"sv, "空き店舗率"sv, "失業"sv, "離職"sv,    "不登校"sv,   "いじめ"sv,
    "喫煙率"sv,   "要介護認定率"sv, "要介護認定者"sv, "火災"sv,   "未就学"sv, "滞納"sv,    "負担比率"sv, "公債費比率"sv,
    "荒廃農地"sv, "耕作放棄地"sv,   "遊休農地"sv, "被害額"sv,   "被害面積"sv, "被害件数"sv, "鳥獣被害"sv, "中退"sv,
    "肥満"sv,     "むし歯"sv,       "う歯"sv,     "メタボ"sv,   "孤立"sv,   "虐待"sv,     "高齢化率"sv, "漏水"sv,
    "苦情"sv,     "断水"sv,         "違反件数"sv,
};
/// Where one of these stands in the name too, the words above lose their meaning: 空き家数の解消数, 事故防止教室.
constexpr std::array turns_direction{"解消"sv, "防止"sv, "対策"sv, "予防"sv, "活用"sv, "減少数"sv, "削減"sv, "教室"sv,
                                     "相談"sv, "訓練"sv, "講座"sv, "改善"sv, "登録"sv, "支援"sv,   "復帰"sv, "成約"sv,
                                     "抑制"sv, "ゼロ"sv, "開業"sv, "利用"sv, "検挙"sv, "認知"sv};

constexpr std::array title_words{"総合戦略"sv, "一覧"sv, "集計表"sv, "進捗状況"sv, "進行管理"sv, "資料"sv, "検証"sv, "評価シート"sv};

bool contains(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

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

std::span<const HeadingWord> heading_words() { return headings; }

std::optional<ValueRole> row_category(std::string_view text) {
    text = trim(text);
    if (text.size() > 45) {
        return std::nullopt;
    }
    // 達成率(%), 実績値(人), ①目標値, 【実績】
    for (const std::string_view opening : {"(", "["}) {
        if (const auto at = text.find(opening); at != std::string_view::npos && at > 0) {
            text = trim(text.substr(0, at));
        }
    }
    for (const auto c : {U'①', U'②', U'③', U'【', U'・'}) {
        if (const auto first = code_point_at(text, 0); first.value == c) {
            text = trim(text.substr(first.length));
        }
    }
    if (text.ends_with("】")) {
        text.remove_suffix("】"sv.size());
    }
    for (const auto& entry : categories) {
        if (text == entry.word) {
            return entry.role;
        }
    }
    return std::nullopt;
}

bool names_department(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > 120) {
        return false;
    }
    return std::ranges::any_of(department_endings, [&](auto ending) { return text.ends_with(ending); }) &&
           !is_digit(code_point_at(text, 0).value);
}

Direction direction_in(std::string_view text) {
    text = trim(text);
    for (const auto word : {"減", "低い", "低下", "下げ", "ダウン", "下向き", "抑制", "lower", "縮小"}) {
        if (contains(text, word)) {
            return Direction::lower;
        }
    }
    for (const auto word : {"増", "高い", "上昇", "上げ", "アップ", "上向き", "向上", "higher", "拡大"}) {
        if (contains(text, word)) {
            return Direction::higher;
        }
    }
    for (const auto arrow : {"↓", "↘", "▼", "⬇", "⇩", "−", "-"}) {
        if (text == arrow) {
            return Direction::lower;
        }
    }
    for (const auto arrow : {"↑", "↗", "▲", "⬆", "⇧", "+"}) {
        if (text == arrow) {
            return Direction::higher;
        }
    }
    return Direction::unknown;
}

Direction direction_of_name(std::string_view name) {
    const bool lower = std::ranges::any_of(lower_is_better, [&](auto word) { return contains(name, word); });
    const bool turned = std::ranges::any_of(turns_direction, [&](auto word) { return contains(name, word); });
    return lower && !turned ? Direction::lower : Direction::unknown;
}

bool is_document_title(std::string_view text) {
    if (contains(text, "一覧") || contains(text, "集計表")) {
        return true;
    }
    return !contains(text, "基本目標") && std::ranges::any_of(title_words, [&](auto word) { return contains(text, word); });
}

}  // namespace kpisheet
