// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/indicators/exact.hpp"
#include "core/layouts/table.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

struct SeenRate;

/// A way to compute a printed rate.
enum class RateMethod : std::uint8_t {
    ratio,          ///< a / t
    progress,       ///< (a − b) / (t − b)
    keep_below,     ///< (2t − a) / t, for indicators that are to stay low
    inverse_ratio,  ///< t / a, seen for indicators that are to fall
};

/// What a sheet does everywhere, so that a rule speaks of the deviations only. Found before any rule runs.
struct Conventions {
    /// The last fiscal year the sheet reports on: from its title (令和4年度実績, 令和2年度現在), else the last year with
    /// a filled actual in most tables. Never from the clock. Years after it are simply not filled in yet.
    std::optional<int> as_of;
    bool as_of_is_stated = false;        ///< with words: 令和8年3月末現在, R6年度実績
    /// First and last fiscal year of the plan, where titles or target years tell.
    std::optional<int> plan_first;
    std::optional<int> plan_last;
    bool plan_is_named = false;             ///< as 計画期間: nothing but the plan ends then
    std::optional<int> stated_plan_last;    ///< of a period written in a title or heading: 計画期間(令和4年度～令和8年度)
    /// Of the printed rates: the method that explains most of them, if it explains at least two and most of all.
    std::optional<RateMethod> method;
    /// Printed rates are against the final target or the target of the year.
    std::optional<Against> against;
    std::optional<RateMethod> required_method;  ///< the one a person requires; the sheet's own no longer counts
    int rate_decimals = 1;                  ///< decimal places of most printed rates, in percent
    std::optional<Rounding> rounding;       ///< of most printed rates; nothing where their last digits do not tell
    std::optional<double> rate_cap;         ///< 1 where rates above 100 % are printed as 100 %
    bool rate_floor_zero = false;           ///< negative rates are printed as 0 %
    /// The mark for a missing value that at least three quarters of the missing ones use: -, —, 未公表. Empty: none.
    std::string missing_mark;
    bool texts_only = false;                ///< all values of the sheet are texts: none is a number cell
};

/// What a person requires of every sheet, in place of what it shows by itself.
struct Requirements {
    std::optional<RateMethod> method;
    std::optional<int> rate_decimals;       ///< in percent
    Rounding rounding = Rounding::nearest;  ///< where the sheet's own rates do not tell
    std::optional<int> plan_first;          ///< fiscal years
    std::optional<int> plan_last;
};

/// Conventions of one sheet. `tables` are the tables of that sheet; the others of the workbook help where it says little.
[[nodiscard]] Conventions find_conventions(const Workbook& workbook, const Recognition& recognition, std::size_t sheet,
                                           const Requirements& required = {});
/// The same where the rates of the sheet's tables are known already: one list for each of them.
[[nodiscard]] Conventions find_conventions(const Workbook& workbook, const Recognition& recognition, std::size_t sheet,
                                           std::span<const std::vector<SeenRate>> rates, const Requirements& required);

}  // namespace kpisheet
