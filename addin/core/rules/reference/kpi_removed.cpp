// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <set>

#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::kpi_removed {
namespace {

/// The sections that the submission speaks for. A section may hand in its own rows only.
std::set<std::string> sections_in(const Matching& matching) {
    std::set<std::string> sections;
    for (const auto& match : matching.indicators) {
        sections.insert(squeezed(match.reference->department));
    }
    return sections;
}

void report(const Examined& examined, const Comparison& comparison, bool form, Findings& findings) {
    const auto removed = comparison.matching.removed_on(examined.sheet_index);
    if (removed.empty() || comparison.matching.indicators.empty()) {
        return;
    }
    const auto sections = sections_in(comparison.matching);
    const auto is_missed = [&](const RemovedIndicator& one) {
        const auto section = squeezed(one.reference->department);
        return section.empty() || sections.contains(section);
    };
    for (std::size_t i = 0; i < removed.size();) {
        if (!is_missed(removed[i])) {
            ++i;
            continue;
        }
        auto last = i;
        while (last + 1 < removed.size() && removed[last + 1].reference == removed[last].reference + 1 &&
               removed[last + 1].reference_table == removed[i].reference_table && is_missed(removed[last + 1])) {
            ++last;
        }
        const auto& first = *removed[i].reference;
        const auto more = last - i;
        const auto& sheet = comparison.reference.workbook.sheets[removed[i].reference_table->sheet].name();
        const auto place = fmt::format("{}!{}", sheet, to_text(Range{first.cell, removed[last].reference->cell}));
        findings.add(removed[i].at ? std::optional(range_of(*removed[i].at)) : std::nullopt,
                     {fmt::format("{}にある指標「{}」{}（{}）がありません。", form ? "様式" : "前回の資料", first.name,
                                  more == 0 ? "" : fmt::format(" ほか{}指標", more), place),
                      fmt::format("“{}”{} of the {} ({}) {} missing.", first.name, more == 0 ? "" : fmt::format(" and {} more", more),
                                  form ? "form" : "previous sheet", place, more == 0 ? "is" : "are")});
        i = last + 1;
    }
}

void check(const Examined& examined, Findings& findings) {
    if (examined.form != nullptr) {
        report(examined, *examined.form, true, findings);
    } else if (examined.previous != nullptr) {  // what the form has dropped is not missed
        report(examined, *examined.previous, false, findings);
    }
}

constexpr std::string_view clean[] = {R"(
    担当課 | 指標         | 目標値(R6) | R5
    商工課 | 新規創業件数 | 45件       | 31件
    === form
    担当課 | 指標         | 目標値(R6) | R5
    商工課 | 新規創業件数 | 45件       |
    市民課 | 婚姻届出数   | 120件      |
)"};

constexpr std::string_view flagged[] = {R"(
    指標          | 基準値(H30) | 目標値(R6) | R5
    »新規創業件数 | 26件        | 45件       | 31件
    講座数        | 3講座       | 5講座      | 4講座
    === form
    指標          | 基準値(H30) | 目標値(R6) | R5
    新規創業件数  | 26件        | 45件       |
    会員数        | 25人        | 30人       |
    相談件数      | 12件        | 20件       |
    講座数        | 3講座       | 5講座      |
)",
                                        R"(
    指標          | 基準値(H30) | 目標値(R6) | R4   | R5
    »新規創業件数 | 26件        | 45件       | 31件 | 33件
    === previous
    指標          | 基準値(H30) | 目標値(R6) | R4
    会員数        | 25人        | 30人       | 26人
    新規創業件数  | 26件        | 45件       | 31件
)"};

}  // namespace

extern const Rule rule{
    .id = "kpi-removed",
    .group = RuleGroup::reference,
    .severity = Severity::warning,
    .title = {"なくなった指標", "Indicator missing"},
    .what = {"様式や前回の資料にある指標がありません。自分の課の行だけを提出した表では、ほかの課の指標は指摘しません。",
             "An indicator of the form or of the previous sheet is missing. In a sheet with the rows of some sections only, those of others are not missed."},
    .why = {"報告から指標が消えると、取りまとめの表に空きができ、議会で説明を求められます。",
            "An indicator that vanishes leaves a gap in the joined table, and the council will ask."},
    .remedy = {"消した理由を担当課に確かめ、必要なら行を戻してください。", "Ask the section why, and put the row back if need be."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::kpi_removed
