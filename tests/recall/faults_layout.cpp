// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "recall/faults.hpp"

namespace kpisheet::recall {
namespace {

bool one_row(const Place& place) { return place.last_row == place.name.row; }

Planted blank_name(Draft& draft, Random& random) {
    auto* place = pick(draft, random, one_row);
    if (place == nullptr) {
        return std::nullopt;
    }
    draft.cells.erase(place->name);
    return {{place->name}};
}

/// A copied formula refers to its own row.
void follow(std::string& formula, std::int32_t from, std::int32_t to) {
    const auto old_line = std::to_string(from + 1);
    const auto new_line = std::to_string(to + 1);
    for (auto at = formula.find(old_line); at != std::string::npos; at = formula.find(old_line, at + new_line.size())) {
        formula.replace(at, old_line.size(), new_line);
    }
}

Planted same_indicator_twice(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [&](const Place& candidate) {
        const auto* before = &candidate - 1;
        return one_row(candidate) && before->name.row + 1 == candidate.name.row && before->kpi.measure == candidate.kpi.measure;
    });
    if (place == nullptr) {
        return std::nullopt;
    }
    const auto& before = place[-1];
    for (auto column = before.name.column; column <= draft.last_column; ++column) {
        const auto source = draft.cells.find({before.name.row, column});
        if (source != draft.cells.end()) {
            auto& cell = draft.cells[{place->name.row, column}];
            cell = source->second;
            follow(cell.formula, before.name.row, place->name.row);
        }
    }
    return {{place->name, before.name}};
}

/// All cells right of the name move one column to the left.
Planted shifted(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [](const Place& candidate) { return one_row(candidate) && candidate.actuals.size() > 2; });
    if (place == nullptr) {
        return std::nullopt;
    }
    std::vector<Address> row{place->name};
    for (auto column = place->name.column + 1; column <= draft.last_column; ++column) {
        const Address from{place->name.row, column};
        row.push_back(from);
        if (column > place->name.column + 1) {
            const auto moved = draft.cells.find(from);
            const Address to{from.row, column - 1};
            draft.cells.erase(to);
            if (moved != draft.cells.end()) {
                draft.cells[to] = moved->second;
            }
        }
        draft.cells.erase(from);
    }
    return row;
}

Planted half_a_block(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [](const Place& candidate) { return candidate.second_label.has_value(); });
    if (place == nullptr) {
        return std::nullopt;
    }
    for (auto column = place->second_label->column; column <= draft.last_column; ++column) {
        draft.cells.erase({place->last_row, column});
    }
    return {{place->name, *place->second_label, {place->name.row, place->second_label->column}}};
}

std::vector<int> years_of(const Draft& draft) {
    std::vector<int> years;
    for (const auto& [year, at] : draft.year_headings) {
        years.push_back(year);
    }
    return years;
}

Planted year_left_out(Draft& draft, Random&) {
    const auto years = years_of(draft);
    if (years.size() != 6) {
        return std::nullopt;
    }
    // R2 R3 R4 … becomes R2 R3 R5 R6 …: the last one is dropped with its column's heading taken by the next year.
    std::vector<Address> headings;
    for (auto at = years.size() - 1; at >= 2; --at) {
        auto& cell = draft.cells[draft.year_headings[years[at]]];
        cell.text = short_year(years[at] + 1);
        headings.push_back(draft.year_headings[years[at]]);
    }
    return headings;
}

Planted years_swapped(Draft& draft, Random&) {
    const auto years = years_of(draft);
    if (years.size() < 3) {
        return std::nullopt;
    }
    const auto first = draft.year_headings[years[1]];
    const auto second = draft.year_headings[years[2]];
    std::swap(draft.cells[first], draft.cells[second]);
    std::vector<Address> headings;
    for (const auto at : {first, second}) {
        headings.push_back(at);
        for (std::int32_t column = at.column; column < at.column + 3; ++column) {
            headings.push_back({at.row + 1, column});  // of a two-level heading
        }
    }
    return headings;
}

Planted no_target_column(Draft& draft, Random&) {
    if (!draft.target_heading || draft.places.empty() || !draft.places[0].targets.empty()) {
        return std::nullopt;
    }
    for (auto& place : draft.places) {
        if (!place.target || place.target->column != draft.target_heading->column) {
            return std::nullopt;
        }
        draft.cells.erase(*place.target);
    }
    draft.cells.erase(*draft.target_heading);
    return {{}};
}

Planted value_beside_the_table(Draft& draft, Random& random) {
    auto* place = pick(draft, random, [](const Place& candidate) { return !candidate.actuals.empty(); });
    const Address at{place->name.row, draft.last_column + 2};
    draft.text(at.row, at.column, figure(place->kpi.base + 3, place->kpi.decimals) + place->kpi.unit);
    return {{at}};
}

Planted hidden_row(Draft& draft, Random& random) {
    auto* place = pick(draft, random, one_row);
    if (place == nullptr) {
        return std::nullopt;
    }
    draft.hidden_rows.push_back(place->name.row);
    std::vector<Address> row;
    for (std::int32_t column = 0; column <= draft.last_column; ++column) {
        row.push_back({place->name.row, column});
    }
    return row;
}

}  // namespace

std::vector<Mistake> layout_faults() {
    return {{"indicator without a name", "blank-kpi-name", blank_name},
            {"same indicator twice", "duplicate-kpi", same_indicator_twice},
            {"row shifted by a cell", "shifted-row", shifted},
            {"second row of a block missing", "broken-block", half_a_block},
            {"year left out of the headings", "year-gap", year_left_out},
            {"two years swapped", "year-order|repeated-header-differs", years_swapped},
            {"no target column", "missing-column", no_target_column},
            {"value beside the table", "value-outside-table", value_beside_the_table},
            {"hidden row", "hidden-row-or-column", hidden_row}};
}

}  // namespace kpisheet::recall
