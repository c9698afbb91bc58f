// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/layouts/row_category.hpp"
#include "core/rules/card_labels.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/utf8.hpp"

namespace kpisheet::rules::broken_block {
namespace {

using Categories = std::set<ValueRole>;

/// Blocks of 実績(単年) and 実績(累計): the second is a total.
bool has_running_totals(const Table& table) {
    return std::ranges::any_of(table.indicators, [&](const auto& indicator) {
        return std::ranges::any_of(indicator.values, [&](const auto& value) {
            const auto column = std::ranges::find(table.columns, value.cell.column, &Column::column);
            return value.role == ValueRole::total && value.of && column != table.columns.end() && column->role != ColumnRole::total;
        });
    });
}

std::optional<ValueRole> kind_of_row(const Sheet& sheet, const Table& table, const Indicator& indicator, std::int32_t row, bool running) {
    const auto category = category_of_row(sheet, table, indicator, row);
    const auto* column = running && category ? column_with(table, ColumnRole::category) : nullptr;
    const auto* cell = column == nullptr ? nullptr : sheet.seen_at({row, column->column + whole_shift(table, indicator)});
    return cell != nullptr && says_running_total(cell->text) ? std::optional(ValueRole::total) : category;
}

Categories categories_of(const Sheet& sheet, const Table& table, const Indicator& indicator, bool running) {
    Categories found;
    for (auto row = indicator.first_row; row <= indicator.last_row; ++row) {
        if (const auto category = kind_of_row(sheet, table, indicator, row, running)) {
            found.insert(*category);
        }
    }
    return found;
}

/// What three fifths of the sheet's blocks consist of, of three at least.
std::optional<Categories> usual_block(const Examined& examined) {
    std::map<Categories, std::size_t> counts;
    std::size_t all = 0;
    for (const auto* table : examined.tables) {
        const bool running = has_running_totals(*table);
        for (const auto& indicator : table->indicators) {
            if (auto found = categories_of(examined.sheet, *table, indicator, running); !found.empty() && !indicator.is_shifted()) {
                ++counts[std::move(found)];
                ++all;
            }
        }
    }
    for (const auto& [categories, count] : counts) {
        if (count >= 3 && count * 5 >= all * 3 && categories.size() >= 2) {
            return categories;
        }
    }
    return std::nullopt;
}

/// The 区分 of a block, row by row; nothing for a row without one.
using Order = std::vector<std::optional<ValueRole>>;

Order order_of(const Sheet& sheet, const Table& table, const Indicator& indicator, bool running) {
    Order order;
    for (auto row = indicator.first_row; row <= indicator.last_row; ++row) {
        order.push_back(kind_of_row(sheet, table, indicator, row, running));
    }
    return order;
}

/// How most blocks of a table are ordered: 実績値 above 達成率.
Order usual_order(const Examined& examined, const Table& table, const Categories& usual, bool running) {
    std::map<Order, std::size_t> counts;
    for (const auto& indicator : table.indicators) {
        if (!indicator.is_shifted() && categories_of(examined.sheet, table, indicator, running) == usual) {
            ++counts[order_of(examined.sheet, table, indicator, running)];
        }
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most == counts.end() ? Order{} : most->first;
}

/// A row right below that holds something behind its blank name and 区分.
bool is_row_without_name(const Sheet& sheet, const Indicator& indicator, std::int32_t row, std::int32_t column) {
    return is_blank(sheet, {row, indicator.cell.column}) && std::ranges::any_of(sheet.row(row), [&](const auto& cell) {
               return cell.at.column > column && !trim(cell.text).empty();
           });
}

/// The cell that is most likely wrong: a 区分 said twice, a blank one beside values, else the first of the block.
Address place_of(const Sheet& sheet, const Table& table, const Indicator& indicator, const Order& usual, std::int32_t column, bool running) {
    const auto order = order_of(sheet, table, indicator, running);
    for (std::size_t i = 0; order.size() == usual.size() && i < order.size(); ++i) {
        if (order[i] && order[i] != usual[i] && std::ranges::count(order, order[i]) > std::ranges::count(usual, order[i])) {
            return {indicator.first_row + static_cast<std::int32_t>(i), column};
        }
    }
    Categories seen;
    for (auto row = indicator.first_row; row <= indicator.last_row + 1; ++row) {
        const bool inside = row <= indicator.last_row;
        const auto category = inside ? kind_of_row(sheet, table, indicator, row, running) : std::nullopt;
        if (category && !seen.insert(*category).second) {
            return {row, column};
        }
        const auto* name = sheet.seen_at({row, indicator.cell.column});
        const bool merged = name != nullptr && name->at == indicator.cell;  // over the rows of its block
        const bool of_name = merged || (!inside && is_row_without_name(sheet, indicator, row, column));
        if ((inside || of_name) && row != indicator.first_row && is_blank(sheet, {row, column})) {
            return {row, column};
        }
    }
    return {indicator.first_row, column};
}

/// （内訳） rows and others that have no target have no 達成率 row either, and miss none.
bool needs_no_rate(const Indicator& indicator, Categories has, const Categories& usual) {
    has.insert(ValueRole::rate);
    return !indicator.name.empty() && has == usual && std::ranges::none_of(indicator.values, [](const auto& value) { return value.role == ValueRole::target; });
}

void check(const Examined& examined, Findings& findings) {
    check_card_labels(examined, findings);
    const auto usual = usual_block(examined);
    if (!usual) {
        return;
    }
    for (const auto* table : examined.tables) {
        const auto* column = column_with(*table, ColumnRole::category);
        const bool running = has_running_totals(*table);
        const auto order = usual_order(examined, *table, *usual, running);
        // Several parts (内訳) have rows of actuals alone.
        const auto parts_differ = [&](const auto& has) {
            return std::ranges::count_if(table->indicators, [&](const auto& one) { return one.breakdown && categories_of(examined.sheet, *table, one, running) == has; }) >= 2;
        };
        const auto is_broken = [&](const Indicator& indicator) {
            const auto has = categories_of(examined.sheet, *table, indicator, running);
            return !has.empty() && has != *usual && !indicator.is_shifted() && !needs_no_rate(indicator, has, *usual) && !(indicator.breakdown && parts_differ(has));
        };
        for (std::size_t i = 0; i < table->indicators.size(); ++i) {
            const auto& indicator = table->indicators[i];
            const auto* next = i + 1 < table->indicators.size() ? &table->indicators[i + 1] : nullptr;
            // 実績値 below 実績値: the second row looks like a block of its own, and its 区分 is the wrong one.
            const bool goes_on = next != nullptr && next->name.empty() && next->first_row == indicator.last_row + 1 && is_broken(*next);
            if (!is_broken(indicator) || goes_on) {
                continue;
            }
            const auto has = categories_of(examined.sheet, *table, indicator, running);
            Text lost;
            Text there;
            for (const auto role : *usual) {
                auto& list = has.contains(role) ? there : lost;
                list.ja += fmt::format("「{}」", role_words(role).ja);
                list.en += fmt::format("{}{}", list.en.empty() ? "" : ", ", role_words(role).en);
            }
            const Text name = indicator.name.empty() ? Text{fmt::format("{}行目", indicator.first_row + 1), fmt::format("Row {}", indicator.first_row + 1)}
                                                     : Text{fmt::format("「{}」", indicator.name), fmt::format("“{}”", indicator.name)};
            if (!lost.ja.empty()) {
                findings.add(place_of(examined.sheet, *table, indicator, order, column->column + whole_shift(*table, indicator), running),
                             {fmt::format("{}には{}の行がありません（{}の行だけです）。ほかの指標にはそろっています。", name.ja, lost.ja, there.ja),
                              fmt::format("{} has no row for {}, only for {}; the other indicators have both.", name.en, lost.en, there.en)});
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    重要業績評価指標(KPI) | 区分   | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数          | 実績値 | 26件        | 45件       | 31件  | 34件
                          | 達成率 |             |            | 68.9% | 75.6%
    転入者数              | 実績値 | 705人       | 750人      | 684人 | 598人
                          | 達成率 |             |            | 91.2% | 79.7%
    計画の策定            | 実績値 | -           | 策定       | -     | -
                          | 達成率 |             |            | -     | -
)",
                                      R"(
    指標               | 目標値(R6) | 基準値(H30) | 区分   | R1    | R2
    新規就業者数       | 120人      | 64人        | 実績値 | 71人  | 68人
    ^                  | ^          | ^           | 達成率 | 59.2% | 56.7%
    （内訳）製造業     |            |             | 実績値 | 38人  | 36人
    （内訳）サービス業 |            |             | 実績値 | 33人  | 32人
    移住者数           | 90人       | 42人        | 実績値 | 48人  | 55人
    ^                  | ^          | ^           | 達成率 | 53.3% | 61.1%
    相談件数           | 20件       | 10件        | 実績値 | 12件  | 15件
    ^                  | ^          | ^           | 達成率 | 60.0% | 75.0%
    婚姻届出数         | 120件      | 98件        | 実績値 | 96件  | 90件
    ^                  | ^          | ^           | 達成率 | 80.0% | 75.0%
)"};

constexpr std::string_view flagged[] = {R"(
    重要業績評価指標(KPI) | 区分    | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数          | 実績値  | 26件        | 45件       | 31件  | 34件
                          | 達成率  |             |            | 68.9% | 75.6%
    転入者数              | »実績値 | 705人       | 750人      | 684人 | 598人
    出生数                | 実績値  | 220人       | 280人      | 228人 | 176人
                          | 達成率  |             |            | 81.4% | 62.9%
    相談件数              | 実績値  | 10件        | 20件       | 12件  | 15件
                          | 達成率  |             |            | 60.0% | 75.0%
    婚姻届出数            | 実績値  | 98件        | 120件      | 96件  | 90件
                          | 達成率  |             |            | 80.0% | 75.0%
)",
                                        R"(
    事業名       | 指標         | 当初値 | 区分 | R4   | R5
    企業立地事業 | 新規立地企業 | 2社    | 計画 | 2社  | 3社
                 |              |        | 実績 | 1社  | 3社
    創業支援事業 | 創業者数     | 14人   | 計画 | 15人 | 16人
                 |              |        | »    | 16人 | 13人
    移住促進事業 | 相談件数     | 30件   | 計画 | 35件 | 40件
                 |              |        | 実績 | 38件 | 44件
    子育て事業   | 面談件数     | 22件   | 計画 | 24件 | 26件
                 |              |        | 実績 | 25件 | 27件
)",
                                        R"(
    指標     | 区分          | R4   | R5
    創業者数 | 目標（単年）  | 15人 | 16人
    ^        | 実績（単年）  | 16人 | 13人
    ^        | 実績（累計）  | 16人 | 29人
    相談件数 | 目標（単年）  | 35件 | 40件
    ^        | »目標（単年） | 38件 | 44件
    ^        | 実績（累計）  | 38件 | 82件
    面談件数 | 目標（単年）  | 24件 | 26件
    ^        | 実績（単年）  | 25件 | 27件
    ^        | 実績（累計）  | 25件 | 52件
    婚姻件数 | 目標（単年）  | 98件 | 99件
    ^        | 実績（単年）  | 96件 | 90件
    ^        | 実績（累計）  | 96件 | 186件
)",
                                        R"(
    指標     | 区分  | R2   | R3   | R4   | R5
    総人口   | 展望  |      | 832人 | 823人 | 814人
    ^        | 実績  | 841人 | 830人 | 819人 |
    出生数   | 展望  |      | 48人 | 49人 | 50人
    ^        | »展望 | 47人 | 45人 | 43人 |
    死亡数   | 展望  |      | 122人 | 123人 | 124人
    ^        | 実績  | 121人 | 128人 | 131人 |
    転入者数 | 展望  |      | 235人 | 240人 | 245人
    ^        | 実績  | 232人 | 218人 | 241人 |
    転出者数 | 展望  |      | 280人 | 270人 | 260人
    ^        | 実績  | 287人 | 281人 | 268人 |
    世帯数   | 展望  |      | 331世帯 | 330世帯 | 329世帯
    ^        | 実績  | 332世帯 | 331世帯 | 330世帯 |
)",
                                        R"(
    重要業績評価指標(KPI) | 区分     | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数          | 実績値   | 26件        | 45件       | 31件  | 34件
    ^                     | 達成率   |             |            | 68.9% | 75.6%
    出生数                | »達成率  | 220人       | 280人      | 228人 | 176人
    ^                     | 達成率   |             |            | 81.4% | 62.9%
    相談件数              | 実績値   | 10件        | 20件       | 12件  | 15件
    ^                     | 達成率   |             |            | 60.0% | 75.0%
    婚姻届出数            | 実績値   | 98件        | 120件      | 96件  | 90件
    ^                     | 達成率   |             |            | 80.0% | 75.0%
)",
                                        R"(
    KPI1   | 観光入域者数 | 基準値 R元 | 48.6万人
    年度   | R3     | R4     | R5
    目標値 | 30万人 | 36万人 | 42万人
    実績値 | 25万人 | 38万人 | 43万人

    KPI2   | 水揚量 | 基準値 R元 | 1,420t
    年度   | R3     | R4     | R5
    目標値 | 1,450t | 1,480t | 1,510t
    »目標値 | 1,388t | 1,502t | 1,465t

    KPI3   | 修学者数 | 基準値 R元 | 120人
    年度   | R3     | R4     | R5
    目標値 | 130人  | 140人  | 150人
    実績値 | 128人  | 143人  | 151人

    KPI4   | 相談件数 | 基準値 R元 | 45件
    年度   | R3     | R4     | R5
    目標値 | 50件   | 60件   | 70件
    実績値 | 38件   | 66件   | 81件
)"};

}  // namespace

extern const Rule rule{
    .id = "broken-block",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"行の組がそろっていない", "Broken block"},
    .what = {"目標値と実績値、実績値と達成率のように行が組になっている表で、片方の行がない指標です。",
             "An indicator that lacks one of the rows (target, actual, achievement rate) that every other has."},
    .why = {"行が消えたか、隣の指標に紛れたかのどちらかで、値が失われています。",
            "A row was deleted or merged into its neighbour, and its values are lost."},
    .remedy = {"抜けた行を入れ、元の資料から値を書き入れてください。",
               "Insert the row and write its values from the source."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::broken_block
