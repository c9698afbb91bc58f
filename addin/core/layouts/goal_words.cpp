// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/goal_words.hpp"

#include <algorithm>

#include "core/layouts/sheet_context.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

namespace {

/// 数値目標1, 数値目標②, 数値目標(1): without the number.
std::string_view before_number(std::string_view text) {
    const auto counts = [](char32_t c) { return is_digit(c) || (c >= 0x2460 && c <= 0x2473) || c == U'(' || c == U')' || c == U'-' || is_space(c); };
    for (auto c = code_point_before(text, text.size()); c.length != 0 && counts(c.value); c = code_point_before(text, text.size())) {
        text.remove_suffix(c.length);
    }
    return text;
}

/// The digits or the one circled number of a text that is nothing else.
bool is_only_number(std::string_view text) { return !text.empty() && before_number(text).empty(); }

}  // namespace

bool is_goal_word(std::string_view text, bool below_basic_goal) {
    return text == "全体目標" || text == "■全体目標" || (below_basic_goal && text == "成果目標") ||
           (contains(text, "数値目標") && (kind_of_heading(text) == IndicatorKind::goal || kind_of_heading(before_number(text)) == IndicatorKind::goal));
}

bool is_number_of_goal(std::string_view text, std::string_view below) {
    constexpr std::string_view words[] = {"基本目標", "目標"};
    for (const auto word : words) {
        if (text.starts_with(word)) {
            const auto number = text.substr(word.size());
            const bool part = below.size() > number.size() && below.starts_with(number) && below[number.size()] == '-';
            return is_only_number(number) && (part || is_only_number(below));
        }
    }
    return false;
}

bool is_goal_among_fields(std::string_view text, const Column& column) {
    return column.role != ColumnRole::project && !contains(column.heading, "目標") && kind_word(text) == IndicatorKind::goal;
}

bool is_goal_by_heading(std::string_view text, const Column* names) {
    const auto heading = names == nullptr ? std::string_view{} : std::string_view(names->heading);
    if (!text.ends_with("目標") || !heading.starts_with(text) || heading.size() == text.size()) {
        return false;
    }
    const auto rest = heading.substr(text.size());
    return (rest.starts_with("・") || rest.starts_with("/") || rest.starts_with("、")) && (contains(rest, "KPI") || contains(rest, "重要業績"));
}

}  // namespace kpisheet
