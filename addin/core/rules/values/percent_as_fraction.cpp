// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/rules/comparing.hpp"
#include "core/rules/percent_figures.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/value_cells.hpp"
#include "core/sheets/number_format.hpp"

namespace kpisheet::rules::percent_as_fraction {
namespace {

constexpr std::size_t least_signs = 3;

/// Rates often stand without a sign: 71.9 under 達成率(%).
bool is_rate_in_percent(const KpiValue& value) {
    return value.role == ValueRole::rate && is_number(value) && *value.number > 2.5;
}

/// The format that shows the fraction as its neighbours look: 0.0%.
std::string percent_format(const KpiValue& example) {
    return example.decimals == 0
               ? "0%"
               : "0." + std::string(static_cast<std::size_t>(std::min<int>(example.decimals, 9)), '0') + "%";
}

std::optional<Fix> as_percent(const Sheet& sheet, const SheetCell& cell, const KpiValue& value,
                              const KpiValue& example) {
    const auto* near = sheet.cell(example.cell);
    const auto code = percent_format(example);
    const auto format = NumberFormat::parse(code);
    if (!format || near == nullptr || !near->text.ends_with('%') || cell.is_formula()) {
        return std::nullopt;
    }
    const bool number = cell.kind == SheetCell::Kind::number;
    std::string shown;
    format->append(number ? cell.number : *value.number, shown);
    auto fix = rewrite(cell, shown, false);
    fix.edits.front().number = number ? cell.number : *value.number;
    fix.edits.front().format = code;
    return fix;
}

void report(const Examined& examined, const KpiValue& value, const Percents& percents, Findings& findings) {
    const auto* cell = examined.sheet.cell(value.cell);
    if (cell == nullptr) {
        return;
    }
    const auto& example = *percents.example;
    const auto meant =
        fmt::format("{:.{}f}%", *value.number * 100, std::clamp(std::max<int>(example.decimals, value.decimals - 2), 0, 6));
    findings.add(
        value.cell,
        {fmt::format("「{}」は割合（小数）のままのようです。{}「{}」などほかの値は％で書かれています。％なら {} です。",
                     value.text, to_text(example.cell), example.text, meant),
         fmt::format("“{}” seems to be a fraction, while others such as {} “{}” are in percent. In percent it is {}.",
                     value.text, to_text(example.cell), example.text, meant)},
        as_percent(examined.sheet, *cell, value, example));
}

void check_table(const Examined& examined, const Table& table, Findings& findings) {
    Percents rates;
    std::size_t all_rates = 0;
    std::size_t signs = 0;
    for (const auto& indicator : table.indicators) {
        for (const auto& value : indicator.values) {
            all_rates += value.role == ValueRole::rate && is_number(value) ? 1 : 0;
            signs += value.role == ValueRole::rate && (value.text.ends_with('%') || value.text.ends_with("％")) ? 1 : 0;
            if (is_rate_in_percent(value)) {
                rates.add(value);
            }
        }
    }
    // Most rates in percent: the others are meant so, too.
    const bool rates_in_percent = is_minority(1, rates.count) && rates.count * 4 >= all_rates * 3;
    for (const auto& indicator : table.indicators) {
        std::optional<Percents> row;  // few figures ask for it
        for (const auto& value : indicator.values) {
            const bool beside_signs = signs >= least_signs && signs * 4 >= all_rates * 3 && may_be_rate_as_fraction(value);
            if (value.cell != indicator.cell && may_be_large_fraction(value)) {
                if (const auto others = percents_of_row(indicator, &value); fits_as_large_percent(value, others)) {
                    report(examined, value, others, findings);
                }
                continue;
            }
            if (value.cell == indicator.cell || (!may_be_fraction(value) && !may_be_fraction_with_sign(value) && !beside_signs)) {
                continue;
            }
            if (value.role != ValueRole::rate && !row) {
                row = percents_of_row(indicator);
            }
            if (value.role == ValueRole::rate
                    ? rates_in_percent && fits_as_percent(value, {rates.count, 20, 200, rates.example})
                    : fits_as_percent(value, *row)) {
                report(examined, value, value.role == ValueRole::rate ? rates : *row, findings);
            }
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        check_table(examined, *table, findings);
    }
}

constexpr std::string_view clean[] = {R"(
    指標             | 基準値(R元)  | 目標値(R7) | R3           | R4
    不良債権の割合   | 0.85%        | 0.80%      | 0.84%        | 0.83
    合計特殊出生率   | 1.41         | 1.72       | 1.32         | 1.38
    健診の受診率     | #0.547@0.0%  | #0.6@0.0%  | #0.483@0.0%  | #0.467@0.0%
    滞在人口率       | 1.04         | 1.04以上   | 1.05         | 0.98
)"};

constexpr std::string_view flagged[] = {R"(
    指標         | 現状値(R6) | 目標値(R11)
    新規創業件数 | 4件        | 8件
    事業の利用率 | »#0.412    | 60.0%
    健診の受診率 | 43.7%      | 60.0%
)",
                                        R"(
    指標             | 基準値(R元)  | 目標値(R7) | R3           | R4
    健診の受診率     | #0.547@0.0%  | #0.6@0.0%  | »#0.483@0.00 | #0.467@0.0%
    地元企業就職率   | 36.7%        | 40.0%      | 36.6%        | »0.251
    合計特殊出生率   | 1.41         | 1.72       | 1.32         | 1.38
)",
                                        R"(
    指標           | 基準値 R3 | 目標値 R5 | 実績値 R5 | 目標値 R6 | 実績値 R6 | 目標値 R7
    研修の受講率   | 64.3%     | 70.0%     | »0.786%   | 80.0%     | 85.7%     | 90.0%
    講座の参加率   | 12.1%     | 15.0%     | 14.2%     | 16.0%     | 0.9%      | 17.0%
)"};

}  // namespace

extern const Rule rule{
    .id = "percent-as-fraction",
    .group = RuleGroup::values,
    .severity = Severity::warning,
    .title = {"％が小数のまま", "Percentage shown as a fraction"},
    .what = {"ほかの値が％で書かれている指標で、0.367 のように小数のまま表示されている値です。",
             "A value such as 0.367 in an indicator whose other values are in percent."},
    .why = {"36.7% が 0.367% と読まれ、達成率も 100 分の 1 になります。",
            "36.7% reads as 0.367%, and a rate computed from it is a hundredth."},
    .remedy = {"％の表示形式にするか、％の値で書いてください。",
               "Show the cell as a percentage, or write the figure in percent."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::percent_as_fraction
