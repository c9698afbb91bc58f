// SPDX-License-Identifier: MPL-2.0
#include "core/rules/scale_leaps.hpp"

#include <algorithm>
#include <cmath>

#include "core/rules/comparing.hpp"
#include "core/rules/scale_figures.hpp"

namespace kpisheet {
namespace {

constexpr double least_size = 1000;       // of the larger figure
constexpr std::size_t longest_short = 4;  // values: base, actual, target and one more

/// The figures before and behind one.
struct Sides {
    double low;
    double high;
};

/// Of base, actual and target: up by ten and down again.
double leap_in_short_row(const KpiValue& value, const KpiValue& after, Sides sides) {
    constexpr double slack = 1.1;
    const bool planned = value.role == ValueRole::target && after.role == ValueRole::target;
    const auto tenth = size_of(value) / 10;
    const bool close = sides.high <= sides.low * (planned ? 2.0 : 1.3);
    const auto beyond = sides.high <= sides.low * slack ? slack : 1.0;  // between 2,044 and 2,050, 2,016 fits as well
    // 86,400 at first, 9,300 planned on the way to 100,000.
    const auto tenfold = size_of(value) * 10;
    if (planned && sides.high <= sides.low * 1.5 && tenfold >= sides.low && tenfold <= sides.high && sides.low >= least_size) {
        return 0.1;
    }
    return close && tenth * beyond >= sides.low && tenth <= sides.high * beyond && size_of(value) >= least_size ? 10 : 0;
}

/// 356 → 42,000 → 497: a hundred times what lies between its neighbours, and back again. No figure does so of itself.
bool is_hundredfold(double size, Sides sides, OtherFigures others) {
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

/// 480,000千人 after 421千人: no plan is a hundred or a thousand times what there is, and little more but for the factor.
double leap_from_base(std::span<const KpiValue* const> row, std::size_t index) {
    constexpr double least_shown = 100;
    const auto& value = *row[index];
    const bool has_base = std::ranges::any_of(row, [](const auto* one) { return one->role == ValueRole::base; });
    if (!has_base || value.role == ValueRole::base || row.size() > longest_short) {
        return 0;
    }
    const auto is_from_all = [&](double factor, double spread) {
        return std::ranges::all_of(row, [&](const auto* one) {
            const auto size = size_of(*one);
            const auto fitting = size_of(value) / factor;
            const bool close = fitting <= size * spread && fitting * spread >= size;
            return one == &value || (close && size >= least_shown * one->scale && one->scale == value.scale && units_agree(one->unit, value.unit) &&
                                     !(factor < 1000 && is_of_pandemic(*one)));
        });
    };
    return is_from_all(1000, 2) ? 1000 : is_from_all(100, 1.3) ? 100 : 0;
}

/// 124,800 before targets of 15,000, 20,000, 40,000 and results of 18,935, 27,614: a plan that rises to a third of its base is
/// none; one from a tenth of it is.
bool is_base_above_rise(std::span<const KpiValue* const> row, std::size_t index) {
    constexpr double above = 3;
    constexpr double step = 1.5;
    constexpr std::size_t fewest = 4;
    const auto& value = *row[index];
    const auto others = others_of(row, *row[index]);
    const auto tenth = size_of(value) / 10;
    if (value.role != ValueRole::base || row.size() <= fewest || size_of(value) < least_size * 10 || size_of(value) < others.most * above ||
        tenth > others.least || tenth * step < others.least) {
        return false;
    }
    for (const auto role : {ValueRole::target, ValueRole::actual}) {
        double last = 0;
        int count = 0;
        for (const auto* one : row) {
            if (one->role == role) {
                if (!units_agree(one->unit, value.unit) || size_of(*one) <= last) {
                    return false;
                }
                last = size_of(*one);
                ++count;
            }
        }
        if (count < 2) {
            return false;
        }
    }
    return true;
}

}  // namespace

double leap_from_few(std::span<const KpiValue* const> row, std::size_t index, Direction better) {
    const auto leap = leap_from_base(row, index);
    return leap != 0 ? leap : better != Direction::lower && is_base_above_rise(row, index) ? 10 : 0;
}

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
    if (is_hundredfold(size_of(value), sides, others_of(row, *row[index]))) {
        return 100;
    }
    if (row.size() >= longest_short && value.role == ValueRole::actual && after.role == ValueRole::actual && is_tenfold_in_rise(row, index, sides)) {
        return 10;
    }
    if (row.size() <= longest_short) {
        return leap_in_short_row(value, after, sides);
    }
    return 0;
}

}  // namespace kpisheet
