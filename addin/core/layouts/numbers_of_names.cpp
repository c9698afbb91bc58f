// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/numbers_of_names.hpp"

#include <algorithm>
#include <string>

#include "core/text/utf8.hpp"

namespace kpisheet {
namespace {

/// KPI merged over 指標① and the names, 指標 | 指標の内容, 指標 over A | B | C: numbers, and the names right of them.
void settle_ordinals(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled) {
    for (std::size_t i = 0; i + 1 < settled.columns.size(); ++i) {
        auto& column = settled.columns[i];
        auto& names = settled.columns[i + 1];
        const auto& cells = contents[static_cast<std::size_t>(column.column - from)];
        const auto& right = contents[static_cast<std::size_t>(names.column - from)];
        const int least = !column.heading.empty() && column.heading == names.heading ? 1 : 2;  // one heading over both, also over one row
        const bool letters = column.role == ColumnRole::kpi && names.heading.empty();  // A | B | C below 指標名; a form's last ones may have no name yet
        const bool numbers = (column.role == ColumnRole::unknown || column.role == ColumnRole::kpi || column.role == ColumnRole::number) && !column.told &&
                             ((cells.ordinals >= least && cells.share(cells.ordinals) >= (least == 1 ? 0.5 : 0.7)) ||
                              (least == 1 && column.role == ColumnRole::kpi && cells.codes >= 1 && cells.share(cells.codes) >= 0.5) ||
                              (letters && cells.codes + cells.ordinals >= 2 && cells.share(cells.codes + cells.ordinals) >= 0.4));
        const int named = letters ? (std::max(cells.ordinals, cells.codes) + 1) / 2 : std::max(cells.ordinals, cells.codes);
        const bool open = names.role == ColumnRole::kpi || ((names.role == ColumnRole::unknown || names.role == ColumnRole::note) && !names.told);
        if (!numbers || !open || right.filled() < named || right.ordinals > 0 || right.share(right.texts()) < 0.6) {
            continue;
        }
        column.role = ColumnRole::number;
        column.reason.add("、中身は指標の番号", ", its cells number the indicators");
        if (names.role != ColumnRole::kpi) {
            names.role = ColumnRole::kpi;
            names.certainty = std::max(names.certainty, 0.8);
            names.reason.add("、番号の右にある名称", ", names right of their numbers");
        }
    }
}

/// 集計 over 単年 and 累計: how each indicator counts.
void settle_counting(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled) {
    for (auto& column : settled.columns) {
        const auto& cells = contents[static_cast<std::size_t>(column.column - from)];
        const bool open = column.role != ColumnRole::category || cells.count(Look::category) == 0;
        if (open && !column.told && !settled.counting && cells.ways >= 2 && cells.share(cells.ways) >= 0.7) {
            settled.counting = column.column;
            column.role = ColumnRole::unknown;
            column.certainty = std::max(column.certainty, 0.8);
            column.reason.add("、累計・単年の別が並ぶ", ", its cells say cumulative or yearly");
        }
    }
}

/// 目　標, （目標）, ①目標, 目標※1: one word, however it is set off.
bool says_only(std::string_view heading, std::string_view word) {
    std::string letters;
    for (std::size_t at = 0; at < heading.size();) {
        const auto c = code_point_at(heading, at);
        letters += is_kanji(c.value) || is_hiragana(c.value) || is_katakana(c.value) || is_latin(c.value) ? heading.substr(at, c.length) : std::string_view{};
        at += c.length;
    }
    return letters == word;
}

/// 目標 | KPI | … | R8目標値: the goal of each name, by its number or in words.
void settle_goals(TableColumns& settled) {
    const auto names = std::ranges::find(settled.columns, ColumnRole::kpi, &Column::role);
    const bool targets = std::any_of(names, settled.columns.end(), [](const auto& column) { return column.role == ColumnRole::target; });
    for (auto column = settled.columns.begin(); targets && column != names; ++column) {
        const auto i = static_cast<std::size_t>(column - settled.columns.begin());
        if (says_only(column->heading, "目標") && column->role == ColumnRole::target && !column->told && !settled.periods[i] && column->unit.empty()) {
            column->role = ColumnRole::goal;
            column->reason.add("、指標名の前にある", ", before the names");
        }
    }
}

}  // namespace

void settle_numbers_of_names(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled) {
    settle_ordinals(contents, from, settled);
    settle_counting(contents, from, settled);
    settle_goals(settled);
}

}  // namespace kpisheet
