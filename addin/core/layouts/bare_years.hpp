// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/layouts/header_band.hpp"

namespace kpisheet {

/// 令和4 | 5 | 6, 2022 | 23 | 24: bare numbers that go on with the year to their left. Takes the cells of a row one by one.
class YearRun {
public:
    /// The year of the cell, where its text (normalised) is the number that follows the year of the cell before.
    std::optional<Period> take(std::string_view text);

private:
    std::optional<Period> year_;
};

/// Gives the columns under such numbers their years.
void settle_bare_years(const Grid& grid, HeaderBand& band);

}  // namespace kpisheet
