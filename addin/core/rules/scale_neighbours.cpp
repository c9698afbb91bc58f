// SPDX-License-Identifier: MPL-2.0
#include "core/rules/scale_neighbours.hpp"

#include <algorithm>
#include <cmath>

#include "core/rules/comparing.hpp"
#include "core/rules/percent_figures.hpp"

namespace kpisheet {

Neighbours neighbours_of(const std::vector<const KpiValue*>& row, std::size_t index, Among among) {
    const auto alike = among == Among::all ? 0 : std::ranges::count_if(row, [&](const auto* other) { return other->role == row[index]->role; });
    const bool with_base = among != Among::alike_without_base;
    Neighbours found;
    bool before = false;
    bool after = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool other_kind = (alike > 3 && row[i]->role != row[index]->role) || (!with_base && row[i]->role == ValueRole::base);
        if (i == index || other_kind || !units_agree(row[i]->unit, row[index]->unit)) {
            continue;
        }
        const auto size = std::abs(*row[i]->number);
        found.least = found.count == 0 ? size : std::min(found.least, size);
        found.most = std::max(found.most, size);
        found.nearest = found.nearest == nullptr || i < index ? row[i] : found.nearest;
        ++found.count;
        before = before || (i < index && (row[i]->role == row[index]->role || row[i]->role == ValueRole::base));
        after = after || (i > index && row[i]->role == row[index]->role);
    }
    found.both_sides = before && after;
    return found;
}

/// 9.17 beside 68.2, 91.7 and 135, 35 beside 1.2, 2.4 and 4.1: with one place more or fewer than all the others, the point is
/// one digit off. The factor, or 0.
double moved_point(const std::vector<const KpiValue*>& row, std::size_t index, const Neighbours& near) {
    constexpr double slack = 1.1;
    constexpr double spread = 4.5;
    const auto& value = *row[index];
    int most_places = 0;
    int fewest_places = 9;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i != index) {
            most_places = std::max<int>(most_places, row[i]->decimals);
            fewest_places = std::min<int>(fewest_places, row[i]->decimals);
        }
    }
    const auto factor = most_places >= 1 && value.decimals == most_places + 1                                  ? 0.1
                        : most_places >= 1 && value.decimals == most_places + 2 && value.unit.starts_with('%') && !may_be_fraction(value) &&
                                  !may_be_fraction_with_sign(value)
                              ? 0.01
                        : fewest_places >= 1 && fewest_places == most_places && value.decimals + 1 == fewest_places ? 10.0
                                                                                                                : 0.0;
    // 95.5 where all others are whole, 978, 955 and 920: the point was typed into a whole figure.
    const bool typed_point = most_places == 0 && value.decimals == 1 && !value.unit.starts_with('%') && near.count >= 3 && near.most <= near.least * 1.3;
    if (typed_point) {
        const auto whole = std::abs(*value.number) * 10;
        return whole * slack >= near.least && whole <= near.most * slack ? 0.1 : 0;
    }
    const bool close = factor == 10 && near.count == 2 && near.most <= near.least * 1.5;  // 10.4, 101 and 8.0: a point was lost
    if (factor == 0 || (!close && (near.count < 3 || !near.both_sides)) || near.most > near.least * spread) {
        return 0;
    }
    const auto fitting = std::abs(*value.number) / factor;
    const bool beyond = factor > 1 ? std::abs(*value.number) > near.most * 3 : std::abs(*value.number) * 3 < near.least;
    return beyond && fitting * slack >= near.least && fitting <= near.most * slack ? factor : 0;
}

double other_large_unit(const std::vector<const KpiValue*>& row, std::size_t index) {
    constexpr double figure_slack = 2;
    constexpr double beyond = 5;
    const auto& value = *row[index];
    if (!value.own_unit || value.unit.empty() || value.scale < 1 || row.size() < 4) {
        return 0;
    }
    double scale = 0;
    double least = 0;
    double most = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto& other = *row[i];
        if (i == index) {
            continue;
        }
        if (!other.own_unit || other.unit != value.unit || other.scale == value.scale || (scale != 0 && other.scale != scale)) {
            return 0;
        }
        scale = other.scale;
        const auto figure = std::abs(*other.number) / scale;
        least = least == 0 ? figure : std::min(least, figure);
        most = std::max(most, figure);
    }
    const auto size = std::abs(*value.number);
    const auto figure = size / value.scale;
    const bool fits = figure * figure_slack >= least && figure <= most * figure_slack;
    const bool is_beyond = size * beyond < least * scale || size > most * scale * beyond;
    return fits && is_beyond ? value.scale / scale : 0;
}

}  // namespace kpisheet
