// SPDX-License-Identifier: MPL-2.0
#include "core/rules/graded_cells.hpp"

#include <map>
#include <unordered_map>

#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_grades = 12;  ///< different ones: more are remarks
constexpr std::size_t longest_grade = 30;  ///< bytes

}  // namespace

Grades grades_of(const Sheet& sheet, const Table& table, const Column& column) {
    Grades found;
    std::unordered_map<std::uint32_t, std::string_view> known;  // by text number: grades recur
    for (const auto& indicator : table.indicators) {
        const auto* cell = sheet.seen_at({indicator.first_row, column.column + whole_shift(table, indicator)});
        const bool own = cell != nullptr && cell->at.row == indicator.first_row;  // one over several KPIs judges them together
        if (!own || indicator.shift != 0 || cell->kind != SheetCell::Kind::text || cell->text.size() > longest_grade || trim(cell->text).empty()) {
            continue;
        }
        const auto [grade, is_new] = known.try_emplace(cell->text_number);
        if (is_new) {
            const NormalText normal(cell->text);
            grade->second = *found.different.emplace(trim(normal.view())).first;
        }
        found.cells.push_back({&indicator, cell, grade->second});
        if (found.different.size() > most_grades) {
            return {};
        }
    }
    return found;
}

std::vector<Grades> grades_by_heading(const Sheet& sheet, std::span<const Table* const> tables) {
    std::map<std::string_view, std::size_t> known;
    std::vector<Grades> all;
    for (const auto* table : tables) {
        for (const auto& column : table->columns) {
            if (column.role != ColumnRole::grade || table->shift != 0) {
                continue;
            }
            const auto [place, is_new] = known.try_emplace(column.heading, all.size());
            if (is_new) {
                all.emplace_back();
            }
            auto grades = grades_of(sheet, *table, column);
            auto& pooled = all[place->second];
            pooled.different.merge(grades.different);  // its nodes stay where they are
            pooled.kept.push_back(std::move(grades.different));
            pooled.cells.insert(pooled.cells.end(), grades.cells.begin(), grades.cells.end());
        }
    }
    return all;
}

}  // namespace kpisheet
