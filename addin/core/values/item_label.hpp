// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/values/item.hpp"

namespace kpisheet {

/// Gives an item the words before its figure. 約 and 延べ say how the number is meant and are no label of their own;
/// 「男 約」 is the label 男.
void take_item_label(Item& item, std::string_view label);

}  // namespace kpisheet
