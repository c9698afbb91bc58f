// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/rules/rates.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/text/normal_text.hpp"

namespace kpisheet::rules::base_after_target {
namespace {

bool is_from_heading(const KpiValue& value) { return value.heading_year && value.year == value.heading_year; }

/// The heading of this value's column, where it holds the year.
std::optional<Address> heading_of(const Sheet& sheet, const Table& table, const Indicator& indicator, const KpiValue& value) {
    const auto column = value.cell.column - whole_shift(table, indicator);
    for (auto row = table.header_last; row >= table.header_first; --row) {
        const auto* cell = sheet.seen_at({row, column});
        if (cell != nullptr && NormalText(cell->text).view().find_first_of("0123456789") != std::string_view::npos) {
            return cell->at;
        }
    }
    return std::nullopt;
}

/// An actual right of the base that is of an earlier year: the base is not the latest figure.
bool has_earlier_actual(const Indicator& indicator, const KpiValue& base) {
    return std::ranges::any_of(indicator.values, [&](const auto& value) {
        return value.role == ValueRole::actual && value.state == State::value && value.cell.column > base.cell.column && value.year && *value.year < *base.year;
    });
}

/// 現状値 is the latest figure and may be a year younger than a target whose time is over.
bool is_late_report(const Table& table, const Indicator& indicator, const KpiValue& base, int target_year) {
    const auto column = std::ranges::find(table.columns, base.cell.column - whole_shift(table, indicator), &Column::column);
    const bool current = column != table.columns.end() &&
                         (column->heading.find("現状") != std::string::npos || column->heading.find("現在") != std::string::npos ||
                          column->heading.find("現況") != std::string::npos);
    const bool planned = column != table.columns.end() && (column->heading.find("策定") != std::string::npos || column->heading.find("基準") != std::string::npos ||
                                                           column->heading.find("当初") != std::string::npos);
    return current && !planned && !has_earlier_actual(indicator, base) && *base.year - target_year <= 1;
}

/// 令和13年度 in a column of years whose other rows name years before their targets: no late report, but a slip.
bool is_only_late_one(const Table& table, const KpiValue& base) {
    constexpr std::size_t fewest = 5;
    std::size_t before = 0;
    for (const auto& indicator : table.indicators) {
        const auto* target = latest_dated_target(indicator);
        const auto other = std::ranges::find_if(indicator.values, [](const auto& value) { return value.role == ValueRole::base && value.year && value.year_cell(); });
        if (target == nullptr || other == indicator.values.end() || &*other == &base) {
            continue;
        }
        if (*other->year > *target->year) {
            return false;
        }
        ++before;
    }
    return base.year_cell() && before >= fewest;
}

/// Base R3 | R4 | R5 | R6 | target R2: the years of the actuals follow their base, and the target's is the wrong one.
bool actuals_follow(const Indicator& indicator, const KpiValue& base, const KpiValue& target) {
    std::size_t years = 0;
    for (const auto& value : indicator.values) {
        if (value.role == ValueRole::actual && value.heading_year) {
            if (*value.heading_year < *base.year || *value.heading_year <= *target.year) {
                return false;
            }
            ++years;
        }
    }
    return years >= 2;
}

/// 820人（R8.3） left of the actuals of R4, R5 and R6, where the other bases are of years before them.
void check_bases_among_actuals(const Examined& examined, const Table& table, Findings& findings) {
    constexpr std::size_t fewest = 3;
    std::size_t before = 0;
    std::vector<std::pair<const KpiValue*, int>> late;  // and the year of the last actual
    for (const auto& indicator : examined.indicators_with(table, [](const ValueKinds& kinds) { return kinds.last_base_year().has_value(); })) {
        const auto base = std::ranges::find_if(indicator.values, [](const auto& value) { return value.role == ValueRole::base && value.year && !value.period().empty() && !value.heading_year; });
        std::optional<int> first;
        std::optional<int> last;
        for (const auto& value : indicator.values) {
            if (value.role == ValueRole::actual && value.heading_year) {
                first = std::min(first.value_or(*value.heading_year), *value.heading_year);
                last = std::max(last.value_or(*value.heading_year), *value.heading_year);
            }
        }
        const auto* target = latest_dated_target(indicator);
        if (base == indicator.values.end() || !first || (target != nullptr && *target->year < *base->year)) {
            continue;  // beyond its target: told by check_table
        }
        before += *base->year <= *first ? 1 : 0;
        if (*base->year > *last) {
            late.emplace_back(&*base, *last);
        }
    }
    if (late.size() == 1 && before >= fewest) {
        const auto& [base, last] = late.front();
        findings.add(base->cell, {fmt::format("基準値「{}」の年（{} 年度）が、この行の最後の実績（{} 年度）より後です。ほかの{}行の基準値は実績より前の年です。年の書き誤りではありませんか。",
                                              base->text, *base->year, last, before),
                                  fmt::format("The base “{}” is of {}, after the last actual of its row ({}); those of {} other rows are of years before them. Is the year mistyped?",
                                              base->text, *base->year, last, before)});
    }
}

/// 現状 61.5% of R4 | 直近実績 67.4% of R2, a year of its own beside each figure, where the actuals of the other rows follow their bases.
void check_actuals_before_bases(const Table& table, Findings& findings) {
    constexpr std::size_t fewest = 4;
    std::size_t after = 0;
    std::vector<std::pair<const KpiValue*, const KpiValue*>> wrong;
    for (const auto& indicator : table.indicators) {
        const auto with_year = [&](ValueRole role) {
            const auto found = std::ranges::find_if(indicator.values, [&](const auto& value) { return value.role == role && value.year && value.year_cell(); });
            return found == indicator.values.end() ? nullptr : &*found;
        };
        const auto* base = with_year(ValueRole::base);
        const auto* actual = with_year(ValueRole::actual);
        if (base != nullptr && actual != nullptr) {
            after += *actual->year > *base->year ? 1 : 0;
            if (*actual->year < *base->year) {
                wrong.emplace_back(base, actual);
            }
        }
    }
    if (wrong.size() == 1 && after >= fewest) {
        const auto& [base, actual] = wrong.front();
        const Range place{std::min(*base->year_cell(), *actual->year_cell()), std::max(*base->year_cell(), *actual->year_cell())};
        findings.add(place, {fmt::format("実績値「{}」の年（{} 年度）が、基準値「{}」の年（{} 年度）より前です。ほかの{}行では実績が後です。年の書き誤りではありませんか。",
                                         actual->text, *actual->year, base->text, *base->year, after),
                             fmt::format("The actual “{}” is of {}, before the base “{}” of {}; in {} other rows the actuals follow. Is a year mistyped?",
                                         actual->text, *actual->year, base->text, *base->year, after)});
    }
}

void check_table(const Examined& examined, const Table& table, Findings& findings) {
    check_bases_among_actuals(examined, table, findings);
    check_actuals_before_bases(table, findings);
    std::optional<Address> said;  // of a column whose heading is the cause
    const auto may_be = [](const ValueKinds& kinds) {
        return kinds.last_base_year() && kinds.last_target_year() && *kinds.last_base_year() > *kinds.last_target_year();
    };
    for (const auto& indicator : examined.indicators_with(table, may_be)) {
        const auto* target = latest_dated_target(indicator);
        const auto base = std::ranges::find_if(indicator.values, [](const auto& value) { return value.role == ValueRole::base && value.year; });
        if (target == nullptr || base == indicator.values.end() || *base->year <= *target->year ||
            (is_late_report(table, indicator, *base, *target->year) && !is_only_late_one(table, *base))) {
            continue;
        }
        auto place = base->cell;
        if (base->year_cell() || target->year_cell()) {
            place = base->year_cell().value_or(target->year_cell().value_or(place));
        } else if (is_from_heading(*base) && is_from_heading(*target) && base->cell != indicator.cell) {
            const bool of_target = actuals_follow(indicator, *base, *target);
            const auto& wrong = of_target ? *target : *base;
            const auto heading = heading_of(examined.sheet, table, indicator, wrong);
            const bool own = heading != heading_of(examined.sheet, table, indicator, of_target ? *base : *target);  // not the title over both
            place = own ? heading.value_or(wrong.cell) : wrong.cell;
            if (said == place) {
                continue;
            }
            said = place;
        } else if (!is_from_heading(*target) && is_from_heading(*base)) {
            place = target->cell;
        }
        findings.add(place, {fmt::format("「{}」の基準値の年（{} 年度）が、目標値の年（{} 年度）より後です。基準値は「{}」、目標値は「{}」です。", indicator.name,
                                         *base->year, *target->year, base->text, target->text),
                             fmt::format("The base of {} is of {}, after its target of {} (base “{}”, target “{}”).", indicator.name, *base->year,
                                         *target->year, base->text, target->text)});
    }
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        check_table(examined, *table, findings);
    }
}

constexpr std::string_view clean[] = {R"(
    重要業績評価指標(KPI)                     | 区分   | 3年度 | 4年度 | 7年度
    入館者数 ／36人(令和元年)→40人(令和7年)   | 目標値 | 36    | 37    | 40
                                              | 実績値 | 36    | 25    |
    人口増減 ／△15人(令和2年)→0人(各年度)     | 目標値 | 0     | 0     | 0
                                              | 実績値 | -8    | -9    |
)",
                                      R"(
    指標         | 目標値(R6) | 現状値(R6) | 所管
    新規創業件数 | 45件       | 48件       | 商工振興課
    会員数       | 30人       | 31人       | 福祉課
)"};

