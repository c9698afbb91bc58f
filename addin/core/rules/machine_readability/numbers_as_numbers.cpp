// SPDX-License-Identifier: MPL-2.0
#include "core/rules/comparing.hpp"
#include "core/rules/table_tally.hpp"
#include "core/rules/value_cells.hpp"

namespace kpisheet::rules::numbers_as_numbers {
namespace {

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        CellTally tally;
        for (const auto& [indicator, value, cell] : examined.values_of(*table)) {
            if (cell->kind == SheetCell::Kind::text && value->state == State::value) {
                tally.add(cell->at);
            }
        }
        add_item(findings, "1-3", tally, {"数が文字列として入力されています", "figures are entered as texts"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    指標         | 基準値(2018) | 目標値(2024) | 2019
    新規創業件数 | #26@0"件"    | #45@0"件"    | #31@0"件"
    計画の策定   | -            | 策定完了     | 未公表
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(2018) | 目標値(2024) | 2019
    新規創業件数 | #26@0"件"    | »45件        | 31件
    相談件数     | 10           | #20          | #12
)"};

}  // namespace

extern const Rule rule{
    .id = "numbers-as-numbers",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"数値データは数値属性とし、文字列を含まないこと", "Numbers as numbers"},
    .what = {"数が文字列として入力された表です。統一ルール 項目1-3。",
             "Tables whose figures are texts. Item 1-3 of the standard."},
    .why = {"文字列のままでは合計も並べ替えもできません。", "Texts can't be added up or sorted by size."},
    .remedy = {"単位や記号を除いた数値を入力し、見せ方は表示形式で整えてください。",
               "Enter plain numbers and let the number format show the rest."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::numbers_as_numbers
