// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "core/rules/blank_headings.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet::rules::missing_column {
namespace {

constexpr std::array needed{ValueRole::base, ValueRole::target, ValueRole::actual};

/// What the check compares of a table.
struct Shape {
    const Table* table = nullptr;
    IndicatorKind kind = IndicatorKind::kpi;
    std::set<ValueRole> has;  ///< of the needed roles: by a column, by rows or inside the cells of the names
    bool understood = true;   ///< no column of values is left whose role is not known
};

Shape shape_of(const Table& table) {
    Shape shape{.table = &table, .kind = table.indicators.front().kind, .has = {}, .understood = true};
    for (const auto& column : table.columns) {
        switch (column.role) {
            case ColumnRole::base:
                shape.has.insert(ValueRole::base);
                break;
            case ColumnRole::target:
                shape.has.insert(ValueRole::target);
                break;
            case ColumnRole::actual:
                shape.has.insert(ValueRole::actual);
                break;
            case ColumnRole::unknown:
                shape.understood = false;
                break;
            default:
                break;
        }
    }
    std::ranges::copy_if(needed, std::inserter(shape.has, shape.has.end()), [&](auto role) {
        return std::ranges::any_of(table.indicators, [&](const auto& indicator) { return std::ranges::find(indicator.values, role, &KpiValue::role) != indicator.values.end(); });
    });
    return shape;
}

/// One other table is proof where it has all the headings of this one.
bool has_its_headings(const Table& other, const Table& table) {
    return std::ranges::all_of(table.columns, [&](const auto& column) {
        return column.heading.empty() || std::ranges::any_of(other.columns, [&](const auto& candidate) {
                   return squeezed(candidate.heading) == squeezed(column.heading);
               });
    });
}

/// True when tables of the same kind show that this one lacks the column: they all have it, and one of them has else
/// just the same.
bool others_have(const Shape& shape, ValueRole role, const std::vector<Shape>& shapes) {
    auto complete = shape.has;
    complete.insert(role);
    bool twin = false;
    const bool others_alike = std::ranges::count_if(shapes, [&](const auto& other) { return other.kind == shape.kind; }) > 2;
    for (const auto& other : shapes) {
        if (other.table == shape.table || other.kind != shape.kind) {
            continue;
        }
        if (!other.has.contains(role)) {
            return false;
        }
        twin = twin || (other.has == complete && (others_alike || has_its_headings(*other.table, *shape.table)));
    }
    return twin;
}

/// The names of indicators whose targets are stated in some table.
std::set<std::string> names_with_targets(const std::vector<Shape>& shapes) {
    std::set<std::string> names;
    for (const auto& shape : shapes) {
        if (shape.has.contains(ValueRole::target)) {
            for (const auto& indicator : shape.table->indicators) {
                names.insert(squeezed(indicator.name));
            }
        }
    }
    return names;
}

/// Rates of two indicators or more, all of whose targets are stated nowhere else either.
bool rates_without_targets(const Table& table, const std::set<std::string>& elsewhere) {
    const auto rated = std::ranges::count_if(table.indicators, [](const auto& indicator) {
        return std::ranges::any_of(indicator.values,
                                   [](const auto& value) { return value.role == ValueRole::rate && is_number(value); });
    });
    return rated >= 2 && std::ranges::none_of(table.indicators, [&](const auto& indicator) {
               return elsewhere.contains(squeezed(indicator.name));
           });
}

/// A table of indicators with results that states no target anywhere.
bool lacks_every_target(const Shape& shape, const std::set<std::string>& elsewhere) {
    const auto& indicators = shape.table->indicators;
    const auto* kpi = column_with(*shape.table, ColumnRole::kpi);
    const bool is_kpi_table = kpi != nullptr && squeezed(kpi->heading).find("KPI") != std::string::npos;
    return (is_kpi_table || rates_without_targets(*shape.table, elsewhere)) && indicators.size() >= 2 &&
           shape.has.contains(ValueRole::actual) && !shape.has.contains(ValueRole::target) &&
           std::ranges::none_of(indicators,
                                [](const auto& indicator) { return indicator.no_target || indicator.unset; });
}

void check_headings(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        for (const auto& blank : blank_headings(examined.sheet, *table)) {
            findings.add(blank.cell, {fmt::format("値の列の見出しが空欄です。同じ並びの列では「{}」です（{}）。", blank.usual, to_text(blank.like)),
                                      fmt::format("The heading of a column of values is blank; in the group beside it, it is “{}” ({}).", blank.usual, to_text(blank.like))});
        }
    }
}

