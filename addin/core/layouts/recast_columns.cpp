// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/recast_columns.hpp"

#include <algorithm>
#include <string_view>

#include "core/text/contains.hpp"

namespace kpisheet {

void settle_results_called_accounts(TableColumns& settled) {
    const auto of_money = [](const auto& column) {
        return contains(column.heading, "予算") || contains(column.heading, "事業費") || contains(column.heading, "額") || contains(column.heading, "円");
    };
    if (settled.category || !settled.first_with(ColumnRole::target) || std::ranges::any_of(settled.columns, of_money)) {
        return;
    }
    for (std::size_t i = 0; i < settled.columns.size(); ++i) {
        auto& column = settled.columns[i];
        if (column.role == ColumnRole::cost && settled.periods[i] && !column.told && contains(column.heading, "決算")) {
            column.role = contains(column.heading, "見込") ? ColumnRole::forecast : ColumnRole::actual;
            column.reason.add("、金額の列はほかにない", ", and no other column is of money");
        }
    }
}

void settle_amounts_reached(TableColumns& settled) {
    const auto is_of = [](const Column& column, ColumnRole role) { return column.role == role || (column.role == ColumnRole::total && column.of == role); };
    const auto aims = std::ranges::count_if(settled.columns, [&](const auto& column) { return is_of(column, ColumnRole::target) && contains(column.heading, "目標額"); });
    const auto reached = [](const Column& column) { return column.role == ColumnRole::cost && !column.told && contains(column.heading, "実績額"); };
    const bool actuals = std::ranges::any_of(settled.columns, [&](const auto& column) { return is_of(column, ColumnRole::actual); });
    if (actuals || aims == 0 || std::ranges::count_if(settled.columns, reached) != aims) {
        return;
    }
    for (auto& column : settled.columns) {
        if (!reached(column)) {
            continue;
        }
        const bool total = contains(column.heading, "合計") || contains(column.heading, "累計");
        column.role = total ? ColumnRole::total : ColumnRole::actual;
        column.of = total ? std::optional(ColumnRole::actual) : std::nullopt;
        column.reason.add("、目標額と対になる", ", each beside an amount aimed at");
    }
}

void settle_quotients(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled) {
    constexpr int fewest = 2;  // one is enough where the heading speaks of a rate: R7目標に対する率, R6／R7目標
    const auto content = [&](std::int32_t column) -> const ColumnContent& { return contents[static_cast<std::size_t>(column - from)]; };
    const auto are_quotients = [&](const Column& column) {
        const auto& cells = content(column.column);
        const bool named = contains(column.heading, "率") || contains(column.heading, "割合") || column.heading.find('/') != std::string::npos;
        return cells.quotients >= (named ? 1 : fewest) && cells.quotients * 10 >= cells.count(Look::value) * 8;
    };
    int figures = 0;
    int percents = 0;
    for (const auto& column : settled.columns) {
        if (is_value_column(column.role) && column.role != ColumnRole::rate && !are_quotients(column)) {
            figures += content(column.column).count(Look::value);
            percents += content(column.column).percents;
        }
    }
    for (std::size_t i = 0; i < settled.columns.size(); ++i) {
        auto& column = settled.columns[i];
        const bool open = column.role == ColumnRole::unknown || column.role == ColumnRole::target || column.role == ColumnRole::actual || column.role == ColumnRole::total;
        if (!open || column.told || !are_quotients(column) || percents * 2 >= figures) {
            continue;
        }
        if (column.role == ColumnRole::target) {
            settled.against_periods[i] = settled.periods[i];
        }
        const auto divided = *content(column.column).numerator - from;
        const bool inside = divided >= 0 && divided < static_cast<std::int32_t>(settled.periods.size());
        settled.periods[i] = inside ? settled.periods[static_cast<std::size_t>(divided)] : std::nullopt;
        column.role = ColumnRole::rate;
        column.of.reset();
        column.reason.add("、中身はほかの列の割り算", ", its cells divide other columns");
    }
}

void settle_codes_of_departments(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled) {
    constexpr int fewest = 2;
    for (auto& column : settled.columns) {
        const auto& cells = contents[static_cast<std::size_t>(column.column - from)];
        if (column.role == ColumnRole::department && !column.told && cells.filled() >= fewest && cells.share(cells.count(Look::value)) >= 0.8) {
            column.role = ColumnRole::number;
            column.reason.add("、中身は番号", ", its cells are numbers");
        }
    }
}

void settle_letter_grades(const std::vector<ColumnContent>& contents, std::int32_t from, TableColumns& settled) {
    constexpr int fewest = 5;
    constexpr std::string_view words[] = {"区分", "状況", "結果", "判断", "水準", "段階", "現状", "効果", "検証"};
    bool values = false;
    for (auto& column : settled.columns) {
        const auto& cells = contents[static_cast<std::size_t>(column.column - from)];
        const bool course = column.role == ColumnRole::note && column.heading.find("方向") != std::string::npos && cells.courses >= fewest && cells.share(cells.courses) >= 0.9;
        const bool effect = column.role == ColumnRole::note && (column.heading.ends_with("効果") || column.heading.ends_with("検証"));  // 事業効果, R5の検証 in words, else
        const bool open = column.role == ColumnRole::unknown || column.role == ColumnRole::category || effect;
        const bool named = std::ranges::any_of(words, [&](auto word) { return column.heading.ends_with(word); });
        const bool effects = column.role == ColumnRole::note && cells.effects >= fewest && cells.share(cells.effects) >= 0.9;
        if (values && effects && !column.told) {
            column.role = ColumnRole::grade;
            column.reason.add("、効果の判断が並ぶ", ", its cells judge effects");
        } else if (values && course && !column.told) {
            column.role = ColumnRole::grade;
            column.reason.add("、事業の方向が並ぶ", ", its cells tell what is to become of the projects");
        } else if (values && open && named && !column.told && cells.codes >= fewest && cells.share(cells.codes) >= 0.8 && cells.other_categories == 0 &&
            settled.category != column.column && settled.kind != column.column) {
            column.role = ColumnRole::grade;
            column.certainty = std::max(column.certainty, 0.6);
            column.reason.add("、中身は評価の記号", ", its cells hold grades");
        }
        values = values || is_value_column(column.role);
    }
}

void settle_lone_total(TableColumns& settled) {
    const auto is_of_targets = [](const auto& column) { return column.role == ColumnRole::total && column.of == ColumnRole::target && !column.told; };
    if (!settled.first_with(ColumnRole::target) && !settled.category && std::ranges::count_if(settled.columns, is_of_targets) == 1) {
        auto& column = *std::ranges::find_if(settled.columns, is_of_targets);
        column.role = ColumnRole::target;
        column.of.reset();
        column.reason.add("、目標値の列はほかにない", ", and no other column holds targets");
    }
}

}  // namespace kpisheet
