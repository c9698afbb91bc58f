// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/layouts/indicator_name.hpp"
#include "core/layouts/kept_list.hpp"
#include "core/layouts/kept_unit.hpp"
#include "core/layouts/path.hpp"
#include "core/layouts/power_of_ten.hpp"
#include "core/layouts/reason.hpp"
#include "core/sheets/sheet.hpp"
#include "core/small_optional.hpp"
#include "core/values/value.hpp"

namespace kpisheet {

class ValueStore;

/// What a column of a KPI table holds.
enum class ColumnRole : std::uint8_t {
    unknown, number, goal, measure, project, kpi, unit, department, direction, category, base, target, actual, rate,
    total, forecast, grade, cost, note,
};

/// The key of a role in JSON and in corrections that documents keep: "kpi", "base" …
[[nodiscard]] std::string_view role_key(ColumnRole role);

/// Which target a rate is against.
enum class Against : std::uint8_t { year, final };

/// One column of a table and why it is taken for what it is.
struct Column {
    std::int32_t column = 0;
    ColumnRole role = ColumnRole::unknown;
    std::optional<int> year;              ///< western fiscal year from the heading
    bool year_without_era = false;        ///< the heading left the era out: 3年度
    bool whole_plan = false;              ///< 5年間の合計
    bool part_of_year = false;            ///< 4月, 第1四半期 beside others of the same year
    std::optional<Against> against;       ///< of a rate
    std::optional<ColumnRole> of;         ///< of a total: target or actual, where the heading says it
    std::string heading;                  ///< all heading cells of the column, joined by a space
    int nth = 0;                          ///< 0 for the first column of this heading in the sheet, by band, then column
    bool told = false;                    ///< the role is a person's, see told_role.hpp
    std::string unit;                     ///< from the heading: (千円), (%)
    double scale = 1;                     ///< multiplier of that unit: 1000 for 千円, 0.01 for %
    double certainty = 0;                 ///< 0 … 1
    Reason reason;                        ///< in a person's words: 見出し「目標値 (R6)」
};

/// What a value is in its table.
enum class ValueRole : std::uint8_t { base, target, actual, rate, total, forecast };
[[nodiscard]] std::string_view role_key(ValueRole role);

/// A part of a compound value, with its own text.
struct ValuePart {
    std::string label;
    double number = 0;  ///< as shown and multiplied out: 36.7 for 36.7%
    std::string unit;
    Condition condition = Condition::none;
};

/// What few values have.
struct ValueAside {
    std::string_view period;              ///< as written beside the value
    std::vector<ValuePart> parts;
    std::optional<Address> year_cell;     ///< in a column of years (目標年度): where the year is written
};

/// One value of an indicator. `number` is as shown and multiplied out, with what it inherits from its row, column or
/// unit column: 1,627 beside 1,625千人 is 1627000 人; 36.7 for 36.7%. Views point into the sheet, the indicator or the
/// table's stores.
struct KpiValue {
    Address cell;
    const SheetCell* source = nullptr;   ///< the cell itself; null for a part of one (base and target in one cell)
    std::string_view text;               ///< the cell's, or the part of it that is this value
    SmallOptional<double> number;
    KeptUnit unit;                       ///< 人, %; with the inherited one
    const ValueAside* aside = nullptr;   ///< null where there is nothing of it
    SmallOptional<int> year;             ///< western fiscal year; of a rate, the year of the actual it rates
    SmallOptional<int> heading_year;     ///< the year of the column, where the cell's own year overrides it
    PowerOfTen scale;                    ///< multiplier of the figure as shown (own or inherited): 1000 for 千人; 1 for %
    SmallOptional<ValueRole> of;         ///< of a total or a rate
    SmallOptional<Against> against;      ///< of a rate
    std::int8_t decimals = 0;            ///< of the figure as shown
    ValueRole role = ValueRole::actual;
    State state = State::missing;
    Fault fault = Fault::none;
    Condition condition = Condition::none;
    bool compound : 1 = false;
    bool provisional : 1 = false;
    bool cumulative : 1 = false;
    bool own_unit : 1 = false;           ///< the unit is written in the cell itself
    bool number_cell : 1 = false;        ///< the cell holds a number, not a text
    bool formula : 1 = false;
    bool part_of_year : 1 = false;       ///< of a month or quarter

