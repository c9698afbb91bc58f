// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/current_values.hpp"

#include <algorithm>

#include "core/layouts/column_roles.hpp"

namespace kpisheet {
namespace {

/// 現状値 over 年度 and 数値: one of the two holds the year of the other.
bool is_year_beside(std::string_view left, std::string_view right) {
    const auto group = left.substr(0, left.rfind(' '));
    const auto is_year = [&](std::string_view heading) {
        const auto last = heading.substr(std::min(heading.size(), group.size() + 1));
        return last == "年度" || last == "年" || last == "年次" || last == "時点" || last == "時期" || last == "(年度)";
    };
    return right.substr(0, right.rfind(' ')) == group && is_year(left) != is_year(right);
}

/// A column of names behind the values of others: a heading merged over two columns heads one.
bool begins_names(const std::vector<Column>& columns, std::size_t from, std::size_t i) {
    return columns[i].role == ColumnRole::kpi && columns[i - 1].heading != columns[i].heading &&
           std::any_of(columns.begin() + static_cast<std::ptrdiff_t>(from), columns.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const auto& column) { return column.role == ColumnRole::base; });
}

/// 第1期 over 基準値 | 目標値 | 実績値, 第2期 over 現状値 | 目標値 | 実績値: the base of a plan of its own.
bool begins_plan(const std::vector<Column>& columns, std::size_t i) {
    const auto group = [&](std::size_t k) { return std::string_view(columns[k].heading).substr(0, columns[k].heading.find(' ')); };
    bool target = false;
    bool actual = false;
    for (auto k = i + 1; k < columns.size() && group(k) == group(i); ++k) {
        target = target || columns[k].role == ColumnRole::target;
        actual = actual || columns[k].role == ColumnRole::actual;
    }
    return i > 0 && group(i).starts_with("第") && group(i - 1) != group(i) && is_value_column(columns[i - 1].role) && target && actual;
}

void settle_between(const std::vector<bool>& current, std::size_t from, std::size_t end, std::vector<Column>& columns) {
    std::vector<std::size_t> found;
    bool other = false;
    for (auto i = from; i < end; ++i) {
        if (columns[i].role == ColumnRole::base) {
            (current[i] ? found.push_back(i) : void(other = true));
        }
    }
    for (auto k = other ? std::size_t{0} : std::size_t{1}; k < found.size(); ++k) {
        auto& column = columns[found[k]];
        const auto& previous = columns[found[k] - (found[k] > 0 ? 1 : 0)];
        if (column.told || begins_plan(columns, found[k])) {
            continue;
        }
        if (previous.heading == column.heading || is_year_beside(previous.heading, column.heading)) {
            column.role = previous.role == ColumnRole::actual ? previous.role : column.role;  // one heading over two columns
            continue;
        }
        column.role = ColumnRole::actual;
        column.reason.add("、ほかに基準値の列がある", ", and another column holds the base");
    }
}

}  // namespace

void settle_current_values(const std::vector<bool>& current, std::vector<Column>& columns) {
    std::size_t from = 0;
    for (std::size_t i = 1; i <= columns.size(); ++i) {
        if (i == columns.size() || begins_names(columns, from, i)) {
            settle_between(current, from, i, columns);
            from = i;
        }
    }
}

}  // namespace kpisheet
