// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// 令和4年度 | 令和5年度 | 令和16年度: years that follow one another, and one that leaps though a single digit makes it the next.
struct MistypedYear {
    const Column* before = nullptr;
    const Column* column = nullptr;
    int meant = 0;
};

/// The first such year among the base and the actuals of a table.
[[nodiscard]] std::optional<MistypedYear> mistyped_year(const Table& table);

}  // namespace kpisheet
