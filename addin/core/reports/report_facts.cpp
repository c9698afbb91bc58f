// SPDX-License-Identifier: MPL-2.0
// The head of the report sheet.
#include <fmt/format.h>

#include <set>

#include "core/reports/file_report.hpp"
#include "core/reports/report_parts.hpp"
#include "core/reports/words.hpp"

namespace kpisheet {
namespace {

/// The reported years, the method of the rates: what is the same for most indicators is said once.
std::string joined(const std::vector<std::string>& items, std::string_view between) {
    return fmt::format("{}", fmt::join(items, between));
}

/// 1 table, 2 tables.
std::string counted(std::size_t count, std::string_view noun) { return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s"); }

std::string years_text(const ReportMatter& matter) {
    std::set<int> years;
    for (const auto& one : matter.achievements) {
        if (one.year) {
            years.insert(*one.year);
        }
    }
    if (years.empty()) {
        return matter.say("シートからは分かりません", "not stated in the sheets");
    }
    std::vector<std::string> names;
    for (const auto year : years) {
        names.push_back(year_name(year, matter.language));
    }
    return joined(names, matter.say("、", ", "));
}

std::string method_text(const ReportMatter& matter, RateMethod method, MethodSource source) {
    std::string text;
    switch (method) {
        case RateMethod::ratio:
            text = matter.say("実績値÷目標値（比率）。低いほど良い指標は（2×目標値－実績値）÷目標値",
                              "actual ÷ target (ratio); where lower is better, (2 × target − actual) ÷ target");
            break;
        case RateMethod::progress:
            text = matter.say("（実績値－基準値）÷（目標値－基準値）（進捗）", "(actual − base) ÷ (target − base) (progress)");
            break;
        case RateMethod::keep_below:
            text = matter.say("（2×目標値－実績値）÷目標値", "(2 × target − actual) ÷ target");
            break;
        case RateMethod::inverse_ratio:
            text = matter.say("目標値÷実績値", "target ÷ actual");
            break;
    }
    switch (source) {
        case MethodSource::settings:
            return text + matter.say("［設定による］", " [as set in the options]");
        case MethodSource::sheet:
            return text + matter.say("［シートの達成率と同じ計算］", " [as the sheet's own rates are computed]");
        case MethodSource::product:
            break;
    }
    return text + matter.say("［シートに達成率の計算方法が見当たらないため］", " [the sheet shows no method of its own]");
}

std::string methods_text(const ReportMatter& matter) {
    std::set<std::pair<RateMethod, MethodSource>> known;
    std::vector<std::string> texts;
    for (const auto& one : matter.achievements) {
        if (known.emplace(one.method, one.method_from).second) {
            texts.push_back(method_text(matter, one.method, one.method_from));
        }
    }
    return joined(texts, "\n");
}

}  // namespace

void add_facts(const ReportMatter& matter, PageBuilder& builder) {
    const auto& verdict = matter.review.verdict;
    const auto add = [&](std::string label, std::string fact) {
        builder.add({{0, PageStyle::label, std::move(label)}, {1, PageStyle::fact, std::move(fact), builder.columns() - 1}});
    };
    builder.add_line(PageStyle::title, matter.say("KPI報告", "KPI Report"), 9);
    builder.add_line(PageStyle::note, matter.say("KPIシートが作成しました。値は作成したときのもので、元の表を直しても変わりません。",
                                                 "Made by KPI Sheet. The values are a snapshot: they do not follow later changes to the tables."));
    builder.add_gap(2);
    add(matter.say("点検結果", "Result"),
        counts_text({.files = 1, .unreadable = 0, .errors = verdict.errors, .warnings = verdict.warnings, .infos = verdict.infos},
                    matter.language) +
            (matter.review.set_aside.empty()
                 ? ""
                 : matter.language == Language::japanese
                       ? fmt::format("（ほかに、確認のうえ残した指摘 {}件）", matter.review.set_aside.size())
                       : fmt::format(" (and {} more accepted as they are)", matter.review.set_aside.size())));
    add(matter.say("対象", "Scope"), matter.language == Language::japanese
                                           ? fmt::format("KPI {}件・表 {}", verdict.indicators, verdict.tables)
                                           : counted(verdict.indicators, "KPI") + " in " + counted(verdict.tables, "table"));
    if (matter.achievements.empty()) {
        return;
    }
    add(matter.say("実績年度", "Year"), years_text(matter));
    add(matter.say("達成率", "Rates"), methods_text(matter));
    add(matter.say("評価", "Grades"), matter.say("A：100%以上　B：80%以上　C：60%以上　D：60%未満",
                                                 "A: 100% or more   B: 80% or more   C: 60% or more   D: below 60%"));
}

}  // namespace kpisheet
