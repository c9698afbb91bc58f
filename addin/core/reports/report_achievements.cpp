// SPDX-License-Identifier: MPL-2.0
// Where every indicator stands: the last part of the report sheet, so that its heading can be printed on all its pages.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/reports/report_parts.hpp"

namespace kpisheet {
namespace {

using FigureOf = const WrittenFigure& (*)(const Achievement&);

const WrittenFigure& base_of(const Achievement& one) { return one.base; }
const WrittenFigure& actual_of(const Achievement& one) { return one.actual; }
const WrittenFigure& year_target_of(const Achievement& one) { return one.this_year.target; }
const WrittenFigure& final_target_of(const Achievement& one) { return one.final.target; }

/// The year of most of these figures stands in the heading of their column; a figure of another year says its own.
class FigureColumn {
public:
    FigureColumn(const ReportMatter& matter, FigureOf figure) : language_(matter.language), figure_(figure) {
        std::map<int, std::size_t> counts;
        for (const auto& one : matter.achievements) {
            if (figure(one).year) {
                ++counts[*figure(one).year];
            }
        }
        const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
        if (most != counts.end()) {
            usual_ = most->first;
        }
    }

    [[nodiscard]] std::string heading(std::string name) const {
        return usual_ ? std::move(name) + "\n" + year_name(*usual_, language_) : name;
    }

    [[nodiscard]] std::string text(const Achievement& one) const {
        const auto& figure = figure_(one);
        const auto has_brackets = figure.text.find_first_of("(") != std::string::npos || figure.text.find("（") != std::string::npos;
        if (!figure.year || figure.year == usual_ || figure.text.empty() || has_brackets) {
            return figure.text;
        }
        return figure.text + "\n" + fmt::format("{}", year_name(*figure.year, language_));
    }

private:
    Language language_;
    FigureOf figure_;
    std::optional<int> usual_;
};

void add_standing(std::vector<PageCell>& cells, const Standing& standing, std::int32_t rate, int decimals,
                  const ReportMatter& matter) {
    if (standing.rate) {
        cells.push_back({rate, PageStyle::number, *standing.rate, 1, 1,
                         decimals > 0 ? "0." + std::string(static_cast<std::size_t>(decimals), '0') + "%" : "0%"});
    } else {
        cells.push_back({rate, PageStyle::figure, std::string("―")});
    }
    if (standing.status) {
        const auto met = *standing.status == Status::met;
        cells.push_back({rate + 1, met ? PageStyle::good : PageStyle::bad,
                         met ? matter.say("達成", "Met") : matter.say("未達成", "Missed")});
    } else {
        cells.push_back({rate + 1, PageStyle::centred, std::string("―")});
    }
    cells.push_back({rate + 2, PageStyle::centred, standing.grade.empty() ? std::string("―") : standing.grade});
}

std::string remarks_of(const Achievement& one, const ReportMatter& matter) {
    std::vector<std::string> remarks;
    if (!one.counted) {
        remarks.push_back(matter.say("再掲・内訳", "Repeated entry or breakdown"));
    }
    if (one.kind == IndicatorKind::goal) {
        remarks.push_back(matter.say("数値目標", "Goal-level target"));
    }
    const auto add = [&](const Standing& standing) {
        const auto& reason = in_language(standing.no_rate, matter.language);
        if (!reason.empty() && std::ranges::find(remarks, reason) == remarks.end()) {
            remarks.push_back(reason);
        }
    };
    if (matter.yearly) {
        add(one.this_year);
    }
    add(one.final);
    return fmt::format("{}", fmt::join(remarks, "\n"));
}

}  // namespace

void add_achievements(const ReportMatter& matter, const ReportColumns& columns, Page& page, PageBuilder& builder) {
    if (matter.achievements.empty()) {
        return;
    }
    const FigureColumn base(matter, base_of);
    const FigureColumn actual(matter, actual_of);
    const FigureColumn year_target(matter, year_target_of);
    const FigureColumn final_target(matter, final_target_of);

    builder.new_page();
    builder.add_line(PageStyle::section, matter.say("KPIごとの達成状況", "Achievement of every KPI"), section_height);
    std::vector<PageCell> headings{{columns.number, PageStyle::heading, matter.say("番号", "No.")},
                                   {columns.name, PageStyle::heading, matter.say("KPI", "KPI")},
                                   {columns.department, PageStyle::heading, matter.say("担当課", "Section")},
                                   {columns.base, PageStyle::heading, base.heading(matter.say("基準値", "Base"))},
                                   {columns.actual, PageStyle::heading, actual.heading(matter.say("実績値", "Actual"))}};
    const auto head_standing = [&](std::int32_t target, std::string name, std::int32_t rate) {
        headings.push_back({target, PageStyle::heading, std::move(name)});
        headings.push_back({rate, PageStyle::heading, matter.say("達成率", "Rate")});
        headings.push_back({rate + 1, PageStyle::heading, matter.say("状況", "Status")});
        headings.push_back({rate + 2, PageStyle::heading, matter.say("評価", "Grade")});
    };
    if (matter.yearly) {
        head_standing(columns.year_target, year_target.heading(matter.say("目標値", "Target")), columns.year_rate);
    }
    head_standing(columns.final_target, final_target.heading(matter.say("最終目標", "Final target")), columns.final_rate);
    headings.push_back({columns.remarks, PageStyle::heading, matter.say("備考", "Remarks")});
    page.repeated = {builder.next_row(), builder.next_row()};
    builder.add(std::move(headings));

    const auto has_goals = std::ranges::any_of(matter.goals, [](const auto& count) { return !count.goal.empty(); });
    const std::string* goal = nullptr;
    auto number = 0;
    for (const auto& one : matter.achievements) {
        if (has_goals && (goal == nullptr || *goal != one.goal)) {
            builder.add_line(PageStyle::band, !one.goal.empty() ? one.goal : matter.say("（基本目標の記載なし）", "(no goal given)"));
            goal = &one.goal;
        }
        std::vector<PageCell> cells{{columns.number, PageStyle::centred, static_cast<double>(++number), 1, 1, "0"},
                                    {columns.name, PageStyle::text, one.name},
                                    {columns.department, PageStyle::text, one.department},
                                    {columns.base, PageStyle::figure, base.text(one)},
                                    {columns.actual, PageStyle::figure, actual.text(one)}};
        if (matter.yearly) {
            cells.push_back({columns.year_target, PageStyle::figure, year_target.text(one)});
            add_standing(cells, one.this_year, columns.year_rate, one.decimals, matter);
        }
        cells.push_back({columns.final_target, PageStyle::figure, final_target.text(one)});
        add_standing(cells, one.final, columns.final_rate, one.decimals, matter);
        cells.push_back({columns.remarks, PageStyle::text, remarks_of(one, matter)});
        builder.add(std::move(cells));
    }
}

}  // namespace kpisheet
