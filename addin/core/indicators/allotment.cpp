// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/allotment.hpp"

#include <cmath>
#include <optional>

#include "core/indicators/exact.hpp"

namespace kpisheet {

Result<double> allotted_share(double total, double periods, double index, Remainder remainder) {
    const std::optional<double> whole = as_whole(total);
    const std::optional<double> count = as_whole(periods);
    const std::optional<double> position = as_whole(index);
    if (!whole || !count || !position || *whole < 0 || *count < 1 || *position < 1 || *position > *count) {
        return fail(Error::bad_argument);
    }
    const double left_over = std::fmod(*whole, *count);
    const double each = (*whole - left_over) / *count;
    const bool one_more = remainder == Remainder::last ? *position > *count - left_over : *position <= left_over;
    return one_more ? each + 1 : each;
}

}  // namespace kpisheet
