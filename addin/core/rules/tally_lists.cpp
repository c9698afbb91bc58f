// SPDX-License-Identifier: MPL-2.0
#include "core/rules/tally_lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "core/layouts/tally_head.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t fewest_grades = 2;

/// The counts of one row, by column, and what they count: a grade, or the sum of the grades above.
struct ListLine {
    std::int32_t label = -1;  ///< its column
    bool is_sum = false;
    std::map<std::int32_t, int> counts;
};

std::optional<ListLine> list_line_in(const Sheet& sheet, std::int32_t row, const GradeTexts& grades) {
    ListLine line;
    bool words = true;
    for (const auto& cell : sheet.row(row)) {
        const auto count = line.label < 0 ? std::nullopt : count_before_share(cell);
        if (count) {
            line.counts.emplace(cell.at.column, *count);
            words = false;
        } else if (!words) {
            return std::nullopt;
        } else {
            const bool sum = cell.kind == SheetCell::Kind::text && names_sum_of_counts(cell.text);
            line.label = sum || !grades.grade(cell).empty() ? cell.at.column : line.label;
            line.is_sum = sum;
        }
    }
    return line.label < 0 || line.counts.empty() ? std::nullopt : std::optional(std::move(line));
}

void report_list_sum(const Sheet& sheet, std::int32_t row, const ListLine& sums, const std::map<std::int32_t, int>& made, Findings& findings) {
    std::vector<std::int32_t> odd;
    for (const auto& [column, stated] : sums.counts) {
        const auto own = made.find(column);
        if (own == made.end()) {
            return;
        }
        if (own->second != stated) {
            odd.push_back(column);
        }
    }
    if (odd.size() == 1 && sums.counts.size() >= 2) {
        const Address at{row, odd.front()};
        const auto text = trim(sheet.cell(at)->text);
        findings.add(at, {fmt::format("評価の集計の合計「{}」は、上の各区分の数の和 {} と合いません（ほかの列は合っています）。", text, made.at(at.column)),
                          fmt::format("The total “{}” of the counts of grades is not their sum {}; the other columns agree.", text, made.at(at.column))});
    }
}

}  // namespace

void check_sums_of_tally_lists(const Examined& examined, Findings& findings) {
    const auto grades = grade_texts(examined.sheet, examined.tables);
    if (grades.empty() || examined.tables.empty()) {
        return;
    }
    std::vector<bool> of_indicators(static_cast<std::size_t>(examined.sheet.row_count()));  // most rows, and none of them is one of counts
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            const auto last = std::min(indicator.last_row, examined.sheet.row_count() - 1);  // a merge may reach below all cells
            std::fill(of_indicators.begin() + indicator.first_row, of_indicators.begin() + last + 1, true);
        }
    }
    std::map<std::int32_t, int> made;
    std::size_t lines = 0;
    std::int32_t label = -1;
    for (auto row = examined.tables.front()->range.first.row; row < examined.sheet.row_count(); ++row) {
        const auto line = of_indicators[static_cast<std::size_t>(row)] ? std::nullopt : list_line_in(examined.sheet, row, grades);
        if (line && line->is_sum && lines >= fewest_grades && line->label == label) {
            report_list_sum(examined.sheet, row, *line, made, findings);
        }
        if (!line || line->is_sum || (lines > 0 && line->label != label)) {
            made.clear();
            lines = 0;
        }
        if (line && !line->is_sum) {
            label = line->label;
            ++lines;
            for (const auto& [column, count] : line->counts) {
                made[column] += count;
            }
        }
    }
}

}  // namespace kpisheet
