// SPDX-License-Identifier: MPL-2.0
#include "core/rules/own_years.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>
#include <vector>

namespace kpisheet {
namespace {

/// What the rows do between two columns.
struct Between {
    std::size_t rising = 0;
    std::size_t others = 0;
    std::vector<std::pair<const KpiValue*, const KpiValue*>> falling;
};

}  // namespace

void check_own_years(const Examined& examined, const Table& table, Findings& findings) {
    constexpr std::size_t fewest = 5;
    std::map<std::pair<std::int32_t, std::int32_t>, Between> columns;
    for (const auto& indicator : examined.indicators_with(table, [](const ValueKinds& kinds) { return kinds.has_own_years(); })) {
        const KpiValue* before = nullptr;
        for (const auto& value : indicator.values) {
            const bool known = (value.role == ValueRole::base || value.role == ValueRole::actual) && value.year && !value.heading_year && !value.year_cell() && value.state == State::value;
            if (!known) {
                continue;
            }
            if (before != nullptr && before->cell.row == value.cell.row && before->cell.column < value.cell.column) {
                auto& between = columns[{before->cell.column, value.cell.column}];
                if (*before->year < *value.year) {
                    ++between.rising;
                } else if (*before->year > *value.year) {
                    between.falling.emplace_back(before, &value);
                } else {
                    ++between.others;
                }
            }
            before = &value;
        }
    }
    for (const auto& [place, between] : columns) {
        if (between.falling.size() != 1 || between.rising < fewest || between.rising < between.others * 4) {
            continue;
        }
        const auto& [before, value] = between.falling.front();
        findings.add(value->cell, {fmt::format("「{}」（{}）の年は、左の「{}」の年より前です。ほかの{}件では後の年です。年の書き誤りではありませんか。", value->text, to_text(value->cell), before->text, between.rising),
                                   fmt::format("“{}” ({}) is of an earlier year than “{}” to its left; in {} other rows it is of a later one. Is the year mistyped?", value->text, to_text(value->cell),
                                               before->text, between.rising)});
    }
}

}  // namespace kpisheet
