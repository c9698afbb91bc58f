// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/kind_heading.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"
#include "core/text/without_spaces.hpp"

namespace kpisheet {
namespace {

using namespace std::string_view_literals;

constexpr std::array goal_headings{"数値目標"sv, "基本目標の数値目標"sv, "基本目標数値目標"sv, "基本目標における数値目標"sv,
                                   "基本目標"sv, "総合目標"sv, "全体指標"sv, "計画全体の目標"sv, "計画全体の数値目標"sv, "戦略全体の目標"sv, "戦略全体の数値目標"sv,
                                   "地域の持続的発展のための基本目標"sv};
constexpr std::array kpi_headings{"重要業績評価指標"sv,      "KPI"sv,          "重要業績評価指標(KPI)"sv, "KPI(重要業績評価指標)"sv,
                                  "具体的施策のKPI"sv,       "施策のKPI"sv,    "具体的な施策のKPI"sv,     "施策の重要業績評価指標(KPI)"sv,
                                  "施策ごとの重要業績評価指標(KPI)"sv};

/// 基本目標1数値目標: what is left behind the number of the goal.
std::string_view without_number_of_goal(std::string_view words) {
    constexpr std::string_view goal = "基本目標";
    const auto number = words.starts_with(goal) ? words.find_first_not_of("0123456789", goal.size()) : std::string_view::npos;
    return number != std::string_view::npos && number > goal.size() ? words.substr(number) : std::string_view{};
}

/// (ⅰ)基本目標, 1.数値目標, ② KPI without their numbers.
std::string_view without_number(std::string_view text) {
    constexpr std::u32string_view digits = U"0123456789ivxIVXⅰⅱⅲⅳⅴⅠⅡⅢⅣⅤアイウエオ";
    auto rest = text;
    for (const std::string_view word : {"表", "別表"}) {
        rest = rest.starts_with(word) && is_digit(code_point_at(rest, word.size()).value) ? rest.substr(word.size()) : rest;  // 表1 数値目標
    }
    const auto bracket = rest.starts_with('(');
    rest.remove_prefix(bracket ? 1 : 0);
    auto c = code_point_at(rest, 0);
    const bool circled = !bracket && c.value >= 0x2460 && c.value <= 0x2473;
    std::size_t count = 0;
    for (; c.length != 0 && (circled ? count == 0 : digits.find(c.value) != std::u32string_view::npos); c = code_point_at(rest, 0)) {
        rest.remove_prefix(c.length);
        ++count;
    }
    const bool closed = bracket ? c.value == U')' : c.value == U'.' || is_space(c.value) || c.value == U'、' || c.value == U')';
    if (count == 0 || count > 4 || (!closed && !circled)) {
        return text;
    }
    return trim(closed ? rest.substr(c.length) : rest);
}

}  // namespace

std::string_view bare_heading(std::string_view text) {
    constexpr std::u32string_view marks = U"■□◆◇●○◎▼▽▲△★☆・【】《》〈〉<>〔〕[]「」『』:";
    if (text.starts_with('(') && text.ends_with(')') && text.find(')') + 1 == text.size()) {
        text = text.substr(1, text.size() - 2);  // (数値目標)
    }
    const auto is_mark = [&](char32_t c) { return is_space(c) || marks.find(c) != std::u32string_view::npos; };
    for (auto c = code_point_at(text, 0); c.length != 0 && is_mark(c.value); c = code_point_at(text, 0)) {
        text.remove_prefix(c.length);
    }
    for (auto c = code_point_before(text, text.size()); c.length != 0 && is_mark(c.value); c = code_point_before(text, text.size())) {
        text.remove_suffix(c.length);
    }
    return text;
}

bool is_numbered(std::string_view text) { return without_number(text).size() < text.size(); }

std::optional<IndicatorKind> kind_of_heading(std::string_view printed) {
    if (printed.size() > 120) {
        return std::nullopt;
    }
    const NormalText normal(printed);
    const auto words = without_spaces(bare_heading(without_number(trim(normal.view()))));
    const auto is_goal = [](std::string_view text) { return std::ranges::find(goal_headings, text) != goal_headings.end(); };
    const auto bracket = words.find('(');
    const bool says_kpi = words.find("KPI") != std::string::npos || words.find("重要業績") != std::string::npos;
    if (is_goal(words) || is_goal(without_number_of_goal(words)) || (bracket != std::string::npos && words.ends_with(')') && !says_kpi && is_goal(std::string_view(words).substr(0, bracket)))) {
        return IndicatorKind::goal;  // 基本目標(計画全体)
    }
    // 重要業績評価指標(KPI)の進捗状況; 数値目標の達成状況 may speak of both kinds.
    std::string_view kpi = words;
    for (const std::string_view end : {"の進捗状況", "の達成状況", "の状況", "の推移", "一覧"}) {
        kpi = kpi.ends_with(end) ? kpi.substr(0, kpi.size() - end.size()) : kpi;
    }
    return std::ranges::find(kpi_headings, kpi) != kpi_headings.end() ? std::optional(IndicatorKind::kpi) : std::nullopt;
}

}  // namespace kpisheet
