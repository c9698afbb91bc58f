// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/value_slots.hpp"

namespace kpisheet {
namespace {

/// The number that stands in this cell, or null.
const KpiValue* actual_at(const ValueSlot& slot) {
    for (const auto& value : slot.indicator->values) {
        if (value.cell == slot.cell && value.role == ValueRole::actual) {
            return value.state == State::value ? &value : nullptr;
        }
    }
    return nullptr;
}

/// True where whole sections have filled in the year and the others have not: each fills in its rows of one sheet.
bool is_filled_by_section(const SlotColumn& column) {
    struct Rows {
        std::size_t filled = 0;
        std::size_t all = 0;
    };
    std::map<std::string_view, Rows> sections;
    for (const auto& slot : column.slots) {
        auto& rows = sections[slot.indicator->department];
        rows.filled += slot.filled ? 1U : 0U;
        ++rows.all;
    }
    const bool whole = std::ranges::all_of(sections, [](const auto& one) { return one.second.filled == 0 || one.second.filled == one.second.all; });
    return whole && !sections.contains("") && std::ranges::any_of(sections, [](const auto& one) { return one.second.filled > 1; });
}

void check(const Examined& examined, Findings& findings) {
    const auto as_of = examined.conventions.as_of;
    if (!as_of) {
        return;
    }
    for (const auto& column : examined.slots) {
        const auto year = column.year;
        if (column.role != ValueRole::actual || !year || *year <= *as_of) {
            continue;
        }
        std::vector<const KpiValue*> filled;
        for (const auto& slot : column.slots) {
            if (const auto* value = slot.filled ? actual_at(slot) : nullptr) {
                filled.push_back(value);
            }
        }
        // A quarter filled, and the year is being filled in.
        if (filled.size() * 4 > column.slots.size() || column.slots.size() < 4 || is_filled_by_section(column)) {
            continue;
        }
        for (const auto* value : filled) {
            const bool own_year = value->year && *value->year <= *as_of;
            if (!value->provisional && !own_year) {
                findings.add(value->cell,
                             {fmt::format("「{}」の列はまだ記入されていない年度（{}件中{}件が空欄）ですが、実績値「{}"
                                          "」が入っています。隣の列と間違えていないか確かめてください。",
                                          column.heading(), column.slots.size(),
                                          column.slots.size() - filled.size(), value->text),
                              fmt::format("“{}” is not filled in yet ({} of {} cells are blank), but the actual “{}” "
                                          "stands in it. Does it "
                                          "belong in the column beside it?",
                                          column.heading(), column.slots.size() - filled.size(),
                                          column.slots.size(), value->text)});
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1    | R2    | R3           | R4
    新規創業件数 | 26件        | 45件       | 31件  | 34件  |              |
    相談件数     | 10件        | 20件       | 12件  | 15件  | 16件（見込） |
    就職件数     | 15件        | 30件       | 18件  | 廃止  | 廃止         | 廃止
    婚姻届出数   | 98件        | 120件      | 97件  | 92件  |              |
    転入者数     | 705人       | 750人      | 684人 | 598人 |              |
)",
                                      R"(
    指標         | 担当課 | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数 | 商工課 | 26件        | 45件       | 31件  |
    相談件数     | 商工課 | 10件        | 20件       | 12件  |
    就職件数     | 商工課 | 15件        | 30件       | 18件  |
    婚姻届出数   | 市民課 | 98件        | 120件      | 97件  | 92件
    転入者数     | 市民課 | 705人       | 750人      | 684人 | 698人
    講座数       | 学習課 | 3講座       | 5講座      | 4講座 |
    貸出冊数     | 学習課 | 120冊       | 150冊      | 125冊 |
    入館者数     | 学習課 | 800人       | 900人      | 820人 |
    開催回数     | 学習課 | 8回         | 12回       | 9回   |
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 基準値(H30) | 目標値(R6) | R1    | R2    | R3    | R4
    新規創業件数 | 26件        | 45件       | 31件  | 34件  |       |
    相談件数     | 10件        | 20件       | 12件  | 15件  |       | »16件
    就職件数     | 15件        | 30件       | 18件  | 20件  |       |
    婚姻届出数   | 98件        | 120件      | 97件  | 92件  |       |
    転入者数     | 705人       | 750人      | 684人 | 598人 |       |
)"};

}  // namespace

extern const Rule actual_in_future{
    .id = "actual-in-future",
    .group = RuleGroup::completeness,
    .severity = Severity::warning,
    .title = {"先の年度の実績値", "Actual in a future year"},
    .what = {"まだほかの指標が空欄の年度に、実績値だけが入っているセルです。見込みと書かれたものは除きます。",
             "An actual in a year whose other cells are all blank. Values marked as forecast are left out."},
    .why = {"書く列を間違えると、報告する年度の実績が空欄になり、先の年度の達成率が先に出てしまいます。",
            "When it is in the wrong column, this year's result is missing and a rate appears for a year to come."},
    .remedy = {"正しい年度の列に移してください。見込みであれば「見込」と書きます。",
               "Move it to its year. If it is a forecast, say so (見込)."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet
