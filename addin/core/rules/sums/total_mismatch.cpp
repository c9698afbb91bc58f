// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <span>

#include "core/indicators/exact.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/cost_totals.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/running_total_rows.hpp"
#include "core/rules/scale_slips.hpp"
#include "core/rules/summed_years.hpp"
#include "core/rules/sums_of_parts.hpp"
#include "core/rules/tally_lists.hpp"
#include "core/rules/tally_sums.hpp"
#include "core/rules/value_cells.hpp"

namespace kpisheet::rules::total_mismatch {
namespace {

bool is_checked(const KpiValue& total, const Indicator& indicator) {
    return total.role == ValueRole::total && is_number(total) && !total.unit.starts_with('%') &&
           !is_overlong(indicator);
}

/// Actuals of R1 to R4, the target of R6 and a total in one row: the heading doesn't say what the total is of.
bool has_both_kinds(const Indicator& indicator, const KpiValue& total) {
    const auto has = [&](ValueRole kind) {
        return std::ranges::any_of(indicator.values, [&](const auto& value) { return is_year_of(value, total, kind); });
    };
    return !total.of && has(ValueRole::target) && has(ValueRole::actual);
}

/// The years that make up a total.
struct Years {
    std::vector<const KpiValue*> values;  ///< by column
    bool all_filled = true;
};

Years years_of(const Table& table, const Indicator& indicator, const KpiValue& total, std::optional<ValueRole> kind) {
    Years years;
    const auto shift = table.shift + indicator.shift;
    const auto dated = [&](ColumnRole role) {
        return std::ranges::any_of(table.columns, [&](const auto& column) { return column.role == role && column.year.has_value(); });
    };
    const bool both = kind && dated(ColumnRole::target) && dated(ColumnRole::actual);
    const auto others =
        kind == ValueRole::target ? ColumnRole::actual : ColumnRole::target;  // where the row holds both
    const bool one_year = is_of_one_year(indicator, total, kind);
    for (const auto& value : indicator.values) {
        if (!is_year_of(value, total, kind) || (one_year && value.heading_year != total.heading_year)) {
            continue;
        }
        if (!are_comparable(total, value)) {
            years.all_filled = false;
            continue;
        }
        years.values.push_back(&value);
    }
    const bool later = !years.values.empty() && total.heading_year && *years.values.back()->heading_year > *total.heading_year;
    const auto summed = later ? years_of_heading(table, total) : std::nullopt;  // R3～R6累計 beside R7
    std::vector<const KpiValue*> inside;
    std::ranges::copy_if(years.values, std::back_inserter(inside), [&](const auto* value) { return summed && *value->heading_year >= summed->first && *value->heading_year <= summed->last; });
    const bool beyond = summed && static_cast<int>(inside.size()) == summed->last - summed->first + 1 && inside.size() < years.values.size();
    if (beyond) {
        years.values = std::move(inside);
    }
    const auto year_columns = std::ranges::count_if(table.columns, [&](const auto& column) {
        return column.year && column.column + shift < total.cell.column && !years.values.empty() &&
               column.column + shift >= years.values.front()->cell.column && column.role != ColumnRole::rate && !(beyond && *column.year > summed->last) &&
               column.role != ColumnRole::total && !(both && column.role == others);
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

bool has_total(const ValueKinds& kinds) { return kinds.numbers(ValueRole::total) != 0; }

/// What the totals of this table are of where their rows hold both kinds: what explains most of them, and two at least.
std::optional<ValueRole> usual_kind(const Examined& examined, const Table& table) {
    std::size_t totals = 0;
    std::map<ValueRole, std::size_t> explained;
    for (const auto& indicator : examined.indicators_with(table, has_total)) {
        for (const auto& total : indicator.values) {
            if (!is_checked(total, indicator) || !has_both_kinds(indicator, total)) {
                continue;
            }
            ++totals;
            for (const auto kind : {ValueRole::actual, ValueRole::target}) {
                const auto years = years_of(table, indicator, total, kind);
                double sum = 0;
                explained[kind] += years.values.size() >= 2 && is_some_sum(years, total, sum) ? 1 : 0;
            }
        }
    }
    for (const auto& [kind, count] : explained) {
        if (count >= 2 && count * 2 > totals) {
            return kind;
        }
    }
    return std::nullopt;
}

bool has_slip(const Indicator& indicator, const Years& years) {
    const auto slips = scale_slips(indicator);
    return std::ranges::any_of(slips, [&](const auto& slip) { return std::ranges::find(years.values, slip.value) != years.values.end(); });
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

/// A total and the years that make another sum.
struct Differing {
    const KpiValue* total;
    std::vector<const KpiValue*> years;
    double sum;
};

void report(const Examined& examined, const Differing& one, Findings& findings) {
    const auto& total = *one.total;
    std::string words;
    for (const auto* value : one.years) {
        words.append(words.empty() ? "" : "＋").append(value->text);
    }
    const Range range{one.years.front()->cell, one.years.back()->cell};
    findings.add(total.cell,
                 {fmt::format("合計 {} は、年度別の値（{}）の合計 {} = {} と合いません。", total.text, to_text(range), words, figure_like(one.sum, total)),
                  fmt::format("The total {} is not the sum of the years ({}): {} = {}.", total.text, to_text(range), words, figure_like(one.sum, total))},
                 fix_for(examined.sheet, total, one.sum));
    std::vector<Address> figures;
    std::ranges::transform(one.years, std::back_inserter(figures), &KpiValue::cell);
    findings.rests_on(std::move(figures));
}

void check_totals(const Examined& examined, const Table& table, Findings& findings) {
    constexpr std::size_t few = 3;
    const auto usual = usual_kind(examined, table);
    std::vector<Differing> differing;
    std::size_t agreeing = 0;
    for (const auto& indicator : examined.indicators_with(table, has_total)) {
        for (const auto& total : indicator.values) {
            const bool both = is_checked(total, indicator) && has_both_kinds(indicator, total);
            if (!is_checked(total, indicator) || (both && !usual)) {
                continue;  // nothing tells what it is to be the sum of
            }
            auto years = years_of(table, indicator, total, both ? usual : std::optional<ValueRole>(total.of));
            double sum = 0;
            if (years.values.size() < 2 || is_some_sum(years, total, sum) || sums_what_it_says(years.values, total)) {
                agreeing += years.values.size() < 2 ? 0U : 1U;
                continue;
            }
            // A total that repeats the last year is that of a figure that is counted up anyway; of a slip, scale-slip speaks.
            const bool counted_up = indicator.cumulative && compare_decimals(*years.values.back()->number, *total.number) == 0;
            if (!counted_up && !has_slip(indicator, years)) {
                differing.push_back({&total, std::move(years.values), sum});
            }
        }
    }
    // Where most differ, a heading names the wrong year, or they are the sums of something else.
    if (differing.size() > few && differing.size() > agreeing) {
        return;
    }
    for (const auto& one : differing) {
        report(examined, one, findings);
    }
}

void check(const Examined& examined, Findings& findings) {
    check_sums_of_tallies(examined, findings);
    check_sums_of_tally_lists(examined, findings);
    for (const auto* table : examined.tables) {
        check_cost_totals(examined, *table, findings);
        check_sums_of_parts(*table, findings);
        for (const auto& indicator : examined.indicators_with(*table, has_total)) {
            check_running_totals(indicator, findings);
        }
        check_totals(examined, *table, findings);
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
)",
                                      R"(
    指標             | 基準値(H30) | R1   | R2   | R3   | R4   | R6目標 | 累計
    新規雇用者数     | 10人        | 12人 | 9人  | 14人 | 11人 | 20人   | 46人
    相談件数         | 30件        | 31件 | 28件 | 40件 | 42件 | 50件   | 141件
    研修の修了者数   | 1人         | 7人  | 6人  | 5人  | 8人  | 9人    | 26人
)"};

constexpr std::string_view flagged[] = {R"(
    指標             | 基準値 R2 | 区分   | 3年度 | 4年度 | 5年度 | 6年度 | 7年度 | 5年間の合計
    新規雇用者数     | 10人      | 目標値 | 3     | 3     | 3     | 3     | 3     | »18
                     |           | 実績値 | 0     | 2     |       |       |       | 2
    研修の修了者数   | 1人       | 目標値 | 7     | 7     | 7     | 7     | 7     | 35
                     |           | 実績値 | 7     | 6     |       |       |       | »15
)",
                                        R"(
    指標             | 基準値(H30) | R1   | R2   | R3   | R4   | R6目標 | 累計
    新規雇用者数     | 10人        | 12人 | 9人  | 14人 | 11人 | 20人   | 46人
    相談件数         | 30件        | 31件 | 28件 | 40件 | 42件 | 50件   | »151件
    研修の修了者数   | 1人         | 7人  | 6人  | 5人  | 8人  | 9人    | 26人
)",
                                        R"(
    指標         | 区分           | R3   | R4   | R5    | R6
    新規就農者数 | 実績（単年）   | 12人 | 9人  | 14人  | 11人
    ^            | 実績（累計）   | 12人 | 21人 | »53人 | 46人
    相談件数     | 実績（単年）   | 31件 | 28件 | 40件  | 42件
    ^            | 実績（累計）   | 31件 | 59件 | 99件  | 141件
)",
                                        R"(
    事業名       | 事業費  | うち交付金 | 指標     | 目標値 R6 | 実績値 R6
    誘致促進事業 | #18640  | #9320      | 進出企業 | 9社       | 8社
    販路開拓事業 | #12000  | #6000      | 商談件数 | 25件      | 23件
    合計         | »#31640 | #15320     |          |           |
)",
                                        R"(
    指標     | 単位 | 令和6年度 | <     | <       | <     | <
    ^        | ^    | 4～6月    | 7～9月 | 10～12月 | 1～3月 | 年度計
    相談件数 | 件   | #12       | #15   | #14     | #13   | #54
    来館者数 | 人   | #310      | #420  | #385    | #290  | »#1450
    講座数   | 回   | #3        | #4    | #2      | #3    | #12
    会員数   | 人   | #8        | #6    | #9      | #5    | #28
)"};

}  // namespace

extern const Rule rule{
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

}  // namespace kpisheet::rules::total_mismatch
