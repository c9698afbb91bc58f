// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/values/item.hpp"

namespace kpisheet {

/// 60.0%(12/20校): numerator and denominator of a share, with one unit, become parts of the item. False where `inside` (the
/// text in brackets) is none.
bool take_share_parts(Item& item, std::string_view inside);

}  // namespace kpisheet
