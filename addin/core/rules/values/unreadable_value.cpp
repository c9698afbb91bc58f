// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/layouts/miswritten_figures.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet::rules::unreadable_value {
namespace {

/// What is in the way, in a planner's words. Faults that a rule of their own speaks of give nothing here.
std::optional<Text> obstacle(Fault fault) {
    switch (fault) {
        case Fault::near_multiplier:
            return Text{"位を表す漢字（億・万・千）に似た別の漢字があります", "a kanji that only looks like 億, 万 or 千 stands in it"};
        case Fault::several_numbers:
            return Text{"数が二つ以上あり、どれが値か決められません", "it holds several numbers, and nothing tells which one is the value"};
        case Fault::multiplier_order:
            return Text{"位（兆・億・万）の順が逆です", "its large units (兆, 億, 万) are out of order"};
        case Fault::malformed_number:
            return Text{"数字でない文字が数の中にあります", "characters that are no digits stand inside the number"};
        case Fault::ambiguous_sign:
        case Fault::dash_or_one:
        case Fault::comma_groups:
        case Fault::too_large:
        case Fault::period_only:
        case Fault::none:
            break;
    }
    return std::nullopt;
}

/// 30／31 all down a table is a form of its own: one cause.
std::vector<const KpiValue*> cells_of_one_form(const Table& table, std::span<const ValueCell> unreadable) {
    constexpr std::size_t least = 4;
    std::vector<const KpiValue*> several;
    for (const auto& one : unreadable) {
        if (one.value->fault == Fault::several_numbers) {
            several.push_back(one.value);
        }
    }
    std::size_t others = 0;
    for (std::size_t i = 0; i < table.indicators.size() && several.size() >= least; ++i) {
        others += static_cast<std::size_t>(std::ranges::count_if(table.indicators[i].values, [](const auto& value) {
            return value.state == State::value && value.role == ValueRole::actual;
        }));
    }
    return several.size() >= least && several.size() > others ? several : std::vector<const KpiValue*>{};
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        const auto unreadable = examined.unreadable_values_of(*table);
        const auto form = cells_of_one_form(*table, unreadable);
        if (!form.empty()) {
            CellTally tally;
            std::ranges::for_each(form, [&](const auto* value) { tally.add(value->cell); });
            const auto reason = obstacle(Fault::several_numbers);
            const auto cells = tally.words();
            findings.add(form.front()->cell,
                         {fmt::format("「{}」のように読めない値が{}あります。{}。", form.front()->text, cells.ja, reason->ja),
                          fmt::format("Values such as “{}” can't be read in {}: {}.", form.front()->text, cells.en, reason->en)});
        }
        for (const auto& one : unreadable) {
            const auto& value = *one.value;
            const bool several = value.fault == Fault::several_numbers;
            const auto reason = several && !form.empty() ? std::nullopt : obstacle(value.fault);
            if (reason && !(several && has_space_in_figure(NormalText(value.text).view()))) {
                findings.add(value.cell, {fmt::format("「{}」は値として読めません。{}。", value.text, reason->ja),
                                          fmt::format("“{}” can't be read as a value: {}.", value.text, reason->en)});
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数 | 商工振興課 | 26件        | 45件       | 31件  | 34件
    寄附額       | 企画政策課 | 2億396万円  | 3億円      | -     | 未公表
    計画の策定   | 企画政策課 | -           | 策定完了   | -     | R6着手予定
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 担当課     | 基準値(H30) | 目標値(R6) | R1      | R2
    新規創業件数 | 商工振興課 | 26件        | 45件       | »3OO件  | 34件
    寄附額       | 企画政策課 | 2億396万円  | »427憶円   | 2億円   | 2億円
    相談件数     | 市民課     | 10件        | 20件       | »12/345 | 15件
    育休取得率   | 職員課     | 7.7%(R元)   | 50.0%      | »52.4.%(R1) | 53.1%
)"};

}  // namespace

extern const Rule rule{
    .id = "unreadable-value",
    .group = RuleGroup::values,
    .severity = Severity::error,
    .title = {"読めない値", "Unreadable value"},
    .what = {"数値のつもりで書かれているのに、書き間違いなどのために値が決まらないセルです。",
             "A cell that is meant as a number, but is miswritten so that its value is not clear."},
    .why = {"集計や達成率の計算から漏れたり、誤った数として使われたりします。",
            "It drops out of totals and achievement rates, or enters them as a wrong number."},
    .remedy = {"元の資料を見て、正しい数に書き直してください。", "Look up the source and write the number again."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::unreadable_value
