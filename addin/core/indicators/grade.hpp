// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "core/values/cell.hpp"
#include "core/values/value.hpp"

namespace kpisheet {

/// One row of a scale that stands in a sheet.
struct GradeRow {
    Cell grade;
    Cell threshold;
};

/// Grades with the rate from which each is given. Rates and thresholds are fractions (80% is 0.8), or both are bare
/// percent figures; the scale only compares them.
class GradeScale {
public:
    /// A from 100 %, B from 80 %, C from 60 %, else D: the bands of 宮城県.
    [[nodiscard]] static const GradeScale& standard();

    /// 「A:100%;B:80%;C:60%;D」, in any order. Full width and 、 , or line breaks between the grades are as good. A
    /// grade without a threshold is for all that reaches none; so is one with 60%未満 if 60% is the lowest threshold.
    /// 超 makes a threshold strict. Error::bad_argument for a text of another form: no threshold at all, two grades
    /// without one, two grades from the same rate, a grade without a name, a threshold that is no number.
    [[nodiscard]] static Result<GradeScale> from_text(std::string_view text);

    /// The same from two columns of a sheet. Blank rows are passed over; a grade may be a number.
    [[nodiscard]] static Result<GradeScale> from_rows(std::span<const GradeRow> rows);

    /// The grade as typed in the scale, which must outlive it. Error::missing for a rate below all thresholds of a
    /// scale that has no grade for it, as a look-up in a table has it.
    [[nodiscard]] Result<std::string_view> grade_of(double rate) const;

private:
    struct Step {
        double threshold = 0;
        bool strict = false;
        std::string grade;
    };

    [[nodiscard]] bool add(std::string_view grade, const Value& threshold);
    [[nodiscard]] bool settle();

    std::vector<Step> steps_;             // once settled: the highest threshold first
    std::string lowest_;                  // for what reaches no threshold; empty where there is none
    std::optional<double> lowest_limit_;  // of a lowest grade written as 60%未満
};

}  // namespace kpisheet
