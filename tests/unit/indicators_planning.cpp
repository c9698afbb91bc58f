// SPDX-License-Identifier: MPL-2.0
#include <vector>

#include "core/indicators/allotment.hpp"
#include "core/indicators/interpolation.hpp"
#include "indicators_checks.hpp"

namespace kpisheet {
namespace {

TargetPlan plan_of(int base_year, Quantity base, int target_year, Quantity target) {
    TargetPlan plan;
    plan.base_year = base_year;
    plan.base = base;
    plan.target_year = target_year;
    plan.target = target;
    return plan;
}

std::vector<double> targets(const TargetPlan& plan, int from, int to) {
    std::vector<double> series;
    for (int year = from; year <= to; ++year) {
        series.push_back(target_in(year, plan).value());
    }
    return series;
}

std::vector<double> shares(double total, double periods, Remainder remainder) {
    std::vector<double> series;
    for (int index = 1; index <= periods; ++index) {
        series.push_back(allotted_share(total, periods, index, remainder).value());
    }
    return series;
}

BOOST_AUTO_TEST_SUITE(indicators_planning)

/// 砂川市's yearly targets, 3年度 to 7年度, as published.
BOOST_AUTO_TEST_CASE(published_series) {
    struct Row {
        int base_year;
        Quantity base, target;
        Rounding rounding;
        std::vector<double> series;
    };
    const Row rows[] = {
        {2021, figure(1627), figure(1638), Rounding::nearest, {1627, 1630, 1633, 1635, 1638}},
        {2021,
         figure(1627000, 1000),
         figure(1638000, 1000),
         Rounding::nearest,
         {1627000, 1630000, 1633000, 1635000, 1638000}},
        {2021, figure(132.4, 1, 1), figure(134), Rounding::nearest, {132.4, 132.8, 133.2, 133.6, 134.0}},
        {2021, figure(8.2, 1, 1), figure(13, 1, 1), Rounding::nearest, {8.2, 9.4, 10.6, 11.8, 13.0}},
        {2021, figure(36), figure(40), Rounding::nearest, {36, 37, 38, 39, 40}},
        {2021, figure(1050), figure(1250), Rounding::nearest, {1050, 1100, 1150, 1200, 1250}},
        {2020, figure(13), figure(15), Rounding::up, {14, 14, 15, 15, 15}},
        {2020, figure(2), figure(4), Rounding::down, {2, 2, 3, 3, 4}},
    };
    for (const Row& row : rows) {
        TargetPlan plan = plan_of(row.base_year, row.base, 2025, row.target);
        plan.rounding = row.rounding;
        BOOST_TEST(targets(plan, 2021, 2025) == row.series, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(digits_of_the_figure_as_shown) {
    struct Row {
        Quantity base, target;
        std::optional<int> digits;
        Rounding rounding;
        double expected;  // one year of three
    };
    const Row rows[] = {
        {figure(0.367, 0.01, 1), figure(0.4, 0.01, 1), {}, Rounding::nearest, 0.378},
        {figure(0.367, 0.01, 1), figure(0.4, 0.01, 0), 0, Rounding::nearest, 0.38},
        {figure(0.367, 0.01, 1), figure(0.4, 0.01, 1), 0, Rounding::down, 0.37},
        {figure(0.367, 0.01, 1), figure(0.5, 0.01, 0), 3, Rounding::nearest, 0.41133},
        {figure(1625000, 1000), figure(1638000, 1000), {}, Rounding::up, 1630000},
        {figure(1625000, 1000), figure(1638000, 1000), 1, Rounding::nearest, 1629300},
        {figure(1625000, 1000), figure(1638000, 1000), -1, Rounding::nearest, 1630000},
        {figure(8000, 1000), figure(10000, 10000), {}, Rounding::nearest, 9000},
        {figure(-155), figure(-100), {}, Rounding::nearest, -137},
        {figure(-155), figure(-100), {}, Rounding::up, -137},
        {figure(-155), figure(-100), {}, Rounding::down, -136},
        {figure(340), figure(0), {}, Rounding::nearest, 227},
        {figure(7740), figure(6300), {}, Rounding::nearest, 7260},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.base.number << " to " << row.target.number) {
            TargetPlan plan = plan_of(2022, row.base, 2025, row.target);
            plan.digits = row.digits;
            plan.rounding = row.rounding;
            check_outcome<double>(target_in(2023, plan), row.expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_ends_of_a_plan) {
    TargetPlan plan = plan_of(2021, figure(36.7, 1, 1), 2025, figure(40.1, 1, 1));
    plan.digits = 0;
    check_outcome<double>(target_in(2020, plan), Error::missing);
    check_outcome<double>(target_in(2021, plan), 36.7);
    check_outcome<double>(target_in(2022, plan), 38.0);
    check_outcome<double>(target_in(2025, plan), 40.1);
    check_outcome<double>(target_in(2026, plan), 40.1);
    check_outcome<double>(target_in(2999, plan), 40.1);
}

BOOST_AUTO_TEST_CASE(shapes) {
    TargetPlan plan = plan_of(2020, figure(100), 2022, figure(121));
    plan.shape = Shape::compound;
    check_outcome<double>(target_in(2021, plan), 110.0);
    plan.rounding = Rounding::up;
    check_outcome<double>(target_in(2021, plan), 110.0);
    plan = plan_of(2020, figure(-100), 2022, figure(-121));
    plan.shape = Shape::compound;
    check_outcome<double>(target_in(2021, plan), -110.0);
    plan.target = figure(0);
    check_outcome<double>(target_in(2021, plan), Error::bad_argument);
    plan.target = figure(121);
    check_outcome<double>(target_in(2021, plan), Error::bad_argument);

    TargetPlan level;
    level.shape = Shape::level;
    level.target = figure(10);
    check_outcome<double>(target_in(2021, level), 10.0);
    level.base_year = 2021;
    level.target_year = 2025;
    check_outcome<double>(target_in(2020, level), Error::missing);
    check_outcome<double>(target_in(2021, level), 10.0);
    check_outcome<double>(target_in(2026, level), 10.0);
}

BOOST_AUTO_TEST_CASE(plans_that_make_no_sense) {
    check_outcome<double>(target_in(2025, plan_of(2025, figure(1), 2025, figure(2))), Error::bad_argument);
    check_outcome<double>(target_in(2025, plan_of(2026, figure(1), 2025, figure(2))), Error::bad_argument);
    TargetPlan plan = plan_of(2021, figure(1), 2025, figure(2));
    plan.base.reset();
    check_outcome<double>(target_in(2022, plan), Error::missing);
    check_outcome<double>(target_in(2022, plan_of(2021, figure(-1e308), 2025, figure(1.7e308))), Error::out_of_range);
}

BOOST_AUTO_TEST_CASE(allotments) {
    struct Row {
        double total, periods;
        std::vector<double> last, first;
    };
    const Row rows[] = {
        {15, 5, {3, 3, 3, 3, 3}, {3, 3, 3, 3, 3}},
        {55, 5, {11, 11, 11, 11, 11}, {11, 11, 11, 11, 11}},
        {4, 5, {0, 1, 1, 1, 1}, {1, 1, 1, 1, 0}},
        {7, 5, {1, 1, 1, 2, 2}, {2, 2, 1, 1, 1}},
        {0, 3, {0, 0, 0}, {0, 0, 0}},
        {9, 1, {9}, {9}},
        {0.1 * 30, 2, {1, 2}, {2, 1}},
        {9007199254740991.0, 2, {4503599627370495.0, 4503599627370496.0}, {4503599627370496.0, 4503599627370495.0}},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.total << " over " << row.periods) {
            BOOST_TEST(shares(row.total, row.periods, Remainder::last) == row.last, boost::test_tools::per_element());
            BOOST_TEST(shares(row.total, row.periods, Remainder::first) == row.first, boost::test_tools::per_element());
        }
    }
    struct Wrong {
        double total, periods, index;
    };
    const Wrong wrong[] = {{-1, 5, 1},  {1.5, 5, 1}, {1e300, 5, 1}, {5, 0, 1},   {5, -5, 1},
                           {5, 2.5, 1}, {5, 5, 0},   {5, 5, 6},     {5, 5, 1.5}, {5, 5, -1}};
    for (const Wrong& row : wrong) {
        BOOST_TEST_CONTEXT(row.total << " over " << row.periods << ", " << row.index) {
            check_outcome<double>(allotted_share(row.total, row.periods, row.index, Remainder::last),
                                  Error::bad_argument);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
