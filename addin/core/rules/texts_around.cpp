// SPDX-License-Identifier: MPL-2.0
#include "core/rules/texts_around.hpp"

#include <algorithm>
#include <string_view>

#include "core/eras/civil.hpp"
#include "core/rules/periods_in_text.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/contains.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet {
namespace {

constexpr std::int32_t rows_above = 12;
constexpr std::int32_t rows_below = 30;
constexpr std::size_t longest = 600;  // bytes

/// 平成27年度 of 平成27年度からの累計.
std::optional<int> start_of_total(std::string_view source) {
    constexpr std::string_view words[] = {"からの累計", "から累計", "以降の累計", "からの通算", "以降累計"};
    if (source.size() > longest || source.find("累計") == std::string_view::npos) {
        return std::nullopt;
    }
    const NormalText normal(source);
    for (const auto& [period, at] : periods_in(normal.view())) {
        const auto rest = normal.view().substr(at + period.length);
        const auto year = fiscal_year_of(period.first);
        if (year && period.open && normal.view().substr(at, period.length).ends_with("累計")) {
            return *year;  // H27～累計
        }
        if (period.kind == Period::Kind::date && year && std::ranges::any_of(words, [&](auto word) { return rest.starts_with(word); })) {
            return *year;
        }
    }
    return std::nullopt;
}

}  // namespace

bool title_names_year(const Sheet& sheet, const Table& table, int year) {
    for (auto row = std::max(0, table.header_first - rows_above); row < table.header_first; ++row) {
        for (const auto& cell : sheet.row(row)) {
            if (cell.text.size() > longest) {
                continue;
            }
            const NormalText normal(cell.text);
            for (const auto& [period, at] : periods_in(normal.view())) {
                const auto named = fiscal_year_of(period);
                if (period.kind == Period::Kind::date && named && *named == year) {
                    return true;
                }
            }
        }
    }
    return false;
}

std::optional<int> totals_count_since(const Sheet& sheet, const Table& table, const Indicator& indicator) {
    for (const auto& column : table.columns) {
        const auto* cell = column.role == ColumnRole::note ? sheet.seen_at({indicator.first_row, column.column + whole_shift(table, indicator)}) : nullptr;
        if (const auto year = cell == nullptr ? std::nullopt : start_of_total(cell->text)) {
            return year;
        }
    }
    const auto in_rows = [&](std::int32_t first, std::int32_t last) -> std::optional<int> {
        for (auto row = std::max(0, first); row <= last; ++row) {
            for (const auto& cell : sheet.row(row)) {
                if (const auto year = start_of_total(cell.text)) {
                    return year;
                }
            }
        }
        return std::nullopt;
    };
    const auto above = in_rows(table.header_first - rows_above, table.header_first - 1);
    return above ? above : in_rows(table.range.last.row + 1, table.range.last.row + rows_below);
}

}  // namespace kpisheet
