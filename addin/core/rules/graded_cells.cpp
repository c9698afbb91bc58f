// SPDX-License-Identifier: MPL-2.0
#include "core/rules/graded_cells.hpp"

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

}  // namespace kpisheet