void check(const Examined& examined, Findings& findings) {
    check_headings(examined, findings);
    std::vector<Shape> shapes;
    for (const auto& table : comparable_tables(examined)) {
        shapes.push_back(shape_of(table));
    }
    const bool targets_everywhere = std::ranges::all_of(shapes, [](const auto& shape) { return shape.has.contains(ValueRole::target); });
    const auto elsewhere = targets_everywhere ? std::set<std::string>{} : names_with_targets(shapes);
    for (const auto& shape : shapes) {
        if (shape.table->sheet != examined.sheet_index || !shape.understood) {
            continue;
        }
        for (const auto role : needed) {
            const auto words = role_words(role);
            const Address place{shape.table->header_first, shape.table->range.first.column};
            if (shape.has.contains(role)) {
                continue;
            }
            if (others_have(shape, role, shapes)) {
                findings.add(place,
                             {fmt::format("この表（{}）には{}の列がありません。同じ種類のほかの表にはあります。",
                                          to_text(shape.table->range), words.ja),
                              fmt::format("This table ({}) has no column for the {}; the other tables of its kind do.",
                                          to_text(shape.table->range), words.en)});
            } else if (role == ValueRole::target && lacks_every_target(shape, elsewhere)) {
                findings.add(place, {fmt::format("この表（{}）には目標値がどこにもありません。実績値はあります。",
                                                 to_text(shape.table->range)),
                                     fmt::format("This table ({}) states no target anywhere, though it has actuals.",
                                                 to_text(shape.table->range))});
            }
        }
    }
}

constexpr std::string_view clean[] = {R"(
    基本目標1 しごとをつくる
    数値目標       | 基準値(H30) | 目標値(R6)
    市内従業者数   | 9,174人     | 9,518人
    市内総生産     | 850億円     | 900億円

    KPI            | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数   | 26件        | 45件       | 31件  | 34件
    相談件数       | 10件        | 20件       | 12件  | 15件
)",
                                      R"(
    事業名       | 重要業績評価指標(KPI)                              | 区分   | 3年度 | 4年度
    就職支援事業 | 市内企業就職率 ／36.7%(令和元年)→40.0%(令和7年)    | 目標値 | 36.0  | 37.0
                 |                                                    | 実績値 | 36.6  | 25.0
    創業支援事業 | 創業件数 ／2件(令和元年)→4件(令和7年)              | 目標値 | 2     | 2
                 |                                                    | 実績値 | 5     | 6
)",
                                      R"(
    指標         | 基準値(H30) | 目標値(R6)
    新規創業件数 | 26件        | 45件
    相談件数     | 10件        | 20件

    指標         | 実績値(R5) | 達成率
    新規創業件数 | 34件       | 75.6%
    相談件数     | 15件       | 75.0%
)"};

constexpr std::string_view flagged[] = {R"(
    KPI            | 基準値(H30) | 目標値(R6) | R1    | R2
    新規創業件数   | 26件        | 45件       | 31件  | 34件
    相談件数       | 10件        | 20件       | 12件  | 15件

    »KPI           | 目標値(R6)  | R1    | R2
    婚姻届出数     | 120件       | 101件 | 98件
    出生数         | 280人       | 228人 | 176人
)",
                                        R"(
    »KPI           | 担当課     | 基準値(H30) | R1    | R2
    新規創業件数   | 商工振興課 | 26件        | 31件  | 34件
    相談件数       | 市民課     | 10件        | 12件  | 15件
)",
                                        R"(
    »指標        | 担当課     | 基準値(H30) | 実績値(R5) | 達成率
    新規創業件数 | 商工振興課 | 26件        | 34件       | 75.6%
    相談件数     | 市民課     | 10件        | 15件       | 75.0%
    婚姻届出数   | 市民課     | 98件        | 92件       | 76.7%
)",
                                        R"(
    指標         | 基準値 | 令和5年度 | <    | <      | 令和6年度 | < | <
    ^            | R4     | 目標      | 実績 | 達成率 | 目標 | »    | 達成率
    新規創業件数 | 26件   | 30件      | 33件 | 110.0% | 32件 | 36件 | 112.5%
    相談件数     | 10件   | 12件      | 12件 | 100.0% | 14件 | 15件 | 107.1%
    婚姻届出数   | 98件   | 100件     | 92件 | 92.0%  | 100件 | 97件 | 97.0%
)"};

}  // namespace

extern const Rule rule{
    .id = "missing-column",
    .group = RuleGroup::layout,
    .severity = Severity::warning,
    .title = {"列が足りない", "Missing column"},
    .what =
        {"同じ種類のほかの表にある基準値・目標値・実績値の列がない表や、目標値がどこにもないKPIの表や達成率の表、見出しが空欄の列です。",
         "A table without a column for base, target or actual that the other tables of its kind have, a table of "
         "KPIs or rates without any target, or a column whose heading is blank."},
    .why = {"達成率が計算できず、ほかの表と並べて比べることもできません。",
            "Its achievement rates can't be computed, and it can't be compared with the other tables."},
    .remedy = {"ほかの表と同じ列を加えてください。", "Add the column that the other tables have."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::missing_column
