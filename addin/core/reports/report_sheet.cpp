// SPDX-License-Identifier: MPL-2.0
#include "core/reports/report_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/eras/format.hpp"
#include "core/reports/report_parts.hpp"

namespace kpisheet {

ReportColumns::ReportColumns(bool yearly) {
    if (!yearly) {
        widths = {15, 70, 28, 22, 22, 22, 17, 16, 12, 60};
        return;
    }
    widths = {15, 62, 26, 19, 19, 19, 16, 15, 11, 19, 16, 15, 11, 40};
    year_target = 4;
    actual = 5;
    year_rate = 6;
    final_target = 9;
    final_rate = 10;
    remarks = 13;
    fix = 11;
}

std::string year_name(int fiscal_year, Language language) {
    return language == Language::japanese ? format_era_year(fiscal_year).value_or(fmt::format("{}年度", fiscal_year))
                                          : fmt::format("FY{}", fiscal_year);
}

Page report_sheet(const Workbook& workbook, const Review& review, const Settings& settings, Language language) {
    ReportMatter matter{.workbook = workbook,
                        .review = review,
                        .achievements = achievements(workbook, review.recognition, settings),
                        .goals = {},
                        .language = language};
    matter.goals = count_by_goal(matter.achievements);
    matter.yearly = std::ranges::any_of(matter.achievements,
                                        [](const auto& one) { return !one.this_year.target.text.empty(); });
    const ReportColumns columns(matter.yearly);
    Page page{.name = matter.say("KPI報告", "KPI Report"),
              .other_name = std::string(either(language, "KPI Report", "KPI報告")),
              .widths = columns.widths};
    PageBuilder builder(page);
    add_facts(matter, builder);
    add_counts(matter, columns, page, builder);
    add_issues(matter, columns, builder);
    add_achievements(matter, columns, page, builder);
    return page;
}

}  // namespace kpisheet
