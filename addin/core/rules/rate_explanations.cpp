// SPDX-License-Identifier: MPL-2.0
// Whether a formula explains a printed rate.
#include <algorithm>
#include <cmath>

#include "core/rules/comparing.hpp"
#include "core/rules/rates.hpp"

namespace kpisheet {

bool shows_as(double percent, const PrintedRate& printed, Rounding rounding) {
    const auto equal = [&](int decimals) {
        return compare_decimals(round_decimal(percent, decimals, rounding), printed.percent) == 0;
    };
    if (printed.decimals > 9) {
        return std::fabs(percent - printed.percent) < 1e-8;
    }
    // 68.90% may be 68.9 % shown with one place more.
    return equal(printed.decimals) || (printed.decimals >= 2 && equal(1));
}

bool explains(const RatedValue& rated, const RateFormula& formula) {
    const auto percent = rate_in_percent(rated, formula);
    if (percent && explains(rated, formula, *percent)) {
        return true;
    }
    // Some sheets count 15人(5年間) from the printed base all the same.
    const auto* target = rated.target(formula.against);
    const bool base = formula.method == RateMethod::progress && target != nullptr && rated.base != nullptr &&
                      are_comparable(*rated.actual, *target) && are_comparable(*rated.base, *target);
    const auto from_base =
        base ? rate_in_percent(formula.method, *rated.actual->number, *target->number, rated.base->number) : std::nullopt;
    return from_base && explains(rated, formula, *from_base);
}

bool explains(const RatedValue& rated, const RateFormula& formula, double percent) {
    // 1.0775 shown as 107.7%: the cell holds what the formula gives, however it is shown.
    const auto* cell = rated.rate->number_cell && rated.rate->unit.starts_with('%') ? rated.rate->source : nullptr;
    if (cell != nullptr && std::fabs(cell->number * 100 - percent) < 1e-7) {
        return true;
    }
    const auto printed = printed_rate(*rated.rate);
    if (!printed) {  // a bare 1 is 1 % or 100 %
        const PrintedRate bare{*rated.rate->number, rated.rate->decimals};
        return shows_as(percent, bare) || shows_as(percent / 100, bare);
    }
    if (rated.rate->condition == Condition::above || rated.rate->condition == Condition::at_least) {
        return compare_decimals(percent, printed->percent) >= 0;  // 100%超
    }
    if (rated.rate->condition == Condition::below || rated.rate->condition == Condition::at_most) {
        return compare_decimals(percent, printed->percent) <= 0;  // 0%未満
    }
    if (shows_as(percent, *printed)) {
        return true;
    }
    // The figures shown may be rounded ones: the extremes of what they may have been must enclose the printed rate.
    const auto& target = *rated.target(formula.against);
    const auto actual_slack = slack(*rated.actual);
    const auto target_slack = slack(target);
    if (actual_slack == 0 && target_slack == 0) {
        return false;
    }
    auto least = percent;
    auto most = percent;
    const auto base_slack = formula.method == RateMethod::progress && rated.base != nullptr ? slack(*rated.base) : 0;
    if (formula.method == RateMethod::progress && rated.base != nullptr &&
        std::fabs(*target.number - *rated.base->number) <= target_slack + base_slack) {
        return false;  // a way of no length: what was rounded off would explain any rate
    }
    for (const auto a : {-actual_slack, actual_slack}) {
        for (const auto t : {-target_slack, target_slack}) {
            for (const auto b : {-base_slack, base_slack}) {
                const auto base = rated.base != nullptr ? std::optional(*rated.base->number + b) : std::nullopt;
                if (const auto rate =
                        rate_in_percent(formula.method, *rated.actual->number + a, *target.number + t, base)) {
                    least = std::min(least, *rate);
                    most = std::max(most, *rate);
                }
            }
        }
    }
    const auto places = printed->decimals;
    return compare_decimals(round_decimal(least, places, Rounding::nearest), printed->percent) <= 0 &&
           compare_decimals(round_decimal(most, places, Rounding::nearest), printed->percent) >= 0;
}

}  // namespace kpisheet
