// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

#include "core/eras/calendar_functions.hpp"
#include "eras_text.hpp"

using namespace kpisheet;
using namespace std::chrono;
using eras_test::null_date;
using eras_test::serial;
using eras_test::shown;

namespace {

/// A row's cell: a text, or a number.
struct Input {
    Input(const char* typed) : cell(Cell::of(std::string_view(typed))) {}
    Input(double number) : cell(Cell::of(number)) {}
    Input(sys_days day) : cell(Cell::of(serial(day))) {}
    Input(year_month_day day) : Input(sys_days{day}) {}
    Input() : cell(Cell::blank()) {}

    Cell cell;
};

std::ostream& operator<<(std::ostream& out, const Input& input) {
    return input.cell.kind == Cell::Kind::text ? out << input.cell.text : out << input.cell.number;
}

const double infinity = std::numeric_limits<double>::infinity();

}  // namespace

BOOST_AUTO_TEST_SUITE(eras_calendar)

BOOST_AUTO_TEST_CASE(year_of_a_cell) {
    const struct {
        Input value;
        Input reference;
        std::string_view year;
    } rows[] = {
        {"R元", {}, "2019"},
        {" ㋿元年 ", {}, "2019"},
        {"平成31年度", {}, "2019"},
        {"（Ｒ６）", {}, "2024"},
        {"〔H30〕", {}, "2018"},
        {"H31.3", {}, "2018"},
        {"2025", {}, "2025"},
        {2025.0, {}, "2025"},
        {1868.0, {}, "1868"},
        {2999.0, {}, "2999"},
        {1867.0, {}, "1904"},
        {3000.0, {}, "1907"},
        {2019y / 3 / 31, {}, "2018"},
        {2019y / 4 / 1, {}, "2019"},
        {serial(2019y / 3 / 31) + 0.999, {}, "2018"},
        // A year without an era takes that of the reference.
        {"3年度", {}, "unreadable"},
        {"3年度", "令和", "2021"},
        {"3年度", "㋿", "2021"},
        {"3年度", "r", "2021"},
        {"3年度", "令和5年度 実績", "2021"},
        {"3年度", "単位:令和年度", "2021"},
        {"3年度", "H27～R2", "2021"},
        {"3年度", "2023年度", "2021"},
        {"3年度", 2023.0, "2021"},
        {"3年度", 2019y / 5 / 1, "2021"},
        {"3年度", 2019y / 4 / 30, "1991"},
        {"3年度", "平成", "1991"},
        {"3年", "令和", "2021"},
        {"3年3月", "令和", "2020"},
        {"3", "令和", "unreadable"},
        {"3年度", "", "unreadable"},
        {"3年度", 0.0, "unreadable"},
        {"3年度", "目標値", "unreadable"},
        {"3年度", "平成と令和", "unreadable"},
        {"3年度", "H30 R2", "unreadable"},
        {"3年度", infinity, "unreadable"},
        {"H30", "令和", "2018"},
        {"3～7年度", "令和", "2025"},
        // Headings.
        {"R6(目標値)", {}, "2024"},
        {"H30 (現状値)", {}, "2018"},
        {"H30\n(現状値)", {}, "2018"},
        {"現状値（R5年度末）", {}, "2023"},
        {"基準値 (R元)", {}, "2019"},
        {"目標値24年度", {}, "unreadable"},
        {"目標値24年度", "平成", "2012"},
        {"目標(R6)", {}, "2024"},
        {"R6(令和6年度)", {}, "2024"},
        {"R5→R6", {}, "unreadable"},
        {"R5数値はR6.12確定", {}, "unreadable"},
        {"39.8% (H30)", {}, "unreadable"},
        {"第2期 R6", {}, "unreadable"},
        {"GDPR6", {}, "unreadable"},
        {"最大3年", {}, "unreadable"},
        {"同一年度", "令和", "unreadable"},
        {"第5年度", "令和", "unreadable"},
        {"目標令和6年度", {}, "2024"},
        {"令和6年13月", {}, "unreadable"},
        {"令和4年度は国が示したガイドライン等に基づき、感染拡大防止策を講じたなかで各観光関連団体による事業が実施され"
         "た",
         {},
         "unreadable"},
        {"令和4年度実績値の増減理由及び今後の取り組み", {}, "2022"},
        {"基準値", {}, "unreadable"},
        {"5年間", {}, "unreadable"},
        {"各年度", {}, "unreadable"},
        {"H27～累計", {}, "unreadable"},
        {"5年間の合計", "令和", "unreadable"},
        {"H26～H30の平均値", {}, "2018"},
        {"2023〜27年度累計", {}, "2027"},
        {"2021～2025計", {}, "2025"},
        {"R3～7計", {}, "2025"},
        {"R6.2.30", {}, "unreadable"},
        // Nothing there, or no sense.
        {{}, {}, "missing"},
        {"", {}, "missing"},
        {"　", {}, "missing"},
        {"—", {}, "missing"},
        {"－－", {}, "missing"},
        {"未公表", {}, "missing"},
        {infinity, {}, "unreadable"},
        {std::nan(""), {}, "unreadable"},
        {1e308, {}, "unreadable"},
        {-1e308, {}, "unreadable"},
        {-1e6, {}, "unreadable"},
        {"\xED\xA0\x80R6", {}, "2024"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.value << " beside " << row.reference) {
            BOOST_TEST(shown(calendar_year(row.value.cell, row.reference.cell, null_date)) == row.year);
        }
    }
}

