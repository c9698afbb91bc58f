// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/goal_words.hpp"

#include <algorithm>

#include "core/layouts/sheet_context.hpp"
#include "core/layouts/vocabulary.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {

bool is_goal_word(std::string_view text, bool below_basic_goal) {
    return text == "全体目標" || text == "■全体目標" || (below_basic_goal && text == "成果目標") ||
           (contains(text, "数値目標") && kind_of_heading(text) == IndicatorKind::goal);
}

bool is_number_of_goal(std::string_view text, std::string_view below) {
    constexpr std::string_view words[] = {"基本目標", "目標"};
    for (const auto word : words) {
        if (text.starts_with(word)) {
            const auto number = text.substr(word.size());
            const bool digits = !number.empty() && std::ranges::all_of(number, [](char c) { return is_digit(static_cast<unsigned char>(c)); });
            return digits && below.size() > number.size() && below.starts_with(number) && below[number.size()] == '-';
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
