// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/heading_rows.hpp"

#include <algorithm>
#include <utility>

#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

bool is_comparison(std::string_view words) { return contains(words, "増減") || contains(words, "比較") || words.ends_with("差"); }

/// 平成, 令和, R alone, above the years of its era.
bool is_era_name(std::string_view text) { return text == "令和" || text == "平成" || text == "R" || text == "H"; }

/// 1月, 12月
bool is_month_alone(std::string_view text) {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return digits > 0 && digits <= 2 && text.substr(digits) == "月";
}

bool may_follow_era(std::string_view text) { return text.starts_with("元") || (!text.empty() && text.front() >= '0' && text.front() <= '9'); }

/// What the row right above says.
std::string_view above_last(std::string_view words) {
    const auto space = words.rfind(' ');
    return space == std::string_view::npos ? words : words.substr(space + 1);
}

/// 中間値, 短期 2025(R7) below 目標値.
bool names_stage(std::string_view text) {
    constexpr std::string_view stages[] = {"中間", "最終", "短期", "中期", "長期", "当面", "前期", "後期"};
    return std::ranges::any_of(stages, [&](auto stage) { return text.starts_with(stage); });
}

/// 令和2年度~令和6年度 over the columns of a plan: the year of none of them.
bool is_stretch(const std::optional<Period>& period) { return period && period->kind == Period::Kind::range; }

/// 目標値 of KPI(目標値).
ColumnRole role_in_last_bracket(std::string_view words) {
    const auto bracket = words.rfind('(');
    if (bracket == std::string_view::npos || bracket == 0 || !words.ends_with(')')) {
        return ColumnRole::unknown;
    }
    const auto inside = read_heading(words.substr(bracket + 1, words.size() - bracket - 2));
    return is_value_role(inside.role) && !inside.period ? inside.role : ColumnRole::unknown;
}

std::string_view outside_brackets(std::string_view words) { return words.substr(0, words.find('(')); }

}  // namespace

