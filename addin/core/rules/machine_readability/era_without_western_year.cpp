// SPDX-License-Identifier: MPL-2.0
#include "core/rules/table_tally.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::era_without_western_year {
namespace {

/// Four digits in a row, in either width: a western year.
bool has_western_year(std::string_view text) {
    int digits = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        digits = is_digit(c.value) || (c.value >= U'０' && c.value <= U'９') ? digits + 1 : 0;
        if (digits == 4) {
            return true;
        }
        at += c.length;
    }
    return false;
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        CellTally tally;
        for (const auto& column : table->columns) {
            if (column.year && column.role != ColumnRole::unknown && !column.heading.empty() &&
                !has_western_year(column.heading)) {
                tally.add({table->header_last, column.column});
            }
        }
        for (const auto& indicator : table->indicators) {
            for (const auto& value : indicator.values) {
                if (!value.period().empty() && value.year && value.year != value.heading_year &&
                    !has_western_year(value.period())) {
                    tally.add(value.cell);
                }
            }
        }
        add_item(findings, "1-11", tally, {"西暦のない和暦の年があります", "years are given by their era only"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    指標         | 基準値 平成30(2018)年度 | 目標値 令和6(2024)年度 | 令和元(2019)年度
    新規創業件数 | #26                     | #45                    | #31
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | »基準値(H30) | 目標値(R6) | R1
    新規創業件数 | #26          | #45        | #31
)"};

}  // namespace

extern const Rule rule{
    .id = "era-without-western-year",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"西暦表記又は和暦に西暦の併記がされているか", "Era years without western years"},
    .what = {"年度が元号だけで書かれた見出しや値（R6、平成30年度）がある表です。統一ルール 項目1-11。",
             "Headings and values whose year is written by its era only (R6, 平成30年度). Item 1-11 of the standard."},
    .why = {"元号が変わると順に並べられず、H31 と R1 のように同じ年が二通りに書かれます。",
            "Eras don't sort, and one year gets two names (H31, R1)."},
    .remedy = {"2024(令和6)年度 のように西暦で書くか、西暦を添えてください。",
               "Write western years, or add them: 2024(令和6)年度."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::era_without_western_year
