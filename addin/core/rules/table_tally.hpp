// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/rules/rule.hpp"
#include "core/rules/table_cells.hpp"

namespace kpisheet {

/// The cells of the sheet inside the range of a table, given one by one to `take`.
template <typename Take>
void for_each_table_cell(const Sheet& sheet, const Table& table, Take take) {
    for (auto row = table.range.first.row; row <= table.range.last.row; ++row) {
        for (const auto& cell : sheet.row(row)) {
            if (table.range.contains(cell.at)) {
                take(cell);
            }
        }
    }
}

/// One issue for a table and an item of 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」: 項目1-2：….
inline void add_item(Findings& findings, std::string_view item, const CellTally& tally, const Text& finding) {
    if (!tally.empty()) {
        const auto words = tally.words();
        findings.add(tally.front(), {"項目" + std::string(item) + "：" + finding.ja + "：" + words.ja + "。",
                                     "Item " + std::string(item) + ": " + finding.en + ": " + words.en + "."});
    }
}

}  // namespace kpisheet
