// SPDX-License-Identifier: MPL-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"
#include "core/layouts/indicator_name.hpp"
#include "core/rules/comparing.hpp"
#include "core/rules/per_column.hpp"
#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"
#include "core/rules/units.hpp"
#include "core/rules/value_cells.hpp"

namespace kpisheet::rules::unit_missing {
namespace {

bool is_measure(const KpiValue& value) { return is_number(value) && value.role != ValueRole::rate; }

/// 件, 人/年, %; a rate alone (295/年) has lost its counter.
bool has_counter(const KpiValue& value) { return value.own_unit && !value.unit.starts_with('/'); }

/// How many values of a column write their unit.
struct Habit {
    std::size_t with = 0;
    std::size_t without = 0;
};
struct Habits {
    PerColumn<Habit> columns;
    Habit table;

    [[nodiscard]] bool is_only_one_of_column(const KpiValue& value) const {
        const auto& column = columns.at(value);
        return column.without == 1 && column.with >= 4;
    }

    /// True where values of this column, or in a small table nearly all values, have their unit.
    [[nodiscard]] bool writes_units(const KpiValue& value) const {
        const auto& column = columns.at(value);
        return (column.with >= 3 && column.without * 3 <= column.with) ||
               (column.without == 1 && table.with >= 6 && table.without * 6 <= table.with);
    }
};

/// Indicators that write no unit anywhere (a birth rate) say nothing about the habit.
Habits habits_of(const Table& table) {
    Habits habits;
    for (const auto& indicator : table.indicators) {
        if (std::ranges::none_of(indicator.values, [](const auto& value) { return is_measure(value) && has_counter(value); })) {
            continue;
        }
        for (const auto& value : indicator.values) {
            if (is_measure(value) && value.cell != indicator.cell) {
                for (auto* habit : {&habits.columns.of(value), &habits.table}) {
                    (has_counter(value) ? habit->with : habit->without) += 1;
                }
            }
        }
    }
    return habits;
}

/// The one value of the indicator that stands without a unit beside at least two that have one.
const KpiValue* only_one_without(const Indicator& indicator, const Habits& habits, const KpiValue*& example) {
    const KpiValue* found = nullptr;
    std::size_t with = 0;
    std::size_t without = 0;
    for (const auto& value : indicator.values) {
        if (!is_measure(value) || value.cell == indicator.cell) {
            continue;
        }
        if (has_counter(value)) {
            ++with;
            example = example == nullptr ? &value : example;
        } else {
            ++without;
            found = &value;
        }
    }
    // Beside a single value, the column has to speak: all its others have theirs.
    return without == 1 && (with >= 2 || (with == 1 && habits.is_only_one_of_column(*found))) ? found : nullptr;
}

/// 27 → 27件, where nothing but the figure is written.
std::optional<Fix> with_unit(const SheetCell& cell, const KpiValue& value, const KpiValue& example) {
    const bool figure = cell.text.find_first_not_of("0123456789,.") == std::string_view::npos;
    if (!figure || example.scale != 1 || cell.is_formula() || cell.kind != SheetCell::Kind::text || value.unit.empty()) {
        return std::nullopt;
    }
    return rewrite(cell, std::string(cell.text).append(example.unit), false);
}

void check_table(const Examined& examined, const Table& table, Findings& findings) {
    const auto habits = habits_of(table);
    for (const auto& indicator : table.indicators) {
        const KpiValue* example = nullptr;
        const auto* value = indicator.unit_cell ? nullptr : only_one_without(indicator, habits, example);
        if (const auto* name = value == nullptr ? nullptr : examined.sheet.cell(indicator.cell)) {
            value = read_indicator_name(name->text).unit.empty() ? value : nullptr;  // the name has the unit: 参加者数（人）
        }
        const auto* cell = value == nullptr ? nullptr : examined.sheet.cell(value->cell);
        const bool fraction = value != nullptr && example->unit.starts_with('%') && value->decimals >= 2 && std::abs(*value->number) <= 1.5;
        if (cell == nullptr || *value->number == 0 || fraction) {
            continue;  // 0 is clear without a unit; 0.367 is a matter of percent-as-fraction
        }
        if (habits.writes_units(*value)) {
            findings.add(value->cell,
                         {fmt::format("「{}」には単位がありません。同じ指標のほかの値には「{}」などの単位が書かれています（{}「{}」）。", value->text,
                                      example->unit, to_text(example->cell), example->text),
                          fmt::format("“{}” has no unit; the other values of this indicator have one ({} “{}”).", value->text,
                                      to_text(example->cell), example->text)},
                         with_unit(*cell, *value, *example));
        }
    }
}

/// 合計特殊出生率, 財政力指数, 有効求人倍率: figures that are usually written without a unit.
bool goes_without_unit(std::string_view name) {
    return std::ranges::any_of(std::array{"出生率", "指数", "倍率", "偏差値", "係数", "指標値"}, [&](const char* word) { return contains(name, word); });
}

/// A blank cell of a unit column that is filled elsewhere, beside bare figures. Small tables with the same columns are judged
/// together.
struct UnitColumn {
    std::size_t filled = 0;
    std::vector<std::pair<const Indicator*, Address>> blank;
};

/// The column of units; of several, that right of the name: 活動指標 | 単位 | … | 成果指標 | 単位.
const Column* unit_column_of(const Table& table, const Indicator& indicator) {
    const auto behind = std::ranges::find_if(table.columns, [&](const auto& column) {
        return column.role == ColumnRole::unit && column.column + whole_shift(table, indicator) > indicator.cell.column;
    });
    return behind != table.columns.end() ? &*behind : column_with(table, ColumnRole::unit);
}

void count_units(const Examined& examined, const Table& table, UnitColumn& units) {
    if (column_with(table, ColumnRole::unit) == nullptr) {
        return;
    }
    for (const auto& indicator : table.indicators) {
        const auto* column = unit_column_of(table, indicator);
        const Address at{indicator.first_row, column->column + whole_shift(table, indicator)};
        const bool known = indicator.unit_cell == at && !indicator.unit.empty();
        const auto* cell = known ? nullptr : examined.sheet.seen_at(at);
        const bool bare = indicator.unit.empty() && std::ranges::any_of(indicator.values, is_measure) &&
                          std::ranges::none_of(indicator.values, [](const auto& v) { return is_measure(v) && has_counter(v); });
        if (known || (cell != nullptr && !trim(cell->text).empty())) {
            ++units.filled;
        } else if (bare && !goes_without_unit(indicator.name)) {
            units.blank.push_back({&indicator, at});
        }
    }
}

void check_unit_columns(const Examined& examined, Findings& findings) {
    UnitColumn units;
    for (const auto* table : examined.tables) {
        count_units(examined, *table, units);
    }
    const auto all = units.filled + units.blank.size();
    if (units.filled < 3 || units.blank.size() * 4 > all) {
        return;
    }
    for (const auto& [indicator, at] : units.blank) {
        findings.add(at, {fmt::format("「{}」の単位が空欄です。この表のほかの指標には単位が書かれています（{}件中{}件）。", indicator->name, all, units.filled),
                          fmt::format("The unit of {} is blank; {} of {} indicators of this table have one.", indicator->name, units.filled, all)});
    }
}

/// Forms for one KPI, each with its unit at the same place but one.
void check_units_of_forms(const Examined& examined, Findings& findings) {
    constexpr std::size_t fewest = 4;
    std::map<std::pair<std::int32_t, std::int32_t>, std::size_t> places;  // rows and columns from the name
    std::vector<const Indicator*> bare;
    std::size_t forms = 0;
    for (const auto* table : examined.tables) {
        if (table->indicators.size() != 1 || column_with(*table, ColumnRole::unit) != nullptr) {
            continue;
        }
        const auto& indicator = table->indicators.front();
        ++forms;
        if (indicator.unit_cell) {
            ++places[{indicator.unit_cell->row - indicator.cell.row, indicator.unit_cell->column - indicator.cell.column}];
        } else if (indicator.unit.empty() && std::ranges::any_of(indicator.values, is_measure) &&
                   std::ranges::none_of(indicator.values, [](const auto& v) { return is_measure(v) && !v.unit.empty(); }) && !goes_without_unit(indicator.name)) {
            bare.push_back(&indicator);
        }
    }
    if (bare.size() != 1 || places.size() != 1 || places.begin()->second < fewest || places.begin()->second + 1 != forms) {
        return;
    }
    const auto& [place, count] = *places.begin();
    const auto& one = *bare.front();
    const Address at{one.cell.row + place.first, one.cell.column + place.second};
    if (is_blank(examined.sheet, at)) {
        findings.add(at, {fmt::format("「{}」の単位が空欄です。ほかの指標（{}件）には単位が書かれています。", one.name, count),
                          fmt::format("The unit of {} is blank; the other indicators ({}) have one.", one.name, count)});
    }
}

/// レンタサイクルの貸出台数 with bare figures, where all other names end in their unit: 看板の設置数（基）.
void check_units_in_names(const Table& table, Findings& findings) {
    constexpr std::size_t fewest = 6;
    std::size_t with = 0;
    const Indicator* without = nullptr;
    for (const auto& indicator : table.indicators) {
        const bool measured = std::ranges::any_of(indicator.values, is_measure);
        const bool elsewhere = indicator.unit_cell || std::ranges::any_of(indicator.values, [](const auto& v) { return is_measure(v) && (v.own_unit || !v.unit.empty()); });
        if (!unit_in_name(indicator.name).empty()) {
            ++with;
        } else if (measured && (without != nullptr || elsewhere || indicator.breakdown || indicator.is_shifted() || indicator.name.empty() || goes_without_unit(indicator.name))) {
            return;
        } else if (measured) {
            without = &indicator;
        }
    }
    if (without != nullptr && with >= fewest) {
        findings.add(without->cell, {fmt::format("「{}」には単位がありません。この表のほかの指標（{}件）では、指標名に単位が書かれています。", without->name, with),
                                     fmt::format("“{}” has no unit; the names of the other indicators of this table ({}) have one.", without->name, with)});
    }
}

void check(const Examined& examined, Findings& findings) {
    for (const auto* table : examined.tables) {
        check_table(examined, *table, findings);
        check_units_in_names(*table, findings);
    }
    check_unit_columns(examined, findings);
    check_units_of_forms(examined, findings);
}

constexpr std::string_view clean[] = {R"(
    指標                        | 区分   | 基準値(R元) | 目標値(R7) | 3年度 | 4年度
    観光入込客数                | 目標値 | 1,625千人   | 1,638千人  | 1,627 | 1,630
                                | 実績値 |             |            | 902.9 | 1,168.5
    移住者数                    | 目標値 | 7組         | 55組       | 11    | 11
                                | 実績値 |             |            | 2     | 6
)",
                                      R"(
    指標             | 現状値(R元) | 目標値(R6) | R3    | R4
    新規創業件数     | 26件        | 45件       | 31件  | 34件
    合計特殊出生率   | 1.41        | 1.72       | 1.32  | 1.38
    待機児童数       | 3人         | 0          | 2人   | 1人
    会員数           | 25人        | 30人       | 26人  | 27人
    相談件数         | 25件        | 30件       | 26件  | 27件
)"};

constexpr std::string_view flagged[] = {R"(
    指標             | 現状値(R元) | 目標値(R6) | R3    | R4
    新規創業件数     | 26件        | 45件       | 31件  | »34
    転居数           | 313人/年    | »295/年以下 | 218人/年 | 220人/年
    待機児童数       | 3人         | 0人        | 2人   | 1人
    会員数           | 25人        | 30人       | 26人  | 27人
    相談件数         | 25件        | 30件       | 26件  | 27件
)",
                                        R"(
    指標             | 単位 | 基準値(R元) | 目標値(R6) | R3  | R4
    新規創業件数     | 件   | 26          | 45         | 31  | 34
    会員数           | 人   | 250         | 300        | 260 | 270
    ポート数         | »    | 8           | 25         | 12  | 16
    相談件数         | 件   | 25          | 30         | 26  | 27
)",
                                        R"(
    指標                     | 基準値(R元) | 目標値(R6) | R3   | R4
    新規創業件数（件）       | 26          | 45         | 31   | 34
    会員数（人）             | 250         | 300        | 260  | 270
    »自転車の貸出台数        | 1286        | 1600       | 1034 | 1452
    相談件数（件）           | 25          | 30         | 26   | 27
    満足度（％）             | 61.5        | 70.0       | 62.0 | 63.1
    登録団体数（団体）       | 12          | 20         | 14   | 15
    購買客数（千人）         | 286.4       | 300.0      | 241.8 | 263.5
)"};

}  // namespace

extern const Rule rule{
    .id = "unit-missing",
    .group = RuleGroup::values,
    .severity = Severity::warning,
    .title = {"単位の書き漏れ", "Missing unit"},
    .what = {"値に単位を付けて書く表で、一つだけ単位のない値、または単位の列で空欄のままの指標です。見出しに単位がある場合は対象にしません。",
             "The only value without a unit in a table that writes units beside its values, or a blank cell in its column of units. Units in headings count."},
    .why = {"千人と人のような位の取り違えが起きやすく、何を数えたのかが分からなくなります。",
            "It invites confusion of 千人 with 人, and what was counted is no longer said."},
    .remedy = {"ほかの値と同じ単位を付けてください。", "Write the unit of the other values."},
    .clean = clean,
    .flagged = flagged,
    .check = check,
};

}  // namespace kpisheet::rules::unit_missing
