// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/rules/rule.hpp"

namespace kpisheet::rules::no_kpi_table {
namespace {

void check(const Examined& examined, Findings& findings) {
    if (examined.sheet_index != 0 || !examined.recognition.tables.empty()) {
        return;  // a sheet without a table beside others that have one is normal
    }
    const auto& sheets = examined.workbook.sheets;
    if (std::ranges::all_of(sheets, [](const auto& sheet) { return sheet.cells().empty(); })) {
        findings.add(std::nullopt,
                     {"このファイルのシートには何も書かれていません。", "The sheets of this file are empty."});
        return;
    }
    if (const auto& unrecognised = examined.recognition.unrecognised; !unrecognised.empty()) {
        if (std::ranges::any_of(unrecognised, &Unrecognised::blank_form)) {
            return;  // the right form, not filled in yet
        }
        const auto& first = unrecognised.front();
        findings.add(
            std::nullopt,
            {fmt::format("KPIの表として読める表がありません。シート「{}」の {} は表のようですが、{}。",
                         sheets[first.sheet].name(), to_text(first.range), first.seen),
             fmt::format("No table can be read as a KPI table. {} on sheet “{}” looks like one, but no indicators "
                         "were understood in it.",
                         to_text(first.range), sheets[first.sheet].name())});
        return;
    }
    findings.add(
        std::nullopt,
        {"KPIの表が見つかりません。指標名と、基準値・目標値・実績値のいずれかの見出しがある表を探しました。",
         "No KPI table was found. What was looked for is a table with headings for an indicator and for a base "
         "value, a target or an actual."});
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 26件        | 45件       | 31件
    相談件数     | 10件        | 20件       | 12件
)",
                                      R"(
    この表は、第2期総合戦略の進捗状況をまとめたものです。
    --- 一覧
    指標         | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 26件        | 45件       | 31件
    相談件数     | 10件        | 20件       | 12件
)",
                                      R"(
    指標 | 区分   | 基準値(H30) | 目標値(R6) | 備考
         | 目標値 |             |            | 記入してください
         | 実績値 |             |            |
)"};

constexpr std::string_view flagged[] = {R"(
    日程     | 内容       | 場所
    4月10日  | 第1回会議  | 庁議室
    7月25日  | 第2回会議  | 庁議室
)"};

}  // namespace

extern const Rule rule{
    .id = "no-kpi-table",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"KPIの表がない", "No KPI table"},
    .what = {"ファイルのどのシートにも、KPIの表として読める表がない場合です。",
             "No sheet of the file holds a table that can be read as a KPI table."},
    .why = {"ほかのファイルが添付されていたり、見出しが変えられていたりすると、その課の指標が集計から抜けます。",
            "When another file was attached, or the headings were changed, a whole section's indicators are missing."},
    .remedy = {"正しいファイルか、見出し（指標、基準値、目標値、年度）が消えていないかを確かめてください。",
               "Check that it is the right file and that its headings (indicator, base, target, years) are there."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::no_kpi_table
