// SPDX-License-Identifier: MPL-2.0
#include <array>


#include "recall/layouts.hpp"

namespace kpisheet::recall {

/// Blocks of 実績値 and 達成率 under the years of the plan; a heading row for each goal; rates against the final target.
Draft actual_and_rate_rows(std::uint64_t seed) {
    const auto plan = make_plan(seed, false);
    Draft draft;
    draft.layout = "actual and rate rows";
    draft.text(0, 0, plan.town + "総合戦略 進捗状況一覧（" + long_year(as_of) + "現在）");
    constexpr std::int32_t head = 2;
    const std::string headings[] = {"評価指標", "区分", "担当課", "基準値(" + short_year(base_year) + ")", "目標値(" + short_year(target_year) + ")"};
    for (std::int32_t column = 0; column < 5; ++column) {
        draft.text(head, column, headings[column]);
    }
    draft.base_heading = Address{head, 3};
    draft.target_heading = Address{head, 4};
    for (auto year = first_year; year <= target_year; ++year) {
        draft.text(head, 5 + year - first_year, short_year(year));
        draft.year_headings[year] = {head, 5 + year - first_year};
    }
    std::int32_t row = head + 1;
    for (const auto& goal : plan.goals) {
        draft.text(row, 0, goal.name);
        draft.merge(row, 0, row, 10);
        ++row;
        for (const auto& kpi : goal.kpis) {
            Place place;
            place.kpi = kpi;
            place.name = {row, 0};
            place.last_row = row + 1;
            draft.text(row, 0, kpi.name);
            draft.text(row, 1, "実績値");
            draft.text(row + 1, 1, "達成率");
            place.second_label = Address{row + 1, 1};
            draft.text(row, 2, kpi.department);
            place.department = Address{row, 2};
            place.base = draft.value(row, 3, ValueRole::base, base_year, kpi.base, kpi);
            place.target = draft.value(row, 4, ValueRole::target, target_year, kpi.target, kpi);
            for (const std::int32_t column : {0, 2, 3, 4}) {
                draft.merge(row, column, row + 1, column);
            }
            for (const auto& [year, actual] : kpi.actuals) {
                const auto column = 5 + year - first_year;
                place.actuals[year] = draft.value(row, column, ValueRole::actual, year, actual, kpi);
                place.rates[year] = draft.rate(row + 1, column, year, actual / kpi.target);
            }
            draft.places.push_back(place);
            row += 2;
        }
    }
    return draft;
}

/// Blocks of 目標値 and 実績値, bare figures under years whose era is left out, base and target in the KPI's cell, sums over
/// the years for what is counted anew each year, and a line with the true counts.
Draft target_and_actual_rows(std::uint64_t seed) {
    const auto plan = make_plan(seed, true);
    Draft draft;
    draft.layout = "target and actual rows";
    draft.text(0, 0, plan.town + "総合戦略 数値目標・KPI集計表（" + long_year(as_of) + "実績）");
    constexpr std::int32_t head = 2;
    constexpr int first_shown = 2021;
    const std::string headings[] = {"事業名", "重要業績評価指標(KPI)", "区分"};
    for (std::int32_t column = 0; column < 3; ++column) {
        draft.text(head, column, headings[column]);
    }
    for (auto year = first_shown; year <= target_year; ++year) {
        draft.text(head, 3 + year - first_shown, std::to_string(year - 2018) + "年度");
        draft.year_headings[year] = {head, 3 + year - first_shown};
    }
    draft.text(head, 8, "5年間の合計");
    std::int32_t row = head + 1;
    std::size_t projects = 0;
    std::size_t count = 0;
    for (const auto& goal : plan.goals) {
        draft.text(row++, 0, goal.name);
        for (std::size_t at = 0; at < goal.kpis.size(); ++at) {
            auto kpi = goal.kpis[at];
            const auto summed = !kpi.cumulative && !kpi.lower && kpi.decimals == 0 && kpi.base < 500;
            double total = 0;
            for (auto year = first_shown; year <= target_year; ++year) {
                total += kpi.targets.at(year);
            }
            Place place;
            place.name = {row, 1};
            place.last_row = row + 1;
            if (at == 0 || goal.kpis[at - 1].measure != kpi.measure) {
                draft.text(row, 0, kpi.measure + "事業");
                ++projects;
            }
            ++count;
            const auto target = summed ? total : kpi.target;
            draft.text(row, 1, kpi.name + "\n／" + figure(kpi.base, kpi.decimals) + kpi.unit + "(令和元年度)→" + figure(target, kpi.decimals) +
                                   kpi.unit + (summed ? "(5年間)" : "(令和7年度)"));
            draft.written.push_back({{row, 1}, ValueRole::base, base_year, kpi.base, kpi.unit});
            draft.written.push_back({{row, 1}, ValueRole::target, target_year, target, kpi.unit});
            draft.text(row, 2, "目標値");
            draft.text(row + 1, 2, "実績値");
            place.second_label = Address{row + 1, 2};
            draft.merge(row, 0, row + 1, 0);
            draft.merge(row, 1, row + 1, 1);
            double reached = 0;
            for (auto year = first_shown; year <= target_year; ++year) {
                const auto column = 3 + year - first_shown;
                place.targets[year] = draft.value(row, column, ValueRole::target, year, kpi.targets.at(year), kpi, false);
                if (year <= as_of) {
                    place.actuals[year] = draft.value(row + 1, column, ValueRole::actual, year, kpi.actuals.at(year), kpi, false);
                    reached += kpi.actuals.at(year);
                }
            }
            if (summed) {
                place.total = draft.value(row, 8, ValueRole::total, std::nullopt, total, kpi, false);
                draft.value(row + 1, 8, ValueRole::total, std::nullopt, reached, kpi, false);
            } else {
                draft.missing(row, 8, ValueRole::total, std::nullopt, "—");
                draft.missing(row + 1, 8, ValueRole::total, std::nullopt, "—");
            }
            place.kpi = kpi;
            draft.places.push_back(place);
            row += 2;
        }
    }
    draft.text(row, 0, "合計(事業数:" + std::to_string(projects) + "、KPI数:" + std::to_string(count) + ")");
    return draft;
}

std::span<const Layout> layouts() {
    static constexpr std::array all{
        Layout{"merged hierarchy", merged_hierarchy},
        Layout{"unit column, number cells, formulas", unit_column},
        Layout{"actual before target before base", actual_before_target},
        Layout{"rates beside each year", rates_beside_years},
        Layout{"goal tables above KPI tables", goals_above},
        Layout{"actual and rate rows", actual_and_rate_rows},
        Layout{"target and actual rows", target_and_actual_rows},
    };
    return all;
}

}  // namespace kpisheet::recall
