// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/indicators/exact.hpp"
#include "core/layouts/table.hpp"
#include "core/rules/conventions.hpp"
#include "core/rules/meant_targets.hpp"

namespace kpisheet {

/// A printed achievement rate beside the values it may have been computed from. All pointers go into the indicator;
/// `actual` is never null, the others may be. Only values that are one number are pointed at.
struct RatedValue {
    const KpiValue* rate = nullptr;
    const KpiValue* actual = nullptr;
    const KpiValue* base = nullptr;
    const KpiValue* year_target = nullptr;  ///< the target of the actual's year
    const KpiValue* final_target = nullptr;

    [[nodiscard]] const KpiValue* target(Against against) const {
        return against == Against::year ? year_target : final_target;
    }
};

/// The actual that a rate rates: the one of its column, of its year, or the one left of it. Null where none is a
/// number.
[[nodiscard]] const KpiValue* rated_actual(const Indicator& indicator, const KpiValue& rate);

/// The totals that a rate right of them is made of, 3年間の合計 目標 | 実績 | 達成度, or below them. Null where it is the rate of a year, or
/// where nothing tells what the totals are of.
struct RatedTotals {
    const KpiValue* target = nullptr;
    const KpiValue* actual = nullptr;
};
[[nodiscard]] RatedTotals rated_totals(const Indicator& indicator, const KpiValue& rate);

/// The printed rates of an indicator that can be recomputed: both the rate and its actual are numbers.
/// None of an overlong indicator.
[[nodiscard]] std::vector<RatedValue> rated_values(const Indicator& indicator, std::span<const std::int32_t> dated_columns = {});
/// The same, behind those that are in the list already.
void add_rated_values(const Indicator& indicator, std::span<const std::int32_t> dated_columns, std::vector<RatedValue>& rated);

/// 達成率(R5年度): a column of rates whose heading names their year. They are not those of the totals beside them.
[[nodiscard]] bool names_year_of_rates(const Column& column);

/// The columns of cells under such headings.
[[nodiscard]] std::vector<std::int32_t> dated_rate_columns(const Table& table);

/// A rate as printed, in percent: 71.9 with one decimal place for 71.9%, 0.719, 71.9 under (%).
struct PrintedRate {
    double percent = 0;
    int decimals = 0;
};
/// Nothing where the figure may mean two things: a bare 1.
[[nodiscard]] std::optional<PrintedRate> printed_rate(const KpiValue& rate);

/// One way to compute a rate. `rated` gives the figures; nothing where one is missing, the units differ, or the formula
/// has no answer (a target of zero). In percent, neither rounded nor capped.
struct RateFormula {
    RateMethod method = RateMethod::ratio;
    Against against = Against::final;

    bool operator==(const RateFormula&) const = default;
};
[[nodiscard]] std::optional<double> rate_in_percent(const RatedValue& rated, const RateFormula& formula);

/// True for a target of the whole plan, 15人(5年間): progress towards it counts from 0, whatever base is printed. A running
/// total (累計) goes on from its base.
[[nodiscard]] bool counts_from_zero(const KpiValue& target);

/// The same on bare figures.
[[nodiscard]] std::optional<double> rate_in_percent(RateMethod method, double actual, double target,
                                                    std::optional<double> base);

/// True when `percent` is printed as `printed`: rounded to its decimal places.
[[nodiscard]] bool shows_as(double percent, const PrintedRate& printed, Rounding rounding = Rounding::nearest);

/// True when the formula gives the printed rate: from the figures as shown, or from what they may have been before they
/// were rounded (25.0% may be 24.96 %; 259人 is 259), caps and floors of the sheet included.
[[nodiscard]] bool explains(const RatedValue& rated, const RateFormula& formula);

/// The same for a percentage that rate_in_percent gave.
[[nodiscard]] bool explains(const RatedValue& rated, const RateFormula& formula, double percent);

}  // namespace kpisheet
