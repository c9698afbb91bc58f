// SPDX-License-Identifier: MPL-2.0
// The small types of which a value is made: each must say what was put into it, or nothing.
#include <boost/test/unit_test.hpp>

#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "core/layouts/kpi_value.hpp"
#include "core/layouts/table.hpp"
#include "core/layouts/value_store.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(kpi_value)

BOOST_AUTO_TEST_CASE(nothing_is_no_value) {
    const KpiValue value;
    BOOST_TEST(!value.number.has_value());
    BOOST_TEST(!value.year.has_value());
    BOOST_TEST(!value.of.has_value());
    BOOST_TEST(value.unit.empty());
    BOOST_TEST(value.scale == 1.0);
    BOOST_TEST((std::optional<double>(value.number) == std::nullopt));
    BOOST_TEST(!(value.number == 0.0));
    BOOST_TEST((value.number == KpiValue{}.number));
    BOOST_TEST((value.year < SmallOptional<int>(1)));
}

BOOST_AUTO_TEST_CASE(what_was_put_in_comes_out) {
    for (const auto number : {0.0, -0.1, 1e308, std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::infinity()}) {
        BOOST_TEST((SmallOptional<double>(number) == number));
    }
    for (const auto year : {1, 1868, 2025, 9999, -1}) {
        BOOST_TEST((SmallOptional<int>(year) == std::optional(year)));
    }
    for (const auto role : {ValueRole::base, ValueRole::forecast}) {
        BOOST_TEST((*SmallOptional<ValueRole>(role) == role));
    }
    SmallOptional<int> year = 2025;
    year.reset();
    BOOST_TEST(!year.has_value());
}

BOOST_AUTO_TEST_CASE(a_year_beyond_sixteen_bits_is_none) {
    BOOST_TEST(!SmallOptional<int>(40'000).has_value());
    BOOST_TEST(!SmallOptional<int>(std::numeric_limits<int>::min()).has_value());
}

BOOST_AUTO_TEST_CASE(multipliers_are_exact) {
    for (const auto scale : {1.0, 10.0, 100.0, 1e3, 1e4, 1e6, 1e8, 1e12, 1e16, 0.1, 0.01, 0.001}) {
        BOOST_TEST(static_cast<double>(PowerOfTen(scale)) == scale);
    }
}

BOOST_AUTO_TEST_CASE(units_are_kept_once) {
    ValueStore store;
    const auto first = store.keep_unit("人");
    for (auto number = 0; number < 1'000; ++number) {
        static_cast<void>(store.keep_unit(std::to_string(number)));
    }
    BOOST_TEST((first == store.keep_unit("人")));
    BOOST_TEST((first == std::string_view("人")));
    BOOST_TEST((first.text().data() == store.keep_unit("人").text().data()));
    BOOST_TEST(!(first == store.keep_unit("件")));
    BOOST_TEST((store.keep_unit("") == KeptUnit{}));
}

BOOST_AUTO_TEST_CASE(a_counter_may_stand_apart_from_its_figure) {
    ValueStore store;
    for (const auto* text : {"10手続", "10 手続", "10\n手続", "10 手続 (R5)"}) {
        const auto value = make_kpi_value(text, store);
        BOOST_TEST((value.state == State::value), text);
        BOOST_TEST((value.number == 10.0), text);
        BOOST_TEST(value.unit.text() == "手続", text);
    }
    for (const auto* text : {"10 手続を拡充", "3 小学校・算数: 50.2", "第3 教科"}) {
        BOOST_TEST((make_kpi_value(text, store).unit.text() != "教科"), text);
        BOOST_TEST(!(make_kpi_value(text, store).number == 10.0), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
