// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/layouts/heading_parts.hpp"

namespace kpisheet {

/// 観光入込客数(千人), 相談件数(件)【再掲】: the unit in the brackets at the end of a printed name, for figures that show none.
[[nodiscard]] std::optional<HeadingUnit> unit_at_end(std::string_view name);

}  // namespace kpisheet
