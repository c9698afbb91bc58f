// SPDX-License-Identifier: MPL-2.0
// There and back: every day and every fiscal year through KPI.ERA and KPI.DATE, KPI.YEAR.
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "core/eras/calendar_functions.hpp"
#include "eras_text.hpp"

using namespace kpisheet;
using namespace std::chrono;
using eras_test::null_date;
using eras_test::serial;
using eras_test::shown;

BOOST_AUTO_TEST_SUITE(eras_round_trip)

BOOST_AUTO_TEST_CASE(every_day_survives_the_way_there_and_back) {
    for (const std::string_view pattern : {"", "ge.m.d", "JIS", "gge年m月d日", "yyyy-mm-dd"}) {
        for (sys_days day = 1868y / 10 / 23; day <= sys_days{2100y / 12 / 31}; day += days{1}) {
            // Numbers from 1868 to 2999 are years: those days are named as texts.
            const std::string named = shown(day);
            const bool is_year = serial(day) >= 1868 && serial(day) <= 2999;
            const Cell cell = is_year ? Cell::of(std::string_view(named)) : Cell::of(serial(day));
            const auto text = era_text(cell, Cell::of(pattern), {}, null_date);
            const auto back = text ? calendar_date(Cell::of(std::string_view(*text)), true, {}, null_date)
                                   : Result<sys_days>(fail(text.error()));
            if (!back || *back != day) {
                BOOST_ERROR(named << " by " << pattern << " came back as " << shown(text) << ", " << shown(back));
                break;
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_fiscal_year_survives_the_way_there_and_back) {
    for (const std::string_view pattern : {"", "ge", "gge年", "yyyy年度"}) {
        for (int year = 1868; year <= 2099; ++year) {
            const auto text = era_text(Cell::of(double(year)), Cell::of(pattern), {}, null_date);
            // One-kanji 大 with 年, letters and names alike lead back to the year.
            BOOST_TEST_CONTEXT(year << " by " << pattern) {
                BOOST_REQUIRE(text.has_value());
                BOOST_TEST(shown(calendar_year(Cell::of(std::string_view(*text)), {}, null_date)) ==
                           std::to_string(year));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_megabyte_of_anything_has_an_end) {
    for (const std::string_view unit : {"R6", "3年度", "一", "(", " ", "R", "年度\xFF"}) {
        std::string text;
        while (text.size() < 1'000'000) text += unit;
        const auto year = calendar_year(Cell::of(std::string_view(text)), Cell::of(std::string_view(text)), null_date);
        const auto date = calendar_date(Cell::of(std::string_view(text)), false, {}, null_date);
        BOOST_TEST_CONTEXT(unit) {
            BOOST_TEST(!date.has_value());
            BOOST_TEST(!year.has_value());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
