// SPDX-License-Identifier: MPL-2.0
#include "core/values/share_parts.hpp"

#include "core/values/figure.hpp"

namespace kpisheet {

bool take_share_parts(Item& item, std::string_view inside) {
    const auto slash = inside.find('/');
    const auto part = slash == std::string_view::npos ? Figure{} : read_figure(inside.substr(0, slash));
    const auto whole = part.length != 0 && part.length == slash ? read_quantity(inside.substr(slash + 1)) : ReadQuantity{};
    if (whole.length == 0 || slash + 1 + whole.length != inside.size() || whole.fault != Fault::none || part.fault != Fault::none ||
        whole.quantity.unit.starts_with('%')) {
        return false;
    }
    auto numerator = whole.quantity;
    numerator.number = part.number * whole.quantity.scale;
    item.parts.push_back({{}, numerator, {}});
    item.parts.push_back({{}, whole.quantity, {}});
    return true;
}

}  // namespace kpisheet
