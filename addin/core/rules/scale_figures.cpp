// SPDX-License-Identifier: MPL-2.0
#include "core/rules/scale_figures.hpp"

#include <algorithm>

#include "core/rules/comparing.hpp"

namespace kpisheet {

OtherFigures others_of(std::span<const KpiValue* const> row, const KpiValue& value, bool of_its_kind) {
    OtherFigures others;
    for (const auto* one : row) {
        if (one == &value || (of_its_kind && one->role != value.role)) {
            continue;
        }
        others.comparable = others.comparable && units_agree(one->unit, value.unit) && one->scale == value.scale;
        others.least = others.count == 0 ? size_of(*one) : std::min(others.least, size_of(*one));
        others.most = std::max(others.most, size_of(*one));
        ++others.count;
    }
    return others;
}

}  // namespace kpisheet
