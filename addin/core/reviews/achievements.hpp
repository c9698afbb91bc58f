// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/indicators/status.hpp"
#include "core/layouts/table.hpp"
#include "core/reviews/settings.hpp"
#include "core/rules/issue.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// A figure of an indicator as the sheet writes it.
struct WrittenFigure {
    std::string text;             ///< 45件; a dash or 未公表 where the sheet says so; empty where there is no such figure
    std::optional<Address> cell;
    std::optional<int> year;      ///< western fiscal year, where it is known
    bool provisional = false;
};

/// Where an indicator stands against one target. Either there is a rate or `no_rate` says why there is none; the same
/// holds for the status.
struct Standing {
    WrittenFigure target;
    std::optional<double> rate;    ///< a fraction (1 is 100 %), rounded and limited as the sheet prints its rates
    Text no_rate;                  ///< a sentence; empty where there is a rate
    std::optional<Status> status;  ///< 達成 or 未達成; nothing: —
    Text no_status;                ///< a sentence; empty where there is a status
    std::string grade;             ///< KPI.GRADE of the rate before it is rounded, A to D; empty without a rate
};

/// How the method of a rate was settled.
enum class MethodSource : std::uint8_t {
    settings,  ///< a person requires it
    sheet,     ///< the printed rates of the sheet follow it
    product,   ///< nothing says it: the plain ratio
};

/// One indicator with where it stands in the year its sheet reports on.
struct Achievement {
    std::size_t sheet = 0;        ///< index in the workbook
    std::string name;
    Address cell;                 ///< of the name
    IndicatorKind kind = IndicatorKind::kpi;
    std::string goal;             ///< the 基本目標 above it, else the outermost heading; empty where there is none
    std::string department;
    bool counted = true;          ///< false for 再掲 and 内訳, which the counts leave out
    std::optional<int> year;      ///< fiscal year that the sheet reports on
    WrittenFigure base;
    WrittenFigure actual;         ///< of that year
    RateMethod method = RateMethod::ratio;
    MethodSource method_from = MethodSource::product;
    int decimals = 1;             ///< decimal places of the rates, in percent: 68.2% has one
    Standing this_year;           ///< against the target of that year
    Standing final;               ///< against the target of the plan's last year
};

/// Where every indicator of a workbook stands, in the order of the sheets. Nothing is guessed. Where the method is the
/// ratio, an indicator that is to stay low is rated (2t − a)/t, as KPI.RATE does; a rate that the sheet prints itself is
/// recomputed by the formula that explains it, unless the settings require a method.
[[nodiscard]] std::vector<Achievement> achievements(const Workbook& workbook, const Recognition& recognition,
                                                    const Settings& settings);

/// The statuses of one goal's indicators: against this year's target where one can be judged, else the final target.
struct GoalCount {
    std::string goal;
    std::size_t indicators = 0;
    std::size_t met = 0;
    std::size_t missed = 0;
    std::size_t not_judged = 0;
};

/// By goal, in the order in which the goals occur.
[[nodiscard]] std::vector<GoalCount> count_by_goal(const std::vector<Achievement>& achievements);

}  // namespace kpisheet
