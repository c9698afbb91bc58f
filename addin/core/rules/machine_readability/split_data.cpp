// SPDX-License-Identifier: MPL-2.0
#include <map>
#include <string>

#include "core/rules/table_tally.hpp"

namespace kpisheet::rules::split_data {
namespace {

std::string form_of(const Table& table) {
    std::string form;
    for (const auto& column : table.columns) {
        form += std::to_string(static_cast<int>(column.role)) + "/" + std::to_string(column.year.value_or(0)) + ";";
    }
    return form;
}

void check(const Examined& examined, Findings& findings) {
    std::map<std::string, CellTally> again;  // the tables after the first of a form
    for (const auto* table : examined.tables) {
        const auto [found, is_new] = again.try_emplace(form_of(*table));
        if (!is_new) {
            found->second.add(table->range.first);
        }
    }
    for (const auto& [form, tally] : again) {
        add_item(findings, "2-1", tally,
                 {"同じ形の表が続きとして別に作られています", "a table of the same form goes on apart"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    数値目標     | 目標値(2024) | 2019
    市内従業者数 | #9518        | #9200

    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019
    新規創業件数 | 件   | #26          | #45          | #31
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(2018) | 目標値(2024) | 2019
    新規創業件数 | #26          | #45          | #31

    »指標        | 基準値(2018) | 目標値(2024) | 2019
    相談件数     | #10          | #20          | #12
)"};

}  // namespace

extern const Rule rule{
    .id = "split-data",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"データが分断されていないか", "Split data"},
    .what = {"同じ形の表が、見出しを繰り返していくつかに分かれているシートです。統一ルール 項目2-1。",
             "One table that is cut into several of the same form by repeated headings. Item 2-1 of the standard."},
    .why = {"一つの表として読めず、並べ替えや集計ができません。", "It can't be read, sorted or added up as one table."},
    .remedy = {"目標や施策の名前を列にして、一つの表にまとめてください。",
               "Put the goal or measure in a column and make it one table."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::split_data