void add_heading_row(HeadedColumn& headed, std::string_view text) {
    const auto above = headed.words;
    headed.words += headed.words.empty() ? "" : " ";
    headed.words += text;
    const auto dated = is_era_name(above_last(above)) && may_follow_era(text) ? std::string(above_last(above)).append(text) : std::string{};
    const auto month = above_last(above).ends_with("年") && is_month_alone(text) ? std::string(above_last(above)).append(text) : std::string{};
    auto lower = read_heading(!month.empty() ? std::string_view(month) : dated.empty() ? text : std::string_view(dated));  // 令和 over 3年度; 令和7年 over 1月
    auto& known = headed.heading;
    if (known.role == ColumnRole::rate && lower.role == ColumnRole::note && text.find('/') != std::string_view::npos) {
        lower = read_heading("(" + std::string(text) + ")");  // 達成率 over R5/R6: the years tell what it is of
    }
    if (known.role == ColumnRole::note && lower.role == ColumnRole::kpi && (text == "項目" || text == "内容")) {
        lower.role = known.role;  // 検証 over 項目 | 内容
    }
    if (lower.role != ColumnRole::unknown && known.role != ColumnRole::unknown && lower.role != known.role) {
        headed.outer = known.role;
    }
    if (const auto inside = role_in_last_bracket(above); inside != ColumnRole::unknown && !is_value_role(known.role) && (lower.is_year_only() || lower.role == ColumnRole::total)) {
        known.role = inside;  // KPI(目標値), 効果額(実績) over R4 | R5 | 計
        headed.outer = ColumnRole::unknown;
    }
    if (known.role == ColumnRole::kpi && lower.is_year_only()) {
        known.role = ColumnRole::unknown;  // 重要業績評価指標 over names and years
    }
    if ((known.role == ColumnRole::measure || known.role == ColumnRole::goal) && lower.is_year_only() && outside_brackets(above).ends_with("目標")) {
        known.role = ColumnRole::target;  // 施策目標, 政策目標 over 平成31年度
    }
    if (known.role == ColumnRole::kpi && lower.role == ColumnRole::note && text == "内容") {
        lower.role = known.role;
    }
    const bool targets = known.role == ColumnRole::target && (contains(above, "計画値") || contains(above, "目標"));
    if (targets && lower.role == ColumnRole::actual && names_stage(text)) {
        lower.role = known.role;  // 計画値 over 中間値
    }
    if (known.role == ColumnRole::target && known.period && !is_stretch(known.period) && lower.role == ColumnRole::rate && !lower.period && !lower.against_period) {
        lower.against_period = known.period;  // 最終目標(R6) over 達成率: the year of what is rated is another one
        lower.against = lower.against ? *lower.against : Against::final;
        known.period.reset();
    }
    if (is_stretch(known.period) && (lower.role == ColumnRole::rate || lower.role == ColumnRole::base)) {
        known.period.reset();
    }
    if (known.role == ColumnRole::base && lower.role == ColumnRole::actual) {
        lower.role = known.role;  // 現状値 over 令和元年度実績
    }
    if (known.role == ColumnRole::rate && lower.role == ColumnRole::actual && lower.period) {
        lower.role = known.role;  // 達成率(対R12) over R6実績: the actual that is rated
        headed.outer = ColumnRole::unknown;
    }
    if (known.role == ColumnRole::grade && lower.role == ColumnRole::category) {
        lower.role = known.role;  // 評価 over 区分
    }
    if (known.role == ColumnRole::note && is_comparison(above) && is_value_role(lower.role)) {
        lower.role = known.role;  // 増減 over 対基準値
    }
    if (lower.role == ColumnRole::unknown) {
        const bool unknown_words = known.is_year_only() && lower.certainty == 0 && !is_neutral_heading(text);
        lower.role = known.role;
        lower.certainty = unknown_words ? 0 : std::max(lower.certainty, known.certainty);  // H27 over 改善・悪化
        lower.current = known.current;
    }
    // 達成率 over 対2024年度目標 | 対最終目標.
    const bool against = known.role == ColumnRole::rate || (known.role == ColumnRole::grade && text.starts_with("対"));
    const bool of_target = lower.role == ColumnRole::target || (lower.role == ColumnRole::rate && text.starts_with("対") && !text.ends_with("率"));
    if (against && of_target) {
        lower.role = ColumnRole::rate;
        if (lower.period && lower.against_period && text.find('/') != std::string_view::npos) {
            lower.against.reset();  // R5/R6目標: its years tell
        } else if (lower.period && !lower.against_period && text.find('/') < text.find("目標")) {
            lower.against = named_target(text).value_or(Against::final);  // (R4/目標): the year is that of what is rated
        } else if (lower.against_period && !lower.period && !named_target(text)) {
            lower.against.reset();  // 対2024年度目標, so does its year
            lower.period = known.period;
        } else {
            const bool final = text.find("最終") != std::string_view::npos;  // R7目標 | R12目標: their years tell
            lower.against = final ? std::optional(Against::final) : lower.period ? std::nullopt : std::optional(named_target(text).value_or(Against::final));
            lower.against_period = lower.against_period ? lower.against_period : lower.period;
            lower.period = known.period;
        }
        headed.outer = ColumnRole::unknown;
    }
    if (known.role == ColumnRole::rate && lower.role == ColumnRole::total) {
        lower.role = ColumnRole::rate;  // 達成率 over (累計)
        headed.outer = ColumnRole::unknown;
    }
    if ((known.role == ColumnRole::cost || known.role == ColumnRole::grade) && lower.role == ColumnRole::total) {
        lower.role = known.role;  // 事業費 over R6, R7 and 計; 評価点 over 必要性, 有効性 and 合計
        headed.outer = ColumnRole::unknown;
    }
    // 3年間の合計 over 目標 | 実績.
    if (known.role == ColumnRole::total && (lower.role == ColumnRole::target || lower.role == ColumnRole::actual)) {
        lower.of = lower.role;
        lower.role = ColumnRole::total;
        headed.outer = ColumnRole::unknown;
    }
    if (!lower.period) {
        lower.period = known.period;
    }
    if (lower.unit.empty()) {
        lower.unit = known.unit;
        lower.scale = known.scale;
    }
    if (!lower.against_period) {
        lower.against_period = known.against_period;
    }
    if (!lower.against) {
        lower.against = known.against;
    }
    if (!lower.pair.is_pair()) {
        lower.pair = known.pair;
    }
    if (!lower.of) {
        lower.of = known.of;
    }
    // 目標値 over 合計, 実績値 over 計: a total of what stands above.
    if (lower.role == ColumnRole::total && !lower.of && is_value_role(known.role)) {
        lower.of = known.role;
    }
    lower.goal_indicator = lower.goal_indicator || known.goal_indicator;
    known = std::move(lower);
}

bool divides_blank_headings(const Grid& grid, std::int32_t headings, std::int32_t row) {
    constexpr std::size_t longest_division = 45;  // bytes, 15 kanji
    const auto cells = grid.sheet().row(row);
    std::int32_t group = -1;  // column of the heading whose blanks are filled
    std::int32_t next = 0;    // the column that must follow
    int filled = 0;
    for (const auto& cell : cells) {
        if (grid.text(cell).empty()) {
            continue;
        }
        const auto look = grid.look(cell);
        const auto above = grid.seen(headings, cell.at.column);
        const bool words = cell.kind == SheetCell::Kind::text && (look == Look::words || look == Look::period || grid.text(cell).ends_with("月")) && grid.text(cell).size() <= longest_division;
        const auto group_heading = read_heading(above);
        const bool begins = (is_value_role(group_heading.role) || group_heading.is_year_only()) && grid.sheet().merge_at({headings, cell.at.column}) == nullptr;
        if (!words || (!begins && !(above.empty() && group >= 0 && cell.at.column == next))) {
            return false;
        }
        group = begins ? cell.at.column : group;
        next = cell.at.column + 1;
        ++filled;
    }
    return filled >= 2 && group >= 0 && next > group + 1;
}

}  // namespace kpisheet
