// SPDX-License-Identifier: MPL-2.0
#include "core/rules/stated_directions.hpp"

#include "core/layouts/vocabulary.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet {

std::optional<Address> misstated_direction(const Table& table, const Indicator& indicator) {
    const auto* column = column_with(table, ColumnRole::direction);
    const auto* base = base_of(indicator);
    const auto* target = final_target(indicator);
    if (column == nullptr || indicator.better_from != DirectionSource::stated || indicator.is_shifted() || base == nullptr || target == nullptr ||
        !are_comparable(*base, *target)) {
        return std::nullopt;
    }
    const auto by_name = direction_of_name(NormalText(indicator.name).view());
    const auto order = compare_decimals(*target->number, *base->number);
    const bool falls = order < 0 && by_name == Direction::lower && indicator.better == Direction::higher;
    const bool rises = order > 0 && by_name == Direction::higher && indicator.better == Direction::lower;
    return falls || rises ? std::optional(Address{indicator.first_row, column->column + whole_shift(table, indicator)}) : std::nullopt;
}

}  // namespace kpisheet
