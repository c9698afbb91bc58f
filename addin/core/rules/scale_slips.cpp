// SPDX-License-Identifier: MPL-2.0
#include "core/rules/scale_slips.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

#include "core/rules/comparing.hpp"
#include "core/rules/percent_figures.hpp"
#include "core/rules/scale_by_rate.hpp"
#include "core/rules/scale_by_targets.hpp"
#include "core/rules/scale_figures.hpp"
#include "core/rules/scale_leaps.hpp"
#include "core/rules/scale_neighbours.hpp"
#include "core/rules/scale_outlier.hpp"

namespace kpisheet {
namespace {

bool is_measure(const KpiValue& value) {
    return is_number(value) && *value.number != 0 && value.role != ValueRole::rate && value.role != ValueRole::total;
}

/// How far a value may lie from its neighbours once the factor is taken out, and what it takes to speak at all. A fall
/// to a tenth happens (a cancelled festival); a row that leaps by a thousand does not.
struct Step {
    double factor;           ///< the value is this many times what fits
    std::size_t neighbours;  ///< at least so many others
    double spread;           ///< the others' largest against their smallest, at most
    double slack;            ///< beyond their range, at most
    double least;            ///< the larger of the two figures, at least
};
constexpr std::array steps{
    Step{1e8, 1, 2.5, 1.5, 1e8},     Step{1e-8, 1, 2.5, 1.5, 1e8},     Step{1e6, 1, 2.5, 1.5, 1e6},  Step{1e-6, 1, 2.5, 1.5, 1e6},
    Step{10000, 1, 2.5, 1.5, 10000}, Step{0.0001, 1, 2.5, 1.5, 10000}, Step{1000, 1, 2.5, 1.5, 1000},
    Step{0.001, 1, 2.5, 1.5, 1000},  Step{100, 3, 1.6, 1.15, 100},     Step{100, 3, 2.5, 1, 100000},     Step{0.01, 3, 1.6, 1.15, 1000}, Step{0.01, 3, 2.5, 1, 100000},
    Step{10, 3, 1.6, 1.12, 50},      Step{10, 3, 2.2, 1.1, 1000},      Step{10, 4, 1.6, 1.35, 1000},     Step{0.1, 4, 1.2, 1.08, 1000}, Step{0.1, 3, 1.15, 1.08, 1000},
    Step{0.1, 5, 1.3, 1.05, 1000},   Step{10, 5, 4.5, 0.7, 1000},
    Step{100, 2, 1.6, 1.5, 100000},  Step{1000, 4, 30, 1.1, 100000},
    Step{100, 4, 3, 1, 10000},       Step{0.1, 3, 2, 1, 100000},
};
/// Figures of a row that lie closer together than any slip leaves them, by the steps and the factors above.
bool lie_close(const std::vector<const KpiValue*>& row) {
    constexpr double closest = 6;  // 10 / 1.5, and a little less
    double least = 0;
    double most = 0;
    for (const auto* value : row) {
        const auto size = std::abs(*value->number);
        least = least == 0 ? size : std::min(least, size);
        most = std::max(most, size);
    }
    return most < least * closest;
}

/// 305,000 below 千人 beside 268 and 341: the unit of the row is of all its bare figures, though this one can't be meant in it.
double full_among_thousands(const std::vector<const KpiValue*>& row, const KpiValue& value) {
    double scale = 1;
    int others = 0;
    for (const auto* other : row) {
        if (!other->own_unit && other->scale >= 1000.0) {
            scale = other->scale;
            ++others;
        }
    }
    return !value.own_unit && value.scale == 1 && others >= 2 && std::abs(*value.number) >= scale ? scale : 1;
}

/// A row of more values than any plan has years is no row of a KPI table.
constexpr std::size_t most_values = 80;

bool is_slip(const KpiValue& value, const Neighbours& near, const Step& step, Direction better) {
    const auto size = std::abs(*value.number);
    const auto fitting = size / step.factor;
    const bool fits = fitting * step.slack >= near.least && fitting <= near.most * step.slack;
    const bool enough = near.count >= step.neighbours && near.most <= near.least * step.spread &&
                        std::max(size, near.most) >= step.least;
    // A fall that lasts is a fact; one that is gone the year after may be a slip.
    const bool fall = step.factor < 1 && step.factor > 0.005;
    // A base of a hundredth of all that follows was no start: a facility that opens begins with nothing.
    // Nor does a plan set out at ten times its base and go on by a few percent a year.
    const bool tenth = (near.count >= 5 && near.most <= near.least * 1.3) || (near.count >= 3 && near.most <= near.least * 1.15);
    const bool base = value.role == ValueRole::base && ((step.factor < 0.05 && near.count >= 4) || tenth);
    // Nobody aims at a tenth of the base and of all results of what is to rise.
    const bool target = value.role == ValueRole::target && better != Direction::lower && near.count >= 4;
    // 98,500 and 95,000 planned, 94,380 and less before, 9,621 now: six figures as steady as these tell what the last one should be.
    const bool steady = (near.count >= 6 && near.most <= near.least * 1.1) || (near.count >= 3 && near.most <= near.least * 1.05);
    // 48,200, 51,630 and 55,874, then 5,821, and 60,000 planned: with its lost digit it stands between what was and what is aimed at.
    const double beyond = is_of_pandemic(value) ? 1 : 1.05;
    const bool between = step.factor > 0.05 && near.count >= 4 && near.most <= near.least * 1.3 && fitting >= near.least && fitting <= near.most * beyond;
    return fits && enough && (!fall || near.both_sides || base || target || steady || between);
}

/// 31,800人 the year before 3,562人 of 3,400人 planned.
bool is_tenfold_year_before(const KpiValue& value, const Neighbours& near) {
    constexpr double least = 1000;
    constexpr double spread = 1.1;
    constexpr double slack = 1.25;
    const auto fitting = std::abs(*value.number) / 10;
    const bool fell = near.nearest != nullptr && is_of_pandemic(*near.nearest);
    return value.role == ValueRole::actual && !fell && near.count == 2 && near.least >= least && near.most <= near.least * spread && fitting * slack >= near.least &&
           fitting <= near.most * slack;
}

/// 157.0% among 18.4%, 21.3% and 22.6%: ten times what fits, and no share is more than all.
bool is_tenfold_share(const KpiValue& value, const Neighbours& near) {
    constexpr double whole = 100;
    constexpr double slack = 1.5;
    const auto fitting = std::abs(*value.number) / 10;
    return value.unit.starts_with('%') && *value.number > whole && near.count >= 3 && near.most <= whole / 2 && fitting * slack >= near.least && fitting <= near.most * slack;
}

/// 9.1% beside 88.6%, 90.1%, 90.8% and 91.0%: no share that has moved by a few points falls to a tenth of itself.
bool is_tenth_of_steady_share(const KpiValue& value, const Neighbours& near) {
    constexpr double least = 10;
    constexpr double spread = 1.1;
    constexpr double slack = 1.05;
    const auto fitting = std::abs(*value.number) * 10;
    return (value.unit.starts_with('%') || value.decimals > 0) && near.count >= 4 && near.least >= least && near.most <= near.least * spread && fitting * slack >= near.least &&
           fitting <= near.most * slack;
}

/// 152,200人 before a target of 16,000人 and a result of 15,874人: of what is to rise, the target does not lie at a tenth of
/// the base.
bool is_tenfold_base(const KpiValue& value, const Neighbours& near, Direction better) {
    constexpr double least = 1000;
    constexpr double least_of_few = 20;  // 270か所 before 29か所 and 30か所: small figures must lie closer together
    const bool large = near.least >= least;
    const auto spread = large ? 1.3 : 1.1;
    const auto slack = large ? 1.1 : 1.12;
    const auto below = large && better == Direction::higher ? 1.25 : slack;  // what is to rise has risen since
    const auto fitting = std::abs(*value.number) / 10;
    return value.role == ValueRole::base && better != Direction::lower && near.count >= 2 && near.least >= least_of_few &&
           near.most <= near.least * spread && fitting * below >= near.least && fitting <= near.most * slack;
}

/// A leap by a thousand or more beside one or two values only counts where the cells show different large units:
/// 1,638人 by 1,625千人.
bool is_proven(const KpiValue& value, const Neighbours& near, const Step& step) {
    const bool large = step.factor >= 1000 || step.factor <= 0.001;
    const bool agreed = near.count == 2 && near.most <= near.least * 1.3;
    return !large || near.count >= 3 || agreed || value.scale != near.nearest->scale;
}

/// 39,000千人 planned after 3,562千人 and 3,620千人: ten times what both years tell.
bool is_tenfold_target(const KpiValue& value, const Neighbours& near) {
    constexpr double spread = 1.1;
    constexpr double slack = 1.2;
    constexpr double least = 1000;
    const auto fitting = std::abs(*value.number) / 10;
    return value.role == ValueRole::target && near.count >= 2 && near.least >= least && near.most <= near.least * spread &&
           fitting * slack >= near.least && fitting <= near.most * slack;
}

/// 6310.0% among 28.4%, 49.2% and 75.0%: 63.1 was typed into a cell that shows percent.
bool is_percent_of_percent(const KpiValue& value, const Neighbours& near) {
    constexpr double slack = 1.5;
    constexpr double whole = 100;
    const auto fitting = std::abs(*value.number) / 100;
    return value.unit.starts_with('%') && near.count >= 2 && near.most <= whole && std::abs(*value.number) >= near.most * 5 &&
           fitting * slack >= near.least && fitting <= std::min(near.most * slack, whole);
}

/// 1,000 planned beside 96, 142, 178 and their total of 621: of all years together.
bool is_target_of_total(const Indicator& indicator, const KpiValue& value) {
    constexpr double farthest = 2.5;
    return value.role == ValueRole::target && std::ranges::any_of(indicator.values, [&](const auto& total) {
               return total.role == ValueRole::total && total.of != ValueRole::target && is_number(total) && are_comparable(total, value) &&
                      *value.number <= *total.number * farthest && *value.number * farthest >= *total.number;
           });
}

}  // namespace

std::vector<ScaleSlip> scale_slips(const Indicator& indicator) {
    std::vector<const KpiValue*> row;
    row.reserve(indicator.values.size());
    for (const auto& value : indicator.values) {
        if (is_measure(value)) {
            row.push_back(&value);
        }
    }
    std::vector<ScaleSlip> slips;
    const auto of_thousands = std::ranges::count_if(row, [](const auto* value) { return value->scale >= 1000.0 && !value->own_unit; });
    for (std::size_t i = 0; of_thousands >= 2 && i < row.size(); ++i) {
        const auto* value = row[i];
        if (const auto factor = full_among_thousands(row, *value); factor != 1) {
            const auto nearest = std::ranges::find_if(row, [&](const auto* other) { return other != value && other->scale == factor; });
            slips.push_back({value, *nearest, factor});
        }
    }
    if (!slips.empty() || lie_close(row)) {
        return slips;
    }
    std::optional<std::vector<TargetedYear>> known_years;  // asked for by few rows
    const auto years = [&]() -> const std::vector<TargetedYear>& {
        if (!known_years) {
            known_years = targeted_years(indicator);
        }
        return *known_years;
    };
    for (std::size_t i = 0; i < row.size() && row.size() <= most_values; ++i) {
        const auto& value = *row[i];
        if (is_target_of_total(indicator, value)) {
            continue;
        }
        auto near = neighbours_of(row, i, Among::alike);
        const auto find_step = [&] {
            return std::ranges::find_if(steps, [&](const auto& one) {
                return near.count > 0 && is_slip(value, near, one, indicator.better) && is_proven(value, near, one);
            });
        };
        auto step = find_step();
        if (step == steps.end() && value.role != ValueRole::base) {
            const auto alike = near;
            if (const auto without_base = neighbours_of(row, i, Among::alike_without_base); without_base.count >= 3 && without_base.count < near.count) {
                near = without_base;
                step = find_step();
            }
            if (const auto all = neighbours_of(row, i, Among::all); step == steps.end() && all.count > alike.count) {
                near = all;
                step = find_step();
            }
            near = step == steps.end() ? alike : near;
        }
        const auto moved = step == steps.end() ? moved_point(row, i, near) : 0;
        if (moved != 0) {
            slips.push_back({&value, near.nearest, moved});
            continue;
        }
        if (step != steps.end() && (near.count > 1 || i > 0)) {  // of two values, the second one is named
            slips.push_back({&value, near.nearest, step->factor});
        } else if (step == steps.end() && (is_tenfold_base(value, near, indicator.better) || is_tenfold_target(value, near))) {
            slips.push_back({&value, near.nearest, 10});
        } else if (step == steps.end() && (is_tenfold_share(value, near) || is_tenfold_year_before(value, neighbours_of(row, i, Among::all)))) {
            slips.push_back({&value, near.nearest, 10});
        } else if (step == steps.end() && is_tenth_of_steady_share(value, neighbours_of(row, i, Among::all))) {
            slips.push_back({&value, near.nearest, 0.1});
        } else if (step == steps.end() && is_percent_of_percent(value, near)) {
            slips.push_back({&value, near.nearest, 100});
        } else if (const auto leap = step == steps.end() ? leap_between(row, i) : 0; leap != 0) {
            slips.push_back({&value, row[i - 1], leap});
        } else if (const auto unit = other_large_unit(row, i); unit != 0) {
            slips.push_back({&value, near.nearest, unit});
        } else if (const auto factor = factor_by_rate(indicator, value, near); factor != 0) {
            slips.push_back({&value, near.nearest, factor});
        } else if (const auto far = leap_from_few(row, i, indicator.better); step == steps.end() && far != 0) {
            slips.push_back({&value, row[i == 0 ? 1 : 0], far});
        } else if (const auto by_target = factor_by_targets(years(), value); step == steps.end() && by_target != 0) {
            slips.push_back({&value, near.nearest, by_target});
        } else if (const auto out = factor_of_outlier(row, i, indicator.better); step == steps.end() && out != 0) {
            slips.push_back({&value, near.nearest, out});
        }
    }
    return slips;
}

}  // namespace kpisheet
