// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <array>
#include <chrono>

#include "core/eras/era.hpp"

namespace kpisheet {

namespace era_table {

using std::chrono::sys_days;
using std::chrono::year;

/// First days by the cabinet orders on era names; 明治 by the day it was proclaimed (明治元年九月八日, Gregorian
/// 1868-10-23). A future era is one more line at the end.
inline constexpr std::array eras{
    Era{"明治", "明", 'M', U'㍾', sys_days{year{1868} / 10 / 23}},
    Era{"大正", "大", 'T', U'㍽', sys_days{year{1912} / 7 / 30}},
    Era{"昭和", "昭", 'S', U'㍼', sys_days{year{1926} / 12 / 25}},
    Era{"平成", "平", 'H', U'㍻', sys_days{year{1989} / 1 / 8}},
    Era{"令和", "令", 'R', U'㋿', sys_days{year{2019} / 5 / 1}},
};

static_assert(std::ranges::is_sorted(eras, {}, &Era::begins), "oldest first");
static_assert(std::ranges::all_of(eras, [](const Era& era) {
    return era.name.starts_with(era.short_name) && era.letter >= 'A' && era.letter <= 'Z';
}));

}  // namespace era_table

}  // namespace kpisheet
