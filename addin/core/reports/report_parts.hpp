// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/reports/page.hpp"
#include "core/reviews/achievements.hpp"
#include "core/reviews/review.hpp"
#include "core/rules/rule_words.hpp"

namespace kpisheet {

inline constexpr double section_height = 7.5;  ///< mm of the heading of a part

/// What the parts of the report sheet are made from.
struct ReportMatter {
    const Workbook& workbook;
    const Review& review;
    std::vector<Achievement> achievements;
    std::vector<GoalCount> goals;
    Language language;
    bool yearly = false;  ///< some indicator has a target of the reported year

    [[nodiscard]] std::string say(std::string_view japanese, std::string_view english) const {
        return std::string(either(language, japanese, english));
    }
};

/// The columns of the report sheet, which all its parts share; the last one is for remarks.
struct ReportColumns {
    explicit ReportColumns(bool yearly);

    std::vector<double> widths;         ///< in mm
    std::int32_t number = 0;            ///< number of an indicator, severity of an issue
    std::int32_t name = 1;
    std::int32_t department = 2;
    std::int32_t base = 3;
    std::int32_t year_target = -1;      ///< -1: no column
    std::int32_t actual = 4;
    std::int32_t year_rate = -1;        ///< status and grade stand to the right of each rate
    std::int32_t final_target = 5;
    std::int32_t final_rate = 6;
    std::int32_t remarks = 9;
    std::int32_t fix = 9;               ///< of an issue: from here to the end
};

/// 令和5年度 / FY2023.
[[nodiscard]] std::string year_name(int fiscal_year, Language language);
[[nodiscard]] PageStyle style_of(Severity severity);
/// Title, verdict, year and method.
void add_facts(const ReportMatter& matter, PageBuilder& builder);
/// Counts by goal and by rule, and the chart beside them.
void add_counts(const ReportMatter& matter, const ReportColumns& columns, Page& page, PageBuilder& builder);
void add_issues(const ReportMatter& matter, const ReportColumns& columns, PageBuilder& builder);
void add_achievements(const ReportMatter& matter, const ReportColumns& columns, Page& page, PageBuilder& builder);

}  // namespace kpisheet
