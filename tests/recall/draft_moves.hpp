// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "recall/draft.hpp"

namespace kpisheet::recall {

/// The draft with a blank row (column) inserted before this one: everything from there on moves, merges across it grow.
[[nodiscard]] Draft with_row_before(const Draft& draft, std::int32_t row);
[[nodiscard]] Draft with_column_before(const Draft& draft, std::int32_t column);
/// The draft without these rows (this column); merges across them shrink.
[[nodiscard]] Draft without_rows(const Draft& draft, std::int32_t first, std::int32_t last);
[[nodiscard]] Draft without_column(const Draft& draft, std::int32_t column);
/// The blank form: without actuals and typed rates.
[[nodiscard]] Draft blank_form(const Draft& draft);
/// The sheet of the year before: without the values of the last year.
[[nodiscard]] Draft year_before(const Draft& draft);

}  // namespace kpisheet::recall
