// SPDX-License-Identifier: MPL-2.0
#include "recall/deviations.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "recall/draft_moves.hpp"

namespace kpisheet::recall {

const Place& some_place(const Draft& draft) { return draft.places[draft.places.size() / 2]; }

bool is_one_row(const Draft& draft) {
    return std::ranges::all_of(draft.places, [](const auto& place) { return place.last_row == place.name.row; });
}

bool has_one_table(const Draft& draft) { return draft.layout != "goal tables above KPI tables"; }

namespace {

Expected write(Draft& draft, Address at, std::string_view text) {
    auto& cell = draft.cells[at];
    if (cell.number) {
        cell.number = *cell.number * 3 + 7;
    } else {
        cell.text = text;
    }
    return at;
}

Expected department_column_removed(Draft& draft) {
    const auto at = draft.places.front().department;
    if (!at || !has_one_table(draft)) {
        return std::nullopt;
    }
    draft = without_column(draft, at->column);
    return Address{2, at->column - 1};
}

Expected column_added(Draft& draft) {
    if (!draft.base_heading || !has_one_table(draft)) {
        return std::nullopt;
    }
    const auto at = *draft.base_heading;
    draft = with_column_before(draft, at.column);
    draft.text(at.row, at.column, "参考資料の番号");
    for (const auto& place : draft.places) {
        draft.text(place.name.row, at.column, "資料3");
    }
    return at;
}

Expected department_column_moved(Draft& draft) {
    const auto from = draft.places.front().department;
    if (!from || !has_one_table(draft) || !is_one_row(draft) || from->column + 1 >= draft.last_column) {  // of two that changed places either was moved
        return std::nullopt;
    }
    std::map<std::int32_t, DraftCell> cells;
    for (const auto& [at, cell] : draft.cells) {
        if (at.column == from->column) {
            cells[at.row] = cell;
        }
    }
    draft = without_column(draft, from->column);
    for (const auto& [row, cell] : cells) {
        draft.cells[{row, draft.last_column}] = cell;
    }
    return Address{2, draft.last_column};
}

Expected heading_renamed(Draft& draft) {
    if (!draft.places.front().department || !has_one_table(draft)) {
        return std::nullopt;
    }
    return write(draft, {2, draft.places.front().department->column}, "主管部署");
}

Expected kpi_removed(Draft& draft) {
    const auto& place = some_place(draft);
    const auto* before = &place - 1;
    const auto expected = before->name;
    draft = without_rows(draft, place.name.row, place.last_row);
    return expected;
}

Expected kpi_added(Draft& draft) {
    const auto place = some_place(draft);
    const auto rows = place.last_row - place.name.row + 1;
    const auto first = place.last_row + 1;
    for (std::int32_t i = 0; i < rows; ++i) {
        draft = with_row_before(draft, first);
    }
    for (auto row = place.name.row; row <= place.last_row; ++row) {
        for (auto column = place.name.column; column <= draft.last_column; ++column) {
            if (const auto cell = draft.cells.find({row, column}); cell != draft.cells.end()) {
                draft.cells[{row + rows, column}] = cell->second;
            }
        }
    }
    const Address name{first, place.name.column};
    auto& text = draft.cells[name].text;
    const auto clause = text.find("／");
    text = "姉妹都市との相互訪問の実施" + (clause == std::string::npos ? std::string{} : text.substr(clause));
    for (const auto& at : {place.base, place.target}) {
        if (at && at->row == place.name.row) {
            auto& cell = draft.cells[{first, at->column}];
            cell.text = cell.number ? cell.text : "9" + cell.text;
            cell.number = cell.number ? std::optional(*cell.number * 7 + 13) : std::nullopt;
        }
    }
    return name;
}

Expected kpi_renamed(Draft& draft) {
    const auto place = some_place(draft);
    auto& text = draft.cells[place.name].text;
    text = "全市における" + text;
    return place.name;
}

/// A heading row above the indicators, or the goal in the column before them.
Expected goal_altered(Draft& draft) {
    for (auto& [at, cell] : draft.cells) {
        if (at.row > 2 && at.column == 0 && cell.text.starts_with("基本目標")) {
            cell.text += "（改）";
            return at;
        }
    }
    return std::nullopt;
}

Expected unit_changed(Draft& draft) {
    const auto& place = some_place(draft);
    return place.unit ? write(draft, *place.unit, "世帯数") : std::nullopt;
}

Expected department_changed(Draft& draft) {
    const auto& place = some_place(draft);
    return place.department ? write(draft, *place.department, "危機管理室") : std::nullopt;
}

Expected formula_overwritten(Draft& draft) {
    const auto place = some_place(draft);
    if (!place.rates.contains(as_of) || draft.cells[place.rates.at(as_of)].formula.empty()) {
        return std::nullopt;
    }
    draft.cells[place.rates.at(as_of)].formula.clear();
    return place.rates.at(as_of);
}

Expected base_changed(Draft& draft) {
    const auto& place = some_place(draft);
    return place.base ? write(draft, *place.base, figure(place.kpi.base * 3 + 7, place.kpi.decimals) + place.kpi.unit) : std::nullopt;
}

Expected target_changed(Draft& draft) {
    const auto& place = some_place(draft);
    return place.target ? write(draft, *place.target, figure(place.kpi.target * 3 + 7, place.kpi.decimals) + place.kpi.unit) : std::nullopt;
}

Expected past_actual_changed(Draft& draft) {
    const auto& place = some_place(draft);
    const auto at = place.actuals.find(as_of - 1);
    return at == place.actuals.end() ? std::nullopt
                                     : write(draft, at->second, figure(place.kpi.actuals.at(as_of - 1) * 3 + 7, place.kpi.decimals) + place.kpi.unit);
}

constexpr Deviation deviations[] = {
    {kind::column_removed, department_column_removed},
    {kind::column_added, column_added},
    {kind::column_moved, department_column_moved},
    {kind::heading_renamed, heading_renamed},
    {kind::kpi_removed, kpi_removed},
    {kind::kpi_added, kpi_added},
    {kind::kpi_renamed, kpi_renamed},
    {kind::goal_altered, goal_altered},
    {kind::unit_changed, unit_changed},
    {kind::section_changed, department_changed},
    {kind::formula_typed_over, formula_overwritten},
    {kind::base_changed, base_changed},
    {kind::target_changed, target_changed},
    {kind::base_changed_since, base_changed},
    {kind::target_changed_since, target_changed},
    {kind::past_actual_changed, past_actual_changed},
    {kind::kpi_dropped, kpi_removed},
    {kind::kpi_new, kpi_added},
    {kind::kpi_renamed_since, kpi_renamed},
};

}  // namespace

std::span<const Deviation> all_deviations() { return deviations; }

}  // namespace kpisheet::recall
