// SPDX-License-Identifier: MPL-2.0
// The issues of the report sheet, with links to their cells.
#include <fmt/format.h>

#include <algorithm>

#include "core/reports/report_parts.hpp"

namespace kpisheet {
namespace {

constexpr std::size_t most_issues = 1000;  ///< that a person reads on paper; the sidebar shows them all

PageCell place(const ReportMatter& matter, const Issue& issue) {
    constexpr std::int32_t column = 3;
    const auto& sheet = matter.workbook.sheets[issue.sheet].name();
    if (!issue.range) {
        return {column, PageStyle::link, PageLink{matter.say("シート全体", "whole sheet"), sheet, {}, {}}};
    }
    return {column, PageStyle::link, PageLink{to_text(*issue.range), sheet, issue.range->first, {}}};
}

}  // namespace

void add_issues(const ReportMatter& matter, const ReportColumns& columns, PageBuilder& builder) {
    if (matter.review.issues.empty()) {
        return;  // the counts say so
    }
    std::vector<const Issue*> issues;
    for (const auto& issue : matter.review.issues) {
        issues.push_back(&issue);
    }
    std::ranges::stable_sort(issues, {}, [](const auto* issue) { return issue->severity; });
    const auto left_out = issues.size() - std::min(issues.size(), most_issues);
    issues.resize(issues.size() - left_out);

    const auto fix_columns = builder.columns() - columns.fix;
    builder.new_page();
    builder.add_line(PageStyle::section, matter.say("指摘", "Issues"), section_height);
    builder.add({{0, PageStyle::heading, matter.say("重要度", "Severity")},
                 {1, PageStyle::heading, matter.say("規則", "Rule")},
                 {2, PageStyle::heading, matter.say("シート", "Sheet")},
                 {3, PageStyle::heading, matter.say("セル", "Cell")},
                 {4, PageStyle::heading, matter.say("内容", "What is wrong"), columns.fix - 4},
                 {columns.fix, PageStyle::heading, matter.say("直し方", "Fix"), fix_columns}});
    for (const auto* issue : issues) {
        builder.add({{0, style_of(issue->severity), std::string(severity_name(issue->severity, matter.language))},
                     {1, PageStyle::text, rule_title(issue->rule, matter.language)},
                     {2, PageStyle::text, matter.workbook.sheets[issue->sheet].name()},
                     place(matter, *issue),
                     {4, PageStyle::text, in_language(issue->message, matter.language), columns.fix - 4},
                     {columns.fix, PageStyle::text,
                      issue->fix ? in_language(issue->fix->title, matter.language) : std::string(), fix_columns}});
    }
    if (left_out > 0) {
        builder.add_line(PageStyle::note, matter.language == Language::japanese
                                              ? fmt::format("ほかに {}件あります。すべての指摘はサイドバー「KPIシート」で見られます。", left_out)
                                              : fmt::format("{} more. The sidebar “KPI Sheet” shows them all.", left_out));
    }
}

}  // namespace kpisheet
