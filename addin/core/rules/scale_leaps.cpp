// SPDX-License-Identifier: MPL-2.0
#include "core/rules/scale_leaps.hpp"

#include <algorithm>
#include <cmath>

#include "core/rules/comparing.hpp"

namespace kpisheet {
namespace {

constexpr double least_size = 1000;       // of the larger figure
constexpr std::size_t longest_short = 4;  // values: base, actual, target and one more

double size_of(const KpiValue& value) { return std::abs(*value.number); }

/// The figures before and behind one.
struct Sides {
    double low;
    double high;
};

/// All others of a row.
struct Others {
    double least = 0;
    double most = 0;
};

Others others_of(std::span<const KpiValue* const> row, std::size_t index) {
    Others others;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i != index) {
            others.least = others.most == 0 ? size_of(*row[i]) : std::min(others.least, size_of(*row[i]));
            others.most = std::max(others.most, size_of(*row[i]));
        }
    }
    return others;
}

/// Of base, actual and target: up by ten and down again.
double leap_in_short_row(const KpiValue& value, const KpiValue& after, Sides sides) {
    constexpr double slack = 1.1;
    const bool planned = value.role == ValueRole::target && after.role == ValueRole::target;
    const auto tenth = size_of(value) / 10;
    const bool close = sides.high <= sides.low * (planned ? 2.0 : 1.3);
    const auto beyond = sides.high <= sides.low * slack ? slack : 1.0;  // between 2,044 and 2,050, 2,016 fits as well
    return close && tenth * beyond >= sides.low && tenth <= sides.high * beyond && size_of(value) >= least_size ? 10 : 0;
}

/// 356 → 42,000 → 497: a hundred times what lies between its neighbours, and back again. No figure does so of itself.
bool is_hundredfold(double size, Sides sides, Others others) {
    constexpr double spread = 2.2;
    const auto fitting = size / 100;
    return size >= least_size && size > others.most * 20 && sides.high <= sides.low * spread && fitting >= sides.low && fitting <= sides.high;
}

/// 2,180, 3,460, 51,200, 7,340: all others rise, and a tenth stands in the middle between its neighbours.
bool is_tenfold_in_rise(std::span<const KpiValue* const> row, std::size_t index, Sides sides) {
    constexpr double spread = 2.5;
    constexpr double off = 0.05;
    const auto tenth = size_of(*row[index]) / 10;
    const auto middle = std::sqrt(sides.low * sides.high);
    double last = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto size = i == index ? tenth : size_of(*row[i]);
        if (size <= last) {
            return false;
        }
        last = size;
    }
    return size_of(*row[index]) >= 10 * least_size && sides.high <= sides.low * spread && std::abs(tenth - middle) <= middle * off;
}

/// Among the years of a longer row: far above, or below, all others, and what lies between its neighbours but for the factor.
double leap_among_years(double size, Sides sides, Others others, bool planned) {
    constexpr double slack = 1.05;
    // A plan goes steadily: it may rise further in all, and more from year to year.
    const bool peak = others.most <= others.least * 4.5 && size > others.most * 5 && sides.high <= sides.low * 1.6;
    const bool dip = others.most <= others.least * (planned ? 3 : 2) && size * 5 < others.least && sides.high <= sides.low * (planned ? 1.6 : 1.3);
    const auto factor = peak ? 10.0 : dip ? 0.1 : 0.0;
    const bool fits = factor != 0 && size / factor * slack >= sides.low && size / factor <= sides.high * slack;
    return fits && std::max(size, others.least) >= least_size ? factor : 0;
}

}  // namespace

double leap_between(std::span<const KpiValue* const> row, std::size_t index) {
    const auto& value = *row[index];
    if (index == 0 || index + 1 == row.size() || value.role == ValueRole::base) {
        return 0;
    }
    const auto& before = *row[index - 1];
    const auto& after = *row[index + 1];
    if (!units_agree(before.unit, value.unit) || !units_agree(after.unit, value.unit)) {
        return 0;
    }
    const Sides sides{std::min(size_of(before), size_of(after)), std::max(size_of(before), size_of(after))};
    if (is_hundredfold(size_of(value), sides, others_of(row, index))) {
        return 100;
    }
    if (row.size() >= longest_short && value.role == ValueRole::actual && after.role == ValueRole::actual && is_tenfold_in_rise(row, index, sides)) {
        return 10;
    }
    if (row.size() <= longest_short) {
        return leap_in_short_row(value, after, sides);
    }
    const bool planned = value.role == ValueRole::target;
    const bool years = before.role == value.role && after.role == value.role && (planned || value.role == ValueRole::actual);
    return years ? leap_among_years(size_of(value), sides, others_of(row, index), planned) : 0;
}

}  // namespace kpisheet
