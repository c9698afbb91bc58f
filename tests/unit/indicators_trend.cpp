// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/trend.hpp"

#include <vector>

#include "indicators_checks.hpp"

namespace kpisheet {
namespace {

struct Pair {
    int year;
    double actual;
};

Trend trend_of(const std::vector<Pair>& pairs) {
    Trend trend;
    for (const Pair& pair : pairs) {
        trend.add(pair.year, pair.actual);
    }
    return trend;
}

BOOST_AUTO_TEST_SUITE(indicators_trend)

BOOST_AUTO_TEST_CASE(lines) {
    struct Row {
        std::vector<Pair> pairs;
        int year;
        Outcome<double> expected;
    };
    const Row rows[] = {
        {{{2019, 10}, {2020, 12}, {2021, 14}}, 2025, 22.0},
        {{{2021, 14}, {2019, 10}, {2020, 12}}, 2015, 2.0},
        {{{2019, 0.1}, {2020, 0.2}, {2021, 0.3}}, 2022, 0.4},
        {{{2019, 10}, {2022, 16}}, 2020, 12.0},
        {{{2019, 1}, {2020, 2}, {2021, 2}, {2022, 3}}, 2023, 3.5},
        {{{2019, 1}, {2019, 3}, {2020, 4}}, 2021, 6.0},
        {{{2019, 5}, {2020, 5}}, 2999, 5.0},
        {{{2019, 1000000.1}, {2020, 1000000.2}}, 2021, 1000000.3},
        {{}, 2021, Error::zero_denominator},
        {{{2019, 10}}, 2021, Error::zero_denominator},
        {{{2019, 10}, {2019, 12}}, 2021, Error::zero_denominator},
        {{{2019, -1.7e308}, {2020, 1.7e308}}, 2999, Error::out_of_range},
    };
    for (const Row& row : rows) {
        check_outcome(trend_of(row.pairs).value_in(row.year), row.expected);
    }
}

/// Large values that hardly differ: the textbook's one-pass sums would lose every digit of the slope.
BOOST_AUTO_TEST_CASE(large_values_keep_their_slope) {
    Trend trend;
    for (int year = 1900; year <= 2020; ++year) {
        trend.add(year, 1e12 + 0.25 * (year - 1900));
    }
    check_outcome<double>(trend.value_in(2030), 1e12 + 32.5);
}

BOOST_AUTO_TEST_CASE(change_a_year) {
    struct Row {
        double actual;
        int year;
        Goal goal;
        int target_year;
        Outcome<double> expected;
    };
    const Goal up{100, Better::higher, false};
    const Goal down{295, Better::lower, false};
    const Row rows[] = {
        {80, 2021, up, 2025, 5.0},
        {100, 2021, up, 2025, 0.0},
        {120, 2021, up, 2025, 0.0},
        {120, 2026, up, 2025, 0.0},
        {80, 2025, up, 2025, Error::zero_denominator},
        {80, 2026, up, 2025, Error::zero_denominator},
        {340, 2020, down, 2025, -9.0},
        {290, 2020, down, 2025, 0.0},
        {0.1, 2021, {0.3, Better::higher, false}, 2023, 0.1},
        {0.1 + 0.2, 2021, {0.3, Better::higher, false}, 2020, 0.0},
        {100, 2021, {100, Better::higher, true}, 2025, 0.0},
        {100, 2025, {100, Better::higher, true}, 2025, Error::zero_denominator},
        {-1e308, 2021, {1e308, Better::higher, false}, 2025, Error::out_of_range},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.actual << " to " << row.goal.target) {
            check_outcome(required_change(row.actual, row.year, row.goal, row.target_year), row.expected);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
