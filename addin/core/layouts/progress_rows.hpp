// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/row_shift.hpp"

namespace kpisheet {

/// The rows of a table that tell how far targets are reached: 達成状況 over ○ and × is a judgement, over 85.3% and 91.0% it
/// is a rate.
class ProgressRows {
public:
    /// row_category of the row's 区分, with rates where its cells are percents, or those of such a row above it were.
    [[nodiscard]] std::optional<ValueRole> category(const Grid& grid, const TableColumns& columns, const NameGroup& group, std::int32_t row,
                                                    RowShift shift, std::string_view word);

private:
    bool in_percents_ = false;
};

}  // namespace kpisheet
