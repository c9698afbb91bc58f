// SPDX-License-Identifier: MPL-2.0
// The counts of the report sheet, by goal and by rule, with the chart.
#include <algorithm>
#include <map>

#include "core/reports/report_parts.hpp"
#include "core/reports/short_label.hpp"

namespace kpisheet {
namespace {

constexpr double gap = 4;  ///< mm between parts

std::string name_of(const ReportMatter& matter, const GoalCount& count) {
    return !count.goal.empty() ? count.goal : matter.say("（基本目標の記載なし）", "(no goal given)");
}

void add_goal(const ReportMatter& matter, PageBuilder& builder, const GoalCount& count, bool total) {
    const auto text = total ? PageStyle::total : PageStyle::text;
    const auto number = total ? PageStyle::total_number : PageStyle::number;
    const auto judged = count.met + count.missed;
    std::vector<PageCell> cells{{0, text, name_of(matter, count), 2}};
    auto column = 2;
    for (const auto value : {count.indicators, count.met, count.missed, count.not_judged}) {
        cells.push_back({column++, number, static_cast<double>(value), 1, 1, "#,##0"});
    }
    if (judged > 0) {
        cells.push_back({column, number, static_cast<double>(count.met) / static_cast<double>(judged), 1, 1, "0.0%"});
    } else {
        cells.push_back({column, total ? PageStyle::total_number : PageStyle::figure, std::string("―")});
    }
    builder.add(std::move(cells));
}

void add_goals(const ReportMatter& matter, PageBuilder& builder) {
    builder.add({{0, PageStyle::heading, matter.say("基本目標", "Goal"), 2},
                 {2, PageStyle::heading, matter.say("指標", "KPIs")},
                 {3, PageStyle::heading, matter.say("達成", "Met")},
                 {4, PageStyle::heading, matter.say("未達成", "Missed")},
                 {5, PageStyle::heading, matter.say("判定できない", "Not judged")},
                 {6, PageStyle::heading, matter.say("達成割合", "Share met")}});
    GoalCount all{.goal = matter.say("合計", "Total")};
    for (const auto& count : matter.goals) {
        add_goal(matter, builder, count, false);
        all.indicators += count.indicators;
        all.met += count.met;
        all.missed += count.missed;
        all.not_judged += count.not_judged;
    }
    if (matter.goals.size() > 1) {
        add_goal(matter, builder, all, true);
    }
    auto note = matter.say("年度の目標値があればそれと、なければ最終目標と比べています。達成割合は、判定できた指標に対するものです。",
                           "Judged against the year's target where there is one, otherwise the final target. The share is of the KPIs that could be judged.");
    if (std::ranges::any_of(matter.achievements, [](const auto& one) { return !one.counted; })) {
        note += matter.say("再掲と内訳は数えていません。", " Repeated entries and breakdowns are not counted.");
    }
    builder.add({{0, PageStyle::note, std::move(note), 7}});
}

PageChart chart_of(const ReportMatter& matter) {
    constexpr std::uint32_t dark_ink = 0x1F2933;
    constexpr std::uint32_t light_ink = 0xFFFFFF;
    PageChart chart{.title = matter.say("基本目標ごとの達成・未達成（指標の数）", "KPIs met and missed, by goal"),
                    .labels = {},
                    .series = {{matter.say("達成", "Met"), 0x2F7D5B, light_ink, {}},
                               {matter.say("未達成", "Missed"), 0xE0A89C, dark_ink, {}},
                               {matter.say("判定できない", "Not judged"), 0xDDE2E8, dark_ink, {}}},
                    .area = {},
                    .least_height = std::clamp(26.0 + 9.0 * static_cast<double>(matter.goals.size()), 45.0, 150.0)};
    for (const auto& count : matter.goals) {
        chart.labels.push_back(short_label(name_of(matter, count)));
        auto series = chart.series.begin();
        for (const auto value : {count.met, count.missed, count.not_judged}) {
            (series++)->values.push_back(static_cast<double>(value));
        }
    }
    return chart;
}

void add_rules(const ReportMatter& matter, PageBuilder& builder) {
    struct RuleCount {
        std::string_view rule;
        Severity severity;
        std::size_t issues;
    };
    std::vector<RuleCount> counts;
    std::map<std::string_view, std::size_t> known;
    for (const auto& issue : matter.review.issues) {
        const auto [at, is_new] = known.emplace(issue.rule, counts.size());
        if (is_new) {
            counts.push_back({issue.rule, issue.severity, 0});
        }
        ++counts[at->second].issues;
    }
    std::ranges::stable_sort(counts, [](const auto& one, const auto& other) {
        return one.severity != other.severity ? one.severity < other.severity : one.issues > other.issues;
    });
    builder.add_gap(gap);
    builder.add({{0, PageStyle::section, matter.say("指摘の内訳", "Issues by rule"), 7}}, section_height);
    if (counts.empty()) {
        builder.add({{0, PageStyle::fact, matter.say("指摘はありません。", "There are no issues."), 7}});
        return;
    }
    builder.add({{0, PageStyle::heading, matter.say("重要度", "Severity")},
                 {1, PageStyle::heading, matter.say("規則", "Rule")},
                 {2, PageStyle::heading, matter.say("件数", "Issues")}});
    for (const auto& count : counts) {
        builder.add({{0, style_of(count.severity), std::string(severity_name(count.severity, matter.language))},
                     {1, PageStyle::text, rule_title(count.rule, matter.language)},
                     {2, PageStyle::number, static_cast<double>(count.issues), 1, 1, "#,##0"}});
    }
}

}  // namespace

PageStyle style_of(Severity severity) {
    return severity == Severity::error ? PageStyle::error : severity == Severity::warning ? PageStyle::warning : PageStyle::info;
}

void add_counts(const ReportMatter& matter, const ReportColumns& columns, Page& page, PageBuilder& builder) {
    builder.add_gap(gap);
    if (matter.goals.empty()) {
        builder.add_line(PageStyle::section, matter.say("達成状況", "Achievement"), section_height);
        builder.add_line(PageStyle::fact, matter.say("KPIの表が見つかりませんでした。", "No KPI table was found."));
    } else {
        builder.add_line(PageStyle::section, matter.say("基本目標ごとの達成状況", "Achievement by goal"), section_height);
        const auto heading = builder.next_row();
        add_goals(matter, builder);
        page.chart = chart_of(matter);
        page.chart->area = {{heading, 7}, {heading, columns.remarks}};
    }
    add_rules(matter, builder);
    if (page.chart) {
        builder.add_gap(gap);
        page.chart->area.last.row = builder.next_row() - 1;
    }
}

}  // namespace kpisheet
