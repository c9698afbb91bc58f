// SPDX-License-Identifier: MPL-2.0
#include "core/rules/counts_of_reached.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/rules/stated_tallies.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t fewest_agreeing = 2;
constexpr std::size_t most_lines = 200;

/// A grade in its row.
struct Given {
    std::int32_t row = 0;
    std::string_view grade;
    Address cell;
};

struct Line {
    Stated stated;
    bool of_all = false;  ///< 合計, 総計
    int above = 0;        ///< so often since the line before
    int all = 0;          ///< so often in all rows above

    [[nodiscard]] int right() const { return of_all ? all : above; }
};

bool names_sum(std::span<const SheetCell> cells, bool of_all) {
    return std::ranges::any_of(cells, [&](const auto& cell) {
        return cell.kind == SheetCell::Kind::text && (of_all ? contains(cell.text, "合計") || contains(cell.text, "総計") || contains(cell.text, "全体") : contains(cell.text, "計"));
    });
}

}  // namespace

void check_counts_of_reached(const Examined& examined, std::span<const Grades> grades, const std::set<std::int32_t>& told, Findings& findings) {
    std::vector<Given> given;
    GradeCounts all;
    std::set<std::int32_t> judged;
    for (const auto& pooled : grades) {
        for (const auto& one : pooled.cells) {
            given.push_back({one.cell->at.row, one.grade, one.cell->at});
            judged.insert(one.cell->at.row);
            all.try_emplace(std::string(one.grade));
        }
    }
    if (given.empty()) {
        return;
    }
    std::ranges::stable_sort(given, {}, &Given::row);
    std::vector<Line> lines;
    std::int32_t from = 0;
    for (auto row = given.front().row; row < examined.sheet.row_count() && lines.size() < most_lines; ++row) {
        const auto cells = examined.sheet.row(row);
        if (judged.contains(row) || told.contains(row) || !names_sum(cells, false)) {
            continue;
        }
        if (auto stated = stated_in_row(cells, all)) {
            Line line{std::move(*stated), names_sum(cells, true), 0, 0};
            for (const auto& one : given) {
                const bool counted = one.row < row && one.grade == line.stated.grade;
                line.all += counted ? 1 : 0;
                line.above += counted && one.row >= from ? 1 : 0;
            }
            from = row;
            lines.push_back(std::move(line));
        }
    }
    const auto differs = [](const Line& line) { return line.right() != line.stated.count; };
    const auto odd = std::ranges::find_if(lines, differs);
    const bool only_one = std::ranges::count_if(lines, differs) == 1 && lines.size() > fewest_agreeing;
    const auto* cell = odd == lines.end() ? nullptr : examined.sheet.cell(odd->stated.cell);
    if (!only_one || cell == nullptr || cell->is_formula()) {
        return;
    }
    findings.add(odd->stated.cell, {fmt::format("「{}」が{}件と書かれていますが、上の表では{}件です（ほかの小計・合計は合っています）。", odd->stated.grade, odd->stated.count, odd->right()),
                                    fmt::format("“{}” is said to be given {} times, but the table above has it {} times; the other subtotals agree.", odd->stated.grade, odd->stated.count, odd->right())});
    std::vector<Address> sources;
    std::ranges::transform(given, std::back_inserter(sources), &Given::cell);
    findings.rests_on(std::move(sources));  // one grade that is wrong itself makes it so
}

}  // namespace kpisheet
