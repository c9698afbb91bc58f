// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/totals.hpp"

#include <limits>
#include <vector>

#include "indicators_checks.hpp"

namespace kpisheet {
namespace {

BOOST_AUTO_TEST_SUITE(indicators_totals)

BOOST_AUTO_TEST_CASE(sums_averages_counts) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const Value dash = value_in_state(State::missing);
    struct Row {
        const char* what;
        std::vector<Value> values;
        Outcome<double> sum, average, count;
    };
    const auto n = [](double number) { return number_value(number); };
    const Row rows[] = {
        {"nothing", {}, 0.0, Error::zero_denominator, 0.0},
        {"only missing ones", {dash, value_in_state(State::abolished)}, 0.0, Error::zero_denominator, 0.0},
        {"decimals", {n(0.1), n(0.2)}, 0.3, 0.15, 2.0},
        {"three tenths", {n(0.1), n(0.1), n(0.1)}, 0.3, 0.1, 3.0},
        {"missing ones between", {n(3), dash, n(5)}, 8.0, 4.0, 2.0},
        {"negative ones", {n(-15), n(0), n(5)}, -10.0, -10.0 / 3, 3.0},
        {"multiplied out", {n(1625000), n(0.367)}, 1625000.367, 812500.1835, 2.0},
        {"large and small", {n(1e15), n(0.25), n(-1e15)}, 0.25, 0.25 / 3, 3.0},
        {"beyond a double's digits", {n(1e16), n(1), n(-1e16)}, 1.0, 1.0 / 3, 3.0},
        {"no decimals", {n(1.0 / 3), n(1.0 / 3)}, 2.0 / 3, 1.0 / 3, 2.0},
        {"words", {n(1), value_in_state(State::text)}, Error::unreadable, Error::unreadable, Error::unreadable},
        {"unreadable",
         {value_in_state(State::unreadable), n(1)},
         Error::unreadable,
         Error::unreadable,
         Error::unreadable},
        {"several numbers", {compound_value()}, Error::unreadable, Error::unreadable, Error::unreadable},
        {"words and no finite number",
         {value_in_state(State::text), n(infinity)},
         Error::unreadable,
         Error::unreadable,
         Error::unreadable},
        {"no finite number and words",
         {n(infinity), value_in_state(State::text)},
         Error::unreadable,
         Error::unreadable,
         Error::unreadable},
        {"overflow", {n(1.7e308), n(1.7e308)}, Error::out_of_range, Error::out_of_range, 2.0},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.what) {
            Totals totals;
            for (const Value& value : row.values) {
                totals.add(value);
            }
            check_outcome(totals.sum(), row.sum);
            check_outcome(totals.average(), row.average);
            check_outcome(totals.count(), row.count);
        }
    }
}

BOOST_AUTO_TEST_CASE(long_sums_stay_decimal) {
    Totals totals;
    for (int i = 0; i < 100'000; ++i) {
        totals.add(number_value(0.1));
    }
    check_outcome<double>(totals.sum(), 10'000.0);
    check_outcome<double>(totals.average(), 0.1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
