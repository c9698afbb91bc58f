// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

#include "core/layouts/table.hpp"

namespace kpisheet {

/// Figures in percent that a cell is judged by: of its row, or the rates of its table.
struct Percents {
    std::size_t count = 0;
    double least = 0;
    double most = 0;
    const KpiValue* example = nullptr;
    int places = 0;  ///< decimal places, at most

    void add(const KpiValue& value);
};

/// The figures in percent of an indicator, without its rates, and without one of them.
[[nodiscard]] Percents percents_of_row(const Indicator& indicator, const KpiValue* but = nullptr);

/// A figure that stands without a percent sign and is 0.something with two places or more, as a fraction shows.
[[nodiscard]] bool may_be_fraction(const KpiValue& value);

/// 0.38% in a text, or 0.714 with the format 0.0"%" that shows 0.7%: a fraction that was given a sign.
[[nodiscard]] bool may_be_fraction_with_sign(const KpiValue& value);

/// 0.8 among rates that are written with their sign.
[[nodiscard]] bool may_be_rate_as_fraction(const KpiValue& value);

/// 2.75 among 312.4, 308.0 and 303.9: with two places and more, and beyond any share.
[[nodiscard]] bool may_be_large_fraction(const KpiValue& value);

/// The same where all neighbours (without the figure itself) are far above 100 %.
[[nodiscard]] bool fits_as_large_percent(const KpiValue& value, const Percents& percents);

/// True where 100 times the figure is what its neighbours look like, and the figure itself is not.
[[nodiscard]] bool fits_as_percent(const KpiValue& value, const Percents& percents);

}  // namespace kpisheet
