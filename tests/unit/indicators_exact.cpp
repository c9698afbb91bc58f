// SPDX-License-Identifier: MPL-2.0
#include "core/indicators/exact.hpp"

#include <cmath>
#include <limits>

#include "indicators_checks.hpp"

namespace kpisheet {
namespace {

BOOST_AUTO_TEST_SUITE(indicators_exact)

BOOST_AUTO_TEST_CASE(decimals_compare_as_written) {
    struct Row {
        double left, right;
        std::weak_ordering order;
    };
    const auto equal = std::weak_ordering::equivalent;
    const auto less = std::weak_ordering::less;
    const auto greater = std::weak_ordering::greater;
    const Row rows[] = {
        {0.1 + 0.2, 0.3, equal},
        {0.3, 0.1 + 0.2, equal},
        {0.1 * 3, 0.3, equal},
        {1.1 * 1.1, 1.21, equal},
        {-(0.1 + 0.2), -0.3, equal},
        {0, -0.0, equal},
        {0.3, 0.31, less},
        {0.3, 0.3000000001, less},
        {-1, 1, less},
        {-0.3, -0.31, greater},
        {1e-300, 0, greater},
        {123456789.12345, 123456789.12344, greater},
        {9007199254740991.0, 9007199254740990.0, greater},
        {123456789012345.0, 123456789012346.0, less},
        {1e308, 1e307, greater},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.left << " and " << row.right) {
            BOOST_TEST((compare_decimals(row.left, row.right) == row.order));
        }
    }
}

BOOST_AUTO_TEST_CASE(rounding_goes_by_the_decimals) {
    struct Row {
        double value;
        int places;
        double nearest, up, down;
    };
    const Row rows[] = {
        {1.005, 2, 1.01, 1.01, 1.00},
        {1.015, 2, 1.02, 1.02, 1.01},
        {2.675, 2, 2.68, 2.68, 2.67},
        {-1.005, 2, -1.01, -1.01, -1.00},
        {0.5, 0, 1, 1, 0},
        {-0.5, 0, -1, -1, 0},
        {-1.2, 0, -1, -2, -1},
        {1.2, 0, 1, 2, 1},
        {2.5, 0, 3, 3, 2},
        {0.1 + 0.2, 1, 0.3, 0.3, 0.3},
        {0.1 * 3, 1, 0.3, 0.3, 0.3},
        {4.35 * 100, 0, 435, 435, 435},
        {1629750, -3, 1630000, 1630000, 1629000},
        {1632500, -3, 1633000, 1633000, 1632000},
        {1632499, -3, 1632000, 1633000, 1632000},
        {0.36749999, 3, 0.367, 0.368, 0.367},
        {0.3675, 3, 0.368, 0.368, 0.367},
        {1e-20, 0, 0, 1, 0},
        {0, 3, 0, 0, 0},
        {1e15 + 0.375, 0, 1e15, 1e15 + 1, 1e15},
        {1e300, 2, 1e300, 1e300, 1e300},
        {9007199254740993.0, 0, 9007199254740993.0, 9007199254740993.0, 9007199254740993.0},
        {0.1 + 0.2, 40, 0.1 + 0.2, 0.1 + 0.2, 0.1 + 0.2},
        {12345, -40, 0, 1e40, 0},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.value << " at " << row.places) {
            BOOST_TEST(round_decimal(row.value, row.places, Rounding::nearest) == row.nearest);
            BOOST_TEST(round_decimal(row.value, row.places, Rounding::up) == row.up);
            BOOST_TEST(round_decimal(row.value, row.places, Rounding::down) == row.down);
        }
    }
    BOOST_TEST(!std::signbit(round_decimal(-0.2, 0, Rounding::nearest)));
}

/// Every three-digit decimal from -20 to 20 against arithmetic on whole numbers.
BOOST_AUTO_TEST_CASE(rounding_agrees_with_whole_numbers) {
    int wrong = 0;
    for (int thousandths = -20000; thousandths <= 20000; ++thousandths) {
        const double value = thousandths / 1000.0;
        const int size = std::abs(thousandths);
        const double sign = thousandths < 0 ? -1 : 1;
        const int nearest = (size + 5) / 10;
        const int up = (size + 9) / 10;
        const int down = size / 10;
        wrong += round_decimal(value, 2, Rounding::nearest) != sign * nearest / 100;
        wrong += round_decimal(value, 2, Rounding::up) != sign * up / 100;
        wrong += round_decimal(value, 2, Rounding::down) != sign * down / 100;
    }
    BOOST_TEST(wrong == 0);
}

BOOST_AUTO_TEST_CASE(places_of_written_decimals) {
    const double infinity = std::numeric_limits<double>::infinity();
    struct Row {
        double value;
        std::optional<int> places;
    };
    const Row rows[] = {
        {0, 0},         {1625000, 0},    {36.7, 1},          {0.367, 3},  {0.1 + 0.2, 1},
        {-1.25, 2},     {1e-12, 12},     {1.0 / 3, {}},      {1e-13, {}}, {2.0 / 7, {}},
        {infinity, {}}, {-infinity, {}}, {std::nan(""), {}}, {1e300, {}}, {123456.7890123, 7},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.value) { BOOST_TEST((decimal_places(row.value) == row.places)); }
    }
}

BOOST_AUTO_TEST_CASE(differences_are_exact_in_common_units) {
    const DecimalUnits units{1000.1, 1000.2, 1000.18};
    BOOST_TEST(units.count(1000.18) - units.count(1000.1) == 8);
    BOOST_TEST(units.amount(8, 1) == 0.08);
    const DecimalUnits none{1.0 / 3, 0.5};
    BOOST_TEST(none.count(0.5) == 0.5);
    const DecimalUnits too_far_apart{1e15, 0.001};
    BOOST_TEST(too_far_apart.count(0.001) == 0.001);
}

BOOST_AUTO_TEST_CASE(whole_numbers_but_for_noise) {
    BOOST_TEST((as_whole(0.1 * 30) == 3.0));
    BOOST_TEST((as_whole(-4) == -4.0));
    BOOST_TEST((as_whole(0x1p53) == 0x1p53));
    for (const double other : {2.5, 2.9999, 1e17, 1e308, std::numeric_limits<double>::infinity(), std::nan("")}) {
        BOOST_TEST_CONTEXT(other) { BOOST_TEST(!as_whole(other).has_value()); }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
