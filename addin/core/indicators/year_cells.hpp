// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>

#include "core/result.hpp"
#include "core/values/cell.hpp"

namespace kpisheet {

/// The fiscal year of a cell. Where it leaves the era out, the first of `references` that gives it one does.
[[nodiscard]] Result<int> year_among(const Cell& cell, std::initializer_list<Cell> references,
                                     std::chrono::sys_days null_date);

/// The years of a row of headings, asked for from left to right. See forecast for the eras that are left out.
class HeadingYears {
public:
    HeadingYears(std::span<const Cell> headings, const Cell& year_asked, std::chrono::sys_days null_date);

    /// The year of heading `index`. Never ask for one before the last asked for.
    [[nodiscard]] Result<int> year_of(std::size_t index);
    /// The year of the cell given as `year_asked`.
    [[nodiscard]] Result<int> asked_year() const;

private:
    struct Known {
        Cell cell;
        int year = 0;
    };

    [[nodiscard]] std::optional<Known> known(const Cell& cell) const;
    void pass(std::size_t index);

    std::span<const Cell> headings_;
    Cell year_asked_;
    std::chrono::sys_days null_date_;
    std::size_t passed_ = 0;       // headings looked at so far
    std::optional<Known> before_;  // the last of them with a year of its own
    std::optional<Known> after_;   // for the first headings: the next one that has, or the year asked for
    std::optional<Known> last_;    // the last of all headings that has
};

}  // namespace kpisheet
