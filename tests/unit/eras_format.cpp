// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "core/eras/format.hpp"
#include "eras_text.hpp"

using namespace kpisheet;
using namespace std::chrono;
using eras_test::shown;

BOOST_AUTO_TEST_SUITE(eras_format)

BOOST_AUTO_TEST_CASE(days) {
    const struct {
        year_month_day day;
        std::string_view pattern;
        std::string_view text;
    } rows[] = {
        // Default, both sides of every boundary.
        {1868y / 10 / 22, "", "bad argument"},
        {1868y / 10 / 23, "", "明治元年10月23日"},
        {1912y / 7 / 29, "", "明治45年7月29日"},
        {1912y / 7 / 30, "", "大正元年7月30日"},
        {1926y / 12 / 24, "", "大正15年12月24日"},
        {1926y / 12 / 25, "", "昭和元年12月25日"},
        {1989y / 1 / 7, "", "昭和64年1月7日"},
        {1989y / 1 / 8, "", "平成元年1月8日"},
        {2019y / 4 / 30, "", "平成31年4月30日"},
        {2019y / 5 / 1, "", "令和元年5月1日"},
        {2020y / 2 / 29, "", "令和2年2月29日"},
        // The first year.
        {2019y / 5 / 1, "ge.m.d", "R1.5.1"},
        {2019y / 5 / 1, "ge", "R元"},
        {2019y / 5 / 1, "gge年", "令元年"},
        {2019y / 5 / 1, "gge\"年\"", "令元年"},
        {2019y / 5 / 1, "gge\\年m月", "令元年5月"},
        {2019y / 5 / 1, "ggee年", "令01年"},
        {2019y / 5 / 1, "ge/m", "R1/5"},
        {2024y / 11 / 1, "ge", "R6"},
        // Letters.
        {2024y / 11 / 6, "JIS", "R06.11.06"},
        {2024y / 11 / 6, "jis", "R06.11.06"},
        {2019y / 5 / 1, "JIS", "R01.05.01"},
        {2024y / 1 / 6, "g gg ggg e ee yy yyyy m mm d dd", "R 令 令和 6 06 24 2024 1 01 6 06"},
        {2024y / 11 / 6, "aaa aaaa", "水 水曜日"},
        {2024y / 11 / 10, "aaa", "日"},
        {2024y / 11 / 9, "aaaa", "土曜日"},
        {2024y / 11 / 6, "GGGE年M月D日", "令和6年11月6日"},
        {2024y / 11 / 6, "ggge年m月d日(aaa)", "令和6年11月6日(水)"},
        {2024y / 11 / 6, "[$-411]ggge\"年\"m\"月\"d\"日\"", "令和6年11月6日"},
        {2024y / 11 / 6, "\"gem\"ge", "gemR6"},
        {2024y / 11 / 6, "\\ge", "g6"},
        {2024y / 11 / 6, "yyyy-mm-dd", "2024-11-06"},
        // No pattern.
        {2024y / 11 / 6, "人", "bad argument"},
        {2024y / 11 / 6, "\"令和", "bad argument"},
        {2024y / 11 / 6, "gggg", "bad argument"},
        {2024y / 11 / 6, "eee", "bad argument"},
        {2024y / 11 / 6, "yyy", "bad argument"},
        {2024y / 11 / 6, "mmm", "bad argument"},
        {2024y / 11 / 6, "ddd", "bad argument"},
        {2024y / 11 / 6, "aa", "bad argument"},
        {2024y / 11 / 6, "\"\"", "bad argument"},
        {2024y / 11 / 6, "\\", "bad argument"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.text << " by " << row.pattern) {
            BOOST_TEST(shown(format_era(sys_days{row.day}, row.pattern)) == row.text);
        }
    }
    BOOST_TEST(shown(format_era(sys_days{2024y / 1 / 1}, std::string(1'000'000, 'g'))) == "bad argument");
    BOOST_TEST(shown(format_era(sys_days{2024y / 1 / 1}, "ge\xE4\xBB")) == "R6\xE4\xBB");
}

BOOST_AUTO_TEST_CASE(months) {
    BOOST_TEST(shown(format_era(2019y / April)) == "平成31年4月");
    BOOST_TEST(shown(format_era(2019y / May)) == "令和元年5月");
    BOOST_TEST(shown(format_era(1989y / January)) == "平成元年1月");
    BOOST_TEST(shown(format_era(2019y / November, "ge.m")) == "R1.11");
    BOOST_TEST(shown(format_era(2019y / November, "ge.m.d")) == "bad argument");
    BOOST_TEST(shown(format_era(2019y / November, "aaa")) == "bad argument");
    BOOST_TEST(shown(format_era(1868y / September)) == "bad argument");
}

BOOST_AUTO_TEST_CASE(fiscal_years) {
    const struct {
        int year;
        std::string_view pattern;
        std::string_view text;
    } rows[] = {
        {1867, "", "bad argument"},     {1868, "", "明治元年度"},       {1911, "", "明治44年度"},
        {1912, "", "大正元年度"},       {1925, "", "大正14年度"},       {1926, "", "昭和元年度"},
        {1988, "", "昭和63年度"},       {1989, "", "平成元年度"},       {2018, "", "平成30年度"},
        {2019, "", "令和元年度"},       {2020, "", "令和2年度"},        {2019, "ge", "R元"},
        {2019, "gee", "R01"},           {2024, "ge年度", "R6年度"},     {2024, "gge年", "令6年"},
        {2024, "yyyy年度", "2024年度"}, {2024, "ge(yyyy)", "R6(2024)"}, {2024, "ge.m.d", "bad argument"},
        {2024, "JIS", "bad argument"},  {2024, "aaa", "bad argument"},  {2024, "人", "bad argument"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.year << " by " << row.pattern) {
            BOOST_TEST(shown(format_era_year(row.year, row.pattern)) == row.text);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
