// SPDX-License-Identifier: MPL-2.0
#include <string>

#include "core/rules/table_tally.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::platform_dependent_characters {
namespace {

/// Characters of the vendors' own sets: circled and Roman numbers, squared words and units, 髙 and 﨑.
bool is_platform_dependent(char32_t c) {
    return (c >= 0x2460 && c <= 0x2473) || (c >= 0x2160 && c <= 0x217F) || (c >= 0x3220 && c <= 0x33FF) ||
           c == 0x2116 || c == 0x2121 || c == 0x9AD9 || c == 0xFA11;
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        CellTally tally;
        std::string seen;
        for_each_table_cell(examined.sheet, *table, [&](const SheetCell& cell) {
            bool found = false;
            for (std::size_t at = 0; at < cell.text.size();) {
                const auto c = code_point_at(cell.text, at);
                const auto character = cell.text.substr(at, c.length);
                if (is_platform_dependent(c.value)) {
                    found = true;
                    if (seen.size() < 30 && seen.find(character) == std::string::npos) {
                        seen += character;
                    }
                }
                at += c.length;
            }
            if (found) {
                tally.add(cell.at);
            }
        });
        add_item(findings, "1-10", tally,
                 {"機種依存文字（" + seen + "）があります", "platform-dependent characters (" + seen + ")"});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 単位 | 基準値(2018) | 目標値(2024) | 2019 | 2020
    新規創業件数 | 件   | #26          | #45          | #31  | #34
    相談件数     | 件   | #10          | #20          | #12  | #15
)",
                                      R"(
    指標          | 単位 | 基準値(2018) | 目標値(2024) | 2019
    (1) 整備面積  | m2   | #26          | #45          | #31
)"};

constexpr std::string_view flagged[] = {R"(
    指標          | 単位 | 基準値(2018) | 目標値(2024) | 2019
    »①整備面積   | ㎡   | #26          | #45          | #31
)"};

}  // namespace

extern const Rule rule{
    .id = "platform-dependent-characters",
    .group = RuleGroup::machine_readability,
    .severity = Severity::info,
    .title = {"機種依存文字を使用していないか", "Platform-dependent characters"},
    .what = {"丸数字（①）、組文字（㎡ ㈱ ㍻）、ローマ数字（Ⅰ）、№ などの機種依存文字が表の中にある場合です。統一ルール "
             "項目1-10。",
             "Characters such as ①, ㎡, ㈱, ㍻, Ⅰ and № inside a table. Item 1-10 of the standard."},
    .why = {"ほかの機器や文字コードでは、文字化けや別の文字への置き換えが起こります。",
            "On other machines and in other encodings they are garbled or replaced."},
    .remedy = {"(1)、m2、(株)、平成 のように普通の文字で書いてください。",
               "Write (1), m2, (株), 平成 with ordinary characters."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
    .on_request = true,
};

}  // namespace kpisheet::rules::platform_dependent_characters
