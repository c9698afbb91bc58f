// SPDX-License-Identifier: MPL-2.0
#include "core/rules/cost_totals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/layouts/tally_head.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/text/squeezed.hpp"
#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t farthest = 2;  ///< rows below the last indicator

/// Costs, and the weights of goals (ウエイト), which make up a whole.
bool is_summed(const Column& column) {
    const auto has = [&](std::string_view word) { return column.heading.find(word) != std::string::npos; };
    const bool weight = (column.role == ColumnRole::note || column.role == ColumnRole::unknown) && (has("ウエイト") || has("ウェイト") || has("配点"));
    return column.role == ColumnRole::cost || weight;
}

/// One column of costs above its total.
struct CostTotal {
    const SheetCell* total = nullptr;
    double stated = 0;
    double sum = 0;
    int costs = 0;
    std::optional<Address> left_out = {};  ///< the one cost that the total lacks

    [[nodiscard]] bool is_right() const { return std::fabs(sum - stated) <= 1e-6 * std::fabs(sum); }
};

/// Of a number, or of a text that is one: 18,240.
std::optional<double> figure_in(const SheetCell& cell) {
    if (cell.kind == SheetCell::Kind::number) {
        return cell.number;
    }
    const NormalText normal(cell.text);
    const auto value = cell.kind == SheetCell::Kind::text ? read_value(normal.view()) : Value{};
    return has_number(value) ? std::optional(value.quantity.number) : std::nullopt;
}

/// Nothing where the column holds anything but numbers, or where some of them are subtotals.
std::optional<CostTotal> total_of(const Sheet& sheet, const Table& table, const Column& column, std::int32_t row) {
    const auto* total = sheet.cell({row, column.column});
    const auto stated = total == nullptr ? std::nullopt : figure_in(*total);
    if (!stated) {
        return std::nullopt;
    }
    CostTotal found{total, *stated};
    for (auto above = table.header_last + 1; above < row; ++above) {
        const auto* cell = sheet.cell({above, column.column});
        if (cell == nullptr || (cell->kind == SheetCell::Kind::text && trim(cell->text).empty())) {
            continue;
        }
        const auto first = seen_text(sheet, {above, sheet.row(above).front().at.column});
        const auto figure = figure_in(*cell);
        if (!figure || first.find("計") != std::string::npos) {
            return std::nullopt;
        }
        found.sum += *figure;
        ++found.costs;
    }
    for (auto above = table.header_last + 1; above < row; ++above) {
        const auto* cell = sheet.cell({above, column.column});
        const auto figure = cell == nullptr ? std::nullopt : figure_in(*cell);
        const bool lacks = figure && *figure > 0 && std::fabs(found.sum - *figure - found.stated) <= 1e-6 * found.sum;
        found.left_out = lacks ? std::optional(cell->at) : found.left_out;
    }
    return found.costs >= 2 ? std::optional(found) : std::nullopt;
}

/// A single column proves little: what it is the total of may be more than the rows show. So close to their sum it is meant as that.
bool is_close(double stated, double sum) { return std::fabs(stated - sum) <= 0.06 * std::fabs(sum); }

/// 78,730 for 68,730, 63,870 for 68,370: as many digits, and one of them another, or two beside each other swapped.
bool differs_in_a_digit(double stated, double sum) {
    const auto left = fmt::format("{:.0f}", stated);
    const auto right = fmt::format("{:.0f}", sum);
    if (left.size() != right.size() || left.size() < 3) {
        return false;
    }
    std::vector<std::size_t> different;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] != right[i]) {
            different.push_back(i);
        }
    }
    const bool swapped = different.size() == 2 && different[1] == different[0] + 1 && left[different[0]] == right[different[1]] && left[different[1]] == right[different[0]];
    return different.size() == 1 || swapped;
}

}  // namespace

bool is_grand_total(const Sheet& sheet, std::int32_t row) {
    const auto cells = sheet.row(row);
    const auto first = std::ranges::find_if(cells, [](const auto& cell) { return cell.kind == SheetCell::Kind::text && !trim(cell.text).empty(); });
    const auto text = first == cells.end() ? std::string{} : squeezed(first->text);
    return text.starts_with("合計") || text.starts_with("総計") || text == "計" || (text.ends_with("合計") && !text.starts_with("小"));
}

void check_cost_totals(const Examined& examined, const Table& table, Findings& findings) {
    const auto costs = std::ranges::count_if(table.columns, is_summed);
    if (costs < 1 || table.indicators.empty() || table.shift != 0) {
        return;
    }
    const auto last = table.indicators.back().last_row;
    for (auto row = last + 1; row <= std::min(last + farthest, examined.sheet.row_count() - 1); ++row) {
        if (!is_grand_total(examined.sheet, row)) {
            continue;
        }
        std::vector<CostTotal> wrong;
        std::size_t right = 0;
        for (const auto& column : table.columns) {
            const auto total = is_summed(column) ? total_of(examined.sheet, table, column, row) : std::nullopt;
            right += total && total->is_right() ? 1 : 0;
            if (total && !total->is_right() && !total->total->is_formula()) {
                wrong.push_back(*total);
            }
        }
        // 合計 | 5事業 | 84,005,000: as many costs as the row says.
        const bool counted = wrong.size() == 1 && std::ranges::any_of(examined.sheet.row(row), [&](const auto& cell) {
            const auto count = cell.kind == SheetCell::Kind::text ? count_in(&cell) : std::nullopt;
            return count && *count == wrong.front().costs;
        });
        const bool alone = costs == 1 && wrong.size() == 1;
        const bool mistyped = alone && differs_in_a_digit(wrong.front().stated, wrong.front().sum);
        const bool close = alone && is_close(wrong.front().stated, wrong.front().sum);
        const bool lacking = alone && wrong.front().costs >= 4 && wrong.front().left_out.has_value();
        for (const auto& one : (right > 0 && wrong.size() == 1) || mistyped || close || counted || lacking ? wrong : std::vector<CostTotal>{}) {
            const auto& column = *std::ranges::find(table.columns, one.total->at.column, &Column::column);
            findings.add(one.total->at, {fmt::format("合計「{}」は、「{}」の列の合計（{}件）{:.0f} と合いません。{}", trim(one.total->text), column.heading, one.costs, one.sum, mistyped ? std::string("1桁違いか、隣り合う桁の入れ替わりです。") : one.left_out ? fmt::format("{} の金額が入っていません。", to_text(*one.left_out)) : right > 0 ? std::string("ほかの費用の列の合計は合っています。") : std::string{}),
                                         fmt::format("The total “{}” is not what the column “{}” comes to ({} figures): {:.0f}. {}", trim(one.total->text),
                                                     column.heading, one.costs, one.sum, mistyped ? std::string("One digit differs, or two are swapped.") : one.left_out ? fmt::format("It leaves out that of {}.", to_text(*one.left_out)) : right > 0 ? std::string("Those of other costs are right.") : std::string{})});
        }
        return;
    }
}

}  // namespace kpisheet
