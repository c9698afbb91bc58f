// SPDX-License-Identifier: MPL-2.0
#include "core/rules/graded_cells.hpp"

#include <unordered_map>

#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
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

std::optional<RatedBefore> rated_before(const Graded& one) {
    constexpr std::int32_t farthest = 3;  // columns
    const KpiValue* actual = nullptr;
    for (const auto& value : one.indicator->values) {
        const auto distance = one.cell->at.column - value.cell.column;
        if (value.role == ValueRole::actual && value.cell.row == one.cell->at.row && distance > 0 && distance <= farthest &&
            (actual == nullptr || value.cell.column > actual->cell.column)) {
            actual = &value;
        }
    }
    const auto* target = actual == nullptr ? nullptr : target_of_year(*one.indicator, actual->year);
    if (target == nullptr || !is_number(*actual) || !is_number(*target) || !are_comparable(*actual, *target)) {
        return std::nullopt;
    }
    const auto method = one.indicator->better == Direction::lower ? RateMethod::keep_below : RateMethod::ratio;
    const auto percent = rate_in_percent(method, *actual->number, *target->number, std::nullopt);
    return percent ? std::optional(RatedBefore{actual, target, *percent}) : std::nullopt;
}

}  // namespace kpisheet
