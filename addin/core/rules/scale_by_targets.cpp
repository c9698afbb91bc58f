// SPDX-License-Identifier: MPL-2.0
#include "core/rules/scale_by_targets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"
#include "core/rules/scale_figures.hpp"

namespace kpisheet {
namespace {

/// How far a figure is from the middle of those of its own kind before and behind it, by their logarithms.
double distance(const std::vector<TargetedYear>& years, std::size_t index, double number, bool of_target) {
    double sum = 0;
    int beside = 0;
    for (const auto i : {index - 1, index + 1}) {
        if (i < years.size()) {  // so is none before the first
            sum += std::log(*(of_target ? years[i].target : years[i].actual)->number);
            ++beside;
        }
    }
    return std::fabs(std::log(number) - sum / beside);
}

}  // namespace

std::vector<TargetedYear> targeted_years(const Indicator& indicator) {
    std::vector<TargetedYear> years;
    for (const auto& value : indicator.values) {
        if (value.role != ValueRole::actual || !is_number(value) || !value.year) {
            continue;
        }
        const auto* target = target_of_year(indicator, value.year);
        if (target != nullptr && is_number(*target) && are_comparable(value, *target) && *target->number > 0 && *value.number > 0) {
            years.push_back({target, &value});
        }
    }
    return years;
}

double factor_by_targets(const std::vector<TargetedYear>& years, const KpiValue& value) {
    constexpr std::size_t fewest = 3;
    constexpr double steady = 2;        // the others' highest ratio against their lowest
    constexpr double slack = 1.3;
    constexpr double least_size = 100;
    if ((value.role != ValueRole::actual && value.role != ValueRole::target) || value.unit.starts_with('%')) {
        return 0;
    }
    const auto own = std::ranges::find_if(years, [&](const auto& year) { return year.actual == &value || year.target == &value; });
    if (years.size() < fewest || own == years.end()) {
        return 0;
    }
    double least = 0;
    double most = 0;
    for (const auto& year : years) {
        if (&year != &*own) {
            least = least == 0 ? year.ratio() : std::min(least, year.ratio());
            most = std::max(most, year.ratio());
        }
    }
    const bool of_target = own->target == &value;
    const auto index = static_cast<std::size_t>(own - years.begin());
    const bool fall = of_target ? own->ratio() > most : own->ratio() < least;
    // What fell to a tenth in the years without gatherings did so.
    const bool pandemic = !of_target && is_of_pandemic(value);
    if (most > least * steady || (fall && pandemic) || std::max(*own->target->number, *own->actual->number) < least_size * value.scale) {
        return 0;
    }
    constexpr std::array factors{10.0, 0.1, 100.0, 0.01, 1000.0, 0.001};
    const auto found = std::ranges::find_if(factors, [&](double factor) {
        const auto ratio = of_target ? own->ratio() * factor : own->ratio() / factor;
        const auto nearer = distance(years, index, *value.number / factor, of_target) < distance(years, index, *value.number, of_target) / 2;
        return ratio * slack >= least && ratio <= most * slack && nearer;
    });
    return found == factors.end() ? 0 : *found;
}

}  // namespace kpisheet
