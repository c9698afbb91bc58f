// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <functional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/references/reference.hpp"
#include "core/rules/conventions.hpp"
#include "core/rules/issue.hpp"
#include "core/rules/tally_tables.hpp"
#include "core/rules/value_cells.hpp"
#include "core/rules/value_slots.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

class RateCustom;
struct SeenRate;

/// What a check looks at: one sheet with its tables. Checks of a whole workbook look at `recognition` and `workbook`, and
/// report what belongs to `sheet_index`.
struct Examined {
    const Workbook& workbook;
    const Recognition& recognition;
    std::size_t sheet_index;
    const Sheet& sheet;
    std::span<const Table* const> tables;  ///< of this sheet, by row
    const Conventions& conventions;
    // What several rules ask of a sheet is found once.
    std::span<const TableValues> values;             ///< for each of `tables`
    std::span<const SlotColumn> slots;
    std::span<const std::vector<SeenRate>> rates;    ///< the printed rates, one list for each of `tables`
    const RateCustom& custom;                        ///< what they are computed by
    std::span<const TallyTable> tallies;             ///< counts of grades beside and below the tables
    const Comparison* form = nullptr;      ///< with the blank form, where one was given
    const Comparison* previous = nullptr;  ///< with last year's sheet or an older version

    /// The values, with cells of their own, of one of `tables`.
    [[nodiscard]] std::span<const ValueCell> values_of(const Table& table) const { return values[index_of(table)].with_cell; }
    /// Those that can't be read; ones inside a KPI cell have no cell.
    [[nodiscard]] std::span<const ValueCell> unreadable_values_of(const Table& table) const { return values[index_of(table)].unreadable; }
    /// The columns, from the left, in which values of one of `tables` have cells, and whether some of these hold formulas.
    [[nodiscard]] std::span<const std::int32_t> value_columns_of(const Table& table) const { return values[index_of(table)].columns; }
    [[nodiscard]] bool has_formulas(const Table& table) const { return values[index_of(table)].has_formulas; }
    /// The kinds of values that each indicator of one of `tables` has.
    [[nodiscard]] std::span<const ValueKinds> kinds_of(const Table& table) const { return values[index_of(table)].kinds; }
    /// The indicators of one of `tables` that have kinds of values of which `wanted` is true.
    template <class Wanted>
    [[nodiscard]] auto indicators_with(const Table& table, Wanted wanted) const {
        return std::views::filter(table.indicators, [&table, kinds = kinds_of(table), wanted](const Indicator& one) {
            return wanted(kinds[static_cast<std::size_t>(&one - table.indicators.data())]);
        });
    }
    /// Of one of `tables`, which lie in order in one vector.
    [[nodiscard]] std::size_t index_of(const Table& table) const {
        return static_cast<std::size_t>(std::ranges::lower_bound(tables, &table, std::less{}) - tables.begin());
    }
};

/// Takes the issues of one rule on one sheet.
class Findings {
public:
    Findings(std::string_view rule, Severity severity, std::size_t sheet, std::vector<Issue>& issues)
        : rule_(rule), severity_(severity), sheet_(sheet), issues_(issues) {}

    void add(std::optional<Range> range, Text message, std::optional<Fix> fix = std::nullopt) {
        issues_.push_back({rule_, severity_, sheet_, range, std::move(message), std::move(fix)});
    }
    void add(Address cell, Text message, std::optional<Fix> fix = std::nullopt) {
        add(range_of(cell), std::move(message), std::move(fix));
    }
    /// Names the figures that the issue added last was computed from.
    void rests_on(std::vector<Address> cells) { issues_.back().rests_on = std::move(cells); }
    /// Of one cause in several places, which the message lists.
    void add(std::span<const Range> places, Text message) {
        add(places.front(), std::move(message));
        issues_.back().scattered = places.size() > 1;
    }

private:
    std::string_view rule_;
    Severity severity_;
    std::size_t sheet_;
    std::vector<Issue>& issues_;
};

/// Words in both languages that live as long as the program.
struct StaticText {
    std::string_view ja;
    std::string_view en;
};

/// The families of rules, as reports and the options page group them.
enum class RuleGroup : std::uint8_t {
    layout, values, periods, completeness, achievement, sums, formulas, reference, machine_readability,
};

/// The key of a group: layout, values … machine-readability.
[[nodiscard]] std::string_view group_key(RuleGroup group);

/// One rule: everything about it stands in its own file. Its examples (see sheets/sheet_text.hpp) are its tests and its
/// documentation page: the clean ones give no issue of this rule, the flagged ones exactly at the cells marked ».
struct Rule {
    std::string_view id;         ///< kebab-case, names the fault
    RuleGroup group = RuleGroup::values;
    Severity severity = Severity::warning;
    StaticText title;            ///< a few words: 達成率の計算違い
    StaticText what;             ///< what is flagged, in one or two sentences
    StaticText why;              ///< why it matters to the reader of the sheet
    StaticText remedy;           ///< what to do, and what the fix does where there is one
    std::span<const std::string_view> clean;
    std::span<const std::string_view> flagged;
    void (*check)(const Examined& examined, Findings& findings) = nullptr;
    bool on_request = false;     ///< off until asked for (machine readability)
};

}  // namespace kpisheet
