// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>
#include <string_view>

#include "core/eras/era.hpp"

using namespace kpisheet;
using namespace std::chrono;

namespace {

std::string_view name_of(const Era* era) { return era ? era->name : "none"; }

}  // namespace

BOOST_AUTO_TEST_SUITE(eras_era)

BOOST_AUTO_TEST_CASE(both_sides_of_every_boundary) {
    const struct {
        year_month_day first_day;
        std::string_view before;
        std::string_view name;
    } boundaries[] = {
        {1868y / 10 / 23, "none", "明治"}, {1912y / 7 / 30, "明治", "大正"}, {1926y / 12 / 25, "大正", "昭和"},
        {1989y / 1 / 8, "昭和", "平成"},   {2019y / 5 / 1, "平成", "令和"},
    };
    BOOST_TEST(all_eras().size() == std::size(boundaries));
    for (const auto& boundary : boundaries) {
        const sys_days day = boundary.first_day;
        BOOST_TEST_CONTEXT(boundary.name) {
            BOOST_TEST(name_of(era_on(day - days{1})) == boundary.before);
            BOOST_TEST(name_of(era_on(day)) == boundary.name);
            BOOST_TEST(era_on(day)->begins.time_since_epoch().count() == day.time_since_epoch().count());
            BOOST_TEST(first_year(*era_on(day)) == int(boundary.first_day.year()));
            BOOST_TEST(covers_any(*era_on(day), day - days{9}, day));
            BOOST_TEST(!covers_any(*era_on(day), day - days{9}, day - days{1}));
            if (const Era* before = era_on(day - days{1})) {
                BOOST_TEST(covers_any(*before, day - days{1}, day));
                BOOST_TEST(!covers_any(*before, day, day));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(fiscal_years_are_named_by_their_end) {
    const struct {
        int year;
        std::string_view name;
    } rows[] = {
        {1867, "none"}, {1868, "明治"}, {1911, "明治"}, {1912, "大正"}, {1925, "大正"}, {1926, "昭和"},
        {1988, "昭和"}, {1989, "平成"}, {2018, "平成"}, {2019, "令和"}, {2999, "令和"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.year) { BOOST_TEST(name_of(era_of_fiscal_year(row.year)) == row.name); }
    }
}

BOOST_AUTO_TEST_CASE(names_at_the_start_of_a_text) {
    const struct {
        std::string_view text;
        std::string_view name;
        EraName::Form form;
        std::size_t length;
    } rows[] = {
        {"令和7年度", "令和", EraName::Form::name, 6}, {"令7", "令和", EraName::Form::short_name, 3},
        {"R7", "令和", EraName::Form::letter, 1},      {"r", "令和", EraName::Form::letter, 1},
        {"㋿", "令和", EraName::Form::name, 3},       {"㍻", "平成", EraName::Form::name, 3},
        {"㍼", "昭和", EraName::Form::name, 3},        {"㍽", "大正", EraName::Form::name, 3},
        {"㍾45", "明治", EraName::Form::name, 3},      {"大正", "大正", EraName::Form::name, 6},
        {"大", "大正", EraName::Form::short_name, 3},  {"明治", "明治", EraName::Form::name, 6},
        {"昭", "昭和", EraName::Form::short_name, 3},  {"T", "大正", EraName::Form::letter, 1},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.text) {
            const auto name = read_era_name(row.text);
            BOOST_REQUIRE(name.has_value());
            BOOST_TEST(name->era->name == row.name);
            BOOST_TEST((name->form == row.form));
            BOOST_TEST(name->length == row.length);
        }
    }
    for (const std::string_view text : {"", "X", "和", "慶応", "7", "\xE3", "\xE3\x8B"}) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(!read_era_name(text).has_value()); }
    }
}

BOOST_AUTO_TEST_SUITE_END()
