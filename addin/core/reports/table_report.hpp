// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/layouts/table.hpp"
#include "core/sheets/sheet.hpp"

namespace kpisheet {

// What `kpisheet extract` tells of a table, in the words of its JSON output. An empty text stands for null.

struct PartReport {
    std::string label;
    double number = 0;
    std::string unit;
};

struct ValueReport {
    std::string cell;
    std::string role;         ///< base, target, actual, rate, total, forecast
    std::optional<int> year;  ///< western fiscal year
    std::string of;           ///< of a total: target, actual
    std::string against;      ///< of a rate: year, final
    std::string text;
    std::optional<double> number;  ///< as shown and multiplied out; nothing for a compound value
    std::string unit;
    std::string condition;  ///< 以上 …
    std::string state;      ///< value, missing, text, abolished, unreadable
    bool provisional = false;
    std::vector<PartReport> parts;
};

struct IndicatorReport {
    std::string name;
    std::string cell;
    std::string kind;  ///< goal, kpi
    std::vector<std::string> path;
    std::string department;
    std::string unit;
    std::string better;  ///< higher, lower
    bool cumulative = false;
    std::vector<std::string> marks;    ///< breakdown, repeated, unset, no-target
    std::vector<ValueReport> values;  ///< by row, then column; blank cells are not listed
};

struct TableReport {
    std::string sheet;
    std::string range;
    /// Roles in the order of their first columns, each with the letters of its columns.
    std::vector<std::pair<std::string, std::vector<std::string>>> columns;
    std::vector<IndicatorReport> indicators;
};

/// What there is to tell of a recognised table.
[[nodiscard]] TableReport report_of(const Table& table, const Workbook& workbook);

}  // namespace kpisheet
