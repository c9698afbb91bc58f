// SPDX-License-Identifier: MPL-2.0
#include "core/rules/order_of_targets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/rules/comparing.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet {

void check_descent_of_targets(const Examined& examined, const Table& table, Findings& findings) {
    constexpr int fewest = 4;
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        const auto& left = table.columns[i - 1];
        const auto& right = table.columns[i];
        const bool descend = left.role == ColumnRole::target && right.role == ColumnRole::target && left.year && right.year && *right.year < *left.year;
        if (!descend) {
            continue;
        }
        int onward = 0;
        int rows = 0;
        for (const auto& indicator : table.indicators) {
            const auto number_in = [&](const Column& column) -> const KpiValue* {
                const auto found = std::ranges::find_if(indicator.values, [&](const auto& value) {
                    return value.cell.column == column.column + table.shift && value.role == ValueRole::target && is_number(value);
                });
                return found == indicator.values.end() ? nullptr : &*found;
            };
            const auto base = std::ranges::find_if(indicator.values, [](const auto& value) { return value.role == ValueRole::base && is_number(value); });
            const auto* first = number_in(left);
            const auto* second = number_in(right);
            if (base == indicator.values.end() || first == nullptr || second == nullptr || *first->number == *second->number) {
                continue;
            }
            ++rows;
            const auto near = *first->number - *base->number;
            const auto far = *second->number - *base->number;
            onward += near * far >= 0 && std::abs(near) < std::abs(far) ? 1 : 0;
        }
        if (rows >= fewest && onward * 10 >= rows * 9) {
            const auto at = heading_of_year(examined.sheet, table, right.column);
            const Address before{at.row, heading_of_year(examined.sheet, table, left.column).column};
            findings.add(Range{before, at}, {fmt::format("目標の年度の順が逆です：「{}」の次に「{}」がありますが、値は「{}」の方が先へ進んでいます。", left.heading,
                                          right.heading, right.heading),
                              fmt::format("The years of the targets are out of order: “{}” is followed by “{}”, whose figures go further.",
                                          left.heading, right.heading)});
        }
    }
}

void check_year_between_targets(const Examined& examined, const Table& table, Findings& findings) {
    std::vector<const Column*> targets;
    const Column* last_before = nullptr;  // R7（見込） left of R8（計画）
    for (const auto& column : table.columns) {
        if (column.role == ColumnRole::target && column.year) {
            targets.push_back(&column);
        } else if (targets.empty() && column.year && (column.role == ColumnRole::actual || column.role == ColumnRole::forecast)) {
            last_before = &column;
        }
    }
    for (std::size_t i = 1; i + 1 < targets.size(); ++i) {
        const auto* earlier = i >= 2 ? targets[i - 2] : last_before;
        const auto before = *targets[i - 1]->year;
        const auto year = *targets[i]->year;
        const auto after = *targets[i + 1]->year;
        const bool again = year == before && targets[i]->heading == targets[i - 1]->heading;
        const auto step = earlier == nullptr ? 0 : before - *earlier->year;  // 2030 | 2035 | 2004 | 2045, too
        if (step >= 1 && after == before + 2 * step && (year > after || year < before || again)) {
            findings.add(heading_of_year(examined.sheet, table, targets[i]->column),
                         {fmt::format("目標の年度が「{}」「{}」「{}」と並んでいます。{}年度の書き誤りではありませんか。", targets[i - 1]->heading, targets[i]->heading,
                                      targets[i + 1]->heading, before + step),
                          fmt::format("The targets go from “{}” to “{}” and “{}”. Is FY{} meant?", targets[i - 1]->heading, targets[i]->heading,
                                      targets[i + 1]->heading, before + step)});
        }
    }
}

}  // namespace kpisheet
