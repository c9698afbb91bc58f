// SPDX-License-Identifier: MPL-2.0
#include "core/rules/scale_outlier.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/rules/scale_figures.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t fewest_others = 4;
constexpr double beyond = 4;       ///< times the largest of all others, or below the smallest of them
constexpr std::size_t fewest_that_tell = 3;
constexpr double beyond_kind = 6;  ///< the same where only those of its own kind are compared
constexpr double least_outlier = 300; ///< of the larger figure: small ones leap of themselves

struct Beside {
    const KpiValue* before = nullptr;
    const KpiValue* after = nullptr;
};

/// The values of its own kind before and behind it; a base goes before the actuals.
Beside beside(std::span<const KpiValue* const> row, std::size_t index) {
    const auto role = row[index]->role;
    Beside found;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool alike = row[i]->role == role || (role == ValueRole::actual && row[i]->role == ValueRole::base);
        if (i < index && alike) {
            found.before = row[i];
        } else if (i > index && alike && found.after == nullptr) {
            found.after = row[i];
        }
    }
    return found;
}

/// A hundred times the others, not ten.
bool is_far(double size, const OtherFigures& others) { return size > others.most * 50 || size * 50 < others.least; }

/// What a figure may be, as the others tell it.
struct Expected {
    double low = 0;
    double high = 0;
    bool may_fall = false;  ///< a tenth of it would be odd as well as ten times
    bool far_only = false;  ///< only a hundredth is odd: what fell to a tenth may have done so

    [[nodiscard]] bool is_known() const { return high > 0; }
};

/// A year without gatherings is a fact, unless the one before had fewer, too, and yet many times as much.
bool may_be_pandemic(const OtherFigures& others, const KpiValue& value, const KpiValue& before) {
    constexpr double fallen = 0.85;
    return is_of_pandemic(value) && !(is_of_pandemic(before) && size_of(before) < others.most * fallen);
}

Expected expected_between(const OtherFigures& others, const KpiValue& value, const KpiValue& before, const KpiValue& after) {
    constexpr double widest = 6;
    constexpr double widest_beside = 5;
    const auto slack_above = size_of(value) > others.most ? 1.1 : 1.05;
    const auto low = std::min(size_of(before), size_of(after));
    const auto high = std::max(size_of(before), size_of(after));
    if (!others.spread_within(widest) || high > low * widest_beside) {
        return {};
    }
    const bool peak = size_of(value) > others.most;
    const bool steady = others.spread_within(1.6);
    const auto slack_below = peak ? 1.35 : steady ? 1.1 : 1.05;  // the year may have been the lowest one
    return {low / slack_below, high * slack_above, value.role == ValueRole::target || steady || !may_be_pandemic(others, value, before)};
}

/// The last target, the last actual, and the first year of a plan.
Expected expected_at_end(const OtherFigures& others, const KpiValue& value, const Beside& near, Direction better) {
    constexpr double farther = 1.5;  // than all before it
    constexpr double step = 1.35;
    constexpr double large = 1000;
    const bool far = is_far(size_of(value), others);
    const bool steady = others.spread_within(3) || (far && others.spread_within(4)) || (others.spread_within(4) && size_of(value) > others.most * 8);
    if (!steady || std::max(size_of(value), others.most) < large * value.scale) {
        return {};
    }
    if (value.role == ValueRole::target && near.after == nullptr) {
        return {others.least, others.most * farther, better != Direction::lower};
    }
    if (value.role == ValueRole::target && near.before == nullptr) {
        return {size_of(*near.after) / step, size_of(*near.after) * 1.05, better != Direction::lower};
    }
    if (value.role == ValueRole::actual && near.after == nullptr && near.before != nullptr) {
        return {size_of(*near.before) / 1.1, size_of(*near.before) * step, better != Direction::lower, true};
    }
    return {};
}

/// Among all others, or among those of its own kind: a target of five years lies above each of them.
double factor_among(std::span<const KpiValue* const> row, std::size_t index, Direction better, bool of_its_kind) {
    const auto& value = *row[index];
    const auto size = size_of(value);
    const auto others = others_of(row, value, of_its_kind);
    const auto far = of_its_kind ? beyond_kind : beyond;
    const bool peak = size > others.most * far;
    const bool dip = size * far < others.least;
    const auto near = beside(row, index);
    const bool between = near.before != nullptr && near.after != nullptr;
    const bool few_tell = of_its_kind || (between ? others.spread_within(1.5) : is_far(size, others));
    if (!others.comparable || others.count < (few_tell ? fewest_that_tell : fewest_others) || (!peak && !dip) || std::max(size, others.most) < least_outlier * value.scale) {
        return 0;
    }
    const auto expected = between       ? expected_between(others, value, *near.before, *near.after)
                          : of_its_kind ? Expected{}
                                        : expected_at_end(others, value, near, better);
    if (!expected.is_known() || (dip && !expected.may_fall)) {
        return 0;
    }
    constexpr std::array factors{10.0, 100.0, 0.1, 0.01};
    const double lost_digit = value.decimals == 0 ? double{value.scale} : 0.0;  // 43 where 431 was meant
    const auto found = std::ranges::find_if(factors, [&](double factor) {
        const auto most = (size + (factor < 1 ? lost_digit : 0)) / factor;
        return (factor > 1) == peak && !(expected.far_only && factor == 0.1) && most >= expected.low && size / factor <= expected.high;
    });
    return found == factors.end() ? 0 : *found;
}

}  // namespace

double factor_of_outlier(std::span<const KpiValue* const> row, std::size_t index, Direction better) {
    const auto among_all = factor_among(row, index, better, false);
    return among_all != 0 ? among_all : factor_among(row, index, better, true);
}

}  // namespace kpisheet