    /// As written beside the value: H30, 5年間. Empty where there is none.
    [[nodiscard]] std::string_view period() const { return aside == nullptr ? std::string_view{} : aside->period; }
    [[nodiscard]] std::span<const ValuePart> parts() const { return aside == nullptr ? std::span<const ValuePart>{} : aside->parts; }
    [[nodiscard]] std::optional<Address> year_cell() const { return aside == nullptr ? std::nullopt : aside->year_cell; }
};

enum class IndicatorKind : std::uint8_t { goal, kpi };
/// The side that is better, where the sheet or a well-known name says it.
enum class Direction : std::uint8_t { unknown, higher, lower };
enum class DirectionSource : std::uint8_t {
    none,
    stated,     ///< in a column, a legend or the name itself
    condition,  ///< 以下, 以上 behind the target
    name,       ///< well known
};

/// A row whose cells from one heading on stand beside their headings.
struct ShiftedRow {
    std::int32_t row = 0;
    std::int32_t shift = 0;
    std::int32_t from = 0;
};

/// One KPI or numeric target, with all its values.
struct Indicator {
    std::string name;                    ///< without line breaks, bullet, footnote marks and the base→target clause
    Address cell;                        ///< of the name
    std::int32_t first_row = 0;
    std::int32_t last_row = 0;
    IndicatorKind kind = IndicatorKind::kpi;
    Path path;                           ///< goal, measure, project: headings above and columns to the left
    std::string project;                 ///< the innermost of the path from a column, where there is one
    std::string department;
    std::optional<Address> department_cell;
    std::string unit;                    ///< base unit: 人 for 千人
    std::optional<Address> unit_cell;    ///< of a unit column
    Direction better = Direction::unknown;
    DirectionSource better_from = DirectionSource::none;
    bool cumulative = false;
    bool breakdown = false;              ///< (内訳)
    bool repeated = false;               ///< (再掲)
    bool unset = false;                  ///< 設定しない
    bool no_target = false;              ///< 実績値の管理とする
    std::int32_t shift = 0;              ///< cells stand this many columns right (+) or left (−) of their headings
    std::int32_t shift_from = 0;         ///< only from this heading on, where a cell inside the row was lost or inserted
    std::optional<ShiftedRow> shifted_row;  ///< of its rows below the first: the first of which the same is true
    KeptList<KpiValue> values;           ///< by row, then column; in the table's stores
    std::vector<std::shared_ptr<const Clause>> clauses;  ///< base and target written in one cell, the name's or their own

    /// Any of its rows stands beside its headings.
    [[nodiscard]] bool is_shifted() const { return shift != 0 || shifted_row.has_value(); }
};

/// A line that states counts: 小計(事業数:8、KPI数:7).
struct StatedCount {
    Address cell;
    std::optional<int> projects;
    std::optional<int> indicators;
    bool grand_total = false;            ///< 合計
    bool in_title = false;     ///< above the headings: 評価指標の数：8
    std::string scope;                   ///< the goal it closes, from the path of what is above it
};

/// A blank place that asks for a value and is no cell of a column of its own: in a form for one KPI, where a label or year
/// asks for it; one half of 30／.
struct AskedBlank {
    Address cell;
    ValueRole role = ValueRole::actual;
    std::optional<int> year;
    std::size_t indicator = 0;  ///< index in the table
};

/// A year that heads a row of values, in a form or a table whose years run downwards.
struct YearDown {
    Address cell;
    int year = 0;
};

/// One recognised table: a header band and the rows under it.
struct Table {
    std::size_t sheet = 0;               ///< index in the workbook
    Range range;
    std::int32_t header_first = 0;       ///< rows of the header band
    std::int32_t header_last = 0;
    std::string title;                   ///< the heading rows right above it, joined
    std::vector<Column> columns;
    std::vector<Indicator> indicators;
    std::vector<StatedCount> counts;
    std::vector<AskedBlank> blanks;      ///< by indicator; the columns of tables tell what else is blank
    std::vector<YearDown> years_down;    ///< by row
    std::vector<std::shared_ptr<const ValueStore>> stores;  ///< what its values point into
    std::int32_t shift = 0;              ///< the table as a whole stands beside its headings
    std::vector<ValueRole> row_order;    ///< 上段が目標値、下段が実績値: what the rows of each indicator hold, where no column tells
    double certainty = 0;
};

/// A region that looks like a table but was not understood, with what was seen.
struct Unrecognised {
    std::size_t sheet = 0;
    Range range;
    std::string seen;                    ///< in a person's words
    bool blank_form = false;             ///< names and values below its headings are blank: not filled in yet
};

/// All that was recognised in a workbook, which must outlive it: values point to their cells.
struct Recognition {
    std::vector<Table> tables;           ///< by sheet, then row
    std::vector<Unrecognised> unrecognised;
};

}  // namespace kpisheet
