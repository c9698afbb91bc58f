// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/stated_unit.hpp"

#include "core/layouts/heading.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_statement = 120;  // bytes

}  // namespace

OuterUnit stated_unit_in(std::string_view text) {
    const auto at = text.size() > longest_statement ? std::string_view::npos : text.find("単位");
    if (at == std::string_view::npos) {
        return {};
    }
    auto heading = read_heading("実績値(" + std::string(text.substr(at, text.find(')', at) - at)) + ")");
    return {std::move(heading.unit), heading.scale == 0.01 ? 1 : heading.scale};
}

OuterUnit stated_unit(const Grid& grid, std::int32_t header) {
    constexpr std::int32_t rows_above = 2;
    for (auto row = header - 1; row >= 0 && row >= header - rows_above; --row) {
        for (const auto& cell : grid.sheet().row(row)) {
            const auto text = grid.text(cell);
            if (text.size() <= longest_statement && text.find("単位") != std::string_view::npos) {
                return stated_unit_in(text);
            }
        }
    }
    return {};
}

OuterUnit unit_of_table(const Grid& grid, const TableColumns& columns, std::int32_t header) {
    if (columns.first_with(ColumnRole::unit)) {
        return {};
    }
    auto stated = stated_unit(grid, header);
    const auto names = columns.first_with(ColumnRole::kpi);
    return stated.unit.empty() && names ? stated_unit_in(columns.at(*names)->heading) : std::move(stated);
}

}  // namespace kpisheet
