// SPDX-License-Identifier: MPL-2.0
#include "core/rules/headings_of_last_year.hpp"

#include <fmt/format.h>

#include <set>
#include <string_view>

#include "core/rules/table_cells.hpp"
#include "core/text/contains.hpp"

namespace kpisheet {
namespace {

bool names_last_year(std::string_view heading) { return contains(heading, "前年度") && !contains(heading, "対前年度") && !contains(heading, "前年度比"); }

}  // namespace

void check_headings_of_last_year(const Sheet& sheet, const Table& table, Findings& findings) {
    const Column* named = nullptr;
    const Column* reported = nullptr;
    std::set<int> years;
    for (const auto& column : table.columns) {
        if (column.role != ColumnRole::actual || !column.year) {
            continue;
        }
        if (names_last_year(column.heading)) {
            named = named == nullptr ? &column : named;
        } else {
            reported = &column;
            years.insert(*column.year);
        }
    }
    if (named == nullptr || years.size() != 1 || *named->year == *reported->year - 1) {
        return;
    }
    findings.add(heading_of_year(sheet, table, named->column),
                 {fmt::format("見出し「{}」は {} 年度ですが、実績「{}」の前年度は {} 年度です。", named->heading, *named->year, reported->heading, *reported->year - 1),
                  fmt::format("“{}” is of {}, but the year before that of “{}” is {}.", named->heading, *named->year, reported->heading, *reported->year - 1)});
}

}  // namespace kpisheet
