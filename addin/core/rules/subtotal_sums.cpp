// SPDX-License-Identifier: MPL-2.0
#include "core/rules/subtotal_sums.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/rules/formula_shape.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t fewest_sums = 2;  ///< beside the odd one
constexpr std::int32_t farthest_below = 3;  ///< rows, of the table
constexpr std::int32_t most_summed = 1'000;  ///< rows: more than any section has

bool is_plain_sum(const SheetCell& cell) { return cell.is_formula() && cell.formula.starts_with("=SUM("); }

/// What the sum beside it would come to in the column of this cell. Nothing where that column holds other things than numbers.
std::optional<double> sum_in_column(const Sheet& sheet, const FormulaShape& usual, Address at) {
    if (usual.skeleton != "=SUM(□:□)" || usual.references.size() != 2 || usual.references[0].row_fixed || usual.references[1].row_fixed) {
        return std::nullopt;
    }
    const auto first = usual.references[0].row;
    const auto last = usual.references[1].row;
    if (first > last || last >= 0 || last - first >= most_summed) {
        return std::nullopt;
    }
    double sum = 0;
    std::size_t numbers = 0;
    for (auto row = at.row + first; row <= at.row + last; ++row) {
        const auto* cell = sheet.cell({row, at.column});
        if (cell != nullptr && cell->kind == SheetCell::Kind::number) {
            sum += cell->number;
            ++numbers;
        } else if (cell != nullptr && !cell->text.empty()) {
            return std::nullopt;
        }
    }
    return numbers >= 2 ? std::optional(sum) : std::nullopt;
}

/// Near enough to be meant as the sum, and not it.
bool is_near_but_wrong(double typed, double sum) {
    constexpr double hair = 1e-9;  // 0.1 and 0.2 are 0.30000000000000004
    const auto apart = std::fabs(typed - sum);
    return apart > hair * std::fabs(sum) && apart <= std::fabs(sum) / 2;
}

std::optional<OddSum> odd_in_row(const Sheet& sheet, std::int32_t row) {
    const auto cells = sheet.row(row);
    std::vector<const SheetCell*> sums;
    for (const auto& cell : cells) {
        if (is_plain_sum(cell)) {
            sums.push_back(&cell);
        }
    }
    if (sums.size() < fewest_sums) {
        return std::nullopt;
    }
    const auto shape = [](const SheetCell* cell) { return shape_of(cell->formula, cell->at); };
    // Two that agree tell: the first and another, or the second and another.
    const auto usual = sums.size() > 2 && shape(sums[0]) != shape(sums[1]) && shape(sums[0]) != shape(sums[2]) ? shape(sums[1]) : shape(sums[0]);
    std::vector<const SheetCell*> agreeing;
    std::vector<const SheetCell*> odd;
    for (const auto* sum : sums) {
        (shape(sum) == usual ? agreeing : odd).push_back(sum);
    }
    for (const auto& cell : cells) {
        const bool beside = cell.at.column >= sums.front()->at.column - 1 && cell.at.column <= sums.back()->at.column + 1;
        const bool typed = beside && cell.kind == SheetCell::Kind::number && !cell.is_formula();
        const auto sum = typed ? sum_in_column(sheet, usual, cell.at) : std::nullopt;
        if (sum && is_near_but_wrong(cell.number, *sum)) {
            odd.push_back(&cell);
        }
    }
    const bool told = odd.size() == 1 && agreeing.size() >= fewest_sums && sum_in_column(sheet, usual, odd.front()->at);
    return told ? std::optional(OddSum{odd.front(), agreeing.front(), agreeing.size()}) : std::nullopt;
}

}  // namespace

std::vector<OddSum> odd_subtotals(const Sheet& sheet, const Table& table) {
    std::vector<OddSum> found;
    if (!sheet.has_formulas() || table.shift != 0) {
        return found;
    }
    auto indicator = table.indicators.begin();
    const auto last = std::min(table.range.last.row + farthest_below, sheet.row_count() - 1);
    for (auto row = table.header_last + 1; row <= last; ++row) {
        while (indicator != table.indicators.end() && indicator->last_row < row) {
            ++indicator;
        }
        if (indicator != table.indicators.end() && indicator->first_row <= row) {
            continue;
        }
        if (const auto odd = odd_in_row(sheet, row)) {
            found.push_back(*odd);
        }
    }
    return found;
}

}  // namespace kpisheet
