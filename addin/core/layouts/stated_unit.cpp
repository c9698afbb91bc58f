// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/stated_unit.hpp"

#include <string>
#include <string_view>

#include "core/layouts/heading.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t longest_stated_unit = 120;  // bytes

}  // namespace

OuterUnit unit_stated_above(const Grid& grid, std::int32_t first_row) {
    constexpr std::int32_t rows_above = 2;
    for (auto row = first_row - 1; row >= 0 && row >= first_row - rows_above; --row) {
        for (const auto& cell : grid.sheet().row(row)) {
            const auto text = grid.text(cell);
            const auto at = text.size() > longest_stated_unit ? std::string_view::npos : text.find("単位");
            if (at != std::string_view::npos) {
                auto heading = read_heading("実績値(" + std::string(text.substr(at, text.find(')', at) - at)) + ")");
                return {std::move(heading.unit), heading.scale == 0.01 ? 1 : heading.scale};
            }
        }
    }
    return {};
}

}  // namespace kpisheet
