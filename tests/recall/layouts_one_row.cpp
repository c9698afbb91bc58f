// SPDX-License-Identifier: MPL-2.0
#include "recall/layouts.hpp"

namespace kpisheet::recall {
namespace {

void title(Draft& draft, const Plan& plan) {
    draft.text(0, 0, plan.town + "まち・ひと・しごと創生総合戦略 KPI進捗状況（" + long_year(as_of) + "実績）");
}

Place place_of(const Kpi& kpi, std::int32_t row, std::int32_t column) {
    Place place;
    place.kpi = kpi;
    place.name = {row, column};
    place.last_row = row;
    return place;
}

}  // namespace

/// Goals and measures merged down the left side; every year of the plan has a column, those to come are blank.
Draft merged_hierarchy(std::uint64_t seed) {
    const auto plan = make_plan(seed, true);
    Draft draft;
    draft.layout = "merged hierarchy";
    title(draft, plan);
    constexpr std::int32_t head = 2;
    const char* headings[] = {"基本目標", "施策", "重要業績評価指標(KPI)", "担当課"};
    for (std::int32_t column = 0; column < 4; ++column) {
        draft.text(head, column, headings[column]);
    }
    draft.text(head, 4, "基準値(" + short_year(base_year) + ")");
    draft.base_heading = Address{head, 4};
    for (auto year = first_year; year <= target_year; ++year) {
        draft.text(head, 5 + year - first_year, short_year(year));
        draft.year_headings[year] = {head, 5 + year - first_year};
    }
    draft.text(head, 11, "目標値(" + short_year(target_year) + ")");
    draft.target_heading = Address{head, 11};
    std::int32_t row = head + 1;
    for (const auto& goal : plan.goals) {
        const auto goal_row = row;
        auto measure_row = row;
        draft.text(row, 0, goal.name);
        for (std::size_t at = 0; at < goal.kpis.size(); ++at, ++row) {
            const auto& kpi = goal.kpis[at];
            if (at == 0 || goal.kpis[at - 1].measure != kpi.measure) {
                measure_row = row;
                draft.text(row, 1, kpi.measure);
            }
            if (at + 1 == goal.kpis.size() || goal.kpis[at + 1].measure != kpi.measure) {
                draft.merge(measure_row, 1, row, 1);
            }
            auto place = place_of(kpi, row, 2);
            draft.text(row, 2, kpi.name);
            draft.text(row, 3, kpi.department);
            place.department = Address{row, 3};
            place.base = draft.value(row, 4, ValueRole::base, base_year, kpi.base, kpi);
            for (const auto& [year, actual] : kpi.actuals) {
                const auto column = 5 + year - first_year;
                place.actuals[year] = year == first_year && at % 3 == 1
                                          ? draft.missing(row, column, ValueRole::actual, year, "-")
                                          : draft.value(row, column, ValueRole::actual, year, actual, kpi);
            }
            place.target = draft.value(row, 11, ValueRole::target, target_year, kpi.target, kpi);
            draft.places.push_back(place);
        }
        draft.merge(goal_row, 0, row - 1, 0);
    }
    return draft;
}

/// Numbers in number formats, the unit in a column of its own, two-level headings, a column of computed rates.
Draft unit_column(std::uint64_t seed) {
    const auto plan = make_plan(seed, true);
    Draft draft;
    draft.layout = "unit column, number cells, formulas";
    title(draft, plan);
    constexpr std::int32_t head = 2;
    const std::string headings[] = {"No.", "指標名", "単位", "所管課", "基準値\n(" + long_year(base_year) + ")",
                                    "目標値\n(" + long_year(target_year) + ")"};
    for (std::int32_t column = 0; column < 6; ++column) {
        draft.text(head, column, headings[column]);
        draft.merge(head, column, head + 1, column);
    }
    draft.base_heading = Address{head, 4};
    draft.target_heading = Address{head, 5};
    draft.text(head, 6, "実績値");
    draft.merge(head, 6, head, 9);
    for (auto year = first_year; year <= as_of; ++year) {
        draft.text(head + 1, 6 + year - first_year, long_year(year));
        draft.year_headings[year] = {head + 1, 6 + year - first_year};
    }
    draft.text(head, 10, "達成率\n(" + long_year(as_of) + ")");
    draft.merge(head, 10, head + 1, 10);
    std::int32_t row = head + 2;
    int number = 1;
    for (const auto& goal : plan.goals) {
        draft.text(row, 0, goal.name);
        draft.merge(row, 0, row, 10);
        ++row;
        for (const auto& kpi : goal.kpis) {
            auto place = place_of(kpi, row, 1);
            draft.number(row, 0, number++, "General");
            draft.text(row, 1, kpi.name);
            draft.text(row, 2, kpi.unit);
            place.unit = Address{row, 2};
            draft.text(row, 3, kpi.department);
            place.department = Address{row, 3};
            place.base = draft.number_value(row, 4, ValueRole::base, base_year, kpi.base, kpi, false);
            place.target = draft.number_value(row, 5, ValueRole::target, target_year, kpi.target, kpi, false);
            for (const auto& [year, actual] : kpi.actuals) {
                place.actuals[year] = draft.number_value(row, 6 + year - first_year, ValueRole::actual, year, actual, kpi, false);
            }
            const auto line = std::to_string(row + 1);
            const auto ratio = (kpi.actuals.at(as_of) - kpi.base) / (kpi.target - kpi.base);
            place.rates[as_of] = draft.rate(row, 10, as_of, ratio);
            draft.number(row, 10, ratio, "0.0%", "=(J" + line + "-E" + line + ")/(F" + line + "-E" + line + ")");
            draft.places.push_back(place);
            ++row;
        }
    }
    return draft;
}

/// The latest actual first, then the target, the base last.
Draft actual_before_target(std::uint64_t seed) {
    const auto plan = make_plan(seed, true);
    Draft draft;
    draft.layout = "actual before target before base";
    title(draft, plan);
    constexpr std::int32_t head = 2;
    const std::string headings[] = {"施策", "KPI", long_year(as_of) + "実績値", "目標値(" + long_year(target_year) + ")",
                                    "策定時(" + long_year(base_year) + ")", "担当部署", "備考"};
    for (std::int32_t column = 0; column < 7; ++column) {
        draft.text(head, column, headings[column]);
    }
    draft.target_heading = Address{head, 3};
    draft.base_heading = Address{head, 4};
    draft.year_headings[as_of] = {head, 2};
    std::int32_t row = head + 1;
    for (const auto& goal : plan.goals) {
        draft.text(row++, 0, goal.name);
        const Kpi* before = nullptr;
        for (const auto& kpi : goal.kpis) {
            auto place = place_of(kpi, row, 1);
            if (before == nullptr || before->measure != kpi.measure) {
                draft.text(row, 0, kpi.measure);
            }
            before = &kpi;
            draft.text(row, 1, kpi.name);
            place.actuals[as_of] = draft.value(row, 2, ValueRole::actual, as_of, kpi.actuals.at(as_of), kpi);
            place.target = draft.value(row, 3, ValueRole::target, target_year, kpi.target, kpi);
            place.base = draft.value(row, 4, ValueRole::base, base_year, kpi.base, kpi);
            draft.text(row, 5, kpi.department);
            place.department = Address{row, 5};
            draft.places.push_back(place);
            ++row;
        }
    }
    return draft;
}

/// Under each year its target, its actual and the rate of the two.
Draft rates_beside_years(std::uint64_t seed) {
    const auto plan = make_plan(seed, false);
    Draft draft;
    draft.layout = "rates beside each year";
    title(draft, plan);
    constexpr std::int32_t head = 2;
    const std::string headings[] = {"基本目標", "指標", "担当課", "基準値(" + short_year(base_year) + ")"};
    for (std::int32_t column = 0; column < 4; ++column) {
        draft.text(head, column, headings[column]);
        draft.merge(head, column, head + 1, column);
    }
    draft.base_heading = Address{head, 3};
    constexpr int first_shown = 2021;
    const auto column_of = [&](int year) { return 4 + 3 * (year - first_shown); };
    for (auto year = first_shown; year <= as_of; ++year) {
        const auto column = column_of(year);
        draft.text(head, column, long_year(year));
        draft.merge(head, column, head, column + 2);
        draft.year_headings[year] = {head, column};
        draft.text(head + 1, column, "目標");
        draft.text(head + 1, column + 1, "実績");
        draft.text(head + 1, column + 2, "達成率");
    }
    const auto final_column = column_of(as_of + 1);
    draft.text(head, final_column, "最終目標値(" + short_year(target_year) + ")");
    draft.merge(head, final_column, head + 1, final_column);
    draft.target_heading = Address{head, final_column};
    std::int32_t row = head + 2;
    for (const auto& goal : plan.goals) {
        draft.text(row, 0, goal.name);
        draft.merge(row, 0, row + static_cast<std::int32_t>(goal.kpis.size()) - 1, 0);
        for (const auto& kpi : goal.kpis) {
            auto place = place_of(kpi, row, 1);
            draft.text(row, 1, kpi.name);
            draft.text(row, 2, kpi.department);
            place.department = Address{row, 2};
            place.base = draft.value(row, 3, ValueRole::base, base_year, kpi.base, kpi);
            for (auto year = first_shown; year <= as_of; ++year) {
                const auto column = column_of(year);
                place.targets[year] = draft.value(row, column, ValueRole::target, year, kpi.targets.at(year), kpi);
                place.actuals[year] = draft.value(row, column + 1, ValueRole::actual, year, kpi.actuals.at(year), kpi);
                place.rates[year] = draft.rate(row, column + 2, year, kpi.actuals.at(year) / kpi.targets.at(year));
            }
            place.target = draft.value(row, final_column, ValueRole::target, target_year, kpi.target, kpi);
            draft.places.push_back(place);
            ++row;
        }
    }
    return draft;
}

/// For each goal a small table of its numeric target, then one of its KPIs; the unit stands in the number format.
Draft goals_above(std::uint64_t seed) {
    const auto plan = make_plan(seed, true);
    Draft draft;
    draft.layout = "goal tables above KPI tables";
    title(draft, plan);
    std::int32_t row = 2;
    const auto years = [&](std::int32_t head, std::int32_t column) {
        for (auto year = 2021; year <= as_of; ++year) {
            draft.text(head, column + year - 2021, short_year(year));
            draft.year_headings.try_emplace(year, Address{head, column + year - 2021});
        }
    };
    const auto values = [&](Place& place, std::int32_t at, std::int32_t column) {
        const auto& kpi = place.kpi;
        place.base = draft.number_value(at, column, ValueRole::base, base_year, kpi.base, kpi, true);
        for (auto year = 2021; year <= as_of; ++year) {
            place.actuals[year] = draft.number_value(at, column + 1 + year - 2021, ValueRole::actual, year, kpi.actuals.at(year), kpi, true);
        }
        place.target = draft.number_value(at, column + 4, ValueRole::target, target_year, kpi.target, kpi, true);
    };
    const auto base_text = short_year(base_year) + "(基準値)";
    const auto target_text = short_year(target_year) + "(目標値)";
    for (const auto& goal : plan.goals) {
        draft.text(row++, 0, goal.name);
        draft.text(row, 0, "数値目標");
        draft.text(row, 1, base_text);
        years(row, 2);
        draft.text(row, 5, target_text);
        ++row;
        auto first = place_of(goal.kpis.front(), row, 0);
        draft.text(row, 0, goal.kpis.front().name);
        values(first, row, 1);
        draft.places.push_back(first);
        row += 2;
        const char* headings[] = {"施策の方向", "重要業績評価指標（KPI）", "担当課"};
        for (std::int32_t column = 0; column < 3; ++column) {
            draft.text(row, column, headings[column]);
        }
        draft.text(row, 3, base_text);
        years(row, 4);
        draft.text(row, 7, target_text);
        ++row;
        for (std::size_t at = 1; at < goal.kpis.size(); ++at, ++row) {
            const auto& kpi = goal.kpis[at];
            auto place = place_of(kpi, row, 1);
            if (at == 1 || goal.kpis[at - 1].measure != kpi.measure) {
                draft.text(row, 0, kpi.measure);
            }
            draft.text(row, 1, kpi.name);
            draft.text(row, 2, kpi.department);
            place.department = Address{row, 2};
            values(place, row, 3);
            draft.places.push_back(place);
        }
        ++row;
    }
    return draft;
}

}  // namespace kpisheet::recall