constexpr std::string_view flagged[] = {R"(
    重要業績評価指標(KPI)                      | 区分   | 3年度 | 4年度
    »入館者数 ／36人(令和7年)→40人(令和元年)   | 目標値 | 36    | 37
                                               | 実績値 | 36    | 25
)",
                                        R"(
    指標         | »基準値(R9) | 目標値(R7) | R3   | R4
    新規創業件数 | 26件        | 45件       | 31件 | 34件
    会員数       | 25人        | 30人       | 26人 | 27人
)",
                                        R"(
    指標         | 基準値(R3) | R4   | R5   | R6   | »目標値(R2)
    新規創業件数 | 26件       | 31件 | 34件 | 36件 | 45件
    会員数       | 25人       | 26人 | 27人 | 27人 | 30人
)",
                                        R"(
    指標         | 実績 R3 | 実績 R4 | »基準値 R9 | 実績 R6 | 目標値 R8
    新規創業件数 | 26件    | 31件    | 34件       | 36件    | 45件
    会員数       | 25人    | 26人    | 27人       | 27人    | 30人
)",
                                        R"(
    指標           | 現状  | <    | 直近実績 | <    | 目標
                   | 数値  | 時点 | 数値     | 時点 | R9年度
    里親等委託率   | 24.3% | R4   | 28.7%    | R6   | 40.0%
    離職率         | 9.8%  | R4   | 9.1%     | R6   | 7.5%
    創業件数       | 184件 | R4   | 203件    | R6   | 240件
    バリアフリー化率 | 61.5% | »R4  | 67.4%    | R2   | 80.0%
    製造業の付加価値額 | 9,140億円 | R3 | 9,385億円 | R5 | 10,000億円
)",
                                        R"(
    成果指標   | 現状       | <        | 目標値     | <
    ^          | 年度       | 値       | 令和8年度  | 令和12年度
    受診率     | 令和3年度  | 42.6%    | 50.0%      | 60.0%
    参加者数   | 令和4年度  | 512人    | 800人      | 1,000人
    養成数     | 令和4年度  | 1,830人  | 2,400人    | 3,000人
    設置数     | »令和13年度 | 24か所  | 30か所     | 36か所
    リサイクル率 | 令和3年度 | 16.3%   | 20.0%      | 24.0%
    改良率     | 令和4年度  | 61.7%    | 63.0%      | 65.0%
)"};

}  // namespace

extern const Rule rule{
    .id = "base-after-target",
    .group = RuleGroup::periods,
    .severity = Severity::error,
    .title = {"基準年が目標年より後", "Base year after target year"},
    .what = {"基準値の年が、目標値や実績値の年より後になっています。", "The year of the base lies after the year of the target or of an actual."},
    .why = {"どちらかの年の誤記であり、期間に応じた達成率や必要な伸びが計算できません。",
            "One of the two is a slip; neither progress nor the growth still needed can be computed."},
    .remedy = {"計画書で基準年と目標年を確かめてください。", "Look up both years in the plan."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::base_after_target
