// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>
#include <string_view>

#include "core/eras/civil.hpp"
#include "eras_text.hpp"

using namespace kpisheet;
using namespace std::chrono;
using eras_test::shown;

namespace {

WrittenDate date_in(std::string_view text) {
    const auto period = read_period(text);
    BOOST_REQUIRE(period.has_value());
    BOOST_REQUIRE(period->length == text.size());
    return period->last;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(eras_civil)

BOOST_AUTO_TEST_CASE(days_of_written_dates) {
    const struct {
        std::string_view text;
        std::string_view day;
        std::string_view strict;
    } rows[] = {
        // Both sides of every boundary: the day as it is named, and as an overrun of its neighbour.
        {"明治1年10月23日", "1868-10-23", "1868-10-23"},
        {"明治1年10月22日", "1868-10-22", "bad argument"},
        {"明治45年7月29日", "1912-07-29", "1912-07-29"},
        {"明治45年7月30日", "1912-07-30", "bad argument"},
        {"大正元年7月30日", "1912-07-30", "1912-07-30"},
        {"大正元年7月29日", "1912-07-29", "bad argument"},
        {"大正15年12月24日", "1926-12-24", "1926-12-24"},
        {"大正15年12月25日", "1926-12-25", "bad argument"},
        {"昭和元年12月25日", "1926-12-25", "1926-12-25"},
        {"昭和元年12月24日", "1926-12-24", "bad argument"},
        {"昭和64年1月7日", "1989-01-07", "1989-01-07"},
        {"昭和64年1月8日", "1989-01-08", "bad argument"},
        {"平成元年1月8日", "1989-01-08", "1989-01-08"},
        {"平成元年1月7日", "1989-01-07", "bad argument"},
        {"平成31年4月30日", "2019-04-30", "2019-04-30"},
        {"平成31年5月1日", "2019-05-01", "bad argument"},
        {"令和元年5月1日", "2019-05-01", "2019-05-01"},
        {"令和元年4月30日", "2019-04-30", "bad argument"},
        {"令和元年4月1日", "2019-04-01", "bad argument"},
        // Months and years are in their era when a day of theirs is.
        {"昭和64年1月", "1989-01-01", "1989-01-01"},
        {"昭和64年2月", "1989-02-01", "bad argument"},
        {"令和元年4月", "2019-04-01", "bad argument"},
        {"令和元年5月", "2019-05-01", "2019-05-01"},
        {"令和元年", "2019-01-01", "2019-01-01"},
        {"平成31年", "2019-01-01", "2019-01-01"},
        {"平成31年度", "2019-04-01", "2019-04-01"},
        {"令和元年度", "2019-04-01", "2019-04-01"},
        {"平成32年", "2020-01-01", "bad argument"},
        {"平成35年", "2023-01-01", "bad argument"},
        {"昭和64年度", "1989-04-01", "bad argument"},
        {"昭和63年度", "1988-04-01", "1988-04-01"},
        {"大正15年度", "1926-04-01", "1926-04-01"},
        {"昭和元年度", "1926-04-01", "1926-04-01"},
        {"昭和100年", "2025-01-01", "bad argument"},
        // First and last days.
        {"R元.11", "2019-11-01", "2019-11-01"},
        {"H27.8.25", "2015-08-25", "2015-08-25"},
        {"R5年度末", "2024-03-31", "2024-03-31"},
        {"R5年末", "2023-12-31", "2023-12-31"},
        {"令和2年2月末", "2020-02-29", "2020-02-29"},
        {"令和3年2月末", "2021-02-28", "2021-02-28"},
        {"平成31年度末", "2020-03-31", "bad argument"},
        {"2018年度", "2018-04-01", "2018-04-01"},
        {"2018", "2018-01-01", "2018-01-01"},
        {"R5.4~6.3", "2024-03-01", "2024-03-01"},
        // Leap days and days that don't exist.
        {"R6.2.29", "2024-02-29", "2024-02-29"},
        {"R5.2.29", "unreadable", "unreadable"},
        {"1900-02-29", "unreadable", "unreadable"},
        {"2000-02-29", "2000-02-29", "2000-02-29"},
        {"R6.2.30", "unreadable", "unreadable"},
        {"令和6年4月31日", "unreadable", "unreadable"},
        {"明治5年12月31日", "1872-12-31", "1872-12-31"},
        // The era is left out and nothing gives it.
        {"3年度", "unreadable", "unreadable"},
        {"令和999年", "unreadable", "unreadable"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.text) {
            BOOST_TEST(shown(civil_day(date_in(row.text))) == row.day);
            BOOST_TEST(shown(civil_day(date_in(row.text), true)) == row.strict);
        }
    }
}

BOOST_AUTO_TEST_CASE(fiscal_years) {
    const struct {
        std::string_view text;
        std::string_view year;
    } rows[] = {
        {"R元", "2019"},        {"平成31年度", "2019"},      {"令和元年度", "2019"},  {"平成31年", "2019"},
        {"H31.3", "2018"},      {"H31.4", "2019"},           {"R元.11", "2019"},      {"H27.8.25", "2015"},
        {"2019-03-31", "2018"}, {"2019-04-01", "2019"},      {"R5年度末", "2023"},    {"R5年末", "2023"},
        {"R6.3末", "2023"},     {"S64.1.7", "1988"},         {"昭和64年", "1989"},    {"明治元年", "1868"},
        {"FY23", "2023"},       {"令和5(2023)年度", "2023"}, {"3年度", "unreadable"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.text) { BOOST_TEST(shown(fiscal_year_of(date_in(row.text))) == row.year); }
    }
}

BOOST_AUTO_TEST_CASE(fiscal_years_of_periods) {
    const struct {
        std::string_view text;
        std::string_view year;
    } rows[] = {
        {"H26~H30の平均値", "2018"},  {"R1~5年度平均", "2023"},   {"R5.1~6", "2023"},      {"R5.1~3", "2022"},
        {"2023〜27年度累計", "2027"}, {"H27~累計", "unreadable"}, {"5年間", "unreadable"}, {"各年度", "unreadable"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.text) {
            const auto period = read_period(row.text);
            BOOST_REQUIRE(period.has_value());
            BOOST_TEST(shown(fiscal_year_of(*period)) == row.year);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_reference_gives_the_era) {
    const Era* reiwa = era_on(2024y / 1 / 1);
    const Era* heisei = era_on(2000y / 1 / 1);
    BOOST_TEST(shown(fiscal_year_of(date_in("3年度"), reiwa)) == "2021");
    BOOST_TEST(shown(fiscal_year_of(date_in("27年度"), heisei)) == "2015");
    BOOST_TEST(shown(fiscal_year_of(date_in("元年度"), heisei)) == "1989");
    BOOST_TEST(shown(civil_day(date_in("3年8月25日"), false, reiwa)) == "2021-08-25");
    BOOST_TEST(shown(civil_day(date_in("元年4月30日"), false, reiwa)) == "2019-04-30");
    BOOST_TEST(shown(civil_day(date_in("元年4月30日"), true, reiwa)) == "bad argument");
    // What names its own year does not ask.
    BOOST_TEST(shown(fiscal_year_of(date_in("H30"), reiwa)) == "2018");
    BOOST_TEST(shown(fiscal_year_of(date_in("2018年度"), reiwa)) == "2018");
}

BOOST_AUTO_TEST_CASE(fiscal_years_by_their_first_month) {
    for (unsigned start = 1; start <= 12; ++start) {
        BOOST_TEST_CONTEXT(start) {
            BOOST_TEST(fiscal_year_of(2020y / month{start} / 1, start) == 2020);
            BOOST_TEST(fiscal_year_of(sys_days{2020y / month{start} / 1} - days{1}, start) == 2019);
        }
    }
}

BOOST_AUTO_TEST_CASE(written_dates_that_no_text_gives) {
    BOOST_TEST(shown(civil_day({.western = true, .year = 0})) == "unreadable");
    BOOST_TEST(shown(civil_day({.western = true, .year = 2'000'000'000})) == "unreadable");
    BOOST_TEST(shown(civil_day({.era = era_on(2024y / 1 / 1), .year = 2'000'000'000})) == "unreadable");
    BOOST_TEST(shown(civil_day({.era = era_on(2024y / 1 / 1), .year = -5})) == "unreadable");
    BOOST_TEST(shown(civil_day({.western = true, .year = 2024, .month = 13})) == "unreadable");
    BOOST_TEST(shown(civil_day({.western = true, .year = 2024, .month = 12, .day = 1000})) == "unreadable");
}

BOOST_AUTO_TEST_SUITE_END()
