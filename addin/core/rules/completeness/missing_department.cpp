// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::missing_department {
namespace {

/// The indicators that are asked for a section, and those of the sheet that name none.
struct Sections {
    std::size_t asked = 0;
    std::size_t unnamed = 0;
    std::vector<const Indicator*> blank;  ///< of this sheet
};

/// （内訳） rows need no section where none of them names one: it is that of the row above them.
bool names_sections_of_parts(std::span<const Table> tables) {
    return std::ranges::any_of(tables, [](const auto& table) {
        return std::ranges::any_of(table.indicators, [](const auto& one) { return one.breakdown && !one.department.empty(); });
    });
}

Sections sections_of(const Examined& examined) {
    Sections sections;
    const bool parts = names_sections_of_parts(comparable_tables(examined));
    for (const auto& table : comparable_tables(examined)) {
        for (const auto& indicator : table.indicators) {
            if (table.shift != 0 || indicator.is_shifted() || !indicator.department_cell || indicator.name.empty() ||
                indicator.values.empty() || (indicator.breakdown && !parts)) {
                continue;
            }
            ++sections.asked;
            const auto& sheet = examined.workbook.sheets[table.sheet];
            if (indicator.department.empty() && is_blank(sheet, *indicator.department_cell)) {
                ++sections.unnamed;
                if (table.sheet == examined.sheet_index) {
                    sections.blank.push_back(&indicator);
                }
            }
        }
    }
    return sections;
}

/// 産業振興課, each merged over the rows of several indicators: of three such cells and more, one is blank.
bool is_one_of_merged(const Examined& examined, const std::vector<const Indicator*>& blank) {
    constexpr std::size_t fewest = 3;
    std::set<Address> named;
    std::set<Address> unnamed;
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            const auto* merge = indicator.department_cell ? examined.sheet.merge_at(*indicator.department_cell) : nullptr;
            if (merge == nullptr || merge->last.row == merge->first.row) {
                return false;
            }
            (std::ranges::find(blank, &indicator) == blank.end() ? named : unnamed).insert(merge->first);
        }
    }
    return unnamed.size() == 1 && named.size() >= fewest;
}

void check(const Examined& examined, Findings& findings) {
    const auto [asked, unnamed, blank] = sections_of(examined);
    // Where blanks are many, a section's name holds for the rows below it.
    if (blank.empty() || ((asked < 4 || unnamed * 4 > asked) && !is_one_of_merged(examined, blank))) {
        return;
    }
    for (std::size_t i = 0; i < blank.size();) {
        const auto* indicator = blank[i];
        std::size_t count = 1;  // of rows below each other: one gap
        while (i + count < blank.size() && blank[i + count] == indicator + count) {
            ++count;
        }
        const auto last = blank[i + count - 1]->department_cell->row;
        i += count;
        const Range range{*indicator->department_cell, {last, indicator->department_cell->column}};
        const auto more = count == 1 ? std::string{} : fmt::format("ほか{}指標", count - 1);
        const auto more_en = count == 1 ? std::string{} : fmt::format(" and {} more", count - 1);
        findings.add(range, {fmt::format("「{}」{}の担当課が空欄です。指標{}件のうち{}件には書かれています。",
                                         indicator->name, more, asked, asked - unnamed),
                             fmt::format("“{}”{} names no section; {} of the {} indicators do.", indicator->name,
                                         more_en, asked - unnamed, asked)});
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件
    就職件数     |            | 15件        | 30件       | 18件
    相談件数     | 市民課     | 10件        | 20件       | 12件
    婚姻届出数   |            | 98件        | 120件      | 97件
    転入者数     |            | 705人       | 750人      | 684人
)",
                                      R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件
    就職件数     | ^          | 15件        | 30件       | 18件
    相談件数     | 市民課     | 10件        | 20件       | 12件
    婚姻届出数   | 市民課     | 98件        | 120件      | 97件
    転入者数     | -          | 705人       | 750人      | 684人
)",
                                      R"(
    指標             | 担当課 | 基準値(H30) | 目標値(R6) | R1
    温泉の入館者数   | 観光課 | 953人       | 999人      | 965人
    （内訳）日の湯   |        | 500人       | 520人      | 505人
    （内訳）月の湯   |        | 453人       | 479人      | 460人
    就職件数         | 商工課 | 15件        | 30件       | 18件
    相談件数         | 市民課 | 10件        | 20件       | 12件
    婚姻届出数       | 市民課 | 98件        | 120件      | 97件
    新規創業件数     | 商工課 | 26件        | 45件       | 31件
    講座数           | 学習課 | 3講座       | 5講座      | 4講座
    貸出冊数         | 学習課 | 120冊       | 150冊      | 125冊
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件
    就職件数     | 商工振興課 | 15件        | 30件       | 18件
    相談件数     | »          | 10件        | 20件       | 12件
    婚姻届出数   | 市民課     | 98件        | 120件      | 97件
    転入者数     | 市民課     | 705人       | 750人      | 684人
)"};

}  // namespace

extern const Rule rule{
    .id = "missing-department",
    .group = RuleGroup::completeness,
    .severity = Severity::warning,
    .title = {"担当課の記入漏れ", "Missing section"},
    .what = {"ほとんどの指標に担当課が書かれた表で、担当課が空欄の指標です。",
             "An indicator without a section in a table where most name one."},
    .why = {"実績の照会先が分からず、課ごとの集計からも抜けます。",
            "Nobody knows whom to ask, and the row drops out of the lists by section."},
    .remedy = {"担当課を書き入れてください。", "Write the section in charge."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::missing_department
