// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/goal_legend.hpp"

#include <algorithm>

#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::u32string_view goal_marks = U"●○◎◯〇■□◆◇★☆▲△▼▽";
constexpr std::string_view numeric_target = "数値目標";

bool is_goal_mark(char32_t c) { return c != 0 && goal_marks.find(c) != std::u32string_view::npos; }

/// ●は各柱の数値目標, ●:数値目標, ●印は…数値目標; 数値目標(○).
std::optional<std::string> goal_mark_in(std::string_view text) {
    constexpr std::size_t longest_between = 45;  // bytes, 15 kanji
    if (!contains(text, numeric_target)) {
        return std::nullopt;
    }
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const auto behind = text.substr(at + c.length);
        const auto target = behind.find(numeric_target);
        const auto words = behind.substr(0, target);
        const bool says = std::ranges::any_of(std::initializer_list<std::string_view>{"は", ":", "=", "印は", "…"}, [&](auto word) { return behind.starts_with(word); });
        const bool one = !contains(words, "、") && !contains(words, "。") && std::ranges::none_of(std::initializer_list<std::string_view>{"達成", "到達", "以上"}, [&](auto word) { return contains(behind, word); });
        if (is_goal_mark(c.value) && says && one && target != std::string_view::npos && target <= longest_between) {
            return std::string(text.substr(at, c.length));
        }
        at += c.length;
    }
    const auto at = text.find(numeric_target) + numeric_target.size();
    const auto bracket = text.substr(at);
    const auto c = bracket.starts_with('(') ? code_point_at(bracket, 1) : CodePoint{};
    return is_goal_mark(c.value) && bracket.substr(1 + c.length).starts_with(')') ? std::optional(std::string(bracket.substr(1, c.length))) : std::nullopt;
}

}  // namespace

std::optional<std::string> find_goal_mark(const Grid& grid) {
    constexpr std::size_t longest = 300;  // bytes
    for (const auto text : grid.sheet().texts()) {
        if (text.size() <= longest && contains(text, numeric_target)) {
            const NormalText normal(text);
            if (auto mark = goal_mark_in(normal.view())) {
                return mark;
            }
        }
    }
    return std::nullopt;
}

void apply_goal_mark(const Grid& grid, std::string_view mark, Table& table) {
    const auto is_marked = [&](const Indicator& indicator) { return trim(grid.text(indicator.cell.row, indicator.cell.column)).starts_with(mark); };
    const auto marked = std::ranges::count_if(table.indicators, is_marked);
    if (marked * 2 > static_cast<std::ptrdiff_t>(table.indicators.size()) && marked > 2) {
        return;  // a bullet before every name
    }
    for (auto& indicator : table.indicators) {
        indicator.kind = is_marked(indicator) ? IndicatorKind::goal : indicator.kind;
    }
}

void apply_named_goals(const Grid& grid, Table& table) {
    constexpr std::string_view prefixes[] = {"【数値目標】", "[数値目標]", "〔数値目標〕", "(数値目標)", "<数値目標>", "《数値目標》", "数値目標:"};
    for (auto& indicator : table.indicators) {
        const auto text = trim(grid.text(indicator.cell.row, indicator.cell.column));
        const bool named = std::ranges::any_of(prefixes, [&](auto prefix) { return text.starts_with(prefix) && text.size() > prefix.size(); });
        indicator.kind = named ? IndicatorKind::goal : indicator.kind;
    }
}

void settle_goals_alone(const Grid& grid, std::span<Table> tables) {
    constexpr std::string_view words[] = {"総合戦略", "創生", "基本目標", "人口ビジョン", "KPI", "ＫＰＩ", "重要業績", "全体目標", "過疎"};
    const auto are_goals = [](const Table& table) { return std::ranges::all_of(table.indicators, [](const auto& one) { return one.kind == IndicatorKind::goal; }); };
    constexpr std::size_t fewest = 8;  // a strategy may print its few numeric targets alone
    std::size_t indicators = 0;
    for (const auto& table : tables) {
        indicators += table.indicators.size();
    }
    if (indicators < fewest || !std::ranges::all_of(tables, are_goals)) {
        return;
    }
    const auto speaks = [&](auto text) { return std::ranges::any_of(words, [&](auto word) { return contains(text, word); }); };
    if (std::ranges::any_of(grid.sheet().texts(), speaks) || contains(grid.sheet().name(), "戦略")) {
        return;
    }
    for (auto& table : tables) {
        for (auto& indicator : table.indicators) {
            indicator.kind = IndicatorKind::kpi;
        }
    }
}

}  // namespace kpisheet
