// SPDX-License-Identifier: MPL-2.0
#include "core/rules/formula_fix.hpp"

#include <fmt/format.h>

#include <cmath>

#include "core/rules/formula_shape.hpp"
#include "core/sheets/number_format.hpp"

namespace kpisheet {
namespace {

/// =D3/C3 of two cells with numbers; nothing for anything else.
std::optional<double> quotient(const Sheet& sheet, std::string_view formula, Address at) {
    const auto shape = shape_of(formula, at);
    if (shape.skeleton != "=□/□" || shape.references.size() != 2) {
        return std::nullopt;
    }
    double numbers[2] = {};
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& to = shape.references[i];
        const auto* cell = sheet.cell({to.row_fixed ? to.row : at.row + to.row, to.column_fixed ? to.column : at.column + to.column});
        if (cell == nullptr || cell->kind != SheetCell::Kind::number) {
            return std::nullopt;
        }
        numbers[i] = cell->number;
    }
    const auto result = numbers[0] / numbers[1];
    return std::isfinite(result) ? std::optional(result) : std::nullopt;
}

}  // namespace

std::optional<Fix> fill_formula(const Sheet& sheet, const SheetCell& example, const SheetCell& cell) {
    const auto formula = filled_to(example.formula, example.at, cell.at);
    if (formula.empty() || cell.kind == SheetCell::Kind::error) {
        return std::nullopt;
    }
    Fix fix{{fmt::format("数式 {} を入れる", formula), fmt::format("Put in the formula {}", formula)}, false, {}};
    // What it shows is known only where it is computed here; else the cell keeps what it shows until it is calculated.
    const auto result = quotient(sheet, formula, cell.at);
    const auto& code = sheet.formats()[cell.kind == SheetCell::Kind::number ? cell.format : example.format];
    std::string shown(cell.text);
    if (const auto format = NumberFormat::parse(code); result && format) {
        shown.clear();
        format->append(*result, shown);
        fix.safe = cell.kind == SheetCell::Kind::number && shown == cell.text;
    }
    fix.edits.push_back({cell.at, std::string(cell.text), shown, result, code, formula});
    return fix;
}

}  // namespace kpisheet
