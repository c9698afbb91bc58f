// SPDX-License-Identifier: MPL-2.0
#include "core/rules/counts_below_marks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/layouts/tally_head.hpp"
#include "core/rules/stated_tallies.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// How often each column holds each grade, and in which cells.
struct ColumnOfGrades {
    GradeCounts counts;
    std::vector<Address> cells;
};
using CountsByColumn = std::map<std::int32_t, ColumnOfGrades>;

/// 計画どおりの指標数: the grade that a row counts, or none.
std::string_view counted_grade(std::string_view label, const std::set<std::string, std::less<>>& grades) {
    std::string_view longest;
    for (const auto& grade : grades) {
        longest = label.find(grade) != std::string_view::npos && grade.size() > longest.size() ? std::string_view(grade) : longest;
    }
    return longest;
}

/// 達成した指標の数, but not 空き家の活用件数.
bool counts_indicators(std::string_view label) {
    constexpr std::string_view words[] = {"指標数", "指標の数", "KPI数", "KPIの数", "ＫＰＩ数", "ＫＰＩの数", "項目数", "項目の数"};
    return std::ranges::any_of(words, [&](auto word) { return label.find(word) != std::string_view::npos; });
}

int count_given(const GradeCounts& counted, std::string_view grade) {
    const auto found = counted.find(grade);
    return found == counted.end() ? 0 : found->second;
}

/// 達成, 達成した指標数, 目標値を達成したKPIの数: that grade and no other condition.
bool counts_only(std::string_view label, std::string_view grade) {
    for (const std::string_view start : {"目標値を", "目標を", "目標値の", "評価が", "判定が", "うち"}) {
        label = label.starts_with(start) ? trim(label.substr(start.size())) : label;
    }
    if (!label.starts_with(grade)) {
        return false;
    }
    label = trim(label.substr(grade.size()));
    for (const std::string_view joint : {"した", "の", "している"}) {
        label = label.starts_with(joint) ? label.substr(joint.size()) : label;
    }
    constexpr std::string_view ends[] = {"指標数", "指標の数", "KPI数", "KPIの数", "項目数", "項目の数"};
    return std::ranges::find(ends, label) != std::end(ends);
}

/// 目標値を達成した指標数 | 7 in the column of the marks, soon below them, where that column has the mark 6 times.
void check_count_of_column(const Examined& examined, const CountsByColumn& columns, std::int32_t row, Findings& findings) {
    constexpr int fewest_marks = 5;
    const auto cells = examined.sheet.row(row);
    if (cells.size() != 2 || cells.front().kind != SheetCell::Kind::text) {
        return;
    }
    const auto column = columns.find(cells.back().at.column);
    const auto count = column == columns.end() ? std::nullopt : count_in(&cells.back());
    if (!count) {
        return;
    }
    int marks = 0;
    for (const auto& [grade, times] : column->second.counts) {
        marks += times;
    }
    const NormalText label(cells.front().text);
    for (const auto& [grade, right] : column->second.counts) {
        if (counts_only(trim(label.view()), grade) && right != *count && marks >= fewest_marks && *count <= marks) {
            findings.add(cells.back().at, {fmt::format("「{}」の数が{}件と書かれていますが、この列には{}件あります。", grade, *count, right),
                                           fmt::format("{} of “{}” are stated, but the column has {}.", *count, grade, right)});
        }
    }
}

/// 達成した指標の数 | 7 | 11 | 8 below the marks of each year: the one number that is not how often its column has the mark that the other
/// numbers count.
void check_rows_of_counts(const Examined& examined, const CountsByColumn& columns, Findings& findings) {
    constexpr std::size_t fewest_columns = 3;
    std::set<std::string, std::less<>> different;
    for (const auto& [column, given] : columns) {
        for (const auto& [grade, count] : given.counts) {
            different.insert(grade);
        }
    }
    for (std::int32_t row = 0; columns.size() >= fewest_columns && row < examined.sheet.row_count(); ++row) {
        const auto cells = examined.sheet.row(row);
        if (cells.size() < fewest_columns || cells.front().kind != SheetCell::Kind::text || !counts_indicators(cells.front().text)) {
            continue;
        }
        std::vector<std::pair<std::int32_t, int>> stated;
        for (const auto& [column, given] : columns) {
            if (const auto count = count_in(examined.sheet.cell({row, column}))) {
                stated.emplace_back(column, *count);
            }
        }
        const NormalText label(cells.front().text);
        const auto named = counted_grade(label.view(), different);
        for (const auto& grade : stated.size() >= fewest_columns ? different : std::set<std::string, std::less<>>{}) {
            if (!named.empty() && grade != named) {
                continue;
            }
            std::vector<std::pair<std::int32_t, int>> odd;
            std::ranges::copy_if(stated, std::back_inserter(odd), [&](const auto& one) { return count_given(columns.at(one.first).counts, grade) != one.second; });
            if (odd.size() == 1 && !examined.sheet.cell({row, odd.front().first})->is_formula()) {  // =COUNTIF(…) counts for itself
                const auto& [column, count] = odd.front();
                const auto right = count_given(columns.at(column).counts, grade);
                findings.add({row, column}, {fmt::format("「{}」の数が{}件と書かれていますが、この列には{}件あります（ほかの列の数は合っています）。", grade, count, right),
                                             fmt::format("{} of “{}” are stated, but the column has {}; the other columns agree.", count, grade, right)});
                if (std::abs(count - right) == 1) {
                    findings.rests_on(columns.at(column).cells);  // one grade that is wrong itself makes it so
                }
                break;
            }
        }
    }
}

}  // namespace

void check_counts_below_marks(const Examined& examined, std::span<const Grades> grades, Findings& findings) {
    constexpr std::int32_t farthest = 8;  // rows below the last indicator
    CountsByColumn columns;
    std::int32_t last = -1;
    for (const auto& pooled : grades) {
        for (const auto& one : pooled.cells) {
            auto& column = columns[one.cell->at.column];
            ++column.counts[std::string(one.grade)];
            column.cells.push_back(one.cell->at);
            last = std::max(last, one.indicator->last_row);
        }
    }
    check_rows_of_counts(examined, columns, findings);
    for (auto row = last + 1; last >= 0 && row < examined.sheet.row_count() && row <= last + farthest; ++row) {
        check_count_of_column(examined, columns, row, findings);
    }
}

}  // namespace kpisheet