BOOST_AUTO_TEST_CASE(year_on_both_sides_of_every_boundary) {
    for (const sys_days day : {sys_days{1868y / 10 / 23}, sys_days{1912y / 7 / 30}, sys_days{1926y / 12 / 25},
                               sys_days{1989y / 1 / 8}, sys_days{2019y / 5 / 1}}) {
        const int year = day == sys_days{1989y / 1 / 8} ? 1988 : int(year_month_day{day}.year());
        BOOST_TEST(shown(calendar_year(Cell::of(serial(day)), {}, null_date)) == std::to_string(year));
        BOOST_TEST(shown(calendar_year(Cell::of(serial(day) - 1), {}, null_date)) == std::to_string(year));
    }
}

BOOST_AUTO_TEST_CASE(date_of_a_cell) {
    const struct {
        Input value;
        bool strict;
        Input reference;
        std::string_view day;
    } rows[] = {
        {"R元.11", false, {}, "2019-11-01"},
        {"H27.8.25", false, {}, "2015-08-25"},
        {"令和元年5月1日", true, {}, "2019-05-01"},
        {"令和元年4月1日", false, {}, "2019-04-01"},
        {"令和元年4月1日", true, {}, "bad argument"},
        {"平成31年5月1日", false, {}, "2019-05-01"},
        {"平成31年5月1日", true, {}, "bad argument"},
        {"昭和64年1月8日", true, {}, "bad argument"},
        {"明治45年7月30日", true, {}, "bad argument"},
        {"R06.11.01", false, {}, "2024-11-01"},
        {"R5年度末", false, {}, "2024-03-31"},
        {"R5年度", false, {}, "2023-04-01"},
        {"R5", false, {}, "2023-01-01"},
        {2023.0, false, {}, "2023-01-01"},
        {2019y / 5 / 1, false, {}, "2019-05-01"},
        {serial(2019y / 5 / 1) + 0.75, false, {}, "2019-05-01"},
        {-1.5, false, {}, "1899-12-28"},
        {0.0, false, {}, "1899-12-30"},
        {"3年度", false, {}, "unreadable"},
        {"3年度", false, "令和", "2021-04-01"},
        {"3年8月25日", true, "令和", "2021-08-25"},
        {"元年4月30日", true, "令和", "bad argument"},
        {"2月30日", false, {}, "unreadable"},
        {"R6.2.30", false, {}, "unreadable"},
        {"令和6年13月", false, {}, "unreadable"},
        {"39.8% (H30)", false, {}, "unreadable"},
        {"目標値(R6)", false, {}, "unreadable"},
        {"5年間", false, {}, "unreadable"},
        {"なし", false, {}, "missing"},
        {{}, false, {}, "missing"},
        {1e308, false, {}, "unreadable"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.value << " strict " << row.strict) {
            BOOST_TEST(shown(calendar_date(row.value.cell, row.strict, row.reference.cell, null_date)) == row.day);
        }
    }
}

