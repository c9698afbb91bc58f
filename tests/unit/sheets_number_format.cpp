// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/number_format.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>

namespace kpisheet {
namespace {

std::string shown(std::string_view code, double number) {
    const auto format = NumberFormat::parse(code);
    BOOST_REQUIRE_MESSAGE(format, "cannot read the format " << code);
    std::string text;
    format->append(number, text);
    return text;
}

BOOST_AUTO_TEST_SUITE(sheets_number_format)

// Expected texts are those of LibreOffice 7.4 (tests/office/snapshot_test.py compares the two again).
BOOST_AUTO_TEST_CASE(numbers_look_as_in_calc) {
    struct Row {
        const char* code;
        double number;
        const char* text;
    };
    const Row rows[] = {
        {"0", 9174, "9174"},
        {"0", -9174.5, "-9175"},
        {"0", 2.5, "3"},
        {"0", -0.4, "0"},
        {"0", 1e20, "100000000000000000000"},
        {"0.0", 0.05, "0.1"},
        {"0.0", 0.25, "0.3"},
        {"0.0", 0.35, "0.4"},
        {"0.0", 28.45, "28.5"},
        {"0.0", 9.96, "10.0"},
        {"0.0", 0.04, "0.0"},
        {"0.0", -0.05, "-0.1"},
        {"0.0", 99.95, "100.0"},
        {"0.00", 2.675, "2.68"},
        {"0.00", 1.005, "1.01"},
        {"0.00", 0.0096, "0.01"},
        {"0.00", 9.995, "10.00"},
        {"0.##", 1, "1"},
        {"0.##", 1.5, "1.5"},
        {"#.##", 0.367, ".37"},
        {"#", 0, ""},
        {"#,###", 0, ""},
        {"000", 7, "007"},
        {"0,000", 5, "0,005"},
        {"#,##0", 9174, "9,174"},
        {"#,##0", 999, "999"},
        {"#,##0", 1000, "1,000"},
        {"#,##0", 1234567.891, "1,234,568"},
        {"#,##0", 999999.5, "1,000,000"},
        {"#,##0.0##", 9174, "9,174.0"},
        {"#,##0.0##", 0.6666666666666666, "0.667"},
        {"0%", 0.367, "37%"},
        {"0%", 0.285, "28%"},
        {"0.0%", 0.285, "28.5%"},
        {"0.0%", 0.2845, "28.4%"},
        {"0.0%", -0.05, "-5.0%"},
        {"0.00%;△0.00%", -0.4, "△40.00%"},
        {"#,##0\"人\"", 9174, "9,174人"},
        {"#,##0人", 9174, "9,174人"},
        {"#,##0\\人", 9174, "9,174人"},
        {"#,##0 人", 9174, "9,174 人"},
        {"#,##0\"件/年\"", 1050, "1,050件/年"},
        {"\"約\"0", -5, "-約5"},
        {"0.0\"%\"", 36.7, "36.7%"},
        {"0％", 36.7, "37％"},
        {"0,\"千人\"", 1625000, "1625千人"},
        {"0.0,\"千人\"", 1625400, "1625.4千人"},
        {"#,##0,", 1234567.891, "1,235"},
        {"0.0,,", 1234567.891, "1.2"},
        {"#,##0;△#,##0", -15, "△15"},
        {"#,##0;\"△ \"#,##0", -6926, "△ 6,926"},
        {"#,##0;▲#,##0;\"ゼロ\"", 0, "ゼロ"},
        {"#,##0;▲#,##0;\"ゼロ\"", -1, "▲1"},
        {"#,##0;[RED]-#,##0", -9174.5, "-9,175"},
        {"0;(0)", -5, "(5)"},
        {"0;", -5, ""},
        {"0;;", 0, ""},
        {"0;@", -5, "-5"},
        {"0;-0;@", -5, "-5"},
        {"@", -9174.5, "-9174.5"},
        {"\"x\"", -5, "x"},
        {"_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", 9174, " 9,174 "},
        {"_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", 0, " - "},
        {"#,##0.00_);(#,##0.00)", -0.05, "(0.05)"},
        {"[$-411]#,##0", 9174, "9,174"},
        {"[$¥-411]#,##0;[RED]-[$¥-411]#,##0", -9174, "-¥9,174"},
        {"General", 0.1 + 0.2, "0.3"},
        {"General", 9174, "9174"},
        {"General", -9174.5, "-9174.5"},
        {"General", 1.0 / 3, "0.3333333333"},
        {"General", 574963000000, "574963000000"},
        {"General", 1e15, "1000000000000000"},
        {"General", 1e20, "1E+20"},
        {"General", 1.5e-10, "1.5E-10"},
        {"General", 0.00001, "0.00001"},
        {"General\"人\"", 12, "12人"},
        {"General;-General;0", -2.5, "-2.5"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_CONTEXT(row.code << " of " << row.number) { BOOST_TEST(shown(row.code, row.number) == row.text); }
    }
}

BOOST_AUTO_TEST_CASE(formats_that_the_office_must_show) {
    for (const auto* code : {"YYYY-MM-DD",
                             "[$-411]ggge\"年\"m\"月\"d\"日\"",
                             "gge",
                             "HH:MM",
                             "[HH]:MM",
                             "0.00E+00",
                             "# ?/?",
                             "[>=100]0;0.0",
                             "[DBNum1]0",
                             "000-0000",
                             "0\"a\"0",
                             "BOOLEAN",
                             "0?",
                             "\"人",
                             "[RED",
                             "\\",
                             "_",
                             "0.0.0",
                             "0;0;0;0;0",
                             "@;0",
                             "0@",
                             "0,,,,,,,,,,,,",
                             "%%%%%%%%%%%%0"}) {
        BOOST_TEST_CONTEXT(code) { BOOST_TEST(!NumberFormat::parse(code)); }
    }
    BOOST_TEST(!NumberFormat::parse("0." + std::string(1000, '0')));
    BOOST_TEST(!NumberFormat::parse(std::string(1000, '0')));
}

BOOST_AUTO_TEST_CASE(what_a_format_says_of_its_numbers) {
    BOOST_TEST(NumberFormat::parse("0.0%")->is_percent());
    BOOST_TEST(!NumberFormat::parse("0.0\"%\"")->is_percent());
    BOOST_TEST(NumberFormat::parse("#,##0\"人\"")->suffix() == "人");
    BOOST_TEST(NumberFormat::parse("General")->is_general());
    BOOST_TEST(NumberFormat::parse("@")->is_general());
    BOOST_TEST(!NumberFormat::parse("General\"人\"")->is_general());
    BOOST_TEST(!NumberFormat::parse("0")->is_general());
}

BOOST_AUTO_TEST_CASE(extreme_numbers) {
    const auto infinite = std::numeric_limits<double>::infinity();
    const auto none = std::numeric_limits<double>::quiet_NaN();
    BOOST_TEST(shown("0", infinite) == "#NUM!");
    BOOST_TEST(shown("General", none) == "#NUM!");
    BOOST_TEST(shown("0%", 1e308) == "#NUM!");
    BOOST_TEST(shown("0", std::numeric_limits<double>::max()).size() == 309u);
    BOOST_TEST(shown("0.00", std::numeric_limits<double>::denorm_min()) == "0.00");
    BOOST_TEST(shown("General", std::numeric_limits<double>::denorm_min()) == "5E-324");
    BOOST_TEST(shown("#,##0.0", 9007199254740991.0) == "9,007,199,254,740,991.0");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
