// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include "core/rules/rule.hpp"

namespace kpisheet::rules::kpi_added {
namespace {

/// Indicators of one table that stand below each other.
void report_runs(const Examined& examined, const Comparison& comparison, bool form, Findings& findings) {
    const auto added = comparison.matching.added_on(examined.sheet_index);
    for (std::size_t i = 0; i < added.size();) {
        auto last = i;
        while (last + 1 < added.size() && added[last + 1].indicator == added[last].indicator + 1 && added[last + 1].table == added[i].table) {
            ++last;
        }
        const auto& first = *added[i].indicator;
        const auto more = last - i;
        findings.add(Range{first.cell, added[last].indicator->cell},
                     {fmt::format("「{}」{}は、{}にない指標です。", first.name, more == 0 ? "" : fmt::format(" ほか{}指標", more),
                                  form ? "様式" : "前回の資料"),
                      fmt::format("“{}”{} not in the {}.", first.name, more == 0 ? " is" : fmt::format(" and {} more are", more),
                                  form ? "form" : "previous sheet")});
        i = last + 1;
    }
}

void report_renamed(const Examined& examined, const Comparison& comparison, Findings& findings) {
    for (const auto& match : comparison.matching.indicators_on(examined.sheet_index)) {
        if (match.is_renamed()) {
            findings.add(match.indicator->cell,
                         {fmt::format("「{}」は、前回の資料の「{}」（{}）を改めた名前と思われます。", match.indicator->name, match.reference->name,
                                      to_text(match.reference->cell)),
                          fmt::format("“{}” seems to be a new name of “{}” ({} of the previous sheet).", match.indicator->name,
                                      match.reference->name, to_text(match.reference->cell))});
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    // Where nothing corresponds, the file is another one: differs-from-template says that of a form.
    if (examined.form != nullptr && !examined.form->matching.indicators.empty()) {
        report_runs(examined, *examined.form, true, findings);
    }
    // With a form, what it has is no surprise, and what it has not was said.
    if (examined.form == nullptr && examined.previous != nullptr && !examined.previous->matching.indicators.empty()) {
        report_renamed(examined, *examined.previous, findings);
        report_runs(examined, *examined.previous, false, findings);
    }
}

constexpr std::string_view clean[] = {R"(
    担当課 | 指標         | 目標値(R6) | R5
    商工課 | 会員数       | 30人       | 26人
    商工課 | 新規創業件数 | 45件       | 31件
    === form
    担当課 | 指標         | 目標値(R6) | R5
    商工課 | 新規創業件数 | 45件       |
    商工課 | 会員数       | 30人       |
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R5
    新規創業件数 | 26件        | 45件       | 31件
    »空き店舗数  | 12店        | 8店        | 9店
    講座数       | 3講座       | 5講座      | 4講座
    会員数       | 25人        | 30人       | 26人
    === form
    指標         | 基準値(H30) | 目標値(R6) | R5
    新規創業件数 | 26件        | 45件       |
    会員数       | 25人        | 30人       |
)",
                                        R"(
    指標             | 基準値(H30) | 目標値(R6) | R4   | R5
    新規創業件数     | 26件        | 45件       | 31件 | 33件
    »登録会員の人数  | 125人       | 230人      | 126人 | 140人
    === previous
    指標             | 基準値(H30) | 目標値(R6) | R4
    新規創業件数     | 26件        | 45件       | 31件
    会員数           | 125人       | 230人      | 126人
)"};

}  // namespace

extern const Rule rule{
    .id = "kpi-added",
    .group = RuleGroup::reference,
    .severity = Severity::warning,
    .title = {"追加された指標", "Indicator added"},
    .what = {"様式や前回の資料にない指標です。前回から名前が改められたと思われる指標は、元の名前とともに示します。",
             "An indicator that the form or the previous sheet has not. One that seems to have been renamed since is shown with its former name."},
    .why = {"様式にない指標は、取りまとめの表に入る場所がありません。名前が変わると、経年の比較が途切れます。",
            "An indicator outside the form has no place in the joined table; a new name breaks the comparison over the years."},
    .remedy = {"追加や改称が決まったものか確かめ、決まったものであれば様式に加えてください。",
               "Find out whether it was decided; if so, add it to the form."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::kpi_added