BOOST_AUTO_TEST_CASE(dates_follow_the_document_s_null_date) {
    BOOST_TEST(shown(calendar_date(Cell::of(0.0), false, {}, sys_days{1904y / 1 / 1})) == "1904-01-01");
    BOOST_TEST(shown(calendar_date(Cell::of(45000.0), false, {}, sys_days{1904y / 1 / 1})) == "2027-03-16");
    BOOST_TEST(shown(calendar_year(Cell::of(45000.0), {}, sys_days{1904y / 1 / 1})) == "2026");
}

BOOST_AUTO_TEST_CASE(era_of_a_cell) {
    const struct {
        Input value;
        Input format;
        std::string_view text;
    } rows[] = {
        {2019y / 5 / 1, {}, "令和元年5月1日"},
        {2019y / 4 / 30, {}, "平成31年4月30日"},
        {2019y / 5 / 1, "", "令和元年5月1日"},
        {2019y / 5 / 1, 0.0, "令和元年5月1日"},
        {2019y / 5 / 1, "ge.m.d", "R1.5.1"},
        {2019y / 5 / 1, "JIS", "R01.05.01"},
        {2019.0, {}, "令和元年度"},
        {2018.0, {}, "平成30年度"},
        {1988.0, {}, "昭和63年度"},
        {2019.0, "ge", "R元"},
        {2019.0, "ge.m.d", "bad argument"},
        {"平成31年度", {}, "令和元年度"},
        {"平成31年5月1日", {}, "令和元年5月1日"},
        {"2019-05-01", {}, "令和元年5月1日"},
        {"2019.11", {}, "令和元年11月"},
        {"R5年度末", {}, "令和6年3月31日"},
        {1867y / 1 / 1, {}, "bad argument"},
        {2019y / 5 / 1, 5.0, "bad argument"},
        {2019y / 5 / 1, "人", "bad argument"},
        {"基準値", {}, "unreadable"},
        {"—", {}, "missing"},
        {{}, {}, "missing"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.value << " by " << row.format) {
            BOOST_TEST(shown(era_text(row.value.cell, row.format.cell, {}, null_date)) == row.text);
        }
    }
    BOOST_TEST(shown(era_text(Cell::of("3年度"), {}, Cell::of("令和"), null_date)) == "令和3年度");
}

BOOST_AUTO_TEST_CASE(fiscal_year_of_a_cell) {
    const struct {
        Input value;
        double start_month;
        std::string_view year;
    } rows[] = {
        {2019y / 3 / 31, 4, "2018"},
        {2019y / 4 / 1, 4, "2019"},
        {2019y / 4 / 1, 10, "2018"},
        {2019y / 10 / 1, 10, "2019"},
        {2019y / 1 / 1, 1, "2019"},
        {2019y / 12 / 31, 12, "2019"},
        {2019y / 11 / 30, 12, "2018"},
        {"H31.3", 4, "2018"},
        {"H31.3", 3, "2019"},
        {"令和元年5月1日", 4, "2019"},
        {"R5年度末", 10, "2023"},
        {"R5年度", 10, "2023"},
        {2023.0, 10, "2023"},
        {2019y / 4 / 1, 0, "bad argument"},
        {2019y / 4 / 1, 13, "bad argument"},
        {2019y / 4 / 1, 4.5, "bad argument"},
        {2019y / 4 / 1, infinity, "bad argument"},
        {2019y / 4 / 1, std::nan(""), "bad argument"},
        {"3年度", 4, "unreadable"},
        {"", 4, "missing"},
        {{}, 4, "missing"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.value << " from month " << row.start_month) {
            BOOST_TEST(shown(fiscal_year(row.value.cell, row.start_month, null_date)) == row.year);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
