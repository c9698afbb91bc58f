// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>

#include "core/layouts/table.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

/// The first and last fiscal year of a plan.
struct PlanYears {
    std::optional<int> first;
    std::optional<int> last;
};

/// The fiscal year that the titles and note headings of a sheet report on. `sure` is told by 実績 and 現在 (令和4年度
/// 実績値に対する所見), `likely` by 進捗 and 評価, which may name the year of the report itself, and by a day before the winter.
struct TitleYears {
    std::optional<int> sure;
    std::optional<int> likely;
    PlanYears plan;  ///< 令和3年度～令和7年度
    bool plan_is_named = false;  ///< 計画期間:令和3年度～令和7年度
};
[[nodiscard]] TitleYears years_in_titles(const Sheet& sheet, std::span<const Table* const> tables);

/// The last fiscal year whose actual cells are filled in as many indicators as in the years before, by and large.
[[nodiscard]] std::optional<int> last_filled_year(std::span<const Table* const> tables);

/// True when actuals of this year are filled in more than a quarter of the indicators of the fullest year.
[[nodiscard]] bool has_actuals_of(std::span<const Table* const> tables, int year);

/// From the years of targets: the last year that most indicators name, and the first where they lay out every year.
[[nodiscard]] PlanYears plan_by_targets(std::span<const Table* const> tables);

}  // namespace kpisheet
