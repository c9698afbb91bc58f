// SPDX-License-Identifier: MPL-2.0
#include "core/reports/table_report.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

template <std::size_t size, class Enumeration>
std::string word(const std::array<std::string_view, size>& words, Enumeration which) {
    return std::string(words[static_cast<std::size_t>(which)]);
}

constexpr std::array<std::string_view, 5> states{"value", "missing", "text", "abolished", "unreadable"};
constexpr std::array<std::string_view, 3> directions{"", "higher", "lower"};
constexpr std::array<std::string_view, 2> kinds{"goal", "kpi"};
constexpr std::array<std::string_view, 2> opponents{"year", "final"};

ValueReport report_of(const KpiValue& value) {
    ValueReport report{.cell = to_text(value.cell),
                       .role = std::string(role_key(value.role)),
                       .year = value.year,
                       .of = value.role == ValueRole::total && value.of ? std::string(role_key(*value.of)) : "",
                       .against = value.against ? word(opponents, *value.against) : "",
                       .text = std::string(value.text),
                       .number = value.compound ? std::nullopt : value.number,
                       .unit = std::string(value.unit),
                       .condition = std::string(condition_word(value.condition)),
                       .state = word(states, value.state),
                       .provisional = value.provisional,
                       .parts = {}};
    for (const auto& part : value.parts()) {
        report.parts.push_back({part.label, part.number, part.unit});
    }
    return report;
}

std::vector<std::string> marks_of(const Indicator& indicator) {
    std::vector<std::string> marks;
    const auto add = [&](bool marked, const char* mark) {
        if (marked) {
            marks.emplace_back(mark);
        }
    };
    add(indicator.breakdown, "breakdown");
    add(indicator.repeated, "repeated");
    add(indicator.unset, "unset");
    add(indicator.no_target, "no-target");
    return marks;
}

IndicatorReport report_of(const Indicator& indicator) {
    IndicatorReport report{.name = indicator.name,
                           .cell = to_text(indicator.cell),
                           .kind = word(kinds, indicator.kind),
                           .path = indicator.path.texts(),
                           .department = indicator.department,
                           .unit = indicator.unit,
                           .better = word(directions, indicator.better),
                           .cumulative = indicator.cumulative,
                           .marks = marks_of(indicator),
                           .values = {}};
    std::vector<const KpiValue*> values;
    for (const auto& value : indicator.values) {
        if (!trim(value.text).empty()) {
            values.push_back(&value);
        }
    }
    std::ranges::stable_sort(values, {}, [](const auto* value) { return value->cell; });
    for (const auto* value : values) {
        report.values.push_back(report_of(*value));
    }
    return report;
}

}  // namespace

TableReport report_of(const Table& table, const Workbook& workbook) {
    TableReport report{.sheet = workbook.sheets[table.sheet].name(), .range = to_text(table.range), .columns = {}, .indicators = {}};
    for (const auto& column : table.columns) {
        if (column.role == ColumnRole::unknown) {
            continue;
        }
        const auto role = role_key(column.role);
        auto found = std::ranges::find(report.columns, role, [](const auto& known) { return std::string_view(known.first); });
        if (found == report.columns.end()) {
            found = report.columns.insert(found, {std::string(role), {}});
        }
        found->second.push_back(column_name(column.column));
    }
    for (const auto& indicator : table.indicators) {
        report.indicators.push_back(report_of(indicator));
    }
    return report;
}

}  // namespace kpisheet
