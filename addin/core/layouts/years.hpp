// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/eras/period.hpp"
#include "core/layouts/grid.hpp"

namespace kpisheet {

/// The years that a sheet names in full. They tell the era of those that leave it out: 3年度 is 2021 on a sheet that
/// speaks of 令和元年 and 令和7年, 27年度 is 2015 on one that speaks of H26.
class SheetYears {
public:
    /// Collects the full years of a sheet's texts (of the first few thousand: they repeat).
    explicit SheetYears(const Grid& grid);

    /// Western fiscal year of the period's last date. Nothing for 5年間, 各年度, H27～累計, and for a year without an era
    /// where the sheet does not settle it.
    [[nodiscard]] std::optional<int> fiscal_year(const Period& period) const;

    /// The last year of the plan that the sheet's texts place on the calendar: of 平成13年度～平成17年度 for a heading of 5ヵ年. Nothing
    /// where no range has that many years, or two different ones do.
    [[nodiscard]] std::optional<int> end_of_plan(int length) const;

    /// The fiscal year that a heading tells beside that of the sheet's title: 前年度, 今年度, 翌年度 below 令和5年度 総合戦略. Nothing for
    /// other words, and where no title names a year.
    [[nodiscard]] std::optional<int> year_beside_title(std::string_view heading) const;

    /// The year that a text beside the tables states for all bases: (基準年度：令和元年度　計画期間：…).
    [[nodiscard]] std::optional<int> stated_base() const { return base_; }

    /// True when the era had to be inferred.
    [[nodiscard]] static bool leaves_era_out(const Period& period) {
        return period.last.era == nullptr && !period.last.western;
    }

private:
    std::optional<int> title_;  ///< the first year, no day of it, in a text that names a document
    std::optional<int> base_;
    std::vector<int> full_;  ///< sorted
    std::vector<std::pair<int, int>> ranges_;  ///< first and last year; sorted, each once
    std::vector<std::pair<int, int>> plans_;   ///< those of them that a text gives which names a document
    bool counts_by_era_ = false;  ///< years without an era are 3年度, 4年度 …: those of an era
    bool western_ = false;        ///< some year is written in western form
};

}  // namespace kpisheet
