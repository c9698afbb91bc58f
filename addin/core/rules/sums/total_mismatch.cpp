// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/indicators/exact.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/value_cells.hpp"

namespace kpisheet {
namespace {

bool is_summable(ValueRole role) { return role == ValueRole::target || role == ValueRole::actual; }

/// The years of one kind in the row of a total.
struct Years {
    std::vector<const KpiValue*> values;  ///< by column
    bool all_filled = true;
};

Years years_of(const Table& table, const Indicator& indicator, const KpiValue& total) {
    Years years;
    const auto shift = table.shift + indicator.shift;
    for (const auto& value : indicator.values) {
        const bool same_kind = is_summable(value.role) && (!total.of || value.role == *total.of);
        if (!same_kind || value.cell.row != total.cell.row || !value.heading_year || value.cell == total.cell) {
            continue;
        }
        if (!are_comparable(total, value)) {
            years.all_filled = false;
            continue;
        }
        years.values.push_back(&value);
    }
    const auto year_columns = std::ranges::count_if(table.columns, [&](const auto& column) {
        return column.year && column.column + shift < total.cell.column && !years.values.empty() &&
               column.column + shift >= years.values.front()->cell.column && column.role != ColumnRole::rate &&
               column.role != ColumnRole::total;
    });
    years.all_filled = years.all_filled && static_cast<std::ptrdiff_t>(years.values.size()) == year_columns;
    return years;
}

/// True when the total is what the years filled so far make, or those up to some year.
bool is_some_sum(const Years& years, const KpiValue& total, double& sum) {
    double tolerance = slack(total) * (1 + 1e-9);
    bool partial = false;
    sum = 0;
    for (const auto* value : years.values) {
        sum += *value->number;
        tolerance += slack(*value);
        partial = partial || compare_decimals(sum, *total.number) == 0;
    }
    const bool whole = compare_decimals(sum, *total.number) == 0 || std::fabs(sum - *total.number) <= tolerance;
    return whole || (partial && !years.all_filled);
}

std::optional<Fix> fix_for(const Sheet& sheet, const KpiValue& total, double sum) {
    const auto* cell = sheet.cell(total.cell);
    if (cell == nullptr || cell->is_formula()) {
        return std::nullopt;
    }
    const auto scaled = round_decimal(sum / total.scale, total.decimals, Rounding::nearest);
    const bool grouped = cell->text.find(',') != std::string_view::npos || std::fabs(scaled) < 1000;
    const auto plain = fmt::format("{:.{}f}", scaled, total.decimals);
    if (cell->kind == SheetCell::Kind::text) {
        const bool bare =
            std::ranges::all_of(cell->text, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
        return bare && (grouped || cell->text.size() > 3) && std::fabs(scaled) < 1000
                   ? std::optional(rewrite(*cell, plain, false))
                   : std::nullopt;
    }
    Fix fix{{fmt::format("「{}」に直す", plain), "Change to " + plain}, false, {}};
    fix.edits.push_back({total.cell, std::string(cell->text), replaced(cell->text, total.text, plain), scaled,
                         sheet.formats()[cell->format], std::nullopt});
    return cell->text == total.text ? std::optional(std::move(fix)) : std::nullopt;
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        for (const auto& indicator : table->indicators) {
            for (const auto& total : indicator.values) {
                if (total.role != ValueRole::total || !is_number(total) || total.unit.starts_with('%') ||
                    is_overlong(indicator)) {
                    continue;
                }
                const auto years = years_of(*table, indicator, total);
                double sum = 0;
                if (years.values.size() < 2 || is_some_sum(years, total, sum)) {
                    continue;
                }
                // A total that repeats the last year is that of a figure that is counted up anyway.
                if (indicator.cumulative && compare_decimals(*years.values.back()->number, *total.number) == 0) {
                    continue;
                }
                std::string words;
                for (const auto* value : years.values) {
                    words += (words.empty() ? "" : "＋") + value->text;
                }
                const Range range{years.values.front()->cell, years.values.back()->cell};
                findings.add(total.cell,
                             {fmt::format("合計 {} は、年度別の値（{}）の合計 {} = {} と合いません。", total.text,
                                          to_text(range), words, figure_like(sum, total)),
                              fmt::format("The total {} is not the sum of the years ({}): {} = {}.", total.text,
                                          to_text(range), words, figure_like(sum, total))},
                             fix_for(examined.sheet, total, sum));
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    指標             | 基準値 R2 | 区分   | 3年度 | 4年度 | 5年度 | 6年度 | 7年度 | 5年間の合計
    新規雇用者数     | 10人      | 目標値 | 3     | 3     | 3     | 3     | 3     | 15
                     |           | 実績値 | 0     | 2     |       |       |       | 2
    企業への就職率   | 36.7%     | 目標値 | 36.0  | 37.0  | 38.0  | 39.0  | 40.0  | —
                     |           | 実績値 | 36.6  | 25.0  |       |       |       | —
    研修の修了者数   | 1人       | 目標値 | 7     | 7     | 7     | 7     | 7     | 35
                     |           | 実績値 | 7     | 6     | 5     |       |       | 13
)"};

constexpr std::string_view flagged[] = {R"(
    指標             | 基準値 R2 | 区分   | 3年度 | 4年度 | 5年度 | 6年度 | 7年度 | 5年間の合計
    新規雇用者数     | 10人      | 目標値 | 3     | 3     | 3     | 3     | 3     | »18
                     |           | 実績値 | 0     | 2     |       |       |       | 2
    研修の修了者数   | 1人       | 目標値 | 7     | 7     | 7     | 7     | 7     | 35
                     |           | 実績値 | 7     | 6     |       |       |       | »15
)"};

}  // namespace

extern const Rule total_mismatch{
    .id = "total-mismatch",
    .group = RuleGroup::sums,
    .severity = Severity::error,
    .title = {"年度の合計の計算違い", "Total of the years does not add up"},
    .what = {"「5年間の合計」などの合計が、同じ行の年度別の値の合計と合いません。途中の年度までの合計と一致するものと「"
             "—」は指摘しません。",
             "A total over the years differs from the sum of the years in its row. One that is the sum up to some "
             "year, and a dash, are left alone."},
    .why = {"合計か、いずれかの年度の値が誤っています。", "Either the total or one of the years is wrong."},
    .remedy = {"年度別の値を確かめてください。修正は合計を計算し直します。",
               "Check the years. The fix computes the total again."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet
