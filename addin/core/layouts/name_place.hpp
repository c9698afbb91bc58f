// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/layouts/column_roles.hpp"
#include "core/layouts/grid.hpp"
#include "core/layouts/row_shift.hpp"

namespace kpisheet {

/// The column right of the names where a part stands with its own name: 項目 over two columns and うち | 死者数 in a row of it; 項目 | 内訳 over
/// 利用者数 | 計 and, below it, | 本郷線. Nothing in any other row.
[[nodiscard]] std::optional<std::int32_t> column_of_part(const Grid& grid, const TableColumns& columns, std::int32_t name, std::int32_t row);

/// The column of the name in a row whose cells are shifted: a row that lost a cell right of its name keeps the name in place.
[[nodiscard]] std::int32_t name_column_in(const Grid& grid, const TableColumns& columns, const NameGroup& group,
                                          std::int32_t row, std::int32_t shift);

/// The values of this row in the columns of `group`.
[[nodiscard]] std::ptrdiff_t values_in(const Grid& grid, const TableColumns& columns, const NameGroup& group, std::int32_t row, const RowShift& shift);

}  // namespace kpisheet
