// SPDX-License-Identifier: MPL-2.0
#include "core/rules/quotient_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/layouts/column_roles.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_rows = 400;  ///< of a table whose shares anybody works out by hand
constexpr std::size_t fewest_following = 4;

/// A figure as it stands in its cell.
struct ShownFigure {
    const SheetCell* cell = nullptr;
    double number = 0;  ///< of a share in percent, as shown
    int decimals = 0;
    bool percent = false;
};

std::optional<ShownFigure> figure_in(const SheetCell* cell) {
    constexpr std::size_t longest = 24;  // bytes
    if (cell == nullptr || cell->text.empty() || cell->text.size() > longest) {
        return std::nullopt;
    }
    const NormalText normal(cell->text);
    const auto value = read_value(normal.view());
    if (!has_number(value) || !value.parts.empty() || value.quantity.condition != Condition::none) {
        return std::nullopt;
    }
    const bool percent = value.quantity.unit == "%";
    return ShownFigure{cell, value.quantity.number / value.quantity.scale, value.quantity.decimals, percent};
}

/// By row of the table's indicators, what stands in one column; only where most cells are plain figures.
struct ShownColumn {
    std::int32_t column = 0;
    bool shares = false;   ///< figures that may be shares: in percent, or with decimals and none above 100
    bool counts = false;   ///< whole numbers
    std::vector<std::optional<ShownFigure>> cells;
};

std::vector<ShownColumn> shown_columns(const Sheet& sheet, const Table& table) {
    std::vector<ShownColumn> columns;
    for (const auto& column : table.columns) {
        const bool open = column.role == ColumnRole::note || column.role == ColumnRole::unknown;
        if (!open && !is_value_column(column.role)) {
            continue;
        }
        ShownColumn found{column.column, true, open, {}};
        std::size_t filled = 0;
        for (const auto& indicator : table.indicators) {
            auto figure = indicator.is_shifted() ? std::nullopt : figure_in(sheet.cell({indicator.first_row, column.column + table.shift}));
            if (figure) {
                ++filled;
                found.shares = found.shares && (figure->percent || figure->decimals > 0 || figure->number == 0 || figure->number == 100);
                found.counts = found.counts && !figure->percent && figure->decimals == 0 && figure->number >= 0;
            }
            found.cells.push_back(figure);
        }
        if (filled > fewest_following) {
            columns.push_back(std::move(found));
        }
    }
    return columns;
}

/// The one share that does not follow, of what all others follow from.
struct OddShare {
    ShownFigure share;
    ShownFigure part;
    ShownFigure whole;
    std::size_t following = 0;
};

/// Goes through rows of a part, its whole and the printed share.
class QuotientCheck {
public:
    void add(const ShownFigure& share, const ShownFigure& part, const ShownFigure& whole) {
        if (whole.number <= 0) {
            return;
        }
        const auto percent = part.number / whole.number * 100;
        const PrintedRate printed{share.number, share.decimals};
        if (shows_as(percent, printed) || shows_as(percent, printed, Rounding::down)) {
            // 100% of itself and 0% of anything prove nothing.
            following_ += part.number != whole.number && part.number != 0 ? 1 : 0;
        } else if (++differing_ == 1) {
            odd_ = OddShare{share, part, whole, 0};
        }
    }
    [[nodiscard]] bool has_failed() const { return differing_ > 1; }
    [[nodiscard]] std::optional<OddShare> odd() const {
        if (differing_ != 1 || following_ < fewest_following || odd_.share.cell->is_formula()) {
            return std::nullopt;
        }
        auto found = odd_;
        found.following = following_;
        return found;
    }

private:
    std::size_t following_ = 0;
    std::size_t differing_ = 0;
    OddShare odd_;
};

/// 女性委員の割合 … 34.2 | 178 | 521: two columns of counts side by side, and the column of shares that they make.
std::vector<OddShare> of_counts_beside(const std::vector<ShownColumn>& columns) {
    std::vector<OddShare> found;
    for (std::size_t left = 0; left + 1 < columns.size(); ++left) {
        const auto& one = columns[left];
        const auto& other = columns[left + 1];
        if (!one.counts || !other.counts || other.column != one.column + 1) {
            continue;
        }
        for (const auto& shares : columns) {
            for (const auto& [part, whole] : {std::pair{&one, &other}, std::pair{&other, &one}}) {
                QuotientCheck comparison;
                for (std::size_t row = 0; shares.shares && row < shares.cells.size() && !comparison.has_failed(); ++row) {
                    if (shares.cells[row] && part->cells[row] && whole->cells[row]) {
                        comparison.add(*shares.cells[row], *part->cells[row], *whole->cells[row]);
                    }
                }
                if (const auto odd = comparison.odd()) {
                    found.push_back(*odd);
                }
            }
        }
    }
    return found;
}

/// 構成比: what each （内訳）row is of the total above it, in one of the columns of values.
std::vector<OddShare> of_parts(const Table& table, const std::vector<ShownColumn>& columns) {
    std::vector<OddShare> found;
    const auto is_share_column = [&](const ShownColumn& column) {
        const auto heading = std::ranges::find(table.columns, column.column, &Column::column);
        return column.shares && heading != table.columns.end() && !is_value_column(heading->role) &&
               (heading->heading.find("構成") != std::string::npos || heading->heading.find("割合") != std::string::npos || heading->heading.find("シェア") != std::string::npos);
    };
    for (const auto& shares : columns) {
        if (!is_share_column(shares)) {
            continue;
        }
        for (const auto& values : columns) {
            QuotientCheck comparison;
            std::size_t total = 0;
            for (std::size_t row = 0; &values != &shares && !values.shares && row < values.cells.size() && !comparison.has_failed(); ++row) {
                total = table.indicators[row].breakdown ? total : row;
                if (row != total && shares.cells[row] && values.cells[row] && values.cells[total]) {
                    comparison.add(*shares.cells[row], *values.cells[row], *values.cells[total]);
                }
            }
            if (const auto odd = comparison.odd()) {
                found.push_back(*odd);
            }
        }
    }
    return found;
}

void report(const OddShare& odd, Findings& findings) {
    const auto at = [](const ShownFigure& figure) { return fmt::format("{}({})", figure.cell->text, to_text(figure.cell->at)); };
    const auto percent = fmt::format("{:.{}f}%", odd.part.number / odd.whole.number * 100, odd.share.decimals);
    findings.add(odd.share.cell->at, {fmt::format("割合 {} は、{}÷{} = {} と合いません（ほかの{}行は合っています）。", odd.share.cell->text, at(odd.part), at(odd.whole), percent, odd.following),
                                      fmt::format("The share {} does not follow: {} ÷ {} is {}; the other {} rows follow.", odd.share.cell->text, at(odd.part), at(odd.whole), percent, odd.following)});
}

}  // namespace

void check_quotient_columns(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        if (table->indicators.size() <= fewest_following || table->indicators.size() > most_rows) {
            continue;
        }
        const auto columns = shown_columns(examined.sheet, *table);
        auto found = of_counts_beside(columns);
        std::ranges::move(of_parts(*table, columns), std::back_inserter(found));
        // Two columns of counts that make several columns of shares prove none of them.
        if (found.size() == 1) {
            report(found.front(), findings);
        }
    }
}

}  // namespace kpisheet
