// SPDX-License-Identifier: MPL-2.0
#include "core/rules/graded_cells.hpp"

#include <map>
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

const KpiValue* rate_beside(const Indicator& indicator, std::int32_t column) {
    const KpiValue* nearest = nullptr;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::rate && is_number(value) && value.cell.column < column && (nearest == nullptr || value.cell.column > nearest->cell.column)) {
            nearest = &value;
        }
    }
    return nearest;
}

const KpiValue* latest_actual(const Indicator& indicator) {
    const KpiValue* latest = nullptr;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::actual && value.state != State::missing && (latest == nullptr || value.year >= latest->year)) {
            latest = &value;
        }
    }
    return latest != nullptr && is_number(*latest) ? latest : nullptr;
}

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

std::optional<RatedBefore> rated_before(const Graded& one) {
    constexpr std::int32_t farthest = 3;  // columns
    const KpiValue* actual = nullptr;
    const auto row = one.cell->at.row;
    const bool in_block = one.indicator->first_row < one.indicator->last_row && row == one.indicator->first_row;
    for (const auto& value : one.indicator->values) {
        const auto distance = one.cell->at.column - value.cell.column;
        if (value.role != ValueRole::actual || distance <= 0) {
            continue;
        }
        // Of a block of 目標 and 実績 that the grade is merged over, the actual of the last year that is filled.
        const bool close = in_block ? value.cell.row > row && is_number(value) : value.cell.row == row && distance <= farthest;
        if (close && (actual == nullptr || value.cell.column > actual->cell.column)) {
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
